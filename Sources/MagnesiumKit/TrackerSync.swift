import DiaryStore
import DiarySync
import MagnesiumCore
import Platform
import SyncedFolders

/// Why a diary is not synced as was asked.
package enum SyncProblem: Error, Sendable, Hashable {
  case isOff
  case isOn(folder: String)
  case folder(SyncError)
  /// The folder holds nothing of any diary: a disk that is not mounted, or one that was emptied.
  case isEmpty(folder: String)
  /// The folder holds other diaries and nothing of this one: another disk at the same path.
  case isOfAnother(folder: String)
  case severalDiaries(Int)
  case wrongPassphrase
  /// The diary in the folder is open, and sealing was asked for.
  case isNotSealed
  /// The file in which the home keeps the key is gone.
  case noKey(path: String)
  case noSuchDevice(String)
  case severalDevices(String)
  case isThisDevice
}

/// A device of the diary, as this one knows it.
package struct SyncedDevice: Sendable, Hashable {
  package let id: DeviceID
  package let name: String?
  package let isThis: Bool
  package let isForgotten: Bool
  /// How many of its operations are in the diary here.
  package let operations: Int
  /// Those that lie in the folder and are not taken in yet.
  package let arrived: Int
  /// Those that another device has and that have not arrived.
  package let missing: Int
  package let finding: LogFinding?
}

/// How a diary stands in its folder.
package struct SyncStatus: Sendable {
  package let folder: String
  package let isSealed: Bool
  package let devices: [SyncedDevice]
  /// Operations of this device that do not stand in the folder yet.
  package let unsent: Int
  package let waiting: [KeptOperation]
  /// Files that are not read: copies of a conflict, and what is not all there.
  package let passedOver: [String]
  package let notFetched: [String]
  /// Whether a device has erased the diary for all.
  package let isErased: Bool
  /// Why the folder cannot be looked at; nil where it can.
  package let trouble: SyncError?
}

/// What a sync has done.
package struct SyncReport: Sendable {
  package let outcome: SyncOutcome
  package let sent: Int
  package let status: SyncStatus
  package let doubles: [PossibleDouble]
  /// Whether this home goes on as another device: its log was not what it remembered.
  package let isRenewed: Bool
}

/// How a device begins.
package struct SyncBeginning: Sendable {
  /// Whether the folder had the diary already.
  package let isJoining: Bool
  package let isSealed: Bool
  package let report: SyncReport
}

extension Tracker {
  /// Whether the diary syncs with others.
  package var isSynced: Bool {
    get throws { try syncedFolderPath != nil }
  }

  /// nil where it does not sync.
  package var syncedFolderPath: String? {
    get throws { try diary.syncPlace()?.folder }
  }

  private static let schema = Diary.schemaVersion
  private static let portion = 1_000
  /// After so many operations a state is kept for devices that come new.
  private static let snapshotEvery = 5_000

  private var keyFile: String { PrivateFiles.folder(of: diary.path) + "/sync.key" }

  private var civilDay: String { environment.now().day.iso }

  private var now: Int { environment.now().epochSeconds }

  // MARK: Beginning and ending

  /// Begins to sync by a folder; joins the diary that is there.
  ///
  /// - Parameters:
  ///   - folder: its path from the root; it must be there.
  ///   - name: what people call this device.
  ///   - isSealed: whether a diary that begins here is sealed.
  ///   - passphrase: asks for it; it is given whether there is one already.
  /// - Throws: ``SyncProblem``, ``TrackerError``, and what the closure throws.
  package func beginSync(
    in folder: String, called name: String, sealed isSealed: Bool,
    passphrase: (_ isKnown: Bool) throws -> String
  ) throws -> SyncBeginning {
    if let place = try diary.syncPlace() { throw SyncProblem.isOn(folder: place.folder) }
    let found = try Self.naming { () throws(SyncError) in try SyncedFolder.diaries(in: folder) }
    guard found.count <= 1 else { throw SyncProblem.severalDiaries(found.count) }
    let random = environment.random
    let device = DeviceID(at: now, random: random)
    let id = found.first?.key ?? EntryUUID(at: now, random: random)
    var key: SyncKey?
    switch (found.first, isSealed) {
    case ((_, let salt?)?, _):
      key = try SyncKey(passphrase: try passphrase(true), salt: salt)
    case ((_, nil)?, true): throw SyncProblem.isNotSealed
    case (nil, true):
      key = try SyncKey(
        passphrase: try passphrase(false), salt: SyncKey.Salt(random: random))
    default: break
    }
    let synced = SyncedFolder(
      path: folder, diary: id, device: device, key: key, schema: Self.schema)
    let tail = LogTail(of: id, device)
    if !found.isEmpty {
      let reading = try Self.naming { () throws(SyncError) in
        try synced.read(after: [:], tail: tail)
      }
      if reading.logs.values.contains(where: { $0.finding == .wrongPassphrase }) {
        throw SyncProblem.wrongPassphrase
      }
      if try summary.entries > 0, diary.shelf != nil { try backUp(.beforeImport) }
    }
    try onDiary { diary, now in
      if let key {
        try PrivateFiles.createFolder(PrivateFiles.folder(of: keyFile))
        try PrivateFiles.write(Data(key.salt.bytes + key.bytes), to: keyFile)
      }
      try diary.beginSync(
        as: SyncPlace(
          diary: id, device: device, folder: folder, isSealed: key != nil, tail: tail),
        called: name, at: now)
    }
    let report: SyncReport
    do {
      report = try synchronise(called: name)
    } catch {
      _ = try endSync()
      throw error
    }
    return SyncBeginning(isJoining: !found.isEmpty, isSealed: key != nil, report: report)
  }

  /// Ends it here. The diary stays as it is, and so does what lies in the folder: other devices need it.
  ///
  /// - Returns: the folder.
  package func endSync() throws -> String {
    guard let place = try diary.syncPlace() else { throw SyncProblem.isOff }
    try onDiary { diary, _ in
      try diary.endSync()
      unlink(keyFile)
    }
    return place.folder
  }

  // MARK: Syncing

  /// Writes what was changed here into the folder, and takes in what others wrote.
  ///
  /// - Parameter name: what this device is called, where it has to begin anew.
  /// - Throws: ``SyncProblem``, ``TrackerError``
  package func synchronise(called name: String) throws -> SyncReport {
    var isRenewed = false
    while true {
      let (place, folder) = try syncedFolder()
      let written = max(place.tail.number, folder.written(after: place.tail))
      let tail: LogTail
      do {
        tail = try send(to: folder)
      } catch SyncProblem.folder(.ownLog(let problem)) {
        // Numbers must never be used twice; an id is cheap.
        if problem == .isShorter {
          let found = try Self.naming { () throws(SyncError) in
            try SyncedFolder.diaries(in: folder.path)
          }
          guard found.keys.contains(place.diary) else {
            throw found.isEmpty
              ? SyncProblem.isEmpty(folder: folder.path) : .isOfAnother(folder: folder.path)
          }
        }
        if isRenewed { throw SyncProblem.folder(.ownLog(problem)) }
        try renew(place, called: name)
        isRenewed = true
        continue
      }
      let heads = try onDiary { diary, _ in try diary.syncHeads() }
      var reading = try Self.naming { () throws(SyncError) in
        try folder.read(after: heads, tail: tail)
      }
      if reading.isOwnLogElsewhere, !isRenewed {
        try renew(place, called: name)
        isRenewed = true
        continue
      }
      var known = heads
      let states = try shortcuts(past: reading, in: folder, &known)
      if !states.isEmpty {
        reading = try Self.naming { () throws(SyncError) in
          try folder.read(after: known, tail: tail)
        }
      }
      for (device, log) in reading.logs { known[device] = log.head ?? known[device] }
      let outcome = try onDiary { diary, now in
        try diary.take(
          reading.logs.values.map(\.arrivals), joining: states, heads: known, tail: tail,
          acknowledged: reading.acknowledged, at: now)
      }
      if outcome.others > 0 { try reloadPreferences() }
      // What is not told now is told next time.
      try Self.naming { () throws(SyncError) in try folder.tell(known) }
      try keepState(in: folder, tail)
      let doubles: [PossibleDouble] = try onDiary { diary, _ in
        guard let first = outcome.days.min(), let last = outcome.days.max() else { return [] }
        return try diary.possibleDoubles(from: first, to: last)
          .filter { outcome.days.contains($0.one.intake.day) }
      }
      return SyncReport(
        outcome: outcome, sent: max(0, tail.number - written),
        status: try status(
          place, folder, reading, after: known, waiting: outcome.waiting, unsent: 0),
        doubles: doubles, isRenewed: isRenewed)
    }
  }

  /// Writes what was changed here into the folder, if anything was: after the reply, so that nobody waits for it.
  ///
  /// - Returns: how many changes wait, where they could not be written; nil where all is well.
  package func sendChanges() throws -> SyncProblem? {
    guard diary.hasRecorded, try isSynced else { return nil }
    do {
      let (place, folder) = try syncedFolder()
      let tail = try send(to: folder)
      // Until it is kept the log is read from the last that was; so far it is one durable write and no more.
      if tail.number - place.tail.number > 100 {
        try onDiary { diary, _ in try diary.remember(tail) }
      }
      return nil
    } catch let problem as SyncProblem {
      return problem
    }
  }

  private func syncedFolder() throws -> (place: SyncPlace, folder: SyncedFolder) {
    guard let place = try onDiary({ diary, _ in try diary.syncPlace() }) else {
      throw SyncProblem.isOff
    }
    var key: SyncKey?
    if place.isSealed {
      let kept = PrivateFiles.beginning(of: keyFile, 64) ?? []
      guard let salt = SyncKey.Salt(Array(kept.prefix(16))),
        let read = SyncKey(kept: Array(kept.dropFirst(16)), salt: salt)
      else { throw SyncProblem.noKey(path: keyFile) }
      key = read
    }
    return (
      place,
      SyncedFolder(
        path: place.folder, diary: place.diary, device: place.device, key: key, schema: Self.schema)
    )
  }

  /// - Throws: ``SyncProblem/folder(_:)``
  private func send(to folder: SyncedFolder) throws -> LogTail {
    var attempt = 0
    while true {
      guard let (place, operations) = try onDiary({ diary, _ in try diary.unsent() }) else {
        throw SyncProblem.isOff
      }
      guard place.device == folder.device else { throw SyncProblem.folder(.busy) }
      do throws(SyncError) {
        var tail = place.tail
        // What may stand there already is only found again as a whole.
        var end = attempt == 0 ? min(Self.portion, operations.count) : operations.count
        while true {
          tail = try folder.append(Array(operations[..<end]), after: tail, on: civilDay)
          if end == operations.count { return tail }
          end = min(end + Self.portion, operations.count)
        }
      } catch {
        attempt += 1
        // Another process of this home may have written what it made meanwhile.
        guard case .ownLog = error, attempt < 4 else { throw SyncProblem.folder(error) }
      }
    }
  }

  private func renew(_ place: SyncPlace, called name: String) throws {
    let device = DeviceID(at: now, random: environment.random)
    try onDiary { diary, now in
      try diary.renew(
        as: device, tail: LogTail(of: place.diary, device), called: name, at: now)
    }
  }

  /// The states with which to go on where the beginning of a log is gone: it was compacted.
  private func shortcuts(
    past reading: SyncedFolder.Reading, in folder: SyncedFolder,
    _ known: inout [DeviceID: LogHead]
  ) throws -> [Fold] {
    let isCut = reading.logs.contains { device, log in
      guard case .missing(let from, _)? = log.finding else { return false }
      return from == (known[device]?.number ?? 0) + 1 && log.arrivals.isEmpty
    }
    guard isCut else { return [] }
    let heads = known
    let instant = now
    let (shortcuts, _) = try Self.naming { () throws(SyncError) in
      try folder.shortcuts(beyond: heads, at: instant * 1_000)
    }
    for shortcut in shortcuts {
      for (device, head) in shortcut.heads
      where device != folder.device && head.number > known[device]?.number ?? 0 {
        known[device] = head
      }
    }
    return shortcuts.map(\.fold)
  }

  /// Keeps a state for devices that come new, and takes out of the log what all have read.
  private func keepState(in folder: SyncedFolder, _ tail: LogTail) throws {
    guard
      let count = try onDiary({ diary, _ in
        try diary.syncPlace().map { place in
          // Most of the time there is nothing to do, and not all need be read for that.
          try diary.syncHeads().values.reduce(place.made) { $0 + $1.number } - place.snapshot
        }
      }), count >= Self.snapshotEvery,
      let (place, fold, heads) = try onDiary({ diary, _ in try diary.syncState() }),
      place.made == tail.number
    else { return }
    let others = fold.devices.filter { !$0.isForgotten && $0.id != folder.device }.map(\.id)
    try Self.naming { () throws(SyncError) in
      try folder.keep(fold, heads, tail: tail)
      try folder.compact(waitingFor: Set(others))
    }
    try onDiary { diary, _ in try diary.noteSnapshot(of: place.snapshot + count) }
  }

  // MARK: Looking

  /// How the diary stands in its folder. Nothing is changed.
  ///
  /// - Parameter isThorough: whether all logs are read from their beginnings, as far as they are there.
  package func syncStatus(isThorough: Bool = false) throws -> SyncStatus {
    let (place, folder) = try syncedFolder()
    let (heads, unsent, waiting) = try onDiary { diary, _ in
      (
        try diary.syncHeads(), try diary.unsent()?.operations ?? [],
        try diary.waitingOperations()
      )
    }
    var reading: SyncedFolder.Reading
    do throws(SyncError) {
      reading = try folder.read(after: heads, tail: place.tail)
      if isThorough { reading.add(try folder.read(after: [:], tail: place.tail)) }
    } catch {
      return try status(
        place, folder, nil, after: heads, waiting: waiting, unsent: unsent.count, trouble: error)
    }
    let written = max(place.tail.number, folder.written(after: place.tail))
    return try status(
      place, folder, reading, after: heads, waiting: waiting,
      unsent: unsent.count { $0.number > written })
  }

  private func status(
    _ place: SyncPlace, _ folder: SyncedFolder, _ reading: SyncedFolder.Reading?,
    after heads: [DeviceID: LogHead], waiting: [KeptOperation], unsent: Int,
    trouble: SyncError? = nil
  ) throws -> SyncStatus {
    let known = try onDiary { diary, _ in try diary.knownDevices() }
    var ids = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })
    for id in reading?.logs.keys.map(\.self) ?? [] where ids[id] == nil {
      ids[id] = KnownDevice(id: id, name: nil, isForgotten: false)
    }
    let devices = ids.values.sorted { $0.id < $1.id }.map { device in
      let isThis = device.id == place.device
      return SyncedDevice(
        id: device.id, name: device.name, isThis: isThis, isForgotten: device.isForgotten,
        operations: isThis ? place.made : heads[device.id]?.number ?? 0,
        arrived: heads[device.id]?.number == reading?.logs[device.id]?.head?.number
          ? 0 : reading?.logs[device.id]?.arrivals.count ?? 0,
        missing: reading?.awaited[device.id] ?? 0, finding: reading?.logs[device.id]?.finding)
    }
    return SyncStatus(
      folder: place.folder, isSealed: folder.key != nil, devices: devices, unsent: unsent,
      waiting: waiting, passedOver: reading?.passedOver ?? [],
      notFetched: reading?.notFetched ?? [],
      isErased: try onDiary { diary, _ in try diary.isErasedEverywhere() }, trouble: trouble)
  }

  /// Lets nobody wait any more for a device.
  ///
  /// - Parameter text: its name, or how its id begins.
  /// - Returns: the device.
  package func forgetDevice(_ text: String) throws -> SyncedDevice {
    let devices = try syncStatus().devices
    let wanted = text.lowercased()
    var found = devices.filter { $0.id.description == wanted }
    if found.isEmpty { found = devices.filter { $0.name?.lowercased() == wanted } }
    if found.isEmpty, wanted.count >= 4 {
      found = devices.filter {
        $0.id.description.hasPrefix(wanted) || $0.id.shortName.hasPrefix(wanted)
      }
    }
    guard let device = found.first else { throw SyncProblem.noSuchDevice(text) }
    guard found.count == 1 else { throw SyncProblem.severalDevices(text) }
    if device.isThis { throw SyncProblem.isThisDevice }
    try onDiary { diary, now in try diary.forget(device.id, at: now) }
    return device
  }

  /// Removes this device's part of the folder, and leaves there what asks the others to erase theirs. The diary
  /// here stays.
  ///
  /// - Returns: the folder.
  package func eraseFolder() throws -> String {
    let (place, folder) = try syncedFolder()
    if try !onDiary({ diary, _ in try diary.isErasedEverywhere() }) {
      // Of a device of its own, so that nothing else need stay.
      let device = DeviceID(at: now, random: environment.random)
      var replica = Replica(device: device, schema: Self.schema)
      let random = environment.random
      let operation = replica.record(
        try Diary.erasing(at: now), at: max(now * 1_000, place.latest), random: random
      ).operation
      let asking = SyncedFolder(
        path: folder.path, diary: folder.diary, device: device, key: folder.key, schema: Self.schema
      )
      _ = try Self.naming { () throws(SyncError) in
        try asking.append(
          [operation], after: LogTail(of: folder.diary, device), on: civilDay)
      }
    }
    try Self.naming { () throws(SyncError) in try folder.remove(folder.device) }
    return place.folder
  }

  /// Entries of a day that two devices may both have of one meal.
  package func possibleDoubles(on day: CivilDay) throws(TrackerError) -> [PossibleDouble] {
    try onDiary { diary, _ in try diary.possibleDoubles(from: day, to: day) }
  }

  /// How many rows are not what the operations say.
  package var syncDifferences: Int {
    get throws { try onDiary { diary, _ in try diary.syncDifferences() } }
  }

  private static func naming<Value>(
    _ body: () throws(SyncError) -> Value
  ) throws(SyncProblem) -> Value {
    do { return try body() } catch { throw .folder(error) }
  }
}

extension DeviceID {
  /// What tells it apart for people: ids begin with the time, and end with chance.
  package var shortName: String { String(description.suffix(6)) }
}
