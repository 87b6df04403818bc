/// The words of a name, folded so that case, diacritics, word order and the English plural make no
/// difference.
package struct NameKey: Hashable {
  /// Sorted, duplicates kept.
  package let words: [String]

  package init(words: [String]) {
    self.words = words.sorted()
  }

  /// The folded words in their order.
  ///
  /// - Parameter stems: whether the English plural is taken off.
  package static func words(of text: some StringProtocol, stems: Bool = true) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { words(of: $0, stems: stems) }
  }

  package static func words(of bytes: UnsafeBufferPointer<UInt8>, stems: Bool = true) -> [String] {
    var words: [String] = []
    WordScanner.scan(bytes, stems: stems) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// A hash that does not depend on the order of the words; it is the same in every process.
  package static func hash(_ words: some Sequence<String>) -> UInt64 {
    words.reduce(0) { sum, word in
      sum &+ Array(word.utf8).withUnsafeBufferPointer(WordScanner.hash)
    }
  }
}

/// Splits text into folded words, byte by byte and without building strings: start-up reads all
/// names of the library, and anything slower would take longer than the rest of the command.
enum WordScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How many times as long as a text its folded words may be: letters are taken apart, in UTF-8 to three
  /// times their length at most (Unicode Standard Annex 15).
  static let mostGrowth = 3

  /// Calls `body` with each word in turn; the bytes are gone when it returns.
  ///
  /// - Parameters:
  ///   - stems: whether the English plural is taken off.
  ///   - isFolded: whether all that is not ASCII stands as it is to be.
  @inline(__always)
  static func scan(
    _ bytes: Bytes, stems: Bool = true, isFolded: Bool = false, _ body: (Bytes) -> Void
  ) {
    // A folded word is never longer than the text, but for the letter that stemming may add.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { word in
      var length = 0
      var index = 0
      /// Where the word begins.
      var start = 0
      while index <= bytes.count {
        let byte = index < bytes.count ? bytes[index] : separator
        index += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x25:
          word[length] = byte
          length += 1
        case 0x41...0x5A:
          word[length] = byte | 0x20
          length += 1
        case 0x27: continue
        case 0xC3
        where !isFolded && index < bytes.count && !signs.contains(bytes[index]):
          word[length] = latinLetters[Int(bytes[index] & 0x3F)]
          length += 1
          index += 1
        case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && bytes[index + 1] == 0x99:
          index += 2
        case 0x80... where isFolded:
          word[length] = byte
          length += 1
        case 0x80...:
          scanFolding(Bytes(rebasing: bytes[start...]), stems: stems, body)
          return
        default:
          defer { start = index }
          guard length > 0 else { continue }
          if stems { length = stem(word, length) }
          let folded = Bytes(rebasing: word[..<length])
          if !isFiller(folded) { body(folded) }
          length = 0
        }
      }
    }
  }

  @inline(never)
  private static func scanFolding(_ bytes: Bytes, stems: Bool, _ body: (Bytes) -> Void) {
    let text = LetterFolding.folded(String(decoding: bytes, as: UTF8.self))
    Array(text.utf8).withUnsafeBufferPointer {
      scan($0, stems: stems, isFolded: true, body)
    }
  }

  /// The second bytes of × and ÷, which are no letters.
  private static let signs: [UInt8] = [0x97, 0xB7]

  /// FNV-1a, then mixed so that sums of word hashes do not collide.
  static func hash(_ word: Bytes) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ (hash >> 29)
  }

  private static let separator = UInt8(ascii: " ")

  /// `of`, `the`, `a` and `an` carry no meaning in a name.
  private static func isFiller(_ word: Bytes) -> Bool {
    switch word.count {
    case 1: word[0] == UInt8(ascii: "a")
    case 2: word.elementsEqual("of".utf8) || word.elementsEqual("an".utf8)
    case 3: word.elementsEqual("the".utf8)
    default: false
    }
  }

  /// Base letters of U+00C0...U+00FF, lower case.
  private static let latinLetters = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

  /// Takes the English plural off. Words of other languages may lose letters as well, but always
  /// the same ones, so that they still find themselves.
  ///
  /// - Returns: the length of what is left.
  private static func stem(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> Int {
    var length = length
    guard length > 3 else { return length }
    if word[length - 1] == UInt8(ascii: "s"), word[length - 2] != UInt8(ascii: "s") {
      length -= 1
    }
    guard length > 3, word[length - 1] == UInt8(ascii: "e") else { return length }
    switch (word[length - 3], word[length - 2]) {
    case (_, UInt8(ascii: "i")):
      word[length - 2] = UInt8(ascii: "y")
      return length - 1
    case (_, UInt8(ascii: "o")), (UInt8(ascii: "c"), UInt8(ascii: "h")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "s")),
      (_, UInt8(ascii: "x")):
      return length - 1
    case (_, UInt8(ascii: "v")) where isIrregular(Bytes(rebasing: word[..<length])):
      word[length - 2] = UInt8(ascii: "f")
      return length - 1
    default: return length
    }
  }

  private static func isIrregular(_ word: Bytes) -> Bool {
    ["leave", "loave", "halve", "calve"].contains { word.elementsEqual($0.utf8) }
  }
}
