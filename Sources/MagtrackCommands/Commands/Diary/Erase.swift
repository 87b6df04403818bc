import ArgumentParser
import MagnesiumKit
import Platform

struct Erase: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "erase",
      abstract: say(
        "Remove all that the program ever wrote.", "Hapus semua yang pernah ditulis program ini."))
  }

  @Flag(help: ArgumentHelp(say("Do not ask.", "Tanpa bertanya.")))
  var yes = false

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let folder = session.home.folder.printable
    let files = session.home.writtenFiles()
    guard access(session.home.folder, X_OK) == 0 || errno == ENOENT else {
      throw Failure(
        .inputOutput,
        wording(
          "\(folder) cannot be read: \(String(cString: strerror(errno)))",
          "\(folder) tidak bisa dibaca: \(String(cString: strerror(errno)))"))
    }
    guard !files.isEmpty else {
      try Output.write(
        wording(
          "There is nothing to erase in \(folder).", "Tidak ada yang perlu dihapus di \(folder)."))
      return
    }
    try refuseForeignDiary(session)
    if !yes { try confirm(files, session) }
    for file in files where unlink(file) != 0 && errno != ENOENT {
      throw Failure(
        .inputOutput,
        wording(
          "\(file.printable) could not be removed: \(String(cString: strerror(errno)))",
          "\(file.printable) tidak bisa dihapus: \(String(cString: strerror(errno)))"))
    }
    // What others put into a folder keeps it there; it may be a copy of the diary too.
    let folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    for folder in folders { PrivateFiles.sync(folder) }
    let kept = [BackupShelf(besideDiary: session.home.diary).folder, session.home.folder]
      .first { (folder: String) in rmdir(folder) != 0 && errno == ENOTEMPTY }?.printable
    try Output.write(
      wording(
        "Erased: nothing of magtrack is left in \(folder).",
        "Terhapus: tidak ada lagi milik magtrack di \(folder)."))
    if let kept {
      try Output.write(
        wording("Other files are still in \(kept).", "Berkas lain masih ada di \(kept)."))
    }
  }

  private func confirm(_ files: [String], _ session: Session) throws {
    let wording = session.wording
    guard session.screen.isInteractive else {
      throw Failure(
        .usage,
        wording(
          "erase asks on a terminal; elsewhere say magtrack erase --yes",
          "erase bertanya di terminal; di tempat lain pakai magtrack erase --yes"))
    }
    Output.note(
      wording(
        "This removes for good: \(files.map(\.printable).joined(separator: ", "))",
        "Ini menghapus untuk selamanya: \(files.map(\.printable).joined(separator: ", "))"))
    Output.ask(wording("Type yes to erase:", "Ketik ya untuk menghapus:"))
    guard let answer = readLine(), ["yes", "ya"].contains(answer.lowercased()) else {
      throw Failure(.nothing, wording("nothing was erased", "tidak ada yang dihapus"))
    }
  }

  /// A damaged diary may be erased; another program's file may not, nor one elsewhere that a link calls
  /// the diary and nothing shows to be one.
  private func refuseForeignDiary(_ session: Session) throws {
    let isLink =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: session.home.diary)) != nil
    do {
      _ = try session.trackerForReading()
    } catch TrackerError.diary(let error) {
      switch error {
      case .missing: return
      case .damaged, .damagedValue, .newerVersion, .failed:
        if isLink { throw TrackerError.diary(error) }
      case .notADiary, .cannotCreate, .foreignJournal:
        // With a bit of its header changed a diary looks like another program's file, and what a killed
        // change left is looked at first.
        if isLink || !Diary.isRecognisable(atPath: session.home.diary) {
          throw TrackerError.diary(error)
        }
      default: throw TrackerError.diary(error)
      }
    }
  }
}
