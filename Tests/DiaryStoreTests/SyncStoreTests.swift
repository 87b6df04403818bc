import DiarySync
import MagnesiumCore
import Testing

@testable import DiaryStore

@Suite struct SyncStoreTests {
  /// A column without a place would not reach other devices, and nobody would see.
  @Test func everyColumnOfAPersonsTablesHasItsPlace() {
    for synced in SyncedTable.all where !synced.fields.isEmpty {
      let columns =
        synced.fields.flatMap(\.columns) + [synced.key] + (synced.number.map { [$0] } ?? [])
      #expect(columns.sorted() == synced.table.columnNames.sorted(), "\(synced.table.name)")
    }
    let here: Set = ["alert_notified", "alert_history"]
    #expect(
      Set(TableDefinition.all.map(\.name)).subtracting(here)
        == Set(SyncedTable.all.map(\.table.name)))
  }
}

extension SyncStoreTests {
  /// A diary that never syncs has no page of it, nor one that did and no longer does.
  @Test func withoutSyncThereIsNothingOfIt() throws {
    let diary = try Diary.inMemory()
    try diary.add([intake()], as: .log, at: 1)
    func objects() throws -> Int? {
      try diary.db.integer("SELECT count(*) FROM sqlite_schema WHERE name GLOB 'sync_*'")
    }
    #expect(try objects() == 0)
    #expect(!diary.hasRecorded)
    let synced = try SyncedDiary(1) { try $0.add([intake()], as: .log, at: 1) }
    #expect(try Schema.differences(in: synced.diary.db).isEmpty)
    try synced.diary.endSync()
    #expect(
      try synced.diary.db.integer("SELECT count(*) FROM sqlite_schema WHERE name GLOB 'sync_*'")
        == 0)
  }

  /// Undo of what another device has changed since takes back only what was done here.
  @Test func undoLeavesWhatAnotherDeviceWrote() throws {
    let (one, other) = (try SyncedDiary(1), try SyncedDiary(2))
    func exchange() throws {
      try one.write()
      try other.write()
      try one.read([(other, other.log.count)])
      try other.read([(one, one.log.count)])
    }
    try one.diary.add([intake("tempeh")], as: .log, at: 300)
    try exchange()
    try one.diary.edit(1, at: 310) { $0.grams = 33 }
    try exchange()
    // Another field.
    try other.diary.edit(1, at: 320) { $0.meal = .snack }
    try exchange()
    try one.diary.undo(at: 330)
    try exchange()
    for device in [one, other] {
      let entry = try device.diary.entry(1).intake
      #expect(entry.meal == .snack)
      #expect(entry.grams == intake("tempeh").grams)
    }
    // What another took out stays so.
    try one.diary.edit(1, at: 340) { $0.grams = 44 }
    try exchange()
    try other.diary.delete(1, at: 350)
    try exchange()
    try one.diary.undo(at: 360)
    try exchange()
    #expect(throws: DiaryError.noSuchEntry(1)) { try one.diary.entry(1) }
    #expect(try one.contents == other.contents)
    try one.expectSound("")
  }

  /// Two supplements of one name, made apart: one is shown everywhere, and both after a new name.
  @Test func oneOfTwoSupplementsOfANameIsHeldBack() throws {
    func product(_ id: String, _ name: String) -> SupplementProduct {
      SupplementProduct(
        id: id, name: name, unit: "tablet", content: MagnesiumAmount(mg: 90), serving: 1,
        forms: [], label: "90mg elemental", schedule: nil)
    }
    let (one, other) = (try SyncedDiary(1), try SyncedDiary(2))
    try one.diary.put(product("my-one", "Mag"), as: .addSupplement, at: 300)
    try other.diary.put(product("my-two", "Mag"), as: .addSupplement, at: 310)
    try one.write()
    try other.write()
    let outcome = try one.read([(other, other.log.count)])
    try other.read([(one, one.log.count)])
    #expect(outcome.held.map(\.name.english) == ["Mag"])
    #expect(try one.contents == other.contents)
    #expect(try one.diary.supplements().map(\.id) == ["my-one"])
    try one.diary.put(product("my-one", "Mg"), as: .editSupplement, at: 320)
    try one.write()
    try other.read([(one, one.log.count)])
    #expect(try one.diary.supplements().map(\.id).sorted() == ["my-one", "my-two"])
    #expect(try one.contents == other.contents)
  }

  /// Of many entries that may be one meal each is told as the double of one other, and not of all.
  @Test func eachDoubleIsToldOnce() throws {
    let devices = try (1...3).map { try SyncedDiary($0) }
    for (device, count) in zip(devices, [100, 150, 1]) {
      for _ in 0..<count { try device.diary.add([intake()], as: .log, at: 300) }
      try device.write()
    }
    try devices[0].read(devices[1...].map { ($0, $0.log.count) })
    let doubles = try devices[0].diary.possibleDoubles(on: [someDay])
    #expect(doubles.count == 101)
    #expect(Set(doubles.map(\.other.id)).count == 101)
    #expect(Set(doubles.map(\.one.id)).count == 100)
    // What a file brought, or one device logged twice, is none.
    #expect(try devices[1].diary.possibleDoubles(on: [someDay]).isEmpty)
  }

  /// Where the beginning of a log is gone, a device that comes new goes on from what another has folded.
  @Test func aDeviceThatComesNewGoesOnFromAState() throws {
    var random = SeededNumbers(seed: 7)
    let (one, other) = (try SyncedDiary(1), try SyncedDiary(2))
    func exchange() throws {
      try one.write()
      try other.write()
      try one.read([(other, other.log.count)])
      try other.read([(one, one.log.count)])
    }
    for _ in 0..<40 { try UndoTests().change(one.diary, &random) }
    for _ in 0..<40 { try UndoTests().change(other.diary, &random) }
    try exchange()
    let (_, fold, heads) = try #require(try one.diary.syncState())
    let third = try SyncedDiary(3) { try $0.add([intake("mine")], as: .log, at: 50) }
    try third.write()
    var known = heads
    known[one.id] = LogHead(number: one.log.count, hash: .zero, segment: 1)
    _ = try third.diary.take(
      [], joining: [fold], heads: known, tail: SyncedDiary.tail(third.log.count),
      acknowledged: 0, at: 400)
    for _ in 0..<20 { try UndoTests().change(one.diary, &random) }
    try exchange()
    for _ in 0..<2 {
      try third.read([(one, one.log.count), (other, other.log.count)])
      try one.read([(third, third.log.count)])
      try other.read([(third, third.log.count)])
    }
    #expect(try third.contents == one.contents)
    #expect(try third.contents == other.contents)
    try third.expectSound("")
  }
}
