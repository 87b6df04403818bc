/// How many foods and portions are built in, and where their figures come from.
package struct FoodCensus: Sendable, Hashable {
  package var foods = 0
  package var foodsWithFigure = 0
  package var portions = 0
  /// By the id of a ``SourceTable``, or `recipe` for computed dishes.
  package var foodsBySource: [String: Int] = [:]
  /// Weights of portions by the id of the ``SourceTable`` from which they are; one of which lists disagree
  /// counts for each of them.
  package var portionsBySource: [String: Int] = [:]
  /// Weights that nobody published.
  package var estimatedPortions = 0
}

extension FoodLibrary {
  /// The foods that were chosen and named by hand, counted from the rows as they stand: decoding them
  /// all would take far longer.
  package static let census = BuiltInTables.orStop { () throws(TableError) in
    var census = FoodCensus()
    for table in BuiltInFoods.tables {
      census.foods += table.foods.rows.count
      census.portions += table.portions.rows.count
      for row in table.portions.rows {
        let sources = try table.portions.row(row).list(5).map { String($0.prefix { $0 != "/" }) }
        if sources.first == "estimate" { census.estimatedPortions += 1 }
        for source in sources { census.portionsBySource[source, default: 0] += 1 }
      }
      for row in table.foods.rows {
        let reference = try table.foods.row(row).fields[11]
        guard !reference.isEmpty else { continue }
        census.foodsWithFigure += 1
        census.foodsBySource[String(reference.prefix { $0 != "/" }), default: 0] += 1
      }
    }
    return census
  }

  /// The rows of the published tables that are built in whole, those included for which a food
  /// stands that was named by hand.
  package static let printedCensus = BuiltInTables.orStop { () throws(TableError) in
    var census = FoodCensus()
    for table in PrintedFoods.tables {
      census.foods += table.table.rows.count
      census.foodsBySource[table.source] = table.table.rows.count
      for index in table.table.rows {
        let row = try table.table.row(index)
        census.portions += row.list(5).count
        census.portionsBySource[table.source, default: 0] += row.list(5).count
        if !row.fields[3].isEmpty { census.foodsWithFigure += 1 }
      }
    }
    return census
  }
}
