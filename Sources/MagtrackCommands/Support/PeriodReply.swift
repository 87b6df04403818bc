import MagnesiumKit
import MagnesiumWords

/// Answers with several days read together.
struct PeriodReply {
  let session: Session
  let tracker: Tracker
  let asJSON: Bool

  func show(_ overview: PeriodOverview, as chart: PeriodDocument.Chart) throws {
    try Output.write(try text(of: overview, as: chart))
  }

  func text(of overview: PeriodOverview, as chart: PeriodDocument.Chart) throws -> String {
    asJSON
      ? try JSONText.text(of: PeriodJSON(overview))
      : session.screen.text(of: PeriodDocument.of(overview, as: chart, in: session.wording))
  }

  /// The week of a day, as `week` shows it.
  func week(of day: CivilDay) throws -> String {
    try text(
      of: tracker.overview(of: .week, around: day, language: session.wording.language), as: .days)
  }

  /// - Parameter dayText: a day of the period; today when nil.
  static func show(
    _ period: CalendarPeriod, of dayText: String?, asJSON: Bool, as chart: PeriodDocument.Chart
  ) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText.map(Self.firstDay), in: tracker)
    try PeriodReply(session: session, tracker: tracker, asJSON: asJSON)
      .show(
        try tracker.overview(of: period, around: day, language: session.wording.language),
        as: chart)
  }

  /// `2026-11` and `2026` stand for their first day.
  private static func firstDay(_ text: String) -> String {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard digits else { return text }
    return text.utf8.count == 4 ? text + "-01-01" : text.utf8.count == 7 ? text + "-01" : text
  }
}
