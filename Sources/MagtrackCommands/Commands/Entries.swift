import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Entries: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "entries",
      abstract: say.aboutEntries)
  }

  @Argument(
    help: ArgumentHelp(
      say.dayToMark, valueName: say.dayPlaceholder),
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
        wording.nothingLogged(on: day))
      return
    }
    try Output.write(
      session.screen.text(of: entries.map { .entry(wording.line(of: $0)) }))
  }
}

struct Delete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDelete)
  }

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say.entriesToDelete, valueName: "id"),
    completion: Complete.entryIDs)
  var words: [String] = []

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let ids = try session.ids(words, orSay: wording.whichEntry)
    let deleted = try session.trackerForWriting().delete(ids)
    let readable = Set(deleted.map(\.id))
    let lines =
      deleted.map { wording.line(of: $0) }
      + ids.filter { !readable.contains($0) }.map { wording.row("entry \($0)") }
    try Output.write(
      session.screen.text(
        of: lines.map { .entry(wording.deletedEntry($0)) }
          + [.text(ids.count == 1 ? wording.bringItBack : wording.bringThemBack)]))
  }
}
