import ArgumentParser
import MagnesiumKit

struct Undo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: say(
        "Take back the last changes.", "Batalkan perubahan terakhir."))
  }

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.take(
      { (tracker) in try tracker.undo() }, done: say("Undone", "Dibatalkan"),
      nothing: say("there is nothing to undo", "tidak ada yang bisa dibatalkan"))
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
      { (tracker) in try tracker.redo() }, done: say("Redone", "Diulangi"),
      nothing: say("there is nothing to redo", "tidak ada yang bisa diulangi"))
  }
}

/// How many changes to go back or forth.
struct StepCount: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("How many; 1 without.", "Berapa kali; tanpa ini 1."), valueName: "n"))
  var count = 1

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    guard (1...1_000).contains(count) else {
      throw ValidationError(say("give a number from 1 to 1000", "beri angka 1 sampai 1000"))
    }
  }

  func take(_ step: (Tracker) throws -> Change?, done: String, nothing: String) throws {
    let session = try Session()
    guard session.home.hasDiary else { throw Failure(.nothing, nothing) }
    let tracker = try session.trackerForWriting()
    var lines: [String] = []
    while lines.count < count, let change = try step(tracker) {
      let text = ChangeText.text(change, wording: session.wording)
      lines.append(session.screen.wrap("\(done): \(text)", hanging: 2))
    }
    guard !lines.isEmpty else { throw Failure(.nothing, nothing) }
    try Output.write(lines.joined(separator: "\n"))
  }
}
