import MagnesiumCore

/// A published table of foods with all its rows, as `FoodData/usda/` holds it: names and portions as
/// they are printed.
package struct PrintedTable: Sendable {
  /// The id of its ``SourceTable``.
  package let source: String
  package let table: Table

  package static let columns = ["id", "name", "category", "mg", "kcal", "portions"]
  /// From the first of them that has a name: plain foods before dishes.
  package static let sources = [
    "usda-sr-legacy-2018", "usda-fndds-2021-2023", "usda-foundation-2025-12",
  ]
  package static func path(of source: String) -> String { "usda/\(source).tsv" }

  package init(source: String, table: Table) {
    self.source = source
    self.table = table
  }

  /// The bytes of a row's name.
  package func name(_ row: Int) -> Table.Bytes { field(1, ofRow: row) }

  package func id(_ row: Int) -> String { String(decoding: field(0, ofRow: row), as: UTF8.self) }

  /// The number of a row's category.
  package func category(_ row: Int) -> String {
    String(decoding: field(2, ofRow: row), as: UTF8.self)
  }

  private func field(_ number: Int, ofRow row: Int) -> Table.Bytes {
    let line = Table.Bytes(rebasing: table.bytes[table.line(row)])
    var (start, seen) = (0, 0)
    for (index, byte) in line.enumerated() where byte == UInt8(ascii: "\t") {
      if seen == number { return Table.Bytes(rebasing: line[start..<index]) }
      (start, seen) = (index + 1, seen + 1)
    }
    return Table.Bytes(rebasing: line[start...])
  }

  /// - Throws: ``TableError`` with file and line where the row is malformed.
  package func food(_ index: Int) throws(TableError) -> Food {
    let row = try table.row(index)
    let name = try row.text(1)
    let source = FigureSource(table: source, id: try row.text(0))
    return Food(
      id: source.description, name: Bilingual(english: name, indonesian: name),
      magnesium: try row.optionalNumber(3, in: 0...Plausibility.mostMagnesiumPer100g).map {
        MagnesiumFigure(per100g: MagnesiumAmount(mg: $0), source: source)
      },
      kcalPer100g: try row.optionalNumber(4, in: 0...950),
      portions: try portions(in: row, source: source.description))
  }

  /// `118 piece.medium 7" long;150 cup mashed`: the weight, the measure and what is printed besides.
  private func portions(in row: TableRow, source: String) throws(TableError) -> [Portion] {
    var portions: [Portion] = []
    for text in row.list(5) {
      let parts = text.split(separator: " ", maxSplits: 2)
      guard parts.count >= 2 else {
        throw row.error("\"\(text)\" is not a weight, a measure and what is printed")
      }
      let measure = parts[1].split(separator: ".")
      var size: PortionSize?
      if measure.count > 1 {
        size = PortionSize(rawValue: String(measure[1]))
        guard size != nil, measure.count == 2 else {
          throw row.error("\"\(parts[1])\" is no measure with a size")
        }
      }
      portions.append(
        Portion(
          measure: String(measure[0]), size: size,
          grams: try row.number(String(parts[0]), in: 0.01...20_000), source: source,
          detail: parts.count > 2 ? String(parts[2]) : nil))
    }
    return portions
  }
}
