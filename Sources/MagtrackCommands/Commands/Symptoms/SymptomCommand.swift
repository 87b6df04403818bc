import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SymptomCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "symptom",
      abstract: say.aboutSymptoms,
      discussion: say.examplesOfSymptoms,
      subcommands: [
        SymptomLog.self, SymptomNone.self, SymptomAdd.self, SymptomList.self, SymptomWeek.self,
        SymptomMonth.self, SymptomEditCommand.self, SymptomCopy.self, SymptomDelete.self,
      ],
      defaultSubcommand: SymptomList.self)
  }
}

/// What is said of a symptom beside its number.
struct SymptomDetails: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(say.worstOption, valueName: "0-10"))
  var worst: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(say.minutesOption, valueName: "n"))
  var minutes: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(say.whereOption, valueName: say.wherePlaceholder))
  var place: String?

  @Option(
    help: ArgumentHelp(
      say.dateOption,
      valueName: say.dayPlaceholder), completion: Complete.days)
  var date: String?

  @Option(help: ArgumentHelp(say.timeOption, valueName: say.timePlaceholder))
  var time: String?

  /// Refuses what is no day or time, before a diary is opened or made.
  func check(in session: Session) throws {
    try session.checkDay(date)
    _ = try session.time(time)
  }

  func occasion(in session: Session, _ tracker: Tracker) throws -> Occasion {
    Occasion(
      day: try date.map { try session.day($0, in: tracker) }, time: try session.time(time))
  }
}

extension Session {
  /// Reads a whole number that a person gave.
  func whole(_ text: String, for option: String) throws -> Int {
    guard let number = Int(exactly: try number(text, for: option)) else {
      throw Failure(.unreadableInput, wording.wholeNumber(text.printable))
    }
    return number
  }
}
