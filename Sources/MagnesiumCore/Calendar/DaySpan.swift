/// Days that follow each other.
public struct DaySpan: Sendable, Hashable, Codable {
  /// The first day.
  public let from: CivilDay
  /// The last, not before ``from``.
  public let to: CivilDay

  /// - Precondition: `from` is not after `to`.
  public init(from: CivilDay, to: CivilDay) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: CivilDay) -> Bool { from <= day && day <= to }

  /// Each day, the first first.
  package var days: [CivilDay] {
    (from.daysSince1970...to.daysSince1970).map(CivilDay.init(daysSince1970:))
  }
}

extension DaySpan {
  /// The week of a day, Monday to Sunday.
  package static func week(of day: CivilDay) -> DaySpan {
    let monday = day - (day.weekday - 1)
    return DaySpan(from: monday, to: monday + 6)
  }

  package static func month(of day: CivilDay) -> DaySpan {
    DaySpan(from: day.firstOfMonth, to: day.lastOfMonth)
  }

  package static func year(of day: CivilDay) -> DaySpan {
    DaySpan(from: day.firstOfYear, to: day.lastOfYear)
  }
}

/// A stretch of the calendar that is read as a whole.
public enum CalendarPeriod: Sendable, Hashable, CaseIterable {
  case week, month, year

  /// The one in which a day lies.
  package func span(of day: CivilDay) -> DaySpan {
    switch self {
    case .week: .week(of: day)
    case .month: .month(of: day)
    case .year: .year(of: day)
    }
  }

  /// The periods with which the mean of a span is compared, the latest first: one week says little, so
  /// that it is four.
  package func earlier(than span: DaySpan) -> [DaySpan] {
    var spans: [DaySpan] = []
    for _ in 0..<(self == .week ? 4 : 1) {
      spans.append(self.span(of: (spans.last ?? span).from - 1))
    }
    return spans
  }
}
