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
    case json, csv, fhir
  }

  @Option(help: ArgumentHelp(say.exportFormats))
  var format: Format

  @Option(name: .customLong("for"), help: ArgumentHelp(say.exportReaders))
  var reader: Spreadsheet?

  enum Spreadsheet: String, ExpressibleByArgument, CaseIterable {
    case indonesian = "excel-id"
    case english = "excel-en"
  }

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

  func validate() throws {
    guard reader == nil || format == .csv else { throw ValidationError(say.readerIsOfCSV) }
  }

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
      let reader = reader.flatMap { EntryCSV.Reader(rawValue: $0.rawValue) } ?? .program
      try write(EntryCSV.header(for: reader))
      try tracker.eachEntry { try write(EntryCSV.line($0, for: reader)) }
    case .fhir:
      try write(IntakeFHIR.beginning)
      var isFirst = true
      try tracker.eachCompleteDay { record, start, end in
        try write((isFirst ? "\n" : ",\n") + IntakeFHIR.entry(record, span: (start, end)))
        isFirst = false
      }
      try write(IntakeFHIR.end)
    }
  }
}
