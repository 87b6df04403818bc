import Foundation
import Testing

@testable import DiaryStore

/// What may lie beside and in the place of a diary.
@Suite struct TrustTests {
  let place = TemporaryDiary()
  var journal: String { place.url.path + "-journal" }

  /// Leaves what a process leaves that is killed while it writes an entry: its journal is written, and none
  /// or all of the file.
  private func killChange(afterWriting isWritten: Bool) throws {
    let before = try Data(contentsOf: place.url)
    let after = try changed(before)
    try writeJournal(of: before, changedTo: after)
    if isWritten { try overwrite(after) }
  }

  /// The bytes after one change more.
  private func changed(_ bytes: Data) throws -> Data {
    let copy = place.folder.appendingPathComponent("after.sqlite")
    try bytes.write(to: copy)
    try Diary(atPath: copy.path).add([intake("mango")], as: .log, at: 9)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try Data(contentsOf: copy)
  }

  /// In the same file: another would have another number.
  private func overwrite(_ bytes: Data) throws {
    let file = try FileHandle(forWritingTo: place.url)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  /// The format of <https://www.sqlite.org/fileformat2.html#the_rollback_journal>.
  private func writeJournal(of before: Data, changedTo after: Data) throws {
    let size = 4_096
    let sector = 512
    func word(_ number: Int) -> Data { withUnsafeBytes(of: UInt32(number).bigEndian) { Data($0) } }
    let pages = (0..<before.count / size).filter { page in
      before[page * size..<(page + 1) * size] != after[page * size..<(page + 1) * size]
    }
    var bytes = Data([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
    bytes += word(pages.count) + word(7) + word(before.count / size) + word(sector) + word(size)
    bytes += Data(count: sector - bytes.count)
    for page in pages {
      let image = [UInt8](before[page * size..<(page + 1) * size])
      // SQLite's checksum: each two hundredth byte from the end.
      let sum = stride(from: size - 200, to: 0, by: -200).reduce(7) { $0 + Int(image[$1]) }
      bytes += word(page + 1) + Data(image) + word(sum)
    }
    try bytes.write(to: URL(fileURLWithPath: journal))
    chmod(journal, 0o600)
  }

  private func names() throws -> [String] {
    try place.open().entries(from: someDay, to: someDay).map(\.intake.name.english)
  }

  @Test(arguments: [false, true])
  func `a change that was killed is taken back out of its own file`(isWritten: Bool) throws {
    try place.open().add([intake()], as: .log, at: 1)
    try killChange(afterWriting: isWritten)
    #expect(try names() == ["egg"])
    #expect(!PrivateFiles.exists(journal))
  }

  /// So many changes later, none and one included, in which the file's counter cannot tell them apart.
  @Test(arguments: [1, 2, 5], [false, true])
  func `a file that was put in the place of a diary is not cut back`(
    changes: Int, isWritten: Bool
  ) throws {
    try place.open().add([intake()], as: .log, at: 1)
    let copy = place.folder.appendingPathComponent("copy.sqlite")
    try FileManager.default.copyItem(at: place.url, to: copy)
    for number in 1...changes {
      try Diary(atPath: copy.path).add([intake("apple \(number)")], as: .log, at: 2)
    }
    let bytes = try Data(contentsOf: copy)
    try killChange(afterWriting: isWritten)
    _ = rename(copy.path, place.url.path)
    #expect(throws: DiaryError.foreignJournal(path: place.url.path)) { try place.open() }
    #expect(try Checkup.of(place.url.path, isFull: true).findings.contains(.foreignJournal))
    #expect(DiaryGlance(path: place.url.path) { _ in someDay } == nil)
    #expect(try Data(contentsOf: place.url) == bytes)
    let backup = place.folder.appendingPathComponent("saved.sqlite")
    try bytes.write(to: backup)
    let aside = try Diary.replaceUnreadable(place.url.path, by: backup.path, at: 3)
    #expect(try names().count == 1 + changes)
    #expect(try PrivateFiles.exists(#require(aside) + "-journal"))
  }

  /// Multiplied, these are more than a number holds.
  @Test(arguments: [[512, UInt32.max], [UInt32.max, 4_096], [512, 4_095], [0, 0]])
  func `a journal with sizes that SQLite does not have is of no diary`(sizes: [UInt32]) throws {
    try place.open().add([intake()], as: .log, at: 1)
    let words = ([0, 7, UInt32.max] + sizes).flatMap { word in
      withUnsafeBytes(of: word.bigEndian) { Array($0) }
    }
    let bytes = Data([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7] + words)
    try (bytes + Data(count: 600)).write(to: URL(fileURLWithPath: journal))
    chmod(journal, 0o600)
    #expect(throws: DiaryError.foreignJournal(path: place.url.path)) { try place.open() }
  }

  @Test(arguments: [false, true])
  func `a folder that was copied with its killed change is its own`(isWritten: Bool) throws {
    try place.open().add([intake()], as: .log, at: 1)
    try killChange(afterWriting: isWritten)
    let copy = place.folder.appendingPathComponent("copied")
    try FileManager.default.copyItem(at: place.url.deletingLastPathComponent(), to: copy)
    let diary = try Diary(atPath: copy.appendingPathComponent("diary.sqlite").path)
    #expect(try diary.entries(from: someDay, to: someDay).map(\.intake.name.english) == ["egg"])
  }

  @Test func `what is logged into a file that was replaced meanwhile is not said to be logged`()
    throws
  {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let copy = place.folder.appendingPathComponent("copy.sqlite")
    try FileManager.default.copyItem(at: place.url, to: copy)
    #expect(throws: DiaryError.replaced(path: place.url.path)) {
      try diary.changing { db in
        try db.run("INSERT INTO remembered_name (words, food_id) VALUES ('a', 'b')")
        _ = rename(copy.path, place.url.path)
      }
    }
  }

  @Test func `a second name, a pipe or somebody else's file in the diary's place is refused`()
    throws
  {
    try place.open().add([intake()], as: .log, at: 1)
    let other = place.folder.appendingPathComponent("other.sqlite").path
    link(place.url.path, other)
    #expect(throws: DiaryError.untrusted(path: place.url.path, .hardLinks)) { try place.open() }
    #expect(
      try Checkup.of(place.url.path, isFull: false).findings
        .contains(.untrusted(path: place.url.path, .hardLinks)))
    unlink(other)
    #expect(try names() == ["egg"])
    mkfifo(journal, 0o600)
    #expect(throws: DiaryError.untrusted(path: journal, .notAFile)) { try place.open() }
    #expect(DiaryGlance(path: place.url.path) { _ in someDay } == nil)
    unlink(journal)
    try Data([1]).write(to: URL(fileURLWithPath: journal))
    chmod(journal, 0o666)
    #expect(throws: DiaryError.untrusted(path: journal, .writable)) { try place.open() }
    guard geteuid() == 0 else { return }
    chmod(journal, 0o600)
    chown(journal, 1_002, 1_002)
    #expect(throws: DiaryError.untrusted(path: journal, .owner)) { try place.open() }
    unlink(journal)
    // Also where the system's own user would be let in.
    let shelf = BackupShelf(besideDiary: place.url.path)
    try PrivateFiles.createFolder(shelf.folder)
    for path in [shelf.folder, place.url.path, place.url.deletingLastPathComponent().path] {
      chown(path, 1_002, 1_002)
      #expect(throws: DiaryError.untrusted(path: path, .owner)) { try place.open() }
      chown(path, 0, 0)
    }
    // What somebody else put among the backups is none.
    let backup = try #require(try place.open().backUp(.manual, at: 9))
    #expect(shelf.backups().map(\.path) == [backup.path])
    chown(backup.path, 1_002, 1_002)
    #expect(shelf.backups().isEmpty)
    chown(backup.path, 0, 0)
    #expect(try names() == ["egg"])
  }

  @Test(
    arguments: [
      "UPDATE change SET id = 9223372036854775807", "UPDATE change SET kind = 'zork'",
      "INSERT INTO day_mark (day, mark, checksum) VALUES ('2026-11-23', 'fasted', 0)",
    ])
  func `what doctor would call damaged is not restored`(sql: String) throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let backup = try #require(try diary.backUp(.manual, at: 2))
    try changeFile(backup.path, sql)
    #expect(throws: DiaryError.self) {
      try Diary.summary(ofBackup: backup.path, shelf: BackupShelf(besideDiary: place.url.path))
    }
    #expect(throws: DiaryError.self) { try diary.restore(from: backup.path, at: 3) }
    #expect(try names() == ["egg"])
  }

  @Test func `another diary beside it and a backup that is newer are told of`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let folder = place.url.deletingLastPathComponent()
    let conflict = folder.appendingPathComponent("diary.sync-conflict-20261123-2000.sqlite")
    try FileManager.default.copyItem(at: place.url, to: conflict)
    #expect(
      try Checkup.of(place.url.path, isFull: false).findings == [.otherCopy(conflict.path)])
    try diary.add([intake("rice")], as: .log, at: 2)
    let backup = try #require(try diary.backUp(.daily, at: 3))
    _ = try diary.undo()
    // Taking back is no older copy.
    #expect(
      try Checkup.of(place.url.path, isFull: false).findings == [.otherCopy(conflict.path)])
    _ = rename(conflict.path, place.url.path)
    let checkup = try Checkup.of(place.url.path, isFull: false)
    #expect(checkup.findings == [.older(than: backup.path)])
    #expect(!checkup.isDamaged)
  }

  @Test func `a damaged diary that was put aside is no reason to begin anew`() throws {
    let shelf = BackupShelf(besideDiary: place.url.path)
    try PrivateFiles.createFolder(shelf.folder)
    let damaged = shelf.path(for: .beforeRestore, at: 1, ending: BackupShelf.damaged)
    try Data("x".utf8).write(to: URL(fileURLWithPath: damaged))
    #expect(throws: DiaryError.missing(path: place.url.path, damaged: damaged)) { try place.open() }
  }

  @Test func `no bit of the header ends the program, and a backup leads out of each`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    diary.close()
    let sound = try Data(contentsOf: place.url)
    let backup = place.folder.appendingPathComponent("saved.sqlite")
    try sound.write(to: backup)
    for bit in stride(from: 0, to: 800, by: 3) {
      var bytes = sound
      bytes[bit / 8] ^= 1 << (bit % 8)
      try overwrite(bytes)
      do {
        _ = try place.open().entries(from: someDay, to: someDay)
      } catch is DiaryError {
        _ = try Checkup.of(place.url.path, isFull: false)
        _ = try Diary.replaceUnreadable(place.url.path, by: backup.path, at: 2)
      }
      #expect(try names() == ["egg"], "bit \(bit)")
      try FileManager.default.removeItem(at: place.url.deletingLastPathComponent())
      _ = try place.open()
    }
  }
}
