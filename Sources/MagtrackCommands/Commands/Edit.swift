import ArgumentParser
import MagnesiumKit

struct Edit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say("Change an entry.", "Ubah satu catatan."),
      discussion: say(
        """
        magtrack edit 12 "3 eggs"
        magtrack edit 12 --amount 150g
        magtrack edit 12 --meal lunch --date yesterday --time 12:30
        """,
        """
        magtrack edit 12 "3 telur rebus"
        magtrack edit 12 --amount 150g
        magtrack edit 12 --meal siang --date kemarin --time 12:30
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("The entry's number, from entries.", "Nomor catatan, dari entries."), valueName: "id"),
    completion: Complete.entryIDs)
  var id: Int

  @Argument(
    help: ArgumentHelp(
      say("What it should be instead, with its amount.", "Gantinya beserta jumlahnya."),
      valueName: say("phrase", "frasa")), completion: Complete.foodWords)
  var words: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Another amount of the same: 150g, 2, 1 cup.", "Jumlah lain: 150g, 2, 1 cangkir."),
      valueName: say("amount", "jumlah")))
  var amount: String?

  @Option(
    help: ArgumentHelp(
      say("Another food in the same weight.", "Makanan lain dengan berat yang sama.")))
  var food: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Another figure in mg, for entries without a food.",
        "Angka lain dalam mg, untuk catatan tanpa makanan."), valueName: "mg"))
  var magnesium: String?

  @OptionGroup var when: OccasionOptions

  @Flag(
    help: ArgumentHelp(
      say("Take an unlikely amount as meant.", "Terima jumlah yang tidak lazim.")))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try when.check(in: session)
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let newAmount = try amount.map { text in
      try session.amount(
        of: "--amount",
        saying: session.wording(
          "--amount is \"\(text.printable)\": expected an amount such as 150g, 2 or 1 cup",
          "--amount berisi \"\(text.printable)\": seharusnya jumlah seperti 150g, 2 atau 1 cangkir")
      ) { () throws(AmountProblem) in try AmountPhrase(text) }
    }
    let changesWhat = !words.isEmpty || amount != nil || food != nil || mg != nil
    guard changesWhat || !when.isEmpty else {
      throw Failure(
        .usage,
        session.wording(
          "say what to change: magtrack edit \(id) \"3 eggs\", --amount 150g, --meal lunch",
          "sebutkan yang diubah: magtrack edit \(id) \"3 telur rebus\", --amount 150g, --meal siang"
        ))
    }
    guard words.isEmpty || amount == nil && food == nil else {
      throw Failure(
        .usage,
        session.wording(
          "give either a phrase, or --amount and --food",
          "beri frasa, atau --amount dan --food"))
    }
    let tracker = try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let receipt = try tracker.change(
      id,
      EntryEdit(
        phrase: words.isEmpty ? nil : words.joined(separator: " "), amount: newAmount, food: food,
        magnesium: mg, occasion: occasion, acceptsImplausible: force))
    let (old, new) = (receipt.old, receipt.new)
    let told = CautionText.lines(
      receipt.cautionsToTell, wording: session.wording, screen: session.screen)
    try Output.write(
      data.json
        ? JSONText.text(
          of: EditJSON(
            day: new.intake.day.iso, entries: [EntryJSON(new)],
            cautions: receipt.cautions.map(CautionJSON.init)))
        : ([
          session.screen.wrap(
            session.wording("Changed: ", "Diubah: ")
              + (new.intake.day == old.intake.day
                ? "" : session.wording.longDate(new.intake.day) + ", ")
              + EntryText.line(new, wording: session.wording), hanging: 4)
        ] + told + [session.wording("Take it back: magtrack undo", "Batalkan: magtrack undo")])
        .joined(separator: "\n"))
    if new.intake.match == .guess, !words.isEmpty || food != nil {
      let phrase = new.intake.phrase.printable
      let name = new.intake.name[session.wording.language].printable
      Output.remark(
        session.wording(
          "guessed \"\(phrase)\" as \(name)",
          "menebak \"\(phrase)\" sebagai \(name)"))
    }
  }
}
