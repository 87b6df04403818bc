/// All words of the names of foods, to find those that a misspelt word may be. It is made when the first
/// unknown word is met.
struct Vocabulary: Sendable {
  static let builtIn = Vocabulary()

  private let words: [(text: String, letters: [UInt8], set: LetterSet)]

  private init() {
    var seen: Set<String> = []
    for table in BuiltInFoods.tables {
      table.forEachName { _, name, _ in
        WordScanner.scan(name) { word in
          if word.count > 2 { seen.insert(String(decoding: word, as: UTF8.self)) }
        }
      }
    }
    words = seen.sorted().map { ($0, Array($0.utf8), LetterSet($0.utf8)) }
  }

  private static let most = 6

  /// The words that are nearest to a misspelt one, by the halves of slips between them.
  func near(_ word: String) -> [(word: String, distance: Int)] {
    let letters = Array(word.utf8)
    guard letters.count >= 3, !letters.contains(where: { (0x30...0x39).contains($0) }) else {
      return []
    }
    let modern = OldSpelling.modernised(word)
    let set = LetterSet(letters)
    let most = SpellingDistance.tolerance(ofLength: letters.count)
    var found: [(word: String, distance: Int)] = []
    letters.withUnsafeBufferPointer { letters in
      for (text, other, otherSet) in words {
        if text == modern {
          found.append((text, 0))
          continue
        }
        let sharesFirst = other[0] == letters[0]
        let tolerance = most - (sharesFirst ? 0 : 1)
        guard abs(other.count - letters.count) <= tolerance,
          set.isWithin(tolerance, of: otherSet)
            || sharesFirst && other.count > letters.count && set.mayBeShort(for: otherSet)
        else { continue }
        let distance = other.withUnsafeBufferPointer { other in
          if let distance = SpellingDistance.between(letters, other, atMost: tolerance) {
            return distance + (sharesFirst ? 0 : 1)
          }
          return SpellingDistance.isShort(letters, for: other) && sharesFirst ? 3 : -1
        }
        if distance >= 0 { found.append((text, distance)) }
      }
    }
    return Array(found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(Self.most))
  }
}
