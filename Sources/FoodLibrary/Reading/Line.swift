import MagnesiumCore

/// A line in tokens, with what the words at each of them may be.
struct Line {
  /// What the words from a token on may be.
  struct Tag {
    let part: WordPart
    let end: Int
    /// Whether `se-` stood before it, which says one.
    var saysOne = false
  }

  let text: String
  let tokens: [LineToken]
  let tags: [[Tag]]
  /// Where the bracket that opens at a token is closed, or the end of the line.
  let closings: [Int: Int]
  /// Where names of the person's own end that begin at a token.
  let ownNames: [Int: Int]
  /// What stands between two line breaks, by its first token.
  private(set) var rows: [Int: Row] = [:]

  struct Row {
    let end: Int
    /// Where the name begins in the row of an export: `1.50 cup, diced Onions, raw`.
    let nameStart: Int?
  }

  init(_ text: String, foods: FoodLibrary? = nil) {
    self.text = text
    let tokens = LineLexer.tokens(of: text)
    self.tokens = tokens
    let ownUnits = foods?.ownUnits ?? [:]
    tags = tokens.indices.map { start in
      let tags = Self.tags(at: start, of: tokens, in: text)
      guard tokens[start].kind == .word,
        let measure = ownUnits[Int(truncatingIfNeeded: tokens[start].hash)]
      else {
        return tags
      }
      return tags + [Tag(part: .unit(UnitWord(measure)), end: start + 1)]
    }
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open: open.append(index)
      case .close: if let start = open.popLast() { closings[start] = index }
      case .stop:
        // What is not closed ends with its food.
        for start in open { closings[start] = index }
        open = []
      default: break
      }
    }
    for start in open { closings[start] = tokens.count }
    self.closings = closings
    ownNames = foods.map { Self.ownNames(of: tokens, in: text, $0) } ?? [:]
    var start = 0
    while start < tokens.count {
      let end = tokens[start...].firstIndex { text[$0.range.lowerBound].isNewline } ?? tokens.count
      if end > start { rows[start] = Row(end: end, nameStart: nameStart(start, end)) }
      start = end + 1
    }
  }

  /// Programs that keep diaries write an amount with two decimals, what it is counted by, and a name with
  /// a capital.
  private func nameStart(_ start: Int, _ end: Int) -> Int? {
    guard tokens[start].isDigits else { return nil }
    let number = text[tokens[start].range]
    guard let point = number.lastIndex(of: "."), number[point...].count == 3 else { return nil }
    var index = start + 1
    while index < end {
      if let unit = unit(index) {
        index = unit.tag.end
      } else if let size = size(index) {
        index = size.tag.end
      } else if tokens[index].kind == .open {
        index = min((closings[index] ?? end) + 1, end)
      } else if tokens[index].kind == .word, text[tokens[index].range.lowerBound].isUppercase {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func ownNames(
    of tokens: [LineToken], in text: String, _ foods: FoodLibrary
  ) -> [Int: Int] {
    guard foods.hasOwnNames else { return [:] }
    var found: [Int: Int] = [:]
    for start in tokens.indices where tokens[start].kind == .word {
      var hash: UInt64 = 0
      for end in start..<min(tokens.count, start + 16) {
        switch tokens[end].kind {
        case .word: hash = hash &+ tokens[end].hash
        case .open, .close, .slash, .dash, .article: continue
        default: hash = 0
        }
        guard hash != 0 else { break }
        if foods.mayNameOwn(hash) { found[start] = end + 1 }
      }
    }
    return found
  }

  private static func tags(at start: Int, of tokens: [LineToken], in text: String) -> [Tag] {
    guard tokens[start].kind == .word || tokens[start].number != nil else { return [] }
    let lexicon = Lexicon.builtIn
    var tags: [Tag] = []
    var hash = PhraseHash()
    var index = start
    while index < tokens.count, hash.count < WordTables.longestEntry {
      let token = tokens[index]
      switch token.kind {
      case .word: hash.add(token.hash)
      case .number: hash.add(LineToken.hash(of: String(text[token.range])))
      // `of` and `the` are no words either.
      case .article where index > start:
        index += 1
        continue
      default: index = tokens.count
      }
      guard index < tokens.count else { break }
      index += 1
      let typed = index == start + 1 && token.kind == .word ? token.typed : nil
      for part in lexicon.parts(hash, typed: typed) { tags.append(Tag(part: part, end: index)) }
    }
    let word = tokens[start].word
    if tags.isEmpty, word.hasSuffix("nya"), word.count > 5 {
      tags = lexicon.parts(of: [String(word.dropLast(3))]).map { Tag(part: $0, end: start + 1) }
    }
    tags += tagsAfterOne(start, tokens)
    // The longest first.
    return tags.count > 1 ? tags.sorted { $0.end > $1.end } : tags
  }

  private static let ones = ["sak", "se", "sa"]

  /// `sepiring`, `sagelas`, `sesendok makan`, `seperempat`
  private static func tagsAfterOne(_ start: Int, _ tokens: [LineToken]) -> [Tag] {
    let word = tokens[start].word
    guard let prefix = ones.first(where: { word.hasPrefix($0) && word.count > $0.count + 2 })
    else { return [] }
    var hash = PhraseHash()
    hash.add(LineToken.hash(of: String(word.dropFirst(prefix.count))))
    var tags: [Tag] = []
    for end in start + 1...min(start + 2, tokens.count) {
      if end > start + 1 {
        guard tokens[end - 1].kind == .word else { break }
        hash.add(tokens[end - 1].hash)
      }
      for part in Lexicon.builtIn.parts(hash) {
        switch part {
        case .unit: tags.append(Tag(part: part, end: end, saysOne: true))
        case .number(_, let kind) where kind != .number && kind != .times:
          tags.append(Tag(part: part, end: end, saysOne: true))
        default: continue
        }
      }
    }
    return tags
  }

  /// Whether white space stands before a token.
  func isSpaced(_ token: Int) -> Bool {
    guard token < tokens.count else { return true }
    let start = tokens[token].range.lowerBound
    return start == text.startIndex || text[text.index(before: start)].isWhitespace
  }

  /// Whether a line has none of the words that are most frequent in Indonesian ones.
  var isEnglish: Bool {
    !tokens.contains { PhraseWords.indonesian.contains($0.word) }
  }

  /// Whether it tells of an Indian meal, in English.
  var isIndian: Bool {
    tokens.contains { PhraseWords.indian.contains($0.word) || $0.typed == "rotis" }
  }

  func position(of token: Int) -> Int {
    text.distance(from: text.startIndex, to: tokens[token].range.lowerBound) + 1
  }

  func said(_ span: Range<Int>) -> String {
    span.isEmpty
      ? ""
      : String(
        text[
          tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound])
  }

  /// The first tag of a token that a test finds.
  func tag<Value>(_ token: Int, _ value: (WordPart) -> Value?) -> (value: Value, tag: Tag)? {
    guard token < tokens.count else { return nil }
    for tag in tags[token] {
      if let value = value(tag.part) { return (value, tag) }
    }
    return nil
  }

  func unit(_ token: Int) -> (value: UnitWord, tag: Tag)? {
    tag(token) { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  func size(_ token: Int) -> (value: SizeWord, tag: Tag)? {
    tag(token) { if case .size(let size) = $0 { size } else { nil } }
  }

  /// Whether it is said there how much of something was eaten: `(ate half)`.
  func saysLeftover(_ span: Range<Int>) -> Bool {
    endOfUnused(span.lowerBound) == span.upperBound
      || span.contains { token in
        tags[token].contains { tag in
          switch tag.part {
          case .negation(.ate), .negation(.uneaten): tag.end <= span.upperBound
          default: false
          }
        }
      }
  }

  /// Where a part ends that says no more than that the food before it was not used: `(I skipped it)`,
  /// `(saya ga pake krn tdk ada)`.
  func endOfUnused(_ start: Int) -> Int? {
    var isNegated = false
    var index = start
    while index < tokens.count, ![.comma, .stop, .open, .close].contains(tokens[index].kind) {
      let tag = tag(index) { part -> Bool? in
        switch part {
        case .negation(.without): true
        case .filler, .remark: false
        default: nil
        }
      }
      guard let tag else { return nil }
      isNegated = isNegated || tag.value
      index = tag.tag.end
    }
    return isNegated ? index : nil
  }

  /// Where words end that begin with a number that is none: `7-Eleven`, `3 in 1`.
  func endOfNumberedName(_ token: Int) -> Int? {
    guard tokens[token].isDigits else { return nil }
    return tags[token].first {
      switch $0.part {
      case .brand, .spelling, .remark: $0.end > token + 1
      default: false
      }
    }?.end
  }

  func endOfAbout(_ token: Int) -> Int? { tag(token) { $0 == .about ? true : nil }?.tag.end }

  func isEach(_ token: Int) -> Bool { endOfEach(token) != nil }

  /// Where the words end that say of one: `each`, `masing-masing`, `@`.
  func endOfEach(_ token: Int) -> Int? {
    func isWord(_ index: Int) -> Bool {
      index < tokens.count && PhraseWords.each.contains(tokens[index].word)
    }
    guard isWord(token) else { return nil }
    var end = token + 1
    while end < tokens.count, isWord(tokens[end].kind == .dash ? end + 1 : end) { end += 1 }
    return end
  }
}
