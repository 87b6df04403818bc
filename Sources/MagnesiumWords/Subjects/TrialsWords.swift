import MagnesiumKit

/// A trial of one: its plan, its days and its result. Nothing here says that something helps, causes or triggers
/// anything.
package protocol TrialsWords: Sendable {
  func changeTrialPlanned(_ names: String) -> String
  func changeTrialStarted(_ names: String) -> String
  func changeTrialAmended(_ names: String) -> String
  func changeTrialStopped(_ names: String) -> String

  // The plan
  func trialHeading(_ outcome: String, _ supplement: String) -> String
  func trialOutcome(_ outcome: String, _ measure: SymptomMeasure) -> String
  func trialRule(
    least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, supplement: String
  ) -> String
  func trialDays(_ design: TrialDesign, dose: String) -> String
  /// - Parameter days: at the beginning of each period; none are told too.
  func trialWashOut(_ days: Int) -> String
  /// A dose in words, a day.
  func doseADay(_ amount: String, _ name: String, mg: String) -> String
  func trialLasts(days: Int, months: Int, until day: String) -> String
  /// That one lost pair leaves too few.
  var noPairToSpare: String { get }
  /// What the figures of the lines below it are: a line for each true difference, and one for none.
  func trialPower(_ design: TrialDesign) -> String
  /// - Parameters:
  ///   - perWeek: the same of a week, for how often.
  ///   - percent: of what is now.
  func trueDifference(
    _ difference: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure,
    perWeek: String, percent: String
  ) -> String
  var noTrueDifference: String { get }
  var whyLeastIsSeldomFound: String { get }
  /// - Parameter seen: of 100 trials.
  func trialSeldomAnswers(difference: String, seen: Int) -> String
  func trialIsWeak(difference: String, seen: Int, usual: Int) -> String
  /// - Parameter share: of 100 trials.
  func plansReach(_ share: Int, _ plans: [String]) -> String
  func noPlanReaches(_ share: Int) -> String
  /// What a smaller least difference does.
  var smallerLeastAsksLess: String { get }
  /// Of 100; the number is written with a point.
  func fewerThan(_ number: String) -> String
  /// - Parameter pairs: where those are more; else periods are longer.
  func longerPlan(pairs: Int?, periodDays: Int, days: Int, months: Int) -> String
  func differenceCannotBe(
    _ least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, mean: String
  ) -> String
  /// What was told of the plan, each true difference with how many of 100 trials find it.
  func trialCouldFind(_ steps: [(difference: String, seen: Int)]) -> String
  func trialModel(
    mean: String, deviation: String, correlation: String, isOwn: Bool, _ measure: SymptomMeasure
  ) -> String
  var bothArmsImprove: String { get }
  var youWillKnow: String { get }
  func trialHash(_ hash: String) -> String
  var howToStartTrial: String { get }
  func answerEachDay(_ outcome: String) -> String

  // While it is running
  func trialState(_ state: Trial.State, day: Int, of days: Int) -> String
  func trialRunIn(until day: String) -> String
  func trialWith(_ dose: String, number: Int, of count: Int, until day: String) -> String
  func trialWithout(_ supplement: String, number: Int, of count: Int, until day: String) -> String
  /// - Parameter mean: of the answers; nil while it is not to be told.
  func periodAnswers(
    number: Int, isTreated: Bool, answers: Int, days: Int, mean: String?, isUsed: Bool
  ) -> String
  var noResultYet: String { get }
  func trialOver(_ day: String) -> String
  func trialStoppedOn(_ day: String) -> String
  func trialPlanned(_ outcome: String) -> String
  func trialAmended(_ field: Trial.Amendment.Field, old: String, new: String, on day: String)
    -> String

  // The result
  func trialDifference(
    _ outcome: String, _ supplement: String, _ mean: String, interval: String,
    _ measure: SymptomMeasure, pairs: Int
  ) -> String
  func trialPairs(_ differences: String) -> String
  var stoppedEarlyErrsMore: String { get }
  func notTheFirstTrial(_ earlier: Int) -> String
  /// Whatever was taken.
  var comparedAsDrawn: String { get }
  /// - Parameters:
  ///   - from: the end of the interval that is nearest to none, where it is below the least difference.
  ///   - to: the other end, where it is worth telling.
  func trialVerdict(
    _ verdict: TrialVerdict, least: String, _ direction: TrialRule.Direction,
    _ measure: SymptomMeasure, pairs: Int, fitsFrom from: String?, to: String?
  ) -> String
  func likeThisWithoutEffect(_ share: String) -> String
  var youKnewWhatYouTook: String { get }
  func trialRandomisation(_ percent: String) -> String
  /// Where the interval leaves 0 out all the same.
  func randomisationDisagrees(_ percent: String) -> String
  /// Where nothing was found.
  func slowEffectIsMissed(days: Int) -> String
  /// Between two signed figures.
  func fromTo(_ low: String, _ high: String) -> String
  func trialTrend(_ slope: String, interval: String, isClear: Bool) -> String
  /// - Parameter isAsAbove: whether the interval of the pairs says the same of 0.
  func trialSerial(
    _ mean: String, interval: String, correlation: String, leavesZeroOut: Bool, isAsAbove: Bool
  ) -> String
  /// - Parameter days: those to compare.
  func trialMissing(with: Int, without: Int, of days: Int, outcome: String) -> String
  /// - Parameter mean: nil where nothing is answered.
  func trialRunInWas(answers: Int, days: Int, mean: String?) -> String
  func trialPairsUnused(_ count: Int) -> String
  func dosesTaken(_ doses: TrialDoses, supplement: String) -> String
  /// - Parameter latest: days after its day.
  func answersLate(_ count: Int, of all: Int, latest: Int) -> String
  /// Of those that are gone, and of the others.
  /// - Parameter all: the answers of the trial.
  func answersChangedLate(_ changed: Int, deleted: Int, of all: Int) -> String
  /// Of those that were late in any way.
  func ofDaysWithIt(_ treated: Int) -> String
  var traceIsPartial: String { get }
  /// Written down, changed or deleted, long after their day.
  func answersAfterEnd(_ count: Int) -> String
  /// Where it may be that nobody thought about it.
  func trialLeastIsUsual(_ least: String) -> String
  var howToCheckPlan: String { get }
  /// Before the lines of one that was altered.
  var alteredPlan: String { get }
  var trialWasAltered: String { get }
  func trialClockNow(start: String) -> String
  func trialNowForbidden(note: String) -> String
  func alertTrialWith(_ dose: String, number: Int, of count: Int) -> String
  func alertTrialWithout(_ supplement: String, number: Int, of count: Int) -> String

  // Errors
  func trialOutOfRange(_ option: String, _ low: Int, _ high: Int) -> String
  func trialLeastOutOfRange(most: String) -> String
  func trialIsUnlikely(seen: Int, difference: String) -> String
  var askToStartUnlikely: String { get }
  func trialNeedsSupplement(_ name: String) -> String
  func trialAboveLimit(mg: String, limit: String) -> String
  var trialWithoutLimit: String { get }
  func trialForbidden(note: String) -> String
  var noTrialPlanned: String { get }
  func trialIsLocked(since day: String) -> String
  var noTrialRunning: String { get }
  var trialIsAltered: String { get }
  var trialStaysStopped: String { get }
  var trialStaysChanged: String { get }
  var trialWouldEnd: String { get }
  func trialAnswerStands(on day: String) -> String
  /// After a backup was restored.
  var trialsStay: String { get }
  func trialClockWentBack(start: String) -> String
}

/// What help says of it.
package protocol TrialsHelp: Sendable {
  var aboutTrials: String { get }
  var examplesOfTrials: String { get }
  var aboutPlanningTrial: String { get }
  var trialOutcomeArgument: String { get }
  var trialSupplementOption: String { get }
  var trialCountOption: String { get }
  var trialPairsOption: String { get }
  var trialPeriodOption: String { get }
  var trialRunInOption: String { get }
  var trialWashOutOption: String { get }
  var trialLeastOption: String { get }
  var trialMoreOption: String { get }
  var trialAmendOption: String { get }
  var aboutStartingTrial: String { get }
  var startingUnlikelyTrial: String { get }
  var aboutShowingTrial: String { get }
  var aboutStoppingTrial: String { get }
  var sayWhatToTry: String { get }
}
