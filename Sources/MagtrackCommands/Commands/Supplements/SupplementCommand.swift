import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "supplement",
      abstract: say.aboutSupplements,
      discussion: say.examplesOfSupplements,
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
      say.formOption))
  var form: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.labelOption))
  var label: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.elementalOption, valueName: "mg"))
  var elemental: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.perOption))
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
  static func form(of open: NamedForms, wording: any Phrasebook) throws -> SupplementForm? {
    Output.tell(
      wording.whichForm(open.id))
    for (index, form) in open.forms.enumerated() {
      let share = wording.decimal(form.elementalFraction * 100)
      Output.note("  \(index + 1)  \(form.name[wording.language]) · \(share)% Mg")
    }
    Output.ask(
      wording.chooseForm(of: open.forms.count))
    let key = Keyboard.read()
    Output.note("")
    if key == .interrupt || key == .endOfInput {
      throw Failure(.nothing, wording.nothingKept)
    }
    guard case .character(let character) = key, let number = character.wholeNumberValue,
      open.forms.indices.contains(number - 1)
    else { return nil }
    return open.forms[number - 1]
  }
}
