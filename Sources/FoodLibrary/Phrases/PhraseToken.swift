import MagnesiumCore

/// A word, a number or a separator of a meal phrase, and where it stands.
struct PhraseToken {
  enum Kind: Equatable {
    case word
    case number(Double)
    /// a, an
    case article
    /// Ends an item, unless what follows only says more of it: `salmon, 120 g`.
    case comma
    /// Ends an item whatever follows: a semicolon, a plus, a line break.
    case separator
    /// May end an item or belong to a name: and, with, dan, sama.
    case conjunction
    case unreadable(UnresolvedItem.Reason)
  }

  let kind: Kind
  let range: Range<String.Index>
  /// Folded as names are; several for a number in words, none for one in digits.
  let words: [String]

  /// The word as it was typed, folded but with its plural; empty for what is no word.
  var typed = ""

  var word: String { words.count == 1 ? words[0] : "" }

  fileprivate var endsFood: Bool { [.comma, .separator, .conjunction].contains(kind) }
}

/// Splits a phrase into tokens.
struct PhraseLexer {
  private let text: String
  private var index: String.Index
  private var tokens: [PhraseToken] = []

  static func tokens(of text: String) -> [PhraseToken] {
    var lexer = PhraseLexer(text)
    lexer.run()
    return SpokenNumber.merged(lexer.tokens)
  }

  private init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  private mutating func run() {
    skipListMarker()
    while index < text.endIndex {
      let character = text[index]
      if character == ",", !beginsFraction {
        append(.comma, to: text.index(after: index))
      } else if character.isNewline || ";+".contains(character) {
        append(.separator, to: text.index(after: index))
        skipListMarker()
      } else if character == "&", !(followsWord && next?.isLetter == true) {
        append(.conjunction, to: text.index(after: index), words: ["and"])
      } else if character.isNumber || ".,".contains(character) && !followsWord, startsNumber(index)
      {
        readNumber()
      } else if character.isNumber {
        append(
          .unreadable(.unreadableNumber(String(character))), to: text.index(after: index))
      } else if "-−–".contains(character), startsNumber(text.index(after: index)), !followsWord {
        readNegativeNumber()
      } else if character.isLetter || character == "%" || character == "'" || character == "’" {
        readWord()
      } else {
        index = text.index(after: index)
      }
    }
  }

  private var next: Character? {
    let following = text.index(after: index)
    return following < text.endIndex ? text[following] : nil
  }

  /// A hyphen inside a word, as in `omega-3`, or between numbers, as in `1-2`, is no minus, and the
  /// sign in `M&M` no conjunction.
  private var followsWord: Bool {
    guard index > text.startIndex else { return false }
    let before = text[text.index(before: index)]
    return before.isLetter || before.isNumber
  }

  private func startsNumber(_ position: String.Index) -> Bool {
    DecimalReader.first(in: text[position...]) != nil
  }

  /// Whether a comma is that of `,5 cup`: one behind a word ends a food.
  private var beginsFraction: Bool {
    guard next.map(isDigit) == true else { return false }
    switch tokens.last?.kind {
    case nil, .comma, .separator, .conjunction: return true
    default: return index > text.startIndex && text[text.index(before: index)].isWhitespace
    }
  }

  private mutating func append(
    _ kind: PhraseToken.Kind, to end: String.Index, words: [String] = [], typed: String = ""
  ) {
    tokens.append(PhraseToken(kind: kind, range: index..<end, words: words, typed: typed))
    index = end
  }

  /// The `1.`, `2)`, `-` or `•` at the start of a line.
  private mutating func skipListMarker() {
    let start = index
    while peek == " " || peek == "\t" { advance() }
    if let marker = peek, "-–*•·".contains(marker) {
      advance()
    } else {
      guard (1...2).contains(takeDigits().count), let end = peek, ".)".contains(end) else {
        index = start
        return
      }
      advance()
    }
    if peek?.isWhitespace != true { index = start }
  }

  private mutating func readWord() {
    var end = index
    while end < text.endIndex, text[end].isLetter || isDigit(text[end]) || "%'’".contains(text[end])
    {
      end = text.index(after: end)
    }
    var raw = text[index..<end].lowercased()
    if raw == "se", end < text.endIndex, text[end] == "-" {
      // se-piring
      var after = text.index(after: end)
      while after < text.endIndex, text[after].isLetter {
        raw.append(text[after])
        after = text.index(after: after)
      }
      (raw, end) = (raw.lowercased(), after)
    }
    if case .number? = tokens.last?.kind, let unit = Self.letterUnits[String(text[index..<end])] {
      append(.word, to: end, words: [unit])
    } else if let times = timesSign(raw) {
      let multiplies = startsNumberAfterSpaces(end) || tokens.last?.isNumber == true
      if times.isEmpty, !multiplies {
        append(.word, to: end, words: [raw])
      } else {
        // x2, x 2: the sign goes, the number stays
        index = text.index(after: index)
      }
    } else if raw == "a" || raw == "an" {
      append(.article, to: end)
    } else {
      let word = NameKey.words(of: raw).joined()
      // A filler folds to nothing and drops out.
      guard !word.isEmpty else {
        index = end
        return
      }
      let full = PhraseWords.abbreviations[word] ?? word
      append(
        PhraseWords.conjunctions.contains(full) ? .conjunction : .word, to: end, words: [full],
        typed: NameKey.words(of: raw, stems: false).joined())
    }
  }

  /// Units of one letter, in which a capital makes a difference.
  private static let letterUnits = ["T": "tbsp", "t": "tsp", "c": "cup", "C": "cup"]

  /// The digits after the x of `x2`, empty for an x alone; nil for any other word.
  private func timesSign(_ word: String) -> Substring? {
    guard word.first == "x", word.dropFirst().allSatisfy(isDigit), !tokens.isEmpty else {
      return nil
    }
    return word.dropFirst()
  }

  private func startsNumberAfterSpaces(_ position: String.Index) -> Bool {
    text[position...].first { !$0.isWhitespace }.map(isDigit) ?? false
  }

  private mutating func readNegativeNumber() {
    let start = index
    index = text.index(after: index)
    readNumber()
    let last = tokens.removeLast()
    tokens.append(
      PhraseToken(
        kind: .unreadable(.amountNotPositive), range: start..<last.range.upperBound, words: []))
  }

  /// `2`, `1,5`, `1.5`, `3/4`, `¾`, `1½`, `1 1/2`; also `7up` and `85%`, which are words.
  private mutating func readNumber() {
    let start = index
    let digits = takeDigits()
    let isWhole = !digits.isEmpty && !(peek.map { "./,⁄".contains($0) } ?? false && peekIsDigit)
    let isWord =
      isWhole && peek?.isLetter == true && !startsPercent && !isUnit(afterDigits: index)
    if isWhole, startsPercent {
      // 85% dark chocolate, dark chocolate 70 %
      while peek == " " { advance() }
      advance()
    } else if isWord {
      while peek.map({ $0.isLetter || isDigit($0) }) == true { advance() }
    } else {
      readDecimal(from: start)
      return
    }
    let end = index
    index = start
    append(
      .word, to: end,
      words: [isWord ? NameKey.words(of: text[start..<end]).joined() : digits + "%"])
  }

  private mutating func readDecimal(from start: String.Index) {
    index = start
    guard let (result, end) = DecimalReader.first(in: text[start...]) else { return }
    let shown = String(text[start..<end].prefix(20))
    // `milk ,5 cup` is half a cup, and `2 eggs ,5 almonds` are five: nobody can tell.
    let mayEndFood = text[start] == "," && tokens.last.map { !$0.endsFood } ?? false
    switch result {
    case _ where mayEndFood, .failure(.ambiguous):
      append(.unreadable(.ambiguousNumber(shown)), to: end)
    case .failure(.unreadable): append(.unreadable(.unreadableNumber(shown)), to: end)
    case .success(0): append(.unreadable(.amountNotPositive), to: end)
    case .success(let value):
      append(.number(value), to: end)
      skipTimesSign()
    }
  }

  /// The x of `2x telur` and `2 × telur`.
  private mutating func skipTimesSign() {
    guard let sign = peek, "x×".contains(sign), peekAfter.map(\.isLetter) != true else { return }
    advance()
  }

  private var startsPercent: Bool {
    text[index...].first { $0 != " " } == "%"
  }

  /// Whether the letters right behind digits are a unit or the sign for times, as in `75gr` and `2x`.
  private func isUnit(afterDigits start: String.Index) -> Bool {
    let letters = text[start...].prefix { $0.isLetter }
    return letters.lowercased() == "x" || Self.letterUnits[String(letters)] != nil
      || MeasureNames.builtIn.read(NameKey.words(of: letters)[...]) != nil
      || SpokenNumber.isNumberWord(letters)
  }

  private var peek: Character? { index < text.endIndex ? text[index] : nil }

  private var peekAfter: Character? { index < text.endIndex ? next : nil }

  private var peekIsDigit: Bool { peekAfter.map(isDigit) == true }

  private mutating func advance() { index = text.index(after: index) }

  private mutating func takeDigits() -> String {
    let start = index
    while let character = peek, isDigit(character) { advance() }
    return String(text[start..<index])
  }

  private func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
