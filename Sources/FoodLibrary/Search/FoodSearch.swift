import MagnesiumCore

extension FoodLibrary {
  /// Foods whose names are near to the words, best first; empty where nothing is near.
  ///
  /// Word order, case and diacritics make no difference; a word may be begun only, or misspelt by a
  /// letter (two from seven letters on). Names with fewer other words come first.
  public func search(_ query: String, limit: Int = 10) -> [Food] {
    let words = NameKey.words(of: query).map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    var best: [(score: Double, position: FoodPosition)] = []
    for position in positions {
      let score =
        tables[position.table].names(position.row)
        .split(whereSeparator: FoodTable.separatesNames)
        .map { Self.score(of: $0, for: words) }
        .max() ?? 0
      if score > 0 { best.append((score, position)) }
    }
    best.sort { $0.score > $1.score }
    return best.prefix(limit).map { decode($0.position) }
  }

  /// 0 where half of the words or more find nothing like them in the name.
  private static func score(of name: ArraySlice<UInt8>, for words: [[UInt8]]) -> Double {
    var nameWords: [ArraySlice<UInt8>] = []
    WordScanner.scan(name) { nameWords.append(ArraySlice(Array($0))) }
    var score = 0.0
    var matched = 0
    for word in words {
      let best = nameWords.map { likeness(of: $0, to: word) }.max() ?? 0
      score += best
      if best > 0 { matched += 1 }
    }
    guard matched * 2 > words.count || words.count == 2 && matched == 1 && score > 0.9 else {
      return 0
    }
    return score / Double(words.count) - 0.04 * Double(max(0, nameWords.count - matched))
  }

  private static func likeness(of candidate: ArraySlice<UInt8>, to word: [UInt8]) -> Double {
    if candidate.elementsEqual(word) { return 1 }
    if word.count >= 3, candidate.starts(with: word) { return 0.85 }
    let allowed = word.count >= 7 ? 2 : word.count >= 4 ? 1 : 0
    guard allowed > 0, abs(candidate.count - word.count) <= allowed else { return 0 }
    let distance = EditDistance.between(Array(candidate), word)
    return distance > allowed ? 0 : distance == 1 ? 0.75 : 0.6
  }
}
