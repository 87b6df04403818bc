import MagnesiumCore

/// One thing that a person did to the diary, undone and redone as a whole.
public struct Change: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case log, take, delete, done, fast, reopen, profile
    case edit, copy, remember, preferences
    case addRecipe = "add-recipe"
    case editRecipe = "edit-recipe"
    case deleteRecipe = "delete-recipe"
    case saveMeal = "save-meal"
    case deleteMeal = "delete-meal"
    case addFood = "add-food"
    case editFood = "edit-food"
    case deleteFood = "delete-food"
    case addSupplement = "add-supplement"
    case editSupplement = "edit-supplement"
    case deleteSupplement = "delete-supplement"
    case scheduleSupplement = "schedule-supplement"
    case importDiary = "import"
  }

  public let kind: Kind
  /// The entries that it wrote or removed.
  public let entries: [Entry]
  /// The days whose state it changed.
  public let markedDays: [CivilDay]
  /// What the foods, recipes and saved meals are called that it added, changed or removed.
  public let names: [Bilingual]
}
