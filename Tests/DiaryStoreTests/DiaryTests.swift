import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// A diary in a folder of its own, gone with the test.
final class TemporaryDiary {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("magtrack-\(UUID().uuidString)")
  var url: URL { folder.appendingPathComponent("home/diary.sqlite") }

  func open() throws -> Diary { try Diary(atPath: url.path) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

let someDay = CivilDay(iso: "2026-11-23")!

func intake(_ name: String = "egg", mg: Double? = 10, day: CivilDay = someDay) -> Intake {
  Intake(
    kind: .food, name: Bilingual(english: name, indonesian: "telur"), phrase: "2 \(name)",
    foodID: "egg-boiled", quantity: 2, unit: "piece", grams: 100.25,
    magnesium: mg.map { MagnesiumAmount(mg: $0, range: $0 - 0.1...$0 + 1.0 / 3) }, kcal: 155,
    match: .likely, source: "usda-sr-legacy-2018/173424", meal: .breakfast,
    occurredAt: ZonedInstant(rfc3339: "2026-11-23T07:10:00+07:00")!, day: day)
}

@Suite struct DiaryTests {
  let place = TemporaryDiary()

  @Test func `an entry comes back as it was written, also from a new connection`() throws {
    let written = try place.open().add([intake(), intake("petai", mg: nil)], as: .log, at: 99)
    let read = try place.open().entries(from: someDay, to: someDay)
    #expect(read == written)
    #expect(read.map(\.intake) == [intake(), intake("petai", mg: nil)])
    #expect(read.map(\.recordedAt) == [99, 99])
  }

  @Test func `the commit is durable by the pragmas that SQLite reads back`() throws {
    let diary = try place.open()
    let pragmas = try [
      "journal_mode", "synchronous", "foreign_keys", "application_id", "user_version",
      "integrity_check",
    ].map { pragma in
      try diary.db.firstRow(of: "PRAGMA \(pragma)") { $0.text(0) }
    }
    #expect(
      pragmas == [
        "delete", "3", "1", String(Schema.applicationID), String(Schema.version), "ok",
      ])
  }

  @Test func `only the owner may read, whatever the umask`() throws {
    let old = umask(0)
    defer { umask(old) }
    try place.open().add([intake()], as: .log, at: 1)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(place.url.path) == 0o600)
    #expect(try mode(place.url.deletingLastPathComponent().path) == 0o700)
    let diary = try place.open()
    let backup = try #require(try diary.backUp(.manual, at: 1))
    #expect(try mode(backup.path) == 0o600)
    #expect(try mode(place.url.deletingLastPathComponent().path + "/backups") == 0o700)
    // What somebody opened to others is closed again.
    chmod(place.url.path, 0o644)
    _ = try place.open()
    #expect(try mode(place.url.path) == 0o600)
  }

  @Test func `a link of one's own is followed, one that leads nowhere is not made good`() throws {
    let elsewhere = place.folder.appendingPathComponent("elsewhere/diary.sqlite")
    try Diary(atPath: elsewhere.path).add([intake()], as: .log, at: 1)
    try FileManager.default.createDirectory(
      at: place.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: place.url, withDestinationURL: elsewhere)
    #expect(try place.open().entries(from: someDay, to: someDay).count == 1)
    try FileManager.default.removeItem(at: elsewhere)
    #expect(throws: DiaryError.self) { try place.open() }
    #expect(!FileManager.default.fileExists(atPath: elsewhere.path))
  }

  @Test(arguments: [
    "magnesium_mg = -1", "magnesium_mg = NULL", "magnesium_low_mg = 11", "quantity = 0",
    "amount_g = 0", "meal = 'brunch'", "kind = 'x'", "day = '23-11-2026'", "match = 'sure'",
    "name_en = ''", "quantity = 'two'",
  ])
  func `the schema refuses what cannot be`(assignment: String) throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    #expect(throws: SQLiteError.self) {
      try diary.db.run("UPDATE entry SET \(assignment)")
    }
  }

  @Test func `ids are never used again`() throws {
    let diary = try place.open()
    let first = try diary.add([intake()], as: .log, at: 1)[0]
    try diary.delete(first.id, at: 2)
    #expect(try diary.add([intake()], as: .log, at: 3)[0].id > first.id)
  }

  @Test func `a day cannot be fasted and eaten on`() throws {
    let diary = try place.open()
    #expect(throws: DiaryError.dayHasNoEntries(someDay)) {
      try diary.mark(someDay, .done, at: 1)
    }
    try diary.mark(someDay, .fasted, at: 1)
    try diary.mark(someDay, .fasted, at: 2)
    try diary.add([intake()], as: .log, at: 3)
    #expect(try diary.marks(from: someDay, to: someDay).isEmpty)
    #expect(throws: DiaryError.dayHasEntries(someDay)) {
      try diary.mark(someDay, .fasted, at: 4)
    }
    _ = try diary.undo()
    #expect(try diary.marks(from: someDay, to: someDay) == [MarkedDay(day: someDay, mark: .fasted)])
  }

  @Test func `a closed day that is emptied is no longer closed`() throws {
    let diary = try place.open()
    let entries = try diary.add([intake(), intake("rice")], as: .log, at: 1)
    try diary.mark(someDay, .done, at: 2)
    try diary.delete(entries[0].id, at: 3)
    #expect(try diary.marks(from: someDay, to: someDay) == [MarkedDay(day: someDay, mark: .done)])
    try diary.delete(entries[1].id, at: 4)
    #expect(try diary.marks(from: someDay, to: someDay).isEmpty)
    _ = try diary.undo()
    #expect(try diary.marks(from: someDay, to: someDay) == [MarkedDay(day: someDay, mark: .done)])
  }

  // MARK: Undo

  @Test func `a new change ends redoing`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let undone = try #require(try diary.undo().first)
    #expect(undone.kind == .log)
    #expect(undone.entries.map(\.new?.intake) == [intake()])
    try diary.add([intake("rice")], as: .log, at: 2)
    #expect(try diary.redo().isEmpty)
  }

  // MARK: Files that are not ours

  @Test func `another program's database is refused and left as it was`() throws {
    try FileManager.default.createDirectory(
      at: place.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: place.url)
    try changeFile(place.url.path, "CREATE TABLE song (title TEXT)")
    let before = try Data(contentsOf: place.url)
    #expect(throws: DiaryError.notADiary(path: place.url.path)) { try place.open() }
    #expect(try Data(contentsOf: place.url) == before)
  }

  @Test func `a newer diary is refused before it is touched`() throws {
    try place.open().db.run("PRAGMA user_version = 99")
    let before = try Data(contentsOf: place.url)
    #expect(
      throws: DiaryError.newerVersion(
        path: place.url.path, found: 99, supported: Schema.version)
    ) { try place.open() }
    #expect(try Data(contentsOf: place.url) == before)
  }

  @Test func `what is no database is refused and left as it was`() throws {
    try FileManager.default.createDirectory(
      at: place.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = Data(String(repeating: "this is my shopping list\n", count: 400).utf8)
    try text.write(to: place.url)
    let error = #expect(throws: DiaryError.self) { try place.open() }
    guard case .damaged? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try Data(contentsOf: place.url) == text)
  }

  @Test func `a folder that cannot be made is told`() {
    let error = #expect(throws: DiaryError.self) {
      try Diary(atPath: "/proc/magtrack/diary.sqlite")
    }
    guard case .cannotCreate? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `connections that open and write at once lose nothing`() async throws {
    let url = place.url
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let diary = try Diary(atPath: url.path)
          for _ in 0..<8 { try diary.add([intake("writer \(writer)")], as: .log, at: writer) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try place.open().entries(from: someDay, to: someDay).count == 48)
  }
}
