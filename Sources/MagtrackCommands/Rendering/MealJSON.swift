import MagnesiumKit

/// `meal list --json`
struct MealListJSON: Encodable {
  struct Meal: Encodable {
    let name: String
    let phrase: String

    init(_ meal: SavedMeal) {
      name = meal.name
      phrase = meal.phrase
    }
  }

  let schema_version = 1
  let meals: [Meal]
}

/// `meal show --json`, `meal save --json`
struct MealJSON: Encodable {
  struct Item: Encodable {
    let id: String
    let name_en: String
    let name_id: String
    let amount_g: Double
    @Nullable var magnesium_mg: Double?
    let match: String

    init(_ item: PhraseItem) {
      id = item.food.id
      name_en = item.food.name.english
      name_id = item.food.name.indonesian
      amount_g = item.grams.tenths
      magnesium_mg = item.magnesium?.mg.tenths
      match = item.match.rawValue
    }
  }

  let schema_version = 1
  let name: String
  let phrase: String
  let items: [Item]
}
