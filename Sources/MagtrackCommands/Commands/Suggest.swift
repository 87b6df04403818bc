import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Suggest: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: say.aboutSuggest,
      discussion: say.moreAboutSuggest)
  }

  @Argument(
    help: ArgumentHelp(
      say.dayToMark, valueName: say.dayPlaceholder),
    completion: Complete.days)
  var dayText: String?

  @Flag(
    help: ArgumentHelp(
      say.suggestForWeeks))
  var week = false

  @Flag(
    help: ArgumentHelp(
      say.suggestDespiteCondition))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText, in: tracker)
    let advice = try tracker.advice(
      on: week ? .weeks(upTo: day) : .day(day), language: session.wording.language,
      insists: force)
    try Output.write(
      data.json
        ? JSONText.text(of: AdviceJSON(advice))
        : session.screen.text(of: AdviceDocument.of(advice, in: session.wording)))
  }
}
