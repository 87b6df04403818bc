extension StringProtocol {
  /// How many columns of a terminal the text takes: signs of East Asia and emoji two, marks that stand on
  /// or in other signs none.
  var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + String(self)
  }

  func rightPadded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}

extension Character {
  fileprivate var columns: Int {
    var columns = 0
    var isJoined = false
    for scalar in unicodeScalars {
      // A family or a tone of skin is one picture.
      let isPart = isJoined || columns > 0 && scalar.properties.isEmojiModifier
      if !isPart { columns += scalar.columns }
      isJoined = scalar == "\u{200D}" && columns > 1
    }
    return columns
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isASCII { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The later parts of a syllable of Hangul stand in the first one.
    if (0x1160...0x11FF).contains(value) { return 0 }
    // Two letters of a region make one flag.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    return properties.isEmojiPresentation || Self.wide.contains { $0 <= value && value <= $1 }
      ? 2 : 1
  }

  /// Wide and full width, after Unicode's table of widths.
  private static let wide: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
    (0x16FE0, 0x1B2FF), (0x1F200, 0x1F265), (0x20000, 0x3FFFD),
  ]
}
