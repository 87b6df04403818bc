import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Copy: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "copy",
      abstract: say.aboutCopy,
      discussion: say.exampleOfCopy)
  }

  @Argument(
    help: ArgumentHelp(
      say.dayToCopyFrom, valueName: say.dayPlaceholder),
    completion: Complete.days)
  var dayText: String

  @Option(
    help: ArgumentHelp(
      say.onlyThisMeal, valueName: say.mealPlaceholder))
  var meal: MealArgument?

  @Option(
    help: ArgumentHelp(
      say.dayToCopyTo,
      valueName: say.dayPlaceholder), completion: Complete.days)
  var date: String?

  @Option(
    help: ArgumentHelp(
      say.timeOfCopies,
      valueName: say.timePlaceholder))
  var time: String?

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfLog))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try session.checkDay(dayText)
    try date.map { try session.checkDay($0) }
    let time = try session.time(time)
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let from = try session.day(dayText, in: tracker)
    let copies = try tracker.copies(
      of: from, meal: meal?.meal,
      Occasion(day: try date.map { try session.day($0, in: tracker) }, time: time))
    guard !copies.isEmpty else {
      throw Failure(
        .nothing,
        session.wording.nothingToCopy(on: from.iso))
    }
    try LogReply(
      tracker: tracker, session: session, kind: .copy, isDryRun: isDryRun, asJSON: data.json
    ).log(copies.map { LoggedItem($0) })
  }
}
