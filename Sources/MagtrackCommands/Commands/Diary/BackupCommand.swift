import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform
import SealedBackups

struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say.aboutBackup,
      discussion: say.moreAboutBackup)
  }

  @Argument(
    help: ArgumentHelp(
      say.whereToWriteBackup, valueName: say.filePlaceholder),
    completion: .file())
  var file: String?

  @Flag(
    help: ArgumentHelp(
      say.sealingBackup))
  var encrypt = false

  @Flag(
    help: ArgumentHelp(
      say.overwriting))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    if encrypt, file == nil {
      throw Failure(
        .usage,
        session.wording.sealingNeedsFile)
    }
    guard let tracker = try session.trackerIfAny() else { throw session.noDiary() }
    // What is damaged is told before anything is written.
    let summary = try tracker.summary
    let path: String
    if let file {
      try session.checkWriting(to: file, force: force)
      try encrypt ? seal(tracker, to: file, session) : tracker.copyDiary(to: file)
      path = file
    } else {
      path = try tracker.backUp()?.path ?? ""
    }
    try Output.write(
      data.json
        ? JSONText.text(of: BackupJSON(path: path, summary: summary))
        : session.screen.wrap(
          session.wording.backedUp(to: path.printable, session.wording.summary(summary)),
          hanging: 2))
  }

  private func seal(_ tracker: Tracker, to file: String, _ session: Session) throws {
    let passphrase = try Passphrase(session: session).chosen()
    let sealed = try SealedBackup.seal(try tracker.diaryImage, with: passphrase)
    try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(sealed, to: file) }
  }
}

/// `backup --json`
struct BackupJSON: Encodable {
  let schema_version = 1
  let path: String
  let entries: Int
  @Nullable var first_day: String?
  @Nullable var last_day: String?

  init(path: String, summary: DiarySummary) {
    self.path = path
    entries = summary.entries
    first_day = summary.firstDay?.iso
    last_day = summary.lastDay?.iso
  }
}

extension Session {
  func noDiary() -> Failure {
    Failure(
      .nothing,
      wording.noDiaryYet(in: home.folder.printable))
  }
}
