import ArgumentParser
import MagnesiumKit
import Platform
import SealedBackups

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Take in what export wrote.", "Impor yang ditulis export."),
      discussion: say(
        "Entries that are there already are passed over, and what you have otherwise stays as it is: taking a file in twice changes nothing more. It is one change, which undo takes back; a backup is made first.",
        "Catatan yang sudah ada dilewati, dan yang Anda punya dengan isi lain tetap seperti semula: mengimpor berkas yang sama dua kali tidak mengubah apa pun lagi. Semuanya satu perubahan yang bisa dibatalkan dengan undo; salinan dibuat dulu."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      say("A JSON file; - for standard input.", "Berkas JSON; - untuk masukan standar."),
      valueName: say("file", "berkas")), completion: .file())
  var file: String

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Only say what would come.", "Hanya sebutkan yang akan masuk.")))
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
    var lines = [
      (dryRun
        ? wording(
          "Nothing is changed (dry run). It would bring: ",
          "Tidak ada yang diubah (uji coba). Yang akan masuk: ")
        : wording("imported: ", "diimpor: "))
        + wording(
          "\(wording.entries(result.addedEntries)), other records: \(result.addedOthers)",
          "\(result.addedEntries) catatan, \(result.addedOthers) data lain")
    ]
    if result.knownEntries > 0 {
      lines.append(
        wording(
          "there already: \(wording.entries(result.knownEntries))",
          "\(result.knownEntries) catatan sudah ada"))
    }
    lines += result.keptOwn.map {
      wording("yours stays as it is: ", "milik Anda tetap: ") + $0.printable
    }
    lines += result.keptDeleted.map {
      wording("deleted here, and stays so: ", "sudah dihapus di sini, tetap terhapus: ")
        + $0.printable
    }
    if !dryRun, result.canBeUndone {
      lines.append(wording("Take it back: magtrack undo", "Batalkan: magtrack undo"))
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
        wording(
          "\(name) is a backup, not an export: magtrack restore \(file.shellWord)",
          "\(name) adalah salinan, bukan hasil export: magtrack restore \(file.shellWord)"))
    }
    guard data.count <= Self.mostBytes else {
      throw Failure(
        .unreadableInput,
        wording(
          "\(name) is longer than any export: expected JSON of at most 1 GB",
          "\(name) lebih panjang dari hasil export mana pun: seharusnya JSON paling besar 1 GB"))
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
