import MagnesiumKit
import MagnesiumWords

/// `doctor --json`
struct DoctorJSON: Encodable {
  struct Item: Encodable {
    let path: String
    let made_at: String
    let reason: String
    @Nullable var good: Bool?
    @Nullable var entries: Int?
  }

  let schema_version = 1
  let path: String
  let damaged: Bool
  @Nullable var entries: Int?
  @Nullable var entries_readable: Int?
  let findings: [String]
  let backups: [Item]
  /// null where the diary does not sync.
  @Nullable var sync: SyncCheckupJSON?

  init(
    _ path: String, _ checkup: Checkup, _ backups: [(backup: Backup, state: BackupCondition)],
    _ devices: SyncCheckup?, _ wording: any Phrasebook
  ) {
    self.path = path
    sync = devices.map { SyncCheckupJSON($0, wording) }
    damaged = checkup.isDamaged
    findings = checkup.findings.map { wording.text(of: $0) }
    self.backups = backups.map { backup, state in
      let at = ZonedInstant(epochSeconds: backup.madeAt, utcOffsetSeconds: 0).rfc3339
      let (good, entries): (Bool?, Int?) =
        switch state {
        case .unread: (nil, nil)
        case .damaged: (false, nil)
        case .good(let summary): (true, summary.entries)
        }
      return Item(
        path: backup.path, made_at: at, reason: backup.reason.rawValue, good: good,
        entries: entries)
    }
    entries = checkup.readable?.all
    entries_readable = checkup.readable?.sound
  }
}

/// What `doctor` says of a diary that syncs.
struct SyncCheckupJSON: Encodable {
  let folder: String
  let differing_records: Int
  let devices: [SyncedDeviceJSON]
  let findings: [String]

  init(_ checkup: SyncCheckup, _ wording: any Phrasebook) {
    folder = checkup.status.folder
    differing_records = checkup.differences
    devices = checkup.status.devices.map(SyncedDeviceJSON.init)
    findings = wording.troubles(of: checkup.status)
  }
}
