import MagnesiumKit

/// Pain, cramps and the like, beside the food.
package protocol SymptomsWords: Sendable {
  func loggedSymptom(_ line: String) -> String
  func wouldLogSymptom(_ line: String) -> String
  func saidAlready(_ line: String) -> String
  func changedSymptom(_ line: String) -> String
  func deletedSymptom(_ line: String) -> String
  func addedSymptomKind(_ name: String, _ measure: SymptomMeasure) -> String
  /// `2 times`
  func times(_ count: Int) -> String
  /// Before a strength such as `6/10`.
  func worst(_ level: String) -> String
  func minutes(_ count: Int) -> String
  func noSymptomsLogged(since day: CivilDay) -> String
  func noSymptomsLogged(on day: CivilDay) -> String
  var noAnswers: String { get }
  var symptomsThatAreKnown: String { get }
  func name(_ measure: SymptomMeasure) -> String
  func name(_ urgency: RedFlag.Urgency) -> String
  func source(_ page: String, isVerified: Bool) -> String
  var holdsWhateverTheIntake: String { get }

  // Weeks and months
  var symptomsAndIntake: String { get }
  func intakeInPercent(of reference: String) -> String
  var intakeInMg: String { get }
  func answeredDays(_ days: Int, of all: Int) -> String
  /// - Parameter rate: what ``timesADay(_:interval:)`` says; nil with few days.
  func countedTimes(_ count: Int, answered: String, rate: String?) -> String
  func timesADay(_ rate: String, interval: String) -> String
  /// - Parameter interval: nil where all answers are the same.
  func meanStrength(_ mean: String, answered: String, interval: String?) -> String
  /// In the place of a mean of few days.
  func daysOfSymptom(_ count: Int, answered: String, highest: String) -> String
  /// Why no mean or interval stands there.
  func tooFewAnswers(fewest: Int) -> String
  /// `4.1 to 17.1`
  func interval(_ low: String, _ high: String) -> String
  var daysWithoutAnswer: String { get }
  func quietDays(_ count: Int) -> String
  var stripsLegend: String { get }
  var daysAreAlike: String { get }
  var whyNothingIsComputed: String { get }
  var trialAnswersThat: String { get }

  // Changes
  func changeSymptomLogged(_ symptoms: String) -> String
  func changeSymptomEdited(_ symptoms: String) -> String
  func changeSymptomDeleted(_ symptoms: String) -> String
  func changeSymptomKindAdded(_ names: String) -> String

  // Errors
  func noLevelOfSymptom(_ level: Int) -> String
  func noCountOfSymptom(_ count: Int) -> String
  func noMinutesOfSymptom(_ minutes: Int) -> String
  func worstBelowLevel(_ worst: Int, level: Int) -> String
  var nothingWithDetails: String { get }
  func unknownSymptom(_ name: String, nearest: String?) -> String
  func sayHowStrong(_ name: String) -> String
  func daySaidNone(_ day: String, entry: Int) -> String
  func daySaidOtherwise(_ day: String, entry: Int) -> String
  /// Two of what is said at once.
  func linesContradict(_ day: String) -> String
  func noSymptomsToCopy(on day: String) -> String
  func symptomNameTaken(_ name: String) -> String
  func noSuchSymptom(_ id: Int) -> String
  func wholeNumber(_ text: String) -> String
  var sayWhichSymptom: String { get }
  func sayWhatToChange(inSymptom id: Int) -> String
  var whichSymptoms: String { get }
}

/// What help says of it.
package protocol SymptomsHelp: Sendable {
  var aboutSymptoms: String { get }
  var examplesOfSymptoms: String { get }
  var aboutLoggingSymptom: String { get }
  var symptomAndValue: String { get }
  var symptomPlaceholder: String { get }
  var worstOption: String { get }
  var minutesOption: String { get }
  var whereOption: String { get }
  var wherePlaceholder: String { get }
  var aboutNoSymptoms: String { get }
  var aboutAddingSymptom: String { get }
  var countedOption: String { get }
  var aboutListingSymptoms: String { get }
  var kindsOption: String { get }
  var aboutSymptomWeek: String { get }
  var aboutSymptomMonth: String { get }
  var aboutEditingSymptom: String { get }
  var symptomToEdit: String { get }
  var valueOption: String { get }
  var aboutCopyingSymptoms: String { get }
  var onlyThisSymptom: String { get }
  var aboutDeletingSymptom: String { get }
  var symptomsToDelete: String { get }
}
