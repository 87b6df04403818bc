/// Reads the JSON that ``PayloadWriter`` writes, and nothing looser: no spaces, no depth that a stack would
/// feel, no text that is not UTF-8.
package struct PayloadReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  private static let deepest = 16

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  var isAtList: Bool { next == UInt8(ascii: "[") }

  package mutating func end() throws(OperationProblem) {
    guard place == bytes.endIndex else { throw .unreadable }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(OperationProblem) {
    guard take(sign) else { throw .unreadable }
  }

  /// Gives each key of an object to a closure, which reads its value.
  package mutating func object(
    _ read: (String, inout PayloadReader) throws(OperationProblem) -> Void
  ) throws(OperationProblem) {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try read(key, &self)
    } while take(",")
    try expect("}")
  }

  /// Lets a closure read each element of a list.
  package mutating func list(
    _ read: (inout PayloadReader) throws(OperationProblem) -> Void
  ) throws(OperationProblem) {
    try expect("[")
    if take("]") { return }
    repeat { try read(&self) } while take(",")
    try expect("]")
  }

  package mutating func integer() throws(OperationProblem) -> Int {
    let isNegative = take("-")
    let start = place
    var number = 0
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      let (tens, isTooMuch) = number.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - UInt8(ascii: "0"))
      let (sum, isTooMuchNow) =
        isNegative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooMuch, !isTooMuchNow else { throw .unreadable }
      number = sum
      place += 1
    }
    guard place > start, bytes[start] != UInt8(ascii: "0") || place == start + 1 else {
      throw .unreadable
    }
    return number
  }

  package mutating func string() throws(OperationProblem) -> String {
    try expect("\"")
    let start = place
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw .unreadable }
      place += 1
    }
    guard next != nil else { throw .unreadable }
    if take("\"") { return try text(of: bytes[start..<place - 1]) }
    place = start
    return try escapedString()
  }

  private func text(of bytes: ArraySlice<UInt8>) throws(OperationProblem) -> String {
    let plain: String? = bytes.withUnsafeBufferPointer { bytes in
      // What is ASCII need not be looked at twice.
      bytes.reduce(0, |) < 0x80 ? String(decoding: bytes, as: UTF8.self) : nil
    }
    guard let text = plain ?? String(validating: bytes, as: UTF8.self) else { throw .unreadable }
    return text
  }

  private mutating func escapedString() throws(OperationProblem) -> String {
    var unescaped: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(of: unescaped[...])
      case UInt8(ascii: "\\"):
        guard let escape = next else { throw .unreadable }
        place += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): unescaped.append(escape)
        case UInt8(ascii: "u"):
          // The writer has no other use for it.
          let digits = bytes[place..<min(place + 4, bytes.endIndex)]
          guard digits.count == 4, let code = UInt8(try text(of: digits), radix: 16), code < 0x20
          else { throw .unreadable }
          unescaped.append(code)
          place += 4
        default: throw .unreadable
        }
      case 0..<0x20: throw .unreadable
      default: unescaped.append(byte)
      }
    }
    throw .unreadable
  }

  /// The values of an object that has these keys in this order and no others; nil of another.
  mutating func columnValues(of names: [String]) throws(OperationProblem) -> [ColumnValue?]? {
    guard take("{") else { return nil }
    var values: [ColumnValue?] = []
    values.reserveCapacity(names.count)
    for name in names {
      guard values.isEmpty || take(","), take(key: name) else { return nil }
      values.append(try columnValue())
    }
    guard take("}"), place == bytes.endIndex else { return nil }
    return values
  }

  /// Goes past a key that needs no escapes; stays where it is at another.
  private mutating func take(key: String) -> Bool {
    var end = place
    guard next == UInt8(ascii: "\"") else { return false }
    end += 1
    for byte in key.utf8 {
      guard end < bytes.endIndex, bytes[end] == byte else { return false }
      end += 1
    }
    guard end + 1 < bytes.endIndex, bytes[end] == UInt8(ascii: "\""),
      bytes[end + 1] == UInt8(ascii: ":")
    else { return false }
    place = end + 2
    return true
  }

  /// A number of few digits, which most are; stays where it is at anything else.
  private mutating func shortNumber() -> ColumnValue? {
    var end = place
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let start = end
    var number: Int64 = 0
    var point: Int?
    while end < bytes.endIndex {
      let byte = bytes[end]
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        number = number &* 10 &+ Int64(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "."), point == nil, end > start {
        point = end
      } else {
        break
      }
      end += 1
    }
    guard start < end, end - start <= 16, end < bytes.endIndex, Self.ends.contains(bytes[end])
    else { return nil }
    guard let point else {
      place = end
      return .integer(isNegative ? -number : number)
    }
    // Both are exact, so that the quotient is the nearest there is (Clinger 1990).
    let decimals = end - point - 1
    guard decimals > 0, number < 1 << 53 else { return nil }
    let real = Double(number) / Self.powersOfTen[decimals]
    place = end
    return .real(isNegative ? -real : real)
  }

  /// Up to 10¹⁵, each exact.
  private static let powersOfTen = (0..<16).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  package mutating func columnValue() throws(OperationProblem) -> ColumnValue {
    if let number = shortNumber() { return number }
    switch next {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "n"):
      guard try skipped() == "null" else { throw .unreadable }
      return .null
    default:
      let text = try skipped()
      guard text.utf8.allSatisfy({ Self.numberSigns.contains($0) }) else { throw .unreadable }
      if let integer = Int64(text), text.utf8.first != UInt8(ascii: "+") {
        return .integer(integer)
      }
      guard let real = Double(text), real.isFinite, !text.hasPrefix("+"), !text.hasPrefix(".")
      else {
        throw .unreadable
      }
      return .real(real)
    }
  }

  private static let numberSigns = Array("0123456789+-.e".utf8)

  /// The JSON of the value that stands here, whatever it is.
  package mutating func skipped() throws(OperationProblem) -> String {
    let start = place
    var depth = 0
    repeat {
      guard let byte = next else { throw .unreadable }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        guard depth <= Self.deepest else { throw .unreadable }
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth >= 0 else { throw .unreadable }
        place += 1
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw .unreadable }
        place += 1
      default: try skipLiteral()
      }
    } while depth > 0
    return try text(of: bytes[start..<place])
  }

  private mutating func skipString() throws(OperationProblem) {
    place += 1
    while let byte = next {
      place += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { place += 1 }
    }
    throw .unreadable
  }

  private mutating func skipLiteral() throws(OperationProblem) {
    let start = place
    while let byte = next, !Self.ends.contains(byte) {
      guard byte > 0x20, byte < 0x7F else { throw .unreadable }
      place += 1
    }
    guard place > start else { throw .unreadable }
  }

  private static let ends = Array(",:{}[]\"".utf8)
}
