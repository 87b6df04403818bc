import MagnesiumCore

/// Why words are no day.
public enum DayProblem: Error, Sendable, Hashable {
  /// A day that has not come.
  case notYetCome
  /// Anything else.
  case unreadable
}

/// Days as people say them, in both languages.
package enum DayWords {
  private static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
    "senin": 1, "selasa": 2, "rabu": 3, "kamis": 4, "jumat": 5, "sabtu": 6, "minggu": 7,
  ]

  /// `2026-11-23`, `today`, `3d`, `monday` (the latest one, today included), `last-monday` (the
  /// one before this week's), and the same in Indonesian; nil for anything else.
  package static func day(_ text: String, today: CivilDay) -> CivilDay? {
    anyDay(text.lowercased(), today: today).flatMap { CivilDay.first <= $0 ? $0 : nil }
  }

  /// Reads a day as ``day(_:today:)`` does.
  package static func read(_ text: String, today: CivilDay) throws(DayProblem) -> CivilDay {
    if let day = day(text, today: today) { return day }
    throw ["tomorrow", "besok"].contains(text.lowercased()) ? .notYetCome : .unreadable
  }

  /// Reads a day of a period: `2026-11` and `2026` stand for their first day.
  package static func readPeriod(_ text: String, today: CivilDay) throws(DayProblem) -> CivilDay {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isNumber, parts[0].count == 4, parts.count == 1 || parts.count == 2 && parts[1].count == 2,
      let day = CivilDay(
        year: Int(parts[0]) ?? 0, month: parts.count == 1 ? 1 : Int(parts[1]) ?? 0, day: 1)
    {
      return day
    }
    return try read(text, today: today)
  }

  private static func anyDay(_ text: String, today: CivilDay) -> CivilDay? {
    switch text {
    case "today", "hari-ini": return today
    case "yesterday", "kemarin", "kemaren", "kmrn": return today - 1
    default: break
    }
    if let day = CivilDay(iso: text) { return day }
    if let unit = text.last, unit == "d" || unit == "h" {
      let digits = text.dropLast()
      if (1...5).contains(digits.utf8.count), digits.allSatisfy({ ("0"..."9").contains($0) }) {
        return Int(digits).map { today - $0 }
      }
    }
    if let weekday = weekdays[text] { return latest(weekday, before: today + 1) }
    if text.hasPrefix("last-"), let weekday = weekdays[String(text.dropFirst(5))] {
      return latest(weekday, before: today)
    }
    if text.hasSuffix("-lalu"), let weekday = weekdays[String(text.dropLast(5))] {
      return latest(weekday, before: today)
    }
    return nil
  }

  /// A date with its year: `1992-04-12`, `12 April 1992`, and `12/4/1992` where only one of the two can
  /// be the day, or it is known to come first.
  package static func date(_ text: String, isDayFirst: Bool) -> CivilDay? {
    let parts = text.lowercased().split { " -/.,".contains($0) }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return CivilDay(year: year, month: month, day: day)
    }
    guard parts[2].count == 4, let year = Int(parts[2]), let day = Int(parts[0]) else { return nil }
    if let month = months.firstIndex(where: { $0.contains(String(parts[1].prefix(3))) }) {
      return CivilDay(year: year, month: month + 1, day: day)
    }
    guard let month = Int(parts[1]), isDayFirst || day > 12 || day == month else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  private static let months: [[String]] = [
    ["jan"], ["feb", "peb"], ["mar"], ["apr"], ["may", "mei"], ["jun"], ["jul"],
    ["aug", "agu", "agt"], ["sep"], ["oct", "okt"], ["nov", "nop"], ["dec", "des"],
  ]

  /// 1 for `monday`, `mon`, `senin` or `sen`; nil for anything else.
  package static func weekday(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return weekdays.first { $0.key == text || $0.key.prefix(3) == text }?.value
  }

  private static func latest(_ weekday: Int, before end: CivilDay) -> CivilDay {
    let last = end - 1
    return last - (last.weekday - weekday + 7) % 7
  }
}
