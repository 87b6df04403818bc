import MagnesiumKit

extension English {
  package func stripCaption(lines: Int) -> String {
    "The next \(lines) lines are a chart in mg; its figures stand below it."
  }
  package func name(_ sign: StripChart.Sign) -> String {
    switch sign {
    case .counted: "day that counts (logged completely)"
    case .notCounted: "day that does not count: at least this much was eaten"
    case .month: "month"
    case .open: "could reach up to here: an item has no figure"
    case .beyond: "goes on above the scale"
    case .unbounded: "no useful bound is known"
    case .usual: "usual intake, 95% interval"
    case .gap: "gap: nothing logged, so nothing is known"
    }
  }
  package func lowestAndHighest(lowest: String, highest: String) -> String {
    "Lowest \(lowest), highest \(highest)."
  }
  package var calendarLegend: String {
    "░ under half of the reference, ▒ under three quarters, ▓ under all of it, █ reached; a point is a day that does not count."
  }
  package func before(_ means: String) -> String {
    "Before: \(means)"
  }
  package func lessThanBefore(_ change: String) -> String { "\(change) less than before" }
  package func moreThanBefore(_ change: String) -> String { "\(change) more than before" }
  package func trendUnclear(_ side: String) -> String {
    "Trend: \(side); chance from day to day can make that, so it is no clear change."
  }
  package func trendClear(_ side: String) -> String {
    "Trend: \(side), more than chance from day to day makes."
  }
  package func loggedInARow(days: Int) -> String { "Logged \(self.days(days)) in a row." }
  package func belowInARow(days: Int) -> String {
    "Below the reference \(self.days(days)) in a row."
  }
  package func foodByMeal(_ list: String) -> String {
    "Food by meal: \(list)"
  }
  package func byWeekday(_ list: String) -> String {
    "By weekday, mg over eight weeks: \(list)"
  }
  package func foodAndSupplementsADay(food: String, supplements: Double) -> String {
    "Food \(food) and supplements \(mg(supplements)) a day on days that count"
  }
  package func supplementsNeverAboveLimit(_ mg: String, authority: Authority) -> String {
    "supplements never above their limit of \(mg) mg (\(name(authority)))"
  }
  package func supplementsAboveLimit(_ mg: String, authority: Authority, days: Int) -> String {
    "supplements above their limit of \(mg) mg (\(name(authority))) on \(self.days(days))"
  }
  package func taken(_ dose: String, on days: Int, of all: Int) -> String {
    "\(dose) on \(days) of \(self.days(all))"
  }
  package var dosesAreElemental: String {
    "Doses are mg of magnesium itself, not of the compound."
  }
  package func ofTheseNotCounted(_ days: Int) -> String {
    days == 1 ? "1 of them a day that does not count" : "\(days) of them days that do not count"
  }
  package func limitOfSupplements(_ limit: ReferenceIntake) -> String {
    "The limit of \(decimal(limit.mg, places: 0)) mg a day (\(limit.label), \(name(limit.authority))) is for added magnesium alone, such as supplements, and not for what food holds by nature."
  }
  package var limitNeverExceeded: String { "It was not exceeded on any day." }
  package func limitExceeded(on days: Int, of all: Int, days named: String) -> String {
    "It was exceeded on \(days) of \(self.days(all)): \(named)."
  }
  package var formNotSaid: String { "form not said" }
  package func byForm(_ list: String) -> String {
    "By form, a day: \(list)"
  }
  package func mostOfKnownCameFrom(_ foods: String) -> String {
    "Of what is known most came from \(foods)."
  }
  package func mostCameFrom(_ foods: String) -> String {
    "Most came from \(foods)."
  }
  package func orHasMeals(of rule: CompletenessRule) -> String { ", or has \(meals(of: rule))" }
  package func noDayCounts(rule: String) -> String {
    "No day counts, so there is no mean: a day counts when it is closed with magtrack done\(rule)."
  }
  package var noDayIsComplete: String {
    "Intake cannot be judged: no day is logged completely, so there is no mean."
  }
  package var noDayIsUnderstood: String {
    "No day can be assessed, so there is no mean: on every day that is logged completely something was not understood."
  }
  package func daysLeftOut(_ count: Int) -> String { ", \(count) left out" }
  package func daysNotUnderstood(_ days: String, count: Int) -> String {
    count == 1
      ? "1 day is left out though it is logged completely, because something on it was not understood: \(days)."
      : "\(count) days are left out though they are logged completely, because something on them was not understood: \(days)."
  }
  package func meanOverDays(mean: String, days: Int, leftOut: String) -> String {
    "Mean: \(mean) a day over \(countedDays(days))\(leftOut)"
  }
  package func meanOfWhatIsKnown(_ mean: String, days: Int, leftOut: String) -> String {
    "What is known comes to a mean of \(mean) a day over \(countedDays(days))\(leftOut)"
  }
  package func percentOfReference(
    _ percent: String, mg: String, label: String, authority: Authority
  ) -> String {
    ": \(percent) of \(mg) mg (\(label), \(name(authority)))"
  }
  package func unknownItemsInMean(_ count: Int) -> String {
    count == 1
      ? "1 item has no known figure and is not in the mean."
      : "\(count) items have no known figure and are not in the mean."
  }
  package func meanLiesBetween(_ range: ClosedRange<Double>, because foods: String?) -> String {
    "Where food tables disagree, the mean lies between \(span(range))\(aboveAll(foods))."
  }
  package func meanLiesBetween(
    _ range: ClosedRange<Double>, withUnknownUpTo most: Double, because foods: String?
  ) -> String {
    "What has no figure adds at most \(mg(most)) a day: with that, and where food tables disagree on the rest\(aboveAll(foods)), the mean lies between \(span(range))."
  }
  private func aboveAll(_ foods: String?) -> String { foods.map { ", above all on \($0)" } ?? "" }
  package func byTheTable(_ range: ClosedRange<Double>) -> String {
    "\(self.range(range)) per 100 g, by the table"
  }
  package func totalsThatCannotBe(
    count: Int, counted: Int, days: String, range: ClosedRange<Double>
  ) -> String {
    "On \(count) of \(countedDays(counted)) the total can hardly be right (under \(decimal(range.lowerBound, places: 0)) mg or over \(decimal(range.upperBound, places: 0)) mg): something may have been left out or mistyped there. Check before the figures are relied on: \(days)."
  }
  package var figuresNeedACheck: String { "not to be relied on before the figures are checked" }
  package var adequacyUnknown: String {
    "What has no figure could decide whether the requirement is met, so no conclusion is drawn."
  }
  package var ownFigureSettles: String {
    "A figure of your own settles it: magtrack foods add"
  }
  package func usualIntake(_ interval: ClosedRange<Double>) -> String {
    "Usual intake: \(range(interval)) a day (95% confidence)."
  }
  package var intervalIsOfDays: String {
    "The 95% interval covers how days differ, not where food tables disagree."
  }
  package func requirementChanged(on day: CivilDay, days: Int, mean: Double) -> String {
    "The requirement changed on \(date(day)): only the \(countedDays(days)) since then are assessed, with a mean of \(mg(mean))."
  }
  package func derivedFrom(_ label: String) -> String { ", derived from the \(label)" }
  package var tooFewDays: String { "too few days to go by" }
  package func confidenceOfRequirement(
    _ requirement: String, confidence: String, conclusion: String
  ) -> String {
    "Confidence that it meets your requirement (\(requirement)): \(confidence), \(conclusion)."
  }
  package func confidenceOfAI(ai: String, confidence: String) -> String {
    "Confidence that it is at least the adequate intake (AI \(ai) mg): \(confidence). An intake below an AI says nothing of inadequacy."
  }
  package func moreDaysWouldSettle(_ days: Int) -> String {
    "About \(self.days(days)) more with the same mean would settle it."
  }
  package var belowAINothingSettles: String {
    "Below an AI more days would settle nothing: it is no requirement."
  }
  package var noDaysWouldSettle: String {
    "It is so near to the requirement that no number of days would settle it."
  }
  package func variationUsed(sd: String, source: String) -> String {
    "Day-to-day variation used (standard deviation): \(sd) mg, \(source)."
  }
  package var almostSurelyAdequate: String { "almost surely adequate" }
  package var probablyAdequate: String { "probably adequate" }
  package var ratherAdequate: String { "not settled, rather yes" }
  package var ratherInadequate: String { "not settled, rather no" }
  package var probablyInadequate: String { "probably not adequate" }
  package var almostSurelyInadequate: String { "almost surely not adequate" }
  package func variationIsOwn(days: Int) -> String { "from \(self.days(days)) of this diary" }
  package func variationExceeds(_ known: String, days: Int) -> String {
    "from \(self.days(days)) of this diary, which vary more than the \(known) mg that would be used otherwise"
  }
  package func variationIsHalfOfSurvey(days: Int) -> String {
    "half of what would be used otherwise, because \(self.days(days)) of this diary vary less"
  }
  package var variationOfSurvey: String { "from a survey of people of the same sex and age" }
  package var notCheckedInPublication: String { " (the survey's own publication was not read)" }
  package var variationAssumed: String { "assumed, because no survey covers this life stage" }
  package func meanIsBelow(_ gap: String) -> String { ": the mean is \(gap) below the reference." }
  package func notes(_ ids: String, first: String) -> String {
    "Notes: \(ids) · read one: magtrack notes \(first)"
  }
}

// MARK: Help

extension English {
  package var aboutMonth: String { "Read a calendar month against the reference." }
  package var aboutRange: String { "Read any days against the reference." }
  package var firstDayOfRange: String { "The first day." }
  package var fromPlaceholder: String { "from" }
  package var lastDayOfRange: String { "The last day." }
  package var toPlaceholder: String { "to" }
  package var aboutWeek: String { "Read a week, Monday to Sunday, against the reference." }
  package var aboutYear: String { "Read a calendar year against the reference." }
  package var dayOfPeriod: String { "A day of it; today without." }
}
