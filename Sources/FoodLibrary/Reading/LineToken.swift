import MagnesiumCore

/// A word, a number or a sign of a line, and where it stands.
struct LineToken {
  enum Kind: Equatable {
    case word
    /// a, an
    case article
    case number(SaidNumber)
    /// Ends a food, unless what follows says more of it: a comma, a point, a dash between spaces.
    case comma
    /// Ends a food whatever follows: a semicolon, a plus, a line break.
    case stop
    case colon, slash
    /// Between numbers or behind one.
    case dash
    case open, close
    /// The sign between a count and what is counted.
    case times
    /// Behind a number, a length.
    case inch
    case unreadable(UnresolvedItem.Reason)
  }

  var kind: Kind
  var range: Range<String.Index>
  /// Folded as names are; several for a number in words, none for one in digits.
  var words: [String] = []
  /// The word folded but with its plural; empty for what is no word.
  var typed = ""
  /// Of the word, for looking it up.
  var hash: UInt64 = 0
  /// Whether white space stands before it.
  var isApart = true

  var word: String { words.count == 1 ? words[0] : "" }

  var number: SaidNumber? { if case .number(let number) = kind { number } else { nil } }

  /// Whether it is no part of a name, but where a table prints it in one.
  var mayEndName: Bool {
    switch kind {
    case .stop, .number, .inch, .unreadable: true
    default: false
    }
  }

  var isDigits: Bool { number != nil && words.isEmpty }

  static func word(
    _ words: [String], typed: String, range: Range<String.Index>, isApart: Bool
  ) -> LineToken {
    var token = LineToken(kind: .word, range: range, words: words, typed: typed, isApart: isApart)
    token.hash = hash(of: words[0])
    return token
  }

  static func hash(of word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer(WordScanner.hash)
  }
}

/// A number as it was said, with the ends of a range.
struct SaidNumber: Equatable, Hashable {
  var value: Double
  var low: Double
  var high: Double

  init(_ value: Double) { (self.value, low, high) = (value, value, value) }

  /// In the middle of two.
  init(from low: Double, to high: Double) {
    (value, self.low, self.high) = ((low + high) / 2, min(low, high), max(low, high))
  }

  static func + (number: SaidNumber, more: Double) -> SaidNumber {
    var number = number
    number.value += more
    number.low += more
    number.high += more
    return number
  }

  static func * (number: SaidNumber, factor: Double) -> SaidNumber {
    var number = number
    number.value *= factor
    number.low *= factor
    number.high *= factor
    return number
  }
}
