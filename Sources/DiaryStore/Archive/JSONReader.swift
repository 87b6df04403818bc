import Platform

/// Reads JSON strictly, exactly and within bounds: no key stands twice, nothing follows a comma but a value,
/// and no text takes more memory than a long diary needs.
struct JSONReader {
  /// Of a hundred years with thirty entries a day.
  static let mostValues = 30_000_000
  static let deepest = 8
  /// The most values in one record, as in a recipe of hundreds of ingredients.
  static let mostValuesOfRecord = 10_000
  /// How deep records lie in an archive.
  private static let depthOfRecords = 2

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var count = 0

  /// - Throws: ``ArchiveError/notJSON(line:column:)``, ``ArchiveError/twice(_:line:)``,
  ///   ``ArchiveError/tooMuch(line:)``
  static func value(of data: Data) throws -> ArchiveValue {
    var data = data
    // Other encodings of Unicode have a NUL in the first character, or begin with a mark.
    if data.prefix(4).contains(0) || data.starts(with: [0xFE, 0xFF])
      || data.starts(with: [0xFF, 0xFE])
    {
      data = Data(try text(of: data).utf8)
    }
    return try data.withUnsafeBytes { raw in
      try raw.withMemoryRebound(to: UInt8.self) { bytes in
        var reader = JSONReader(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw reader.wrong }
        return value
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private var line: Int {
    bytes[..<min(place, bytes.count)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  private var wrong: ArchiveError {
    let before = bytes[..<min(place, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return .notJSON(line: line, column: before.count - start + 1)
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
  }

  /// Steps over a byte that stands here.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws -> ArchiveValue {
    count += 1
    guard count <= Self.mostValues, depth <= Self.deepest else {
      throw ArchiveError.tooMuch(line: line)
    }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n") where bytes[place...].starts(with: "null".utf8):
      place += 4
      return .null
    default: return try number()
    }
  }

  /// - Parameter body: reads an element.
  private mutating func elements(
    until end: Unicode.Scalar, depth: Int, _ body: (inout Self) throws -> Void
  ) throws {
    place += 1
    skipSpace()
    if take(end) { return }
    let before = count
    while true {
      skipSpace()
      try body(&self)
      if depth >= Self.depthOfRecords, count - before > Self.mostValuesOfRecord {
        throw ArchiveError.tooMuch(line: line)
      }
      skipSpace()
      if take(end) { return }
      guard take(",") else { throw wrong }
    }
  }

  private mutating func list(depth: Int) throws -> ArchiveValue {
    var values: [ArchiveValue] = []
    try elements(until: "]", depth: depth) { reader in
      values.append(try reader.value(depth: depth + 1))
    }
    return .list(values)
  }

  private mutating func object(depth: Int) throws -> ArchiveValue {
    var values: [String: ArchiveValue] = [:]
    try elements(until: "}", depth: depth) { reader in
      guard reader.next == UInt8(ascii: "\"") else { throw reader.wrong }
      let key = try reader.text()
      reader.skipSpace()
      guard reader.take(":") else { throw reader.wrong }
      let value = try reader.value(depth: depth + 1)
      guard values.updateValue(value, forKey: key) == nil else {
        throw ArchiveError.twice(key, line: reader.line)
      }
    }
    return .object(values)
  }

  private mutating func number() throws -> ArchiveValue {
    let start = place
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }
    func digits() throws {
      guard isDigit(next) else { throw wrong }
      while isDigit(next) { place += 1 }
    }
    _ = take("-")
    if !take("0") { try digits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digits()
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      try digits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let integer = Int64(text) { return .integer(integer) }
    guard let real = Double(text), real.isFinite else {
      place = start
      throw wrong
    }
    return Int64(exactly: real).map { .integer($0) } ?? .real(real)
  }

  private mutating func text() throws -> String {
    place += 1
    var start = place
    var collected: [UInt8] = []
    func take(upTo end: Int) { collected += bytes[start..<end] }
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let text =
          collected.isEmpty
          ? String(validating: bytes[start..<place], as: UTF8.self)
          : {
            take(upTo: place)
            return String(validating: collected, as: UTF8.self)
          }()
        guard let text else { throw wrong }
        place += 1
        return text
      case UInt8(ascii: "\\"):
        take(upTo: place)
        collected += Array(try escaped().utf8)
        start = place
      case ..<0x20: throw wrong
      default: place += 1
      }
    }
    throw wrong
  }

  /// What stands behind a backslash; a pair of surrogates is one character.
  private mutating func escaped() throws -> String {
    place += 1
    guard let byte = next else { throw wrong }
    let plain: [UInt8: String] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{08}", 0x66: "\u{0C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    place += 1
    if let character = plain[byte] { return character }
    guard byte == UInt8(ascii: "u") else { throw wrong }
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") { units.append(try unit()) }
    guard let text = String(validating: units, as: UTF16.self) else { throw wrong }
    return text
  }

  private mutating func unit() throws -> UInt16 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw wrong }
    place += 4
    return unit
  }

  /// JSON in UTF-16 or UTF-32, as text.
  private static func text(of data: Data) throws -> String {
    let start = Array(data.prefix(4)) + [0, 0, 0, 0]
    let (width, isBigEndian) =
      switch (start[0], start[1], start[2], start[3]) {
      case (0xFF, 0xFE, 0, 0): (4, false)
      case (0, 0, 0xFE, 0xFF): (4, true)
      case (0xFE, 0xFF, _, _): (2, true)
      case (0xFF, 0xFE, _, _): (2, false)
      case (0, 0, 0, _): (4, true)
      case (_, 0, 0, 0): (4, false)
      case (0, _, _, _): (2, true)
      default: (2, false)
      }
    let bytes = Array(data)
    let units = stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { place in
      let unit = bytes[place..<place + width]
      return (isBigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) {
        $0 << 8 | UInt32($1)
      }
    }
    let text =
      width == 4
      ? String(validating: units, as: UTF32.self)
      : String(validating: units.map { UInt16($0) }, as: UTF16.self)
    guard let text, bytes.count % width == 0 else { throw ArchiveError.notJSON(line: 1, column: 1) }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }
}
