import MagnesiumKit

/// A line of standard input as a meal: `2026-11-22 breakfast: 2 eggs`, `kemarin siang: soto ayam`,
/// `19:30 nasi goreng`, or just what was eaten.
struct MealLine {
  let number: Int
  let occasion: Occasion
  let phrase: String

  /// Reads the day, meal and time with which a line may begin; what a line does not say is as the
  /// options say. A meal ends in a colon, unless a day stands before it or a number behind.
  init(_ line: Substring, number: Int, defaults: Occasion, today: CivilDay) {
    self.number = number
    var occasion = defaults
    var rest = line.trimmingPrefix(while: \.isWhitespace)
    var hasDay = false
    if let (word, after) = Self.word(rest), let day = DayWords.day(word.bare, today: today) {
      (occasion.day, rest, hasDay) = (day, after, true)
    }
    if let (time, after) = Self.time(rest) { (occasion.time, rest) = (time, after) }
    if let (meal, after) = Self.meal(rest, isSure: hasDay) {
      (occasion.meal, rest) = (meal, after)
    }
    if let (time, after) = Self.time(rest) { (occasion.time, rest) = (time, after) }
    self.occasion = occasion
    phrase = String(rest)
  }

  /// A time with a colon in it: 0.25 is an amount.
  private static func time(_ text: Substring) -> (ClockTime, Substring)? {
    guard let (word, after) = word(text), word.bare.contains(":"),
      let time = ClockTime(word.bare)
    else { return nil }
    return (time, after)
  }

  /// `breakfast:`, `makan siang:`, `for lunch:`
  private static func meal(_ text: Substring, isSure: Bool) -> (Meal, Substring)? {
    guard var (word, after) = word(text) else { return nil }
    if ["for", "untuk", "buat"].contains(word.lowercased()), let next = Self.word(after) {
      (word, after) = next
    }
    if word.lowercased() == "makan", let next = Self.word(after) {
      (word, after) = ("makan-" + next.0, next.1)
    }
    guard let meal = MealArgument(argument: word.bare)?.meal else { return nil }
    let isMeal = isSure || word.hasSuffix(":") || after.first?.isNumber == true
    return isMeal && !after.isEmpty ? (meal, after) : nil
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

extension String {
  /// Without the comma or colon that ends it.
  fileprivate var bare: String {
    last.map { ":,".contains($0) } == true ? String(dropLast()) : self
  }
}
