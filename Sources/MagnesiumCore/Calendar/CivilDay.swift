/// A day of the Gregorian calendar, without a time zone.
public struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; negative before.
  package let daysSince1970: Int

  package init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// The day of the given date, or nil where the calendar has no such date.
  ///
  /// Day counts after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
  ///
  /// - Parameters:
  ///   - year: 1...9999
  ///   - month: 1...12
  ///   - day: 1...31
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    let shiftedYear = month > 2 ? year : year - 1
    let era = shiftedYear.flooredQuotient(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: String) {
    var text = text.utf8.makeIterator()
    func number(digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let byte = text.next(), (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      return number
    }
    let hyphen = UInt8(ascii: "-")
    guard let year = number(digits: 4), text.next() == hyphen,
      let month = number(digits: 2), text.next() == hyphen,
      let day = number(digits: 2), text.next() == nil
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    (daysSince1970 + 3).flooredRemainder(by: 7) + 1
  }

  /// `YYYY-MM-DD`
  public var iso: String {
    let (year, month, day) = components
    return year.zeroPadded(to: 4) + "-" + month.zeroPadded(to: 2) + "-" + day.zeroPadded(to: 2)
  }

  /// Whole months from this day to a later one, as ages are counted: 0 on the day itself.
  package func completedMonths(until later: CivilDay) -> Int {
    let from = components
    let to = later.components
    let months = (to.year - from.year) * 12 + to.month - from.month
    // Someone born on the 31st completes a month on its last day.
    let anniversary = min(from.day, Self.daysIn(month: to.month, of: to.year))
    return to.day < anniversary ? months - 1 : months
  }

  /// The day so many days later; no later than the last of 9999.
  public static func + (day: CivilDay, days: Int) -> CivilDay {
    CivilDay(daysSince1970: day.daysSince1970 + days)
  }

  /// The day so many days earlier; no earlier than the first of year 1.
  public static func - (day: CivilDay, days: Int) -> CivilDay {
    day + -days
  }

  /// Whether it comes before.
  public static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  func flooredQuotient(by divisor: Int) -> Int {
    (self - flooredRemainder(by: divisor)) / divisor
  }

  func flooredRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  func zeroPadded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension CivilDay {
  /// The first and the last day that have a date of four digits: what can be written down.
  package static let first = CivilDay(daysSince1970: -719_162)
  package static let last = CivilDay(daysSince1970: 2_932_896)

  package var firstOfMonth: CivilDay { self - (components.day - 1) }

  package var lastOfMonth: CivilDay {
    let (year, month, day) = components
    return self + (Self.daysIn(month: month, of: year) - day)
  }

  package var firstOfYear: CivilDay {
    var day = firstOfMonth
    while day.components.month > 1 { day = (day - 1).firstOfMonth }
    return day
  }

  package var lastOfYear: CivilDay {
    var day = lastOfMonth
    while day.components.month < 12 { day = (day + 1).lastOfMonth }
    return day
  }
}
