import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say.aboutDoctor,
      discussion: say.moreAboutDoctor)
  }

  @Flag(
    help: ArgumentHelp(
      say.fullCheckup))
  var full = false

  @Option(
    help: ArgumentHelp(
      say.recoveringInto,
      valueName: say.filePlaceholder), completion: .file())
  var recover: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let path = session.home.diary
    guard session.home.hasDiary else {
      // Throws where there was one.
      _ = try session.trackerIfAny()
      throw session.noDiary()
    }
    if let recover { return try write(to: recover, path, session) }
    let full = full
    let checkup = try inTrackersWords { () throws(DiaryError) in
      try Checkup.of(path, isFull: full)
    }
    let backups = session.shelf.backups(asOf: session.environment.now().epochSeconds)
    let states = backups.map { backup -> BackupCondition in
      // The newest good one is what matters; the others are read when asked.
      guard full || checkup.isDamaged || backup == backups.first else { return .unread }
      do throws(DiaryError) {
        return .good(try Diary.summary(ofBackup: backup.path, shelf: session.shelf))
      } catch {
        switch error {
        // That it cannot be looked at just now says nothing of it.
        case .diskFull, .cannotCreate, .busy: return .unread
        default: return .damaged
        }
      }
    }
    let devices = checkup.isSound ? try devices(session) : nil
    let document = DoctorDocument.of(
      checkup, at: path, backups: Array(zip(backups, states)),
      localTime: session.environment.local, in: session.wording)
    try Output.write(
      data.json
        ? JSONText.text(
          of: DoctorJSON(path, checkup, Array(zip(backups, states)), devices, session.wording))
        : session.screen.text(
          of: Document(document.sections + [devices.map { session.wording.blocks(of: $0) } ?? []])))
    if devices?.differences ?? 0 > 0 { throw Failure(.unreadableInput, nil) }
    if let status = Self.status(checkup) { throw Failure(status, nil) }
    if let devices { try SyncCommand.check(devices.status) }
  }

  /// What the folder of a diary that syncs is like, and whether the rows are what the devices wrote.
  private func devices(_ session: Session) throws -> SyncCheckup? {
    guard let tracker = try session.trackerIfAny(), try tracker.isSynced else { return nil }
    return SyncCheckup(
      status: try tracker.syncStatus(isThorough: true), differences: try tracker.syncDifferences)
  }

  /// nil where all is well.
  private static func status(_ checkup: Checkup) -> ExitStatus? {
    let isNewer = checkup.findings.contains {
      if case .newerVersion = $0 { true } else { false }
    }
    if isNewer { return .newerDiary }
    if checkup.isDamaged || checkup.findings.contains(.otherProgram) { return .unreadableInput }
    // What no other command takes either.
    return checkup.isSound ? nil : .cannotCreate
  }

  private func write(to file: String, _ path: String, _ session: Session) throws {
    try session.checkWriting(to: file, force: nil)
    let recovery = try inTrackersWords { () throws(DiaryError) in
      try Recovery.recover(path, into: file)
    }
    let wording = session.wording
    if data.json {
      return try Output.write(
        JSONText.text(
          of: RecoveryJSON(
            path: file, entries: recovery.entries, left_out: recovery.leftOut,
            torn_tables: recovery.tornTables, changed_tables: recovery.changedTables)))
    }
    var lines = [
      wording.recovered(recovery.entries, into: file.printable)
    ]
    lines += recovery.leftOut.map { wording.leftOutOfRecovery(wording.row($0)) }
    lines += recovery.tornTables.map {
      wording.unreadablePart($0.printable)
    }
    lines += recovery.changedTables.map {
      wording.changedValue($0.printable)
    }
    lines.append(
      wording.howToPutInPlace(file.shellWord))
    try Output.write(lines.map { session.screen.wrap($0, hanging: 2) }.joined(separator: "\n"))
  }
}

/// `doctor --recover --json`
struct RecoveryJSON: Encodable {
  let schema_version = 1
  let path: String
  let entries: Int
  let left_out: [String]
  let torn_tables: [String]
  let changed_tables: [String]
}
