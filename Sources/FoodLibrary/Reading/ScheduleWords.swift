import MagnesiumCore

/// Why words are no schedule of doses.
public enum ScheduleProblem: Error, Sendable, Hashable {
  /// A word is neither a weekday nor a time; or no time is named.
  case unreadable(String)
  /// So many at a time are none, or more than 100.
  case count(Double)
}

extension DoseSchedule {
  /// Reads `daily 08:00 20:00`, `mon,wed 07:30`, `senin 21:00`, in either language; without a weekday it is
  /// every day.
  ///
  /// - Parameters:
  ///   - words: days and times in any order; `off`, `none` or `berhenti` alone ends a schedule.
  ///   - count: how many of the product's unit at a time, more than 0 and at most 100.
  /// - Returns: nil where doses are no longer due.
  public static func read(
    _ words: [String], count: Double = 1
  ) throws(ScheduleProblem) -> DoseSchedule? {
    guard count > 0, count <= 100 else { throw .count(count) }
    if words.count == 1, ["off", "none", "berhenti"].contains(words[0].lowercased()) { return nil }
    var weekdays: Set<Int> = []
    var times: Set<ClockTime> = []
    for word in words.flatMap({ $0.lowercased().split { $0 == "," || $0.isWhitespace } }) {
      let word = String(word)
      if ["daily", "harian"].contains(word) {
        weekdays.formUnion(1...7)
      } else if let day = DayWords.weekday(word) {
        weekdays.insert(day)
      } else if let time = ClockTime(word) {
        times.insert(time)
      } else {
        throw .unreadable(word)
      }
    }
    guard !times.isEmpty else { throw .unreadable(words.joined(separator: " ")) }
    return DoseSchedule(
      weekdays: weekdays.isEmpty ? Set(1...7) : weekdays, times: Array(times), count: count)
  }
}
