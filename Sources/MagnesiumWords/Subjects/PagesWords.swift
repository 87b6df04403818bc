import MagnesiumKit

/// The report of a period as a page.
package protocol PagesWords: Sendable {
  var reportTitle: String { get }
  func aged(years: Int) -> String
  func aged(months: Int) -> String
  func madeOn(_ day: String, version: String) -> String
  func conditionsAre(_ list: String) -> String
  func medicinesAre(_ list: String) -> String
  var noneGiven: String { get }
  var healthIsNotPrinted: String { get }
  /// The answer in one sentence.
  func usualIntakeAnswer(
    interval: ClosedRange<Double>, counted: Int, days: Int, requirement: String, confidence: String,
    conclusion: String
  ) -> String
  /// In the place of the answer, where what has no figure could turn it.
  var cannotBeJudged: String { get }
  /// Where the reason is not to be told.
  var notJudgedHere: String { get }
  /// - Parameters:
  ///   - range: by tables that disagree, nil where they do not.
  ///   - percent: of the reference; nil where it is no aim.
  ///   - taken: of the counted days those on which supplements gave magnesium.
  func foodAlone(
    _ mg: String, range: ClosedRange<Double>?, percent: String?, taken: Int, counted: Int
  ) -> String
  /// What a mean of logged days leaves out.
  var peopleLogLess: String { get }
  func onSheet(_ missing: MissingReference) -> String
  var worthMinding: String { get }
  /// Beside a medicine with which more magnesium is lost.
  var bloodCanBeLowAllTheSame: String { get }
  /// Below sentences that rest on them.
  func sourcesOfCautions(grades: String, _ list: String) -> String
  var symptomsByDay: String { get }
  var symptomsByMonth: String { get }
  func symptomsDescription(_ kinds: [String], from: String, to: String) -> String
  /// Why the intervals are too narrow.
  var intervalsAreTooNarrow: String { get }
  /// Why nothing is said of intake and symptoms together.
  var noLinkIsComputed: String { get }
  var answeredNone: String { get }
  var gapIsNoAnswer: String { get }
  func withoutRoom(_ kinds: String) -> String
  var daysOfPeriod: String { get }
  var monthsOfPeriod: String { get }
  func stripDescription(counted: Int, from: String, to: String, lines: [String]) -> String
  var asTable: String { get }
  var dayColumn: String { get }
  var monthColumn: String { get }
  var stateColumn: String { get }
  var knownColumn: String { get }
  var atMostColumn: String { get }
  /// In the place of a bound that is more than a day can have.
  var noBound: String { get }
  var whereItCameFrom: String { get }
  func sourcesDescription(_ foods: String) -> String
  var foodColumn: String { get }
  var shareColumn: String { get }
  var supplementsApart: String { get }
  var noSupplementsTaken: String { get }
  func noSupplementsTaken(unlogged: Int, of days: Int) -> String
  var howCompletely: String { get }
  /// - Parameters:
  ///   - counted: days that are logged completely and understood.
  ///   - unread: closed days on which something was not understood.
  func completeness(
    of days: Int, counted: Int, unread: Int, partial: Int, unlogged: Int, fasted: Int, open: Int
  ) -> String
  /// - Parameter entries: of the days that count.
  func withoutFigure(_ foods: String, entries: Int) -> String
  /// - Parameter entries: of the other days.
  func withoutFigureBeside(_ foods: String, entries: Int) -> String
  /// Behind the bound of a food.
  func largestAtOnce(_ grams: String, on days: String) -> String
  /// `8900 g × at most 23 mg per 100 g = at most 2047 mg`
  func bound(grams: String, mostPer100g: String, atMost: String) -> String
  /// Where a weight is not known, or the kinds differ.
  func boundAlone(_ atMost: String) -> String
  /// Of a pill.
  func couldBeAnything(upTo mg: String) -> String
  /// Of words.
  var couldBeAnything: String { get }
  /// What is meant is sure, and something of its amount or kind is not.
  func assumedEntries(_ names: String) -> String
  func guessedEntries(_ names: String) -> String
  /// - Parameters:
  ///   - phrase: what was written.
  ///   - share: of what is known; nil for next to nothing.
  func guessed(_ name: String, from phrase: String, times: Int, share: String?) -> String
  var whatEvidenceSays: String { get }
  func aboutArticle(_ title: String, published: CivilDay) -> String
  /// Above figures that no day of eating has.
  var checkFigures: String { get }
  var howItIsWorkedOut: String { get }
  var methodOfUsualIntake: String { get }
  var methodLabel: String { get }
  var abbreviationsLabel: String { get }
  func explained(_ kind: ReferenceIntake.Kind, label: String) -> String
  var foodTablesLabel: String { get }
  func rangesAreFrom(_ tables: String) -> String
  var limitsLabel: String { get }
  var figuresLabel: String { get }
  /// On paper, where tables are left out.
  var figuresAreInFile: String { get }
  var intakeIsNotStatus: String { get }
  var entriesOfPeriod: String { get }
  /// Day, time, meal, what was said, food, amount, g, mg, source.
  var entryColumns: [String] { get }
  func reportWritten(to path: String) -> String
  var healthIsLeftOut: String { get }
  func oneFileForTwo(_ path: String) -> String
  var chartNeedsFile: String { get }
  var noSourcesToDraw: String { get }
  var noSymptomsToDraw: String { get }
  func periodUnreadable(_ words: String) -> String
}

/// What help says of it.
package protocol PagesHelp: Sendable {
  var aboutReport: String { get }
  var moreAboutReport: String { get }
  var reportPeriod: String { get }
  var reportFile: String { get }
  var reportChartFile: String { get }
  var reportChart: String { get }
  var reportEntries: String { get }
  var reportName: String { get }
  var reportConditions: String { get }
  var reportOpening: String { get }
}
