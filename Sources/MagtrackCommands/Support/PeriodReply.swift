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

  /// The period of a day, as its command shows it.
  func text(of period: CalendarPeriod, around day: CivilDay) throws -> String {
    let chart: PeriodDocument.Chart =
      switch period {
      case .week: .days
      case .month: .month
      case .year: .year
      }
    return try text(
      of: tracker.overview(of: period, around: day, language: session.wording.language), as: chart)
  }

  /// - Parameter dayText: a day of the period; today when nil.
  static func show(_ period: CalendarPeriod, of dayText: String?, asJSON: Bool) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(ofPeriod: dayText, in: tracker)
    try Output.write(
      try PeriodReply(session: session, tracker: tracker, asJSON: asJSON)
        .text(of: period, around: day))
  }
}
