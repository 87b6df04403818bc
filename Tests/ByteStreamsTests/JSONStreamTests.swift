import ByteStreams
import Foundation
import Testing

@Suite struct JSONStreamTests {
  struct Refused: Error, Equatable { let problem: JSONProblem }

  /// Gives a byte at a time, as the slowest of pipes would.
  private final class Drops: ByteStream {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into piece: UnsafeMutableRawBufferPointer) -> Int {
      guard let byte = rest.popFirst(), !piece.isEmpty else { return 0 }
      piece[0] = byte
      return 1
    }
  }

  private func value(_ bytes: [UInt8], inDrops: Bool = false) throws -> JSONValue {
    let stream = try JSONStream(inDrops ? Drops(bytes) : BytesInMemory(bytes)) {
      Refused(problem: $0)
    }
    let value = try stream.value()
    try stream.finish()
    return value
  }

  private static let readable: [(String, JSONValue)] = [
    ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
    ("-0", .integer(0)), ("1e2", .integer(100)), ("2.0", .integer(2)), ("0.1", .real(0.1)),
    ("9007199254740993", .integer(9_007_199_254_740_993)), ("2.5e-300", .real(2.5e-300)),
    ("9223372036854775808", .real(9_223_372_036_854_775_808)), ("-1.5E+3", .integer(-1_500)),
    ("[]", .list([])), ("[ 1 , 2 ]", .list([.integer(1), .integer(2)])), ("{ }", .object([:])),
    (#"{"a":{"b":[null]}}"#, .object(["a": .object(["b": .list([.null])])])),
    (#""t\u00e9 \ud83c\udf4c \/\"\\\b\f\n\r\t""#, .text("té 🍌 /\"\\\u{8}\u{C}\n\r\t")),
    (#""té 🍌""#, .text("té 🍌")), (#""half \ud83c""#, .text("half \u{FFFD}")),
    ("\n\n\t \"x\"\r\n", .text("x")),
  ]

  @Test(arguments: readable)
  func `texts and numbers are read exactly, however they come`(json: String, expected: JSONValue)
    throws
  {
    #expect(try value(Array(json.utf8)) == expected)
    #expect(try value(Array(json.utf8), inDrops: true) == expected)
  }

  @Test(arguments: [
    String.Encoding.utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, .utf32, .utf32BigEndian,
    .utf32LittleEndian,
  ])
  func `each encoding of Unicode is known by its beginning`(encoding: String.Encoding) throws {
    let json = #"{"name":"té 🍌"}"#
    let isMarked = encoding == .utf16 || encoding == .utf32
    for text in isMarked ? [json] : [json, "\u{FEFF}" + json] {
      let data = try #require(text.data(using: encoding))
      #expect(try value(Array(data)) == .object(["name": .text("té 🍌")]))
      #expect(try value(Array(data), inDrops: true) == .object(["name": .text("té 🍌")]))
    }
  }

  private static let refused: [(String, JSONProblem)] = [
    ("", .cutOff(line: 1, column: 1)), ("[1,", .cutOff(line: 1, column: 4)),
    ("\"ab", .cutOff(line: 1, column: 4)), ("tru", .cutOff(line: 1, column: 1)),
    ("[1,]", .malformed(line: 1, column: 4)), ("{\"a\":1,}", .malformed(line: 1, column: 8)),
    ("[\n1\n 2]", .malformed(line: 3, column: 2)), ("01", .malformed(line: 1, column: 2)),
    ("1.", .cutOff(line: 1, column: 3)), ("[1.x]", .malformed(line: 1, column: 4)),
    ("1e999", .malformed(line: 1, column: 1)), ("+1", .malformed(line: 1, column: 1)),
    ("nul", .cutOff(line: 1, column: 1)), ("nulx", .malformed(line: 1, column: 1)),
    ("{a:1}", .malformed(line: 1, column: 2)), ("{\"a\" 1}", .malformed(line: 1, column: 6)),
    ("\"a\u{1}\"", .malformed(line: 1, column: 3)), (#""\x""#, .malformed(line: 1, column: 4)),
    (#""\u12g4""#, .malformed(line: 1, column: 6)), ("1 2", .malformed(line: 1, column: 3)),
    (#"{"a":1,"b":{"c":2,"c":3}}"#, .twice("c", line: 1)),
    ("\0", .malformed(line: 1, column: 1)),
  ]

  @Test(arguments: refused)
  func `what is none is refused where it begins to be`(json: String, problem: JSONProblem) {
    #expect(throws: Refused(problem: problem)) { try value(Array(json.utf8)) }
    #expect(throws: Refused(problem: problem)) { try value(Array(json.utf8), inDrops: true) }
  }

  @Test func `more than a record holds is refused, and long texts are not`() throws {
    let long = String(repeating: "tempe ", count: 30_000)
    #expect(try value(Array("\"\(long)\"".utf8)) == .text(long))
    let tooMuch = Refused(problem: .tooMuch(line: 2))
    #expect(throws: tooMuch) { try value(Array("\n\(String(repeating: "[", count: 5_000))".utf8)) }
    #expect(throws: tooMuch) {
      try value(Array("\n[\(String(repeating: "1,", count: 20_000))".utf8))
    }
    #expect(throws: tooMuch) {
      try value(Array("\n\"\(String(repeating: "x", count: 5 << 20))".utf8))
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: Refused(problem: .malformed(line: 1, column: 2))) {
      try value([UInt8(ascii: "\""), 0xE9, UInt8(ascii: "\"")])
    }
  }

  @Test func `what is passed over is read as strictly`() throws {
    func skip(_ json: String) throws -> JSONValue {
      let stream = try JSONStream(BytesInMemory(json.utf8)) { Refused(problem: $0) }
      var last = JSONValue.null
      try stream.eachKey { key in
        if key == "last" { last = try stream.value() } else { try stream.skip() }
      }
      return last
    }
    let many = String(repeating: "[{\"x\":\"y\"},2],", count: 20_000)
    #expect(try skip("{\"a\":[\(many)0],\"last\":7}") == .integer(7))
    #expect(throws: Refused.self) { try skip("{\"a\":[1,],\"last\":7}") }
    #expect(throws: Refused(problem: .tooMuch(line: 1))) {
      try skip("{\"a\":" + String(repeating: "{\"b\":", count: 5_000))
    }
  }
}
