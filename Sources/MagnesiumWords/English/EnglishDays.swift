import MagnesiumKit

extension English {
  package func moreOfDay(_ day: String) -> String { ". More: magtrack day \(day)" }
  package func markedDayBelow(gap: String, day: String) -> String {
    " · \(gap) below the reference: magtrack day \(day)"
  }
  package func foodAndSupplements(food: String, supplements: Double) -> String {
    "Food \(food) · supplements \(mg(supplements))"
  }
  package func totalLiesBetween(open: String, range: ClosedRange<Double>) -> String {
    "Where food tables disagree\(open), the total lies between \(span(range))."
  }
  package func reference(_ facts: String) -> String {
    "Reference: \(facts)"
  }
  package var couldHoldTheGap: String {
    "They could hold what is missing, so it cannot be said whether the reference was reached."
  }
  package func nothingLoggedYet(isToday: Bool) -> String {
    isToday ? "Nothing is logged today." : "Nothing is logged on that day."
  }
  package func noKnownFigureYet(isToday: Bool) -> String {
    "No known figure for \(isToday ? "today" : "that day")."
  }
  package var orLabelLeavesOpen: String { " or a label leaves it open" }
  package var orHaveNoFigure: String { " or have no figure" }
  package var unknown: String { "unknown" }
  package func partialTotal(_ total: String) -> String {
    "Magnesium: \(total) of what is logged; the day is not all logged, so it is not compared"
  }
  package var referenceIsReached: String { "reference reached" }
  package func toGo(_ mg: String, isAtMost: Bool) -> String { "\(mg) to go" }
  package func below(_ mg: String) -> String { "\(mg) below" }
  package func totalAgainstReference(
    total: String, percent: Int, reference: ReferenceIntake, comparison: String
  ) -> String {
    "Magnesium: \(total), \(self.percent(percent)) of \(figure(of: reference)) · \(comparison)"
  }
  package func aboveSupplementLimit(_ limit: String) -> String {
    " — above the upper limit for supplements (\(limit)): magtrack notes supplement-limit"
  }
  package func supplementLimit(_ limit: String) -> String {
    " (upper limit for supplements: \(limit))"
  }
  package func oneItemUnknown(_ name: String) -> String {
    "1 item has no known magnesium figure and is not in the total: \(name)."
  }
  package func itemsUnknown(_ count: Int, names: String) -> String {
    "\(count) items have no known magnesium figure and are not in the total: \(names)."
  }
  package func totalOfUnderstood(_ total: String) -> String {
    "Magnesium: \(total) of what was understood; with words that were not, the day is not compared"
  }
  package func wordsNotUnderstood(_ words: String, count: Int, entry id: Int) -> String {
    "\(count == 1 ? "1 entry was" : "\(count) entries were") not understood: \(words). No deficit is stated for such a day; say what it was: magtrack edit \(id) \"150 g rice\""
  }
  package func noProfileYet(usRange: String, indonesianRange: String) -> String {
    "No profile yet, so there is no reference of your own. For adults it is between \(usRange) or \(indonesianRange), by sex and age. Set yours: magtrack setup"
  }
  package var supplements: String { "supplements" }
  package func intakeBelowOnOneDay(_ gap: String, isToday: Bool) -> String {
    "intake \(gap) below the reference on this day. One low day says little: what counts is the usual intake."
  }
  package func intakeBelow(gap: String, days: Int) -> String {
    "intake \(gap) below the reference, day \(days) in a row."
  }
  package func mayHaveReached(isOneDay: Bool) -> String {
    isOneDay
      ? "Where the tables are read at their highest, the day reaches it."
      : "Where the tables are read at their highest, some of these days reach it."
  }
  package var lowIntakeIsNoDeficiency: String {
    "A low intake is not a deficiency of the body, and says nothing about the cause of pain or cramps."
  }
  package func notesOnArticle(_ title: String, published: CivilDay) -> String {
    "Notes on the article “\(title)” (\(date(published))), and what the evidence says:"
  }
  package func readNote(_ id: String) -> String { "Read one: magtrack notes \(id)" }
  package var howToLog: String { "Log a meal: magtrack log \"…\"" }
  package var howToLogExample: String { "Log a meal: magtrack log \"2 eggs, 1 cup cooked kale\"" }
  package var howToCloseToday: String { "When the day is all logged: magtrack done" }
  package func howToClosePartialDay(_ day: String) -> String {
    "If this was all: magtrack done \(day) · if not: magtrack log --date \(day) \"…\""
  }
  package func howToLogPastDay(_ day: String) -> String {
    "Log it after all: magtrack log --date \(day) \"…\""
  }
  package func howToLogOrFastPastDay(_ day: String) -> String {
    "Log it after all: magtrack log --date \(day) \"…\" · if nothing at all was eaten: magtrack fast \(day)"
  }
  package func howToReopen(_ day: String) -> String { "Not right? magtrack reopen \(day)" }
  package func due(_ doses: String) -> String { "Due: \(doses) · taken? magtrack take --due" }
  package func scheduledIfAgreed(_ doses: String) -> String {
    "Scheduled, for you to take only if a clinician agreed: \(doses) · taken? magtrack take --due"
  }
}

// MARK: Help

extension English {
  package var aboutDay: String { "Read a day against the reference; today without a day." }
  package var dayExamples: String { "2026-11-23, today, yesterday, 3d, monday, last-monday." }
  package var aboutDone: String { "Say that a day is all logged." }
  package var aboutFast: String { "Say that nothing at all was eaten on a day." }
  package var moreAboutFast: String {
    "The day then counts with 0 mg. A day of fasting with sahur and buka is an ordinary day: log what you eat with --meal sahur and --meal buka, and close it with magtrack done."
  }
  package var aboutReopen: String { "Say that a day is not all logged after all." }
  package var dayToMark: String { "The day; today without." }
}
