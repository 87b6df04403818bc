import DiarySync
import MagnesiumCore
import Platform
import Testing

@testable import SyncedFolders

@Suite struct SealingTests {
  private let place = TemporaryFolder()
  private let salt = SyncKey.Salt { 0x0123_4567_89AB_CDEF }
  private let key: SyncKey
  private var one: Home

  init() throws {
    key = try SyncKey(passphrase: "caf\u{E9} tubruk", salt: salt)
    one = Home(1, in: place.path, key: key)
    try one.log("almonds")
    try one.log("almonds")
    try one.send()
  }

  private func finding(_ key: SyncKey?) throws -> LogFinding? {
    let home = Home(2, in: place.path, key: key)
    let log = try home.folder.read(after: [:], tail: home.tail).logs[one.device]
    #expect((log?.arrivals.isEmpty == true) == (log?.finding != nil))
    return log?.finding
  }

  @Test
  mutating func `what is sealed opens with its passphrase alone, however its letters are composed`()
    throws
  {
    #expect(try finding(try SyncKey(passphrase: "cafe\u{301} tubruk", salt: salt)) == nil)
    #expect(try finding(try SyncKey(passphrase: "cafe tubruk", salt: salt)) == .wrongPassphrase)
    #expect(
      try finding(try SyncKey(passphrase: "caf\u{E9} tubruk", salt: .init { 1 }))
        == .wrongPassphrase)
    #expect(try finding(nil) == .needsPassphrase)
    #expect(try finding(SyncKey(kept: key.bytes, salt: salt)) == nil)
    #expect(try SyncedFolder.diaries(in: place.path)[diary]?.salt == salt)
  }

  @Test mutating func `nothing of the diary shows, also of what is told and kept`() throws {
    try one.folder.tell([.numbered(5): LogHead(number: 7, hash: one.tail.hash, segment: 1)])
    try one.folder.keep(one.replica.fold, one.heads, tail: one.tail)
    for name in try FolderFiles.names(in: one.own) {
      let text = String(decoding: bytes("\(one.own)/\(name)"), as: UTF8.self)
      #expect(!text.contains("almonds"), "\(name)")
      #expect(!text.contains("entry"), "\(name)")
      #expect(!text.contains(DeviceID.numbered(5).description), "\(name)")
    }
  }

  @Test mutating func `a log that is open to all has no place in a sealed diary`() throws {
    var other = Home(3, in: place.path)
    try other.log("tempe")
    try other.send()
    let home = Home(2, in: place.path, key: key)
    let reading = try home.folder.read(after: [:], tail: home.tail)
    #expect(reading.logs[other.device]?.finding == .notSealed)
    #expect(reading.logs[one.device]?.finding == nil)
  }

  @Test mutating func `nothing is written with another key than what stands there`() throws {
    let other = try SyncKey(passphrase: "another", salt: salt)
    let segment = "\(one.own)/000001.mtlog"
    let before = bytes(segment)
    one.folder = SyncedFolder(
      path: place.path, diary: diary, device: one.device, key: other, schema: schema)
    try one.log("tempe")
    #expect(throws: SyncError.ownLog(.doesNotOpen)) { try one.send() }
    #expect(bytes(segment) == before)
    #expect(try one.folder.read(after: [:], tail: one.tail).ownProblem == .doesNotOpen)
  }

  @Test mutating func `a line of another device's log does not open here`() throws {
    var other = Home(3, in: place.path, key: key)
    try other.log("tempe")
    try other.send()
    let segment = "\(other.own)/000001.mtlog"
    let theirs = ChainedLines.whole(bytes("\(one.own)/000001.mtlog"))[1]
    try put(bytes(segment) + Array(theirs) + [UInt8(ascii: "\n")], at: segment)
    let home = Home(2, in: place.path, key: key)
    let log = try home.folder.read(after: [:], tail: home.tail).logs[other.device]
    #expect(log?.finding == .damaged(segment: 1, line: 3))
    #expect(log?.operations == other.made)
  }

  /// `hashlib.scrypt` of Python, with the salt ef cd ab 89 67 45 23 01 twice.
  @Test func `the key is that of another implementation`() {
    #expect(
      key.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == Self.keyElsewhere)
  }

  private static let keyElsewhere =
    "e5671e3747efc864f7bc0017051feb8bb52f6df12986c417ca71e35e0785519b"
}
