/// All words of the names of foods, to find those that a misspelt word may be.
struct Vocabulary: Sendable {
  static let builtIn = Vocabulary()

  private let index = BuiltInFoods.words

  private static let most = 6

  /// The words that are nearest to a misspelt one, by the halves of slips between them.
  func near(_ word: String) -> [(word: String, distance: Int)] {
    let letters = Array(word.utf8)
    guard letters.count >= 3, !letters.contains(where: { (0x30...0x39).contains($0) }) else {
      return []
    }
    let modern = index.postings.word(OldSpelling.modernised(word))
    let set = LetterSet(letters)
    let most = SpellingDistance.tolerance(ofLength: letters.count)
    var found: [(number: Int, distance: Int)] = []
    letters.withUnsafeBufferPointer { letters in
      for (number, otherSet) in index.sets.enumerated() {
        let other = index.postings.letters(number)
        guard other.count > 2 else { continue }
        if number == modern {
          found.append((number, 0))
          continue
        }
        let sharesFirst = other[0] == letters[0]
        let tolerance = most - (sharesFirst ? 0 : 1)
        guard abs(other.count - letters.count) <= tolerance,
          set.isWithin(tolerance, of: otherSet)
            || sharesFirst && other.count > letters.count && set.mayBeShort(for: otherSet)
        else { continue }
        let distance =
          if let distance = SpellingDistance.between(letters, other, atMost: tolerance) {
            distance + (sharesFirst ? 0 : 1)
          } else {
            SpellingDistance.isShort(letters, for: other) && sharesFirst ? 3 : -1
          }
        if distance >= 0 { found.append((number, distance)) }
      }
    }
    // Their numbers are in the order of the words.
    return found.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }.prefix(Self.most)
      .map { (String(decoding: index.postings.letters($0.number), as: UTF8.self), $0.distance) }
  }
}
