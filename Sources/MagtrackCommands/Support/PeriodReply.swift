import MagnesiumKit

/// Answers with several days read together.
struct PeriodReply {
  let session: Session
  let tracker: Tracker
  let asJSON: Bool

  func show(
    from: CivilDay, to: CivilDay, as chart: PeriodText.Chart,
    before: [DaySpan]? = nil
  ) throws {
    try Output.write(try text(from: from, to: to, as: chart, before: before))
  }

  /// - Parameter before: earlier periods with which the mean is compared, the latest first; the
  ///   period of the same length right before it when nil.
  func text(
    from: CivilDay, to: CivilDay, as chart: PeriodText.Chart,
    before: [DaySpan]? = nil
  ) throws -> String {
    let report = try tracker.report(from: from, to: to, before: before)
    let last = report.days.last?.day ?? to
    let notes = try report.severity.map { try tracker.notes(for: $0, on: last) }
    // Who eats enough needs no other food.
    let swaps =
      report.severity == nil
      ? [] : try tracker.swaps(for: report, language: session.wording.language)
    let medicines = swaps.isEmpty ? [] : try tracker.medicinesHinderedByFood
    let takesSupplements = report.days.contains { $0.tally.supplements.mg > 0 }
    let cautions = try tracker.cautions(on: last, hasDose: takesSupplements)
    return asJSON
      ? try JSONText.text(
        of: PeriodJSON(
          report, notes: notes ?? [], swaps: swaps, medicines: medicines, cautions: cautions))
      : PeriodText(
        report: report, notes: notes ?? [], swaps: swaps, medicines: medicines,
        cautions: cautions, chart: chart, rule: tracker.preferences.completeness,
        wording: session.wording, screen: session.screen
      ).text
  }

  /// The week from a Monday, as `week` shows it.
  func week(from monday: CivilDay) throws -> String {
    try text(
      from: monday, to: monday + 6, as: .days,
      before: (1...4).map { DaySpan(from: monday - 7 * $0, to: monday - 7 * $0 + 6) })
  }

  /// - Parameters:
  ///   - dayText: a day of the period; today when nil.
  ///   - before: how many periods before it the mean is compared with.
  ///   - period: the days of the period in which a day lies.
  static func show(
    periodOf dayText: String?, asJSON: Bool, as chart: PeriodText.Chart, before: Int,
    _ period: (CivilDay) -> DaySpan
  ) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let shown = period(try session.day(dayText.map(Self.firstDay), in: tracker))
    var earlier: [DaySpan] = []
    while earlier.count < before {
      earlier.append(period((earlier.last ?? shown).from - 1))
    }
    try PeriodReply(session: session, tracker: tracker, asJSON: asJSON)
      .show(from: shown.from, to: shown.to, as: chart, before: earlier)
  }

  /// `2026-11` and `2026` stand for their first day.
  private static func firstDay(_ text: String) -> String {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard digits else { return text }
    return text.utf8.count == 4 ? text + "-01-01" : text.utf8.count == 7 ? text + "-01" : text
  }
}
