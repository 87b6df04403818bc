import MagnesiumCore
import Platform

/// How a recipe of one's own lies in its table.
enum OwnRecipeRow {
  static let table = TableDefinition(
    name: "own_recipe", key: "id", section: "recipes",
    columns: [
      .init("id"), .init("name_en"), .init("name_id"), .init("phrase"),
      .init("ingredients", .nested), .init("yield_g", .number), .init("servings", .number),
    ])

  private struct IngredientImage: Codable {
    var food_id: String
    var name_en: String
    var name_id: String
    var amount_g: Double
    var magnesium_mg: Double?
    var magnesium_low_mg: Double?
    var magnesium_high_mg: Double?
    var kcal: Double?

    init(_ ingredient: OwnRecipe.Ingredient) {
      food_id = ingredient.foodID
      name_en = ingredient.name.english
      name_id = ingredient.name.indonesian
      amount_g = ingredient.grams
      magnesium_mg = ingredient.magnesium?.mg
      magnesium_low_mg = ingredient.magnesium?.range.lowerBound
      magnesium_high_mg = ingredient.magnesium?.range.upperBound
      kcal = ingredient.kcal
    }

    /// nil where it has figures that none can have.
    var ingredient: OwnRecipe.Ingredient? {
      guard Plausibility.isAmount(amount_g), kcal.map(Plausibility.isFigure) ?? true,
        [food_id, name_en, name_id].allSatisfy(\.isShowable)
      else { return nil }
      var magnesium: MagnesiumAmount?
      if let mg = magnesium_mg {
        guard let low = magnesium_low_mg, let high = magnesium_high_mg,
          let amount = MagnesiumAmount(kept: mg, from: low, to: high)
        else { return nil }
        magnesium = amount
      }
      return OwnRecipe.Ingredient(
        foodID: food_id, name: Bilingual(english: name_en, indonesian: name_id), grams: amount_g,
        magnesium: magnesium, kcal: kcal)
    }
  }

  static func image(of recipe: OwnRecipe) throws -> RowImage {
    let ingredients = try StoredJSON.text(recipe.ingredients.map(IngredientImage.init))
    return RowImage([
      "id": .text(recipe.id), "name_en": .text(recipe.name.english),
      "name_id": .text(recipe.name.indonesian), "phrase": .text(recipe.phrase),
      "ingredients": .text(ingredients), "yield_g": StoredValue(recipe.yieldGrams),
      "servings": StoredValue(recipe.servings),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func recipe(_ row: some RowReading) throws -> OwnRecipe {
    let id = try row.shown("id", of: "own_recipe")
    let images = try? JSONDecoder().decode(
      [IngredientImage].self, from: Data(row.text("ingredients").utf8))
    guard let images, !images.isEmpty else {
      throw DiaryError.damagedValue(of: "own_recipe \(id)", .value("ingredients"))
    }
    let ingredients = images.compactMap(\.ingredient)
    let recipe = OwnRecipe(
      id: id, name: try row.name(of: "own_recipe \(id)"),
      phrase: try row.shown("phrase", of: "own_recipe \(id)"), ingredients: ingredients,
      yieldGrams: row.optionalReal("yield_g"), servings: row.optionalReal("servings"))
    guard ingredients.count == images.count, (try? recipe.check()) != nil else {
      throw DiaryError.damagedValue(of: "own_recipe \(id)", .value("ingredients"))
    }
    return recipe
  }
}
