import MagnesiumCore

/// A value of JSON, of one record.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  subscript(_ key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  subscript(_ index: Int) -> JSONValue {
    if case .list(let list) = self, list.indices.contains(index) { list[index] } else { .null }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  var object: [String: JSONValue] { if case .object(let object) = self { object } else { [:] } }
  var isNull: Bool { if case .null = self { true } else { false } }
}

/// JSON (RFC 8259) as a stream: lists and objects are gone through, and only one record at a time becomes a
/// value.
final class JSONStream {
  private let stream: any ByteStream
  private let name: String
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var (place, filled) = (0, 0)
  private(set) var line = 1
  /// How many bytes the record at hand has.
  private var size = 0

  private static let largestRecord = 4 << 20
  private static let deepest = 64

  init(_ stream: any ByteStream, name: String) throws {
    self.stream = try TextBytes(stream, name: name)
    self.name = name
  }

  private var problem: ImportProblem { .notJSON(part: name, line: line) }

  private func peek() throws -> UInt8? {
    if place == filled {
      filled = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
      place = 0
      if filled == 0 { return nil }
    }
    return piece[place]
  }

  private func take() throws -> UInt8 {
    guard let byte = try peek() else { throw ImportProblem.cutOff(part: name, line: line) }
    place += 1
    size += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  private func skipBlanks() throws {
    while let byte = try peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      _ = try take()
    }
  }

  private func next() throws -> UInt8 {
    try skipBlanks()
    guard let byte = try peek() else { throw ImportProblem.cutOff(part: name, line: line) }
    return byte
  }

  private func expect(_ sign: Unicode.Scalar) throws {
    guard try next() == UInt8(ascii: sign) else { throw problem }
    _ = try take()
  }

  /// Whether nothing but blanks is left.
  func isAtEnd() throws -> Bool {
    try skipBlanks()
    return try peek() == nil
  }

  /// Nothing may follow what was read.
  func finish() throws { guard try isAtEnd() else { throw problem } }

  func beginsList() throws -> Bool { try next() == UInt8(ascii: "[") }
  func beginsObject() throws -> Bool { try next() == UInt8(ascii: "{") }

  /// Goes through a list; the body reads or skips each element.
  func eachElement(_ body: () throws -> Void) throws {
    try expect("[")
    if try next() == UInt8(ascii: "]") {
      _ = try take()
      return
    }
    while true {
      size = 0
      try body()
      switch try next() {
      case UInt8(ascii: ","): _ = try take()
      case UInt8(ascii: "]"):
        _ = try take()
        return
      default: throw problem
      }
    }
  }

  /// Goes through an object; the body reads or skips each value.
  func eachKey(_ body: (String) throws -> Void) throws {
    try expect("{")
    if try next() == UInt8(ascii: "}") {
      _ = try take()
      return
    }
    while true {
      size = 0
      let key = try string()
      try expect(":")
      try body(key)
      switch try next() {
      case UInt8(ascii: ","):
        _ = try take()
        _ = try next()
      case UInt8(ascii: "}"):
        _ = try take()
        return
      default: throw problem
      }
    }
  }

  /// The next value as a whole.
  func value(depth: Int = 0) throws -> JSONValue {
    guard depth < Self.deepest, size < Self.largestRecord else { throw problem }
    switch try next() {
    case UInt8(ascii: "{"):
      var object: [String: JSONValue] = [:]
      try keys(depth) { object[$0] = try value(depth: depth + 1) }
      return .object(object)
    case UInt8(ascii: "["):
      var list: [JSONValue] = []
      _ = try take()
      if try next() == UInt8(ascii: "]") {
        _ = try take()
        return .list([])
      }
      while true {
        list.append(try value(depth: depth + 1))
        switch try next() {
        case UInt8(ascii: ","): _ = try take()
        case UInt8(ascii: "]"):
          _ = try take()
          return .list(list)
        default: throw problem
        }
      }
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  /// Passes over the next value.
  func skip(depth: Int = 0) throws {
    guard depth < Self.deepest else { throw problem }
    switch try next() {
    case UInt8(ascii: "{"):
      try keys(depth) { _ in
        size = 0
        try skip(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      _ = try take()
      if try next() == UInt8(ascii: "]") {
        _ = try take()
        return
      }
      while true {
        size = 0
        try skip(depth: depth + 1)
        switch try next() {
        case UInt8(ascii: ","): _ = try take()
        case UInt8(ascii: "]"):
          _ = try take()
          return
        default: throw problem
        }
      }
    default: _ = try value(depth: depth)
    }
  }

  private func keys(_ depth: Int, _ body: (String) throws -> Void) throws {
    _ = try take()
    if try next() == UInt8(ascii: "}") {
      _ = try take()
      return
    }
    while true {
      _ = try next()
      let key = try string()
      try expect(":")
      try body(key)
      switch try next() {
      case UInt8(ascii: ","): _ = try take()
      case UInt8(ascii: "}"):
        _ = try take()
        return
      default: throw problem
      }
    }
  }

  private func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
    for byte in "\(word)".utf8 { guard try take() == byte else { throw problem } }
    return value
  }

  private func number() throws -> Double {
    var text: [UInt8] = []
    while let byte = try peek(), (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) {
      text.append(try take())
      guard text.count < 64 else { throw problem }
    }
    guard let first = text.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
      let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite
    else { throw problem }
    return number
  }

  private func string() throws -> String {
    guard try next() == UInt8(ascii: "\"") else { throw problem }
    _ = try take()
    var bytes: [UInt8] = []
    while true {
      let byte = try take()
      switch byte {
      case UInt8(ascii: "\""): return CSVReader.text(of: bytes[...])
      case 0..<0x20: throw problem
      case UInt8(ascii: "\\"): try escape(into: &bytes)
      default: bytes.append(byte)
      }
      guard bytes.count < Self.largestRecord else { throw problem }
    }
  }

  private func escape(into bytes: inout [UInt8]) throws {
    switch try take() {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
    case let byte where "\"\\/".utf8.contains(byte): bytes.append(byte)
    case UInt8(ascii: "u"):
      var unit = try hexUnit()
      if (0xD800..<0xDC00).contains(unit), try peek() == UInt8(ascii: "\\") {
        _ = try take()
        guard try take() == UInt8(ascii: "u") else { throw problem }
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw problem }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      bytes += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: throw problem
    }
  }

  private func hexUnit() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try take())).hexDigitValue else { throw problem }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
