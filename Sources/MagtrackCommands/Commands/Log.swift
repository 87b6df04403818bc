import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

struct Log: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: say.aboutLog,
      discussion: say.examplesOfLog)
  }

  @Argument(
    // A phrase may begin with a minus, to be refused with its reason.
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say.whatWasEaten,
      valueName: say.phrasePlaceholder),
    completion: Complete.foodWords)
  var words: [String] = []

  @OptionGroup var when: OccasionOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.loggingFigure,
      valueName: "mg"))
  var magnesium: String?

  @Flag(
    help: ArgumentHelp(
      say.refusingGuesses))
  var strict = false

  @Flag(
    name: .customLong("keep-unknown"),
    help: ArgumentHelp(
      say.keepingUnknown))
  var keepsUnknown = false

  @Flag(
    help: ArgumentHelp(
      say.explainingWords))
  var explain = false

  @Flag(
    help: ArgumentHelp(
      say.unlikelyAmountIsMeant))
  var force = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfLog))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try refuseUnknownOptions(session)
    try when.check(in: session)
    if words.isEmpty, !(session.screen.isInteractive && magnesium == nil && !data.json) {
      throw Failure(
        .usage,
        session.wording.sayWhatYouAte)
    }
    let input = words == ["-"] ? try readStandardInput(session) : nil
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let logging = MealLogging(
      session: session, tracker: tracker, refusesGuesses: strict, acceptsImplausible: force,
      keepsUnknown: keepsUnknown, explains: explain, isDryRun: isDryRun, asJSON: data.json)
    if let mg {
      let name = input ?? words.joined(separator: " ")
      let intake = try tracker.intake(
        ofMagnesium: mg, named: name, occasion, acceptsImplausible: force)
      // The words are its name, and were not read.
      try logging.reply.log(
        [LoggedItem(intake)], explaining: explain ? [] : nil, isMeant: force)
    } else if let input {
      try logging.log(lines: input, occasion)
    } else if words.isEmpty {
      try logging.logFromPrompt(occasion)
    } else {
      try logging.log(words.joined(separator: " "), occasion)
    }
  }

  private func refuseUnknownOptions(_ session: Session) throws {
    for word in words where word.hasPrefix("-") && word.dropFirst().contains(where: \.isLetter) {
      if word.contains(where: \.isWhitespace) || word.dropFirst().first?.isNumber == true {
        continue
      }
      throw Failure(
        .usage,
        session.wording.unknownOption(word.printable))
    }
  }

  /// More than this is no diary of meals.
  private static let longestInput = 1_000_000

  private func readStandardInput(_ session: Session) throws -> String {
    let input = try ByteInput.standard.bytes(atMost: Self.longestInput, session.wording)
    guard input.count <= Self.longestInput else {
      throw Failure(
        .unreadableInput,
        session.wording.inputTooLong(Self.longestInput))
    }
    guard let text = String(savedAs: Array(input)) else {
      throw Failure(
        .unreadableInput,
        session.wording.inputIsNoText)
    }
    return text
  }
}
