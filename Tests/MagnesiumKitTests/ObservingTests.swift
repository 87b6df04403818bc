import Foundation
import MagnesiumKit
import Testing

@Suite struct ObservingTests {
  static let environment = TrackerEnvironment.pinned(
    ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!)

  @Test func `calls are made elsewhere, and their errors come back`() async throws {
    let tracker = try Tracker.inMemory(environment: Self.environment)
    let entries = try await tracker.perform { try $0.log("2 telur rebus") }
    #expect(entries.count == 1)
    await #expect(throws: TrackerError.diary(.noSuchEntry(99))) {
      try await tracker.perform { tracker in try tracker.delete([99]) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `what another process logs is noticed, and so is what this one does`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("observing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("diary.sqlite")
    let tracker = try Tracker(diaryAt: file, environment: Self.environment)
    let other = try Tracker(diaryAt: file, environment: Self.environment)
    var changes = tracker.changes(every: .milliseconds(1)).makeAsyncIterator()
    #expect(try await changes.next() != nil)
    try other.log("2 telur rebus")
    #expect(try await changes.next() != nil)
    #expect(try tracker.entries(on: tracker.today).count == 1)
    try tracker.undo()
    #expect(try await changes.next() != nil)
    #expect(try other.entries(on: other.today).isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `nothing is told of where nothing changes, and a task that is cancelled ends`() async throws
  {
    let tracker = try Tracker.inMemory(environment: Self.environment)
    let task = Task {
      var count = 0
      for try await _ in tracker.changes(every: .milliseconds(1)) {
        count += 1
        // Reading is no change.
        _ = try tracker.dayOverview()
        if count == 1 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return count
    }
    #expect(try await task.value == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a file that is another one ends the sequence`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("observing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("diary.sqlite")
    let tracker = try Tracker(diaryAt: file, environment: Self.environment)
    var changes = tracker.changes(every: .milliseconds(1)).makeAsyncIterator()
    #expect(try await changes.next() != nil)
    try FileManager.default.moveItem(at: file, to: folder.appendingPathComponent("moved"))
    await #expect(throws: TrackerError.self) { _ = try await changes.next() }
  }
}
