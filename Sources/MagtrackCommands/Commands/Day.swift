import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Day: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "day",
      abstract: say.aboutDay)
  }

  @Argument(
    help: ArgumentHelp(
      say.dayExamples, valueName: say.dayPlaceholder),
    completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    try Self.show(dayText, asJSON: data.json)
  }

  static func show(_ dayText: String?, asJSON: Bool) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let overview = try tracker.dayOverview(try session.day(dayText, in: tracker))
    try Output.write(
      asJSON
        ? JSONText.text(of: DayJSON(overview))
        : session.screen.text(of: DayDocument.of(overview, in: session.wording)))
  }
}
