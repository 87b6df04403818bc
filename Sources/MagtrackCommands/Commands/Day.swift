import ArgumentParser
import MagnesiumKit

struct Day: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "day",
      abstract: say(
        "Read a day against the reference; today without a day.",
        "Baca satu hari terhadap acuan; tanpa hari berarti hari ini."))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "2026-11-23, today, yesterday, 3d, monday, last-monday.",
        "2026-11-23, hari-ini, kemarin, 3h, senin, senin-lalu."), valueName: say("day", "hari")),
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
        : DayText(overview: overview, wording: session.wording, screen: session.screen).text)
  }
}
