import MagnesiumCore

/// What a person taught the program about their food.
public struct Pantry: Sendable, Hashable {
  /// The foods that the person added.
  public var foods: [OwnFood] = []
  /// The recipes that the person keeps.
  public var recipes: [OwnRecipe] = []
  package var supplements: [SupplementProduct] = []
  /// The meals that the person saved.
  public var meals: [SavedMeal] = []
  /// The foods that names mean to this person, by folded words with spaces between.
  package var remembered: [String: Food.ID] = [:]
  /// What measures of foods weigh to this person, by food and measure.
  package var portions: [OwnPortion] = []
  /// What cannot be read of it.
  package var unreadable: [UnreadableRow] = []

  package init() {}
}

extension Diary {
  /// Read in one go, because every phrase needs it.
  package func pantry() throws(DiaryError) -> Pantry {
    try reading { db in noting(try Self.pantry(in: db)) }
  }

  private static func pantry(in db: Connection) throws -> Pantry {
    var pantry = Pantry()
    var unreadable: [UnreadableRow] = []
    func rows<Value>(
      _ table: TableDefinition, _ read: (TableDigest.CheckedRow) throws -> Value
    ) throws -> [Value] {
      try TableDigest.readable(of: table, in: db, without: &unreadable, read)
    }
    pantry.foods = try rows(OwnFoodRow.table) { try OwnFoodRow.food($0) }
    pantry.recipes = try rows(OwnRecipeRow.table) { try OwnRecipeRow.recipe($0) }
    pantry.supplements = try rows(SupplementRow.table) { try SupplementRow.product($0) }.byName
    pantry.meals = try rows(PantryRow.meals) { try PantryRow.meal($0) }
    pantry.remembered = Dictionary(
      try rows(PantryRow.names) { try PantryRow.name($0) }.map { ($0.words, $0.food) }
    ) { $1 }
    pantry.portions = try rows(PantryRow.portions) { try PantryRow.portion($0) }
    pantry.unreadable = unreadable
    return pantry
  }

  /// What there is, for those who change it.
  func present(in db: Connection) throws -> Pantry { noting(try Self.pantry(in: db)) }

  private func noting(_ pantry: Pantry) -> Pantry {
    note(pantry.unreadable)
    return pantry
  }

  /// Puts a row in the place of the one of its key.
  func put(
    _ table: TableDefinition, as kind: Change.Kind, at instant: Int, _ row: () throws -> RowImage
  ) throws(DiaryError) {
    try changing { db in
      try ChangeRecorder.change(kind, at: instant, in: db) { try $0.put(table, try row()) }
    }
  }

  /// Takes out the row of a key.
  ///
  /// - Parameters:
  ///   - find: finds what it is; nil where there is none.
  ///   - absence: what is thrown then.
  func delete<Thing>(
    _ key: String, _ table: TableDefinition, as kind: Change.Kind, at instant: Int,
    orSay absence: DiaryError, _ find: (Pantry) -> Thing?
  ) throws(DiaryError) -> Thing {
    try changing { db in
      guard let thing = find(try present(in: db)) else { throw absence }
      try ChangeRecorder.change(kind, at: instant, in: db) { try $0.delete(table, key: key) }
      return thing
    }
  }

  /// Puts a recipe in the place of the one of its id. Entries keep the figures that they were logged with.
  package func put(
    _ recipe: OwnRecipe, as kind: Change.Kind, at instant: Int
  ) throws(DiaryError) {
    try put(OwnRecipeRow.table, as: kind, at: instant) { try OwnRecipeRow.image(of: recipe) }
  }

  /// - Throws: ``DiaryError/noSuchRecipe(_:)``
  @discardableResult
  package func deleteRecipe(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnRecipe {
    try delete(
      id, OwnRecipeRow.table, as: .deleteRecipe, at: instant, orSay: .noSuchRecipe(id)
    ) { $0.recipes.first { $0.id == id } }
  }

  /// The supplements by name.
  package func supplements() throws(DiaryError) -> [SupplementProduct] {
    try reading { db in
      var unreadable: [UnreadableRow] = []
      let products = try TableDigest.readable(of: SupplementRow.table, in: db, without: &unreadable)
      {
        try SupplementRow.product($0)
      }
      note(unreadable)
      return products.byName
    }
  }

  /// Puts a supplement in the place of the one of its id. Doses keep what they were logged with.
  package func put(
    _ product: SupplementProduct, as kind: Change.Kind, at instant: Int
  ) throws(DiaryError) {
    try put(SupplementRow.table, as: kind, at: instant) { SupplementRow.image(of: product) }
  }

  /// - Throws: ``DiaryError/noSuchSupplement(_:)``
  @discardableResult
  package func deleteSupplement(
    _ id: String, at instant: Int
  ) throws(DiaryError) -> SupplementProduct {
    try delete(
      id, SupplementRow.table, as: .deleteSupplement, at: instant, orSay: .noSuchSupplement(id)
    ) { $0.supplements.first { $0.id == id } }
  }

  /// Keeps what a measure of a food weighs, in the place of what it was said to weigh.
  package func put(_ portion: OwnPortion, at instant: Int) throws(DiaryError) {
    try put(PantryRow.portions, as: .addPortion, at: instant) { PantryRow.image(of: portion) }
  }

  /// - Throws: ``DiaryError/noSuchPortion(_:)``
  @discardableResult
  package func deletePortion(_ id: OwnPortion.ID, at instant: Int) throws(DiaryError) -> OwnPortion
  {
    try delete(
      id, PantryRow.portions, as: .deletePortion, at: instant, orSay: .noSuchPortion(id)
    ) { $0.portions.first { $0.id == id } }
  }

  /// Keeps a meal in the place of the one of its name.
  package func saveMeal(_ meal: SavedMeal, at instant: Int) throws(DiaryError) {
    try put(PantryRow.meals, as: .saveMeal, at: instant) { PantryRow.image(of: meal) }
  }

  /// - Throws: ``DiaryError/noSuchMeal(_:)``
  package func deleteMeal(_ name: String, at instant: Int) throws(DiaryError) {
    _ = try delete(
      name, PantryRow.meals, as: .deleteMeal, at: instant, orSay: .noSuchMeal(name)
    ) { $0.meals.first { $0.name == name } }
  }

  package func preferences() throws(DiaryError) -> Preferences {
    try reading { db in try readablePreferences(in: db) }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` also where one of them cannot be read.
  static func preferences(in db: Connection) throws -> Preferences {
    var preferences = Preferences()
    for row in try TableDigest.rows(of: ProfileRow.preferences, in: db) {
      try ProfileRow.preference(row, into: &preferences)
    }
    return preferences
  }

  /// With the default in the place of what cannot be read.
  func readablePreferences(in db: Connection) throws -> Preferences {
    var preferences = Preferences()
    var unreadable: [UnreadableRow] = []
    _ = try TableDigest.readable(of: ProfileRow.preferences, in: db, without: &unreadable) {
      try ProfileRow.preference($0, into: &preferences)
    }
    note(unreadable)
    return preferences
  }

  /// Keeps preferences in the place of what there is.
  package func put(_ new: Preferences, at instant: Int) throws(DiaryError) {
    try changing { db in
      if try new == readablePreferences(in: db) { return }
      try ChangeRecorder.change(.preferences, at: instant, in: db) { try Self.put(new, &$0) }
    }
  }

  static func put(_ new: Preferences, _ change: inout ChangeRecorder) throws {
    for image in ProfileRow.images(of: new) { try change.put(ProfileRow.preferences, image) }
  }
}

extension [SupplementProduct] {
  fileprivate var byName: Self {
    sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
