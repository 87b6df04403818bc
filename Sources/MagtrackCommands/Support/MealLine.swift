import MagnesiumKit
import MagnesiumWords

/// A line of standard input as a meal: `2026-11-22 breakfast: 2 eggs`, `kemarin siang: soto ayam`,
/// `19:30 nasi goreng`, `2 eggs for breakfast`, or just what was eaten.
struct MealLine {
  let number: Int
  let occasion: Occasion
  let phrase: String

  /// Reads the day, meal and time with which a line may begin or end; what a line does not say is as
  /// the options say.
  ///
  /// - Parameter namesFood: whether a food's name begins so: a breakfast cereal is no meal.
  init(
    _ line: Substring, number: Int, defaults: Occasion, today: CivilDay,
    namesFood: (String) -> Bool
  ) {
    self.number = number
    var occasion = defaults
    var words = line.split(whereSeparator: \.isWhitespace)[...]
    var isNight = false
    let hasDay = Self.takeDay(from: &words, into: &occasion, today: today, isNight: &isNight)
    Self.takeTime(from: &words, into: &occasion, isNight: isNight)
    Self.takeMeal(from: &words, into: &occasion, isSure: hasDay, namesFood: namesFood)
    Self.takeTime(from: &words, into: &occasion, isNight: isNight)
    var said: Set<Part> = []
    while let part = Self.takeEnd(
      from: &words, into: &occasion, today: today, unless: said, isNight: &isNight)
    {
      said.insert(part)
    }
    self.occasion = occasion
    phrase = words.joined(separator: " ")
  }

  private typealias Words = ArraySlice<Substring>
  private enum Part { case day, meal, time }

  // MARK: Days

  private static let lastNight: Set<[String]> = [
    ["last", "night"], ["tadi", "malam"], ["semalam"],
  ]

  /// - Parameter isNight: set where the night is named with the day: its hours are then those that are said.
  private static func takeDay(
    from words: inout Words, into occasion: inout Occasion, today: CivilDay, isNight: inout Bool
  ) -> Bool {
    for length in 1...2 where words.count > length {
      let said = words.prefix(length).map { String($0).bare }
      if lastNight.contains(said.map { $0.lowercased() }) {
        (occasion.day, occasion.meal, isNight) = (today - 1, .dinner, true)
      } else if length == 1, let day = DayWords.day(said[0], today: today) {
        occasion.day = day
      } else if length == 1, ["besok", "tomorrow"].contains(said[0].lowercased()) {
        // To be refused with its reason.
        occasion.day = today + 1
      } else {
        continue
      }
      words = words.dropFirst(length)
      return true
    }
    return false
  }

  // MARK: Meals

  private static let beforeMeal: Set<String> = ["for", "untuk", "buat", "tadi"]

  /// `breakfast:`, `makan siang:`, `for lunch:`, `sarapan nasi goreng`
  private static func takeMeal(
    from words: inout Words, into occasion: inout Occasion, isSure: Bool,
    namesFood: (String) -> Bool
  ) {
    var rest = words
    if let first = rest.first, beforeMeal.contains(first.lowercased()) { rest = rest.dropFirst() }
    for length in [2, 1] where rest.count > length {
      let said = rest.prefix(length).joined(separator: " ")
      guard let meal = MealArgument(argument: said.bare)?.meal else { continue }
      let next = rest[rest.startIndex + length]
      guard
        isSure || said.hasSuffix(":") || next.first?.isNumber == true
          || !namesFood("\(said) \(next)")
      else { return }
      occasion.meal = meal
      words = rest.dropFirst(length)
      return
    }
  }

  // MARK: Times

  private static let beforeTime: Set<String> = ["jam", "pukul", "pkl", "at"]

  /// `07:30`, `07.30`, `jam 7 malam`; 0.25 is an amount, and so is `2 tbsp` after `jam`.
  private static func takeTime(
    from words: inout Words, into occasion: inout Occasion, isNight: Bool
  ) {
    guard let first = words.first, words.count > 1 else { return }
    if beforeTime.contains(first.lowercased()) {
      let rest = words.dropFirst()
      guard let (time, isLateNight, length) = time(in: rest, isNight: isNight), rest.count > length,
        rest.first?.last != ",", !isMeasure(rest[rest.startIndex + length])
      else { return }
      (occasion.time, occasion.isLateNight) = (time, isLateNight)
      words = rest.dropFirst(length)
      return
    }
    let said = String(first).bare
    // With a colon it is no part of a food's name.
    for (name, time, isLateNight) in namedTimes
    where words.count > name.count && words[words.startIndex + name.count - 1].hasSuffix(":")
      && words.begins(with: name)
    {
      (occasion.time, occasion.isLateNight) = (time, isLateNight)
      words = words.dropFirst(name.count)
      return
    }
    guard let time = ClockTime(said),
      said.contains(":") || said.utf8.count == 5 && !isMeasure(words[words.startIndex + 1])
    else { return }
    occasion.time = time
    words = words.dropFirst()
  }

  /// What hours belong to, as a person counts them from 1 to 12.
  private enum PartOfDay {
    case morning, midday, afternoon, night

    /// The hour of a clock of 24; one that is said so already stays.
    func hour(_ hour: Int) -> Int {
      switch self {
      case .morning: hour == 12 ? 0 : hour
      case .midday: hour < 6 ? hour + 12 : hour
      case .afternoon: hour < 12 ? hour + 12 : hour
      case .night: hour == 12 ? 0 : (5..<12).contains(hour) ? hour + 12 : hour
      }
    }
  }

  /// The longest first.
  private static let partsOfDay: [(words: [String], part: PartOfDay)] = [
    (["in", "the", "morning"], .morning), (["in", "the", "afternoon"], .afternoon),
    (["in", "the", "evening"], .afternoon), (["at", "night"], .night),
    (["tengah", "malam"], .night), (["dini", "hari"], .morning), (["am"], .morning),
    (["pm"], .afternoon), (["noon"], .midday), (["midnight"], .night), (["pagi"], .morning),
    (["subuh"], .morning), (["siang"], .midday), (["sore"], .afternoon), (["petang"], .afternoon),
    (["malam"], .night),
  ]

  /// Midnight is the end of the night that is meant.
  private static let namedTimes: [(words: [String], time: ClockTime, isLateNight: Bool)] = [
    (["midnight"], .midnight, true), (["tengah", "malam"], .midnight, true),
    (["noon"], ClockTime(hour: 12, minute: 0)!, false),
  ]

  /// `7`, `7.30`, `7 malam`, `12 at night`, `midnight`, and how many words that took.
  private static func time(
    in words: Words, isNight: Bool
  ) -> (ClockTime, isLateNight: Bool, Int)? {
    if let named = namedTimes.first(where: { words.begins(with: $0.words) }) {
      return (named.time, named.isLateNight, named.words.count)
    }
    guard let typed = words.first.map({ String($0).bare }),
      let time = ClockTime(typed)
        ?? ClockTime(hour: typed.utf8.count < 3 ? Int(typed) : nil, minute: 0)
    else { return nil }
    let rest = words.dropFirst()
    let said = partsOfDay.first { rest.begins(with: $0.words) }
    guard let part = said?.part ?? (isNight ? .night : nil) else { return (time, false, 1) }
    let hour = part.hour(time.minutes / 60)
    return ClockTime(hour: hour, minute: time.minutes % 60).map {
      ($0, part == .night && hour < 5, 1 + (said?.words.count ?? 0))
    }
  }

  private static func isMeasure(_ word: Substring) -> Bool {
    (try? AmountPhrase(String(word)))?.measure != nil
  }

  // MARK: Ends

  /// Takes `for breakfast`, `jam 7 malam` or `kemarin` from behind a food, wherever a comma ends it.
  ///
  /// - Parameter said: what is not taken again: two times of one meal are no time.
  private static func takeEnd(
    from words: inout Words, into occasion: inout Occasion, today: CivilDay, unless said: Set<Part>,
    isNight: inout Bool
  ) -> Part? {
    for last in words.indices where last == words.endIndex - 1 || words[last].hasSuffix(",") {
      for length in (1...5).reversed() where last - length >= words.startIndex {
        let start = last - length + 1
        let before = words[start - 1]
        // What stands after a comma is another food.
        guard before.last.map({ !",;+".contains($0) }) ?? false,
          !["with", "dengan", "sama", "and", "dan"].contains(before.lowercased()),
          let part = takeOccasion(
            words[start...last], into: &occasion, today, unless: said, isNight: &isNight)
        else { continue }
        let comma = words[last].hasSuffix(",") ? "," : ""
        words[start - 1] = Substring(before + comma)
        words.removeSubrange(start...last)
        return part
      }
    }
    return nil
  }

  private static func takeOccasion(
    _ end: Words, into occasion: inout Occasion, _ today: CivilDay, unless said: Set<Part>,
    isNight: inout Bool
  ) -> Part? {
    let (first, rest) = (String(end.first!).bare.lowercased(), end.dropFirst())
    if !said.contains(.day), rest.isEmpty,
      ["yesterday", "kemarin", "kemaren", "kmrn"].contains(first)
    {
      occasion.day = today - 1
      return .day
    }
    if !said.contains(.day), lastNight.contains(end.map { String($0).bare.lowercased() }) {
      (occasion.day, occasion.meal, isNight) = (today - 1, .dinner, true)
      return .day
    }
    if !said.contains(.meal), beforeMeal.contains(first),
      let meal = MealArgument(argument: rest.joined(separator: " ").bare)?.meal
    {
      occasion.meal = meal
      return .meal
    }
    if !said.contains(.time), beforeTime.contains(first),
      let (time, isLateNight, taken) = time(in: rest, isNight: isNight), taken == rest.count
    {
      (occasion.time, occasion.isLateNight) = (time, isLateNight)
      return .time
    }
    if !said.contains(.time), end.count == 2, end.begins(with: ["tengah", "malam"]) {
      (occasion.time, occasion.isLateNight) = (.midnight, true)
      return .time
    }
    return nil
  }

  // MARK: Lines

  /// The lines of a text that say something; those that begin with # are remarks.
  static func lines(
    of text: String, defaults: Occasion, today: CivilDay, namesFood: (String) -> Bool
  ) -> [MealLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { !$1.trimmingPrefix(while: \.isWhitespace).hasPrefix("#") }
      .map {
        MealLine($1, number: $0 + 1, defaults: defaults, today: today, namesFood: namesFood)
      }
      .filter { !$0.phrase.isEmpty }
  }
}

extension String {
  /// Without the comma or colon that ends it.
  fileprivate var bare: String {
    last.map { ":,".contains($0) } == true ? String(dropLast()) : self
  }
}

extension ArraySlice<Substring> {
  /// Whether it begins with words, whatever their case and the comma or colon behind them.
  fileprivate func begins(with words: [String]) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { String($0).bare.lowercased() == $1 }
  }
}
