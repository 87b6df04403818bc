import MagnesiumKit

extension English {
  package var noFoodProposed: String {
    "So no food is proposed here. Where your clinician or dietitian wants you to eat more magnesium: magtrack suggest --force"
  }
  package func gapUnknown(to target: String) -> String {
    "Nothing with a known figure is logged, so the gap to \(target) is not known."
  }
  package var noDayOfFourWeeksCounts: String {
    "No day of these four weeks counts, so the usual intake is not known: close days with magtrack done."
  }
  package func referenceReached(_ target: String) -> String {
    "The reference of \(target) is reached: nothing is missing."
  }
  package func meanReaches(_ target: String) -> String {
    "The mean reaches the reference of \(target): nothing is missing."
  }
  package func weeksBelow(_ missing: String) -> String {
    "The mean of the four weeks up to then is \(missing) below it. What would lift that: magtrack suggest --week"
  }
  package var weeksReach: String {
    "The mean of the four weeks up to then reaches it, so that one low day needs no making up."
  }
  package func eachBetween(_ range: ClosedRange<Double>) -> String {
    " · \(mgRange(range)) each, tables disagree"
  }
  package func mgRange(_ range: ClosedRange<Double>) -> String {
    "\(self.range(range)) mg"
  }
  package func meanBelow(days: Int, mean: String, missing: String, target: String) -> String {
    "Mean of \(countedDays(days)): \(mean), \(missing) below \(target)."
  }
  package func amountBelow(missing: String, target: String) -> String {
    "\(missing) below \(target)."
  }
  package func toReach(_ target: String, missing: String) -> String {
    "To reach \(target): \(missing) to go."
  }
  package var gapMayBeSmaller: String { "The day is not all logged, so the gap may be smaller." }
  package var anyOneOfThese: String { "Any one of these:" }
  package var anyOneOfTheseAWeek: String { "Any one of these, so often a week:" }
  package func closesGap(_ percent: Double) -> String { " · closes \(self.percent(percent))" }
  package func timesAWeek(_ times: Int, lift: String, energy: String) -> String {
    "\(times)× a week: +\(lift) a day, \(energy) each"
  }
  package func youLoggedIt(_ times: Int) -> String { " · you logged it \(times)×" }
  package func firstTogether(_ count: Int, mg: String, energy: String) -> String {
    "The first \(count) together: +\(mg), \(energy)."
  }
  package var swapsThatCostLittle: String { "Swaps that cost little:" }
  package var figuresAreOfTables: String {
    "Figures are those of the food tables; one figure: magtrack foods show ID."
  }
  package var askClinicianFirst: String {
    " If a medical diet or illness limits what you eat, ask your clinician first."
  }
  package var washRawFoodInPregnancy: String {
    " In pregnancy, wash raw vegetables and fruit well."
  }
  package func mind(_ medicines: String) -> String { " · mind \(medicines)" }
  package func markedHere(_ traits: String) -> String {
    " Marked here is only what holds \(traits)."
  }
}

// MARK: Help

extension English {
  package var aboutSuggest: String { "Suggest foods that close the gap to the reference." }
  package var moreAboutSuggest: String {
    "Portions are ranked by what they give for their energy and by what you eat; your diet and what you avoid come from the profile (magtrack profile set --diet vegan --avoid peanut). Supplements are never suggested."
  }
  package var suggestForWeeks: String {
    "What would lift the usual intake of the four weeks up to that day."
  }
  package var suggestDespiteCondition: String {
    "Propose foods although a condition in the profile limits what you eat."
  }
}
