/// Numbers in words, in both languages.
enum SpokenNumber {
  /// The words are folded as ``NameKey`` folds them.
  private static let words = folded([
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "couple": 2, "pair": 2,
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "seratus": 100,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "selusin": 12, "sepasang": 2,
  ]).merging(fractions) { $1 }

  private static let fractions = folded([
    "half": 0.5, "quarter": 0.25, "third": 1.0 / 3, "setengah": 0.5, "stengah": 0.5,
    "separuh": 0.5, "separo": 0.5, "seperempat": 0.25, "sepertiga": 1.0 / 3,
  ])

  private static func folded(_ spoken: [String: Double]) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: spoken.map { (NameKey.words(of: $0.key).joined(), $0.value) })
  }

  static func isNumberWord(_ text: some StringProtocol) -> Bool {
    words[NameKey.words(of: text).joined()] != nil
  }

  /// Replaces numbers in words by number tokens, which keep their words: `half` may belong to a
  /// name.
  static func merged(_ tokens: [PhraseToken]) -> [PhraseToken] {
    var merged: [PhraseToken] = []
    var rest = tokens[...]
    while let first = rest.first {
      guard let (value, length) = read(rest) else {
        merged.append(first)
        rest = rest.dropFirst()
        continue
      }
      let taken = rest.prefix(length)
      merged.append(
        PhraseToken(
          kind: .number(value), range: first.range.lowerBound..<taken.last!.range.upperBound,
          words: taken.flatMap(\.words)))
      rest = rest.dropFirst(length)
    }
    return merged
  }

  /// Reads a number at the start of the tokens, with what is added to it: `satu setengah`,
  /// `1 and a half`, `half a dozen`, `three quarters`, `tiga perempat`, `dua belas`.
  private static func read(_ tokens: ArraySlice<PhraseToken>) -> (value: Double, length: Int)? {
    var rest = tokens
    var value: Double
    var isSpoken = true
    if rest.first?.kind == .article, let next = rest.dropFirst().first,
      words[next.word].map({ $0 != 1 }) ?? false
    {
      rest = rest.dropFirst()  // a dozen, a quarter
    }
    switch rest.first?.kind {
    case .number(let number):
      (value, isSpoken) = (number, false)
    case .word:
      guard let number = words[rest.first!.word] else { return nil }
      value = number
    default: return nil
    }
    rest = rest.dropFirst()
    if value == value.rounded(), let next = rest.first?.word {
      if isSpoken, next == "bela", (2...9).contains(value) {
        value += 10
        rest = rest.dropFirst()
      } else if isSpoken, next == "puluh", (2...9).contains(value) {
        value *= 10
        rest = rest.dropFirst()
        if let unit = rest.first.flatMap({ words[$0.word] }), (1...9).contains(unit) {
          value += unit
          rest = rest.dropFirst()
        }
      } else if isSpoken, value >= 20, value < 100, let unit = words[next], (1...9).contains(unit),
        unit == unit.rounded()
      {
        value += unit
        rest = rest.dropFirst()
      } else if !isSpoken, let fraction = fractions[next], !["setengah", "stengah"].contains(next) {
        // 2 half avocados
        return (value * fraction, tokens.distance(to: rest) + 1)
      } else if next == "quarter" || next == "perempat" {
        value /= 4
        rest = rest.dropFirst()
      } else if next == "third" || next == "pertiga" {
        value /= 3
        rest = rest.dropFirst()
      }
    }
    let beforeMore = rest
    if rest.first?.kind == .conjunction { rest = rest.dropFirst() }
    let articleFollows = rest.first?.kind == .article
    if articleFollows { rest = rest.dropFirst() }
    if let next = rest.first?.word {
      if value >= 1, value == value.rounded(), let fraction = fractions[next] {
        return (value + fraction, tokens.distance(to: rest) + 1)
      }
      if beforeMore.first?.kind != .conjunction, ["dozen", "lusin"].contains(next), value <= 12 {
        return (value * 12, tokens.distance(to: rest) + 1)
      }
    }
    // half a cup
    rest = beforeMore
    if isSpoken, value < 1, rest.first?.kind == .article { rest = rest.dropFirst() }
    let length = tokens.distance(to: rest)
    return isSpoken || length > 1 ? (value, length) : nil
  }
}

extension ArraySlice {
  fileprivate func distance(to rest: ArraySlice) -> Int {
    rest.startIndex - startIndex
  }
}
