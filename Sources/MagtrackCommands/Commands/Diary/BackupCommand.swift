import ArgumentParser
import MagnesiumKit
import Platform
import SealedBackups

struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say("Keep a copy of the diary.", "Simpan salinan buku harian."),
      discussion: say(
        "Without a file it goes beside the diary and stays until you remove it. One is made there by itself on each day with a change, and before each migration, restore and import; older ones are thinned out. magtrack doctor lists them.",
        "Tanpa berkas, salinannya disimpan di samping buku harian dan tetap ada sampai Anda hapus. Salinan juga dibuat sendiri di sana pada tiap hari yang ada perubahan, dan sebelum tiap migrasi, pemulihan dan impor; yang lama dikurangi. Daftarnya: magtrack doctor."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      say("Where to write it.", "Tempat menulisnya."), valueName: say("file", "berkas")),
    completion: .file())
  var file: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Seal the copy with a passphrase, asked for or from MAGTRACK_PASSPHRASE.",
        "Segel salinan dengan frasa sandi (ditanyakan, atau diambil dari MAGTRACK_PASSPHRASE).")))
  var encrypt = false

  @Flag(
    help: ArgumentHelp(
      say("Write over a file that is there.", "Timpa berkas yang sudah ada.")))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    if encrypt, file == nil {
      throw Failure(
        .usage,
        session.wording(
          "--encrypt needs a file: magtrack backup FILE --encrypt",
          "--encrypt memerlukan nama berkas: magtrack backup BERKAS --encrypt"))
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
          session.wording("backed up: ", "tersalin: ") + path.printable + " · "
            + session.wording.summary(summary), hanging: 2))
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
      wording(
        "there is no diary yet in \(home.folder.printable)",
        "belum ada buku harian di \(home.folder.printable)"))
  }
}
