import MagnesiumKit
import MagnesiumWords

/// What a look over the diary found.
struct DoctorText {
  let path: String
  let checkup: Checkup
  let backups: [(backup: Backup, state: DoctorJSON.State)]
  /// What local clocks show at an instant.
  let localTime: (Int) -> ZonedInstant
  let wording: any Phrasebook
  let screen: Screen

  var text: String {
    var lines = [wording.diary(path.printable)]
    if let readable = checkup.readable {
      lines.append(
        wording.asWritten(sound: readable.sound, of: readable.all))
    }
    lines += checkup.findings.map { "! " + Self.text($0, wording) }
    if checkup.isSound {
      lines.append(wording.nothingDamaged)
    }
    lines.append(
      backups.isEmpty
        ? wording.noBackups
        : wording.backupsNewestFirst)
    let listed = backups.map { screen.wrap(line($0.backup, $0.state), indent: 2, hanging: 2) }
    let rest = checkup.isDamaged ? advice : []
    return
      (lines.map { screen.wrap($0, hanging: 2) } + listed
      + rest.map { screen.wrap($0, hanging: 2) }).joined(separator: "\n")
  }

  private func line(_ backup: Backup, _ state: DoctorJSON.State) -> String {
    let at = localTime(backup.madeAt)
    let name = backup.path.split(separator: "/").last.map(String.init) ?? backup.path
    let condition =
      switch state {
      case .unread: ""
      case .damaged: wording.isDamaged
      case .good(let summary): " · " + wording.summary(summary)
      }
    return
      "\(at.day.iso) \(at.time.text) · \(wording.name(backup.reason))\(condition) · \(name.printable)"
  }

  /// First what keeps most.
  private var advice: [String] {
    var advice: [(entries: Int, text: String)] = []
    let readable = checkup.readable?.sound ?? 0
    if readable > 0 {
      advice.append(
        (
          readable,
          wording.howToRecover(readable)
        ))
    }
    for (backup, state) in backups {
      guard case .good(let summary) = state,
        let name = backup.path.split(separator: "/").last.map(String.init)
      else { continue }
      advice.append(
        (
          summary.entries,
          wording.newestGoodBackup(entries: summary.entries, name: name.printable)
        ))
      break
    }
    if advice.count == 2, advice[0].entries < advice[1].entries { advice.swapAt(0, 1) }
    return advice.map(\.text) + [
      wording.damagedFileStays
    ]
  }

  static func text(_ finding: Checkup.Finding, _ wording: any Phrasebook) -> String {
    switch finding {
    case .file(let detail):
      wording.fileIsBroken(detail.printable)
    case .schema(let name):
      wording.notAsThisVersionMakes(name.printable)
    case .row(let row, let damage): "\(wording.row(row)): \(wording.name(damage))"
    case .orphan:
      wording.stepWithoutChange
    case .sums(let days):
      wording.sumsDiffer(days: days)
    case .mark(let day):
      wording.markContradicts(on: day.iso)
    case .newerVersion(let version):
      wording.writtenByNewer(schema: version)
    case .otherProgram:
      wording.belongsToOtherProgram
    case .open(let path, let mode):
      wording.othersMayOpen(path.printable, mode: String(mode, radix: 8))
    case .untrusted(let path, let distrust): wording.reason(distrust, of: path)
    case .foreignJournal:
      wording.foreignJournalFound
    case .otherCopy(let path):
      wording.otherCopy(path.printable)
    case .older(let backup):
      wording.olderThanBackup(backup.printable)
    case .link(let target):
      wording.diaryIsLink(to: target.printable)
    }
  }
}

/// `doctor --json`
struct DoctorJSON: Encodable {
  /// What is known of a backup.
  enum State {
    case unread, damaged
    case good(DiarySummary)
  }

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

  init(
    _ path: String, _ checkup: Checkup, _ backups: [(backup: Backup, state: State)],
    _ wording: any Phrasebook
  ) {
    self.path = path
    damaged = checkup.isDamaged
    findings = checkup.findings.map { DoctorText.text($0, wording) }
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
