import MagnesiumCore

/// The recipes of `FoodData/recipes.tsv`: a row is an ingredient, or the weight of the finished
/// dish.
package struct RecipeTable: Sendable {
  let table: Table

  package static let columns = ["food", "ingredient", "grams"]

  package init(table: Table) {
    self.table = table
  }

  init(path: String) throws(TableError) {
    self.init(table: try EmbeddedFiles.table(path, columns: Self.columns))
  }

  /// - Parameter tables: those that hold the ingredients.
  func recipe(of food: Food.ID, in tables: CuratedTables) throws(TableError) -> Recipe {
    var ingredients: [Recipe.Ingredient] = []
    var yield: Double?
    for row in try table.rows(whereFirstIs: food) {
      let grams = try row.number(2, in: 0.01...20_000)
      let name = try row.text(1)
      if name == "yield" {
        guard yield == nil else { throw row.error("\(food) has two yields") }
        yield = grams
      } else {
        guard let ingredient = try tables.food(id: name), ingredient.magnesium != nil,
          ingredient.magnesium?.source.table != Recipe.source
        else { throw row.error("\(name) is no food with a figure of its own") }
        ingredients.append(Recipe.Ingredient(food: ingredient, grams: grams))
      }
    }
    guard let yield, !ingredients.isEmpty else {
      throw TableError(path: table.path, line: 1, reason: "\(food) needs ingredients and one yield")
    }
    return Recipe(ingredients: ingredients, yieldGrams: yield)
  }
}
