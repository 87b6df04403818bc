import ArgumentParser
import MagnesiumWords

/// The root command: it has no work of its own.
struct Magtrack: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "magtrack",
      abstract: say.aboutMagtrack,
      version: "0.1.0",
      groupedSubcommands: [
        CommandGroup(
          name: say.everyDayCommands,
          subcommands: [
            Log.self, Take.self, Day.self, Done.self, Fast.self, Reopen.self, Copy.self,
            MealCommand.self, RecipeCommand.self, SupplementCommand.self,
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
            Notes.self,
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
            BackupCommand.self, Restore.self, Doctor.self, Export.self, Import.self, Paths.self,
            Erase.self,
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
