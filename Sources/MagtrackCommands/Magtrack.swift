import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// The root command: it has no work of its own.
struct Magtrack: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "magtrack",
      abstract: say.aboutMagtrack,
      version: Edition.version,
      groupedSubcommands: [
        CommandGroup(
          name: say.everyDayCommands,
          subcommands: [
            Log.self, Take.self, Day.self, Done.self, Fast.self, Reopen.self, Copy.self,
            MealCommand.self, RecipeCommand.self, SupplementCommand.self, SymptomCommand.self,
          ]),
        CommandGroup(
          name: say.correctingCommands,
          subcommands: [Entries.self, Edit.self, Delete.self, Undo.self, Redo.self]),
        CommandGroup(
          name: say.readingCommands,
          subcommands: [
            Week.self, Month.self, Year.self, RangeCommand.self, ReportCommand.self, Suggest.self,
            AlertsCommand.self,
            Status.self,
            Notes.self, TrialCommand.self,
            Foods.self, References.self,
          ]),
        CommandGroup(
          name: say.personalCommands,
          subcommands: [
            Setup.self, ProfileCommand.self, Init.self, ScheduleCommand.self,
          ]),
        CommandGroup(
          name: say.diaryCommands,
          subcommands: [
            BackupCommand.self, Restore.self, SyncCommand.self, Doctor.self, Export.self,
            Import.self, Paths.self, Erase.self,
          ]),
      ],
      defaultSubcommand: Day.self)
  }
}

/// `--language`, which every command takes. ``SpokenLanguage`` reads it before the parser does.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say.languageOption,
      valueName: "en|id"))
  var language: LanguageArgument?
}

/// `--json`, which every command takes that prints data.
struct DataOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say.jsonOption))
  var json = false

  @OptionGroup var speech: LanguageOption
}

extension Magtrack {
  /// Whether all that a build is made of is asked for, which the parser's own `--version` does not know.
  static func asksForEdition(_ arguments: [String]) -> Bool {
    Set(words(arguments)).subtracting(["--json"]) == ["--version", "--verbose"]
  }

  static func tellEdition(asJSON: Bool) throws {
    let edition = Edition.current
    try Output.write(
      asJSON
        ? JSONText.text(of: EditionJSON(edition))
        : Screen.current.text(of: EditionDocument.of(edition, in: say)))
  }

  /// Without the language, which is read before.
  static func words(_ arguments: [String]) -> [String] {
    arguments.filter { !$0.hasPrefix("--language") && Language(rawValue: $0) == nil }
  }
}
