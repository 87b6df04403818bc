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
  var target: String

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

  @Option(
    name: .customLong("magnesium-per-100g"), parsing: .unconditional,
    help: ArgumentHelp(
      say.figurePer100g, valueName: "mg"))
  var magnesiumPer100g: String?

  @OptionGroup var when: OccasionOptions

  @Flag(
    help: ArgumentHelp(
      say.editingAll))
  var all = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfEdit))
  var isDryRun = false

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
    let mgPer100g = try magnesiumPer100g.map {
      try session.number($0, for: "--magnesium-per-100g")
    }
    let newAmount = try amount.map { text in
      try session.amount(
        of: "--amount",
        saying: wording.notAnAmount(text.printable)
      ) { () throws(AmountProblem) in try AmountPhrase(text) }
    }
    var edit = EntryEdit(
      amount: newAmount, food: food, magnesium: mg, magnesiumPer100g: mgPer100g,
      acceptsImplausible: force)
    let changesFigures = amount != nil || food != nil || mg != nil || mgPer100g != nil
    if all {
      guard changesFigures, when.isEmpty else {
        throw Failure(.usage, wording.allNeedsName)
      }
      return try EditAll(
        name: ([target] + words).joined(separator: " "), edit: edit, isDryRun: isDryRun,
        asJSON: data.json, session: session
      ).run()
    }
    guard let id = Int(target), !isDryRun else {
      throw Failure(
        .usage, isDryRun ? wording.allNeedsName : wording.entryIsNumber(target.printable))
    }
    let changesWhat = !words.isEmpty || changesFigures
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
    edit.phrase = words.isEmpty ? nil : words.joined(separator: " ")
    edit.occasion = try when.occasion(in: session, tracker)
    let receipt = try tracker.change(id, edit)
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
