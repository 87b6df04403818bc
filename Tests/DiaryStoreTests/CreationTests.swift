import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// A diary that the first change creates.
@Suite struct CreationTests {
  let place = TemporaryDiary()

  func late() throws -> Diary { try Diary(atPathWhenChanged: place.url.path, now: 1_795_500_000) }

  var isThere: Bool { FileManager.default.fileExists(atPath: place.url.path) }

  @Test func `what only reads, or is refused, leaves nothing behind`() throws {
    let folder = place.url.deletingLastPathComponent().path
    let diary = try late()
    #expect(try diary.entries(from: someDay, to: someDay).isEmpty)
    #expect(try diary.undo().isEmpty)
    var impossible = intake()
    impossible.quantity = -1
    #expect(throws: DiaryError.self) { try diary.add([impossible], as: .log, at: 1) }
    #expect(throws: DiaryError.noSuchEntry(1)) { try diary.delete(1, at: 1) }
    #expect(throws: DiaryError.dayHasNoEntries(someDay)) { try diary.mark(someDay, .done, at: 1) }
    #expect(throws: CancellationError.self) {
      try diary.write { diary in
        try diary.add([intake()], as: .log, at: 1)
        throw CancellationError()
      }
    }
    #expect(throws: ArchiveError.self) {
      try diary.import(Data("{\"schema_version\":1,\"meals\":[{\"name\":\"\"}]}".utf8), at: 1)
    }
    #expect(!diary.hasChanged && !isThere)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `the first change creates it, and is in it once`() throws {
    let diary = try late()
    let entry = try diary.write { diary in
      let entry = try diary.add([intake()], as: .log, at: 1)[0]
      try diary.mark(someDay, .done, at: 2)
      return entry
    }
    #expect(diary.hasChanged && isThere)
    #expect(try diary.entries(from: someDay, to: someDay) == [entry])
    #expect(try place.open().entries(from: someDay, to: someDay) == [entry])
    #expect(try place.open().undo(5).map(\.kind) == [.done, .log])
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
    let archive = try diary.archive()
    try diary.add([intake("rice")], as: .log, at: 3)
    #expect(try diary.archive() != archive)
  }

  @Test func `an import creates it, and counts once`() throws {
    let other = try Diary.inMemory()
    try other.add([intake(), intake("rice")], as: .log, at: 1)
    let archive = Data(try other.archive().utf8)
    let diary = try late()
    #expect(try diary.import(archive, at: 2, isDryRun: true).addedEntries == 2)
    #expect(!isThere)
    #expect(try diary.import(archive, at: 2).addedEntries == 2)
    #expect(try place.open().entries(from: someDay, to: someDay).count == 2)
  }

  @Test func `of two that begin at once both are in one diary`() throws {
    let (one, two) = (try late(), try late())
    try one.add([intake()], as: .log, at: 1)
    try two.add([intake("rice")], as: .log, at: 2)
    #expect(try one.entries(from: someDay, to: someDay).count == 2)
    #expect(try two.entries(from: someDay, to: someDay).count == 2)
  }

  @Test func `many threads create it once`() async throws {
    let diary = try late()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask { try diary.add([intake("food \(number)")], as: .log, at: number + 1) }
      }
      try await group.waitForAll()
    }
    #expect(try place.open().entries(from: someDay, to: someDay).count == 12)
  }

  @Test func `where a diary has gone and its backups have not, none is begun`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.backUp(.manual, at: 1_795_500_000)
    diary.close()
    try FileManager.default.removeItem(at: place.url)
    #expect(throws: DiaryError.self) { try late() }
  }
}
