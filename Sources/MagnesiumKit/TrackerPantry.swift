import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  // MARK: Recipes

  /// Adds a recipe of one's own; it is then a food that phrases can name.
  ///
  /// - Parameters:
  ///   - name: what it is called in each language.
  ///   - phrase: what goes in, as a meal phrase.
  ///   - yieldGrams: weight of the finished pot, nil for the sum of the ingredients.
  ///   - servings: how many portions the pot gives, nil where nobody counted.
  /// - Throws: ``TrackerError/unresolved(_:)``, ``TrackerError/phrase(_:)``, and as
  ///   ``addFood(_:synonyms:grams:claim:kcal:portions:fillingIn:isDryRun:)``
  @discardableResult
  public func addRecipe(
    _ name: Bilingual, ingredients phrase: String, yieldGrams: Double? = nil,
    servings: Double? = nil
  ) throws(TrackerError) -> OwnRecipe {
    let ingredients = try self.ingredients(of: phrase)
    return try putRecipe(as: .addRecipe) { pantry in
      OwnRecipe(
        id: OwnFood.id(for: name.english, taken: pantry.ids), name: name, phrase: phrase,
        ingredients: ingredients, yieldGrams: yieldGrams, servings: servings)
    }
  }

  /// Changes a recipe of one's own. Entries keep the figures that they were logged with.
  ///
  /// - Parameters:
  ///   - id: of the recipe.
  ///   - phrase: new ingredients as a meal phrase, nil to keep them.
  ///   - edit: changes the rest of it.
  @discardableResult
  public func editRecipe(
    _ id: Food.ID, ingredients phrase: String? = nil, _ edit: (inout OwnRecipe) -> Void
  ) throws(TrackerError) -> OwnRecipe {
    var new: [OwnRecipe.Ingredient]?
    if let phrase { new = try ingredients(of: phrase) }
    return try putRecipe(as: .editRecipe) { pantry in
      guard var recipe = pantry.recipes.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchRecipe(id)
      }
      edit(&recipe)
      if let phrase, let new { (recipe.phrase, recipe.ingredients) = (phrase, new) }
      return recipe
    }
  }

  /// Removes a recipe of one's own. Entries keep what they were logged with.
  @discardableResult
  public func deleteRecipe(_ id: Food.ID) throws(TrackerError) -> OwnRecipe {
    try onDiary { diary, now in try diary.deleteRecipe(id, at: now) }
  }

  private func ingredients(of phrase: String) throws(TrackerError) -> [OwnRecipe.Ingredient] {
    let reader = PhraseReader(
      foods: try foods, cup: preferences.cup, acceptsImplausible: true, areIngredients: true)
    let reading: PhraseReading
    do throws(PhraseError) { reading = try reader.read(phrase) } catch { throw .phrase(error) }
    guard reading.unresolved.isEmpty else { throw .unresolved(reading) }
    if let guess = reading.items.first(where: { $0.match == .guess }) { throw .guessed(guess) }
    if let pill = reading.items.first(where: { $0.food.supplementForms != nil }) {
      throw .supplementInRecipe(pill.food.name.english)
    }
    return reading.items.map {
      OwnRecipe.Ingredient(
        foodID: $0.food.id, name: $0.food.name, grams: $0.grams, magnesium: $0.magnesium,
        kcal: $0.kcal)
    }
  }

  private func putRecipe(
    as kind: Change.Kind, _ make: (Pantry) throws -> OwnRecipe
  ) throws(TrackerError) -> OwnRecipe {
    try changing { diary, now in
      let pantry = try diary.pantry()
      var recipe = try make(pantry)
      recipe.name = try Self.clean(recipe.name)
      try recipe.check()
      try Self.checkName(of: recipe.food, among: pantry)
      try diary.put(recipe, as: kind, at: now)
      return recipe
    }
  }

  /// The recipe of one's own with a name or id.
  ///
  /// - Throws: ``TrackerError/diary(_:)`` where there is none.
  package func recipe(named name: String) throws(TrackerError) -> OwnRecipe {
    let recipes = try pantry.recipes
    let id = FoodLibrary(own: recipes.map(\.food)).ownFood(named: name)?.id ?? name
    guard let recipe = recipes.first(where: { $0.id == id }) else {
      throw .diary(.noSuchRecipe(name))
    }
    return recipe
  }

  // MARK: Saved meals

  /// Keeps a meal under a name with which it can be logged, in the place of one of the same name.
  ///
  /// - Throws: ``TrackerError/unresolved(_:)`` where the phrase cannot be read,
  ///   ``TrackerError/unreadableName(_:)`` where the name could not be logged.
  @discardableResult
  public func saveMeal(_ name: String, _ phrase: String) throws(TrackerError) -> SavedMeal {
    let name = try Self.clean(name)
    let reading = try read(phrase)
    guard reading.unresolved.isEmpty else { throw .unresolved(reading) }
    if let guess = reading.items.first(where: { $0.match == .guess }) { throw .guessed(guess) }
    let (pantry, foods) = (try pantry, try foods)
    let old = foods.meal(named: name)
    if old == nil, let other = foods.ownFood(named: name) {
      throw .diary(.nameTaken(name: name, id: other.id, by: pantry.kind(of: other)))
    }
    let meal = SavedMeal(name: old?.name ?? name, phrase: phrase)
    guard FoodLibrary.canReadMeal(named: meal.name) else { throw .unreadableName(name) }
    // Other meals may hold this one, and it them.
    let reader = PhraseReader(foods: foods.keeping(meal), cup: preferences.cup)
    let whole: PhraseReading
    do throws(PhraseError) { whole = try reader.read(meal.name) } catch { throw .phrase(error) }
    guard whole.unresolved.isEmpty else { throw .unresolved(whole) }
    try onDiary { diary, now in try diary.saveMeal(meal, at: now) }
    return meal
  }

  /// - Throws: ``TrackerError/diary(_:)`` where there is no such meal.
  public func deleteMeal(_ name: String) throws(TrackerError) {
    let name = try foods.meal(named: name)?.name ?? name
    try onDiary { diary, now in try diary.deleteMeal(name, at: now) }
  }
}

extension Tracker {
  /// The rows that were met and hold what cannot be; all else was read without them.
  package var unreadable: [UnreadableRow] { diary.unreadable }

  /// Removes something of the person's own that cannot be read, by its id or a name of it; undo brings it
  /// back.
  ///
  /// - Returns: what it is called; nil where nothing unreadable answers to the name.
  package func deleteUnreadable(
    _ owner: DiaryError.NameOwner, named name: String
  ) throws(TrackerError) -> String? {
    let folded = name.lowercased()
    let row = try pantry.unreadable.first { row in
      row.owner == owner && (row.key == name || row.names.contains { $0.lowercased() == folded })
    }
    guard let row else { return nil }
    try onDiary { diary, now in try diary.delete(row, at: now) }
    return row.names.first ?? row.key
  }
}
