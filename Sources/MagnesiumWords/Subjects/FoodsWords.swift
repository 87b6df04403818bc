import MagnesiumKit

/// Foods and their labels.
package protocol FoodsWords: Sendable {
  var added: String { get }
  func deleted(_ name: String) -> String
  func sayWhatToChange(inFood id: String) -> String
  var changed: String { get }
  var noOwnFoods: String { get }
  var limitIsAtLeastOne: String { get }
  func nothingFound(for query: String) -> String
  func noSuchFood(_ name: String) -> String
  func census(foods: Int, portions: Int, fromTables: Int, computed: Int, unknown: Int) -> String
  func countOfFoods(_ count: Int) -> String
  /// All rows of the published tables, and how many of them are curated foods.
  func printedCensus(foods: Int, portions: Int, amongCurated: Int) -> String
  /// How many weights of portions cite a source.
  func countOfWeights(_ count: Int) -> String
  func countOfPrinted(_ count: Int) -> String
  func printedThereAs(_ name: String) -> String
  func betweenBecauseTablesDisagree(_ range: ClosedRange<Double>) -> String
  /// What the tables say whose figures are the ends of a range.
  func endsOfRange(_ ends: String) -> String
  func betweenBecauseLabelsRound(_ range: ClosedRange<Double>) -> String
  /// A figure of another table that is in no range, and why.
  func leftOut(_ mg: String, source: String, reason: String) -> String
  /// Beside a weight of which lists of measures disagree.
  func gramsBetween(_ range: ClosedRange<Double>) -> String
  var magnesiumUnknownInTables: String { get }
  var magnesiumIsUnknown: String { get }
  /// What foods of its kind hold, in mg per 100 g, where a food has no figure.
  func kin(_ name: Bilingual, count: Int, hold range: ClosedRange<Double>) -> String
  var source: String { get }
  var energyLabel: String { get }
  var kcalUnit: String { get }
  var remarkLabel: String { get }
  func yourOwnEntry(_ claim: String) -> String
  var computedFromRecipe: String { get }
  func percentOfYours(_ percent: Int, reference: String) -> String
  func recipeYields(_ yield: String) -> String
  var alsoCalled: String { get }
  func canBeFilledIn(_ count: Int) -> String
  func askToFillIn(_ count: Int) -> String
  func filledIn(_ count: Int) -> String
  func howToFillIn(_ count: Int, food id: String) -> String
  var yourOwnWeight: String { get }
  var noOwnPortions: String { get }
  func noSuchPortion(_ measure: String, of food: String) -> String
  func notAnOwnPortion(_ text: String) -> String
  func theNearest(_ names: String) -> String
  func notAServing(_ text: String) -> String
  func notAPortion(_ text: String) -> String
  func notALabelFigure(_ text: String) -> String
  func moreThanAnyFood(_ mg: Double) -> String
  func comesBeforeBuiltIn(_ name: String, id: String) -> String
  func magnesiumPer100g(_ mg: String) -> String
}

/// What help says of it.
package protocol FoodsHelp: Sendable {
  var aboutFoods: String { get }
  var aboutAddingFood: String { get }
  var examplesOfAddingFood: String { get }
  var itsName: String { get }
  var namePlaceholder: String { get }
  var aboutDeletingFood: String { get }
  var itsNameOrID: String { get }
  var aboutEditingFood: String { get }
  var anotherName: String { get }
  var aboutOwnFoods: String { get }
  var aboutSearchingFoods: String { get }
  var wordsOfFood: String { get }
  var queryPlaceholder: String { get }
  var mostFoodsToShow: String { get }
  var aboutShowingFood: String { get }
  var foodToShow: String { get }
  var fillingIn: String { get }
  var aboutOwnPortions: String { get }
  var aboutAddingPortion: String { get }
  var examplesOfAddingPortion: String { get }
  var aboutListingPortions: String { get }
  var aboutDeletingPortion: String { get }
  var foodOfPortion: String { get }
  var measureWithWeight: String { get }
  var measureOfPortion: String { get }
  var measurePlaceholder: String { get }
  var aboutFoodSources: String { get }
  var labelAmountOption: String { get }
  var labelMagnesiumOption: String { get }
  var figurePlaceholder: String { get }
  var labelEnergyOption: String { get }
  var portionOption: String { get }
  var furtherNames: String { get }
  var namesPlaceholder: String { get }
  var englishName: String { get }
  var indonesianName: String { get }
}
