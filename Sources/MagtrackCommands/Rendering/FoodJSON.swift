import MagnesiumKit

/// `foods show --json`
struct FoodJSON: Encodable {
  struct PortionJSON: Encodable {
    let measure: String
    @Nullable var size: String?
    @Nullable var detail: String?
    let amount_g: Double
    /// Where published lists disagree.
    @Nullable var amount_range_g: [Double]?
    @Nullable var magnesium_mg: Double?
    @Nullable var percent: Int?
    let source: String
  }

  /// What another table says, and why that is in no range.
  struct OmissionJSON: Encodable {
    let source: String
    let magnesium_mg_per_100g: Double
    let reason_en: String
    let reason_id: String
  }

  /// Foods of the same kind, where the food has no figure.
  struct KinJSON: Encodable {
    let group: String
    let name_en: String
    let name_id: String
    let foods: Int
    let mg_per_100g: [Double]
  }

  struct RecipeJSON: Encodable {
    struct Ingredient: Encodable {
      let id: String
      let name_en: String
      let name_id: String
      let amount_g: Double
      @Nullable var magnesium_mg: Double?
    }

    let yield_g: Double
    let ingredients: [Ingredient]
  }

  let schema_version = 1
  let id: String
  let name_en: String
  let name_id: String
  let synonyms: [String]
  @Nullable var magnesium_mg_per_100g: Double?
  @Nullable var magnesium_range_mg_per_100g: [Double]?
  /// Of the range's ends; null where the figure itself is the end, or where it is computed.
  @Nullable var lowest_source: String?
  @Nullable var highest_source: String?
  let left_out: [OmissionJSON]
  @Nullable var kin: KinJSON?
  @Nullable var kcal_per_100g: Double?
  @Nullable var source: String?
  /// The name of the row of the source for which the food stands.
  @Nullable var printed_name: String?
  @Nullable var remark_en: String?
  @Nullable var remark_id: String?
  @Nullable var reference: DayJSON.Reference?
  let portions: [PortionJSON]
  @Nullable var recipe: RecipeJSON?
  /// The entries that got its figures; left out where nothing was kept.
  var filled_in: [String]?

  init(_ food: Food, recipe: Recipe?, reference: ReferenceIntake?) {
    id = food.id
    name_en = food.name.english
    name_id = food.name.indonesian
    synonyms = food.synonyms
    magnesium_mg_per_100g = food.magnesium?.per100g.mg.tenths
    magnesium_range_mg_per_100g = food.magnesium.map {
      [$0.per100g.range.lowerBound.tenths, $0.per100g.range.upperBound.tenths]
    }
    lowest_source = food.magnesium?.lowest?.description
    highest_source = food.magnesium?.highest?.description
    left_out = FoodLibrary.omissions(of: food.id).map {
      OmissionJSON(
        source: $0.source.description, magnesium_mg_per_100g: $0.mgPer100g.tenths,
        reason_en: $0.reason.english, reason_id: $0.reason.indonesian)
    }
    if food.magnesium == nil {
      let group = FoodLibrary.kin(of: food)
      kin = KinJSON(
        group: group.id, name_en: group.name.english, name_id: group.name.indonesian,
        foods: group.members,
        mg_per_100g: [group.mgPer100g.lowerBound.tenths, group.mgPer100g.upperBound.tenths])
    }
    kcal_per_100g = food.kcalPer100g?.rounded()
    source = food.magnesium?.source.description
    printed_name = FoodLibrary.printedRow(of: food)?.name
    remark_en = food.remark?.english
    remark_id = food.remark?.indonesian
    self.reference = reference.map(DayJSON.Reference.init)
    portions = food.portions.map { portion in
      let mg = food.magnesium(inGrams: portion.grams)?.mg
      return PortionJSON(
        measure: portion.measure, size: portion.size?.rawValue, detail: portion.detail,
        amount_g: portion.grams.tenths,
        amount_range_g: portion.range.map { [$0.lowerBound.tenths, $0.upperBound.tenths] },
        magnesium_mg: mg?.tenths,
        percent: reference.flatMap { reference in
          mg?.percent(of: reference.mg)
        }, source: portion.source)
    }
    self.recipe = recipe.map { recipe in
      RecipeJSON(
        yield_g: recipe.yieldGrams.tenths,
        ingredients: recipe.ingredients.map {
          RecipeJSON.Ingredient(
            id: $0.food.id, name_en: $0.food.name.english, name_id: $0.food.name.indonesian,
            amount_g: $0.grams.tenths,
            magnesium_mg: $0.food.magnesium(inGrams: $0.grams)?.mg.tenths)
        })
    }
  }
}
