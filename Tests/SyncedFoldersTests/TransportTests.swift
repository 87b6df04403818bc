import DiarySync
import MagnesiumCore
import Platform
import Testing

@testable import SyncedFolders

@Suite struct SnapshotTests {
  private let place = TemporaryFolder()
  private var one: Home
  private var two: Home

  init() throws {
    one = Home(1, in: place.path)
    two = Home(2, in: place.path)
    for day in 1...5 {
      try one.log("tempe \(day)", at: noon + day)
      try one.send(on: "2026-12-0\(day)")
      try two.log("nasi \(day)", at: noon + day)
      try two.send(on: "2026-12-0\(day)")
    }
    try one.receive()
    try two.receive()
  }

  private func segments(of home: Home) throws -> [Int] {
    try DeviceFolder(of: home.device, in: place.path).segments
  }

  @Test mutating func `a segment goes once all have read it, and not before`() throws {
    #expect(try one.folder.compact(waitingFor: [two.device]) == 0)
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 0)
    try two.folder.tell([one.device: LogHead(number: 3, hash: one.tail.hash, segment: 3)])
    #expect(try one.folder.compact(waitingFor: [two.device, .numbered(9)]) == 0)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 3)
    #expect(try segments(of: one) == [4, 5])
    #expect(try one.folder.compact(waitingFor: [two.device]) == 0)
    try two.folder.tell(two.heads)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 1)
    // The open one stays, and is written on.
    #expect(try segments(of: one) == [5])
    try one.log("telur", at: noon + 10)
    try one.send(on: "2026-12-05")
    try two.receive()
    try one.receive()
    #expect(two.text == one.text)
  }

  @Test mutating func `a snapshot that holds what is gone from the log is looked through with it`()
    throws
  {
    func problem() throws -> SyncError.OwnLogProblem? {
      try one.folder.read(after: one.heads, tail: one.tail).ownProblem
    }
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    let folder = try DeviceFolder(of: one.device, in: place.path)
    let snapshot = folder.snapshot(try #require(folder.snapshots.last))
    let whole = bytes(snapshot)
    try put(Array(whole.dropLast(9)), at: snapshot)
    // All of it stands in the log as well.
    #expect(try problem() == nil)
    try put(whole, at: snapshot)
    try two.folder.tell(two.heads)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 4)
    #expect(try problem() == nil)
    for place in stride(from: 0, to: whole.count, by: 37) {
      var flipped = whole
      flipped[place] ^= 1
      try put(flipped, at: snapshot)
      #expect(try problem() == .isDamaged, "\(place)")
    }
    unlink(snapshot)
    #expect(try problem() == .isShorter)
  }

  @Test mutating func `a new device begins with a snapshot and goes on with the logs`() throws {
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    try two.folder.tell(two.heads)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 4)
    try two.log("susu", at: noon + 20)
    try two.send(on: "2026-12-06")
    var three = Home(3, in: place.path)
    #expect(try three.receive().logs[one.device]?.finding == .missing(from: 1, count: 4))
    try three.join()
    try one.receive()
    #expect(three.text == one.text)
    #expect(try three.receive().logs.values.allSatisfy { $0.finding == nil && $0.arrivals.isEmpty })
  }

  @Test mutating func `one that was away while segments went loses nothing of its own`() throws {
    var away = Home(3, in: place.path)
    try away.receive()
    try away.log("roti", at: noon + 5)
    try one.log("telur", at: noon + 10)
    try one.send(on: "2026-12-06")
    try one.log("teh", at: noon + 11)
    try one.send(on: "2026-12-07")
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    try two.receive()
    try two.folder.tell(two.heads)
    #expect(try one.folder.compact(waitingFor: [two.device]) == 6)
    #expect(try away.receive().logs[one.device]?.finding == .missing(from: 6, count: 1))
    try away.join()
    try away.send(on: "2026-12-08")
    try one.receive()
    try two.receive()
    #expect(away.text == one.text)
    #expect(two.text == one.text)
    #expect(one.replica.fold.things.count == 13)
  }

  @Test
  mutating func `a snapshot that is cut or has another byte is none, and an earlier one serves`()
    throws
  {
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    let file = "\(one.own)/000001.mtsnap"
    let whole = bytes(file)
    for size in stride(from: 0, to: whole.count, by: 7) {
      try put(Array(whole.prefix(size)), at: file)
      let (shortcuts, findings) = try two.folder.shortcuts(beyond: [:], at: noon)
      #expect(shortcuts.isEmpty)
      #expect(findings[one.device] != nil, "\(size)")
    }
    for place in stride(from: 0, to: whole.count, by: 3) {
      var flipped = whole
      flipped[place] ^= 4
      try put(flipped, at: file)
      #expect(try two.folder.shortcuts(beyond: [:], at: noon).shortcuts.isEmpty, "\(place)")
    }
    try put(whole, at: "\(one.own)/000002.mtsnap")
    try put(whole, at: file)
    // The second has the number of the first.
    #expect(try two.folder.shortcuts(beyond: [:], at: noon).shortcuts.count == 1)
  }

  @Test mutating func `a snapshot of a clock that is far ahead, or of a newer version, waits`()
    throws
  {
    try one.log("telur", at: noon + 9 * 86_400_000)
    try one.send(on: "2026-12-09")
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    let three = Home(3, in: place.path)
    #expect(try three.folder.shortcuts(beyond: [:], at: noon).shortcuts.isEmpty)
    #expect(try three.folder.shortcuts(beyond: [:], at: noon + 9 * 86_400_000).shortcuts.count == 1)
    let older = SyncedFolder(
      path: place.path, diary: diary, device: .numbered(3), key: nil, schema: 0)
    let (shortcuts, findings) = try older.shortcuts(beyond: [:], at: noon + 9 * 86_400_000)
    #expect(shortcuts.isEmpty)
    #expect(findings == [one.device: .newerFormat(schema)])
  }

  @Test mutating func `what others have read and has not come here is counted`() throws {
    try two.folder.tell(two.heads)
    let log = "\(one.own)/000005.mtlog"
    unlink(log)
    let three = Home(3, in: place.path)
    let reading = try three.folder.read(after: [:], tail: three.tail)
    #expect(reading.awaited == [one.device: 1])
    #expect(reading.logs[one.device]?.finding == nil)
  }

  @Test mutating func `a device that leaves takes its files along`() throws {
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    try one.folder.remove(one.device)
    #expect(!FolderFiles.exists(one.own))
    #expect(try two.receive().logs[one.device]?.finding == .gone)
    #expect(two.replica.fold.things.count == 10)
  }
}

/// Homes with a folder each, and something between that carries files as such things do.
@Suite struct TransportTests {
  @Test(arguments: 1...6)
  func `whatever carries the files, all come to the same`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    func chance(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    let key = try seed % 3 == 0 ? SyncKey(passphrase: "kacang", salt: SyncKey.Salt { 3 }) : nil
    let places = (0..<3).map { _ in TemporaryFolder() }
    var homes = (1...3).map { Home($0, in: places[$0 - 1].path, key: key) }
    var day = 1

    /// One file of one device, or a part of it, to another machine; sometimes as the copy of a conflict.
    func carry(_ from: Int, _ to: Int, whole: Bool) throws {
      let own = "dev-\(homes[from].device)"
      guard let names = try? FolderFiles.names(in: "\(places[from].path)/\(own)") else { return }
      try FolderFiles.createFolder("\(places[to].path)/\(own)")
      for name in names where whole || chance(0..<2) == 0 {
        let all = bytes("\(places[from].path)/\(own)/\(name)")
        let there = "\(places[to].path)/\(own)/\(name)"
        let part = whole || name == Seen.name ? all : Array(all.prefix(chance(0..<all.count + 1)))
        if !whole, chance(0..<6) == 0 {
          try put(part, at: there + ".sync-conflict-20261130-120000-AAAAAAA")
        } else {
          try put(part, at: there)
        }
      }
      // Segments that are gone there go here.
      if whole, let old = try? FolderFiles.names(in: "\(places[to].path)/\(own)") {
        for name in old where !names.contains(name) && !name.contains("conflict") {
          unlink("\(places[to].path)/\(own)/\(name)")
        }
      }
    }

    for step in 0..<150 {
      let index = chance(0..<3)
      let now = noon + step * 60_000 + index
      if chance(0..<12) == 0 { day += 1 }
      switch chance(0..<12) {
      case 0..<5:
        try homes[index].log("food \(step)", at: now)
        // Killed before it was sent: the outbox has it.
        if chance(0..<4) > 0 { try homes[index].send(on: "2026-12-\(day)") }
      case 5:
        // Killed after it was written and before that was remembered.
        let (tail, outbox) = (homes[index].tail, homes[index].outbox)
        try homes[index].send(on: "2026-12-\(day)")
        (homes[index].tail, homes[index].outbox) = (tail, outbox)
      case 6, 7: try homes[index].receive(at: now)
      case 8:
        try homes[index].receive(at: now)
        if homes[index].tail.segment > 0 {
          try homes[index].folder.tell(homes[index].heads)
        }
      case 9 where homes[index].tail.segment > 0 && homes[index].outbox.isEmpty:
        try homes[index].folder.keep(
          homes[index].replica.fold, homes[index].heads, tail: homes[index].tail)
        try homes[index].folder.compact(waitingFor: Set(homes.map(\.device)))
      default: try carry(index, (index + chance(1..<3)) % 3, whole: chance(0..<3) == 0)
      }
    }
    let end = noon + 1_000 * 60_000
    for index in 0..<3 { try homes[index].send(on: "2026-12-\(day)") }
    for _ in 0..<2 {
      for from in 0..<3 { for to in 0..<3 where from != to { try carry(from, to, whole: true) } }
      for index in 0..<3 {
        try homes[index].join(at: end)
        let reading = try homes[index].receive(at: end)
        #expect(reading.logs.values.allSatisfy { $0.finding == nil }, "seed \(seed)")
        #expect(reading.ownProblem == nil, "seed \(seed)")
      }
    }
    for home in homes {
      #expect(home.text == homes[0].text, "seed \(seed)")
      for operation in home.made {
        #expect(homes[0].replica.fold.things[operation.subject]?.isThere == true, "seed \(seed)")
      }
    }
  }
}
