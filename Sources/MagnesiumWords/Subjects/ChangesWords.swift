import MagnesiumKit

/// Entries, their changes, and what undo takes back.
package protocol ChangesWords: Sendable {
  func notAnAmount(_ text: String) -> String
  func sayWhatToChange(inEntry id: Int) -> String
  var phraseOrParts: String { get }
  func changedEntry(_ entry: String) -> String
  func changedEntries(_ count: Int) -> String
  func wouldChange(_ count: Int) -> String
  func askToChange(_ count: Int) -> String
  /// An entry and its figure before and after.
  func figureChange(_ entry: String, from old: String, to new: String) -> String
  func leftAsTheyAre(_ numbers: String) -> String
  func noEntryNamed(_ name: String) -> String
  func allHaveIt(_ name: String) -> String
  func entryIsNumber(_ text: String) -> String
  var allNeedsName: String { get }
  func guessed(_ phrase: String, as name: String, or others: [String]) -> String
  func nothingLogged(on day: CivilDay) -> String
  var whichEntry: String { get }
  func deletedEntry(_ entry: String) -> String
  var bringItBack: String { get }
  var bringThemBack: String { get }
  var undone: String { get }
  var askToUndo: String { get }
  var nothingToUndo: String { get }
  func fewerToUndo(_ count: Int) -> String
  var redone: String { get }
  var askToRedo: String { get }
  var nothingToRedo: String { get }
  func fewerToRedo(_ count: Int) -> String
  var countOfChangesIsPositive: String { get }
  func changeLogged(_ entries: String) -> String
  func changeTaken(_ entries: String) -> String
  func changeDeleted(_ entries: String) -> String
  var changeDayClosed: String { get }
  var changeDayFasted: String { get }
  var changeDayReopened: String { get }
  func changeProfile(_ facts: String) -> String
  func changeEdited(_ edits: String) -> String
  func changeCopied(_ entries: String) -> String
  func changeRemembered(_ names: String) -> String
  func changePreferences(_ facts: String) -> String
  func changeFoodAdded(_ foods: String) -> String
  func changeFoodEdited(_ foods: String) -> String
  func changeFoodDeleted(_ foods: String) -> String
  func changePortionAdded(_ portions: String) -> String
  func changePortionDeleted(_ portions: String) -> String
  func changeSupplementAdded(_ supplements: String) -> String
  func changeSupplementEdited(_ supplements: String) -> String
  func changeSupplementDeleted(_ supplements: String) -> String
  func changeSchedule(of supplements: String) -> String
  func changeRecipeAdded(_ recipes: String) -> String
  func changeRecipeEdited(_ recipes: String) -> String
  func changeRecipeDeleted(_ recipes: String) -> String
  func changeImported(_ records: String) -> String
  func changeMealSaved(_ meals: String) -> String
  func changeMealDeleted(_ meals: String) -> String
  func entryNumber(_ id: Int) -> String
  func entryNumbers(_ list: String) -> String
  var magnesiumUnknown: String { get }
  var records: String { get }
  func born(_ date: String) -> String
  func fromDay(_ day: CivilDay) -> String
  func without(_ trait: String) -> String
  func dislikes(_ food: String) -> String
  func takes(_ medicines: String) -> String
  func dayFrom(_ time: String) -> String
  func cupOf(_ ml: String) -> String
  func completeWith(_ meals: String) -> String
  func kcal(_ value: Double) -> String
  func servings(_ count: Double) -> String
  var noSchedule: String { get }
  func noLonger(_ facts: String) -> String
  func more(_ count: Int) -> String
}

/// What help says of it.
package protocol ChangesHelp: Sendable {
  var aboutEdit: String { get }
  var examplesOfEdit: String { get }
  var entryToEdit: String { get }
  var whatEntryShouldBe: String { get }
  var phrasePlaceholder: String { get }
  var anotherAmount: String { get }
  var amountPlaceholder: String { get }
  var anotherFood: String { get }
  var anotherFigure: String { get }
  var figurePer100g: String { get }
  var editingAll: String { get }
  var dryRunOfEdit: String { get }
  var unlikelyAmountIsMeant: String { get }
  var aboutEntries: String { get }
  var aboutDelete: String { get }
  var entriesToDelete: String { get }
  var aboutUndo: String { get }
  var moreAboutUndo: String { get }
  var aboutRedo: String { get }
  var howManyChanges: String { get }
}
