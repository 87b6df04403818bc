import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// What several threads and connections read of one diary.
@Suite struct ReadingTests {
  let place = TemporaryDiary()

  private func forReading(waiting seconds: Double = 0.1) throws -> Diary {
    try Diary(atPath: place.url.path, waiting: seconds)
  }

  @Test func `it reads what a diary opened for changes reads`() throws {
    let diary = try place.open()
    try diary.add([intake(), intake("petai", mg: nil), intake(day: someDay - 1)], as: .log, at: 1)
    try diary.mark(someDay - 1, .done, at: 2)
    try diary.updateProfile(at: 3) { $0.born = CivilDay(iso: "1990-04-12") }
    try diary.updatePreferences(at: 4) { $0.dayStart = ClockTime("04:00")! }
    let reader = try forReading()
    let first = someDay - 7
    #expect(try reader.entries(from: first, to: someDay) == diary.entries(from: first, to: someDay))
    #expect(try reader.tallies(from: first, to: someDay) == diary.tallies(from: first, to: someDay))
    #expect(try reader.marks(from: first, to: someDay) == diary.marks(from: first, to: someDay))
    #expect(try reader.profile() == diary.profile())
    #expect(try reader.preferences() == diary.preferences())
    #expect(try reader.tallies(from: first, to: someDay).map(\.items) == [1, 2])
    #expect(try reader.profile().born == CivilDay(iso: "1990-04-12"))
  }

  @Test func `it sees what others write, and what it writes itself`() throws {
    let diary = try place.open()
    let reader = try forReading()
    try diary.add([intake()], as: .log, at: 1)
    #expect(try reader.entries(from: someDay, to: someDay).count == 1)
    try reader.add([intake()], as: .log, at: 2)
    #expect(try reader.entries(from: someDay, to: someDay).count == 2)
    let within = try reader.write { reader in
      try reader.add([intake()], as: .log, at: 3)
      return try reader.entries(from: someDay, to: someDay).count
    }
    #expect(within == 3)
    #expect(try diary.entries(from: someDay, to: someDay).count == 3)
  }

  @Test func `what it reads at one moment nobody changes meanwhile`() throws {
    let diary = try Diary(atPath: place.url.path, waiting: 0.1)
    try diary.add([intake()], as: .log, at: 1)
    let reader = try forReading()
    let counts = try reader.read { reader in
      let before = try reader.entries(from: someDay, to: someDay).count
      #expect(throws: DiaryError.busy) { try diary.add([intake()], as: .log, at: 2) }
      return [
        before, try reader.summary().entries,
        try reader.tallies(from: someDay, to: someDay)[0].items,
      ]
    }
    #expect(counts == [1, 1, 1])
    try diary.add([intake()], as: .log, at: 3)
    #expect(try reader.entries(from: someDay, to: someDay).count == 2)
  }

  @Test func `a thread that changes the diary waits for one that reads at one moment`() async throws
  {
    try place.open().add([intake()], as: .log, at: 1)
    let reader = try forReading(waiting: 5)
    let counts = try reader.read { reader in
      let writer = Task.detached { try reader.add([intake()], as: .log, at: 2) }
      var counts: [Int] = []
      // While the other connection is opened and wants to write.
      for _ in 0..<200 {
        usleep(1_000)
        counts.append(try reader.entries(from: someDay, to: someDay).count)
      }
      return (counts, writer)
    }
    #expect(Set(counts.0) == [1])
    #expect(try await counts.1.value.count == 1)
    #expect(try reader.entries(from: someDay, to: someDay).count == 2)
  }

  @Test func `what asks for a change while it reads is refused at once, and nothing hangs`() throws
  {
    let diary = try place.open()
    try diary.add([intake(), intake()], as: .log, at: 1)
    let reader = try forReading(waiting: 60)
    #expect(throws: DiaryError.busy) {
      try reader.eachEntry { _ in try reader.add([intake()], as: .log, at: 2) }
    }
    for diary in [diary, reader] {
      var pairs = 0
      try diary.eachEntry { _ in try diary.eachEntry { _ in pairs += 1 } }
      #expect(pairs == 4)
    }
  }

  @Test func `threads that read one diary at once all get what is there`() async throws {
    try place.open().add([intake(), intake()], as: .log, at: 1)
    let reader = try forReading()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var items = 0
          for _ in 0..<20 {
            items += try reader.read { reader in
              try reader.tallies(from: someDay, to: someDay)[0].items
            }
          }
          return items
        }
      }
      for try await items in group { #expect(items == 40) }
    }
  }

  @Test func `copies that are made while other threads log are whole`() async throws {
    let diary = try place.open()
    let folder = place.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          for _ in 0..<10 { try diary.add([intake(), intake("rice")], as: .log, at: number) }
        }
        group.addTask {
          for copy in 0..<5 {
            let path = folder.appendingPathComponent("\(number)-\(copy).sqlite").path
            try diary.copy(to: path)
            let entries = try Diary(file: path).summary().entries
            #expect(entries % 2 == 0)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try diary.summary().entries == 80)
  }

  @Test func `a diary that is not there is made, and a newer one is refused`() throws {
    #expect(try forReading().entries(from: someDay, to: someDay).isEmpty)
    try place.open().db.run("PRAGMA user_version = 99")
    #expect(
      throws: DiaryError.newerVersion(path: place.url.path, found: 99, supported: Schema.version)
    ) { try forReading() }
  }

  @Test func `another process that holds the diary is told`() throws {
    let holder = try place.open().db
    try holder.run("BEGIN EXCLUSIVE")
    #expect(throws: DiaryError.busy) { try forReading() }
    try holder.run("ROLLBACK")
    #expect(try forReading().entries(from: someDay, to: someDay).isEmpty)
  }

  @Test func `a row that changed on the disk is told, not read`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.db.run("UPDATE entry SET magnesium_mg = 10.05")
    let reader = try forReading()
    #expect(throws: DiaryError.damagedValue(of: "entry 1", .checksum)) {
      try reader.entries(from: someDay, to: someDay)
    }
    #expect(throws: DiaryError.damagedValue(of: "entry 2026-11-23", .checksum)) {
      try reader.tallies(from: someDay, to: someDay)
    }
    #expect(throws: DiaryError.damagedValue(of: "entry 2026-11-23", .checksum)) {
      try reader.foodTotals(from: someDay, to: someDay, without: [])
    }
  }
}
