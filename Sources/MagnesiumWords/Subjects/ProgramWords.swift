import MagnesiumKit

/// The program as a whole.
package protocol ProgramWords: Sendable {
  func argumentIsNoText(_ place: Int) -> String
  func noDailyBackup(because reason: String) -> String
  func diskComplained(_ reason: String) -> String
  var seeHelp: String { get }
  func noCompletions(for shell: String) -> String
  func configurationLine(_ line: Int, reason: String) -> String
  func alertSettingIsNumber(_ key: String, low: String, high: String) -> String
  func alertsOffIsList(_ kinds: String) -> String
  func reminderIsTime(_ meal: String) -> String
  var atPromptIsBool: String { get }
  /// - Parameter example: a path that it could be.
  func settingIsPath(_ key: String, example: String) -> String
  func settingIsTable(_ key: String) -> String
  func noSuchSetting(_ key: String, expected: String) -> String
  func outputFailed(_ reason: String) -> String
  func variableIsNoText(_ name: String) -> String
  var noPlaceForDiary: String { get }
  func clockUnreadable(_ text: String) -> String
  func folderIsOpen(_ folder: String) -> String
  func notYetCome(_ text: String) -> String
  func notADay(_ text: String) -> String
  func notATime(_ text: String) -> String
  func notANumber(_ option: String, text: String) -> String
  var yesOrNoKeys: String { get }
  var amountNotPositive: String { get }
  var changeStandsAllTheSame: String { get }
  func couldNotRun(_ name: String, because reason: String) -> String
  /// - Parameter commit: its short name and its day.
  func builtFrom(_ commit: String) -> String
  var builtFromUnknown: String { get }
  func diaryKept(by sqlite: String, schema: Int) -> String
  var tablesOfFigures: String { get }
}

/// What help says of it.
package protocol ProgramHelp: Sendable {
  /// What else commands are called in this language.
  var commandAliases: [(alias: String, command: String)] { get }
  /// What else the commands below a command are called.
  var subcommandAliases: [(command: String, alias: String, subcommand: String)] { get }
  var aboutMagtrack: String { get }
  var everyDayCommands: String { get }
  var correctingCommands: String { get }
  var readingCommands: String { get }
  var personalCommands: String { get }
  var diaryCommands: String { get }
  var languageOption: String { get }
  var jsonOption: String { get }
  var mealNames: String { get }
  var sexNames: String { get }
  var mealOption: String { get }
  var dateOption: String { get }
  var timeOption: String { get }
}
