extension String {
  /// Text as editors save it: UTF-8 with or without a byte-order mark, or UTF-16 with one; nil for
  /// anything else.
  init?(savedAs bytes: [UInt8]) {
    switch bytes.prefix(3) {
    case let start where start.starts(with: [0xFF, 0xFE]):
      self.init(utf16: bytes.dropFirst(2), isBigEndian: false)
    case let start where start.starts(with: [0xFE, 0xFF]):
      self.init(utf16: bytes.dropFirst(2), isBigEndian: true)
    case [0xEF, 0xBB, 0xBF]: self.init(validating: bytes.dropFirst(3), as: UTF8.self)
    default: self.init(validating: bytes, as: UTF8.self)
    }
  }

  private init?(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    self.init(validating: units, as: UTF16.self)
  }
}
