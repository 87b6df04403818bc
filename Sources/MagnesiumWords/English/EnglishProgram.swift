import MagnesiumKit

extension English {
  package func argumentIsNoText(_ place: Int) -> String {
    "argument \(place) holds bytes that are no UTF-8 text"
  }
  package func noDailyBackup(because reason: String) -> String {
    "the daily backup was not made: \(reason)"
  }
  package func diskComplained(_ reason: String) -> String {
    "the change stands, but the disk reported an error when it was kept (\(reason)): magtrack doctor, and magtrack backup to another disk"
  }
  package var seeHelp: String { " (see magtrack --help)" }
  package func noCompletions(for shell: String) -> String {
    "there are no completions for \"\(shell)\": expected bash, zsh or fish"
  }
  package func configurationLine(_ line: Int, reason: String) -> String {
    "line \(line): \(reason)"
  }
  package func alertSettingIsNumber(_ key: String, low: String, high: String) -> String {
    "alerts.\(key) must be a number from \(low) to \(high)"
  }
  package func alertsOffIsList(_ kinds: String) -> String {
    "alerts.off must be a list of \(kinds)"
  }
  package func reminderIsTime(_ meal: String) -> String {
    "reminders.\(meal) must be a time such as \"13:30\""
  }
  package var atPromptIsBool: String { "report.at_prompt must be true or false" }
  package func settingIsPath(_ key: String, example: String) -> String {
    "\(key) must be a path from the root or from ~, such as \"\(example)\""
  }
  package func settingIsTable(_ key: String) -> String { "\(key) must be a table: [\(key)]" }
  package func noSuchSetting(_ key: String, expected: String) -> String {
    "there is no setting \(key): expected \(expected)"
  }
  package func outputFailed(_ reason: String) -> String {
    "the output could not be written: \(reason)"
  }
  package func variableIsNoText(_ name: String) -> String {
    "\(name) holds bytes that are no UTF-8 text: name the folder in UTF-8"
  }
  package var noPlaceForDiary: String { "no place for the diary: set MAGTRACK_HOME or HOME" }
  package func clockUnreadable(_ text: String) -> String {
    "MAGTRACK_NOW is \"\(text)\": expected an instant such as 2026-11-23T08:00:00+07:00"
  }
  package func folderIsOpen(_ folder: String) -> String {
    "everybody may write in \(folder) and replace your diary: chmod go-w \(folder)"
  }
  package func notYetCome(_ text: String) -> String {
    "\(text) has not come yet: a day is today or earlier"
  }
  package func notADay(_ text: String) -> String {
    "\"\(text)\" is no day: try 2026-11-23, today, yesterday, 3d, monday or last-monday (see magtrack --help for the commands)"
  }
  package func notATime(_ text: String) -> String {
    "\"\(text)\" is no time: expected HH:MM, such as 19:30"
  }
  package func notANumber(_ option: String, text: String) -> String {
    "\(option) is \"\(text)\": expected a number such as 55 or 12.5"
  }
  package var yesOrNoKeys: String { " [y/N]" }
  package var amountNotPositive: String { "an amount must be more than zero" }
  package var changeStandsAllTheSame: String {
    "; the diary was changed before that, and the change stands"
  }
  package func couldNotRun(_ name: String, because reason: String) -> String {
    "\(name) could not be run: \(reason)"
  }
  package func builtFrom(_ commit: String) -> String { "Built from commit \(commit)" }
  package var builtFromUnknown: String { "Built without a word on the commit" }
  package func diaryKept(by sqlite: String, schema: Int) -> String {
    "SQLite \(sqlite), diary of version \(schema)"
  }
  package var tablesOfFigures: String { "Figures and weights of:" }
}

// MARK: Help

extension English {
  package var commandAliases: [(alias: String, command: String)] { [] }
  package var subcommandAliases: [(command: String, alias: String, subcommand: String)] { [] }
  package var aboutMagtrack: String {
    "Track the magnesium in what you eat, against your reference intake."
  }
  package var everyDayCommands: String { "Every day" }
  package var correctingCommands: String { "Put right" }
  package var readingCommands: String { "Read" }
  package var personalCommands: String { "Yourself" }
  package var diaryCommands: String { "The diary's file" }
  package var languageOption: String { "Speak English (en) or Indonesian (id)." }
  package var jsonOption: String { "Print JSON for programs." }
  package var mealNames: String { "breakfast lunch dinner snack sahur buka" }
  package var sexNames: String { "female male" }
  package var mealOption: String { "The meal; a new entry without it goes by the clock." }
  package var dateOption: String { "The day: 2026-11-23, yesterday, 3d, monday." }
  package var timeOption: String { "The time, HH:MM." }
}
