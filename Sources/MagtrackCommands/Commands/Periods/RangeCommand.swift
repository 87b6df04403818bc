import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "range",
      abstract: say.aboutRange)
  }

  @Argument(
    help: ArgumentHelp(say.firstDayOfRange, valueName: say.fromPlaceholder),
    completion: Complete.days)
  var fromText: String

  @Argument(
    help: ArgumentHelp(say.lastDayOfRange, valueName: say.toPlaceholder),
    completion: Complete.days)
  var toText: String

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let from = try session.day(fromText, in: tracker)
    let to = try session.day(toText, in: tracker)
    try PeriodReply(session: session, tracker: tracker, asJSON: data.json)
      .show(
        try tracker.overview(from: from, to: to, language: session.wording.language),
        as: to - 62 < from ? .days : .months)
  }
}
