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

  /// - Parameters:
  ///   - before: how many periods before it the mean is compared with.
  ///   - period: the days of the period in which a day lies.
  func show(
    as chart: PeriodText.Chart, before: Int = 1,
    _ period: (CivilDay) -> ClosedRange<CivilDay>
  ) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let shown = period(try session.day(dayText, in: tracker))
    var earlier: [ClosedRange<CivilDay>] = []
    while earlier.count < before {
      earlier.append(period((earlier.last ?? shown).lowerBound - 1))
    }
    try PeriodReply(session: session, tracker: tracker, asJSON: data.json)
      .show(from: shown.lowerBound, to: shown.upperBound, as: chart, before: earlier)
  }
}
