import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// A diary of each schema that was ever released, as text in `Diaries/`.
@Suite struct MigrationTests {
  let place = TemporaryDiary()

  static func fixture(_ version: Int) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Diaries/schema-\(version).sql")
    return try String(contentsOf: file, encoding: .utf8)
  }

  func write(_ version: Int) throws {
    try FileManager.default.createDirectory(
      at: place.url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: place.url)
    try changeFile(place.url.path, try Self.fixture(version))
  }

  private static let older = Array(1...7) + [9, 10, 11, 12, 13]

  @Test(arguments: older + [14])
  func `an old diary keeps all that it holds`(version: Int) throws {
    try write(version)
    let before = try Data(contentsOf: place.url)
    let diary = try Diary(atPath: place.url.path, now: 1_795_500_000)
    #expect(try Schema.version(of: diary.db) == Schema.version)

    let entries = try diary.entries(from: .distantPast, to: .distantFuture)
    #expect(
      entries.map(\.intake.name.english) == [
        "boiled egg", "gado-gado", "stink beans", "Mag Citrate", "granola bar",
      ])
    #expect(entries.map(\.intake.magnesium?.mg) == [10, 81.25, nil, 100, 24])
    #expect(entries[1].intake.magnesium?.range == 60...96.5)
    #expect(entries[0].intake.occurredAt.rfc3339 == "2026-11-20T08:10:00+07:00")
    #expect(entries[3].intake.forms == (version >= 5 ? ["citrate"] : []))
    #expect(
      try diary.tallies(from: .distantPast, to: .distantFuture).map(\.total.mg) == [191.25, 24])
    #expect(
      try diary.marks(from: .distantPast, to: .distantFuture) == [
        MarkedDay(day: try #require(CivilDay(iso: "2026-11-20")), mark: .done)
      ])
    let profile = try diary.profile()
    #expect(profile.born == CivilDay(iso: "1990-04-12"))
    #expect(profile.circumstances.map(\.isPregnant) == [false, true])
    #expect(profile.circumstances[1].eating.diets == (version >= 4 ? [.vegetarian] : []))
    let pantry = try diary.pantry()
    #expect(pantry.foods.map(\.id) == (version >= 2 ? ["my-granola"] : []))
    #expect(pantry.recipes.map(\.id) == (version >= 3 ? ["my-lentil-pot"] : []))
    #expect(pantry.remembered == (version >= 3 ? ["kangkng": "water-spinach-boiled"] : [:]))
    #expect(pantry.supplements.map(\.serving) == (version >= 7 ? [2] : version >= 5 ? [1] : []))
    #expect(try diary.preferences().cup == (version >= 3 ? .metric : .us))
    let shown = try diary.alertHistory(limit: 9)
    #expect(
      shown.map(\.text) == (version >= 6 ? [Bilingual(english: "low", indonesian: "rendah")] : []))
    #expect(shown.allSatisfy { $0.alert == nil })
    let symptoms = try diary.symptoms(from: .distantPast, to: .distantFuture)
    #expect(symptoms.map(\.symptom.kind) == (version >= 14 ? ["cramp", "none"] : []))
    #expect(try diary.ownSymptomKinds().map(\.id) == (version >= 14 ? ["my-restless-legs"] : []))
    #expect(try diary.trials().map(\.outcome.id) == (version >= 14 ? ["cramp"] : []))
    #expect(try diary.trials().allSatisfy { !$0.isAltered })
    // The same on every copy, whichever schema it was of.
    #expect(
      entries.map(\.uuid.description) == [
        "f6cb1d27-aa8b-8248-9957-8624aad4a907",
        "b487b9e3-49e5-8d5b-900d-1f395afb4ff8",
        "53881646-9927-8baf-acb7-dbb1511897ee",
        "64eff21b-5e9d-8921-bd8a-1da0e67f3cb5",
        "0d8244b8-2add-892f-aa5d-a3ace47b73bb",
      ])

    // What was kept for undoing is of the old form.
    #expect(try diary.undo().first?.kind == .edit)
    #expect(try diary.entry(1).intake.magnesium?.mg == 5)
    #expect(try diary.entry(1).uuid == entries[0].uuid)
    #expect(try diary.undo().first?.kind == .log)
    #expect(try diary.entries(from: .distantPast, to: .distantFuture).count == 1)
    #expect(try diary.redo().first?.kind == .log)
    #expect(try diary.redo().first?.kind == .edit)
    #expect(try diary.entries(from: .distantPast, to: .distantFuture) == entries)
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)

    guard version < Schema.version else {
      #expect(diary.shelf?.backups().isEmpty == true)
      return
    }
    let backup = try #require(diary.shelf?.backups().first)
    #expect(backup.reason == .beforeMigration)
    #expect(backup.madeAt == 1_795_500_000)
    // But for the counter in its header it is the same file.
    let copy = try Data(contentsOf: URL(fileURLWithPath: backup.path))
    #expect(copy.dropFirst(100) == before.dropFirst(100))
  }

  @Test func `a backup of an old version is restored in the present schema`() throws {
    try write(1)
    let old = place.folder.appendingPathComponent("old.sqlite")
    try FileManager.default.moveItem(at: place.url, to: old)
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    #expect(
      try Diary.summary(ofBackup: old.path, shelf: BackupShelf(besideDiary: place.url.path))
        .entries == 5)
    try #require(try diary.restore(from: old.path, at: 1_795_500_000) != nil)
    #expect(try diary.summary().entries == 5)
    #expect(try Schema.version(of: Connection(old.path, .reading, waiting: 0)) == 1)
  }

  /// Schema 9 had one sum for all marks, which tells that one of them changed, but not which.
  @Test func `a mark that had changed before marks had checksums is not sealed`() throws {
    try write(9)
    try changeFile(place.url.path, "UPDATE day_mark SET mark = 'fasted'")
    let diary = try place.open()
    #expect(throws: DiaryError.self) {
      try diary.marks(from: .distantPast, to: .distantFuture)
    }
    #expect(try Checkup.of(place.url.path, isFull: false).isDamaged)
  }

  @Test func `a number that was given is not given again`() throws {
    try write(11)
    try changeFile(place.url.path, "DELETE FROM entry; UPDATE sqlite_sequence SET seq = 9")
    #expect(try place.open().add([intake()], as: .log, at: 1)[0].id == 10)
  }

  @Test(arguments: older)
  func `a migration that fails leaves the old diary as it was`(version: Int) throws {
    try write(version)
    // The last step would make a table that is there already.
    try changeFile(place.url.path, "CREATE TABLE trial (id)")
    let before = try Data(contentsOf: place.url)
    #expect(throws: DiaryError.self) { try place.open() }
    #expect(try Data(contentsOf: place.url) == before)
  }
}

extension CivilDay {
  static let distantPast = CivilDay(iso: "0001-01-01")!
  static let distantFuture = CivilDay(iso: "9999-12-31")!
}
