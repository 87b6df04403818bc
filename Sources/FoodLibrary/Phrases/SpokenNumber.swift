/// Numbers in words, in both languages.
enum SpokenNumber {
  /// The words are folded as ``NameKey`` folds them.
  private static let words: [String: Double] = {
    let spoken: [String: Double] = [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
      "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "couple": 2, "half": 0.5,
      "quarter": 0.25,
      "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
      "sembilan": 9, "sepuluh": 10, "sebelas": 11, "selusin": 12, "sepasang": 2, "setengah": 0.5,
      "separuh": 0.5, "seperempat": 0.25, "sepertiga": 1 / 3,
    ]
    return Dictionary(
      uniqueKeysWithValues: spoken.map { (NameKey.words(of: $0.key).joined(), $0.value) })
  }()

  /// Reads a number at the start of the words: how much, and how many words it took.
  ///
  /// `satu setengah` is one and a half, `dua belas` twelve, `tiga perempat` three quarters.
  static func read(_ words: ArraySlice<String>) -> (value: Double, length: Int)? {
    guard let first = words.first.flatMap({ Self.words[$0] }) else { return nil }
    guard let next = words.dropFirst().first else { return (first, 1) }
    switch next {
    case "setengah" where first >= 1: return (first + 0.5, 2)
    case "bela" where (2...9).contains(first): return (first + 10, 2)
    case "perempat" where first == 3: return (0.75, 2)
    case "pertiga" where first == 2: return (2 / 3, 2)
    case "dozen", "lusin": return first <= 12 ? (first * 12, 2) : nil
    default: return (first, 1)
    }
  }
}
