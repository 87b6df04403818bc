import MagnesiumCore

/// What letters of all scripts are without their accents: the slow way, for text that is neither ASCII
/// nor of Western Europe.
enum LetterFolding {
  /// Lower case, without combining marks of Latin, Greek and Cyrillic and without invisible characters;
  /// what is no letter or digit is a space.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.decomposed.unicodeScalars {
      if combiningMarks.contains(scalar.value) || "'’".unicodeScalars.contains(scalar) { continue }
      if let base = undecomposed[scalar] {
        folded.append(base)
      } else if scalar == "%" || belongsToWord(scalar) {
        folded += scalar.properties.lowercaseMapping
      } else if scalar.properties.generalCategory != .format {
        folded.append(" ")
      }
    }
    return folded
  }

  private static let combiningMarks: ClosedRange<UInt32> = 0x300...0x36F

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }

  /// Letters whose stroke or shape Unicode does not take apart.
  private static let undecomposed: [Unicode.Scalar: Character] = [
    "æ": "a", "Æ": "a", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ł": "l",
    "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h", "œ": "o", "Œ": "o", "þ": "t", "Þ": "t", "ß": "s",
    "ẞ": "s", "ŧ": "t", "Ŧ": "t", "ŋ": "n", "Ŋ": "n",
  ]
}
