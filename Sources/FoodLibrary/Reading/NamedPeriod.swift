import MagnesiumCore

/// Why words are no period.
package enum PeriodProblem: Error, Sendable, Hashable {
  /// They name none, or too few or too many days of it.
  case unreadable
  /// One of them is no day.
  case day(String, DayProblem)
  /// It ends before it begins.
  case reversed
}

/// Days that are read together, as people name them.
package struct NamedPeriod: Sendable, Hashable {
  package let span: DaySpan
  /// With which their mean is compared, the latest first; nil where the calendar names none.
  package let earlier: [DaySpan]?

  /// The week, month or year of a day.
  package init(_ period: CalendarPeriod, of day: CivilDay) {
    span = period.span(of: day)
    earlier = period.earlier(than: span)
  }

  private init(_ span: DaySpan) { (self.span, earlier) = (span, nil) }

  /// `week`, `month` or `year` with a day of it, today without; `range` with its first and last day; the
  /// month before this one where nothing is said.
  package static func read(
    _ words: [String], today: CivilDay
  ) throws(PeriodProblem) -> NamedPeriod {
    guard let name = words.first else { return NamedPeriod(.month, of: today.firstOfMonth - 1) }
    let days = words.dropFirst()
    let periods: [String: CalendarPeriod] = ["week": .week, "month": .month, "year": .year]
    if let period = periods[name], days.count <= 1 {
      guard let text = days.first else { return NamedPeriod(period, of: today) }
      return NamedPeriod(period, of: try day(text, today, DayWords.readPeriod))
    }
    guard name == "range", days.count == 2 else { throw .unreadable }
    let (from, to) = (
      try day(words[1], today, DayWords.read), try day(words[2], today, DayWords.read)
    )
    guard from <= to else { throw .reversed }
    return NamedPeriod(DaySpan(from: from, to: to))
  }

  private static func day(
    _ text: String, _ today: CivilDay,
    _ read: (String, _ today: CivilDay) throws(DayProblem) -> CivilDay
  ) throws(PeriodProblem) -> CivilDay {
    do throws(DayProblem) {
      return try read(text, today)
    } catch {
      throw .day(text, error)
    }
  }
}
