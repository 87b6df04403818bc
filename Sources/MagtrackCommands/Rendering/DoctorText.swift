import MagnesiumKit

/// What a look over the diary found.
struct DoctorText {
  let path: String
  let checkup: Checkup
  let backups: [(backup: Backup, state: DoctorJSON.State)]
  /// What local clocks show at an instant.
  let localTime: (Int) -> ZonedInstant
  let wording: Wording
  let screen: Screen

  var text: String {
    var lines = [wording("Diary: ", "Buku harian: ") + path.printable]
    if let readable = checkup.readable {
      lines.append(
        wording(
          "As they were written: \(readable.sound) of \(wording.entries(readable.all)).",
          "\(readable.sound) dari \(readable.all) catatan masih seperti saat ditulis."))
    }
    lines += checkup.findings.map { "! " + Self.text($0, wording) }
    if checkup.isSound {
      lines.append(wording("Nothing is damaged.", "Tidak ada yang rusak."))
    }
    lines.append(
      backups.isEmpty
        ? wording("No backups yet.", "Belum ada salinan.")
        : wording("Backups, newest first:", "Salinan, terbaru dulu:"))
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
      case .damaged: wording(" · damaged", " · rusak")
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
          wording(
            "What can be read of the diary, \(wording.entries(readable)), goes into a new file by: magtrack doctor --recover FILE",
            "Yang masih terbaca, \(wording.entries(readable)), ditulis ke berkas baru dengan: magtrack doctor --recover BERKAS"
          )
        ))
    }
    for (backup, state) in backups {
      guard case .good(let summary) = state,
        let name = backup.path.split(separator: "/").last.map(String.init)
      else { continue }
      advice.append(
        (
          summary.entries,
          wording(
            "The newest good backup, \(wording.entries(summary.entries)): magtrack restore \(name.printable)",
            "Salinan baik terbaru, \(wording.entries(summary.entries)): magtrack restore \(name.printable)"
          )
        ))
      break
    }
    if advice.count == 2, advice[0].entries < advice[1].entries { advice.swapAt(0, 1) }
    return advice.map(\.text) + [
      wording(
        "The damaged file stays as it is until then.",
        "Sampai saat itu berkas yang rusak tidak diubah.")
    ]
  }

  static func text(_ finding: Checkup.Finding, _ wording: Wording) -> String {
    switch finding {
    case .file(let detail):
      wording("the file is broken: ", "berkasnya rusak: ") + detail.printable
    case .schema(let name):
      wording(
        "\(name.printable) is not what this version makes",
        "\(name.printable) tidak seperti buatan versi ini")
    case .row(let row, let damage): "\(wording.row(row)): \(wording.name(damage))"
    case .orphan:
      wording(
        "a step to undo belongs to no change", "satu langkah undo tidak punya perubahannya")
    case .sums(let days):
      wording(
        "the sums of \(wording.days(days)) differ from their entries",
        "jumlah untuk \(wording.days(days)) berbeda dari catatannya")
    case .mark(let day):
      wording(
        "\(day.iso) is marked as its entries contradict",
        "tanda pada \(day.iso) bertentangan dengan catatannya")
    case .newerVersion(let version):
      wording(
        "a newer magtrack wrote it (schema \(version))",
        "ditulis magtrack yang lebih baru (skema \(version))")
    case .otherProgram:
      wording("it belongs to another program", "berkas ini milik program lain")
    case .open(let path, let mode):
      wording(
        "others may open \(path.printable) (\(String(mode, radix: 8))): chmod go= \(path.printable)",
        "orang lain bisa membuka \(path.printable) (\(String(mode, radix: 8))): chmod go= \(path.printable)"
      )
    case .untrusted(let path, let distrust): wording.reason(distrust, of: path)
    case .foreignJournal:
      wording(
        "a killed change was left half made, in another file than the one that is there now: it is neither taken back nor followed; magtrack restore puts both aside",
        "ada perubahan yang terputus di tengah jalan, tetapi di berkas lain dari yang ada sekarang: tidak dibatalkan dan tidak dilanjutkan; magtrack restore menyisihkan keduanya"
      )
    case .otherCopy(let path):
      wording(
        "\(path.printable) is a diary too, perhaps the other half of a conflict of a sync program; the program does not read it",
        "\(path.printable) juga buku harian, mungkin hasil bentrok program sinkronisasi; program ini tidak membacanya"
      )
    case .older(let backup):
      wording(
        "the backup \(backup.printable) knows of later changes than the diary: an older copy may have been put in its place",
        "salinan \(backup.printable) memuat perubahan yang lebih baru daripada buku harian: mungkin salinan lama ditaruh di tempatnya"
      )
    case .link(let target):
      wording(
        "the diary is a link to \(target.printable)",
        "buku harian adalah tautan ke \(target.printable)")
    }
  }
}

extension Wording {
  /// `1 entry`, `120 entries`, `120 catatan`
  func entries(_ count: Int) -> String {
    self(count == 1 ? "1 entry" : "\(count) entries", "\(count) catatan")
  }

  /// `120 entries, 3 Nov 2026 – 23 Nov 2026`
  func summary(_ summary: DiarySummary) -> String {
    let count = entries(summary.entries)
    guard let first = summary.firstDay, let last = summary.lastDay else { return count }
    return count + ", " + (first == last ? first.iso : "\(first.iso) – \(last.iso)")
  }

  /// `entry 2` as `catatan 2`
  func row(_ name: String) -> String {
    name.hasPrefix("entry ")
      ? self("entry ", "catatan ") + name.dropFirst("entry ".count).description.printable
      : name.printable
  }

  func name(_ damage: DiaryError.Damage) -> String {
    switch damage {
    case .checksum: self("its checksum is wrong", "checksumnya salah")
    case .value(let column):
      self(
        "\(column.printable) has a value that cannot be",
        "nilai \(column.printable) tidak mungkin")
    }
  }

  func name(_ reason: Backup.Reason) -> String {
    switch reason {
    case .daily: self("daily", "harian")
    case .manual: self("made by hand", "dibuat manual")
    case .beforeMigration: self("before a migration", "sebelum migrasi")
    case .beforeRestore: self("before a restore", "sebelum pemulihan")
    case .beforeImport: self("before an import", "sebelum impor")
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
    _ wording: Wording
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
