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

  @Option(help: ArgumentHelp(say.sourceOption, valueName: say.appPlaceholder))
  var source: String?

  @Flag(help: ArgumentHelp(say.matchOption))
  var match = false

  @Option(help: ArgumentHelp(say.doseOption))
  var `as`: ImportChoices.Dose?

  @Option(name: .customLong("into-logged-days"), help: ArgumentHelp(say.loggedDaysOption))
  var intoLoggedDays: ImportChoices.LoggedDays?

  @Option(help: ArgumentHelp(say.datesOption))
  var dates: DateOrder?

  @Option(help: ArgumentHelp(say.unitOption))
  var unit: ImportUnit?

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfImport))
  var dryRun = false

  @Flag(help: ArgumentHelp(say.yesToImport))
  var yes = false

  @OptionGroup var data: DataOptions

  private static let mostBytes = 1 << 30

  func run() throws {
    let session = try Session()
    switch try input(session) {
    case .archive(let archive): try take(archive, session)
    case .foreign(let input):
      try ForeignImport(
        input: input, choices: choices, isDryRun: dryRun, isUnasked: yes, isJSON: data.json,
        session: session
      ).run()
    }
  }

  private var choices: ImportChoices {
    var choices = ImportChoices()
    choices.source = source
    choices.matches = match
    choices.dose = `as`
    choices.intoLoggedDays = intoLoggedDays
    choices.answers["dates"] = dates?.rawValue
    choices.answers["unit"] = unit?.rawValue
    choices.takesDefaults = yes
    return choices
  }

  // MARK: What export wrote

  private func take(_ archive: ImportInput, _ session: Session) throws {
    let wording = session.wording
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

  // MARK: What it is

  private enum Input {
    case archive(ImportInput)
    case foreign(ImportInput)
  }

  private func input(_ session: Session) throws -> Input {
    let wording = session.wording
    if file != "-", let foreign = try Self.foreign(at: file) { return .foreign(foreign) }
    let input = try file == "-" ? ByteInput.standard : ByteInput(path: file)
    let name = input.name(wording)
    let start = try input.bytes(atMost: Self.mostBytes, wording) { _ in false }
    let isForeign = ImportInput.isForeign(start) && !Self.isDiary(start)
    if !isForeign, start.starts(with: Data("SQLite format 3".utf8)) || SealedBackup.isSealed(start)
    {
      throw Failure(
        .unreadableInput,
        wording.backupIsNoExport(name, file: file.shellWord))
    }
    let tooLong = Failure(.unreadableInput, wording.tooLongForExport(name))
    if !isForeign, let size = Self.sizeOfFile(at: file) {
      guard size <= Self.mostBytes else { throw tooLong }
      return .archive(try ImportInput(path: file))
    }
    // What begins otherwise is not read on: it may have no end.
    let goesOn = isForeign || Self.mayBeArchive(start)
    var (next, count) = (start[...], 0)
    let whole = try ImportInput { piece in
      guard isForeign || count <= Self.mostBytes else { throw tooLong }
      var read = min(next.count, piece.count)
      if read > 0 {
        piece.copyBytes(from: next.prefix(read))
        next = next.dropFirst(read)
      } else if goesOn {
        read = try input.next(into: piece, wording)
      }
      count += read
      return read
    }
    return isForeign ? .foreign(whole) : .archive(whole)
  }

  /// In UTF-16 a NUL may stand before the first sign.
  private static func mayBeArchive(_ start: Data) -> Bool {
    start.first { ![0x20, 0x0A, 0x0D, 0x09, 0].contains($0) }
      .map { [UInt8(ascii: "{"), 0xEF, 0xFE, 0xFF].contains($0) } ?? !start.contains(0)
  }

  /// In bytes; nil for what is no file, such as a pipe.
  private static func sizeOfFile(at path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Whether the header of an SQLite file says that it is a diary.
  private static func isDiary(_ start: Data) -> Bool {
    start.count >= 72 && start[68..<72].elementsEqual("Magt".utf8)
  }

  /// A folder, or a file that another program wrote and in which one can go to and fro.
  private static func foreign(at path: String) throws -> ImportInput? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR { return try ImportInput(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG, !Diary.isRecognisable(atPath: path) else {
      return nil
    }
    guard let handle = fopen(path, "r") else { return nil }
    defer { fclose(handle) }
    var start = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&start, 1, start.count, handle)
    return ImportInput.isForeign(Data(start.prefix(count))) ? try ImportInput(path: path) : nil
  }
}

extension ImportChoices.Dose: ExpressibleByArgument {}
extension ImportChoices.LoggedDays: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

enum ImportUnit: String, ExpressibleByArgument, CaseIterable {
  case mg, g
}

/// `import --json` of what export wrote
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
