import MagnesiumKit

/// The report of a day.
package protocol DaysWords: Sendable {
  func moreOfDay(_ day: String) -> String
  func markedDayBelow(gap: String, day: String) -> String
  func foodAndSupplements(food: String, supplements: Double) -> String
  func totalLiesBetween(open: String, range: ClosedRange<Double>) -> String
  func reference(_ facts: String) -> String
  var couldHoldTheGap: String { get }
  func nothingLoggedYet(isToday: Bool) -> String
  func noKnownFigureYet(isToday: Bool) -> String
  var orLabelLeavesOpen: String { get }
  var orHaveNoFigure: String { get }
  var unknown: String { get }
  func partialTotal(_ total: String) -> String
  var referenceIsReached: String { get }
  func toGo(_ mg: String, isAtMost: Bool) -> String
  func below(_ mg: String) -> String
  func totalAgainstReference(
    total: String, percent: Int, reference: ReferenceIntake, comparison: String
  ) -> String
  func aboveSupplementLimit(_ limit: String) -> String
  func supplementLimit(_ limit: String) -> String
  func oneItemUnknown(_ name: String) -> String
  func itemsUnknown(_ count: Int, names: String) -> String
  func totalOfUnderstood(_ total: String) -> String
  /// - Parameter id: of the first of the entries.
  func wordsNotUnderstood(_ words: String, count: Int, entry id: Int) -> String
  func noProfileYet(usRange: String, indonesianRange: String) -> String
  var supplements: String { get }
  func intakeBelowOnOneDay(_ gap: String, isToday: Bool) -> String
  func intakeBelow(gap: String, days: Int) -> String
  /// Beside a day that is called low, or several.
  func mayHaveReached(isOneDay: Bool) -> String
  var lowIntakeIsNoDeficiency: String { get }
  func notesOnArticle(_ title: String, published: CivilDay) -> String
  func readNote(_ id: String) -> String
  var howToLog: String { get }
  var howToLogExample: String { get }
  var howToCloseToday: String { get }
  func howToClosePartialDay(_ day: String) -> String
  func howToLogPastDay(_ day: String) -> String
  func howToLogOrFastPastDay(_ day: String) -> String
  func howToReopen(_ day: String) -> String
  func due(_ doses: String) -> String
  func scheduledIfAgreed(_ doses: String) -> String
}

/// What help says of it.
package protocol DaysHelp: Sendable {
  var aboutDay: String { get }
  var dayExamples: String { get }
  var aboutDone: String { get }
  var aboutFast: String { get }
  var moreAboutFast: String { get }
  var aboutReopen: String { get }
  var dayToMark: String { get }
}
