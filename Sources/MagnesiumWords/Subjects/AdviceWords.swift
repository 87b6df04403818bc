import MagnesiumKit

/// What closes a gap.
package protocol AdviceWords: Sendable {
  var noFoodProposed: String { get }
  func gapUnknown(to target: String) -> String
  var noDayOfFourWeeksCounts: String { get }
  func referenceReached(_ target: String) -> String
  func meanReaches(_ target: String) -> String
  /// Beside a day that reaches the reference: how far the mean of four weeks lies below it.
  func weeksBelow(_ missing: String) -> String
  /// Beside a day that does not: that the mean of four weeks reaches it.
  var weeksReach: String { get }
  /// Of one portion, where tables disagree much.
  func eachBetween(_ range: ClosedRange<Double>) -> String
  func mgRange(_ range: ClosedRange<Double>) -> String
  func meanBelow(days: Int, mean: String, missing: String, target: String) -> String
  func amountBelow(missing: String, target: String) -> String
  func toReach(_ target: String, missing: String) -> String
  var gapMayBeSmaller: String { get }
  var anyOneOfThese: String { get }
  var anyOneOfTheseAWeek: String { get }
  func closesGap(_ percent: Double) -> String
  func timesAWeek(_ times: Int, lift: String, energy: String) -> String
  func youLoggedIt(_ times: Int) -> String
  func firstTogether(_ count: Int, mg: String, energy: String) -> String
  var swapsThatCostLittle: String { get }
  var figuresAreOfTables: String { get }
  var askClinicianFirst: String { get }
  var washRawFoodInPregnancy: String { get }
  func mind(_ medicines: String) -> String
  func markedHere(_ traits: String) -> String
}

/// What help says of it.
package protocol AdviceHelp: Sendable {
  var aboutSuggest: String { get }
  var moreAboutSuggest: String { get }
  var suggestForWeeks: String { get }
  var suggestDespiteCondition: String { get }
}
