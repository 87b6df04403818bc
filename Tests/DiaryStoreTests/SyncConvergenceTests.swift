import DiarySync
import MagnesiumCore
import Platform
import Testing

@testable import DiaryStore

/// A diary on a device, and what it has written, as others would find it.
final class SyncedDiary {
  let diary: Diary
  let id: DeviceID
  private(set) var log: [Arrival] = []

  init(_ number: Int, holding before: (Diary) throws -> Void = { _ in }) throws {
    diary = try Diary.inMemory()
    id = DeviceID(EntryUUID(at: 1_000 + number) { UInt64(number) })
    try before(diary)
    try diary.beginSync(
      as: SyncPlace(
        diary: EntryUUID(derivedFrom: "the diary", number: 0), device: id, folder: "/nowhere",
        isSealed: false, tail: Self.tail(0)), called: "device \(number)", at: 100)
  }

  static func tail(_ number: Int) -> LogTail {
    LogTail(number: number, hash: .zero, segment: 1, lastLine: 0, size: 0, day: "2026-11-30")
  }

  /// Writes down what was made, as it travels.
  func write() throws {
    guard let (_, operations) = try diary.unsent() else { return }
    for operation in operations where operation.number > log.count {
      #expect(operation.number == log.count + 1)
      log.append(
        try Arrival(
          payload: Array(operation.payload.utf8), from: id, schema: Diary.schemaVersion))
    }
  }

  /// Takes in what another wrote up to a number.
  @discardableResult
  func read(_ others: [(other: SyncedDiary, upTo: Int)]) throws -> SyncOutcome {
    try write()
    var heads = try diary.syncHeads()
    var logs: [[Arrival]] = []
    for (other, number) in others {
      let known = heads[other.id]?.number ?? 0
      guard number > known else {
        // Twice.
        logs.append(Array(other.log.prefix(number)))
        continue
      }
      logs.append(Array(other.log[known..<number]))
      heads[other.id] = LogHead(number: number, hash: .zero, segment: 1)
    }
    return try diary.take(
      logs, heads: heads, tail: Self.tail(log.count), acknowledged: 0, at: 200)
  }

  /// All that a person keeps, but what each diary counts by itself.
  var contents: [String] {
    get throws {
      try diary.reading { db in
        try SyncedTable.all.flatMap { synced in
          let columns = synced.table.columnNames.filter { $0 != synced.number }
          return try db.rows(
            of: """
              SELECT \(columns.joined(separator: ", ")) FROM \(synced.table.name)
              ORDER BY \(synced.key)
              """
          ) { row in "\(synced.table.name) \(columns.indices.map(row.stored))" }
        }
      }
    }
  }

  /// That nothing is damaged, and that rows and operations say the same.
  func expectSound(_ comment: Comment) throws {
    let differences = try diary.syncDifferences()
    #expect(differences == 0, comment)
    try diary.reading { db in
      _ = try Diary.summary(in: db)
      let (contradicted, unsound) = (
        try MarkRow.contradicted(in: db), try ChangeChecksum.unsound(in: db)
      )
      #expect(contradicted.isEmpty && unsound.isEmpty, comment)
    }
  }
}

@Suite struct SyncConvergenceTests {
  /// The same diary on all, whatever was done where and in whatever order it came.
  @Test(arguments: 1...seeds)
  func `all devices come to hold the same`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let undoTests = UndoTests()
    let devices = try (1...Int.random(in: 2...4, using: &random)).map { number in
      try SyncedDiary(number) { diary in
        for _ in 0..<Int.random(in: 0...8, using: &random) {
          try undoTests.change(diary, &random)
        }
      }
    }
    for _ in 0..<120 {
      let device = devices.randomElement(using: &random)!
      switch Int.random(in: 0..<10, using: &random) {
      case 0: try device.diary.undo(Int.random(in: 1...3, using: &random), at: 20)
      case 1: try device.diary.redo(at: 21)
      case 2, 3:
        try device.write()
        let others = devices.filter { $0 !== device }.shuffled(using: &random)
        try device.read(
          others.map { ($0, Int.random(in: 0...$0.log.count, using: &random)) })
      default: try undoTests.change(device.diary, &random)
      }
    }
    for _ in 0..<2 {
      for device in devices { try device.write() }
      for device in devices {
        try device.read(devices.filter { $0 !== device }.map { ($0, $0.log.count) })
      }
    }
    let first = try devices[0].contents
    #expect(first.count > 5)
    for device in devices {
      #expect(try device.contents == first, "seed \(seed)")
      try device.expectSound("seed \(seed)")
    }
  }

  /// More where they are asked for: see Endurance/README.md.
  static let seeds = UInt64(getenv("MAGTRACK_SYNC_SEEDS").map { String(cString: $0) } ?? "") ?? 20
}
