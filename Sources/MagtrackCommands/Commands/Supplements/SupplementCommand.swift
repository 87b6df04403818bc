import ArgumentParser
import MagnesiumKit

struct SupplementCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "supplement",
      abstract: say(
        "Keep your supplements as their labels say, and when they are due.",
        "Simpan suplemen sesuai labelnya, dan jadwal minumnya."),
      discussion: say(
        """
        magtrack supplement add "Mag Glycinate" --form bisglycinate --label "1000 mg compound per 2 capsules"
        magtrack supplement add "Mag Citrate" --elemental 100mg --per tablet
        magtrack supplement schedule "Mag Citrate" daily 21:00
        magtrack take "Mag Citrate" 2
        """,
        """
        magtrack supplement add "Mag Glisinat" --form bisglisinat --label "1000 mg senyawa per 2 kapsul"
        magtrack supplement add "Mag Sitrat" --elemental 100mg --per tablet
        magtrack supplement schedule "Mag Sitrat" harian 21:00
        magtrack take "Mag Sitrat" 2
        """),
      subcommands: [
        SupplementAdd.self, SupplementList.self, SupplementShow.self, SupplementEdit.self,
        SupplementDelete.self, SupplementSchedule.self,
      ],
      defaultSubcommand: SupplementList.self)
  }
}

/// What the label of a supplement says, as options.
struct SupplementLabelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "The magnesium compound, such as citrate or oxide; several with commas.",
        "Senyawa magnesiumnya, misalnya sitrat atau oksida; beberapa dengan koma.")))
  var form: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "What the label says: \"1000 mg compound per 2 capsules\", \"400 mg magnesium oxide + 200 mg magnesium citrate per tablet\".",
        "Isi labelnya: \"1000 mg senyawa per 2 kapsul\", \"400 mg magnesium oksida + 200 mg magnesium sitrat per tablet\"."
      )))
  var label: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Elemental magnesium: 100mg, or a percentage with the label's base, 25%DV (420 mg), 25%NRV (375 mg), 25%ALG (350 mg). It wins over the compound.",
        "Magnesium elemental: 100mg, atau persen dari acuan label, 25%DV (420 mg), 25%NRV (375 mg), 25%ALG (350 mg). Ini didahulukan dari senyawanya."
      ), valueName: "mg"))
  var elemental: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "What the figure is for: tablet, 2 capsules, 5g, 15ml (default: one tablet).",
        "Takaran untuk angkanya: tablet, 2 kapsul, 5g, 15ml (bawaan: satu tablet).")))
  var per: String?

  var isEmpty: Bool { form == nil && label == nil && elemental == nil && per == nil }

  /// As it is shown again.
  var text: String {
    [label, elemental.map { $0 + " elemental" }, per.map { "per " + $0 }, form.map { "(\($0))" }]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Reads the label; on a terminal the form is asked for where it decides and is open.
  ///
  /// - Parameter serving: what the figures are for where nothing says it.
  func settled(
    _ session: Session, orElse serving: LabelServing = LabelServing(count: 1, unit: "tablet"),
    asks: Bool
  ) throws -> SupplementLabel {
    func read(_ settled: SupplementForm?) throws -> SupplementLabel {
      do throws(LabelError) {
        return try SupplementLabel(
          label: label, form: form, elemental: elemental, per: per, orElse: serving,
          settled: settled)
      } catch {
        throw Failure(error, wording: session.wording)
      }
    }
    let found = try read(nil)
    guard let open = found.open, asks, session.screen.isInteractive,
      let form = try SupplementDialogue.form(of: open, wording: session.wording)
    else { return found }
    return try read(form)
  }
}

/// Asks which hydrate or variant a label means, with one key.
enum SupplementDialogue {
  /// nil where the person does not know.
  ///
  /// - Throws: a failure where the person leaves.
  static func form(of open: NamedForms, wording: Wording) throws -> SupplementForm? {
    Output.tell(
      wording(
        "The label's \"\(wording.formName(open.id))\" can be one of these; which does it name?",
        "\"\(wording.formName(open.id))\" di label bisa salah satu dari ini; yang mana?"))
    for (index, form) in open.forms.enumerated() {
      let share = wording.decimal(form.elementalFraction * 100)
      Output.note("  \(index + 1)  \(form.name[wording.language]) · \(share)% Mg")
    }
    Output.ask(
      wording(
        "1–\(open.forms.count), or Enter if the label does not say:",
        "1–\(open.forms.count), atau Enter bila tidak disebut:"))
    let key = Keyboard.read()
    Output.note("")
    if key == .interrupt || key == .endOfInput {
      throw Failure(.nothing, wording("nothing was kept", "tidak ada yang disimpan"))
    }
    guard case .character(let character) = key, let number = character.wholeNumberValue,
      open.forms.indices.contains(number - 1)
    else { return nil }
    return open.forms[number - 1]
  }
}

extension Failure {
  init(_ error: LabelError, wording: Wording) {
    let message: String
    switch error {
    case .unreadable(let text):
      message = wording(
        "\"\(text.printable)\" cannot be read: expected such as 1000 mg compound, 100 mg elemental, Magnesium (as oxide) 250 mg or 25%DV",
        "\"\(text.printable)\" tidak terbaca: seharusnya seperti 1000 mg senyawa, 100 mg elemental, Magnesium (sebagai oksida) 250 mg atau 25%DV"
      )
    case .unknownForm(let text, let nearest):
      let hint =
        nearest.map { wording(": \($0)?", ": \($0)?") }
        ?? wording(
          ": expected one of \(FormNames.families.joined(separator: ", "))",
          ": seharusnya salah satu dari \(FormNames.families.joined(separator: ", "))")
      message = wording(
        "no form of magnesium is called \"\(text.printable)\"\(hint)",
        "tidak ada bentuk magnesium bernama \"\(text.printable)\"\(hint)")
    case .compoundOrElemental(let text):
      message = wording(
        "\"\(text.printable)\": is that the compound or the magnesium in it? Write \(text.printable) compound, or \(text.printable) elemental",
        "\"\(text.printable)\": itu berat senyawa atau magnesiumnya? Tulis \(text.printable) senyawa, atau \(text.printable) elemental"
      )
    case .formMissing(let text):
      message = wording(
        "\"\(text.printable)\" of which compound? Add --form citrate, for example",
        "\"\(text.printable)\" dari senyawa apa? Tambahkan --form sitrat, misalnya")
    case .baseMissing(let text):
      message = wording(
        "\"\(text.printable)\" of which base? Write it with DV (420 mg), NRV or RI (375 mg), or ALG (350 mg), as the label does: 25%DV",
        "\"\(text.printable)\" dari acuan mana? Tulis dengan ALG (350 mg), DV (420 mg), atau NRV atau RI (375 mg), sesuai labelnya: 25%ALG"
      )
    case .unitDoesNotFit(let text):
      message = wording(
        "\"\(text.printable)\" is no unit of supplements: expected tablet, capsule, sachet, scoop, drop, g or ml",
        "\"\(text.printable)\" bukan takaran suplemen: seharusnya tablet, kapsul, sachet, sendok takar, tetes, g atau ml"
      )
    case .elementalAboveCompound(let elemental, let most):
      message = wording(
        "the compound holds at most \(wording.short(most, places: 1)) mg of magnesium, not \(wording.short(elemental)) mg: check which figure is which",
        "senyawa itu memuat magnesium paling banyak \(wording.short(most, places: 1)) mg, bukan \(wording.short(elemental)) mg: periksa mana angka yang mana"
      )
    case .ambiguousNumber(let text): message = wording.ambiguous(text)
    case .saidTwice(let option):
      message = wording(
        "the label and \(option) say different things: leave one of them out",
        "label dan \(option) tidak sama: hilangkan salah satunya")
    case .nothingGiven:
      message = wording(
        "say what the label says: --elemental 100mg --per tablet, or --form citrate --label \"1000 mg compound per 2 capsules\"",
        "sebutkan isi labelnya: --elemental 100mg --per tablet, atau --form sitrat --label \"1000 mg senyawa per 2 kapsul\""
      )
    case .notPositive:
      message = wording(
        "amounts of a label are more than 0", "jumlah di label harus lebih dari 0")
    case .negative:
      message = wording("magnesium cannot be below 0 mg", "magnesium tidak bisa di bawah 0 mg")
    }
    self.init(.unreadableInput, message)
  }
}
