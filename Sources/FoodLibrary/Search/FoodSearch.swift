import MagnesiumCore

extension FoodLibrary {
  /// Foods whose names are near to the words, best first; empty where nothing is near.
  ///
  /// Word order, case and diacritics make no difference; a word may be begun only, or misspelt by a
  /// letter (two from seven letters on). Names with fewer other words come first.
  public func search(_ query: String, limit: Int = 10) -> [Food] {
    let words = NameKey.words(of: query).map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    var best: [FoodPosition: Double] = [:]
    for (number, table) in tables.enumerated() {
      table.forEachName { row, name in
        let score = Self.score(of: name, for: words)
        guard score > 0 else { return }
        let position = FoodPosition(table: number, row: row)
        best[position] = max(score, best[position] ?? 0)
      }
    }
    return best.sorted {
      ($1.value, $0.key.table, $0.key.row) < ($0.value, $1.key.table, $1.key.row)
    }.prefix(limit).map { decode($0.key) }
  }

  /// 0 where half of the words or more find nothing like them in the name.
  private static func score(of name: WordScanner.Bytes, for words: [[UInt8]]) -> Double {
    var nameWords = 0
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: words.count) { best in
      best.initialize(repeating: 0)
      WordScanner.scan(name) { candidate in
        nameWords += 1
        for (index, word) in words.enumerated() {
          best[index] = max(best[index], likeness(of: candidate, to: word))
        }
      }
      let score = best.reduce(0, +)
      let matched = best.count { $0 > 0 }
      guard matched * 2 > words.count || words.count == 2 && matched == 1 && score > 0.9 else {
        return 0
      }
      return score / Double(words.count) - 0.04 * Double(max(0, nameWords - matched))
    }
  }

  private static func likeness(of candidate: WordScanner.Bytes, to word: [UInt8]) -> Double {
    if candidate.elementsEqual(word) { return 1 }
    if word.count >= 3, candidate.starts(with: word) { return 0.85 }
    let allowed = word.count >= 7 ? 2 : word.count >= 4 ? 1 : 0
    guard allowed > 0, abs(candidate.count - word.count) <= allowed,
      EditDistance.canBeWithin(allowed, candidate, word)
    else { return 0 }
    let distance = word.withUnsafeBufferPointer { EditDistance.between(candidate, $0) }
    return distance > allowed ? 0 : distance == 1 ? 0.75 : 0.6
  }
}
