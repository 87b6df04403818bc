import MagnesiumCore

/// What another table says of a food, and why that is not in the range of its figure.
package struct OmittedFigure: Sendable, Hashable {
  package let source: FigureSource
  package let mgPer100g: Double
  package let reason: Bilingual
}

/// The figures of `FoodData/omissions.tsv`.
package struct OmissionTable: Sendable {
  package let table: Table

  package static let path = "omissions.tsv"
  package static let columns = ["food", "ref", "mg", "why_en", "why_id"]

  package init(_ table: Table) {
    self.table = table
  }

  package func omissions(of food: Food.ID) throws(TableError) -> [OmittedFigure] {
    var found: [OmittedFigure] = []
    for row in try table.rows(whereFirstIs: food) { found.append(try omission(row)) }
    return found
  }

  private func omission(_ row: TableRow) throws(TableError) -> OmittedFigure {
    OmittedFigure(
      source: try row.source(1), mgPer100g: try row.number(2, in: 0...60_000),
      reason: Bilingual(english: try row.text(3), indonesian: try row.text(4)))
  }

  /// - Throws: the first that is malformed, is of no food with a figure from a table, or lies within the
  ///   range that it is said to be left out of.
  package func check(against foods: CuratedTables) throws(TableError) {
    for index in table.rows {
      let row = try table.row(index)
      let omission = try omission(row)
      guard let figure = try foods.food(id: row.text(0))?.magnesium,
        figure.source.table != Recipe.source
      else { throw row.error("no food with a figure of a table is called \(row.fields[0])") }
      guard !figure.per100g.range.contains(omission.mgPer100g) else {
        throw row.error("\(row.fields[2]) lies within the range of \(row.fields[0])")
      }
    }
  }
}

extension FoodLibrary {
  private static let omitted = BuiltInTables.orStop { () throws(TableError) in
    OmissionTable(try EmbeddedFiles.table(OmissionTable.path, columns: OmissionTable.columns))
  }

  /// What other tables say of a food outside of its range, taken for another food or an error.
  package static func omissions(of food: Food.ID) -> [OmittedFigure] {
    BuiltInTables.orStop { () throws(TableError) in try omitted.omissions(of: food) }
  }
}
