import MagnesiumKit

extension Phrasebook {
  /// A recipe of one's own: its figure, its pot and what is in it.
  ///
  /// - Parameter done: what was just done to it.
  package func document(of recipe: OwnRecipe, done: String? = nil) -> Document {
    let food = recipe.food
    var lines = [
      (done.map { $0 + ": " } ?? "") + recipe.name[language].printable + " · " + recipe.id
    ]
    if let mg = food.magnesium?.per100g.mg {
      lines.append("Magnesium: \(self.mg(mg)) / 100 g")
    } else {
      let names = recipe.unknownIngredients.map { $0.name[language].printable }
      lines.append(recipeUnknown(because: names.joined(separator: ", ")))
    }
    if let portion = food.portions.first, recipe.servings != nil {
      let mg = food.magnesium(inGrams: portion.grams).map { " · " + self.mg($0.mg) } ?? ""
      lines.append(oneServing + ": \(grams(portion.grams))\(mg)")
    }
    lines.append(recipe.yieldGrams == nil ? potIsSum(recipe.potGrams) : pot(recipe.potGrams))
    let ingredients = recipe.ingredients.map { ingredient in
      let mg = ingredient.magnesium.map { self.mg($0.mg) } ?? unknown
      return "\(grams(ingredient.grams)) \(ingredient.name[language].printable) · \(mg)"
    }
    return Document([lines.map(Block.remark) + ingredients.map(Block.item)])
  }

  /// A saved meal and how its phrase is read.
  ///
  /// - Parameter done: what was just done to it.
  package func document(
    of meal: SavedMeal, reading: PhraseReading, done: String? = nil
  ) -> Document {
    let known = reading.items.compactMap(\.magnesium).reduce(0) { $0 + $1.mg }
    let hasUnknown = reading.items.contains { $0.magnesium == nil }
    return Document([
      [.text((done.map { $0 + ": " } ?? "") + meal.name.printable)]
        + reading.items.map { .item(line(of: $0)) }
        + [.caption("= " + mg(known, isAtLeast: hasUnknown))]
    ])
  }

  /// A food of a phrase as it was understood, in one line.
  package func line(of item: PhraseItem) -> String {
    let isWeighed = item.food.supplementForms == nil || item.measure == "g"
    var parts = [
      item.food.name[language].printable,
      amount(item.quantity, of: item.measure, grams: isWeighed ? item.grams : nil),
      item.magnesium.map { mg($0.mg) } ?? magnesiumUnknown,
    ]
    if let certainty = certainty(item.match) { parts.append(certainty) }
    return parts.joined(separator: " · ")
  }
}
