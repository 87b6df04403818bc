import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct TrialCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trial",
      abstract: say.aboutTrials,
      discussion: say.examplesOfTrials,
      subcommands: [
        TrialPlanCommand.self, TrialStart.self, TrialShow.self, TrialStop.self,
      ],
      defaultSubcommand: TrialShow.self)
  }
}

struct TrialPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: say.aboutPlanningTrial)
  }

  @Argument(
    help: ArgumentHelp(say.trialOutcomeArgument, valueName: say.symptomPlaceholder),
    completion: Complete.symptoms)
  var words: [String] = []

  @Option(
    help: ArgumentHelp(say.trialSupplementOption, valueName: say.namePlaceholder),
    completion: Complete.supplements)
  var supplement: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(say.trialCountOption, valueName: "n"))
  var count: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(say.trialPairsOption, valueName: "n"))
  var pairs: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(say.trialPeriodOption, valueName: "n"))
  var period: String?

  @Option(
    name: .customLong("run-in"), parsing: .unconditional,
    help: ArgumentHelp(say.trialRunInOption, valueName: "n"))
  var runIn: String?

  @Option(
    name: .customLong("wash-out"), parsing: .unconditional,
    help: ArgumentHelp(say.trialWashOutOption, valueName: "n"))
  var washOut: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(say.trialLeastOption, valueName: "n"))
  var least: String?

  @Flag(help: ArgumentHelp(say.trialMoreOption))
  var more = false

  @Flag(help: ArgumentHelp(say.trialAmendOption))
  var amend = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let pairs = try pairs.map { try session.whole($0, for: "--pairs") }
    let least = try least.map { try session.number($0, for: "--least") }
    if amend {
      let tracker = try session.trackerForWriting()
      guard pairs != nil || least != nil else {
        throw Failure(.usage, session.wording.sayWhatToTry)
      }
      _ = try tracker.amendTrial(pairs: pairs, least: least)
      return try TrialReply(session: session, asJSON: data.json).show(in: tracker)
    }
    guard !words.isEmpty, let supplement else {
      throw Failure(.usage, session.wording.sayWhatToTry)
    }
    let usual = TrialDesign()
    let request = TrialRequest(
      outcome: words.joined(separator: " "), supplement: supplement,
      count: try count.map { try session.number($0, for: "--count") },
      design: TrialDesign(
        runInDays: try runIn.map { try session.whole($0, for: "--run-in") } ?? usual.runInDays,
        pairs: pairs ?? usual.pairs,
        periodDays: try period.map { try session.whole($0, for: "--period") } ?? usual.periodDays,
        washOutDays: try washOut.map { try session.whole($0, for: "--wash-out") }
          ?? usual.washOutDays),
      rule: TrialRule(
        direction: more ? .more : .less, leastDifference: least ?? TrialRule.usualLeast))
    let tracker = try session.trackerForWriting()
    _ = try tracker.planTrial(request, language: session.wording.language)
    try TrialReply(session: session, asJSON: data.json).show(in: tracker)
  }
}

struct TrialStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "start", abstract: say.aboutStartingTrial)
  }

  @Flag(help: ArgumentHelp(say.startingUnlikelyTrial))
  var yes = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    do throws(TrackerError) {
      _ = try tracker.startTrial(isUnlikelyKnown: yes)
    } catch {
      guard case .symptom(.trialUnlikely(let seen, let difference)) = error,
        session.screen.isInteractive, !data.json
      else { throw error }
      let wording = session.wording
      Output.tell(
        wording.trialSeldomAnswers(difference: wording.short(difference), seen: seen))
      guard session.confirms(wording.askToStartUnlikely) else {
        throw Failure(.nothing, wording.nothingWasChanged)
      }
      _ = try tracker.startTrial(isUnlikelyKnown: true)
    }
    try TrialReply(session: session, asJSON: data.json).show(in: tracker)
  }
}

struct TrialShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: say.aboutShowingTrial)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try TrialReply(session: session, asJSON: data.json)
      .show(in: try session.trackerForReading())
  }
}

struct TrialStop: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stop", abstract: say.aboutStoppingTrial)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    _ = try tracker.stopTrial()
    try TrialReply(session: session, asJSON: data.json).show(in: tracker)
  }
}

/// Answers with a trial as it stands.
struct TrialReply {
  let session: Session
  let asJSON: Bool

  func show(in tracker: Tracker) throws {
    let overview = try tracker.trialOverview()
    try Output.write(
      asJSON
        ? JSONText.text(of: TrialJSON(overview))
        : session.screen.text(of: TrialDocument.of(overview, in: session.wording)))
  }
}
