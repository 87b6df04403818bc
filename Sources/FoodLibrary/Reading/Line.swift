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

  init(_ text: String, foods: FoodLibrary? = nil) {
    self.text = text
    let tokens = LineLexer.tokens(of: text)
    self.tokens = tokens
    tags = tokens.indices.map { Self.tags(at: $0, of: tokens, in: text) }
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
    while index < tokens.count, hash.count < Lexicon.longestEntry {
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
      for part in lexicon.parts(hash) { tags.append(Tag(part: part, end: index)) }
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

  private func shortUnit(_ token: Int) -> (value: UnitWord, tag: Tag)? {
    for tag in tags[token] where tag.end == token + 1 {
      if case .unit(let unit) = tag.part { return (unit, tag) }
    }
    return nil
  }

  func size(_ token: Int) -> (value: SizeWord, tag: Tag)? {
    tag(token) { if case .size(let size) = $0 { size } else { nil } }
  }

  func endOfAbout(_ token: Int) -> Int? { tag(token) { $0 == .about ? true : nil }?.tag.end }

  func isEach(_ token: Int) -> Bool {
    token < tokens.count && PhraseWords.each.contains(tokens[token].word)
  }
}

// MARK: - Numbers

extension Line {
  struct FoundNumber {
    var number: SaidNumber
    var end: Int
    var isSpoken: Bool
  }

  /// A number at a token, in digits or words, or a range of two: `2`, `satu setengah`, `1 and a half`,
  /// `half a dozen`, `three quarters`, `dua belas`, `4-5`, `2 atau 3`.
  ///
  /// - Parameter isPlain: whether words that follow digits are left: `1 quarter pounder`.
  func number(at start: Int, limit: Int, isPlain: Bool = false) -> FoundNumber? {
    if isPlain {
      guard start < limit, case .number(let number) = tokens[start].kind else { return nil }
      return FoundNumber(number: number, end: start + 1, isSpoken: false)
    }
    guard var found = single(at: start, limit: limit) else { return nil }
    var next = found.end
    guard next < limit else { return found }
    if tokens[next].kind == .dash || PhraseWords.upTo.contains(tokens[next].word) {
      next += 1
    } else if let or = tag(next, { $0 == .alternative ? true : nil }) {
      next = or.tag.end
    } else {
      return found
    }
    guard next < limit, let other = single(at: next, limit: limit),
      other.number.value > found.number.value
    else { return found }
    found.number = SaidNumber(from: found.number.value, to: other.number.value)
    found.end = other.end
    return found
  }

  private func spoken(_ token: Int) -> (value: Double, kind: NumberKind, tag: Tag)? {
    tag(token) { part -> (Double, NumberKind)? in
      if case .number(let value, let kind) = part { (value, kind) } else { nil }
    }.map { ($0.value.0, $0.value.1, $0.tag) }
  }

  private func isArticle(_ token: Int, _ limit: Int) -> Bool {
    token < limit && tokens[token].kind == .article
  }

  private func single(at start: Int, limit: Int) -> FoundNumber? {
    guard start < limit else { return nil }
    var index = start
    // a dozen, a quarter
    if isArticle(index, limit), let next = spoken(index + 1), next.value != 1, index + 1 < limit {
      index += 1
    }
    var value: Double
    var isSpoken = true
    if let digits = tokens[index].number {
      (value, isSpoken) = (digits.value, false)
      index += 1
    } else if let word = spoken(index), word.tag.end <= limit {
      index = word.tag.end
      switch word.kind {
      case .number, .fraction, .dozen: value = word.value
      case .teen where word.tag.saysOne: value = 11
      case .tens where word.tag.saysOne: value = 10
      case .hundred where word.tag.saysOne || tokens[start].kind == .article: value = 100
      case .thousand where word.tag.saysOne: value = 1_000
      case .halfLess:
        // tengah dua
        guard let next = spoken(index), next.kind == .number, next.value > 1 else { return nil }
        (value, index) = (next.value - 0.5, next.tag.end)
      default: return nil
      }
    } else {
      return nil
    }
    if value == value.rounded(), value >= 1, index < limit, let next = spoken(index),
      next.tag.end <= limit
    {
      let isDigit = (1...9).contains(next.value) && next.kind == .number
      switch next.kind {
      case .teen where isSpoken && (2...9).contains(value) && !next.tag.saysOne:
        (value, index) = (value + 10, next.tag.end)
      case .tens where isSpoken && (2...9).contains(value) && !next.tag.saysOne:
        (value, index) = (value * 10, next.tag.end)
        if let unit = spoken(index), unit.kind == .number, (1...9).contains(unit.value) {
          (value, index) = (value + unit.value, unit.tag.end)
        }
      case .number
      where isSpoken && isDigit && value >= 20 && value < 100
        && value.truncatingRemainder(dividingBy: 10) == 0:
        (value, index) = (value + next.value, next.tag.end)
      case .hundred where isSpoken: (value, index) = (value * 100, next.tag.end)
      case .fraction where next.value != 0.5:
        // three quarters, 2 third cups
        (value, index) = (value * next.value, next.tag.end)
      case .fraction where value == 1 && tokens[index].word == "half",
        .fraction where !isSpoken && tokens[index].word == "half":
        // 1 half avocado, 2 half avocados
        (value, index) = (value * 0.5, next.tag.end)
      case .fraction: (value, index) = (value + next.value, next.tag.end)
      default: break
      }
    }
    if index < limit, let (more, end) = additional(index, to: value, limit: limit) {
      (value, index) = (more, end)
    }
    // half a dozen, 2 lusin
    var next = index
    if value < 1, isArticle(next, limit) { next += 1 }
    if next < limit, value <= 12, let dozen = spoken(next), dozen.kind == .dozen, !dozen.tag.saysOne
    {
      (value, index) = (value * 12, dozen.tag.end)
    } else if isSpoken, value < 1, isArticle(index, limit) {
      // half a cup
      index += 1
    }
    if index < limit, let times = spoken(index), times.kind == .times { index = times.tag.end }
    return FoundNumber(number: SaidNumber(value), end: index, isSpoken: isSpoken)
  }

  /// The fraction behind `and`: `1 and a half`.
  private func additional(_ start: Int, to value: Double, limit: Int) -> (Double, Int)? {
    guard value >= 1, value == value.rounded(), ["and", "dan"].contains(tokens[start].word) else {
      return nil
    }
    var index = start + 1
    if isArticle(index, limit) { index += 1 }
    guard index < limit, let fraction = spoken(index), fraction.kind == .fraction else {
      return nil
    }
    return (value + fraction.value, fraction.tag.end)
  }
}

// MARK: - Amounts

/// How much, as it was said.
struct SaidAmount {
  /// Of `unit`, or of the food.
  var count: SaidNumber?
  var unit: UnitWord?
  var size: SizeWord?
  /// A mass or volume: of one that is counted where `isEach`, else of all.
  var weight: Weight?
  var isEach = false
  var vague: VagueAmount?
  /// What holds `weight`, such as the can of `a 330 ml can`.
  var container: Measure.ID?
  /// Whether two amounts contradict each other.
  var isContradictory = false
  /// Where its unit stands, which may belong to the name.
  var unitTokens: Range<Int>?

  struct Weight {
    var number: SaidNumber
    var unit: UnitWord
  }

  var saysCount: Bool { count != nil || vague != nil }
  var isBare: Bool { unit == nil && weight == nil && vague == nil }
}

extension Line {
  /// The number and the unit of mass or volume at a token: `6-oz`, `250 ml`.
  func weight(at start: Int, limit: Int) -> (weight: SaidAmount.Weight, end: Int)? {
    var start = start
    while start < limit, let end = endOfAbout(start) { start = end }
    guard start < limit, let number = number(at: start, limit: limit), number.end < limit else {
      return nil
    }
    var index = number.end
    if tokens[index].kind == .dash { index += 1 }
    guard index < limit, let unit = unit(index), unit.value.isMass || unit.value.isVolume,
      unit.tag.end <= limit, !unit.tag.saysOne
    else { return nil }
    return (SaidAmount.Weight(number: number.number, unit: unit.value), unit.tag.end)
  }

  /// An amount at a token; nil where none begins there.
  func amount(
    at start: Int, limit: Int, leavingUnit: Bool = false, isAlone: Bool = false,
    leavingNumbers: Bool = false
  ) -> (SaidAmount, end: Int)? {
    var index = start
    while index < limit, let end = endOfAbout(index) { index = end }
    guard index < limit else { return nil }
    var amount = SaidAmount()
    if let found = number(at: index, limit: limit, isPlain: leavingNumbers) {
      index = found.end
      amount.count = found.number
      var isCounted = false
      if index < limit, tokens[index].kind == .times {
        index += 1
        isCounted = true
      }
      while index < limit, isEach(index), weight(at: index + 1, limit: limit) != nil {
        (index, isCounted) = (index + 1, true)
      }
      if let (weight, end) = secondWeight(index, limit) {
        (amount.weight, amount.isEach, index) = (weight, true, end)
        takeContainer(&amount, &index, limit)
      } else if isCounted, let second = number(at: index, limit: limit) {
        // 2 x 3 eggs
        amount.count = found.number * second.number.value
        index = second.end
        takeUnit(&amount, &index, limit, leavingUnit)
      } else {
        takeUnit(&amount, &index, limit, leavingUnit)
      }
    } else if tokens[index].kind == .article {
      index += 1
      if let size = size(index), size.tag.end < limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
      if let (weight, end) = weight(at: index, limit: limit) {
        (amount.weight, index) = (weight, end)
        takeContainer(&amount, &index, limit)
      } else if let vague = vague(index), vague.tag.end <= limit, unit(index) == nil || leavingUnit
      {
        takeVague(vague.value, vague.tag.end, &amount, &index, limit)
      } else if let unit = unit(index), unit.value.measure != "each", unit.tag.end <= limit,
        !leavingUnit
      {
        amount.count = SaidNumber(1)
        take(unit, &amount, &index)
      } else {
        // A size alone may belong to the name.
        return nil
      }
    } else if var unit = unit(index), unit.tag.saysOne, unit.tag.end <= limit, !leavingUnit {
      // semangkuk bakso, where a bowl for it is a unit too
      if isAlone, unit.tag.end == limit, unit.tag.end > index + 1,
        let short = shortUnit(index)
      {
        unit = short
      }
      amount.count = SaidNumber(1)
      take(unit, &amount, &index)
      if let size = size(index), size.tag.end <= limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
    } else if let vague = vague(index), vague.tag.end <= limit {
      takeVague(vague.value, vague.tag.end, &amount, &index, limit)
    } else {
      return nil
    }
    while index < limit, let end = endOfAbout(index) { index = end }
    return (amount, index)
  }

  private func vague(_ token: Int) -> (value: VagueAmount, tag: Tag)? {
    tag(token) { if case .vague(let vague) = $0 { vague } else { nil } }
  }

  private func takeVague(
    _ vague: VagueAmount, _ end: Int, _ amount: inout SaidAmount, _ index: inout Int, _ limit: Int
  ) {
    index = end
    amount.vague = vague
    if case .measure(let id) = vague {
      amount.vague = nil
      amount.count = amount.count ?? SaidNumber(1)
      amount.unit = UnitWord(id)
      return
    }
    if let unit = unit(index), unit.tag.end <= limit, !unit.value.isMass {
      take(unit, &amount, &index)
    }
  }

  /// `1 15 oz can`, `1 (16 ounce) package`, `3 6-oz breasts`
  private func secondWeight(_ start: Int, _ limit: Int) -> (SaidAmount.Weight, Int)? {
    guard start < limit else { return nil }
    if tokens[start].kind == .open, let close = closings[start], close < limit,
      let (weight, end) = weight(at: start + 1, limit: close), end == close, close + 1 < limit,
      unit(close + 1) != nil
    {
      return (weight, close + 1)
    }
    return weight(at: start, limit: limit)
  }

  private func take(
    _ unit: (value: UnitWord, tag: Tag), _ amount: inout SaidAmount, _ index: inout Int
  ) {
    amount.unit = unit.value
    amount.unitTokens = index..<unit.tag.end
    index = unit.tag.end
  }

  private func takeUnit(
    _ amount: inout SaidAmount, _ index: inout Int, _ limit: Int, _ leavingUnit: Bool
  ) {
    var next = index
    if next < limit, tokens[next].kind == .dash { next += 1 }
    var size: SizeWord?
    if let found = self.size(next), found.tag.end < limit, unit(found.tag.end) != nil {
      (size, next) = (found.value, found.tag.end)
    }
    guard let unit = unit(next), unit.tag.end <= limit, !unit.tag.saysOne, !leavingUnit else {
      return
    }
    amount.size = size
    if unit.value.isMass || unit.value.isVolume, let count = amount.count {
      amount.weight = SaidAmount.Weight(number: count, unit: unit.value)
      amount.count = nil
      amount.unitTokens = next..<unit.tag.end
      index = unit.tag.end
      takeSecond(&amount, &index, limit)
      takeContainer(&amount, &index, limit)
    } else {
      index = next
      take(unit, &amount, &index)
      if let size = self.size(index), size.tag.end <= limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
    }
  }

  /// The same amount in another unit: `120g/4¼oz`, `1.2kg/2lb 9oz`.
  private func takeSecond(_ amount: inout SaidAmount, _ index: inout Int, _ limit: Int) {
    let isAlone = !(index < limit && tokens[index].kind == .slash)
    while index + 1 < limit, tokens[index].kind == .slash,
      let (second, end) = weight(at: index + 1, limit: limit)
    {
      if let first = amount.weight, !agree(first, second) {
        amount.isContradictory = weight(at: end, limit: limit) == nil
      }
      index = end
    }
    // 2lb 9oz
    if let (more, end) = weight(at: index, limit: limit), more.unit.isMass,
      amount.weight?.unit.isMass == true
    {
      if let first = amount.weight, let a = grams(first), let b = grams(more), b < a {
        amount.isContradictory = false
        if isAlone, first.unit.measure == "lb" || first.unit.measure == "kg" {
          amount.weight = SaidAmount.Weight(
            number: SaidNumber(a + b), unit: UnitWord(MeasureNames.builtIn["g"]!))
        }
      }
      index = end
    }
  }

  /// g of a mass, ml of a volume.
  func grams(_ weight: SaidAmount.Weight) -> Double? {
    if let amount = weight.unit.amount { return weight.number.value * amount }
    switch MeasureNames.builtIn[weight.unit.measure]?.kind {
    case .mass(let grams): return weight.number.value * grams
    case .volume(let ml): return weight.number.value * ml
    default: return nil
    }
  }

  /// Whether two amounts may be of the same food: what a volume weighs differs.
  func agree(_ first: SaidAmount.Weight, _ second: SaidAmount.Weight) -> Bool {
    guard first.unit.isMass == second.unit.isMass, let a = grams(first), let b = grams(second)
    else {
      return true
    }
    return (0.75...1.34).contains(a / b)
  }

  /// The can of `a 330 ml can`.
  private func takeContainer(_ amount: inout SaidAmount, _ index: inout Int, _ limit: Int) {
    guard let unit = unit(index), unit.tag.end <= limit, !unit.tag.saysOne, !unit.value.isMass,
      unit.value.measure != "piece",
      unit.value.measure == "glass" || unit.value.measure == "cup" || !unit.value.isVolume
    else { return }
    amount.unitTokens = index..<unit.tag.end
    amount.container = unit.value.measure
    index = unit.tag.end
  }
}
