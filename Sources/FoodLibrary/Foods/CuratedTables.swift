import MagnesiumCore

/// The tables of foods that were chosen and named by hand, with the recipes from which the figures of
/// some follow.
package struct CuratedTables: Sendable {
  package let groups: [FoodTable]
  package let recipes: RecipeTable

  package init(groups: [FoodTable], recipes: RecipeTable) {
    self.groups = groups
    self.recipes = recipes
  }

  package var positions: [TablePlace] {
    groups.indices.flatMap { group in
      groups[group].foods.rows.map { TablePlace(table: group, row: $0) }
    }
  }

  func position(ofID id: Food.ID) -> TablePlace? {
    for (number, group) in groups.enumerated() {
      if let row = group.foods.row(whereFirstIs: id) {
        return TablePlace(table: number, row: row)
      }
    }
    return nil
  }

  /// The food at a place.
  ///
  /// - Throws: ``TableError`` with file and line of what is malformed.
  package func food(at position: TablePlace) throws(TableError) -> Food {
    try groups[position.table].food(position.row, in: self)
  }

  /// Whether there is a food with an id whose figure is not known.
  package func lacksFigure(_ id: Food.ID) throws(TableError) -> Bool {
    guard let food = try food(id: id) else { return false }
    return food.magnesium == nil
  }

  func food(id: Food.ID) throws(TableError) -> Food? {
    guard let position = position(ofID: id) else { return nil }
    return try food(at: position)
  }
}
