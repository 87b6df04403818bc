import ArgumentParser
import MagnesiumKit

struct Undo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: say(
        "Take back the last changes.", "Batalkan perubahan terakhir."),
      discussion: say(
        "All of them, or none. On a terminal more than five changes, or changes of an earlier day, are shown first.",
        "Semuanya, atau tidak satu pun. Di terminal, lebih dari lima perubahan atau perubahan dari hari sebelumnya ditampilkan dulu."
      ))
  }

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.take(
      { tracker, count, isDryRun, shown in
        try tracker.undo(count, isDryRun: isDryRun, ifStill: shown)
      },
      done: say("Undone", "Dibatalkan"), question: say("Undo them?", "Batalkan semuanya?"),
      nothing: say("there is nothing to undo", "tidak ada yang bisa dibatalkan")
    ) { count in
      say(
        "there were only \(count) changes to undo", "hanya ada \(count) perubahan untuk dibatalkan")
    }
  }
}

struct Redo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: say(
        "Make changes again that were undone.", "Ulangi perubahan yang dibatalkan."))
  }

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.take(
      { tracker, count, isDryRun, shown in
        try tracker.redo(count, isDryRun: isDryRun, ifStill: shown)
      },
      done: say("Redone", "Diulangi"), question: say("Redo them?", "Ulangi semuanya?"),
      nothing: say(
        "there is nothing to redo: nothing was undone since the last change",
        "tidak ada yang bisa diulangi: sejak perubahan terakhir tidak ada yang dibatalkan")
    ) { count in
      say("there were only \(count) changes to redo", "hanya ada \(count) perubahan untuk diulangi")
    }
  }
}

/// How many changes to go back or forth.
struct StepCount: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("How many; 1 without.", "Berapa kali; tanpa ini 1."), valueName: "n"))
  var count = 1

  @Flag(help: ArgumentHelp(say("Do not ask.", "Tanpa bertanya.")))
  var yes = false

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    guard count > 0 else {
      throw ValidationError(
        say("give a number of changes, 1 or more", "beri banyaknya perubahan, 1 atau lebih"))
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
    func isOfEarlierDay(_ change: Change) -> Bool {
      let offset = session.environment.now().utcOffsetSeconds
      return ZonedInstant(epochSeconds: change.madeAt, utcOffsetSeconds: offset)
        .day(startingAt: tracker.preferences.dayStart) < tracker.today
    }
    var shown: [Change]?
    if !yes, session.screen.isInteractive {
      let changes = try exchange(tracker, count, true, nil)
      if changes.count > Self.mostUnasked || changes.contains(where: isOfEarlierDay) {
        for change in changes {
          Output.tell("  " + ChangeText.text(change, wording: session.wording), hanging: 2)
        }
        guard session.confirms(question) else {
          throw Failure(.nothing, session.wording("nothing was changed", "tidak ada yang diubah"))
        }
      }
      shown = changes
    }
    let changes = try exchange(tracker, count, false, shown)
    guard !changes.isEmpty else { throw Failure(.nothing, nothing) }
    let lines = changes.map { change in
      let text = ChangeText.text(change, wording: session.wording)
      return session.screen.wrap("\(done): \(text)", hanging: 2)
    }
    let ids = changes.flatMap(\.entries).compactMap(\.any).filter {
      $0.intake.kind == .supplement
    }.map(\.id)
    // What stands now, whichever way it came to stand again.
    let doses = Set(ids).sorted().compactMap { try? tracker.entry($0).intake }
    let told = CautionText.lines(
      try tracker.cautions(of: doses, areLogged: true), wording: session.wording,
      screen: session.screen)
    try Output.write((lines + told).joined(separator: "\n"))
    if changes.count < count { Output.remark(fewer(changes.count)) }
  }

  /// So many changes of today are taken back without a question.
  private static let mostUnasked = 5
}
