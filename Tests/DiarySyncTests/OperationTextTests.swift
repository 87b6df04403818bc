import MagnesiumCore
import Testing

@testable import DiarySync

@Suite struct OperationTextTests {
  private let device = DeviceID.numbered(1)

  private func read(_ text: String, schema: Int = schema) throws -> Arrival {
    try Arrival(payload: Array(text.utf8), from: device, schema: schema)
  }

  private static let texts = [
    "", "tempe", "nasi \"goreng\"", "a\\b", "line\nline", "\u{0}\u{1F}\u{7F}", "é e\u{301} 한글 🥜",
    "\\u0041",
    "{\"[,:]}",
  ]

  @Test func `an operation comes back as it was written`() throws {
    for seed in UInt64(1)...200 {
      var random = SeededNumbers(seed: seed)
      func text() -> String { Self.texts.randomElement(using: &random)! }
      func value() -> ColumnValue {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .null
        case 1: .integer([0, -1, .min, .max, 42].randomElement(using: &random)!)
        case 2:
          .real(
            [0, -0.0, .leastNonzeroMagnitude, 1.7e308, 0.1, 40, 1e16].randomElement(using: &random)!
          )
        case 3: .real(Double.random(in: -1e6...1e6, using: &random))
        default: .text(text())
        }
      }
      func time() -> HybridTime {
        HybridTime(
          era: Int.random(in: 0...9, using: &random),
          milliseconds: noon + Int.random(in: 0...9, using: &random),
          counter: Int.random(in: 0...9, using: &random))!
      }
      let kind = DiaryOperation.Kind.allCases.randomElement(using: &random)!
      var fields: [DiaryOperation.Field] = []
      for name in ["figures", "meal", text() + "."] where kind != .delete || random.next() % 2 == 0
      {
        let columns = try Columns(["a": value(), text(): value()])
        let replaced = Stamp(
          weight: .said, time: time(), device: .numbered(2),
          number: Int.random(in: 1...99, using: &random))
        fields.append(
          DiaryOperation.Field(
            name: name, columns: columns, replaced: random.next() % 2 == 0 ? replaced : nil))
      }
      let operation = DiaryOperation(
        id: EntryUUID(at: noon / 1_000) { random.next() }, device: device,
        number: Int.random(in: 1...(1 << 40), using: &random), time: time(), schema: schema,
        kind: kind,
        subject: Subject(kind: "entry", key: text() + "k"), fields: fields,
        undoes: random.next() % 2 == 0 ? EntryUUID(at: 5) { random.next() } : nil)
      #expect(try read(operation.payload) == .operation(operation), "seed \(seed)")
      #expect(!operation.payload.contains("\n"))
      for field in operation.fields {
        let values = try field.columns.values()
        #expect(try Columns(values) == field.columns, "seed \(seed)")
      }
    }
  }

  private static let good = """
    {"n":1,"v":1,"k":"put","t":[0,5,0],"id":"00000000-0000-7000-8000-000000000000","of":["entry","x"],\
    "f":{"meal":{"meal":"lunch"}}}
    """

  @Test func `what is cut or has anything loose is not read`() throws {
    _ = try read(Self.good)
    for size in 0..<Self.good.utf8.count {
      #expect(throws: OperationProblem.unreadable) { try read(String(Self.good.prefix(size))) }
    }
    for (part, other) in [
      ("\"n\":1", "\"n\":0"), ("\"n\":1", "\"n\":01"), ("\"n\":1", "\"n\":1.0"),
      ("\"n\":1", "\"n\":-1"),
      ("\"n\":1", "\"n\":99999999999999999999"), ("\"n\":1", " \"n\":1"), ("[0,5,0]", "[0,5]"),
      ("[0,5,0]", "[0,-5,0]"), ("[0,5,0]", "[0,5,65536]"), ("[\"entry\",\"x\"]", "[\"entry\"]"),
      ("[\"entry\",\"x\"]", "[\"entry\",\"\"]"), ("7000", "4000"), ("{\"meal\":\"lunch\"}", "7"),
      ("\"f\":{\"meal\":{\"meal\":\"lunch\"}}", "\"f\":{}"),
      ("\"meal\":{", "\"meal\":{},\"meal\":{"), ("\"f\":", "\"g\":"), ("}}}", "}}}}"),
    ] {
      let text = Self.good.replacing(part, with: other)
      #expect(text != Self.good)
      #expect(throws: OperationProblem.unreadable, "\(other)") { try read(text) }
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: OperationProblem.unreadable) {
      try read(Self.good.replacing("\"lunch\"", with: deep))
    }
  }

  @Test(arguments: [
    "{\"a\":tru}", "{\"a\":nul}", "{\"a\":1e999}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":nan}",
    "{\"a\":0x10}",
    "{\"a\":{}}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\n\"}", "{\"a\":-}",
    "{\"a\":inf}",
  ])
  func `columns that nobody writes are not read`(json: String) throws {
    let text = Self.good.replacing("{\"meal\":\"lunch\"}", with: json)
    guard case .operation(let operation)? = try? read(text) else { return }
    #expect(throws: OperationProblem.unreadable) { try operation.fields[0].columns.values() }
  }

  @Test func `what a newer version wrote is kept, in whatever form`() throws {
    let newer = """
      {"n":7,"v":9,"k":"put","t":[0,5,0],"id":12,"of":{"a":[1]},"f":"compressed","x":null}
      """
    guard case .unknown(let kept) = try read(newer) else { throw OperationProblem.unreadable }
    #expect(kept.reason == .newerSchema(9))
    #expect(kept.payload == newer)
    #expect(kept.number == 7)
    guard case .unknown(let other) = try read(Self.good.replacing("put", with: "merge")) else {
      throw OperationProblem.unreadable
    }
    #expect(other.reason == .unknownKind("merge"))
  }

  @Test func `JSON has no number that is none`() {
    #expect(throws: OperationProblem.notFinite(column: "a")) { try Columns(["a": .real(.nan)]) }
    #expect(throws: OperationProblem.notFinite(column: "a")) {
      try Columns(["a": .real(.infinity)])
    }
  }
}
