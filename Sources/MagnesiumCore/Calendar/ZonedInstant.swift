/// An instant together with the offset from UTC at which a person lived it.
public struct ZonedInstant: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let epochSeconds: Int
  /// Seconds east of UTC.
  public let utcOffsetSeconds: Int

  /// An instant, and how far local clocks are from UTC.
  public init(epochSeconds: Int, utcOffsetSeconds: Int) {
    self.epochSeconds = epochSeconds
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// The instant at which clocks with this offset show the given time of a day.
  public init(day: CivilDay, time: ClockTime, utcOffsetSeconds: Int) {
    self.init(
      epochSeconds: day.daysSince1970 * 86_400 + time.minutes * 60 - utcOffsetSeconds,
      utcOffsetSeconds: utcOffsetSeconds)
  }

  /// Reads an RFC 3339 instant such as `2026-11-23T08:00:00+07:00`; nil for anything else.
  /// Fractions of a second are dropped.
  public init?(rfc3339 text: String) {
    var text = text.utf8.makeIterator()
    func digit(_ byte: UInt8?) -> Int? {
      byte.flatMap { 0x30...0x39 ~= $0 ? Int($0 - 0x30) : nil }
    }
    func number(digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let digit = digit(text.next()) else { return nil }
        number = number * 10 + digit
      }
      return number
    }
    func comes(_ sign: Unicode.Scalar) -> Bool { text.next() == UInt8(ascii: sign) }
    guard let year = number(digits: 4), comes("-"), let month = number(digits: 2), comes("-"),
      let day = CivilDay(year: year, month: month, day: number(digits: 2) ?? 0),
      let between = text.next(), "Tt ".utf8.contains(between), let hour = number(digits: 2),
      comes(":"),
      let time = ClockTime(hour: hour, minute: number(digits: 2)), comes(":"),
      let second = number(digits: 2), second < 60
    else { return nil }
    var sign = text.next()
    if sign == UInt8(ascii: ".") {
      sign = text.next()
      guard digit(sign) != nil else { return nil }
      while digit(sign) != nil { sign = text.next() }
    }
    var offset = 0
    switch sign {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): break
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard let hours = number(digits: 2), hours <= 18, comes(":"),
        let minutes = number(digits: 2), minutes < 60
      else { return nil }
      offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    default: return nil
    }
    guard text.next() == nil else { return nil }
    self.init(
      epochSeconds: day.daysSince1970 * 86_400 + time.minutes * 60 + second - offset,
      utcOffsetSeconds: offset)
  }

  /// The day that the calendar on the wall shows.
  public var day: CivilDay {
    CivilDay(daysSince1970: localSeconds.flooredQuotient(by: 86_400))
  }

  /// The time that the clock on the wall shows.
  public var time: ClockTime {
    ClockTime(minutes: localSeconds.flooredRemainder(by: 86_400) / 60)
  }

  /// Such as `2026-11-23T20:00:00+07:00`.
  public var rfc3339: String {
    let second = localSeconds.flooredRemainder(by: 60)
    let minutes = abs(utcOffsetSeconds) / 60
    let offset =
      utcOffsetSeconds == 0
      ? "Z"
      : (utcOffsetSeconds < 0 ? "-" : "+") + (minutes / 60).zeroPadded(to: 2) + ":"
        + (minutes % 60).zeroPadded(to: 2)
    return "\(day.iso)T\(time.text):\(second.zeroPadded(to: 2))\(offset)"
  }

  /// Whether a clock can have shown it: within the years of the calendar, and no further from UTC than
  /// any place.
  package var isPossible: Bool {
    let (local, overflows) = epochSeconds.addingReportingOverflow(utcOffsetSeconds)
    return !overflows && Self.firstSecond...Self.lastSecond ~= local
      && -68_400...68_400 ~= utcOffsetSeconds
  }

  /// Within the years that a calendar day can have, whatever the instant.
  private var localSeconds: Int {
    let (sum, overflows) = epochSeconds.addingReportingOverflow(utcOffsetSeconds)
    let seconds = overflows ? epochSeconds : sum
    return min(max(seconds, Self.firstSecond), Self.lastSecond)
  }

  private static let firstSecond = CivilDay.first.daysSince1970 * 86_400
  private static let lastSecond = CivilDay.last.daysSince1970 * 86_400 + 86_399
}

/// A time of day to the minute.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0...1439.
  package let minutes: Int

  init(minutes: Int) {
    self.minutes = minutes
  }

  /// nil outside 00:00 to 23:59.
  public init?(hour: Int?, minute: Int?) {
    guard let hour, let minute, (0...23).contains(hour), (0...59).contains(minute) else {
      return nil
    }
    self.init(minutes: hour * 60 + minute)
  }

  /// Reads `HH:MM` or, as Indonesian writes it, `HH.MM`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    self.init(hour: Int(parts[0]), minute: Int(parts[1]))
  }

  /// Such as `07:30`.
  public var text: String {
    (minutes / 60).zeroPadded(to: 2) + ":" + (minutes % 60).zeroPadded(to: 2)
  }

  /// Whether it comes before, from midnight on.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// Whether it comes before another in a day that starts at a time: where days start at 04:00, 01:00
  /// is late in the night.
  package func isBefore(_ other: ClockTime, inDayFrom start: ClockTime) -> Bool {
    (self < start) == (other < start) ? self < other : start <= self
  }
}
