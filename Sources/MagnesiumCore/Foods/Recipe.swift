/// A dish whose figures follow from what goes into it.
package struct Recipe: Sendable, Hashable, Codable {
  /// What stands for the source table of a figure that a recipe gives.
  package static let source = "recipe"

  package struct Ingredient: Sendable, Hashable, Codable {
    package let food: Food
    /// Edible weight in grams, in the state in which the food's figure holds.
    package let grams: Double

    package init(food: Food, grams: Double) {
      self.food = food
      self.grams = grams
    }
  }

  package let ingredients: [Ingredient]
  /// Weight of the finished dish in grams, water gained or lost included.
  package let yieldGrams: Double

  /// - Precondition: there are ingredients, and `yieldGrams` is more than zero.
  package init(ingredients: [Ingredient], yieldGrams: Double) {
    precondition(!ingredients.isEmpty && yieldGrams > 0)
    self.ingredients = ingredients
    self.yieldGrams = yieldGrams
  }

  /// Magnesium in 100 g of the finished dish: the sum over the ingredients, divided by the yield.
  /// Cooking leaches magnesium into water, and the water is part of the dish. nil where one
  /// ingredient's figure is unknown.
  package var magnesiumPer100g: MagnesiumAmount? {
    var sum = MagnesiumAmount.zero
    for ingredient in ingredients {
      guard let magnesium = ingredient.food.magnesium(inGrams: ingredient.grams) else { return nil }
      sum = sum + magnesium
    }
    return sum * (100 / yieldGrams)
  }

  /// Energy in 100 g of the finished dish, nil where that of one ingredient is unknown.
  package var kcalPer100g: Double? {
    var sum = 0.0
    for ingredient in ingredients {
      guard let kcal = ingredient.food.kcalPer100g else { return nil }
      sum += kcal * ingredient.grams
    }
    return sum / yieldGrams
  }

  /// The dish's figure, with the dish's own id in its source.
  package func magnesiumFigure(id: Food.ID) -> MagnesiumFigure? {
    magnesiumPer100g.map {
      MagnesiumFigure(per100g: $0, source: FigureSource(table: Self.source, id: id))
    }
  }
}
