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
  /// What cannot be read of it.
  public var unreadable: [UnreadableRow] = []

  public init() {}
}

extension Diary {
  /// Read in one go, because every phrase needs it.
  public func pantry() throws(DiaryError) -> Pantry {
    try readRows { db in noting(try Self.pantry(in: db)) }
  }

  private static func pantry(in db: any RowSource) throws -> Pantry {
    var pantry = Pantry()
    var unreadable: [UnreadableRow] = []
    func rows<Value>(
      _ table: String, _ read: (TableDigest.CheckedRow) throws -> Value
    ) throws -> [Value] {
      try TableDigest.readable(of: table, in: db, without: &unreadable, read)
    }
    pantry.foods = try rows("own_food") { try OwnFoodRow.food($0) }
    pantry.recipes = try rows("own_recipe") { try OwnRecipeRow.recipe($0) }
    pantry.supplements = try rows("supplement") { try SupplementRow.product($0) }.byName
    pantry.meals = try rows("saved_meal") { try PantryRow.meal($0) }
    pantry.remembered = Dictionary(
      try rows("remembered_name") { try PantryRow.name($0) }.map { ($0.words, $0.food) }
    ) { $1 }
    pantry.unreadable = unreadable
    return pantry
  }

  /// What there is, for those who change it.
  func present(in db: Database) throws -> Pantry { noting(try Self.pantry(in: db)) }

  private func noting(_ pantry: Pantry) -> Pantry {
    note(pantry.unreadable)
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
      let recipe = try make(try present(in: db))
      var change = ChangeRecorder(kind, at: instant, in: db)
      try change.put("own_recipe", key: recipe.id, try OwnRecipeRow.values(of: recipe))
      return recipe
    }
  }

  /// - Throws: ``DiaryError/noSuchRecipe(_:)``
  @discardableResult
  public func deleteRecipe(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnRecipe {
    try write { db in
      guard let recipe = try present(in: db).recipes.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchRecipe(id)
      }
      var change = ChangeRecorder(.deleteRecipe, at: instant, in: db)
      try change.delete("own_recipe", key: id)
      return recipe
    }
  }

  /// The supplements by name.
  public func supplements() throws(DiaryError) -> [SupplementProduct] {
    try readRows { db in
      var unreadable: [UnreadableRow] = []
      let products = try TableDigest.readable(of: "supplement", in: db, without: &unreadable) {
        try SupplementRow.product($0)
      }
      note(unreadable)
      return products.byName
    }
  }

  /// Puts a supplement in the place of the one of the same id. Doses keep what they were logged with.
  ///
  /// - Parameter make: gives the product from what there is.
  @discardableResult
  public func putSupplement(
    as kind: Change.Kind, at instant: Int, _ make: (Pantry) throws -> SupplementProduct
  ) throws(DiaryError) -> SupplementProduct {
    try write { db in
      let product = try make(try present(in: db))
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
      guard let product = try present(in: db).supplements.first(where: { $0.id == id }) else {
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
      guard try present(in: db).meals.contains(where: { $0.name == name }) else {
        throw DiaryError.noSuchMeal(name)
      }
      var change = ChangeRecorder(.deleteMeal, at: instant, in: db)
      try change.delete("saved_meal", key: name)
    }
  }

  public func preferences() throws(DiaryError) -> Preferences {
    try readRows { db in try readablePreferences(in: db) }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` also where one of them cannot be read.
  static func preferences(in db: any RowSource) throws -> Preferences {
    var preferences = Preferences()
    for row in try TableDigest.rows(of: "preference", in: db) {
      try ProfileRow.preference(row, into: &preferences)
    }
    return preferences
  }

  /// With the default in the place of what cannot be read.
  private func readablePreferences(in db: any RowSource) throws -> Preferences {
    var preferences = Preferences()
    var unreadable: [UnreadableRow] = []
    _ = try TableDigest.readable(of: "preference", in: db, without: &unreadable) {
      try ProfileRow.preference($0, into: &preferences)
    }
    note(unreadable)
    return preferences
  }

  @discardableResult
  public func updatePreferences(
    at instant: Int, _ update: (inout Preferences) -> Void
  ) throws(DiaryError) -> Preferences {
    try write { db in
      let old = try readablePreferences(in: db)
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

extension [SupplementProduct] {
  fileprivate var byName: Self {
    sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
