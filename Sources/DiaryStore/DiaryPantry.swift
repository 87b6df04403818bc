import GRDB
import MagnesiumCore

/// What a person taught the program about their food.
public struct Pantry: Sendable, Hashable {
  public var foods: [OwnFood] = []
  public var recipes: [OwnRecipe] = []
  public var supplements: [SupplementProduct] = []
  public var meals: [SavedMeal] = []
  /// The foods that names mean to this person, by folded words with spaces between.
  public var remembered: [String: Food.ID] = [:]

  public init() {}
}

extension Diary {
  /// Read in one go, because every phrase needs it.
  public func pantry() throws(DiaryError) -> Pantry {
    try readRows { db in try Self.pantry(in: db) }
  }

  static func pantry(in db: any RowSource) throws -> Pantry {
    var pantry = Pantry()
    pantry.foods = try TableDigest.rows(of: "own_food", in: db).map { try OwnFoodRow.food($0) }
    pantry.recipes = try TableDigest.rows(of: "own_recipe", in: db).map {
      try OwnRecipeRow.recipe($0)
    }
    pantry.supplements = try Self.supplements(in: db)
    pantry.meals = try TableDigest.rows(of: "saved_meal", in: db).map {
      SavedMeal(name: try $0.text("name"), phrase: try $0.text("phrase"))
    }
    for row in try TableDigest.rows(of: "remembered_name", in: db) {
      pantry.remembered[try row.text("words")] = try row.text("food_id")
    }
    return pantry
  }

  /// Puts recipes in the place of those of the same id.
  ///
  /// - Parameter make: gives the recipe from what there is.
  @discardableResult
  public func putRecipe(
    as kind: Change.Kind, at instant: Int, _ make: (Pantry) throws -> OwnRecipe
  ) throws(DiaryError) -> OwnRecipe {
    try write { db in
      let recipe = try make(try Self.pantry(in: db))
      var change = ChangeRecorder(kind, at: instant, in: db)
      try change.put("own_recipe", key: recipe.id, try OwnRecipeRow.values(of: recipe))
      return recipe
    }
  }

  /// - Throws: ``DiaryError/noSuchRecipe(_:)``
  @discardableResult
  public func deleteRecipe(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnRecipe {
    try write { db in
      guard let recipe = try Self.pantry(in: db).recipes.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchRecipe(id)
      }
      var change = ChangeRecorder(.deleteRecipe, at: instant, in: db)
      try change.delete("own_recipe", key: id)
      return recipe
    }
  }

  /// The supplements by name.
  public func supplements() throws(DiaryError) -> [SupplementProduct] {
    try readRows { db in try Self.supplements(in: db) }
  }

  private static func supplements(in db: any RowSource) throws -> [SupplementProduct] {
    try TableDigest.rows(of: "supplement", in: db).map { try SupplementRow.product($0) }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// Puts a supplement in the place of the one of the same id. Doses keep what they were logged with.
  ///
  /// - Parameter make: gives the product from what there is.
  @discardableResult
  public func putSupplement(
    as kind: Change.Kind, at instant: Int, _ make: (Pantry) throws -> SupplementProduct
  ) throws(DiaryError) -> SupplementProduct {
    try write { db in
      let product = try make(try Self.pantry(in: db))
      var change = ChangeRecorder(kind, at: instant, in: db)
      try change.put("supplement", key: product.id, SupplementRow.values(of: product))
      return product
    }
  }

  /// - Throws: ``DiaryError/noSuchSupplement(_:)``
  @discardableResult
  public func deleteSupplement(
    _ id: String, at instant: Int
  ) throws(DiaryError) -> SupplementProduct {
    try write { db in
      guard let product = try Self.pantry(in: db).supplements.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchSupplement(id)
      }
      var change = ChangeRecorder(.deleteSupplement, at: instant, in: db)
      try change.delete("supplement", key: id)
      return product
    }
  }

  /// Keeps a meal in the place of the one of its name.
  public func saveMeal(_ meal: SavedMeal, at instant: Int) throws(DiaryError) {
    try write { db in
      var change = ChangeRecorder(.saveMeal, at: instant, in: db)
      try change.put("saved_meal", key: meal.name, ["name": meal.name, "phrase": meal.phrase])
    }
  }

  /// - Throws: ``DiaryError/noSuchMeal(_:)``
  public func deleteMeal(_ name: String, at instant: Int) throws(DiaryError) {
    try write { db in
      guard try Self.pantry(in: db).meals.contains(where: { $0.name == name }) else {
        throw DiaryError.noSuchMeal(name)
      }
      var change = ChangeRecorder(.deleteMeal, at: instant, in: db)
      try change.delete("saved_meal", key: name)
    }
  }

  public func preferences() throws(DiaryError) -> Preferences {
    try readRows { db in try Self.preferences(in: db) }
  }

  static func preferences(in db: any RowSource) throws -> Preferences {
    var preferences = Preferences()
    for row in try TableDigest.rows(of: "preference", in: db) {
      let value = try row.text("value")
      switch try row.text("name") {
      case "day_start": preferences.dayStart = ClockTime(value) ?? preferences.dayStart
      case "cup": preferences.cup = CupSize(rawValue: value) ?? preferences.cup
      case "complete_when":
        preferences.completeness = CompletenessRule(value) ?? preferences.completeness
      default: break
      }
    }
    return preferences
  }

  @discardableResult
  public func updatePreferences(
    at instant: Int, _ update: (inout Preferences) -> Void
  ) throws(DiaryError) -> Preferences {
    try write { db in
      let old = try Self.preferences(in: db)
      var new = old
      update(&new)
      if new == old { return new }
      var change = ChangeRecorder(.preferences, at: instant, in: db)
      let values = [
        "day_start": new.dayStart.text, "cup": new.cup.rawValue,
        "complete_when": new.completeness.text,
      ]
      for (name, value) in values.sorted(by: <) {
        try change.put("preference", key: name, ["name": name, "value": value])
      }
      return new
    }
  }
}
