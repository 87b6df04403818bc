import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Entries are known by their UUIDs, wherever they come from.
@Suite struct IdentityTests {
  let now = 1_795_500_000

  private func take(_ diary: Diary, into other: Diary) throws -> ImportResult {
    try other.import(Data(try diary.archive().utf8), at: now)
  }

  /// An archive as it was before entries had UUIDs.
  private func withoutUUIDs(_ archive: String) -> String {
    archive.replacing(/,"uid":"[^"]*"/, with: "")
  }

  @Test func `an entry keeps its UUID through edits, undo, export and import`() throws {
    let diary = try Diary.inMemory()
    let uuids = try diary.add([intake(), intake()], as: .log, at: now).map(\.uuid)
    #expect(Set(uuids).count == 2)
    #expect(uuids.map(\.isDerived) == [false, false])
    try diary.edit(1, at: now + 1) { $0.quantity = 5 }
    try diary.delete(2, at: now + 2)
    _ = try diary.undo(2)
    #expect(try diary.entries(from: someDay, to: someDay).map(\.uuid) == uuids)
    let other = try Diary.inMemory()
    // Its id is taken there.
    try other.add([intake("mine")], as: .log, at: now)
    #expect(try take(diary, into: other).addedEntries == 2)
    let entries = try other.entries(from: someDay, to: someDay)
    #expect(
      entries.dropFirst().map(\.uuid) == uuids
        || entries.dropFirst().map(\.uuid) == uuids.reversed())
  }

  @Test func `an entry that was edited since is known, also under another id`() throws {
    let (diary, other) = (try Diary.inMemory(), try Diary.inMemory())
    try diary.add([intake(), intake("rice")], as: .log, at: now)
    try other.add([intake("mine")], as: .log, at: now)
    #expect(try take(diary, into: other).addedEntries == 2)
    try diary.edit(1, at: now + 1) { $0.grams = 55 }
    let result = try take(diary, into: other)
    #expect((result.addedEntries, result.knownEntries) == (0, 1))
    #expect(result.keptOwn.count == 1)
    let theirs = try other.entries(from: someDay, to: someDay)
    let egg = try #require(theirs.first { $0.intake.name.english == "egg" })
    #expect(result.keptOwn == ["entries \(egg.id)"])
    // And deleted here, under that id.
    try other.delete(egg.id, at: now + 2)
    #expect(try take(diary, into: other).keptDeleted == ["entries 1"])
    #expect(try other.summary().entries == 2)
  }

  @Test func `two like entries of two devices are two`() throws {
    let (diary, other) = (try Diary.inMemory(), try Diary.inMemory())
    try diary.add([intake()], as: .log, at: now)
    try other.add([intake()], as: .log, at: now)
    #expect(try take(diary, into: other).addedEntries == 1)
    #expect(try take(diary, into: other).knownEntries == 1)
    #expect(try other.summary().entries == 2)
  }

  @Test func `an older archive gives each entry the same UUID on every copy`() throws {
    let diary = try Diary.inMemory()
    try diary.add([intake(), intake(), intake("rice")], as: .log, at: now)
    let old = Data(withoutUUIDs(try diary.archive()).utf8)
    let copies = [try Diary.inMemory(), try Diary.inMemory()]
    try copies[1].add([intake("mine")], as: .log, at: now)
    for copy in copies { #expect(try copy.import(old, at: now).addedEntries == 3) }
    let uuids = try copies.map { copy in
      Set(
        try copy.entries(from: someDay, to: someDay).filter { $0.intake.name.english != "mine" }
          .map(\.uuid))
    }
    #expect(uuids[0] == uuids[1])
    #expect(uuids[0] == Set((1...3).map { EntryUUID(derivedFrom: $0, recordedAt: now) }))
    // Where it came from it adds nothing: what it says is there.
    #expect(try diary.import(old, at: now).knownEntries == 3)
    #expect(try take(copies[0], into: copies[1]).knownEntries == 3)
    // And those of today are known where the older ones came in.
    #expect(try take(diary, into: copies[0]).knownEntries == 3)
  }

  @Test func `entries that say no id get one by what they hold`() throws {
    let diary = try Diary.inMemory()
    try diary.add([intake(), intake()], as: .log, at: now)
    let bare = withoutUUIDs(try diary.archive()).replacing(/"id":\d+,/, with: "")
    let copies = [try Diary.inMemory(), try Diary.inMemory()]
    for copy in copies { #expect(try copy.import(Data(bare.utf8), at: now).addedEntries == 2) }
    let uuids = try copies.map { try $0.entries(from: someDay, to: someDay).map(\.uuid) }
    #expect(uuids[0] == uuids[1])
    #expect(Set(uuids[0]).count == 2)
    #expect(try copies[0].import(Data(bare.utf8), at: now).knownEntries == 2)
  }

  @Test(arguments: ["x", "", "4D2FFCD0-3F8C-7A3F-8000-000000000000"])
  func `what is no UUID is refused with its place`(uid: String) throws {
    let diary = try Diary.inMemory()
    try diary.add([intake()], as: .log, at: now)
    let archive = try diary.archive().replacing(/"uid":"[^"]*"/, with: "\"uid\":\"\(uid)\"")
    let other = try Diary.inMemory()
    #expect(throws: ArchiveError.value("uid", at: "entries[0]")) {
      try other.import(Data(archive.utf8), at: now)
    }
  }

  @Test func `one UUID twice in an archive is refused`() throws {
    let diary = try Diary.inMemory()
    let uuids = try diary.add([intake(), intake("rice")], as: .log, at: now).map(\.uuid.description)
    let archive = try diary.archive().replacing(uuids[1], with: uuids[0])
    let other = try Diary.inMemory()
    #expect(throws: ArchiveError.value("uid", at: "entries[1]")) {
      try other.import(Data(archive.utf8), at: now)
    }
  }
}
