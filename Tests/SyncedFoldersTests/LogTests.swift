import DiarySync
import MagnesiumCore
import Platform
import Testing

@testable import SyncedFolders

/// A log with all that can become of it on its way.
@Suite struct LogTests {
  private let place = TemporaryFolder()
  private var one: Home
  private var two: Home

  init() throws {
    one = Home(1, in: place.path)
    two = Home(2, in: place.path)
    for name in ["tempe", "nasi goreng", "pisang"] { try one.log(name) }
    try one.send()
  }

  private var segment: String { "\(one.own)/000001.mtlog" }

  private func reading() throws -> LogReading {
    try #require(try two.folder.read(after: two.heads, tail: two.tail).logs[one.device])
  }

  @Test mutating func `what one device writes another reads, once`() throws {
    try two.receive()
    #expect(two.text == one.text)
    #expect(try reading().arrivals.isEmpty)
    try one.log("telur")
    try one.send()
    #expect(try reading().operations == [one.made[3]])
    try two.receive()
    #expect(two.text == one.text)
  }

  @Test func `only the owner may look into it`() {
    #expect(permissions(one.own) == 0o700)
    #expect(permissions(segment) == 0o600)
  }

  @Test mutating func `a day's segment grows, and a closed one is never touched`() throws {
    let first = bytes(segment)
    try one.log("telur")
    try one.send()
    let grown = bytes(segment)
    #expect(grown.starts(with: first))
    try one.log("roti", at: noon + 86_400_000)
    try one.send(on: "2026-12-01")
    try one.log("susu", at: noon + 86_400_001)
    try one.send(on: "2026-12-01")
    #expect(bytes(segment) == grown)
    #expect(one.tail.segment == 2)
    let large = String(repeating: "x", count: LogWriter.mostBytes)
    for name in [large, "teh"] {
      try one.log(name)
      try one.send(on: "2026-12-01")
    }
    #expect(one.tail.segment == 3)
    try two.receive(at: noon + 86_400_000)
    #expect(two.text == one.text)
  }

  @Test
  mutating func
    `killed at any byte of an append nothing promised is lost and nothing is there twice`() throws
  {
    for key in [nil, try SyncKey(passphrase: "kacang hijau", salt: .init { 7 })] {
      let place = TemporaryFolder()
      var home = Home(1, in: place.path, key: key)
      var tails = [home.tail]
      for (step, name) in ["a", "b", "c", "d"].enumerated() {
        try home.log(name)
        // The last two are in a segment of their own.
        try home.send(on: step < 2 ? today : "2026-12-01")
        tails.append(home.tail)
      }
      for number in 1...2 {
        let file = "\(home.own)/00000\(number).mtlog"
        let whole = bytes(file)
        let last = bytes("\(home.own)/000002.mtlog")
        for size in stride(from: 0, through: whole.count, by: key == nil ? 1 : 7) {
          // What was promised by then, and what the home remembered: the last, or the one before.
          let done = tails.filter { $0.segment < number || $0.segment == number && $0.size <= size }
          for tail in done.suffix(2) {
            if number == 1 { unlink("\(home.own)/000002.mtlog") }
            try put(Array(whole.prefix(size)), at: file)
            var reader = Home(2, in: place.path, key: key)
            try reader.receive()
            let promised = done.last!.number
            #expect(reader.replica.fold.things.count >= promised, "\(number) \(size)")
            var woken = home
            woken.tail = tail
            woken.outbox = home.made.filter { $0.number > tail.number }
            try woken.send(on: "2026-12-01")
            try reader.receive()
            #expect(reader.replica.fold.things.count == 4, "\(number) \(size)")
            let all = try reader.folder.read(after: [:], tail: reader.tail).logs[home.device]
            #expect(all?.operations == home.made, "\(number) \(size)")
            #expect(all?.finding == nil)
            try woken.log("e")
            try woken.send(on: "2026-12-01")
            try reader.receive()
            #expect(reader.text == woken.text)
          }
        }
        unlink("\(home.own)/000003.mtlog")
        try put(last, at: "\(home.own)/000002.mtlog")
        try put(whole, at: file)
      }
    }
  }

  @Test mutating func `cut at any byte it is read to the last whole line, and later to its end`()
    throws
  {
    let whole = bytes(segment)
    for size in 0...whole.count {
      try put(Array(whole.prefix(size)), at: segment)
      var reader = Home(2, in: place.path)
      let finding = try reader.receive().logs[one.device]?.finding
      #expect(finding == nil, "\(size)")
      let lines = whole.prefix(size).count { $0 == UInt8(ascii: "\n") }
      #expect(reader.replica.fold.things.count == max(0, lines - 1))
      try put(whole, at: segment)
      try reader.receive()
      #expect(reader.text == one.text)
    }
  }

  @Test
  mutating func `a bit that flipped anywhere is noticed, and nothing of it or after it is applied`()
    throws
  {
    for key in [nil, try SyncKey(passphrase: "kacang hijau", salt: .init { 7 })] {
      let place = TemporaryFolder()
      var writer = Home(1, in: place.path, key: key)
      for name in ["a", "b", "c"] { try writer.log(name) }
      try writer.send()
      let segment = "\(writer.own)/000001.mtlog"
      let whole = bytes(segment)
      let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
      let reader = Home(2, in: place.path, key: key)
      for place in whole.indices {
        var flipped = whole
        flipped[place] ^= UInt8(1 << (place % 8))
        try put(flipped, at: segment)
        let log = try #require(
          try reader.folder.read(after: [:], tail: reader.tail).logs[writer.device])
        let before = max(0, ends.count { $0 < place } - 1)
        #expect(log.operations == Array(writer.made.prefix(before)), "\(place)")
        // A last line that has lost its end has not arrived yet.
        #expect(log.finding != nil || place == whole.count - 1, "\(place)")
      }
    }
  }

  @Test mutating func `lines twice, out of order or missing`() throws {
    let lines = ChainedLines.whole(bytes(segment)).map { Array($0) + [UInt8(ascii: "\n")] }
    func read(_ order: [Int]) throws -> LogReading {
      try put(order.flatMap { lines[$0] }, at: segment)
      return try reading()
    }
    for order in [[0, 1, 1, 2, 3], [0, 1, 2, 1, 2, 3], [0, 1, 2, 3, 3]] {
      let log = try read(order)
      #expect(log.operations == one.made, "\(order)")
      #expect(log.duplicates == order.count - 4)
      #expect(log.finding == nil)
    }
    let swapped = try read([0, 1, 3, 2])
    #expect(swapped.operations == [one.made[0]])
    #expect(swapped.finding == .outOfOrder(segment: 1, line: 3, expected: 2, found: 3))
    #expect(try read([0, 2, 3]).finding == .outOfOrder(segment: 1, line: 2, expected: 1, found: 2))
    #expect(try read([1, 2, 3]).finding == .damaged(segment: 1, line: 1))
    #expect(try read([0]).finding == nil)
    #expect(try read([0, 1, 2, 3, 0]).finding == .damaged(segment: 1, line: 5))
  }

  @Test mutating func `a segment that has not arrived is said, with how much it holds`() throws {
    for (step, name) in ["telur", "roti", "susu"].enumerated() {
      try one.log(name)
      try one.send(on: "2026-12-0\(step + 1)")
    }
    let third = "\(one.own)/000003.mtlog"
    let kept = bytes(third)
    unlink(third)
    let log = try reading()
    #expect(log.operations == Array(one.made.prefix(4)))
    #expect(log.finding == .missing(from: 5, count: 1))
    try two.receive()
    // It has the name of a placeholder meanwhile.
    try put([], at: "\(one.own)/.000003.mtlog.icloud")
    #expect(try two.receive().notFetched == ["dev-\(one.device)/.000003.mtlog.icloud"])
    try put(kept, at: third)
    try two.receive()
    #expect(two.text == one.text)
  }

  @Test mutating func `a closed segment that was cut is a gap`() throws {
    try one.log("telur")
    try one.send(on: "2026-12-01")
    try put(Array(bytes(segment).dropLast(10)), at: segment)
    #expect(try reading().finding == .missing(from: 3, count: 1))
  }

  @Test func `an older copy of a file takes nothing back`() throws {
    var two = two
    let whole = bytes(segment)
    try two.receive()
    try put(Array(whole.prefix(400)), at: segment)
    let reading = try two.receive()
    #expect(reading.logs[one.device]?.finding == .shorter(segment: 1))
    #expect(two.heads[one.device]?.number == 3)
    #expect(two.text == one.text)
  }

  @Test mutating func `copies of conflicts and what is not all there are passed over`() throws {
    let names = [
      "000001.sync-conflict-20261130-120000-ABCDEFG.mtlog", "000001.mtlog~", "000002.mtlog.tmp",
      "000002 (conflicted copy).mtlog", "000001 (1).mtlog", ".syncthing.000002.mtlog.tmp",
      "0000002.mtlog",
      "+00002.mtlog", "٠٠٠٠٠٢.mtlog", "000000.mtlog", "000001.mtlog.new",
    ]
    for name in names { try put(bytes(segment), at: "\(one.own)/\(name)") }
    try put([1, 2], at: "\(place.path)/.stfolder")
    let reading = try two.receive()
    #expect(Set(reading.passedOver) == Set(names.map { "dev-\(one.device)/\($0)" } + [".stfolder"]))
    #expect(reading.logs[one.device]?.finding == nil)
    #expect(two.text == one.text)
  }

  @Test func `a pipe, a link or a folder in the place of a segment is not read`() throws {
    unlink(segment)
    mkfifo(segment, 0o600)
    #expect(try reading().finding == .cannotRead(.notAFile(path: segment)))
    unlink(segment)
    symlink("/etc/passwd", segment)
    #expect(try reading().finding == .cannotRead(.notAFile(path: segment)))
    unlink(segment)
    mkdir(segment, 0o700)
    #expect(try reading().finding == .cannotRead(.notAFile(path: segment)))
  }

  // MARK: Of others

  @Test func `another diary's log is not taken in`() throws {
    let other = EntryUUID(derivedFrom: 2, recordedAt: 0)
    let home = Home(3, in: place.path, diary: other)
    let log = try home.folder.read(after: [:], tail: home.tail).logs[one.device]
    #expect(log?.finding == .foreignDiary(diary))
    #expect(log?.arrivals.isEmpty == true)
    let found = try SyncedFolder.diaries(in: place.path)
    #expect(found.keys.elementsEqual([diary]) && found[diary]?.devices == [one.device])
    #expect(found[diary]?.salt == nil)
  }

  @Test func `a log that somebody has copied under another device's name is not taken in`() throws {
    let other = DeviceID.numbered(9)
    let copy = "\(place.path)/dev-\(other)"
    try FolderFiles.createFolder(copy)
    try put(bytes(segment), at: "\(copy)/000001.mtlog")
    let reading = try two.folder.read(after: [:], tail: two.tail)
    #expect(reading.logs[other]?.finding == .foreignDevice(one.device))
    #expect(reading.logs[one.device]?.finding == nil)
  }

  @Test
  mutating func
    `of two copies of one home the second that writes is told, and readers see the fork`() throws
  {
    try two.receive()
    var copy = one
    try one.log("telur")
    try one.send()
    try copy.log("bayam", at: noon + 5_000)
    #expect(throws: SyncError.ownLog(.isOfAnother)) { try copy.send() }
    // On a machine of its own, whose folder meets the other's later.
    let elsewhere = TemporaryFolder()
    let before = Array(bytes(segment).prefix(copy.tail.size))
    try FolderFiles.createFolder("\(elsewhere.path)/dev-\(copy.device)")
    try put(before, at: "\(elsewhere.path)/dev-\(copy.device)/000001.mtlog")
    copy.folder = SyncedFolder(
      path: elsewhere.path, diary: diary, device: copy.device, key: nil, schema: schema)
    try copy.send()
    try two.receive()
    #expect(two.heads[one.device]?.number == 4)
    let theirs = bytes("\(elsewhere.path)/dev-\(copy.device)/000001.mtlog")
    let own = bytes(segment)
    try put(theirs, at: segment)
    #expect(try two.receive().logs[one.device]?.finding == .forked(number: 4))
    var other = one
    try other.log("susu")
    #expect(throws: SyncError.ownLog(.isOfAnother)) { try other.send() }
    // Who has read of one what that has not written says so.
    try put(own, at: segment)
    try two.folder.tell(two.heads)
    copy.folder = SyncedFolder(
      path: place.path, diary: diary, device: copy.device, key: nil, schema: schema)
    copy.outbox = Array(copy.made.suffix(1))
    #expect(
      try copy.folder.read(after: [:], tail: copy.tail).ownProblem == .isOfAnother)
    // Under an id of its own it tells what nobody has read, and reads what the other wrote.
    copy.renew(7)
    try copy.send()
    try one.log("susu")
    try one.send()
    try one.receive()
    try two.receive()
    try copy.receive()
    #expect(copy.text == one.text)
    #expect(two.text == one.text)
    #expect(one.replica.fold.things.count == 6)
  }

  @Test mutating func `a home that was put back is told, and loses nothing under another id`()
    throws
  {
    try two.receive()
    let old = one
    try one.log("telur")
    try one.send()
    var back = old
    try back.log("roti", at: noon + 5_000)
    #expect(throws: SyncError.ownLog(.isOfAnother)) { try back.send() }
    back.renew(7)
    try back.send()
    try back.receive()
    try two.receive()
    #expect(two.text == back.text)
    #expect(back.replica.fold.things.count == 5)
  }

  @Test mutating func `a log that is gone or was cut before what was promised is not begun anew`()
    throws
  {
    try one.log("telur")
    let whole = bytes(segment)
    try put(Array(whole.dropLast()), at: segment)
    #expect(throws: SyncError.ownLog(.isShorter)) { try one.send() }
    unlink(segment)
    #expect(throws: SyncError.ownLog(.isShorter)) { try one.send() }
    rmdir(one.own)
    #expect(throws: SyncError.ownLog(.isShorter)) { try one.send() }
    TemporaryFolder.remove(place.path)
    #expect(throws: SyncError.missing(path: place.path)) { try one.send() }
    #expect(throws: SyncError.missing(path: place.path)) { try one.receive() }
    #expect(one.outbox.count == 1)
  }

  @Test mutating func `a device of the same name that was set up again is another device`() throws {
    var new = Home(8, in: place.path)
    for home in [one.device, new.device] {
      let draft = try KnownDevice.draft(naming: "laptop", home)
      new.outbox.append(new.replica.record(draft, at: noon) { 5 }.operation)
    }
    try new.send()
    try two.receive()
    #expect(two.replica.fold.devices.map(\.name) == ["laptop", "laptop"])
    #expect(two.replica.fold.things.count == 5)
  }

  // MARK: What its owner looks through

  private func problem() throws -> SyncError.OwnLogProblem? {
    try one.folder.read(after: one.heads, tail: one.tail).ownProblem
  }

  @Test mutating func `damage anywhere in one's own log is seen, not only at its end`() throws {
    try one.log("telur", at: noon + 86_400_000)
    try one.send(on: "2026-12-01")
    #expect(try problem() == nil)
    let whole = bytes(segment)
    for place in stride(from: 0, to: whole.count, by: 11) {
      var flipped = whole
      flipped[place] ^= 4
      try put(flipped, at: segment)
      #expect(try problem() == .isDamaged, "\(place)")
    }
    for size in [0, 5, whole.count / 2, whole.count - 1] {
      try put(Array(whole.prefix(size)), at: segment)
      #expect(try problem() != nil, "\(size)")
    }
    unlink(segment)
    #expect(try problem() == .isShorter)
    try put(whole, at: segment)
    #expect(try problem() == nil)
    // What is begun after the end was never promised.
    try put(bytes("\(one.own)/000002.mtlog") + [7], at: "\(one.own)/000002.mtlog")
    #expect(try problem() == nil)
  }

  @Test mutating func `that another device has read something else under one's id is seen`() throws
  {
    try two.receive()
    let head = try #require(two.heads[one.device])
    try two.log("nasi")
    try two.send()
    for (number, hash, expected) in [
      (head.number, head.hash, nil), (head.number, ChainHash.zero, .isReadOtherwise),
      (2, head.hash, .isReadOtherwise), (4, head.hash, .isReadOtherwise),
    ] as [(Int, ChainHash, SyncError.OwnLogProblem?)] {
      try two.folder.tell([one.device: LogHead(number: number, hash: hash, segment: 1)])
      let reading = try one.folder.read(after: [:], tail: one.tail)
      #expect(reading.ownProblem == expected, "\(number)")
      // Nobody has acknowledged what was not written here.
      #expect(reading.acknowledged == (expected == nil ? number : 0))
    }
  }

  @Test mutating func `a log that ends before what was read, or is gone, is named`() throws {
    try one.log("telur", at: noon + 86_400_000)
    try one.send(on: "2026-12-01")
    try two.receive()
    let second = "\(one.own)/000002.mtlog"
    let whole = bytes(second)
    let header = try #require(whole.firstIndex(of: UInt8(ascii: "\n"))) + 1
    for short in [
      [], Array(whole.prefix(10)), Array(whole.prefix(header)), Array(whole.dropLast()),
    ] {
      try put(short, at: second)
      #expect(try reading().finding == .shorter(segment: 2), "\(short.count)")
    }
    try put([UInt8](repeating: 0, count: whole.count), at: second)
    #expect(try reading().finding == .damaged(segment: 2, line: 1))
    try put(whole + [UInt8](repeating: 0, count: 100), at: second)
    #expect(try reading().finding == .damaged(segment: 2, line: 3))
    unlink(second)
    #expect(try reading().finding == .shorter(segment: 2))
    unlink(segment)
    #expect(try reading().finding == .shorter(segment: 2))
    rmdir(one.own)
    #expect(try reading().finding == .gone)
  }

  @Test mutating func `a link that is named like a device's folder is not followed`() throws {
    let elsewhere = TemporaryFolder()
    let device = DeviceID.numbered(9)
    var home = Home(9, in: elsewhere.path)
    try home.log("almonds")
    try home.send()
    symlink("\(elsewhere.path)/dev-\(device)", "\(place.path)/dev-\(device)")
    let reading = try two.folder.read(after: [:], tail: two.tail)
    #expect(reading.logs[device] == nil)
    #expect(reading.passedOver == ["dev-\(device)"])
    // Nor is it written through.
    let mine = Home(9, in: place.path)
    #expect(throws: SyncError.self) {
      try mine.folder.append(home.made, after: mine.tail, on: today)
    }
  }

  // MARK: Folders that cannot be written

  /// `MAGTRACK_SYNC_FULL` and `MAGTRACK_SYNC_READ_ONLY` name folders on such disks: see `Scripts/small-disks.sh`.
  @Test(.enabled(if: getenv("MAGTRACK_SYNC_FULL") != nil))
  func `a disk that is full refuses, keeps what was there, and takes it once there is room`() throws
  {
    let path = String(cString: getenv("MAGTRACK_SYNC_FULL"))
    var home = Home(1, in: path)
    try home.log("tempe")
    try home.send()
    let kept = bytes("\(home.own)/000001.mtlog")
    var filling = 0
    while (try? put([UInt8](repeating: 1, count: 4_096), at: "\(path)/filling-\(filling)")) != nil {
      filling += 1
    }
    try home.log(String(repeating: "nasi", count: 4_096))
    #expect(throws: SyncError.noSpace(path: "\(home.own)/000001.mtlog")) { try home.send() }
    #expect(bytes("\(home.own)/000001.mtlog") == kept)
    #expect(throws: SyncError.noSpace(path: "\(home.own)/000002.mtlog")) {
      try home.send(on: "2026-12-01")
    }
    for number in 0..<filling { unlink("\(path)/filling-\(number)") }
    try home.send()
    var reader = Home(2, in: path)
    try reader.receive()
    #expect(reader.text == home.text)
    TemporaryFolder.remove(home.own)
  }

  @Test(.enabled(if: getenv("MAGTRACK_SYNC_READ_ONLY") != nil))
  func `a disk that may only be read says so`() throws {
    let path = String(cString: getenv("MAGTRACK_SYNC_READ_ONLY"))
    var home = Home(1, in: path)
    try home.log("tempe")
    #expect(throws: SyncError.readOnly(path: home.own)) { try home.send() }
    #expect(try home.receive().logs.isEmpty)
  }

  @Test func `a file in the place of the folder is none`() throws {
    var home = Home(1, in: segment)
    try home.log("tempe")
    #expect(throws: SyncError.notAFolder(path: segment)) { try home.send() }
  }
}
