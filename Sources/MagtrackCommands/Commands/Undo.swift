import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Undo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: say.aboutUndo,
      discussion: say.moreAboutUndo)
  }

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.take(
      { tracker, count, isDryRun, shown in
        try tracker.undo(count, isDryRun: isDryRun, ifStill: shown)
      },
      done: say.undone, question: say.askToUndo,
      nothing: say.nothingToUndo
    ) { count in
      say.fewerToUndo(count)
    }
  }
}

struct Redo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: say.aboutRedo)
  }

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.take(
      { tracker, count, isDryRun, shown in
        try tracker.redo(count, isDryRun: isDryRun, ifStill: shown)
      },
      done: say.redone, question: say.askToRedo,
      nothing: say.nothingToRedo
    ) { count in
      say.fewerToRedo(count)
    }
  }
}

/// How many changes to go back or forth.
struct StepCount: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say.howManyChanges, valueName: "n"))
  var count = 1

  @Flag(help: ArgumentHelp(say.withoutAsking))
  var yes = false

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    guard count > 0 else {
      throw ValidationError(
        say.countOfChangesIsPositive)
    }
  }

  typealias Exchange = (
    _ tracker: Tracker, _ count: Int, _ isDryRun: Bool, _ shown: [Change]?
  ) throws -> [Change]

  /// - Parameter fewer: says that there were fewer changes.
  func take(
    _ exchange: Exchange, done: String, question: String, nothing: String,
    fewer: (Int) -> String
  ) throws {
    let session = try Session()
    guard session.home.hasDiary else { throw Failure(.nothing, nothing) }
    let tracker = try session.trackerForWriting()
    var shown: [Change]?
    if !yes, session.screen.isInteractive {
      let changes = try exchange(tracker, count, true, nil)
      if changes.count > Self.mostUnasked || changes.contains(where: tracker.isOfEarlierDay) {
        for change in changes {
          Output.tell("  " + session.wording.text(of: change), hanging: 2)
        }
        guard session.confirms(question) else {
          throw Failure(.nothing, session.wording.nothingWasChanged)
        }
      }
      shown = changes
    }
    let changes = try exchange(tracker, count, false, shown)
    guard !changes.isEmpty else { throw Failure(.nothing, nothing) }
    let lines = changes.map { change in
      Block.remark("\(done): \(session.wording.text(of: change))")
    }
    let ids = changes.flatMap(\.entries).compactMap(\.any).filter {
      $0.intake.kind == .supplement
    }.map(\.id)
    // What stands now, whichever way it came to stand again.
    let doses = Set(ids).sorted().compactMap { try? tracker.entry($0).intake }
    let cautions = try tracker.cautions(of: doses, areLogged: true)
    try Output.write(session.screen.text(of: lines + session.wording.blocks(of: cautions)))
    if changes.count < count { Output.remark(fewer(changes.count)) }
  }

  /// So many changes of today are taken back without a question.
  private static let mostUnasked = 5
}
