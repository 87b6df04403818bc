/// The words of a name, folded so that case, diacritics, word order and the English plural make no
/// difference.
struct NameKey: Hashable {
  /// Sorted, duplicates kept.
  let words: [String]

  init(_ name: some StringProtocol) {
    words = Self.words(of: name).sorted()
  }

  init(words: [String]) {
    self.words = words.sorted()
  }

  /// The folded words in their order.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    WordScanner.scan(Array(text.utf8)[...]) { word in
      words.append(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  /// A hash that does not depend on the order of the words; it is the same in every process.
  static func hash(_ words: some Sequence<String>) -> UInt64 {
    words.reduce(0) { $0 &+ WordScanner.hash(Array($1.utf8)[...]) }
  }
}

/// Splits text into folded words, byte by byte: start-up reads all names of the library, and
/// building strings for them would take longer than anything else the program does.
enum WordScanner {
  /// Words that carry no meaning in a name.
  private static let fillers: [[UInt8]] = ["of", "the", "a", "an"].map { Array($0.utf8) }

  static func scan(_ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    var word: [UInt8] = []
    word.reserveCapacity(32)
    func finish() {
      defer { word.removeAll(keepingCapacity: true) }
      stem(&word)
      if !word.isEmpty && !(word.count <= 3 && fillers.contains(word)) { body(word[...]) }
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x25: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x27: continue
      case 0xC3 where index < bytes.endIndex:
        word.append(latinLetters[Int(bytes[index] & 0x3F)])
        index += 1
      case 0xE2 where bytes[index...].starts(with: [0x80, 0x99]):
        index += 2
      case 0x80...: word.append(byte)
      default: finish()
      }
    }
    finish()
  }

  /// FNV-1a, then mixed so that sums of word hashes do not collide.
  static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ (hash >> 29)
  }

  /// Base letters of U+00C0...U+00FF, lower case.
  private static let latinLetters = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

  /// Takes the English plural off. Words of other languages may lose letters as well, but always
  /// the same ones, so that they still find themselves.
  private static func stem(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    if word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") {
      word.removeLast()
    }
    guard word.count > 3, word.last == UInt8(ascii: "e") else { return }
    switch (word[word.count - 3], word[word.count - 2]) {
    case (_, UInt8(ascii: "i")):
      word.removeLast(2)
      word.append(UInt8(ascii: "y"))
    case (_, UInt8(ascii: "o")), (UInt8(ascii: "c"), UInt8(ascii: "h")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "s")),
      (_, UInt8(ascii: "x")):
      word.removeLast()
    case (_, UInt8(ascii: "v")) where irregular.contains(word):
      word.removeLast(2)
      word.append(UInt8(ascii: "f"))
    default: break
    }
  }

  private static let irregular: [[UInt8]] = ["leave", "loave", "halve", "calve"].map {
    Array($0.utf8)
  }
}
