import ArgumentParser
import MagnesiumKit

struct Entries: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "entries",
      abstract: say(
        "List a day's entries with their ids and sources.",
        "Daftar catatan satu hari dengan id dan sumbernya."))
  }

  @Argument(
    help: ArgumentHelp(
      say("The day; today without.", "Harinya; tanpa ini hari ini."), valueName: say("day", "hari")),
    completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText, in: tracker)
    let entries = try tracker.entries(on: day)
    if data.json {
      try Output.write(
        JSONText.text(of: EntriesJSON(day: day.iso, entries: entries.map(EntryJSON.init))))
      return
    }
    guard !entries.isEmpty else {
      try Output.write(
        wording(
          "Nothing is logged on \(wording.longDate(day)).",
          "Belum ada catatan pada \(wording.longDate(day))."))
      return
    }
    try Output.write(
      entries.map { entry in
        session.screen.wrap(EntryText.line(entry, wording: wording), hanging: 4)
      }.joined(separator: "\n"))
  }
}

struct Delete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say(
        "Delete entries; undo brings them back.", "Hapus catatan; undo mengembalikannya."))
  }

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say("The entries' numbers, from entries.", "Nomor catatan, dari entries."), valueName: "id"),
    completion: Complete.entryIDs)
  var words: [String] = []

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let ids = words.compactMap { Int($0) }.uniqued()
    guard !ids.isEmpty, words.allSatisfy({ Int($0).map { $0 > 0 } ?? false }) else {
      throw Failure(
        .usage,
        wording(
          "which entry? Give its number: magtrack entries lists them",
          "catatan yang mana? Beri nomornya: lihat magtrack entries"))
    }
    let deleted = try session.trackerForWriting().delete(ids)
    let readable = Set(deleted.map(\.id))
    let lines =
      (deleted.map { EntryText.line($0, wording: wording) }
      + ids.filter { !readable.contains($0) }.map { wording.row("entry \($0)") })
      .map { session.screen.wrap(wording("Deleted: ", "Dihapus: ") + $0, hanging: 4) }
    try Output.write(
      lines.joined(separator: "\n") + "\n"
        + (ids.count == 1
          ? wording("Bring it back: magtrack undo", "Kembalikan: magtrack undo")
          : wording("Bring them back: magtrack undo", "Kembalikan: magtrack undo")))
  }
}
