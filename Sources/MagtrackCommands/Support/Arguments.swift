import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// A language as an option names it.
struct LanguageArgument: ExpressibleByArgument {
  let language: Language

  init?(argument: String) {
    guard let language = Language(rawValue: argument) else { return nil }
    self.language = language
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}

/// A meal as an option names it, in either language.
struct MealArgument: ExpressibleByArgument {
  let meal: Meal

  init?(argument: String) {
    guard let meal = Meal(named: argument) else { return nil }
    self.meal = meal
  }

  static var allValueStrings: [String] {
    say.mealNames
      .split(separator: " ").map(String.init)
  }
}

/// A sex as an option names it, in either language.
struct SexArgument: ExpressibleByArgument {
  let sex: Sex

  init?(argument: String) {
    guard let sex = Sex(named: argument) else { return nil }
    self.sex = sex
  }

  static var allValueStrings: [String] {
    say.sexNames.split(separator: " ").map(String.init)
  }
}

extension Authority: ExpressibleByArgument {}

extension CupSize: ExpressibleByArgument {}

extension LifeStage.Feeding: ExpressibleByArgument {}

/// The options that say when something was eaten.
struct OccasionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say.mealOption,
      valueName: say.mealPlaceholder))
  var meal: MealArgument?

  @Option(
    help: ArgumentHelp(
      say.dateOption,
      valueName: say.dayPlaceholder), completion: Complete.days)
  var date: String?

  @Option(
    help: ArgumentHelp(say.timeOption, valueName: say.timePlaceholder))
  var time: String?

  var isEmpty: Bool { meal == nil && date == nil && time == nil }

  /// Refuses what is no day or time, before a diary is opened or made.
  func check(in session: Session) throws {
    try session.checkDay(date)
    _ = try session.time(time)
  }

  func occasion(in session: Session, _ tracker: Tracker) throws -> Occasion {
    Occasion(
      day: try date.map { try session.day($0, in: tracker) }, time: try session.time(time),
      meal: meal?.meal)
  }
}
