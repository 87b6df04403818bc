import ArgumentParser
import MagnesiumKit

/// A day that names the period to read.
struct PeriodTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("A day of it; today without.", "Salah satu harinya; tanpa ini hari ini."),
      valueName: "day"), completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions

  /// - Parameter period: the days of the period in which a day lies.
  func show(
    as lines: PeriodText.Lines, _ period: (CivilDay) -> (from: CivilDay, to: CivilDay)
  ) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let (from, to) = period(try session.day(dayText, in: tracker))
    try PeriodReply(session: session, tracker: tracker, asJSON: data.json)
      .show(from: from, to: to, as: lines)
  }
}
