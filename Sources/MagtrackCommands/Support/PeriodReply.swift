import MagnesiumKit

/// Answers with several days read together.
struct PeriodReply {
  let session: Session
  let tracker: Tracker
  let asJSON: Bool

  /// - Parameter before: earlier periods with which the mean is compared, the latest first; the
  ///   period of the same length right before it when nil.
  func show(
    from: CivilDay, to: CivilDay, as chart: PeriodText.Chart,
    before: [ClosedRange<CivilDay>]? = nil
  ) throws {
    let report = try tracker.report(from: from, to: to, before: before)
    let notes = report.severity.map { severity in
      tracker.notes.filter { $0.severities.contains(severity) }
    }
    // Who eats enough needs no other food.
    let swaps = report.severity == nil ? [] : try tracker.swaps(for: report)
    try Output.write(
      asJSON
        ? JSONText.text(of: PeriodJSON(report, notes: notes ?? [], swaps: swaps))
        : PeriodText(
          report: report, notes: notes ?? [], swaps: swaps, chart: chart,
          rule: tracker.preferences.completeness, wording: session.wording, screen: session.screen
        ).text)
  }

  /// - Parameters:
  ///   - dayText: a day of the period; today when nil.
  ///   - before: how many periods before it the mean is compared with.
  ///   - period: the days of the period in which a day lies.
  static func show(
    periodOf dayText: String?, asJSON: Bool, as chart: PeriodText.Chart, before: Int,
    _ period: (CivilDay) -> ClosedRange<CivilDay>
  ) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let shown = period(try session.day(dayText, in: tracker))
    var earlier: [ClosedRange<CivilDay>] = []
    while earlier.count < before {
      earlier.append(period((earlier.last ?? shown).lowerBound - 1))
    }
    try PeriodReply(session: session, tracker: tracker, asJSON: asJSON)
      .show(from: shown.lowerBound, to: shown.upperBound, as: chart, before: earlier)
  }
}
