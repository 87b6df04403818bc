import MagnesiumKit

/// A line of standard input as a meal: `2026-11-22 breakfast: 2 eggs`, `kemarin siang: soto ayam`,
/// `19:30 nasi goreng`, or just what was eaten.
struct MealLine {
  let number: Int
  let occasion: Occasion
  let phrase: String

  /// Reads the day, meal and time with which a line may begin; what a line does not say is as the
  /// options say.
  init(_ line: Substring, number: Int, defaults: Occasion, today: CivilDay) {
    self.number = number
    var occasion = defaults
    var rest = line.trimmingPrefix(while: \.isWhitespace)
    var hasDay = false
    if let (word, after) = Self.word(rest), let day = DayWords.day(word, today: today) {
      (occasion.day, rest, hasDay) = (day, after, true)
    }
    if let (time, after) = Self.time(rest) { (occasion.time, rest) = (time, after) }
    if let (word, after) = Self.word(rest), word.hasSuffix(":") || hasDay,
      let meal = MealArgument(argument: word.filter { $0 != ":" })?.meal
    {
      (occasion.meal, rest) = (meal, after)
    }
    if let (time, after) = Self.time(rest) { (occasion.time, rest) = (time, after) }
    self.occasion = occasion
    phrase = String(rest)
  }

  /// A time with a colon: 0.25 is an amount.
  private static func time(_ text: Substring) -> (ClockTime, Substring)? {
    guard let (word, after) = word(text), word.dropLast().contains(":"),
      let time = ClockTime(word)
    else { return nil }
    return (time, after)
  }

  private static func word(_ text: Substring) -> (String, Substring)? {
    let text = text.trimmingPrefix(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }
    return word.isEmpty
      ? nil : (String(word), text.dropFirst(word.count).trimmingPrefix(while: \.isWhitespace))
  }

  /// The lines of a text that say something; those that begin with # are remarks.
  static func lines(
    of text: String, defaults: Occasion, today: CivilDay
  ) -> [MealLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { MealLine($1, number: $0 + 1, defaults: defaults, today: today) }
      .filter { !$0.phrase.isEmpty && !$0.phrase.hasPrefix("#") }
  }
}
