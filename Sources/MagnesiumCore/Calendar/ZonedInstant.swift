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
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.allSatisfy({ $0 < 0x80 }), bytes[16] == UInt8(ascii: ":"),
      "Tt ".utf8.contains(bytes[10]),
      let day = CivilDay(iso: String(text.prefix(10))),
      let time = ClockTime(text.dropFirst(11).prefix(5)), bytes[13] == UInt8(ascii: ":"),
      let second = Self.twoDigits(text.dropFirst(17).prefix(2)), second < 60
    else { return nil }
    var zone = text.dropFirst(19)
    if zone.first == "." {
      let fraction = zone.dropFirst().prefix { ("0"..."9").contains($0) }
      guard !fraction.isEmpty else { return nil }
      zone = zone.dropFirst(1 + fraction.count)
    }
    guard let offset = Self.utcOffset(zone) else { return nil }
    self.init(
      epochSeconds: day.daysSince1970 * 86_400 + time.minutes * 60 + second - offset,
      utcOffsetSeconds: offset)
  }

  private static func utcOffset(_ zone: Substring) -> Int? {
    if zone == "Z" || zone == "z" { return 0 }
    guard zone.count == 6, let sign = zone.first, "+-".contains(sign),
      zone.dropFirst(3).first == ":",
      let hours = twoDigits(zone.dropFirst().prefix(2)), hours <= 18,
      let minutes = twoDigits(zone.suffix(2)), minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  private static func twoDigits(_ text: Substring) -> Int? {
    text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
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
