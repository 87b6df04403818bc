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
    let place = session.place
    let planned = try reading { path in try place.restoration(of: path) }
    Output.note(
      session.screen.wrap(
        wording.theBackup(wording.summary(planned.now)), hanging: 2))
    Output.note(
      session.screen.wrap(wording.theDiaryNow(wording.words(for: planned.before)), hanging: 2))
    if let tracker = try? place.openIfAny(), (try? tracker.isSynced) == true {
      Output.note(session.screen.wrap(wording.restoreReachesDevices, hanging: 2))
    }
    if !yes { try confirm(session) }
    // Looked at again: a question was asked, and other processes went on.
    let done = try reading { path in
      try place.restore(from: path) { session.note($0) }
    }
    Standing.note()
    if data.json {
      return try Output.write(
        JSONText.text(of: RestoreJSON(entries: done.now.entries, kept_at: done.keptAt)))
    }
    var text = wording.restored(wording.summary(done.now))
    if let before = done.keptAt {
      text += wording.whatWasThereIsIn(before.printable)
    }
    try Output.write(session.screen.wrap(text, hanging: 2))
    if done.keepsTrials { try Output.write(session.screen.wrap(wording.trialsStay)) }
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
        session.wording.couldNotRead(
          path.printable, because: session.wording.reason(FailureReason(errno: reason))))
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

  private func backup(_ session: Session) throws -> String {
    let shelf = session.shelf
    if file == "latest", let latest = session.place.latestBackup { return latest.path }
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
