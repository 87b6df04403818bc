/// A dish that a person cooks, with its ingredients as they were known when it was written down.
public struct OwnRecipe: Sendable, Hashable, Identifiable, Codable {
  /// An ingredient with the figures of its whole weight.
  public struct Ingredient: Sendable, Hashable, Codable {
    package var foodID: Food.ID
    /// What it is called.
    public var name: Bilingual
    /// Its weight in the pot, in g.
    public var grams: Double
    /// Elemental magnesium in `grams`, nil where unknown.
    package var magnesium: MagnesiumAmount?
    /// Energy of `grams` in kcal, nil where unknown.
    package var kcal: Double?

    package init(
      foodID: Food.ID, name: Bilingual, grams: Double, magnesium: MagnesiumAmount?, kcal: Double?
    ) {
      self.foodID = foodID
      self.name = name
      self.grams = grams
      self.magnesium = magnesium
      self.kcal = kcal
    }
  }

  /// Begins with `my-`.
  public let id: Food.ID
  /// What it is called in each language.
  public var name: Bilingual
  /// The ingredients as the person wrote them.
  public var phrase: String
  /// In the order in which they were said.
  public var ingredients: [Ingredient]
  /// Weight of the finished pot in grams, nil where it was not weighed: then the ingredients' sum
  /// stands for it.
  package var yieldGrams: Double?
  /// How many servings the pot gives, nil where nobody counted.
  public var servings: Double?

  package init(
    id: Food.ID, name: Bilingual, phrase: String, ingredients: [Ingredient],
    yieldGrams: Double? = nil, servings: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.phrase = phrase
    self.ingredients = ingredients
    self.yieldGrams = yieldGrams
    self.servings = servings
  }

  /// What the pot weighs, measured or summed up.
  package var potGrams: Double {
    yieldGrams ?? ingredients.reduce(0) { $0 + $1.grams }
  }

  /// Ingredients without a known figure. One of them makes the dish's magnesium unknown.
  package var unknownIngredients: [Ingredient] {
    ingredients.filter { $0.magnesium == nil }
  }

  /// The dish as the library knows it. Its portion is a serving, or 100 g where none were counted.
  public var food: Food {
    let perPot = ingredients.reduce(MagnesiumAmount?.some(.zero)) { sum, ingredient in
      sum.flatMap { sum in ingredient.magnesium.map { sum + $0 } }
    }
    let kcal = ingredients.reduce(Double?.some(0)) { sum, ingredient in
      sum.flatMap { sum in ingredient.kcal.map { sum + $0 } }
    }
    return Food(
      id: id, name: name,
      magnesium: perPot.map {
        MagnesiumFigure(
          per100g: $0 * (100 / potGrams), source: FigureSource(table: Recipe.source, id: id))
      },
      kcalPer100g: kcal.map { $0 * 100 / potGrams },
      portions: [
        Portion(measure: "portion", grams: servings.map { potGrams / $0 } ?? 100, source: "own")
      ])
  }

  /// - Throws: ``OwnFoodProblem`` for what no pot can be.
  package func check() throws(OwnFoodProblem) {
    guard potGrams.isFinite, 1...100_000 ~= potGrams else { throw .weight(grams: potGrams) }
    if let servings, !servings.isFinite || !(0.1...1_000 ~= servings) {
      throw .servings(servings)
    }
    let food = food
    if let mg = food.magnesium?.per100g.mg, mg > OwnFood.mostMagnesiumPer100g {
      throw .magnesium(mgPer100g: mg)
    }
    if let kcal = food.kcalPer100g, kcal > OwnFood.mostKcalPer100g {
      throw .energy(kcalPer100g: kcal)
    }
  }
}
