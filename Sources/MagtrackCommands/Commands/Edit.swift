import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Edit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say.aboutEdit,
      discussion: say.examplesOfEdit)
  }

  @Argument(
    help: ArgumentHelp(
      say.entryToEdit, valueName: "id"),
    completion: Complete.entryIDs)
  var id: Int

  @Argument(
    help: ArgumentHelp(
      say.whatEntryShouldBe,
      valueName: say.phrasePlaceholder), completion: Complete.foodWords)
  var words: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.anotherAmount,
      valueName: say.amountPlaceholder))
  var amount: String?

  @Option(
    help: ArgumentHelp(
      say.anotherFood))
  var food: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.anotherFigure, valueName: "mg"))
  var magnesium: String?

  @OptionGroup var when: OccasionOptions

  @Flag(
    help: ArgumentHelp(
      say.unlikelyAmountIsMeant))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    try when.check(in: session)
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let newAmount = try amount.map { text in
      try session.amount(
        of: "--amount",
        saying: wording.notAnAmount(text.printable)
      ) { () throws(AmountProblem) in try AmountPhrase(text) }
    }
    let changesWhat = !words.isEmpty || amount != nil || food != nil || mg != nil
    guard changesWhat || !when.isEmpty else {
      throw Failure(
        .usage,
        wording.sayWhatToChange(inEntry: id))
    }
    guard words.isEmpty || amount == nil && food == nil else {
      throw Failure(
        .usage,
        wording.phraseOrParts)
    }
    let tracker = try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let receipt = try tracker.change(
      id,
      EntryEdit(
        phrase: words.isEmpty ? nil : words.joined(separator: " "), amount: newAmount, food: food,
        magnesium: mg, occasion: occasion, acceptsImplausible: force))
    let (old, new) = (receipt.old, receipt.new)
    try Output.write(
      data.json
        ? JSONText.text(
          of: EditJSON(
            day: new.intake.day.iso, entries: [EntryJSON(new)],
            cautions: receipt.cautions.map(CautionJSON.init)))
        : session.screen.text(
          of: [
            .entry(
              wording.changedEntry(
                (new.intake.day == old.intake.day ? "" : wording.longDate(new.intake.day) + ", ")
                  + wording.line(of: new)))
          ] + wording.blocks(of: receipt.cautionsToTell) + [.text(wording.takeItBack)]))
    if new.intake.match == .guess, !words.isEmpty || food != nil {
      let phrase = new.intake.phrase.printable
      let name = new.intake.name[wording.language].printable
      Output.remark(
        wording.guessed(phrase, as: name, or: []))
    }
  }
}
