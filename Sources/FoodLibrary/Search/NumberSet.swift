/// A set of small numbers, a bit each.
struct NumberSet: Sendable {
  private var words: [UInt64]

  init(below bound: Int) {
    words = Array(repeating: 0, count: (bound + 63) / 64)
  }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  mutating func formUnion(_ other: NumberSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func union(_ other: NumberSet) -> NumberSet {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: NumberSet) -> NumberSet {
    var both = self
    for index in words.indices { both.words[index] &= other.words[index] }
    return both
  }

  /// In their order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
