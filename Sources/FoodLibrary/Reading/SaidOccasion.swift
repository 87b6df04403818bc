import MagnesiumCore

/// When something was eaten, as a line says it; what it does not say is nil.
package struct SaidOccasion: Sendable, Hashable {
  package var day: SaidDay?
  package var time: ClockTime?
  package var meal: Meal?
  /// Whether the time was said as one of the night: that of a named day ends it.
  package var isLateNight = false

  package init() {}
}

/// A part of a line that says when.
struct OccasionPart: Hashable {
  var day: SaidDay?
  var meal: Meal?
  var time: ClockTime?
  var part: DayPart?
  /// Whether the night is meant of which the hours are told without saying so.
  var isNight: Bool { day == .ago(1) && meal == .dinner }
}

extension SaidOccasion {
  /// All parts of a line together; false where two of them contradict each other.
  init?(_ parts: [OccasionPart]) {
    let isNight = parts.contains(where: \.isNight)
    for part in parts {
      if let day = part.day {
        if let said = self.day, said != day { return nil }
        self.day = day
      }
      if let meal = part.meal { self.meal = self.meal ?? meal }
      if let time = part.time {
        if let said = self.time, said != time { return nil }
        let dayPart = part.part ?? (isNight ? .night : nil)
        let hour = dayPart.map { $0.hour(time.minutes / 60) } ?? time.minutes / 60
        self.time = ClockTime(hour: hour, minute: time.minutes % 60)
        let isNamedMidnight = part.part == nil && time == .midnight
        isLateNight = (dayPart == .night && hour < 5) || isNamedMidnight
      }
    }
  }
}

extension Line {
  /// What says when at a token: `kemarin siang`, `jam 7 malam`, `19:30`, `3 hari lalu`.
  func occasion(at start: Int) -> (part: OccasionPart, end: Int)? {
    guard start < tokens.count else { return nil }
    if let clock = endOfClock(start), let (part, end) = hour(at: clock) { return (part, end) }
    if let (day, end) = date(at: start) { return (OccasionPart(day: day), end) }
    if let (time, end) = clockTime(at: start, isSure: false) {
      return withDayPart(OccasionPart(time: time), end)
    }
    var part = OccasionPart()
    var end = start
    for tag in tags[start] where end == start || tag.end == end {
      switch tag.part {
      case .day(let day): part.day = day
      case .meal(let meal): part.meal = meal
      case .time(let time): part.time = time
      case .lastWeekday:
        guard tag.end < tokens.count, let weekday = weekday(tag.end) else { continue }
        return (OccasionPart(day: .lastWeekday(weekday.value)), weekday.tag.end)
      default: continue
      }
      end = tag.end
    }
    guard end > start else { return nil }
    if case .weekday(let weekday)? = part.day, end < tokens.count,
      let last = tag(end, { $0 == .lastWeekday ? true : nil })
    {
      (part.day, end) = (.lastWeekday(weekday), last.tag.end)
    }
    return (part, end)
  }

  /// Behind `jam`, `pukul` or `at`.
  func endOfClock(_ token: Int) -> Int? {
    tag(token) { $0 == .clock ? true : nil }?.tag.end
      ?? (tokens[token].word == "at" ? token + 1 : nil)
  }

  private func weekday(_ token: Int) -> (value: Int, tag: Tag)? {
    tag(token) { if case .day(.weekday(let day)) = $0 { day } else { nil } }
  }

  /// The text from a token to the next white space, without the sign that ends it.
  private func chunk(_ start: Int) -> (text: Substring, end: Int) {
    let from = tokens[start].range.lowerBound
    var chunk = text[from...].prefix { !$0.isWhitespace }
    while let last = chunk.last, ":,;.!?)".contains(last) { chunk.removeLast() }
    var end = start
    while end < tokens.count, tokens[end].range.lowerBound < chunk.endIndex { end += 1 }
    return (chunk, end)
  }

  private func date(at start: Int) -> (SaidDay, Int)? {
    guard tokens[start].isDigits || tokens[start].kind != .word && tokens[start].words.isEmpty
    else {
      // `3d` begins a line or ends before a colon; elsewhere it may be a unit that nobody knows.
      let (chunk, end) = chunk(start)
      guard let unit = chunk.last, unit == "d" || unit == "h", end < tokens.count,
        let days = Int(chunk.dropLast())
      else { return nil }
      let ago = tag(end, { $0 == .daysAgo ? true : nil })
      guard start == 0 || ago != nil || tokens[end].kind == .colon else { return nil }
      return (.ago(days), ago?.tag.end ?? end)
    }
    guard text[tokens[start].range.lowerBound].isNumber else { return nil }
    let (chunk, end) = chunk(start)
    if let day = CivilDay(iso: String(chunk)) { return (.date(day), end) }
    let parts = chunk.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    if (2...3).contains(parts.count), parts.allSatisfy({ Int($0) != nil && $0.count <= 4 }),
      let day = Int(parts[0]), let month = Int(parts[1]), (13...31).contains(day),
      (1...12).contains(month)
    {
      if parts.count == 3, parts[2].count == 4, let year = Int(parts[2]) {
        return CivilDay(year: year, month: month, day: day).map { (.date($0), end) }
      }
      return (.dayOfMonth(day: day, month: month), end)
    }
    guard let number = number(at: start, limit: tokens.count), number.end < tokens.count,
      number.number.value == number.number.value.rounded(), number.number.value < 1_000
    else { return nil }
    let value = Int(number.number.value)
    if let ago = tag(number.end, { $0 == .daysAgo ? true : nil }) {
      return (.ago(value), ago.tag.end)
    }
    if let month = tag(
      number.end,
      { part -> Int? in
        if case .month(let month) = part { month } else { nil }
      }), (1...31).contains(value)
    {
      let next = month.tag.end
      if next < tokens.count, let year = tokens[next].number?.value, year >= 1900, year < 2200,
        let day = CivilDay(year: Int(year), month: month.value, day: value)
      {
        return (.date(day), next + 1)
      }
      return (.dayOfMonth(day: value, month: month.value), next)
    }
    return nil
  }

  /// A time behind `jam` or `at`: `7`, `7.30 malam`, `setengah 8`, `3pm`, `noon`.
  private func hour(at start: Int) -> (OccasionPart, Int)? {
    guard start < tokens.count else { return nil }
    if let named = tag(
      start,
      { part -> ClockTime? in
        if case .time(let time) = part { time } else { nil }
      })
    {
      return (OccasionPart(time: named.value), named.tag.end)
    }
    if let (time, end) = clockTime(at: start, isSure: true) {
      return withDayPart(OccasionPart(time: time), end)
    }
    // setengah 8 is half past seven.
    if let half = tag(start, { if case .number(0.5, _) = $0 { true } else { nil } }),
      half.tag.end < tokens.count, let number = number(at: half.tag.end, limit: tokens.count),
      let time = ClockTime(hour: Int(exactly: number.number.value - 1), minute: 30)
    {
      return withDayPart(OccasionPart(time: time), number.end)
    }
    guard let number = number(at: start, limit: tokens.count),
      number.number.low == number.number.high,
      let time = ClockTime(hour: Int(exactly: number.number.value), minute: 0)
    else { return nil }
    if let unit = unit(number.end), unit.value.isVolume || unit.value.isMass { return nil }
    return withDayPart(OccasionPart(time: time), number.end)
  }

  private func withDayPart(_ part: OccasionPart, _ end: Int) -> (OccasionPart, Int) {
    var part = part
    // 12 at night
    let behind = end < tokens.count && ["at", "in"].contains(tokens[end].word) ? end + 1 : end
    let found = [end, behind].lazy.compactMap { self.dayPart($0) }.first
    guard let dayPart = found else {
      // tengah malam
      if let midnight = tag(end, { $0 == .time(.midnight) ? true : nil }) {
        part.part = .night
        return (part, midnight.tag.end)
      }
      if let noon = tag(
        end, { if case .time(let time) = $0, time != .midnight { true } else { nil } })
      {
        part.part = .midday
        return (part, noon.tag.end)
      }
      return (part, end)
    }
    part.part = dayPart.value
    return (part, dayPart.tag.end)
  }

  private func dayPart(_ token: Int) -> (value: DayPart, tag: Tag)? {
    tag(token) { if case .dayPart(let part) = $0 { part } else { nil } }
  }

  /// A time of the clock as it is typed.
  ///
  /// - Parameter isSure: whether a word before says that an hour follows; else only a colon makes one, or
  ///   a point where nothing is counted.
  private func clockTime(at start: Int, isSure: Bool) -> (ClockTime, Int)? {
    guard text[tokens[start].range.lowerBound].isNumber else { return nil }
    let (chunk, end) = chunk(start)
    var digits = chunk
    var isAfternoon: Bool?
    // jam 11an
    if isSure, digits.hasSuffix("an") { digits = digits.dropLast(2) }
    if isSure, let hour = digits.count < 3 ? Int(digits) : nil, digits.count < chunk.count {
      return ClockTime(hour: hour, minute: 0).map { ($0, end) }
    }
    for (ending, pm) in [("am", false), ("pm", true)] where digits.lowercased().hasSuffix(ending) {
      (digits, isAfternoon) = (digits.dropLast(2), pm)
    }
    if let isAfternoon {
      let time =
        ClockTime(digits) ?? ClockTime(hour: digits.count < 3 ? Int(digits) : nil, minute: 0)
      return time.flatMap { time in
        let part: DayPart = isAfternoon ? .afternoon : .morning
        return ClockTime(hour: part.hour(time.minutes / 60), minute: time.minutes % 60)
      }.map { ($0, end) }
    }
    guard let time = ClockTime(digits) else { return nil }
    if isSure || digits.contains(":") { return (time, end) }
    // 10.00 bananas are ten, and 10.50 g a weight.
    guard digits.utf8.count == 5, start == 0, end < tokens.count, !digits.hasSuffix(".00"),
      tokens[end].kind == .word || tokens[end].kind == .colon || tokens[end].kind == .article,
      unit(end) == nil, size(end) == nil
    else {
      guard digits.utf8.count == 5, start == 0, end < tokens.count,
        tokens[end].kind == .colon || digits.hasPrefix("0") && unit(end) == nil && size(end) == nil
      else { return nil }
      return (time, end)
    }
    return (time, end)
  }
}
