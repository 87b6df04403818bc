import ArgumentParser

/// The root command: it has no work of its own.
struct Magtrack: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "magtrack",
      abstract: say(
        "Track the magnesium in what you eat, against your reference intake.",
        "Catat magnesium dalam makanan Anda dan bandingkan dengan acuan."),
      version: "0.1.0",
      groupedSubcommands: [
        CommandGroup(
          name: say("Every day", "Setiap hari"),
          subcommands: [
            Log.self, Take.self, Day.self, Done.self, Fast.self, Reopen.self, Copy.self,
            MealCommand.self, RecipeCommand.self, SupplementCommand.self,
          ]),
        CommandGroup(
          name: say("Put right", "Perbaiki"),
          subcommands: [Entries.self, Edit.self, Delete.self, Undo.self, Redo.self]),
        CommandGroup(
          name: say("Read", "Baca"),
          subcommands: [
            Week.self, Month.self, Year.self, RangeCommand.self, Suggest.self, AlertsCommand.self,
            Status.self,
            Notes.self,
            Foods.self, References.self,
          ]),
        CommandGroup(
          name: say("Yourself", "Diri Anda"),
          subcommands: [
            Setup.self, ProfileCommand.self, Init.self, ScheduleCommand.self,
          ]),
        CommandGroup(
          name: say("The diary's file", "Berkas buku harian"),
          subcommands: [
            BackupCommand.self, Restore.self, Doctor.self, Export.self, Import.self, Paths.self,
            Erase.self,
          ]),
      ],
      defaultSubcommand: Day.self)
  }
}

/// `--language`, which every command takes. ``ProcessLanguage`` reads it before the parser does.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Speak English (en) or Indonesian (id).", "Berbahasa Inggris (en) atau Indonesia (id)."),
      valueName: "en|id"))
  var language: LanguageArgument?
}

/// `--json`, which every command takes that prints data.
struct DataOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say("Print JSON for programs.", "Cetak JSON untuk program.")))
  var json = false

  @OptionGroup var speech: LanguageOption
}
