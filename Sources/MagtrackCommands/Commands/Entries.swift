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
      say("The day; today without.", "Harinya; tanpa ini hari ini."), valueName: "day"),
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
        "Delete an entry; undo brings it back.", "Hapus satu catatan; undo mengembalikannya."))
  }

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say("The entry's number, from entries.", "Nomor catatan, dari entries."), valueName: "id"),
    completion: Complete.entryIDs)
  var ids: [String] = []

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    guard ids.count == 1, let id = Int(ids[0]), id > 0 else {
      throw Failure(
        .usage,
        wording(
          "which entry? Give its number: magtrack entries lists them",
          "catatan yang mana? Beri nomornya: lihat magtrack entries"))
    }
    let entry = try session.trackerForWriting().delete(id)
    try Output.write(
      session.screen.wrap(
        wording("Deleted: ", "Dihapus: ") + EntryText.line(entry, wording: wording), hanging: 4)
        + "\n"
        + wording("Bring it back: magtrack undo", "Kembalikan: magtrack undo"))
  }
}
