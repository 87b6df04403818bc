import Foundation
import GRDB
import MagnesiumCore

/// How a recipe of one's own lies in its table.
enum OwnRecipeRow {
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

    /// nil where the figures contradict each other.
    var ingredient: OwnRecipe.Ingredient? {
      let figures = [magnesium_mg, magnesium_high_mg, kcal].compactMap(\.self) + [amount_g]
      guard amount_g > 0,
        figures.allSatisfy((0...Plausibility.mostOfOneEntry).contains)
      else { return nil }
      var magnesium: MagnesiumAmount?
      if let mg = magnesium_mg {
        guard let low = magnesium_low_mg, let high = magnesium_high_mg, low >= 0, low <= mg,
          mg <= high
        else { return nil }
        magnesium = MagnesiumAmount(mg: mg, range: low...high)
      }
      return OwnRecipe.Ingredient(
        foodID: food_id, name: Bilingual(english: name_en, indonesian: name_id), grams: amount_g,
        magnesium: magnesium, kcal: kcal)
    }
  }

  static func values(
    of recipe: OwnRecipe
  ) throws -> KeyValuePairs<String, (any DatabaseValueConvertible)?> {
    let ingredients = try StoredJSON.text(recipe.ingredients.map(IngredientImage.init))
    return [
      "id": recipe.id, "name_en": recipe.name.english, "name_id": recipe.name.indonesian,
      "phrase": recipe.phrase, "ingredients": ingredients,
      "yield_g": recipe.yieldGrams, "servings": recipe.servings,
    ]
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func recipe(_ row: some RowReading) throws -> OwnRecipe {
    let id = try row.text("id")
    let images = try? JSONDecoder().decode(
      [IngredientImage].self, from: Data(row.text("ingredients").utf8))
    guard let images, !images.isEmpty else {
      throw DiaryError.damagedValue(of: "own_recipe \(id)", .value("ingredients"))
    }
    let ingredients = images.compactMap(\.ingredient)
    let recipe = OwnRecipe(
      id: id,
      name: Bilingual(english: try row.text("name_en"), indonesian: try row.text("name_id")),
      phrase: try row.text("phrase"), ingredients: ingredients,
      yieldGrams: row.optionalReal("yield_g"), servings: row.optionalReal("servings"))
    guard ingredients.count == images.count, (try? recipe.check()) != nil else {
      throw DiaryError.damagedValue(of: "own_recipe \(id)", .value("ingredients"))
    }
    return recipe
  }
}
