import DiarySync
import MagnesiumCore
import Platform

@testable import SyncedFolders

let schema = 1
let noon = 1_796_040_000_000
let today = "2026-11-30"
let diary = EntryUUID(derivedFrom: 1, recordedAt: 0)

extension DeviceID {
  static func numbered(_ number: Int) -> DeviceID {
    DeviceID(EntryUUID(at: number, random: { 0 }))
  }
}

/// A folder that is gone with the object.
final class TemporaryFolder {
  let path: String

  init() {
    // In memory where that can be: thousands of files are written.
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/magtrack-sync-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }

  deinit { Self.remove(path) }

  static func remove(_ path: String) {
    for name in (try? FolderFiles.names(in: path)) ?? [] { remove("\(path)/\(name)") }
    unlink(path)
    rmdir(path)
  }
}

func bytes(_ path: String) -> [UInt8] { (try? FolderFiles.read(path)) ?? [] }

func put(_ bytes: [UInt8], at path: String) throws {
  unlink(path)
  try FolderFiles.append(bytes, to: path, at: nil)
}

func permissions(_ path: String) -> mode_t {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

/// A home with its diary, its outbox and what it remembers of its log.
struct Home {
  var replica: Replica
  var tail: LogTail
  var heads: [DeviceID: LogHead] = [:]
  /// What was made and is not known to be in the folder.
  var outbox: [DiaryOperation] = []
  var made: [DiaryOperation] = []
  var folder: SyncedFolder
  private var random: SeededNumbers

  init(_ number: Int, in path: String, key: SyncKey? = nil, diary: EntryUUID = diary) {
    let device = DeviceID.numbered(number)
    replica = Replica(device: device, schema: schema)
    tail = LogTail(of: diary, device)
    folder = SyncedFolder(path: path, diary: diary, device: device, key: key, schema: schema)
    random = SeededNumbers(seed: UInt64(number))
  }

  var device: DeviceID { replica.device }
  var own: String { "\(folder.path)/dev-\(device)" }

  mutating func log(_ name: String, at now: Int = noon) throws {
    var generator = random
    let uuid = EntryUUID(at: now / 1_000) { generator.next() }
    let draft = Draft(
      .put, Subject(kind: "entry", key: uuid.description),
      ["figures": try Columns(["name_en": .text(name), "magnesium_mg": .real(54)])])
    let operation = replica.record(draft, at: now) { generator.next() }.operation
    random = generator
    outbox.append(operation)
    made.append(operation)
  }

  mutating func send(on day: String = today) throws(SyncError) {
    tail = try folder.append(outbox, after: tail, on: day)
    outbox = []
  }

  @discardableResult
  mutating func receive(at now: Int = noon) throws(SyncError) -> SyncedFolder.Reading {
    let reading = try folder.read(after: heads, tail: tail)
    for (device, log) in reading.logs { heads[device] = log.head }
    _ = replica.take(reading.logs.values.map(\.arrivals), at: now)
    return reading
  }

  /// Takes in what others have folded, and what came after.
  mutating func join(at now: Int = noon) throws(SyncError) {
    for shortcut in try folder.shortcuts(beyond: heads, at: now).shortcuts {
      _ = replica.join(shortcut.fold, at: now)
      for (device, head) in shortcut.heads
      where device != self.device && head.number > heads[device]?.number ?? 0 {
        heads[device] = head
      }
    }
    try receive(at: now)
  }

  /// Goes on under another id.
  mutating func renew(_ number: Int) {
    let new = DeviceID.numbered(number)
    let old = device
    (replica, outbox) = replica.renewed(as: new, telling: outbox)
    made = outbox
    tail = LogTail(of: diary, new)
    heads[old] = nil
    folder = SyncedFolder(
      path: folder.path, diary: diary, device: new, key: folder.key, schema: schema)
  }

  var text: String {
    var lines = ""
    replica.fold.eachLine { lines += $0 + "\n" }
    return lines
  }
}

extension LogReading {
  var operations: [DiaryOperation] {
    arrivals.compactMap { if case .operation(let operation) = $0 { operation } else { nil } }
  }
}
