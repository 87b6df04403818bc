import MagnesiumKit

extension English {
  package var added: String { "added" }
  package func deleted(_ name: String) -> String {
    "deleted: \(name); magtrack undo brings it back"
  }
  package func sayWhatToChange(inFood id: String) -> String {
    "say what to change: magtrack foods edit \(id) --magnesium 60"
  }
  package var changed: String { "changed" }
  package var noOwnFoods: String {
    "No foods of your own yet: magtrack foods add NAME --per 40g --magnesium 55"
  }
  package var limitIsAtLeastOne: String { "--limit must be 1 or more." }
  package func nothingFound(for query: String) -> String { "nothing found for \"\(query)\"" }
  package func noSuchFood(_ name: String) -> String { "there is no food \"\(name)\"" }
  package func census(foods: Int, portions: Int, fromTables: Int, computed: Int, unknown: Int)
    -> String
  {
    "\(foods) foods, \(portions) portions: \(fromTables) with a figure from a table, \(computed) computed as recipes, \(unknown) without a figure."
  }
  package func countOfFoods(_ count: Int) -> String { "\(count) foods" }
  package func printedCensus(foods: Int, portions: Int, amongCurated: Int) -> String {
    "Behind them, by their printed names, all \(foods) rows of three USDA tables with \(portions) portions; \(amongCurated) of these rows are foods named above."
  }
  package func countOfWeights(_ count: Int) -> String {
    count == 1 ? " · 1 weight" : " · \(count) weights"
  }
  package func countOfPrinted(_ count: Int) -> String { ", all \(count) by their printed names" }
  package func printedThereAs(_ name: String) -> String { "Printed there as: \(name)" }
  package func betweenBecauseTablesDisagree(_ range: ClosedRange<Double>) -> String {
    ", between \(self.range(range)) where tables disagree"
  }
  package func endsOfRange(_ ends: String) -> String { "Ends of the range: \(ends)" }
  package func betweenBecauseLabelsRound(_ range: ClosedRange<Double>) -> String {
    ", between \(self.range(range)) because labels round"
  }
  package func leftOut(_ mg: String, source: String, reason: String) -> String {
    "Left out of the range: \(mg) (\(source)): \(reason)"
  }
  package func gramsBetween(_ range: ClosedRange<Double>) -> String {
    "\(short(range.lowerBound))–\(short(range.upperBound)) g where lists disagree"
  }
  package var magnesiumUnknownInTables: String { "Magnesium: unknown, no table has a figure" }
  package func kin(_ name: Bilingual, count: Int, hold range: ClosedRange<Double>) -> String {
    "It enters no sum; ranges allow it up to \(short(range.upperBound)) mg per 100 g: of \(count) \(name.english) in the tables, 95% hold \(self.range(range))"
  }
  package var magnesiumIsUnknown: String { "Magnesium: unknown" }
  package var source: String { "Source" }
  package var energyLabel: String { "Energy" }
  package var kcalUnit: String { "kcal" }
  package var remarkLabel: String { "Remark" }
  package func yourOwnEntry(_ claim: String) -> String {
    "your own entry, \(claim)"
  }
  package var computedFromRecipe: String { "computed from a recipe" }
  package func percentOfYours(_ percent: Int, reference: String) -> String {
    "\(self.percent(percent)) of your \(reference)"
  }
  package func recipeYields(_ yield: String) -> String { "Recipe, \(yield) when done:" }
  package var alsoCalled: String { "Also called" }
  package func canBeFilledIn(_ count: Int) -> String {
    count == 1
      ? "1 entry of unknown magnesium could get its figure from it:"
      : "\(count) entries of unknown magnesium could get their figures from it:"
  }
  package func askToFillIn(_ count: Int) -> String {
    count == 1 ? "Fill it in?" : "Fill all \(count) in?"
  }
  package func filledIn(_ count: Int) -> String {
    count == 1 ? "1 entry is filled in" : "\(count) entries are filled in"
  }
  package func howToFillIn(_ count: Int, food id: String) -> String {
    (count == 1
      ? "1 entry of unknown magnesium could get its figure from it"
      : "\(count) entries of unknown magnesium could get their figures from it")
      + ": magtrack foods edit \(id) --fill-in"
  }
  package var yourOwnWeight: String { "as you weighed it" }
  package var noOwnPortions: String {
    "No weights of your own yet: magtrack foods portion add bakso plastik=250g"
  }
  package func noSuchPortion(_ measure: String, of food: String) -> String {
    "no weight of \"\(measure)\" is kept for \(food): magtrack foods portion list"
  }
  package func notAnOwnPortion(_ text: String) -> String {
    "\"\(text)\" is no measure with its weight: try plastik=250g or \"3 slices=60g\""
  }
  package func theNearest(_ names: String) -> String { "; the nearest: \(names)" }
  package func notAServing(_ text: String) -> String {
    "--per is \"\(text)\": expected a weight or volume such as 40g, 250ml or sachet=40g"
  }
  package func notAPortion(_ text: String) -> String {
    "--portion is \"\(text)\": expected a measure and its weight, such as cup=110g, sachet=40g or 3 pieces=36g"
  }
  package func notALabelFigure(_ text: String) -> String {
    "--magnesium is \"\(text)\": expected a figure such as 55, 12.5 mg or 15%DV"
  }
  package func moreThanAnyFood(_ mg: Double) -> String {
    "\(short(mg)) mg in 100 g is more than any food of the tables holds; a pill or powder goes better with magtrack take"
  }
  package func comesBeforeBuiltIn(_ name: String, id: String) -> String {
    "it comes before the built-in \"\(name)\" (\(id)) in phrases"
  }
  package func magnesiumPer100g(_ mg: String) -> String {
    "Magnesium: \(mg) per 100 g edible portion"
  }
}

// MARK: Help

extension English {
  package var aboutFoods: String {
    "Look up foods and where their figures come from, and add your own."
  }
  package var aboutAddingFood: String { "Add a food of your own." }
  package var examplesOfAddingFood: String {
    """
    magtrack foods add "Granola Bu Sri" --per 40g --magnesium 55
    magtrack foods add "soy drink" --per 250ml --magnesium 15%ALG --kcal 130
    magtrack foods add "oat bar" --per bar=35g --magnesium 10%DV --also "muesli bar"
    """
  }
  package var itsName: String { "Its name." }
  package var namePlaceholder: String { "name" }
  package var aboutDeletingFood: String { "Delete a food of your own; past entries stay." }
  package var itsNameOrID: String { "Its name or id." }
  package var aboutEditingFood: String { "Change a food of your own; past entries stay." }
  package var anotherName: String { "Another name." }
  package var aboutOwnFoods: String { "List the foods of your own." }
  package var aboutSearchingFoods: String { "Find foods by name." }
  package var wordsOfFood: String { "Words of its name." }
  package var queryPlaceholder: String { "query" }
  package var mostFoodsToShow: String { "The most foods to show." }
  package var aboutShowingFood: String { "Show a food's figure, source and portions." }
  package var foodToShow: String { "A food's id or name." }
  package var fillingIn: String {
    "Give entries of unknown magnesium that mean this food its figure, or do not; on a terminal it is asked."
  }
  package var aboutOwnPortions: String { "Keep what your measures of a food weigh." }
  package var aboutAddingPortion: String {
    "Keep what a measure of a food weighs for you; phrases use it from then on."
  }
  package var examplesOfAddingPortion: String {
    """
    magtrack foods portion add bakso plastik=250g
    magtrack foods portion add "white rice" besek=400g
    """
  }
  package var aboutListingPortions: String { "List the weights of your own." }
  package var aboutDeletingPortion: String { "Forget a weight of your own; past entries stay." }
  package var foodOfPortion: String { "A food's id or name." }
  package var measureWithWeight: String {
    "A measure and its weight: plastik=250g, \"3 slices=60g\"."
  }
  package var measureOfPortion: String { "The measure, with its size if it has one." }
  package var measurePlaceholder: String { "measure" }
  package var aboutFoodSources: String { "List the tables behind the figures." }
  package var labelAmountOption: String {
    "The amount that the figures are for: 40g, 250ml, sachet=40g or 2 slices=60g (default: 100g)."
  }
  package var labelMagnesiumOption: String {
    "Magnesium in that amount: 55 (mg), or of a label's base 15%ALG (350 mg; AKG is the same), 13%DV (420 mg), 15%NRV (375 mg; RI is the same). Without it the figure is unknown."
  }
  package var figurePlaceholder: String { "figure" }
  package var labelEnergyOption: String { "Energy in that amount, in kcal." }
  package var portionOption: String {
    "A household portion and its weight; the first is the usual one. Can be repeated."
  }
  package var furtherNames: String { "Further names, with commas between." }
  package var namesPlaceholder: String { "names" }
  package var englishName: String { "Its English name." }
  package var indonesianName: String { "Its Indonesian name." }
}
