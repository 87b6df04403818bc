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
}
