import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say.aboutExport,
      discussion: say.moreAboutExport)
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  @Option(help: ArgumentHelp(say.exportFormats))
  var format: Format

  @Option(
    help: ArgumentHelp(
      say.exportingToFile,
      valueName: say.filePlaceholder), completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      say.overwriting))
  var force = false

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    if let output { try session.checkWriting(to: output, force: force) }
    let tracker = try session.trackerForReading()
    // The diary is held while it is read, and a pager may never read on.
    var text = ""
    try write(tracker) { text += $0 }
    if let output {
      try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(text, to: output) }
    } else {
      try Output.write(text, newline: false, isSafe: true)
    }
    // What was left out is named at the end, and a script must not take the rest for all.
    if !tracker.unreadable.isEmpty { throw Failure(.unreadableInput, nil) }
  }

  private func write(_ tracker: Tracker, _ write: (String) throws -> Void) throws {
    switch format {
    case .json:
      try tracker.exportDiary { try write(JSONText.escaped($0)) }
      try write("\n")
    case .csv:
      try write(EntryCSV.header)
      try tracker.eachEntry { try write(EntryCSV.line($0)) }
    }
  }
}
