import ArgumentParser
import MagnesiumKit
import Platform
import SealedBackups

struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say(
        "Go back to a backup; the present diary is kept.",
        "Kembali ke salinan; buku harian yang sekarang tetap disimpan."),
      discussion: say(
        "FILE is a path, the name of a backup as magtrack doctor lists it, or latest for the newest good one. What would change is said first.",
        "BERKAS adalah jalur, nama salinan seperti di magtrack doctor, atau latest untuk yang baik terbaru. Yang akan berubah disebut dulu."
      ))
  }

  @Argument(
    help: ArgumentHelp(say("The backup.", "Salinannya."), valueName: say("file", "berkas")),
    completion: Complete.backups)
  var file: String

  @Flag(help: ArgumentHelp(say("Do not ask.", "Tanpa bertanya.")))
  var yes = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let path = try backup(session)
    try session.refuseItself(path)
    do {
      try restore(backup: path, session)
    } catch TrackerError.diary(.damagedValue(let what, let damage)) {
      // Of the backup: of the present diary nothing is asked.
      throw Failure(
        .unreadableInput,
        wording(
          "\(path.printable) holds what cannot be (\(wording.row(what)): \(wording.name(damage))); nothing was restored: magtrack doctor --full tells which backups are good",
          "\(path.printable) berisi hal yang tidak mungkin (\(wording.row(what)): \(wording.name(damage))); tidak ada yang dipulihkan: salinan yang baik disebut oleh magtrack doctor --full"
        ))
    }
  }

  private func restore(backup path: String, _ session: Session) throws {
    let wording = session.wording
    let image = SealedBackup.isSealed(path) ? try opened(path, session) : nil
    // What is sealed lies open on the disk for as long as it is read, and not while a question is asked.
    func reading<Value>(_ read: (String) throws -> Value) throws -> Value {
      guard let image else { return try read(path) }
      let unpacked = try inTrackersWords { () throws(DiaryError) in
        try session.shelf.unpack(image)
      }
      defer { unlink(unpacked) }
      do {
        return try read(unpacked)
      } catch TrackerError.diary(let error) {
        throw TrackerError.diary(error.naming(path, insteadOf: unpacked))
      }
    }
    let kept = try reading { path in
      try inTrackersWords { () throws(DiaryError) in
        try Diary.summary(ofBackup: path, shelf: session.shelf)
      }
    }
    let now =
      switch try presentDiary(session) {
      case .none: wording("no diary", "tidak ada buku harian")
      case .unreadable(let error): wording.state(error)
      case .opened(_, nil): wording("a damaged diary", "buku harian yang rusak")
      case .opened(_, let summary?): wording.summary(summary)
      }
    Output.note(
      session.screen.wrap(
        wording("the backup: ", "salinan: ") + wording.summary(kept), hanging: 2))
    Output.note(session.screen.wrap(wording("now: ", "sekarang: ") + now, hanging: 2))
    if !yes { try confirm(session) }
    let before = try reading { try restore($0, session) }
    if data.json {
      return try Output.write(
        JSONText.text(of: RestoreJSON(entries: kept.entries, kept_at: before)))
    }
    var text = wording("restored: ", "dipulihkan: ") + wording.summary(kept)
    if let before {
      text += wording(" · what was there is in ", " · yang sebelumnya ada di ") + before.printable
    }
    try Output.write(session.screen.wrap(text, hanging: 2))
  }

  /// Opening one takes memory for all of it, in bytes.
  private static let longestSealed = 1_000_000_000

  /// The diary in a backup that is sealed.
  private func opened(_ path: String, _ session: Session) throws -> Data {
    var status = stat()
    if stat(path, &status) == 0, status.st_size > Self.longestSealed {
      throw Failure(
        .unreadableInput,
        session.wording(
          "\(path.printable) is larger than a diary can be: expected a sealed backup of at most 1 GB",
          "\(path.printable) lebih besar daripada buku harian mana pun: seharusnya salinan tersegel, paling besar 1 GB"
        ))
    }
    let asked = Passphrase(session: session)
    let passphrase = try asked.known()
    // What is typed while the key is made is no answer to the next question.
    defer { if asked.source == nil { tcflush(STDIN_FILENO, TCIFLUSH) } }
    guard let sealed = FileManager.default.contents(atPath: path) else {
      let reason = access(path, R_OK) == 0 ? EIO : errno
      throw Failure(
        .inputOutput,
        session.wording(
          "\(path.printable) could not be read: \(String(cString: strerror(reason)))",
          "\(path.printable) tidak bisa dibaca: \(String(cString: strerror(reason)))"))
    }
    do {
      return try SealedBackup.open(sealed, with: passphrase)
    } catch {
      let source = asked.source.map { " (\($0))" } ?? ""
      throw Failure(
        .unreadableInput,
        session.wording(
          "\(path.printable) does not open: the passphrase\(source) is wrong, or the file is damaged; nothing was changed",
          "\(path.printable) tidak bisa dibuka: frasa sandinya\(source) salah, atau berkasnya rusak; tidak ada yang diubah"
        ))
    }
  }

  /// - Returns: where what was there is now; nil where there was nothing.
  private func restore(_ path: String, _ session: Session) throws -> String? {
    // Looked at again: a question was asked, and other processes went on.
    if case .opened(let tracker, _) = try presentDiary(session) {
      do {
        return try tracker.restore(from: path)?.path
      } catch TrackerError.diary(.damaged(let broken, let detail)) {
        guard broken != path else {
          throw TrackerError.diary(.damaged(path: broken, detail: detail))
        }
      }
    }
    let aside = try inTrackersWords { () throws(DiaryError) in
      try Diary.replaceUnreadable(
        session.home.diary, by: path, at: session.environment.now().epochSeconds)
    }
    Standing.note()
    return aside
  }

  private enum Present {
    /// What there is cannot be opened, and why.
    case unreadable(DiaryError)
    case none
    /// Without a summary where a row of it is damaged.
    case opened(Tracker, DiarySummary?)
  }

  private func presentDiary(_ session: Session) throws -> Present {
    do {
      guard let tracker = try session.trackerIfAny() else { return .none }
      do {
        return .opened(tracker, try tracker.summary)
      } catch TrackerError.diary(.damagedValue) {
        return .opened(tracker, nil)
      }
    } catch TrackerError.diary(.missing) {
      return .none
    } catch TrackerError.diary(let error) {
      // Whatever lies there is put aside as it is, but not while somebody works with it.
      if case .busy = error { throw TrackerError.diary(error) }
      return .unreadable(error)
    }
  }

  private func backup(_ session: Session) throws -> String {
    let shelf = session.shelf
    if file == "latest" {
      let isGood = { path in (try? Diary.summary(ofBackup: path, shelf: shelf)) != nil }
      if let latest = shelf.backups(asOf: session.environment.now().epochSeconds).map(\.path)
        .first(where: isGood)
      {
        return latest
      }
    }
    let candidates = [file, shelf.folder + "/" + file, shelf.folder + "/" + file + ".sqlite"]
    if let found = candidates.first(where: isFile) {
      try refuseExport(found, session)
      return found
    }
    throw Failure(
      .missingFile,
      session.wording(
        "there is no backup \(file.printable): magtrack doctor lists those that there are",
        "tidak ada salinan \(file.printable): daftarnya di magtrack doctor"))
  }

  private func refuseExport(_ path: String, _ session: Session) throws {
    guard
      try ByteInput(path: path).bytes(atMost: 0, session.wording) == Data("{".utf8)
    else { return }
    throw Failure(
      .unreadableInput,
      session.wording(
        "\(path.printable) is no backup; if magtrack export wrote it: magtrack import \(path.shellWord)",
        "\(path.printable) bukan salinan; kalau ditulis magtrack export: magtrack import \(path.shellWord)"
      ))
  }

  private func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func confirm(_ session: Session) throws {
    let wording = session.wording
    guard session.screen.isInteractive else {
      throw Failure(
        .usage,
        wording(
          "nothing was changed; without a terminal: magtrack restore \(file.shellWord) --yes",
          "tidak ada yang diubah; tanpa terminal: magtrack restore \(file.shellWord) --yes"))
    }
    let question = wording(
      "Put the backup in its place? What is there now is kept.",
      "Pasang salinan ini? Yang sekarang tetap disimpan.")
    guard session.confirms(question) else {
      throw Failure(.nothing, wording("nothing was changed", "tidak ada yang diubah"))
    }
  }
}

extension Wording {
  /// What lies in the place of the diary.
  fileprivate func state(_ error: DiaryError) -> String {
    switch error {
    case .newerVersion:
      self("a diary of a newer version", "buku harian dari versi yang lebih baru")
    case .notADiary: self("another program's file", "berkas milik program lain")
    case .damaged, .damagedValue, .failed: self("a damaged diary", "buku harian yang rusak")
    default: self("something that cannot be read", "sesuatu yang tidak bisa dibaca")
    }
  }
}

/// `restore --json`
struct RestoreJSON: Encodable {
  let schema_version = 1
  let entries: Int
  @Nullable var kept_at: String?

  init(entries: Int, kept_at: String?) {
    self.entries = entries
    self.kept_at = kept_at
  }
}
