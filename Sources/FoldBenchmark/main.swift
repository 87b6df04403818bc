import DiaryStore
import DiarySync
import MagnesiumCore
import Platform
import SyncedFolders

// fold-benchmark OPERATIONS FOLDER: times what a device does that joins three others: reading their logs and taking
// them into its diary. FOLDER must be there; what is made in it goes again.

/// What another device has logged.
private struct Writer {
  private var replica: Replica
  private var generator = SystemRandomNumberGenerator()
  private var made: [DiaryOperation] = []
  private static let noon = 1_796_040_000_000

  init(_ number: Int) {
    var generator = generator
    replica = Replica(
      device: DeviceID(at: number) { generator.next() }, schema: Diary.schemaVersion)
  }

  mutating func log(_ row: Int) throws {
    var generator = generator
    let uuid = EntryUUID(at: Self.noon / 1_000 + row) { generator.next() }
    let draft = Draft(
      .put, Subject(kind: "entry", key: uuid.description), try Self.fields(row))
    made.append(replica.record(draft, at: Self.noon + row) { generator.next() }.operation)
  }

  /// The rows of Benchmarks/Sources/Floor/fold.c.
  private static func fields(_ row: Int) throws -> [String: Columns] {
    let grams = Double(10 + row % 300)
    let number = row / 12
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
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
        "day": .text(
          "20\(two(10 + number / 336))-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))"),
        "occurred_at": .integer(Int64(1_700_000_000 + row)), "utc_offset_s": .integer(25_200),
      ]),
    ]
  }

  func write(to folder: String, of diary: EntryUUID) throws {
    _ = try SyncedFolder(
      path: folder, diary: diary, device: replica.device, key: nil, schema: Diary.schemaVersion
    ).append(made, after: LogTail(of: diary, replica.device), on: "2026-11-30")
  }
}

private func timed<Value>(_ what: String, _ body: () throws -> Value) rethrows -> Value {
  let timer = ContinuousClock()
  let (start, busy) = (timer.now, clock())
  let value = try body()
  let whole = (timer.now - start) / .milliseconds(1)
  let own = Double(clock() - busy) * 1e3 / Double(CLOCKS_PER_SEC)
  print("\(what): \(Int(whole)) ms, of them \(Int(own)) of the processor")
  return value
}

private func run() throws {
  let arguments = CommandLine.arguments.dropFirst()
  let count = arguments.first.flatMap { Int($0) } ?? 50_000
  let parent = arguments.dropFirst().first ?? "/tmp"
  var template = Array("\(parent)/fold-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw SyncError.missing(path: parent) }
  let place = String(cString: made)
  let shared = "\(place)/shared"
  mkdir(shared, 0o700)
  defer { try? FileManager.default.removeItem(atPath: place) }
  let id = EntryUUID(at: 0) { UInt64.random(in: 0...UInt64.max) }
  var writers = (1...3).map(Writer.init)
  for row in 0..<count { try writers[row % 3].log(row) }
  for writer in writers { try writer.write(to: shared, of: id) }

  for turn in 1...3 {
    let diary = try Diary(atPath: "\(place)/\(turn)/diary.sqlite")
    let device = DeviceID(at: 4) { UInt64.random(in: 0...UInt64.max) }
    let tail = LogTail(of: id, device)
    try diary.beginSync(
      as: SyncPlace(diary: id, device: device, folder: shared, isSealed: false, tail: tail),
      called: "new", at: 1_796_040_000)
    let folder = SyncedFolder(
      path: shared, diary: id, device: device, key: nil, schema: Diary.schemaVersion)
    try timed("\(count) operations") {
      let reading = try timed("  read") { try folder.read(after: [:], tail: tail) }
      let outcome = try timed("  taken in") {
        try diary.take(
          reading.logs.values.map(\.arrivals), heads: reading.logs.compactMapValues(\.head),
          tail: tail, acknowledged: 0, at: 1_796_140_000)
      }
      precondition(outcome.applied == count && outcome.entries == count, "\(outcome.entries)")
    }
  }
}

try run()
