import DiarySync
import MagnesiumCore
import Platform
import SyncedFolders

// sync-benchmark FOLDER OPERATIONS [sealed]: writes the logs of three devices, and times how a fourth reads and
// folds them, and how one more operation is written.

func run() throws {
  let arguments = CommandLine.arguments
  let (path, count) = (arguments[1], Int(arguments[2]) ?? 50_000)
  let timer = ContinuousClock()

  func processor() -> Double { Double(clock()) * 1e3 / Double(CLOCKS_PER_SEC) }

  func timed<Value>(_ what: String, _ body: () throws -> Value) rethrows -> Value {
    let (start, busy) = (timer.now, processor())
    let value = try body()
    let (whole, own) = ((timer.now - start) / .milliseconds(1), processor() - busy)
    print("\(what): \(Int(whole * 100) / 100) ms, of them \(Int(own)) of the processor")
    return value
  }

  let diary = EntryUUID(derivedFrom: 1, recordedAt: 0)
  let key =
    try arguments.count > 3
    ? SyncKey(passphrase: "kacang hijau", salt: SyncKey.Salt { 1 }) : nil
  let noon = 1_796_040_000_000
  mkdir(path, 0o700)

  func fields(_ row: Int) throws -> [String: Columns] {
    let grams = Double(10 + row % 300)
    return [
      "figures": try Columns([
        "kind": .text("food"), "name_en": .text("Tempeh, fried"), "name_id": .text("Tempe goreng"),
        "phrase": .text("\(Int(grams)) g tempe goreng"), "food_id": .text("tempeh-fried"),
        "quantity": .real(grams), "unit": .text("g"), "amount_g": .real(grams),
        "magnesium_mg": .real(grams * 0.77), "magnesium_low_mg": .real(grams * 0.77),
        "magnesium_high_mg": .real(grams * 0.77), "kcal": .real(grams * 3.5),
        "match": .text("exact"),
        "source": .text("TKPI 2017: Tempe goreng"), "forms": .null,
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
  for number in 1...3 {
    let device = DeviceID(at: number) { generator.next() }
    var replica = Replica(device: device, schema: 1)
    let folder = SyncedFolder(path: path, diary: diary, device: device, key: key, schema: 1)
    var tail = LogTail(of: diary, device)
    var waiting: [DiaryOperation] = []
    for row in 0..<count / 3 {
      let uuid = EntryUUID(at: noon / 1_000 + row) { generator.next() }
      let draft = Draft(
        .put, Subject(kind: "entry", key: uuid.description), try fields(row * 3 + number))
      waiting.append(replica.record(draft, at: noon + row) { generator.next() }.operation)
      if waiting.count == 300 {
        tail = try folder.append(waiting, after: tail, on: "\(row)")
        waiting = []
      }
    }
    tail = try folder.append(waiting, after: tail, on: "end")
  }

  let device = DeviceID(at: 9) { generator.next() }
  let folder = SyncedFolder(path: path, diary: diary, device: device, key: key, schema: 1)
  var tail = LogTail(of: diary, device)
  var replica = Replica(device: device, schema: 1)
  let reading = try timed("read and checked") { try folder.read(after: [:], tail: tail) }
  let merging = timed("folded") {
    replica.take(reading.logs.values.map(\.arrivals), at: noon + count)
  }
  print("operations: \(merging.applied)")
  let heads = reading.logs.compactMapValues(\.head)
  let unchanged = try timed("read again") { try folder.read(after: heads, tail: tail) }
  precondition(unchanged.logs.values.allSatisfy(\.arrivals.isEmpty) && merging.applied >= count - 3)
  timed("text of the state") {
    var size = 0
    replica.fold.eachLine { size += $0.utf8.count }
    print("bytes: \(size)")
  }
  func logOne() throws {
    let draft = Draft(.put, Subject(kind: "entry", key: "x"), try fields(1))
    let operation = replica.record(draft, at: noon + 2 * count) { generator.next() }.operation
    tail = try folder.append([operation], after: tail, on: "2026-11-30")
  }
  try timed("first append of a day") { try logOne() }
  for _ in 0..<3 { try timed("append") { try logOne() } }
}

try run()
