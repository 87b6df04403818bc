import Platform

/// What is wrong with a text that should be JSON.
package enum JSONProblem: Sendable, Hashable {
  /// It is none from there on.
  case malformed(line: Int, column: Int)
  /// It ends before it should.
  case cutOff(line: Int, column: Int)
  /// A key stands twice in one object.
  case twice(String, line: Int)
  /// A record holds more than any does, or is nested deeper.
  case tooMuch(line: Int)
}

/// JSON (RFC 8259) as a stream, read strictly and exactly: lists and objects are gone through, and only one record
/// at a time becomes a value.
package final class JSONStream {
  private let stream: TextBytes
  private let error: (JSONProblem) -> any Error
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
  private var (place, filled) = (0, 0)
  /// How many bytes were read before those of the buffer.
  private var passed = 0
  package private(set) var line = 1
  private var lineStart = 0
  private var keys = Keys()
  /// How many keys the last object had.
  private var lastCount = 0
  /// How many bytes of texts and how many values the record at hand has.
  private var (size, count) = (0, 0)

  private static let length = 1 << 16
  /// Longer than a number, a word or an escaped sign.
  private static let longestToken = 64
  private static let largestRecord = 4 << 20
  /// As in a recipe of hundreds of ingredients.
  private static let mostValuesOfRecord = 10_000
  private static let deepest = 32
  private static let mostReserved = 32

  /// - Parameter error: what a problem is called where it is thrown.
  package init(_ stream: any ByteStream, error: @escaping (JSONProblem) -> any Error) throws {
    self.stream = try TextBytes(stream)
    self.error = error
  }

  deinit { buffer.deallocate() }

  // MARK: Bytes

  private var malformed: any Error {
    error(.malformed(line: line, column: passed + place - lineStart + 1))
  }

  private var cutOff: any Error {
    error(.cutOff(line: line, column: passed + place - lineStart + 1))
  }

  /// Moves what is left to the front and reads on behind it; false where nothing comes.
  private func readOn() throws -> Bool {
    let left = filled - place
    buffer.update(from: buffer + place, count: left)
    passed += place
    (place, filled) = (0, left)
    let free = UnsafeMutableRawBufferPointer(start: buffer + left, count: Self.length - left)
    let read = try stream.read(into: free)
    filled += read
    return read > 0
  }

  /// Lets the buffer hold a token as a whole, where the text goes on so far.
  private func holdToken() throws {
    while filled - place < Self.longestToken, try readOn() {}
  }

  /// The byte that stands here; 0 at the end, which no JSON has.
  private func peek() throws -> UInt8 {
    if place == filled, try !readOn() { return 0 }
    return buffer[place]
  }

  private func skipBlanks() throws {
    while true {
      switch try peek() {
      case 0x20, 0x09, 0x0D: place += 1
      case 0x0A:
        place += 1
        line += 1
        lineStart = passed + place
      default: return
      }
    }
  }

  /// The next byte that is no blank.
  private func next() throws -> UInt8 {
    try skipBlanks()
    guard place < filled else { throw cutOff }
    return buffer[place]
  }

  private func expect(_ byte: UInt8) throws {
    guard try next() == byte else { throw malformed }
    place += 1
  }

  // MARK: Going through

  /// Whether nothing but blanks is left.
  package func isAtEnd() throws -> Bool {
    try skipBlanks()
    return place == filled
  }

  /// Nothing may follow what was read.
  package func finish() throws { guard try isAtEnd() else { throw malformed } }

  package func beginsList() throws -> Bool { try next() == UInt8(ascii: "[") }
  package func beginsObject() throws -> Bool { try next() == UInt8(ascii: "{") }

  /// Goes through a list; the body reads or skips each element.
  package func eachElement(_ body: () throws -> Void) throws {
    try items(UInt8(ascii: "["), UInt8(ascii: "]")) {
      (size, count) = (0, 0)
      try body()
    }
  }

  /// Goes through an object; the body reads or skips each value.
  package func eachKey(_ body: (String) throws -> Void) throws {
    try items(UInt8(ascii: "{"), UInt8(ascii: "}")) {
      (size, count) = (0, 0)
      try body(key())
    }
  }

  private func items(_ opening: UInt8, _ closing: UInt8, _ body: () throws -> Void) throws {
    try expect(opening)
    if try next() == closing {
      place += 1
      return
    }
    while true {
      try body()
      let byte = try next()
      guard byte == UInt8(ascii: ",") || byte == closing else { throw malformed }
      place += 1
      if byte == closing { return }
    }
  }

  private func key() throws -> String {
    guard try next() == UInt8(ascii: "\"") else { throw malformed }
    let start = UnsafeBufferPointer(start: buffer + place + 1, count: filled - place - 1)
    let key: String
    if let (known, length) = keys.begin(start) {
      place += 1 + length
      size += length
      key = known
    } else {
      key = try text()
      keys.remember(key)
    }
    try expect(UInt8(ascii: ":"))
    return key
  }

  /// The keys that were met. Rows have the same in the same order, so that none need be made anew.
  private struct Keys {
    /// With the closing quote.
    private var known: [(bytes: [UInt8], text: String)] = []
    private var expected = 0

    private static let most = 64

    /// The key with which bytes begin, and its length with the quote; nil for one that was not met.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> (String, Int)? {
      func isHere(_ place: Int) -> Bool {
        let key = known[place].bytes
        guard key.count <= bytes.count, let start = bytes.baseAddress else { return false }
        return memcmp(key, start, key.count) == 0
      }
      if expected >= known.count || !isHere(expected) {
        guard let place = known.indices.first(where: isHere) else { return nil }
        expected = place
      }
      let key = known[expected]
      expected = expected + 1 == known.count ? 0 : expected + 1
      return (key.text, key.bytes.count)
    }

    mutating func remember(_ key: String) {
      let isPlain = key.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      guard isPlain, known.count < Self.most else { return }
      known.append((key.utf8 + [UInt8(ascii: "\"")], key))
      expected = 0
    }
  }

  /// Passes over the next value.
  package func skip() throws { try skip(0) }

  private func skip(_ depth: Int) throws {
    guard depth < Self.deepest else { throw error(.tooMuch(line: line)) }
    switch try next() {
    case UInt8(ascii: "{"): try eachKey { _ in try skip(depth + 1) }
    case UInt8(ascii: "["): try eachElement { try skip(depth + 1) }
    case UInt8(ascii: "\""): try passText()
    default: _ = try value()
    }
  }

  private func passText() throws {
    place += 1
    while true {
      if place == filled, try !readOn() { throw cutOff }
      while place < filled, buffer[place] >= 0x20, buffer[place] != UInt8(ascii: "\""),
        buffer[place] != UInt8(ascii: "\\")
      { place += 1 }
      guard place < filled else { continue }
      switch buffer[place] {
      case UInt8(ascii: "\""):
        place += 1
        return
      case UInt8(ascii: "\\"): _ = try escaped()
      default: throw malformed
      }
    }
  }

  // MARK: Values

  /// The next value as a whole.
  package func value() throws -> JSONValue { try value(0) }

  private func value(_ depth: Int) throws -> JSONValue {
    count += 1
    guard depth < Self.deepest, count <= Self.mostValuesOfRecord, size <= Self.largestRecord else {
      throw error(.tooMuch(line: line))
    }
    switch try next() {
    case UInt8(ascii: "{"):
      var object: [String: JSONValue] = [:]
      object.reserveCapacity(lastCount)
      try items(UInt8(ascii: "{"), UInt8(ascii: "}")) {
        let key = try key()
        guard object.updateValue(try value(depth + 1), forKey: key) == nil else {
          throw error(.twice(key, line: line))
        }
      }
      lastCount = min(object.count, Self.mostReserved)
      return .object(object)
    case UInt8(ascii: "["):
      var list: [JSONValue] = []
      try items(UInt8(ascii: "["), UInt8(ascii: "]")) { list.append(try value(depth + 1)) }
      return .list(list)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    default: return try number()
    }
  }

  private func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
    try holdToken()
    let length = word.utf8CodeUnitCount
    guard filled - place >= length,
      (0..<length).allSatisfy({ buffer[place + $0] == word.utf8Start[$0] })
    else { throw filled - place < length ? cutOff : malformed }
    place += length
    return value
  }

  private func number() throws -> JSONValue {
    try holdToken()
    var end = place
    let last = min(filled, place + Self.longestToken)
    /// The digits before the exponent as a whole number, and how many of them are fractions.
    var (digits, count, fractions): (UInt64, Int, Int) = (0, 0, 0)
    var hasExponent = false
    func byte() -> UInt8 { end < last ? buffer[end] : 0 }
    func take(_ one: Unicode.Scalar) -> Bool {
      guard byte() == UInt8(ascii: one) else { return false }
      end += 1
      return true
    }
    func takeDigits() throws {
      guard 0x30...0x39 ~= byte() else {
        place = end
        throw end == filled ? cutOff : malformed
      }
      while 0x30...0x39 ~= byte() {
        digits = digits &* 10 &+ UInt64(buffer[end] - 0x30)
        count += 1
        end += 1
      }
    }
    let isNegative = take("-")
    if take("0") { count = 1 } else { try takeDigits() }
    if take(".") {
      let whole = count
      try takeDigits()
      fractions = count - whole
    }
    if take("e") || take("E") {
      hasExponent = true
      _ = take("+") || take("-")
      try takeDigits()
    }
    guard end < place + Self.longestToken else { throw malformed }
    // Both are exact, and so their quotient is rounded once.
    if !hasExponent, count <= Self.exactDigits {
      place = end
      if fractions == 0 { return .integer(isNegative ? -Int64(digits) : Int64(digits)) }
      let real = Double(digits) / Self.powersOfTen[fractions]
      return Self.value(of: isNegative ? -real : real)
    }
    let text = String(
      decoding: UnsafeBufferPointer(start: buffer + place, count: end - place), as: UTF8.self)
    if let integer = Int64(text) {
      place = end
      return .integer(integer)
    }
    guard let real = Double(text), real.isFinite else { throw malformed }
    place = end
    return Self.value(of: real)
  }

  private static func value(of real: Double) -> JSONValue {
    Int64(exactly: real).map { .integer($0) } ?? .real(real)
  }

  /// So many digits each `Double` holds.
  private static let exactDigits = 15
  private static let powersOfTen = (0...exactDigits).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  /// A text of which the opening quote stands here.
  private func text() throws -> String {
    place += 1
    var collected: [UInt8] = []
    while true {
      if place == filled, try !readOn() { throw cutOff }
      var end = place
      while end < filled, buffer[end] >= 0x20, buffer[end] != UInt8(ascii: "\""),
        buffer[end] != UInt8(ascii: "\\")
      { end += 1 }
      let piece = UnsafeBufferPointer(start: buffer + place, count: end - place)
      size += piece.count
      guard size <= Self.largestRecord else { throw error(.tooMuch(line: line)) }
      if end < filled, buffer[end] == UInt8(ascii: "\"") {
        let text =
          collected.isEmpty
          ? Self.text(of: piece)
          : {
            collected += piece
            return collected.withUnsafeBufferPointer(Self.text)
          }()
        guard let text else { throw malformed }
        place = end + 1
        return text
      }
      collected += piece
      place = end
      guard end < filled else { continue }
      guard buffer[end] == UInt8(ascii: "\\") else { throw malformed }
      collected.append(contentsOf: try escaped().utf8)
    }
  }

  /// nil for what is no UTF-8.
  private static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    // The library looks closely at what is nearly always plain.
    bytes.reduce(0, |) < 0x80
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }

  /// What a backslash and what stands behind it mean; a pair of surrogates is one sign.
  private func escaped() throws -> String {
    try holdToken()
    guard filled - place >= 2 else { throw cutOff }
    let sign = buffer[place + 1]
    place += 2
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(sign))
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), filled - place >= 2,
        buffer[place] == UInt8(ascii: "\\"), buffer[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        units.append(try unit())
      }
      // Half a sign is written where a program has cut a name off.
      return String(decoding: units, as: UTF16.self)
    default: throw malformed
    }
  }

  private func unit() throws -> UInt16 {
    guard filled - place >= 4 else { throw cutOff }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(buffer[place])).hexDigitValue, digit < 16,
        buffer[place] < 0x80
      else { throw malformed }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }
}
