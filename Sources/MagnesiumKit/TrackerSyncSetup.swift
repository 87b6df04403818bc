import DiaryStore
import DiarySync
import MagnesiumCore
import Platform
import SyncedFolders

/// Beginning to sync, and ending it.
extension Tracker {
  /// As what the home has synced last, where it does not any more.
  private var formerFile: String { PrivateFiles.folder(of: diary.path) + "/sync.former" }

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
    guard found.count <= 1 else {
      throw SyncProblem.severalDiaries(Self.otherDiaries(found, in: folder))
    }
    let random = environment.random
    let device = DeviceID(at: now, random: random)
    let id = found.first?.key ?? EntryUUID(at: now, random: random)
    var key: SyncKey?
    switch (found.first.map(\.value.salt), isSealed) {
    case (let salt??, _): key = try SyncKey(passphrase: try passphrase(true), salt: salt)
    case (.some(nil), true): throw SyncProblem.isNotSealed
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
        called: name, after: formerDevice(of: id), at: now)
    }
    let report: SyncReport
    do {
      report = try synchronise(called: name)
    } catch {
      _ = try endSync()
      throw error
    }
    unlink(formerFile)
    return SyncBeginning(isJoining: !found.isEmpty, isSealed: key != nil, report: report)
  }

  /// Ends it here. The diary stays as it is, and so does what lies in the folder, because other devices need it:
  /// but for a diary that only this one has, where another one lies in the folder too.
  ///
  /// - Returns: the folder, and whether this device's part of it is gone.
  package func endSync() throws -> (folder: String, isRemoved: Bool) {
    guard let place = try diary.syncPlace() else { throw SyncProblem.isOff }
    let own = try Set(formerDevices(place) + [place.device])
    let found = (try? SyncedFolder.diaries(in: place.folder)) ?? [:]
    let isAlone = found.count > 1 && found[place.diary]?.devices.isSubset(of: own) == true
    try onDiary { diary, _ in
      if !isAlone { try PrivateFiles.write("\(place.diary) \(place.device)\n", to: formerFile) }
      try diary.endSync()
      unlink(keyFile)
    }
    if isAlone {
      let folder = SyncedFolder(
        path: place.folder, diary: place.diary, device: place.device, key: nil, schema: Self.schema)
      try Self.naming { () throws(SyncError) in
        for device in found[place.diary]?.devices ?? [] { try folder.remove(device) }
      }
    }
    return (place.folder, isAlone)
  }

  private func formerDevice(of diary: EntryUUID) -> DeviceID? {
    let text = String(decoding: PrivateFiles.beginning(of: formerFile, 100) ?? [], as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, EntryUUID(String(words[0])) == diary else { return nil }
    return DeviceID(String(words[1]))
  }

  /// The ids under which this home has written before.
  func formerDevices(_ place: SyncPlace) throws -> [DeviceID] {
    try onDiary { diary, _ in try diary.knownDevices() }.predecessors(of: place.device)
  }

  static func otherDiaries(
    _ found: [EntryUUID: SyncedFolder.FoundDiary], in folder: String
  ) -> [OtherDiary] {
    found.map { diary, found in
      let names = SyncedFolder.names(of: diary, found.devices, in: folder, schema: schema)
      return OtherDiary(
        devices: found.devices.sorted().map {
          KnownDevice(id: $0, name: names[$0], isForgotten: false)
        })
    }.sorted { one, other in
      guard let first = one.devices.first?.id, let second = other.devices.first?.id else {
        return false
      }
      return first < second
    }
  }
}
