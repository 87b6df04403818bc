import MagnesiumKit

extension English {
  package func notAnAmount(_ text: String) -> String {
    "--amount is \"\(text)\": expected an amount such as 150g, 2 or 1 cup"
  }
  package func sayWhatToChange(inEntry id: Int) -> String {
    "say what to change: magtrack edit \(id) \"3 eggs\", --amount 150g, --meal lunch"
  }
  package var phraseOrParts: String { "give either a phrase, or --amount and --food" }
  package func changedEntry(_ entry: String) -> String {
    "Changed: \(entry)"
  }
  package func changedEntries(_ count: Int) -> String {
    count == 1 ? "1 entry is changed:" : "\(count) entries are changed:"
  }
  package func wouldChange(_ count: Int) -> String {
    count == 1 ? "1 entry would be changed:" : "\(count) entries would be changed:"
  }
  package func askToChange(_ count: Int) -> String {
    count == 1 ? "Change it?" : "Change all \(count)?"
  }
  package func figureChange(_ entry: String, from old: String, to new: String) -> String {
    "\(entry): \(old) → \(new)"
  }
  package func leftAsTheyAre(_ numbers: String) -> String {
    "without a weight, and left as they are: \(numbers)"
  }
  package func noEntryNamed(_ name: String) -> String {
    "no entry is called \"\(name)\": magtrack entries lists those of a day"
  }
  package func allHaveIt(_ name: String) -> String {
    "all entries of \"\(name)\" are so already"
  }
  package func entryIsNumber(_ text: String) -> String {
    "\"\(text)\" is no entry's number: magtrack entries lists them; with --all a name stands for all its entries"
  }
  package var allNeedsName: String {
    "--all takes a name and what to change: magtrack edit salak --all --magnesium-per-100g 12"
  }
  package func guessed(_ phrase: String, as name: String, or others: [String]) -> String {
    "guessed \"\(phrase)\" as \(name)"
      + (others.isEmpty ? "" : "; or " + others.joined(separator: ", "))
  }
  package func nothingLogged(on day: CivilDay) -> String {
    "Nothing is logged on \(longDate(day))."
  }
  package var whichEntry: String { "which entry? Give its number: magtrack entries lists them" }
  package func deletedEntry(_ entry: String) -> String {
    "Deleted: \(entry)"
  }
  package var bringItBack: String { "Bring it back: magtrack undo" }
  package var bringThemBack: String { "Bring them back: magtrack undo" }
  package var undone: String { "Undone" }
  package var askToUndo: String { "Undo them?" }
  package var nothingToUndo: String { "there is nothing to undo" }
  package func fewerToUndo(_ count: Int) -> String { "there were only \(count) changes to undo" }
  package var redone: String { "Redone" }
  package var askToRedo: String { "Redo them?" }
  package var nothingToRedo: String {
    "there is nothing to redo: nothing was undone since the last change"
  }
  package func fewerToRedo(_ count: Int) -> String { "there were only \(count) changes to redo" }
  package var countOfChangesIsPositive: String { "give a number of changes, 1 or more" }
  package func changeLogged(_ entries: String) -> String { "logged \(entries)" }
  package func changeTaken(_ entries: String) -> String { "taken \(entries)" }
  package func changeDeleted(_ entries: String) -> String { "deleted \(entries)" }
  package var changeDayClosed: String { "day closed as complete" }
  package var changeDayFasted: String { "day marked as a fast" }
  package var changeDayReopened: String { "day reopened" }
  package func changeProfile(_ facts: String) -> String { "profile changed: \(facts)" }
  package func changeEdited(_ edits: String) -> String { "changed \(edits)" }
  package func changeCopied(_ entries: String) -> String { "copied \(entries)" }
  package func changeRemembered(_ names: String) -> String { "what \(names) means to you" }
  package func changePreferences(_ facts: String) -> String { "preferences changed: \(facts)" }
  package func changeFoodAdded(_ foods: String) -> String { "food added: \(foods)" }
  package func changeFoodEdited(_ foods: String) -> String { "food changed: \(foods)" }
  package func changeFoodDeleted(_ foods: String) -> String { "food deleted: \(foods)" }
  package func changePortionAdded(_ portions: String) -> String { "weight kept: \(portions)" }
  package func changePortionDeleted(_ portions: String) -> String {
    "weight forgotten: \(portions)"
  }
  package func changeSupplementAdded(_ supplements: String) -> String {
    "supplement added: \(supplements)"
  }
  package func changeSupplementEdited(_ supplements: String) -> String {
    "supplement changed: \(supplements)"
  }
  package func changeSupplementDeleted(_ supplements: String) -> String {
    "supplement deleted: \(supplements)"
  }
  package func changeSchedule(of supplements: String) -> String { "schedule of \(supplements)" }
  package func changeRecipeAdded(_ recipes: String) -> String { "recipe added: \(recipes)" }
  package func changeRecipeEdited(_ recipes: String) -> String { "recipe changed: \(recipes)" }
  package func changeRecipeDeleted(_ recipes: String) -> String { "recipe deleted: \(recipes)" }
  package func changeImported(_ records: String) -> String { "imported \(records)" }
  package func changeMealSaved(_ meals: String) -> String { "meal saved: \(meals)" }
  package func changeMealDeleted(_ meals: String) -> String { "saved meal deleted: \(meals)" }
  package func entryNumber(_ id: Int) -> String { "entry \(id)" }
  package func entryNumbers(_ list: String) -> String { "entries \(list)" }
  package var magnesiumUnknown: String { "magnesium unknown" }
  package var records: String { "records" }
  package func born(_ date: String) -> String {
    "born \(date)"
  }
  package func fromDay(_ day: CivilDay) -> String { " (from \(date(day)))" }
  package func without(_ trait: String) -> String {
    "without \(trait)"
  }
  package func dislikes(_ food: String) -> String {
    "no \(food)"
  }
  package func takes(_ medicines: String) -> String {
    "takes \(medicines)"
  }
  package func dayFrom(_ time: String) -> String { "day from \(time)" }
  package func cupOf(_ ml: String) -> String { "cup of \(ml) mL" }
  package func completeWith(_ meals: String) -> String {
    "complete with \(meals)"
  }
  package func kcal(_ value: Double) -> String { "\(short(value)) kcal" }
  package func servings(_ count: Double) -> String { "\(short(count)) servings" }
  package var noSchedule: String { "no schedule" }
  package func noLonger(_ facts: String) -> String {
    "no longer \(facts)"
  }
  package func more(_ count: Int) -> String { "\(count) more" }
}

// MARK: Help

extension English {
  package var aboutEdit: String { "Change an entry." }
  package var examplesOfEdit: String {
    """
    magtrack edit 12 "3 eggs"
    magtrack edit 12 --amount 150g
    magtrack edit 12 --meal lunch --date yesterday --time 12:30
    magtrack edit salak --all --magnesium-per-100g 12
    """
  }
  package var entryToEdit: String { "The entry's number, from entries; with --all a name." }
  package var whatEntryShouldBe: String { "What it should be instead, with its amount." }
  package var phrasePlaceholder: String { "phrase" }
  package var anotherAmount: String { "Another amount of the same: 150g, 2, 1 cup." }
  package var amountPlaceholder: String { "amount" }
  package var anotherFood: String { "Another food in the same weight." }
  package var anotherFigure: String { "Another figure in mg, for entries without a food." }
  package var figurePer100g: String {
    "Another figure in mg per 100 g, for entries with a weight."
  }
  package var editingAll: String {
    "Change all entries of a name; on a terminal they are shown first."
  }
  package var dryRunOfEdit: String { "With --all: show what would be changed, and change nothing." }
  package var unlikelyAmountIsMeant: String { "Take an unlikely amount as meant." }
  package var aboutEntries: String { "List a day's entries with their ids and sources." }
  package var aboutDelete: String { "Delete entries; undo brings them back." }
  package var entriesToDelete: String { "The entries' numbers, from entries." }
  package var aboutUndo: String { "Take back the last changes." }
  package var moreAboutUndo: String {
    "All of them, or none. On a terminal more than five changes, or changes of an earlier day, are shown first."
  }
  package var aboutRedo: String { "Make changes again that were undone." }
  package var howManyChanges: String { "How many; 1 without." }
}
