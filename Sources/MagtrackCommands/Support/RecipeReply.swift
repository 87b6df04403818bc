import MagnesiumKit
import MagnesiumWords

/// Answers with a recipe of one's own: its figure, its pot and what is in it.
struct RecipeReply {
  let session: Session
  let asJSON: Bool

  func show(_ recipe: OwnRecipe, _ done: String?) throws {
    if asJSON {
      try Output.write(JSONText.text(of: OwnRecipeJSON(recipe)))
    } else {
      try Output.write(
        session.screen.text(of: session.wording.document(of: recipe, done: done)))
    }
  }
}

/// `recipe show --json`
struct OwnRecipeJSON: Encodable {
  struct Ingredient: Encodable {
    let id: String
    let name_en: String
    let name_id: String
    let amount_g: Double
    @Nullable var magnesium_mg: Double?
  }

  let schema_version = 1
  let id: String
  let name_en: String
  let name_id: String
  let phrase: String
  @Nullable var yield_g: Double?
  let pot_g: Double
  @Nullable var servings: Double?
  @Nullable var magnesium_mg_per_100g: Double?
  @Nullable var kcal_per_100g: Double?
  let ingredients: [Ingredient]

  init(_ recipe: OwnRecipe) {
    id = recipe.id
    name_en = recipe.name.english
    name_id = recipe.name.indonesian
    phrase = recipe.phrase
    yield_g = recipe.yieldGrams?.tenths
    pot_g = recipe.potGrams.tenths
    servings = recipe.servings
    magnesium_mg_per_100g = recipe.food.magnesium?.per100g.mg.tenths
    kcal_per_100g = recipe.food.kcalPer100g?.rounded()
    ingredients = recipe.ingredients.map {
      Ingredient(
        id: $0.foodID, name_en: $0.name.english, name_id: $0.name.indonesian,
        amount_g: $0.grams.tenths, magnesium_mg: $0.magnesium?.mg.tenths)
    }
  }
}
