import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform
import SealedBackups

struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say.aboutRestore,
      discussion: say.moreAboutRestore)
  }

  @Argument(
    help: ArgumentHelp(say.backupToRestore, valueName: say.filePlaceholder),
    completion: Complete.backups)
  var file: String

  @Flag(help: ArgumentHelp(say.withoutAsking))
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
        wording.backupHoldsImpossible(path.printable, what: what, damage: damage))
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
      case .none: wording.noDiary
      case .unreadable(let error): wording.state(error)
      case .opened(_, nil): wording.aDamagedDiary
      case .opened(_, let summary?): wording.summary(summary)
      }
    Output.note(
      session.screen.wrap(
        wording.theBackup(wording.summary(kept)), hanging: 2))
    Output.note(session.screen.wrap(wording.theDiaryNow(now), hanging: 2))
    if !yes { try confirm(session) }
    let before = try reading { try restore($0, session) }
    if data.json {
      return try Output.write(
        JSONText.text(of: RestoreJSON(entries: kept.entries, kept_at: before)))
    }
    var text = wording.restored(wording.summary(kept))
    if let before {
      text += wording.whatWasThereIsIn(before.printable)
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
        session.wording.tooLargeForSealedBackup(path.printable))
    }
    let asked = Passphrase(session: session)
    let passphrase = try asked.known()
    // What is typed while the key is made is no answer to the next question.
    defer { if asked.source == nil { tcflush(STDIN_FILENO, TCIFLUSH) } }
    guard let sealed = FileManager.default.contents(atPath: path) else {
      let reason = access(path, R_OK) == 0 ? EIO : errno
      throw Failure(
        .inputOutput,
        session.wording.couldNotRead(path.printable, because: String(cString: strerror(reason))))
    }
    do {
      return try SealedBackup.open(sealed, with: passphrase)
    } catch {
      let source = asked.source.map { " (\($0))" } ?? ""
      throw Failure(
        .unreadableInput,
        session.wording.sealedBackupDoesNotOpen(path.printable, source: source))
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
      session.wording.noSuchBackup(file.printable))
  }

  private func refuseExport(_ path: String, _ session: Session) throws {
    guard
      try ByteInput(path: path).bytes(atMost: 0, session.wording) == Data("{".utf8)
    else { return }
    throw Failure(
      .unreadableInput,
      session.wording.exportIsNoBackup(path.printable, file: path.shellWord))
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
        wording.restoreNeedsYes(file.shellWord))
    }
    let question = wording.askToRestore
    guard session.confirms(question) else {
      throw Failure(.nothing, wording.nothingWasChanged)
    }
  }
}

extension Phrasebook {
  /// What lies in the place of the diary.
  fileprivate func state(_ error: DiaryError) -> String {
    switch error {
    case .newerVersion:
      aDiaryOfNewerVersion
    case .notADiary: anotherProgramsFile
    case .damaged, .damagedValue, .failed: aDamagedDiary
    default: somethingUnreadable
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
