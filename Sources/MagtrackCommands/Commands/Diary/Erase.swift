import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

struct Erase: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "erase",
      abstract: say.aboutErase)
  }

  @Flag(help: ArgumentHelp(say.withoutAsking))
  var yes = false

  @Flag(help: ArgumentHelp(say.erasingEverywhere))
  var everywhere = false

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let folder = session.home.folder.printable
    let files = session.home.writtenFiles()
    guard access(session.home.folder, X_OK) == 0 || errno == ENOENT else {
      throw Failure(
        .inputOutput,
        wording.cannotRead(folder, because: wording.reason(FailureReason(errno: errno))))
    }
    guard !files.isEmpty else {
      try Output.write(
        wording.nothingToErase(in: folder))
      return
    }
    try refuseForeignDiary(session)
    // A diary that cannot be opened is erased all the same, and then nobody knows where it was synced.
    let synced = try? session.trackerIfAny()?.syncedFolderPath
    if everywhere, synced == nil { throw SyncProblem.isOff }
    if !yes { try confirm(files, session) }
    if everywhere, let tracker = try session.trackerIfAny() {
      let erasure = try tracker.eraseFolder()
      try Output.write(
        erasure.isAsked
          ? wording.erasedInFolder(erasure.folder.printable)
          : wording.erasedInFolderUnasked(erasure.folder.printable))
    }
    for file in files where unlink(file) != 0 && errno != ENOENT {
      throw Failure(
        .inputOutput,
        wording.cannotRemove(file.printable, because: wording.reason(FailureReason(errno: errno))))
    }
    // What others put into a folder keeps it there; it may be a copy of the diary too.
    let folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    for folder in folders { PrivateFiles.sync(folder) }
    let kept = [BackupShelf(besideDiary: session.home.diary).folder, session.home.folder]
      .first { (folder: String) in rmdir(folder) != 0 && errno == ENOTEMPTY }?.printable
    try Output.write(
      wording.erased(from: folder))
    if let kept {
      try Output.write(
        wording.otherFilesRemain(in: kept))
    }
    if !everywhere, let synced {
      try Output.write(wording.eraseLeavesFolder(synced.printable))
    }
  }

  private func confirm(_ files: [String], _ session: Session) throws {
    let wording = session.wording
    guard session.screen.isInteractive else {
      throw Failure(
        .usage,
        wording.eraseAsksOnTerminal)
    }
    Output.note(
      wording.removesForGood(files.map(\.printable).joined(separator: ", ")))
    Output.ask(wording.typeYesToErase)
    guard let answer = readLine(), ["yes", "ya"].contains(answer.lowercased()) else {
      throw Failure(.nothing, wording.nothingErased)
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
