import MagnesiumCore

/// Splits a line into tokens, in one pass over what was typed.
struct LineLexer {
  private let text: String
  private var index: String.Index
  private var tokens: [LineToken] = []

  static func tokens(of text: String) -> [LineToken] {
    var lexer = LineLexer(text)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  private mutating func run() {
    skipListMarker()
    while index < text.endIndex {
      let character = text[index]
      switch character {
      case _ where character.isNewline:
        append(.stop)
        skipListMarker()
      case ",":
        if beginsFraction { readNumber() } else { append(.comma) }
      case ";", "+":
        append(.stop)
        skipListMarker()
      case "•": append(.stop)
      case "(", "[", "{": append(.open)
      case ")", "]", "}": append(.close)
      case ":": append(.colon)
      case "/", "⁄": append(.slash)
      case "@": appendWord("each", typed: "@")
      case "~", "≈", "±": appendWord("about", typed: String(character))
      case "×": append(.times)
      case "\"", "″", "”": readInch()
      case "&":
        if followsWord, next?.isLetter == true, text[before].isUppercase {
          advance()
        } else {
          appendWord("and", typed: "&")
        }
      case "-", "−", "–", "—": readDash()
      case "!", "?", "…", "*", "→": append(.comma)
      case ".":
        if startsNumber(index), !followsWord { readNumber() } else { readPoint() }
      case _ where character.isNumber:
        if startsNumber(index) {
          readNumber()
        } else {
          append(.unreadable(.unreadableNumber(String(character))))
        }
      case _ where character.isLetter || character == "%" || character == "'" || character == "’":
        readWord()
      default: advance()
      }
    }
  }

  // MARK: Where we are

  private var peek: Character? { index < text.endIndex ? text[index] : nil }

  private var next: Character? {
    guard index < text.endIndex else { return nil }
    let following = text.index(after: index)
    return following < text.endIndex ? text[following] : nil
  }

  private var before: String.Index { text.index(before: index) }

  private var isApart: Bool {
    index == text.startIndex || !(text[before].isLetter || text[before].isNumber)
  }

  private var followsSpace: Bool { index == text.startIndex || text[before].isWhitespace }

  private var followsWord: Bool {
    index > text.startIndex && (text[before].isLetter || text[before].isNumber)
  }

  private mutating func advance() { index = text.index(after: index) }

  private func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private func startsNumber(_ position: String.Index) -> Bool {
    DecimalReader.first(in: text[position...]) != nil
  }

  private mutating func append(_ kind: LineToken.Kind, to end: String.Index? = nil) {
    let end = end ?? text.index(after: index)
    tokens.append(LineToken(kind: kind, range: index..<end, isApart: isApart))
    index = end
  }

  private mutating func appendWord(_ word: String, typed: String) {
    let end = text.index(after: index)
    tokens.append(.word([word], typed: typed, range: index..<end, isApart: true))
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

  private mutating func takeDigits() -> String {
    let start = index
    while let character = peek, isDigit(character) { advance() }
    return String(text[start..<index])
  }

  // MARK: Signs

  private mutating func readInch() {
    if case .number? = tokens.last?.kind, !followsSpace { append(.inch) } else { advance() }
  }

  /// A hyphen inside a word, as in `omega-3`, is none; one between numbers makes a range; one between
  /// spaces parts foods.
  private mutating func readDash() {
    let following = text.index(after: index)
    let beforeNumber = following < text.endIndex && startsNumber(following)
    if case .number? = tokens.last?.kind {
      let rest = text[following...].drop { $0 == " " }
      if !rest.isEmpty, startsNumber(rest.startIndex), !followsSpace || rest.startIndex > following
      {
        append(.dash)
        return
      }
    }
    if beforeNumber, !followsWord, text[following] != "-", tokens.last?.kind != .inch {
      readNegativeNumber()
    } else if followsSpace || following == text.endIndex || text[following].isWhitespace {
      append(.comma)
    } else {
      advance()
    }
  }

  /// A point ends a sentence where white space follows.
  private mutating func readPoint() {
    let following = text.index(after: index)
    if following == text.endIndex || text[following].isWhitespace || text[following] == "." {
      append(.comma)
    } else {
      advance()
    }
  }

  // MARK: Words

  private mutating func readWord() {
    let isApart = isApart
    var end = index
    while end < text.endIndex,
      text[end].isLetter || isDigit(text[end]) || "%'’".contains(text[end])
    {
      end = text.index(after: end)
    }
    var raw = text[index..<end].lowercased()
    if ["se", "sa", "sak"].contains(raw), end < text.endIndex, text[end] == "-" {
      // se-piring
      var after = text.index(after: end)
      while after < text.endIndex, text[after].isLetter {
        raw.append(text[after])
        after = text.index(after: after)
      }
      (raw, end) = (raw.lowercased(), after)
    }
    if raw == "w" || raw == "b", end < text.endIndex, text[end] == "/" {
      readSlashed(to: end)
      return
    }
    if tokens.last?.number != nil, let unit = Self.letterUnits[String(text[index..<end])] {
      tokens.append(.word([unit], typed: raw, range: index..<end, isApart: isApart))
      index = end
      return
    }
    if let digits = timesSign(raw) {
      if !digits.isEmpty || tokens.last?.number != nil || startsNumberAfterSpaces(end) {
        append(.times, to: text.index(after: index))
        return
      }
    }
    if raw == "a" || raw == "an" {
      append(.article, to: end)
      return
    }
    let word = NameKey.words(of: raw).joined()
    // A filler folds to nothing and drops out.
    if !word.isEmpty {
      let typed = NameKey.words(of: raw, stems: false).joined()
      let once = word.dropLast()
      // bala2, kupu2: said twice
      let isTwice =
        word.last == "2" && once.count >= 3 && once.allSatisfy(\.isLetter)
        && Lexicon.builtIn.parts(of: [word]).isEmpty
      for word in isTwice ? [String(once), String(once)] : [word] {
        tokens.append(.word([word], typed: typed, range: index..<end, isApart: isApart))
      }
    }
    index = end
  }

  /// `w/`, `w/o`, `b/w`
  private mutating func readSlashed(to slash: String.Index) {
    var end = text.index(after: slash)
    let letter = end < text.endIndex ? text[end].lowercased() : ""
    let isWithout =
      letter == "o"
      && (text.index(after: end) == text.endIndex || !text[text.index(after: end)].isLetter)
    if isWithout { end = text.index(after: end) }
    tokens.append(
      .word([isWithout ? "without" : "with"], typed: "w", range: index..<end, isApart: true))
    index = end
  }

  /// Units of one letter, in which a capital makes a difference.
  private static let letterUnits = ["T": "tbsp", "t": "tsp", "c": "cup", "C": "cup"]

  /// The digits after the x of `x2`, empty for an x alone; nil for any other word.
  private func timesSign(_ word: String) -> Substring? {
    guard word.first == "x", word.dropFirst().allSatisfy(isDigit) else { return nil }
    return word.dropFirst()
  }

  private func startsNumberAfterSpaces(_ position: String.Index) -> Bool {
    !tokens.isEmpty
      && text[position...].first { !$0.isWhitespace && $0 != "@" }.map(isDigit) ?? false
  }

  // MARK: Numbers

  /// Whether a comma is that of `,5 cup`: one behind a word ends a food.
  private var beginsFraction: Bool {
    guard next.map(isDigit) == true else { return false }
    switch tokens.last?.kind {
    case nil, .comma, .stop: return true
    default: return index > text.startIndex && text[before].isWhitespace
    }
  }

  private mutating func readNegativeNumber() {
    let start = index
    advance()
    readNumber()
    tokens[tokens.count - 1].kind = .unreadable(.amountNotPositive)
    tokens[tokens.count - 1].range = start..<tokens[tokens.count - 1].range.upperBound
  }

  /// `2`, `1,5`, `1.5`, `3/4`, `¾`, `1½`, `1 1/2`, `1-½`; also `7up` and `85%`, which are words.
  private mutating func readNumber() {
    let start = index
    let isApart = isApart
    let digits = takeDigits()
    let isWhole = !digits.isEmpty && !(peek.map { "./,⁄".contains($0) } ?? false && nextIsDigit)
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
    let word = isWord ? NameKey.words(of: text[start..<index]).joined() : digits + "%"
    tokens.append(.word([word], typed: word, range: start..<index, isApart: isApart))
  }

  private var nextIsDigit: Bool { next.map(isDigit) == true }

  private mutating func readDecimal(from start: String.Index) {
    index = start
    guard let (result, end) = DecimalReader.first(in: text[start...]) else {
      advance()
      return
    }
    let shown = String(text[start..<end].prefix(20))
    // `milk ,5 cup` is half a cup, and `2 eggs ,5 almonds` are five: nobody can tell.
    let mayEndFood =
      text[start] == ","
      && tokens.last.map { ![.comma, .stop, .open].contains($0.kind) && !Self.joins($0) } ?? false
    switch result {
    case _ where mayEndFood, .failure(.ambiguous):
      append(.unreadable(.ambiguousNumber(shown)), to: end)
    case .failure(.unreadable):
      // 85/15: the lean and the fat of minced meat.
      let parts = shown.split(separator: "/").map { Int($0) ?? 0 }
      if parts.count == 2, parts[0] + parts[1] == 100, parts[0] > 50 {
        tokens.append(
          .word([shown], typed: shown, range: start..<end, isApart: true))
        index = end
      } else {
        append(.unreadable(.unreadableNumber(shown)), to: end)
      }
    case .success(0): append(.unreadable(.amountNotPositive), to: end)
    case .success(var value):
      var end = end
      // 1-½
      if value == value.rounded(), end < text.endIndex, text[end] == "-",
        let (part, partEnd) = DecimalReader.first(in: text[text.index(after: end)...]),
        case .success(let fraction) = part, fraction < 1, fraction > 0,
        text[text.index(after: end)..<partEnd].contains(where: {
          $0 == "/" || !isDigit($0) && $0 != "." && $0 != ","
        })
      {
        (value, end) = (value + fraction, partEnd)
      }
      append(.number(SaidNumber(value)), to: end)
    }
  }

  private static func joins(_ token: LineToken) -> Bool {
    PhraseWords.conjunctions.contains(token.word)
  }

  private var startsPercent: Bool {
    text[index...].first { $0 != " " } == "%"
  }

  /// Whether the letters right behind digits are a unit or the sign for times, as in `75gr` and `2x`.
  private func isUnit(afterDigits start: String.Index) -> Bool {
    let letters = text[start...].prefix { $0.isLetter }
    if letters.lowercased() == "x" || Self.letterUnits[String(letters)] != nil { return true }
    let words = NameKey.words(of: letters)
    if MeasureNames.builtIn.read(words[...]) != nil { return true }
    return words.count == 1
      && Lexicon.builtIn.parts(of: words).contains {
        switch $0 {
        case .unit, .number, .price, .length: true
        default: false
        }
      }
  }
}
