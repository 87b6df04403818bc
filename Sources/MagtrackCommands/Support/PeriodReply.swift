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
    let day = try session.day(ofPeriod: dayText, in: tracker)
    try PeriodReply(session: session, tracker: tracker, asJSON: asJSON)
      .show(
        try tracker.overview(of: period, around: day, language: session.wording.language),
        as: chart)
  }
}
