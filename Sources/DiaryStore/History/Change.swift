import MagnesiumCore

/// One thing that a person did to the diary, undone and redone as a whole.
public struct Change: Sendable, Hashable, Identifiable {
  /// What a change was.
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
    case addPortion = "add-portion"
    case deletePortion = "delete-portion"
    case addSupplement = "add-supplement"
    case editSupplement = "edit-supplement"
    case deleteSupplement = "delete-supplement"
    case scheduleSupplement = "schedule-supplement"
    case importDiary = "import"
    case logSymptom = "log-symptom"
    case editSymptom = "edit-symptom"
    case deleteSymptom = "delete-symptom"
    case addSymptomKind = "add-symptom-kind"
    case planTrial = "plan-trial"
    case startTrial = "start-trial"
    case changeTrial = "change-trial"
    case stopTrial = "stop-trial"
  }

  /// What something was before a change and after it.
  package struct Step<Value: Sendable & Hashable>: Sendable, Hashable {
    /// nil where there was none, or it cannot be read.
    package let old: Value?
    package let new: Value?
    /// What it is called, also where it cannot be read.
    package let name: Bilingual

    /// What there is of it.
    package var any: Value? { new ?? old }
  }

  /// Its number; later ones are greater.
  public let id: Int
  /// What it was.
  public let kind: Kind
  /// When it was made, in seconds since 1970-01-01T00:00:00Z.
  public let madeAt: Int
  /// In the order of their ids.
  package internal(set) var entries: [Step<Entry>] = []
  /// The days whose state it changed.
  package internal(set) var days: [Step<MarkedDay>] = []
  package internal(set) var foods: [Step<OwnFood>] = []
  package internal(set) var recipes: [Step<OwnRecipe>] = []
  package internal(set) var supplements: [Step<SupplementProduct>] = []
  package internal(set) var meals: [Step<SavedMeal>] = []
  package internal(set) var portions: [Step<OwnPortion>] = []
  package internal(set) var symptoms: [Step<SymptomEntry>] = []
  package internal(set) var symptomKinds: [Step<SymptomKind>] = []
  package internal(set) var trials: [Step<Trial>] = []
  /// The names that it gave a meaning, or took it from.
  package internal(set) var remembered: [String] = []
  /// The whole profile, where any of it was changed.
  package internal(set) var profile: Step<Profile>?
  package internal(set) var preferences: Step<Preferences>?
  /// Whether rows of it stay as they are, because another device has changed them since.
  package internal(set) var overtaken = Overtaken.nothing

  package enum Overtaken: Sendable, Hashable {
    case nothing, part, all
  }

  init(id: Int, kind: Kind, madeAt: Int) {
    self.id = id
    self.kind = kind
    self.madeAt = madeAt
  }

  /// What was exchanged from the last row to the first is told from the first to the last.
  mutating func turnRound() {
    foods.reverse()
    recipes.reverse()
    supplements.reverse()
    meals.reverse()
    portions.reverse()
    symptoms.reverse()
    symptomKinds.reverse()
    trials.reverse()
    remembered.reverse()
  }
}
