/// How far one spelling is from another, in halves of a slip: an optimal string alignment distance
/// in which the slips that people make most cost half as much. A vowel wrong (`telor`), left out
/// (`aym`) or too many, neighbours swapped (`almnod`), a letter doubled or not (`brocoli`) and an `h`
/// too many or too few (`tempeh`) cost one; any other letter put in, left out or replaced costs two.
enum SpellingDistance {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How much may be wrong in a word of a length before it is another word.
  static func tolerance(ofLength length: Int) -> Int {
    switch length {
    case ...2: 0
    case 3: 1
    case 4...5: 2
    case 6...8: 3
    default: 4
    }
  }

  /// nil where the words are further apart than `limit`.
  ///
  /// O(n·m) time; no memory but the stack's.
  static func between(_ left: Bytes, _ right: Bytes, atMost limit: Int) -> Int? {
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      // Three rows take turns: this one, the one above and the one above that.
      cells[0] = 0
      for j in 1..<width { cells[j] = cells[j - 1] + extra(right, j - 1) }
      var leastAbove = 0
      for i in 1..<(left.count + 1) {
        let row = i % 3 * width
        let above = (i + 2) % 3 * width
        let twoAbove = (i + 1) % 3 * width
        let removal = extra(left, i - 1)
        cells[row] = cells[above] + removal
        var least = cells[row]
        for j in 1..<width {
          var cost = min(
            cells[above + j] + removal, cells[row + j - 1] + extra(right, j - 1),
            cells[above + j - 1] + replacement(left[i - 1], right[j - 1]))
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
            cost = min(cost, cells[twoAbove + j - 2] + 1)
          }
          cells[row + j] = cost
          least = min(least, cost)
        }
        // A swap may step over one row, so two rows beyond the limit end it.
        if least > limit, leastAbove > limit { return nil }
        leastAbove = least
      }
      let distance = cells[left.count % 3 * width + right.count]
      return distance <= limit ? distance : nil
    }
  }

  static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    Array(left.utf8).withUnsafeBufferPointer { left in
      Array(right.utf8).withUnsafeBufferPointer { between(left, $0, atMost: limit) }
    }
  }

  /// Whether a word is another without some of its vowels, as people shorten them in messages: `syr`
  /// for `sayur`, `itm` for `hitam`.
  static func isShort(_ word: Bytes, for other: Bytes) -> Bool {
    var index = 0
    for letter in other {
      if index < word.count, word[index] == letter {
        index += 1
      } else if letter != UInt8(ascii: "h"), !LetterSet.isVowel(letter) {
        return false
      }
    }
    return index == word.count
  }

  private static func extra(_ word: Bytes, _ index: Int) -> Int {
    let letter = word[index]
    let isDoubled = index > 0 && word[index - 1] == letter
    return isDoubled || letter == UInt8(ascii: "h") || LetterSet.isVowel(letter) ? 1 : 2
  }

  private static func replacement(_ left: UInt8, _ right: UInt8) -> Int {
    left == right ? 0 : LetterSet.isVowel(left) && LetterSet.isVowel(right) ? 1 : 2
  }
}

/// Which letters a word has, for a quick no before two spellings are compared.
struct LetterSet {
  private var bits: UInt64 = 0

  /// The bits of `aeiouy`, spelt out because this is asked a million times in a search.
  private static var vowels: UInt64 { 1 << 33 | 1 << 37 | 1 << 41 | 1 << 47 | 1 << 53 | 1 << 57 }

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { bits |= 1 << UInt64(byte & 63) }
  }

  /// Whether a word of these letters can be short for one of others: it has no other letters, and
  /// lacks none but vowels and `h`.
  func mayBeShort(for other: LetterSet) -> Bool {
    bits & ~other.bits == 0 && other.bits & ~bits & ~(Self.vowels | 1 << 40) == 0
  }

  func union(_ other: LetterSet) -> LetterSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    letter & 0x40 != 0 && vowels >> UInt64(letter & 63) & 1 == 1
  }

  /// Whether the letters that only one of two words has allow a distance: a consonant costs one at the
  /// least, as it is replaced by another or put in, and a vowel a half.
  @inline(__always)
  func isWithin(_ distance: Int, of other: LetterSet) -> Bool {
    Self.isWithin(distance, bits ^ other.bits)
  }

  func isWithin(_ distance: Int, ofBeginningOf other: LetterSet) -> Bool {
    Self.isWithin(distance, bits & ~other.bits)
  }

  @inline(__always)
  private static func isWithin(_ distance: Int, _ bits: UInt64) -> Bool {
    // Counting bits takes longer than to take away as many as there may be.
    var consonants = bits & ~vowels
    var left = distance
    while consonants != 0 {
      if left == 0 { return false }
      consonants &= consonants &- 1
      left -= 1
    }
    return ((bits & vowels).nonzeroBitCount + 1) / 2 <= left
  }
}
