import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

@Suite struct BackupTests {
  let place = TemporaryDiary()

  /// 2026-11-23T13:00:00Z
  static let instant = 1_795_438_800

  var shelf: BackupShelf { BackupShelf(besideDiary: place.url.path) }

  func backup(_ reason: Backup.Reason, _ instant: Int) throws -> Backup {
    try #require(Backup(folder: "b", name: Backup.stem(reason, at: instant) + ".sqlite"))
  }

  @Test func `a name tells when and why`() throws {
    #expect(Backup.stem(.daily, at: Self.instant) == "2026-11-23T13-00-00Z-daily")
    for reason in Backup.Reason.allCases {
      let read = try backup(reason, Self.instant + 59)
      #expect(read.reason == reason)
      #expect(read.madeAt == Self.instant + 59)
    }
    #expect(Backup(folder: "b", name: "2026-11-23T13-00-00Z-manual-2.sqlite")?.reason == .manual)
    for name in [
      "diary.sqlite", "2026-11-23T13-00-00Z-other.sqlite", "2026-11-23T13-00-00Z-daily.new",
      "2026-02-30T13-00-00Z-daily.sqlite", "", "-daily.sqlite",
      "2026-11-23T13-00-00Z-daily-before-diet.sqlite",
    ] { #expect(Backup(folder: "b", name: name) == nil, "\(name)") }
  }

  @Test func `years of daily backups are thinned by day, week, month and year`() throws {
    let all = try (0..<1_000).map { try backup(.daily, Self.instant - $0 * 86_400) }
    let gone = Set(BackupThinning.superfluous(all, now: Self.instant))
    let kept = all.filter { !gone.contains($0) }
    // Seven days, then weeks, months and years that are not among them already.
    #expect(Array(kept.prefix(7)) == Array(all.prefix(7)))
    #expect((20...28).contains(kept.count), "\(kept.count)")
    let ages = kept.map { (Self.instant - $0.madeAt) / 86_400 }
    #expect(zip(ages, ages.dropFirst()).allSatisfy { $1 - $0 <= 366 })
    #expect(ages.filter { $0 <= 56 }.count >= 13)
    #expect(ages.last! >= 690)
    // Thinning day by day keeps no less than thinning at once.
    var shelf: [Backup] = []
    for one in all.reversed() {
      shelf.append(one)
      let gone = Set(BackupThinning.superfluous(shelf, now: one.madeAt))
      shelf.removeAll { gone.contains($0) }
    }
    #expect(Set(shelf) == Set(kept))
  }

  @Test func `what the person asked for stays, what a change made stays a month`() throws {
    let old = try Backup.Reason.allCases.flatMap { reason in
      try (0..<5).map { try backup(reason, Self.instant - (100 + $0) * 86_400) }
    }
    let gone = BackupThinning.superfluous(old, now: Self.instant)
    #expect(!gone.contains { $0.reason == .manual })
    let before = old.filter { ![.manual, .daily].contains($0.reason) }
    #expect(before.filter { !gone.contains($0) }.count == 3)
  }

  @Test func `a backup holds what the diary held, and restoring gives it back`() throws {
    let diary = try place.open()
    try diary.add([intake(), intake("rice", mg: nil)], as: .log, at: 1)
    try diary.updateProfile(at: 2) { $0.born = someDay - 9_999 }
    let entries = try diary.entries(from: someDay, to: someDay)
    let backup = try #require(try diary.backUp(.manual, at: Self.instant))
    #expect(try Diary.summary(ofBackup: backup.path, shelf: shelf).entries == 2)
    try diary.delete(1, at: 3)
    try diary.add([intake("later")], as: .log, at: 4)
    let before = try #require(try diary.restore(from: backup.path, at: Self.instant + 1))
    #expect(try diary.entries(from: someDay, to: someDay) == entries)
    #expect(try diary.profile().born == someDay - 9_999)
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
    // What was there is a backup itself, with its history.
    _ = try diary.restore(from: before.path, at: Self.instant + 2)
    #expect(try diary.entries(from: someDay, to: someDay).map(\.id) == [2, 3])
    #expect(try diary.undo().first?.kind == .log)
    #expect(diary.shelf?.backups().count == 3)
  }

  @Test func `a damaged or foreign backup is refused, and the diary stays`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let file = place.folder.appendingPathComponent("b.sqlite")
    try diary.copy(to: file.path)
    try FileHandle(forUpdating: file).truncate(atOffset: 5_000)
    #expect(throws: DiaryError.self) { try diary.restore(from: file.path, at: 2) }
    try Data("no diary".utf8).write(to: file)
    #expect(throws: DiaryError.self) { try diary.restore(from: file.path, at: 2) }
    #expect(throws: DiaryError.self) {
      try Diary.replaceUnreadable(place.url.path, by: file.path, at: 2)
    }
    #expect(try place.open().summary().entries == 1)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: place.url.deletingLastPathComponent().path)
    #expect(Set(names).isSubset(of: ["diary.sqlite", "diary.sqlite-inode", "backups"]))
    #expect(shelf.files().isEmpty)
  }

  @Test func `an empty file is no backup`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let file = place.folder.appendingPathComponent("empty.sqlite").path
    #expect(FileManager.default.createFile(atPath: file, contents: Data()))
    #expect(throws: DiaryError.notADiary(path: file)) {
      try Diary.summary(ofBackup: file, shelf: shelf)
    }
    #expect(throws: DiaryError.self) { try diary.restore(from: file, at: 2) }
    #expect(throws: DiaryError.self) {
      try Diary.replaceUnreadable(place.url.path, by: file, at: 2)
    }
    #expect(try place.open().summary().entries == 1)
  }

  @Test func `a clock that was wrong makes thinning neither blind nor greedy`() throws {
    let future = try (0..<4).map { try backup(.beforeRestore, Self.instant + $0 + 99_999_999) }
    let present = try (0..<5).map { try backup(.beforeImport, Self.instant - $0 * 40 * 86_400) }
    let gone = BackupThinning.superfluous(future + present, now: Self.instant)
    #expect(Set(gone) == Set(present.suffix(2)))
    // What was just made stays whatever its date.
    let diary = try place.open()
    for instant in [Self.instant, 99, 98, 97, 96] {
      let made = try #require(try diary.backUp(.beforeImport, at: instant))
      #expect(FileManager.default.fileExists(atPath: made.path))
    }
  }

  @Test func `what a person put on the shelf stays, what a killed process left goes`() throws {
    let diary = try place.open()
    try PrivateFiles.createFolder(shelf.folder)
    let own = ["my.new", "old.damaged", "2026-11-23T13-00-00Z-daily-before-diet.sqlite"]
    let left = [
      "2020-11-23T13-00-00Z-daily.sqlite.77.new", "restoring-77.new", "restoring-77.new-journal",
    ]
    for name in own + left {
      let path = shelf.folder + "/" + name
      #expect(FileManager.default.createFile(atPath: path, contents: Data()))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -9_999)], ofItemAtPath: path)
    }
    #expect(shelf.files().map { URL(fileURLWithPath: $0).lastPathComponent }.sorted() == left)
    try diary.backUp(.daily, at: Self.instant)
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.folder)
    #expect(Set(names) == Set(own + ["2026-11-23T13-00-00Z-daily.sqlite"]))
  }

  @Test func `a diary that cannot be opened is moved aside for a backup`() throws {
    let backup = place.folder.appendingPathComponent("b.sqlite").path
    do {
      let diary = try place.open()
      try diary.add([intake()], as: .log, at: 1)
      try diary.copy(to: backup)
    }
    let broken = Data(repeating: 7, count: 9_000)
    try broken.write(to: place.url)
    let aside = try #require(try Diary.replaceUnreadable(place.url.path, by: backup, at: 2))
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == broken)
    #expect(try place.open().summary().entries == 1)
  }
}

@Suite struct CheckupTests {
  let place = TemporaryDiary()

  /// Changes the file behind the program's back.
  func change(_ sql: String) throws {
    try changeFile(place.url.path, sql)
  }

  @Test(arguments: [
    ("UPDATE entry SET magnesium_mg = 10.5 WHERE id = 1", "entry 1"),
    ("UPDATE entry SET name_en = 'eggs' WHERE id = 2", "entry 2"),
    ("UPDATE entry SET day = '2026-11-22' WHERE id = 1", "entry 1"),
    ("UPDATE entry SET magnesium_mg = NULL WHERE id = 1", "entry 1"),
    ("UPDATE entry SET meal = 'brunch' WHERE id = 1", "entry 1"),
    ("UPDATE person SET sex = 'male'", "person"),
    ("UPDATE preference SET value = 'metric' WHERE name = 'cup'", "preference"),
    ("UPDATE day_mark SET mark = 'reopened'", "day_mark 2026-11-23"),
    ("UPDATE day_mark SET checksum = checksum + 1", "day_mark 2026-11-23"),
    ("DELETE FROM day_mark", "day_mark"),
    ("DELETE FROM saved_meal", "saved_meal"),
    ("UPDATE changed_row SET other_image = 'x' WHERE change_id = 1 AND seq = 0", "change 1"),
    ("UPDATE changed_row SET table_name = 'x' WHERE change_id = 1 AND seq = 0", "change 1"),
    ("UPDATE change SET kind = 'x' WHERE id = 1", "change 1"),
    ("UPDATE change SET undone = 0 WHERE undone = 1", "change 6"),
    ("UPDATE change SET made_at = 7 WHERE id = 2", "change 2"),
    ("UPDATE changed_row SET row_key = '2' WHERE change_id = 1 AND row_key = '1'", "change 1"),
    ("DELETE FROM changed_row WHERE change_id = 1 AND seq = 1", "change 1"),
    ("UPDATE entry SET uid = 'f' || substr(uid, 2) WHERE id = 1", "entry 1"),
    ("DELETE FROM entry WHERE id = 2", "entry 2"),
    ("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'entry'", "sqlite_sequence entry"),
  ])
  func `a value that changed by itself is told of`(sql: String, row: String) throws {
    let diary = try place.open()
    try diary.add([intake(), intake("rice")], as: .log, at: 1)
    try diary.mark(someDay, .done, at: 2)
    try diary.updateProfile(at: 3) { $0.sex = .female }
    try diary.updatePreferences(at: 4) { $0.cup = .imperial }
    try diary.saveMeal(SavedMeal(name: "m", phrase: "2 eggs"), at: 5)
    try diary.updatePreferences(at: 6) { $0.cup = .us }
    _ = try diary.undo()
    diary.close()
    let sound = try Checkup.of(place.url.path, isFull: true)
    #expect(sound.findings.isEmpty)
    #expect(sound.readable?.sound == 2)
    try change(sql)
    let checkup = try Checkup.of(place.url.path, isFull: false)
    let rows = checkup.findings.compactMap { if case .row(let row, _) = $0 { row } else { nil } }
    #expect(rows == [row])
    #expect(checkup.isDamaged)
  }

  @Test func `contradictions, strange tables and others' eyes are told of`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    diary.close()
    try change(
      "INSERT INTO day_mark (day, mark) VALUES ('2026-11-23', 'fasted'); CREATE TABLE song (x)")
    chmod(place.url.path, 0o644)
    let findings = try Checkup.of(place.url.path, isFull: false).findings
    #expect(findings.contains(.mark(someDay)))
    #expect(findings.contains(.schema("song")))
    #expect(findings.contains(.open(path: place.url.path, mode: 0o644)))
  }

  @Test(arguments: [
    "UPDATE entry SET magnesium_mg = 10.5 WHERE id = 1", "UPDATE entry SET kcal = 1 WHERE id = 1",
  ])
  func `no report is made from a row that is not what was written`(sql: String) throws {
    let diary = try place.open()
    try diary.add([intake(), intake("rice", day: someDay - 1)], as: .log, at: 1)
    diary.close()
    try change(sql)
    let damaged = try place.open()
    let isFigure = sql.contains("magnesium")
    func isTold(_ body: () throws -> Void) -> Bool {
      do {
        try body()
        return false
      } catch DiaryError.damagedValue {
        return true
      } catch {
        return false
      }
    }
    #expect(isTold { _ = try damaged.entries(from: someDay, to: someDay) })
    #expect(isTold { _ = try damaged.foodTotals(from: someDay - 3, to: someDay, without: []) })
    #expect(isTold { _ = try damaged.tallies(from: someDay, to: someDay) } == isFigure)
    #expect(isTold { try damaged.export { _ in } })
    #expect(isTold { try damaged.add([intake()], as: .log, at: 2) })
    #expect(isTold { try damaged.mark(someDay, .done, at: 2) })
    // Other days are as they were.
    #expect(try damaged.entries(from: someDay - 1, to: someDay - 1).count == 1)
    #expect(try damaged.add([intake(day: someDay - 1)], as: .log, at: 2).count == 1)
  }

  @Test(arguments: [
    "UPDATE day_mark SET mark = 'fasted'", "UPDATE day_mark SET day = '2026-11-22'",
  ])
  func `no day is judged by a mark that is not what was written`(sql: String) throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.mark(someDay, .done, at: 2)
    diary.close()
    try change(sql)
    let damaged = try place.open()
    #expect(throws: DiaryError.self) { try damaged.marks(from: someDay - 1, to: someDay) }
    if sql.contains("mark =") {
      // Taking it back would leave its sum in the table's for ever.
      #expect(throws: DiaryError.self) { try damaged.undo() }
    }
    // Neither is it passed on, nor is its file taken for a good backup.
    #expect(throws: DiaryError.self) { try damaged.export { _ in } }
    #expect(throws: DiaryError.self) { try damaged.summary() }
    let saved = place.folder.appendingPathComponent("saved.sqlite").path
    let recovery = try Recovery.recover(place.url.path, into: saved)
    #expect(recovery.leftOut.count == 1)
    #expect(try Diary(atPath: saved).marks(from: someDay - 1, to: someDay).isEmpty)
  }

  @Test func `small tables are checked where they are read, and recovery names them`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.put(
      SupplementProduct(
        id: "my-mag", name: "mag", unit: "tablet", content: MagnesiumAmount(mg: 100), serving: 1,
        forms: [], label: "100 mg", schedule: nil),
      as: .addSupplement, at: 2)
    try diary.updateProfile(at: 3) { $0.born = someDay - 9_999 }
    diary.close()
    try change(
      """
      UPDATE supplement SET magnesium_mg = 110, magnesium_high_mg = 110;
      UPDATE person SET born = '1990-04-13'
      """)
    let damaged = try place.open()
    #expect(throws: DiaryError.damagedValue(of: "supplement", .checksum)) { try damaged.pantry() }
    #expect(throws: DiaryError.damagedValue(of: "person", .checksum)) { try damaged.profile() }
    let file = place.folder.appendingPathComponent("saved.sqlite")
    let recovery = try Recovery.recover(place.url.path, into: file.path)
    #expect(recovery.changedTables == ["person", "supplement"])
    #expect(try Diary(atPath: file.path).pantry().supplements.map(\.content.mg) == [110])
  }

  @Test func `a look while others log is at one moment, and a newer diary is not damaged`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.db.run("PRAGMA user_version = 99")
    let checkup = try Checkup.of(place.url.path, isFull: false)
    #expect(checkup.findings == [.newerVersion(99)])
    #expect(!checkup.isDamaged)
    #expect(!checkup.isSound)
  }

  @Test func `a birth that is to come is not restored, as it is not taken in`() throws {
    let other = place.folder.appendingPathComponent("other.sqlite").path
    let wrong = try Diary(atPath: other)
    try wrong.updateProfile(at: 1) { $0.born = CivilDay(iso: "2031-01-01") }
    let archive = try wrong.archive()
    wrong.close()
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 2)
    let instant = 1_795_500_000
    let refusal = DiaryError.damagedValue(of: "person", .value("born"))
    let shelf = BackupShelf(besideDiary: place.url.path)
    #expect(throws: refusal) { try diary.restore(from: other, at: instant) }
    #expect(throws: refusal) {
      try Diary.summary(ofBackup: other, shelf: shelf, restoredAt: instant)
    }
    #expect(throws: ArchiveError.profile(.bornInFuture)) {
      try diary.import(Data(archive.utf8), at: instant)
    }
    #expect(try diary.profile().born == nil)
    // By then it is one.
    #expect(try diary.restore(from: other, at: 1_950_000_000) != nil)
    #expect(try diary.profile().born == CivilDay(iso: "2031-01-01"))
  }

  @Test func `what is sound is recovered, the rest is named`() throws {
    let diary = try place.open()
    try diary.add([intake(), intake("rice"), intake("tempe")], as: .log, at: 1)
    try diary.updateProfile(at: 3) { $0.sex = .female }
    diary.close()
    try change("UPDATE entry SET phrase = 'x' WHERE id = 2")
    let file = place.folder.appendingPathComponent("saved.sqlite")
    let before = try Data(contentsOf: place.url)
    let recovery = try Recovery.recover(place.url.path, into: file.path)
    #expect(recovery.entries == 2)
    #expect(recovery.leftOut.count == 1)
    #expect(recovery.leftOut[0].hasPrefix("entry 2 2026-11-23 rice"))
    #expect(try Data(contentsOf: place.url) == before)
    #expect(try !Checkup.of(file.path, isFull: true).isDamaged)
    let saved = try Diary(atPath: file.path)
    #expect(try saved.entries(from: someDay, to: someDay).map(\.id) == [1, 3])
    #expect(try saved.profile().sex == .female)
    #expect(throws: DiaryError.self) { try Recovery.recover(place.url.path, into: file.path) }
  }

  @Test func `the columns of each table are those that the schema makes`() throws {
    let db = try place.open().db
    for table in TableDefinition.all {
      var named = Set(table.columnNames)
      switch table.sealing {
      case .rows, .rowsAndDigest: named.insert("checksum")
      case .digest: break
      }
      #expect(try named == Set(db.texts("SELECT name FROM pragma_table_info('\(table.name)')")))
    }
    let sections = TableDefinition.all.map(\.section)
    #expect(sections == sections.sorted())
  }
}
