import MagnesiumCore

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
    } else if start > 0, PhraseWords.between.contains(tokens[start - 1].word),
      PhraseWords.and.contains(tokens[next].word)
    {
      next += 1
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
      // double espresso
      case .times where word.value > 1: value = word.value
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
    } else if value < 1, isArticle(index, limit),
      isSpoken || unit(index + 1) != nil
        || tokens[min(index + 1, tokens.count - 1)].isDigits
    {
      // half a cup, 3/4 of a cup, 1/2 of a 200 g bar
      index += 1
    }
    if index < limit, let times = spoken(index), times.kind == .times { index = times.tag.end }
    return FoundNumber(number: SaidNumber(value), end: index, isSpoken: isSpoken)
  }

  /// The half that is told behind what there is more of: `two bananas and a half`, `2 gelas setengah`.
  ///
  /// - Parameter isBehindAmount: whether it needs no `and`.
  func halfMore(at start: Int, isBehindAmount: Bool) -> (fraction: Double, end: Int)? {
    var index = start
    let hasAnd = PhraseWords.and.contains(tokens[index].word)
    if hasAnd { index += 1 }
    guard hasAnd || isBehindAmount else { return nil }
    if hasAnd, isArticle(index, tokens.count) { index += 1 }
    guard index < tokens.count, let half = spoken(index), half.kind == .fraction, half.value == 0.5,
      half.tag.end == tokens.count || tokens[half.tag.end].kind == .comma
        || tokens[half.tag.end].kind == .stop || tokens[half.tag.end].kind == .close
    else { return nil }
    return (half.value, half.tag.end)
  }

  /// The fraction behind `and`: `1 and a half`.
  private func additional(_ start: Int, to value: Double, limit: Int) -> (Double, Int)? {
    guard value >= 1, value == value.rounded(), PhraseWords.and.contains(tokens[start].word) else {
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
