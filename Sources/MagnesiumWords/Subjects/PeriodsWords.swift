import MagnesiumKit

/// Reports of weeks, months, years and ranges.
package protocol PeriodsWords: Sendable {
  /// Before a chart of so many lines.
  func stripCaption(lines: Int) -> String
  func name(_ sign: StripChart.Sign) -> String
  func lowestAndHighest(lowest: String, highest: String) -> String
  var calendarLegend: String { get }
  func before(_ means: String) -> String
  func lessThanBefore(_ change: String) -> String
  func moreThanBefore(_ change: String) -> String
  func trendUnclear(_ side: String) -> String
  func trendClear(_ side: String) -> String
  func loggedInARow(days: Int) -> String
  func belowInARow(days: Int) -> String
  func foodByMeal(_ list: String) -> String
  func byWeekday(_ list: String) -> String
  func foodAndSupplementsADay(food: String, supplements: Double) -> String
  func supplementsNeverAboveLimit(_ mg: String, authority: Authority) -> String
  func supplementsAboveLimit(_ mg: String, authority: Authority, days: Int) -> String
  /// `200 mg on 19 of 31 days`
  func taken(_ dose: String, on days: Int, of all: Int) -> String
  /// Days that do not count.
  /// Of what the figures of supplements are.
  var dosesAreElemental: String { get }
  func ofTheseNotCounted(_ days: Int) -> String
  /// What it is of, and whose it is, for who has not read of it.
  func limitOfSupplements(_ limit: ReferenceIntake) -> String
  var limitNeverExceeded: String { get }
  func limitExceeded(on days: Int, of all: Int, days named: String) -> String
  var formNotSaid: String { get }
  func byForm(_ list: String) -> String
  func mostOfKnownCameFrom(_ foods: String) -> String
  func mostCameFrom(_ foods: String) -> String
  func orHasMeals(of rule: CompletenessRule) -> String
  func noDayCounts(rule: String) -> String
  /// The same where somebody else reads it.
  var noDayIsComplete: String { get }
  /// Where each day that would count has something that was not understood.
  var noDayIsUnderstood: String { get }
  func daysLeftOut(_ count: Int) -> String
  func daysNotUnderstood(_ days: String, count: Int) -> String
  func meanOverDays(mean: String, days: Int, leftOut: String) -> String
  /// Where it is no answer.
  func meanOfWhatIsKnown(_ mean: String, days: Int, leftOut: String) -> String
  func percentOfReference(_ percent: String, mg: String, label: String, authority: Authority)
    -> String
  func unknownItemsInMean(_ count: Int) -> String
  /// - Parameter foods: those that make it wide.
  func meanLiesBetween(_ range: ClosedRange<Double>, because foods: String?) -> String
  /// - Parameter most: what the items without a figure can hold, in mg a day.
  func meanLiesBetween(
    _ range: ClosedRange<Double>, withUnknownUpTo most: Double, because foods: String?
  ) -> String
  func byTheTable(_ range: ClosedRange<Double>) -> String
  /// - Parameter range: what a day of eating can come to, in mg.
  func totalsThatCannotBe(count: Int, counted: Int, days: String, range: ClosedRange<Double>)
    -> String
  /// In the place of a conclusion, where such days are many.
  var figuresNeedACheck: String { get }
  var adequacyUnknown: String { get }
  var ownFigureSettles: String { get }
  func usualIntake(_ interval: ClosedRange<Double>) -> String
  /// What the interval of the usual intake does not hold.
  var intervalIsOfDays: String { get }
  func requirementChanged(on day: CivilDay, days: Int, mean: Double) -> String
  func derivedFrom(_ label: String) -> String
  var tooFewDays: String { get }
  func confidenceOfRequirement(_ requirement: String, confidence: String, conclusion: String)
    -> String
  func confidenceOfAI(ai: String, confidence: String) -> String
  func moreDaysWouldSettle(_ days: Int) -> String
  var belowAINothingSettles: String { get }
  var noDaysWouldSettle: String { get }
  func variationUsed(sd: String, source: String) -> String
  var almostSurelyAdequate: String { get }
  var probablyAdequate: String { get }
  var ratherAdequate: String { get }
  var ratherInadequate: String { get }
  var probablyInadequate: String { get }
  var almostSurelyInadequate: String { get }
  func variationIsOwn(days: Int) -> String
  /// Of what is taken otherwise.
  func variationExceeds(_ known: String, days: Int) -> String
  func variationIsHalfOfSurvey(days: Int) -> String
  var variationOfSurvey: String { get }
  var notCheckedInPublication: String { get }
  var variationAssumed: String { get }
  func meanIsBelow(_ gap: String) -> String
  func notes(_ ids: String, first: String) -> String
}

/// What help says of it.
package protocol PeriodsHelp: Sendable {
  var aboutMonth: String { get }
  var aboutRange: String { get }
  var firstDayOfRange: String { get }
  var fromPlaceholder: String { get }
  var lastDayOfRange: String { get }
  var toPlaceholder: String { get }
  var aboutWeek: String { get }
  var aboutYear: String { get }
  var dayOfPeriod: String { get }
}
