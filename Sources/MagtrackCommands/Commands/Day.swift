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
    let report = try tracker.day(try session.day(dayText, in: tracker))
    let notes =
      try report.deficit.map { try tracker.notes(for: $0.severity, on: report.day) } ?? []
    let due = report.day == tracker.today ? try tracker.dueDoses : []
    let cautions = try tracker.cautions(
      on: report.day, hasDose: report.tally.supplements.mg > 0 || !due.isEmpty)
    try Output.write(
      asJSON
        ? JSONText.text(of: DayJSON(report, notes: notes, cautions: cautions, due: due))
        : DayText(
          report: report, notes: notes, cautions: cautions, due: due,
          isToday: report.day == tracker.today, wording: session.wording,
          screen: session.screen
        ).text)
  }
}
