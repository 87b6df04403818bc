import MagnesiumKit

/// What is known of a backup.
package enum BackupCondition {
  case unread, damaged
  case good(DiarySummary)
}

/// What a look over the diary found.
package struct DoctorDocument {
  private let checkup: Checkup
  private let backups: [(backup: Backup, state: BackupCondition)]
  private let localTime: (Int) -> ZonedInstant
  private let wording: any Phrasebook

  /// - Parameter localTime: what local clocks show at an instant.
  package static func of(
    _ checkup: Checkup, at path: String, backups: [(backup: Backup, state: BackupCondition)],
    localTime: @escaping (Int) -> ZonedInstant, in wording: any Phrasebook
  ) -> Document {
    DoctorDocument(checkup: checkup, backups: backups, localTime: localTime, wording: wording)
      .document(path)
  }

  private func document(_ path: String) -> Document {
    var lines = [wording.diary(path.printable)]
    if let readable = checkup.readable {
      lines.append(
        wording.asWritten(sound: readable.sound, of: readable.all))
    }
    lines += checkup.findings.map { "! " + wording.text(of: $0) }
    if checkup.isSound {
      lines.append(wording.nothingDamaged)
    }
    lines.append(
      backups.isEmpty
        ? wording.noBackups
        : wording.backupsNewestFirst)
    return Document([
      lines.map(Block.remark) + backups.map { .item(line($0.backup, $0.state)) }
        + (checkup.isDamaged ? advice : []).map(Block.remark)
    ])
  }

  private func line(_ backup: Backup, _ state: BackupCondition) -> String {
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
}

extension Phrasebook {
  package func text(of finding: Checkup.Finding) -> String {
    switch finding {
    case .file(let detail):
      fileIsBroken(detail.printable)
    case .schema(let name):
      notAsThisVersionMakes(name.printable)
    case .row(let name, let damage): "\(row(name)): \(self.name(damage))"
    case .orphan:
      stepWithoutChange
    case .sums(let days):
      sumsDiffer(days: days)
    case .mark(let day):
      markContradicts(on: day.iso)
    case .newerVersion(let version):
      writtenByNewer(schema: version)
    case .otherProgram:
      belongsToOtherProgram
    case .open(let path, let mode):
      othersMayOpen(path.printable, mode: String(mode, radix: 8))
    case .untrusted(let path, let distrust): reason(distrust, of: path)
    case .foreignJournal:
      foreignJournalFound
    case .otherCopy(let path):
      otherCopy(path.printable)
    case .older(let backup):
      olderThanBackup(backup.printable)
    case .link(let target):
      diaryIsLink(to: target.printable)
    }
  }
}
