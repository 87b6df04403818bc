import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SymptomLog: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: say.aboutLoggingSymptom, discussion: say.examplesOfSymptoms)
  }

  @Argument(
    // A number below 0 is to be refused with its reason.
    parsing: .allUnrecognized,
    help: ArgumentHelp(say.symptomAndValue, valueName: say.symptomPlaceholder),
    completion: Complete.symptoms)
  var words: [String] = []

  @OptionGroup var details: SymptomDetails

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say.dryRunOfLog))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try details.check(in: session)
    if let option = words.first(where: {
      $0.hasPrefix("-") && $0.dropFirst().contains(where: \.isLetter)
    }) {
      throw Failure(.usage, session.wording.unknownOption(option.printable))
    }
    guard words.contains(where: { $0.contains(where: \.isLetter) }) else {
      throw Failure(.usage, session.wording.sayWhichSymptom)
    }
    let worst = try details.worst.map { try session.whole($0, for: "--worst") }
    let minutes = try details.minutes.map { try session.whole($0, for: "--minutes") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    var reading = try reading(session, tracker)
    reading.worst = worst ?? reading.worst
    reading.minutes = minutes ?? reading.minutes
    reading.place = details.place ?? reading.place
    try SymptomReply(session: session, asJSON: data.json)
      .log(reading, try details.occasion(in: session, tracker), in: tracker, isDryRun: isDryRun)
  }

  /// A name and a number behind it, or a line as `log` takes it too.
  private func reading(_ session: Session, _ tracker: Tracker) throws -> SymptomReading {
    let line = words.joined(separator: " ")
    let reader = try tracker.symptomReader
    if let kind = reader.kind(named: line) { return SymptomReading(kind: kind) }
    var name = line.split(separator: " ").map(String.init)
    let number = name.last.flatMap { Self.isNumber($0) ? $0.replacing("−", with: "-") : nil }
    if number != nil { name.removeLast() }
    let named = name.joined(separator: " ")
    if let number, let kind = reader.kind(named: named) {
      return SymptomReading(
        kind: kind, value: try session.whole(number, for: kind.name[session.wording.language]))
    }
    if let reading = reader.read(line) { return reading }
    // For the error.
    return SymptomReading(
      kind: try tracker.symptomKind(named: named, language: session.wording.language))
  }

  private static func isNumber(_ word: String) -> Bool {
    word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "+-−.,".contains($0) }
  }
}

struct SymptomNone: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "none", abstract: say.aboutNoSymptoms)
  }

  @Argument(
    help: ArgumentHelp(say.dayToMark, valueName: say.dayPlaceholder), completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try session.checkDay(dayText)
    let tracker = try session.trackerForWriting()
    let kind = try tracker.symptomKind(
      named: SymptomKind.none, language: session.wording.language)
    try SymptomReply(session: session, asJSON: data.json)
      .log(
        SymptomReading(kind: kind), Occasion(day: try session.day(dayText, in: tracker)),
        in: tracker)
  }
}

struct SymptomAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: say.aboutAddingSymptom)
  }

  @Argument(help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder))
  var words: [String]

  @Flag(help: ArgumentHelp(say.countedOption))
  var counted = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let kind = try session.trackerForWriting().addSymptomKind(
      words.joined(separator: " "), counted ? .count : .level)
    try Output.write(
      data.json
        ? JSONText.text(of: SymptomKindReplyJSON(kind: SymptomKindJSON(kind)))
        : session.screen.wrap(
          session.wording.addedSymptomKind(kind.name[session.wording.language], kind.measure)))
  }
}
