import Foundation
import MagnesiumKit
import Testing

/// What the fuzzer of `import` begins with, and what taught it something.
@Suite struct ArchiveSeedTests {
  static let seeds: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fuzz/Seeds/archives")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return files ?? []
  }()

  let environment = TrackerEnvironment.pinned(
    ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!)

  func text(_ tracker: Tracker) throws -> String {
    var text = ""
    try tracker.exportDiary { text += $0 }
    return text
  }

  @Test(arguments: seeds)
  func `a seed is refused and changes nothing, or comes out as it came in`(seed: URL) throws {
    let tracker = try Tracker.inMemory(environment: environment)
    let nothing = try text(tracker)
    do {
      try tracker.importArchive(Data(contentsOf: seed))
    } catch TrackerError.archive {
      #expect(try text(tracker) == nothing)
      return
    }
    let archive = try text(tracker)
    let again = try Tracker.inMemory(environment: environment)
    try again.importArchive(Data(archive.utf8))
    #expect(try text(again) == archive)
    _ = try tracker.day()
    _ = try tracker.report(from: tracker.today - 6, to: tracker.today)
    _ = try tracker.alerts()
  }

  @Test func `there are seeds, and the whole one is taken in`() throws {
    #expect(Self.seeds.count >= 6)
    let whole = try #require(Self.seeds.first { $0.lastPathComponent == "full" })
    let tracker = try Tracker.inMemory(environment: environment)
    #expect(try tracker.importArchive(Data(contentsOf: whole)).addedEntries == 3)
    #expect(try tracker.day().tally.supplements.mg == 400)
  }
}
