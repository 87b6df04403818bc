import DiarySync
import MagnesiumCore
import Platform

// fold-benchmark OPERATIONS: times reading and folding the operations of three devices, without files.

func run() throws {
  let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 50_000
  let timer = ContinuousClock()
  func timed<Value>(_ what: String, _ body: () throws -> Value) rethrows -> Value {
    let (start, busy) = (timer.now, clock())
    let value = try body()
    let whole = (timer.now - start) / .milliseconds(1)
    let own = Double(clock() - busy) * 1e3 / Double(CLOCKS_PER_SEC)
    print("\(what): \(Int(whole)) ms, of them \(Int(own)) of the processor")
    return value
  }
  let noon = 1_796_040_000_000
  func fields(_ row: Int) throws -> [String: Columns] {
    let grams = Double(10 + row % 300)
    return [
      "figures": try Columns([
        "kind": .text("food"), "name_en": .text("Tempeh, fried"), "name_id": .text("Tempe goreng"),
        "phrase": .text("\(Int(grams)) g tempe goreng"), "food_id": .text("tempeh-fried"),
        "quantity": .real(grams), "unit": .text("g"), "amount_g": .real(grams),
        "magnesium_mg": .real(grams * 0.77), "magnesium_low_mg": .real(grams * 0.77),
        "magnesium_high_mg": .real(grams * 0.77), "kcal": .real(grams * 3.5),
        "match": .text("exact"), "source": .text("TKPI 2017: Tempe goreng"), "forms": .null,
      ]),
      "made": try Columns(["recorded_at": .integer(Int64(1_700_000_000 + row))]),
      "meal": try Columns(["meal": .text("lunch")]),
      "when": try Columns([
        "day": .text("2026-\(10 + row / 336 % 3)-\(10 + row / 12 % 28)"),
        "occurred_at": .integer(Int64(1_700_000_000 + row)), "utc_offset_s": .integer(25_200),
      ]),
    ]
  }
  var generator = SystemRandomNumberGenerator()
  var payloads: [(device: DeviceID, texts: [[UInt8]])] = []
  var bytes = 0
  for number in 1...3 {
    let device = DeviceID(at: number) { generator.next() }
    var replica = Replica(device: device, schema: 1)
    var texts: [[UInt8]] = []
    for row in 0..<count / 3 {
      let uuid = EntryUUID(at: noon / 1_000 + row) { generator.next() }
      let draft = Draft(
        .put, Subject(kind: "entry", key: uuid.description), try fields(row * 3 + number))
      let made = replica.record(draft, at: noon + row) { generator.next() }
      texts.append(Array(made.operation.payload.utf8))
      bytes += texts[row].count
    }
    payloads.append((device, texts))
  }
  print("\(payloads.reduce(0) { $0 + $1.texts.count }) operations, \(bytes) bytes")
  for _ in 0..<3 {
    let logs = try timed("read") {
      try payloads.map { device, texts in
        try texts.map { try Arrival(payload: $0, from: device, schema: 1) }
      }
    }
    var fold = Fold(schema: 1)
    let merging = timed("folded") { fold.take(logs, at: noon + count) }
    precondition(merging.applied >= count - 3)
    let more = try timed("columns of all") {
      try fold.things.values.reduce(0) { sum, thing in
        try sum + thing.fields.reduce(0) { try $0 + $1.columns.values().count }
      }
    }
    precondition(more > count)
    let again = timed("taken in again") { fold.take(logs, at: noon + count) }
    precondition(again.applied == 0)
  }
}

try run()
