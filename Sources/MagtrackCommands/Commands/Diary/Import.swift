import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform
import SealedBackups

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say.aboutImport,
      discussion: say.moreAboutImport)
  }

  @Argument(
    help: ArgumentHelp(
      say.fileToImport,
      valueName: say.filePlaceholder), completion: .file())
  var file: String

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfImport))
  var dryRun = false

  @OptionGroup var data: DataOptions

  private static let mostBytes = 1 << 30

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let archive = try contents(session)
    let tracker = dryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let result = try tracker.importArchive(archive, isDryRun: dryRun)
    if data.json { return try Output.write(JSONText.text(of: ImportJSON(result, dryRun))) }
    let records = wording.importedRecords(
      entries: result.addedEntries, others: result.addedOthers)
    var lines = [dryRun ? wording.wouldImport(records) : wording.imported(records)]
    if result.knownEntries > 0 {
      lines.append(
        wording.entriesThereAlready(result.knownEntries))
    }
    lines += result.keptOwn.map {
      wording.yoursStays($0.printable)
    }
    lines += result.keptDeleted.map {
      wording.deletedStays($0.printable)
    }
    if !dryRun, result.canBeUndone {
      lines.append(wording.takeItBack)
    }
    try Output.write(lines.map { session.screen.wrap($0, hanging: 2) }.joined(separator: "\n"))
  }

  private func contents(_ session: Session) throws -> Data {
    let wording = session.wording
    let input = try file == "-" ? ByteInput.standard : ByteInput(path: file)
    let name = input.name(wording)
    // What begins otherwise is not read on: it may have no end.
    let data = try input.bytes(atMost: Self.mostBytes, wording) { start in
      // In UTF-16 a NUL may stand before the first sign.
      start.first { ![0x20, 0x0A, 0x0D, 0x09, 0].contains($0) }
        .map { [UInt8(ascii: "{"), 0xEF, 0xFE, 0xFF].contains($0) } ?? !start.contains(0)
    }
    if data.starts(with: Data("SQLite format 3".utf8)) || SealedBackup.isSealed(data) {
      throw Failure(
        .unreadableInput,
        wording.backupIsNoExport(name, file: file.shellWord))
    }
    guard data.count <= Self.mostBytes else {
      throw Failure(
        .unreadableInput,
        wording.tooLongForExport(name))
    }
    return data
  }
}

/// `import --json`
struct ImportJSON: Encodable {
  let schema_version = 1
  let dry_run: Bool
  let added_entries: Int
  let known_entries: Int
  let added_others: Int
  let kept_own: [String]
  let kept_deleted: [String]

  init(_ result: ImportResult, _ isDryRun: Bool) {
    dry_run = isDryRun
    added_entries = result.addedEntries
    known_entries = result.knownEntries
    added_others = result.addedOthers
    kept_own = result.keptOwn
    kept_deleted = result.keptDeleted
  }
}
