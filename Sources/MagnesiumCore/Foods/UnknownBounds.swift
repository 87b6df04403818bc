/// What can be said of a food without a figure, from foods of its kind that have one.
package struct KinBound: Sendable, Hashable {
  /// The most in mg per 100 g.
  package let mgPer100g: Double
  /// The weight in g that stands for one that is not known.
  package let grams: Double

  /// - Precondition: neither is negative.
  package init(mgPer100g: Double, grams: Double) {
    precondition(mgPer100g >= 0 && grams >= 0)
    self.mgPer100g = mgPer100g
    self.grams = grams
  }
}

/// The most that foods without a figure hold. It widens a range and enters no sum.
package struct UnknownBounds: Sendable {
  private let bound: @Sendable (Food.ID?) -> KinBound

  /// - Parameter bound: that of a food by its id; nil for what is no known food.
  package init(_ bound: @escaping @Sendable (Food.ID?) -> KinBound) {
    self.bound = bound
  }

  /// Where nothing is known of kinds: the richest food of the tables.
  package static let richest = UnknownBounds { _ in
    KinBound(
      mgPer100g: Plausibility.mostMagnesiumPer100g,
      grams: 100 * Plausibility.milligramsFromLabel / Plausibility.mostMagnesiumPer100g)
  }

  /// The most in mg that so much of a food holds.
  ///
  /// - Parameters:
  ///   - grams: nil where its weight is not known either.
  ///   - isOfNoKind: a pill may hold what no food does, and words that nobody understood may be of anything.
  package func most(in food: Food.ID?, grams: Double?, isOfNoKind: Bool = false) -> Double {
    if isOfNoKind { return Plausibility.unknownAtMost(grams: grams) }
    let bound = bound(food)
    return (grams ?? bound.grams) * bound.mgPer100g / 100
  }

  /// The most in mg per 100 g of a food.
  package func mostPer100g(of food: Food.ID?) -> Double { bound(food).mgPer100g }

  /// The same with bounds of foods of one's own, by their ids.
  package func with(_ own: [Food.ID: KinBound]) -> UnknownBounds {
    own.isEmpty ? self : UnknownBounds { [bound] id in id.flatMap { own[$0] } ?? bound(id) }
  }

  /// The same with the recipes of one's own: of one with unknown ingredients the known part is known.
  package func with(_ recipes: [OwnRecipe]) -> UnknownBounds {
    var mostPer100g: [Food.ID: Double] = [:]
    for recipe in recipes where !recipe.unknownIngredients.isEmpty {
      let most = recipe.ingredients.reduce(0) { sum, ingredient in
        sum
          + (ingredient.magnesium?.range.upperBound
            ?? self.most(in: ingredient.foodID, grams: ingredient.grams))
      }
      mostPer100g[recipe.id] = most * 100 / recipe.potGrams
    }
    guard !mostPer100g.isEmpty else { return self }
    return UnknownBounds { [bound, mostPer100g] id in
      let kin = bound(id)
      return id.flatMap { mostPer100g[$0] }
        .map { KinBound(mgPer100g: $0, grams: kin.grams) } ?? kin
    }
  }
}
