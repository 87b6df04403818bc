import DiaryStore
import DiarySync
import MagnesiumCore
import Platform
import SyncedFolders

extension Tracker {
  /// Whether the diary syncs with others.
  package var isSynced: Bool {
    get throws { try syncedFolderPath != nil }
  }

  /// nil where it does not sync.
  package var syncedFolderPath: String? {
    get throws { try diary.syncPlace()?.folder }
  }

  static let schema = Diary.schemaVersion
  private static let portion = 1_000
  /// After so many operations a state is kept for devices that come new.
  private static let snapshotEvery = 5_000

  var keyFile: String { PrivateFiles.folder(of: diary.path) + "/sync.key" }

  private var civilDay: String { environment.now().day.iso }

  var now: Int { environment.now().epochSeconds }

  // MARK: Syncing

  /// Writes what was changed here into the folder, and takes in what others wrote.
  ///
  /// - Parameter name: what this device is called, where it has to begin anew.
  /// - Throws: ``SyncProblem``, ``TrackerError``
  package func synchronise(called name: String) throws -> SyncReport {
    let isKeyMended = mendKey()
    var renewal: SyncError.OwnLogProblem?
    while true {
      let (place, folder) = try syncedFolder()
      let written = max(place.tail.number, folder.written(after: place.tail))
      let tail: LogTail
      do {
        tail = try send(to: folder)
      } catch SyncProblem.folder(.ownLog(let problem)) {
        if renewal != nil { throw SyncProblem.folder(.ownLog(problem)) }
        try renew(place, folder, because: problem, called: name)
        renewal = problem
        continue
      }
      let heads = try onDiary { diary, _ in try diary.syncHeads() }
      var reading = try Self.naming { () throws(SyncError) in
        try folder.read(after: heads, tail: tail)
      }
      if let problem = reading.ownProblem, renewal == nil {
        try renew(place, folder, because: problem, called: name)
        renewal = problem
        continue
      }
      var known = reading.heads(after: heads)
      var outcome = try onDiary { [reading, known] diary, now in
        try diary.take(
          reading.logs.values.map(\.arrivals), heads: known, tail: tail,
          acknowledged: reading.acknowledged, at: now)
      }
      let shortcuts = try shortcuts(past: reading, in: folder, known)
      if !shortcuts.isEmpty {
        var replaced: Set<DeviceID> = []
        for (device, head) in shortcuts.flatMap(\.heads) {
          if let before = known[device], head.number <= before.number { replaced.insert(device) }
          known[device] = head
        }
        reading = try Self.naming { () throws(SyncError) in
          try folder.read(after: known, tail: tail)
        }
        known = reading.heads(after: known)
        outcome.add(
          try onDiary { [reading, known, replaced] diary, now in
            try diary.take(
              reading.logs.values.map(\.arrivals), joining: shortcuts.map(\.fold), heads: known,
              tail: tail, acknowledged: reading.acknowledged, replacing: replaced, at: now)
          })
      }
      if outcome.others > 0 { try reloadPreferences() }
      // What is not told now is told next time.
      try Self.naming { () throws(SyncError) in try folder.tell(known) }
      try keepState(in: folder, tail)
      let doubles = try onDiary { [outcome] diary, _ in
        try diary.possibleDoubles(on: outcome.days)
      }
      return SyncReport(
        outcome: outcome, sent: max(0, tail.number - written),
        status: try status(
          place, folder, reading, after: known, waiting: outcome.waiting, unsent: 0),
        doubles: doubles, renewal: renewal, isKeyMended: isKeyMended)
    }
  }

  /// Writes what was changed here into the folder, if anything was: after the reply, so that nobody waits for it.
  ///
  /// - Returns: how many changes wait, where they could not be written; nil where all is well.
  package func sendChanges() throws -> SyncProblem? {
    guard diary.hasRecorded, try isSynced else { return nil }
    do {
      if isKeyOpen { throw SyncProblem.openKey(path: keyFile) }
      let (place, folder) = try syncedFolder()
      let tail: LogTail
      do {
        tail = try send(to: folder)
      } catch SyncProblem.folder(.ownLog(let problem)) {
        throw try obstacle(problem, place, folder) ?? SyncProblem.folder(.ownLog(problem))
      }
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

  /// Whether others may read the file of the key.
  private var isKeyOpen: Bool {
    var status = stat()
    return lstat(keyFile, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// - Returns: whether others could read it, and cannot any more.
  private func mendKey() -> Bool { isKeyOpen && chmod(keyFile, 0o600) == 0 }

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

  /// Goes on under another id: numbers must never be used twice, and an id is cheap.
  ///
  /// - Throws: ``SyncProblem`` where that would not help.
  private func renew(
    _ place: SyncPlace, _ folder: SyncedFolder, because problem: SyncError.OwnLogProblem,
    called name: String
  ) throws {
    if let obstacle = try obstacle(problem, place, folder) { throw obstacle }
    let device = DeviceID(at: now, random: environment.random)
    // Of what is not whole nobody can read on; what was written by another copy of this home must stay.
    let isReplaced = problem == .isShorter || problem == .isDamaged
    try onDiary { diary, now in
      try diary.renew(
        as: device, tail: LogTail(of: place.diary, device), replacing: isReplaced, called: name,
        at: now)
    }
  }

  /// Why this device's part of the folder is not to be written anew, though it is not what it was.
  private func obstacle(
    _ problem: SyncError.OwnLogProblem, _ place: SyncPlace, _ folder: SyncedFolder
  ) throws -> SyncProblem? {
    switch problem {
    case .doesNotOpen: return .otherKey(path: keyFile)
    case .isShorter:
      let found = try Self.naming { () throws(SyncError) in
        try SyncedFolder.diaries(in: folder.path)
      }
      if found.keys.contains(place.diary) { return nil }
      return found.isEmpty ? .isEmpty(folder: folder.path) : .isOfAnother(folder: folder.path)
    default: return nil
    }
  }

  /// The states with which to go on where a log cannot be read on: its beginning is gone because all have it, or it
  /// is not what was read.
  private func shortcuts(
    past reading: SyncedFolder.Reading, in folder: SyncedFolder, _ known: [DeviceID: LogHead]
  ) throws -> [SyncedFolder.Shortcut] {
    let stuck = reading.stuck
    if stuck.isEmpty { return [] }
    let successors = try onDiary { diary, _ in try diary.knownDevices() }.successors
    let instant = now
    return try Self.naming { () throws(SyncError) in
      try folder.shortcuts(
        beyond: known, of: stuck, successors: successors, at: instant * 1_000
      ).shortcuts
    }
  }

  /// Keeps a state for devices that come new, and takes out of the log what all have read.
  private func keepState(in folder: SyncedFolder, _ tail: LogTail) throws {
    // Most of the time there is nothing to do, and not all need be read for that.
    let count: Int? = try onDiary { diary, _ in
      guard let place = try diary.syncPlace() else { return nil }
      let count = try diary.syncHeads().values.reduce(place.made) { $0 + $1.number }
      return place.owesState || count - place.snapshot >= Self.snapshotEvery ? count : nil
    }
    guard let count, let (place, fold, heads) = try onDiary({ diary, _ in try diary.syncState() }),
      place.made == tail.number
    else { return }
    let devices = fold.devices
    let former = devices.successors
    let others = devices.filter {
      !$0.isForgotten && $0.id != folder.device && former[$0.id] == nil
    }
    try Self.naming { () throws(SyncError) in
      try folder.keep(fold, heads, tail: tail)
      for device in place.replaced { try folder.remove(device) }
      try folder.compact(waitingFor: Set(others.map(\.id)))
    }
    try onDiary { diary, _ in try diary.noteSnapshot(of: count, as: place.device) }
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
        place, folder, nil, after: heads, waiting: waiting, unsent: unsent.count,
        problem: .folder(error))
    }
    let written = max(place.tail.number, folder.written(after: place.tail))
    return try status(
      place, folder, reading, after: heads, waiting: waiting,
      unsent: unsent.count { $0.number > written },
      problem: isKeyOpen ? .openKey(path: keyFile) : nil)
  }

  private func status(
    _ place: SyncPlace, _ folder: SyncedFolder, _ reading: SyncedFolder.Reading?,
    after heads: [DeviceID: LogHead], waiting: [KeptOperation], unsent: Int,
    problem: SyncProblem? = nil
  ) throws -> SyncStatus {
    let known = try onDiary { diary, _ in try diary.knownDevices() }
    let isErased = try onDiary { diary, _ in try diary.isErasedEverywhere() }
    let former = known.successors
    var ids = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })
    for id in reading?.logs.keys.map(\.self) ?? [] where ids[id] == nil {
      ids[id] = KnownDevice(id: id, name: nil, isForgotten: false)
    }
    var logs = reading?.logs ?? [:]
    // It goes in this very sync.
    for device in place.replaced { logs[device] = nil }
    let strange = Set(logs.filter { $1.finding?.isOfAnotherDiary == true }.keys)
    let devices = ids.values.sorted { $0.id < $1.id }.compactMap { device -> SyncedDevice? in
      let (isThis, log) = (device.id == place.device, logs[device.id])
      if strange.contains(device.id) { return nil }
      var finding = log?.finding
      // Who has left, or goes on under another id, may take what it wrote along.
      if finding == .gone, device.isForgotten || former[device.id] != nil || isErased {
        finding = nil
      }
      return SyncedDevice(
        id: device.id, name: device.name, isThis: isThis, isForgotten: device.isForgotten,
        operations: isThis ? place.made : heads[device.id]?.number ?? 0,
        arrived: heads[device.id]?.number == log?.head?.number ? 0 : log?.arrivals.count ?? 0,
        missing: reading?.awaited[device.id] ?? 0, finding: finding)
    }
    var problem = problem
    if problem == nil, let own = reading?.ownProblem {
      problem = try obstacle(own, place, folder) ?? .folder(.ownLog(own))
    }
    var others: [OtherDiary] = []
    if !strange.isEmpty, var found = try? SyncedFolder.diaries(in: place.folder) {
      found[place.diary] = nil
      others = Self.otherDiaries(found, in: place.folder)
    }
    return SyncStatus(
      folder: place.folder, isSealed: folder.key != nil, devices: devices, otherDiaries: others,
      unsent: unsent, waiting: waiting, passedOver: reading?.passedOver ?? [],
      notFetched: reading?.notFetched ?? [], isErased: isErased, problem: problem)
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

  /// Removes from the folder what this home wrote there under its ids, and leaves there what asks the others to
  /// erase theirs. The diary here stays.
  package func eraseFolder() throws -> FolderErasure {
    guard let place = try diary.syncPlace() else { throw SyncProblem.isOff }
    let former = try formerDevices(place)
    var isAsked = true
    do {
      let folder = try syncedFolder().folder
      if try !onDiary({ diary, _ in try diary.isErasedEverywhere() }) {
        try askToErase(place, folder.key)
      }
    } catch SyncProblem.noKey {
      isAsked = false
    }
    let folder = SyncedFolder(
      path: place.folder, diary: place.diary, device: place.device, key: nil, schema: Self.schema)
    try Self.naming { () throws(SyncError) in
      for device in [place.device] + former { try folder.remove(device) }
    }
    return FolderErasure(folder: place.folder, isAsked: isAsked)
  }

  /// As a device of its own, so that nothing else need stay.
  private func askToErase(_ place: SyncPlace, _ key: SyncKey?) throws {
    let device = DeviceID(at: now, random: environment.random)
    var replica = Replica(device: device, schema: Self.schema)
    let random = environment.random
    let operation = replica.record(
      try Diary.erasing(at: now), at: max(now * 1_000, place.latest), random: random
    ).operation
    let asking = SyncedFolder(
      path: place.folder, diary: place.diary, device: device, key: key, schema: Self.schema)
    _ = try Self.naming { () throws(SyncError) in
      try asking.append([operation], after: LogTail(of: place.diary, device), on: civilDay)
    }
  }

  /// Entries of a day that two devices may both have of one meal.
  package func possibleDoubles(on day: CivilDay) throws(TrackerError) -> [PossibleDouble] {
    try onDiary { diary, _ in try diary.possibleDoubles(on: [day]) }
  }

  /// How many rows are not what the operations say.
  package var syncDifferences: Int {
    get throws { try onDiary { diary, _ in try diary.syncDifferences() } }
  }

  static func naming<Value>(
    _ body: () throws(SyncError) -> Value
  ) throws(SyncProblem) -> Value {
    do { return try body() } catch { throw .folder(error) }
  }
}

extension DeviceID {
  /// What tells it apart for people: ids begin with the time, and end with chance.
  package var shortName: String { String(description.suffix(6)) }
}
