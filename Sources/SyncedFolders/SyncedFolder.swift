import DiarySync
import MagnesiumCore

/// A folder that carries the logs of a diary's devices from one to the other. What carries it is nobody's
/// concern: files may come late, in any order, in part or twice.
package struct SyncedFolder: Sendable {
  package let path: String
  package let diary: EntryUUID
  /// This one.
  package let device: DeviceID
  /// nil where the diary is not sealed.
  package let key: SyncKey?
  /// The newest that is known here.
  package let schema: Int

  package init(path: String, diary: EntryUUID, device: DeviceID, key: SyncKey?, schema: Int) {
    self.path = path
    self.diary = diary
    self.device = device
    self.key = key
    self.schema = schema
  }

  /// Writes what this device has made after a tail: see ``LogTail``.
  ///
  /// - Parameters:
  ///   - operations: all after the tail, in order; what stands there already is passed over.
  ///   - day: the civil day of now, in ISO 8601.
  /// - Returns: the tail to be remembered. Where it is lost the same call finds it again.
  package func append(
    _ operations: [DiaryOperation], after tail: LogTail, on day: String
  ) throws(SyncError) -> LogTail {
    try LogWriter(folder: path, diary: diary, device: device, key: key, schema: schema)
      .append(operations, after: tail, on: day)
  }

  /// How many operations of this device stand in its log, as far as it can be read.
  ///
  /// - Parameter tail: what is remembered of it.
  package func written(after tail: LogTail) -> Int {
    guard let folder = try? DeviceFolder(of: device, in: path) else { return 0 }
    let reader = LogReader(folder: folder, diary: diary, key: key, schema: schema)
    return reader.read(after: tail.number == 0 ? nil : tail.head).head?.number ?? 0
  }

  /// What the logs of a folder hold that is not known.
  package struct Reading: Sendable, Hashable {
    package internal(set) var logs: [DeviceID: LogReading] = [:]
    /// Operations that another device has read, and that have not arrived here: how many of each device.
    package internal(set) var awaited: [DeviceID: Int] = [:]
    /// How many operations of this device another one has read.
    package internal(set) var acknowledged = 0
    /// Why this device must go on under another id: its log is not what it wrote, or another device has read of
    /// it what it has not written, because the home was put back or copied.
    package internal(set) var ownProblem: SyncError.OwnLogProblem?
    /// Files that are not read: copies of a conflict, and what is not all there.
    package internal(set) var passedOver: [String] = []
    /// Files that the drive has not fetched.
    package internal(set) var notFetched: [String] = []

    /// How far each log is read with it.
    package func heads(after heads: [DeviceID: LogHead]) -> [DeviceID: LogHead] {
      logs.reduce(into: heads) { heads, log in heads[log.key] = log.value.head ?? heads[log.key] }
    }

    /// The devices of which more is known to have been written than can be read.
    package var stuck: Set<DeviceID> {
      Set(logs.filter { $1.finding?.isOfPart == true }.keys)
        .union(awaited.keys.filter { logs[$0]?.arrivals.isEmpty ?? true })
    }

    /// Takes over what another reading found damaged; that a beginning is gone, because all have it, is no
    /// damage.
    package mutating func add(_ other: Reading) {
      for (device, log) in other.logs where logs[device]?.finding == nil {
        if case .missing(1, _)? = log.finding { continue }
        logs[device]?.finding = log.finding
      }
    }
  }

  /// Reads what has come since.
  ///
  /// - Parameters:
  ///   - heads: how far each device's log was read.
  ///   - tail: of this device's own log.
  package func read(
    after heads: [DeviceID: LogHead], tail: LogTail
  ) throws(SyncError) -> Reading {
    var reading = Reading()
    let (devices, others) = try DeviceFolder.devices(in: path)
    reading.passedOver = others
    var told: [DeviceID: LogHead] = [:]
    var ownLog: OwnLog?
    do throws(SyncError) {
      ownLog = try self.ownLog(after: tail)
    } catch {
      guard case .ownLog(let problem) = error else { throw error }
      reading.ownProblem = problem
    }
    for other in devices {
      let folder: DeviceFolder
      do throws(SyncError) {
        folder = try DeviceFolder(of: other, in: path)
      } catch {
        var failed = LogReading()
        failed.head = heads[other]
        failed.finding = .cannotRead(error)
        if other != device { reading.logs[other] = failed }
        continue
      }
      let name = DeviceFolder.prefix + other.description
      reading.passedOver += folder.passedOver.map { "\(name)/\($0)" }
      reading.notFetched += folder.notFetched.map { "\(name)/\($0)" }
      if other == device { continue }
      let reader = LogReader(folder: folder, diary: diary, key: key, schema: schema)
      reading.logs[other] = reader.read(after: heads[other])
      guard let seen = Seen.read(folder.seen, of: diary, other, key: key) else { continue }
      for (third, head) in seen.heads where head.number > told[third]?.number ?? 0 {
        told[third] = head
      }
      guard let own = seen.heads[device] else { continue }
      switch ownLog?.agreement(with: own) {
      case .other?, nil: reading.ownProblem = reading.ownProblem ?? .isReadOtherwise
      case .same?, .unknown?: reading.acknowledged = max(reading.acknowledged, own.number)
      }
    }
    for (other, head) in heads where other != device && !devices.contains(other) {
      reading.logs[other] = LogReading(head: head, finding: .gone)
    }
    for (third, head) in told where third != device {
      let known = (reading.logs[third]?.head ?? heads[third])?.number ?? 0
      if head.number > known { reading.awaited[third] = head.number - known }
    }
    return reading
  }

  /// - Returns: nil where nothing was written.
  private func ownLog(after tail: LogTail) throws(SyncError) -> OwnLog? {
    if tail.segment == 0 { return nil }
    let own = DeviceFolder.path(of: device, in: path)
    guard FolderFiles.exists(own) else { throw .ownLog(.isShorter) }
    return try OwnLog.read(
      DeviceFolder(of: device, in: path), of: diary, after: tail, key: key, schema: schema)
  }

  /// A state that a device has folded, with which one that has not read as far goes on.
  package struct Shortcut: Sendable {
    package let fold: Fold
    /// How far the logs are read with it that it leads on in.
    package let heads: [DeviceID: LogHead]
  }

  /// The snapshots that know more than this device.
  ///
  /// - Parameters:
  ///   - heads: how far each log was read.
  ///   - stuck: devices of which a log cannot be read on; nil for all.
  ///   - successors: of a device that goes on under another id that one, whose word on the log counts.
  ///   - now: what the clock shows; a snapshot of one that is far ahead waits, as its operations do.
  /// - Returns: them, and which could not be read.
  package func shortcuts(
    beyond heads: [DeviceID: LogHead], of stuck: Set<DeviceID>? = nil,
    successors: [DeviceID: Set<DeviceID>] = [:], at now: Int
  ) throws(SyncError) -> (shortcuts: [Shortcut], findings: [DeviceID: LogFinding]) {
    var shortcuts: [Shortcut] = []
    var findings: [DeviceID: LogFinding] = [:]
    for other in try DeviceFolder.devices(in: path).devices where other != device {
      guard let folder = try? DeviceFolder(of: other, in: path) else { continue }
      // The latest first; an earlier one serves where that is not whole.
      for number in folder.snapshots.reversed() {
        do throws(LogFinding) {
          let snapshot = try Snapshot.read(
            folder.snapshot(number), number: number, of: diary, other, key: key, schema: schema
          ) { there in
            there.contains { device, head in
              guard device != self.device, stuck?.contains(device) ?? true else { return false }
              return head.number > heads[device]?.number ?? 0
                || successors[device]?.contains(other) == true && head != heads[device]
            }
          }
          if let snapshot, !snapshot.fold.isAhead(at: now) {
            var there = snapshot.heads
            for (device, head) in heads where head.number >= there[device]?.number ?? 0 {
              let isReplaced =
                stuck?.contains(device) == true
                && successors[device]?.contains(other) == true
              if !isReplaced { there[device] = nil }
            }
            there[device] = nil
            shortcuts.append(Shortcut(fold: snapshot.fold, heads: there))
          }
          break
        } catch {
          findings[other] = error
        }
      }
    }
    return (shortcuts, findings)
  }

  /// Tells the others how far their logs were read here.
  package func tell(_ heads: [DeviceID: LogHead]) throws(SyncError) {
    var heads = heads
    heads[device] = nil
    let own = DeviceFolder.path(of: device, in: path)
    try FolderFiles.createFolder(own)
    try Seen(heads: heads).write(to: "\(own)/\(Seen.name)", of: diary, device, key: key)
  }

  /// Keeps the state for a device that comes new, in the place of what was kept before.
  ///
  /// - Parameters:
  ///   - heads: how far each log is in it.
  ///   - tail: of this device's log; all of it is in the state.
  package func keep(
    _ fold: Fold, _ heads: [DeviceID: LogHead], tail: LogTail
  ) throws(SyncError) {
    let folder = try ownFolder
    var heads = heads
    heads[device] = tail.head
    let number = (folder.snapshots.last ?? 0) + 1
    try Snapshot(fold: fold, heads: heads)
      .write(to: folder.snapshot(number), number: number, of: diary, device, key: key)
    for older in folder.snapshots { try FolderFiles.remove(folder.snapshot(older)) }
  }

  private var ownFolder: DeviceFolder {
    get throws(SyncError) {
      try FolderFiles.createFolder(DeviceFolder.path(of: device, in: path))
      return try DeviceFolder(of: device, in: path)
    }
  }

  /// Takes out the segments of this device's log that are in its snapshot and that all others have read, the
  /// earliest first; the one that is open stays.
  ///
  /// - Parameter others: all devices that are waited for.
  /// - Returns: how many are gone.
  @discardableResult
  package func compact(waitingFor others: Set<DeviceID>) throws(SyncError) -> Int {
    let folder = try ownFolder
    guard let last = folder.snapshots.last,
      let snapshot = try? Snapshot.read(
        folder.snapshot(last), number: last, of: diary, device, key: key, schema: schema)
    else { return 0 }
    var read = snapshot.heads[device]?.number ?? 0
    for other in others where other != device {
      let theirs = DeviceFolder.path(of: other, in: path) + "/" + Seen.name
      let seen = Seen.read(theirs, of: diary, other, key: key)
      read = min(read, seen?.heads[device]?.number ?? 0)
    }
    var count = 0
    for (number, next) in zip(folder.segments, folder.segments.dropFirst()) {
      guard number + 1 == next, let first = try first(of: next, in: folder), first - 1 <= read
      else { break }
      try FolderFiles.remove(folder.segment(number))
      count += 1
    }
    return count
  }

  private func first(of segment: Int, in folder: DeviceFolder) throws(SyncError) -> Int? {
    let bytes = try FolderFiles.read(folder.segment(segment))
    guard let line = ChainedLines.whole(bytes).first,
      let payload = try? ChainedLines.header(line, segment: segment)
    else { return nil }
    return try? FileHeader.parts(payload).header.first
  }

  /// Removes all that a device has in the folder: this one's when it leaves, any when the diary is erased.
  package func remove(_ device: DeviceID) throws(SyncError) {
    let own = DeviceFolder.path(of: device, in: path)
    guard FolderFiles.exists(own) else { return }
    for name in try FolderFiles.names(in: own) { try FolderFiles.remove("\(own)/\(name)") }
    try FolderFiles.removeFolder(own)
  }

  /// A diary of which there are files in a folder.
  package struct FoundDiary: Sendable, Hashable {
    /// Where it is sealed.
    package fileprivate(set) var salt: SyncKey.Salt?
    package fileprivate(set) var devices: Set<DeviceID> = []
  }

  /// The diaries of which there are files in a folder, and how they are sealed: what a device that joins asks
  /// first.
  package static func diaries(in path: String) throws(SyncError) -> [EntryUUID: FoundDiary] {
    var diaries: [EntryUUID: FoundDiary] = [:]
    for device in try DeviceFolder.devices(in: path).devices {
      guard let folder = try? DeviceFolder(of: device, in: path) else { continue }
      let files = folder.segments.map(folder.segment) + folder.snapshots.map(folder.snapshot)
      for file in files {
        guard let bytes = try? FolderFiles.read(file), let line = ChainedLines.whole(bytes).first,
          let payload = try? ChainedLines.header(line, segment: 0),
          let header = try? FileHeader.parts(payload).header
        else { continue }
        diaries[header.diary, default: FoundDiary()].devices.insert(device)
        if let salt = header.salt { diaries[header.diary]?.salt = salt }
        break
      }
    }
    return diaries
  }

  /// What devices of a diary call themselves, as far as that can be read without a key.
  package static func names(
    of diary: EntryUUID, _ devices: some Sequence<DeviceID>, in path: String, schema: Int
  ) -> [DeviceID: String] {
    var fold = Fold(schema: schema)
    for device in devices {
      guard let folder = try? DeviceFolder(of: device, in: path) else { continue }
      let log = LogReader(folder: folder, diary: diary, key: nil, schema: schema).read(after: nil)
      _ = fold.take([log.arrivals], at: Int.max - HybridClock.mostAhead)
    }
    let named = fold.devices.compactMap { device in device.name.map { (device.id, $0) } }
    return Dictionary(named) { $1 }
  }
}
