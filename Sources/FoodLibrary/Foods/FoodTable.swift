import MagnesiumCore

/// The foods and portions of one group, as `FoodData/foods/` and `FoodData/portions/` hold them.
/// Rows are decoded when they are asked for.
package struct FoodTable: Sendable {
  package let foods: Table
  package let portions: Table
  /// The name of the table, such as `fish`.
  var group: String { String(foods.path.dropFirst("foods/".count).dropLast(".tsv".count)) }

  /// The groups in the order in which foods that answer alike are shown: plain ones before dishes.
  package static let groups = [
    "grains", "vegetables", "fruit", "legumes-nuts", "meat", "fish", "dairy", "drinks",
    "indonesian", "dishes", "condiments", "sweets",
  ]

  package static let foodColumns = [
    "id", "name_en", "name_id", "also_en", "also_id", "mg", "low", "low_ref", "high", "high_ref",
    "kcal", "ref", "note_en", "note_id",
  ]
  package static let portionColumns = ["food", "measure", "size", "grams", "default", "ref"]

  package init(foods: Table, portions: Table) {
    self.foods = foods
    self.portions = portions
  }

  init(group: String) throws(TableError) {
    self.init(
      foods: try EmbeddedFiles.table("foods/\(group).tsv", columns: Self.foodColumns),
      portions: try EmbeddedFiles.table("portions/\(group).tsv", columns: Self.portionColumns))
  }

  /// Calls `body` with the row, the bytes and the language of every name, synonyms included.
  @inline(__always)
  package func forEachName(_ body: (_ row: Int, _ name: Table.Bytes, _ language: Language) -> Void)
  {
    for row in foods.rows {
      forEachName(ofRow: row) { body(row, $0, $1) }
    }
  }

  /// The names lie between the first and the fifth tab, parted by tabs and semicolons.
  @inline(__always)
  package func forEachName(ofRow row: Int, _ body: (Table.Bytes, Language) -> Void) {
    let bytes = foods.bytes
    let row = foods.line(row)
    var tabs = 0
    var start = row.upperBound
    for index in row {
      let isTab = bytes[index] == UInt8(ascii: "\t")
      guard isTab || bytes[index] == UInt8(ascii: ";") else { continue }
      if tabs > 0, index > start {
        body(
          Table.Bytes(rebasing: bytes[start..<index]),
          tabs == 1 || tabs == 3 ? .english : .indonesian)
      }
      start = index + 1
      if isTab { tabs += 1 }
      if tabs == 5 { return }
    }
  }

  package func id(_ row: Int) -> Food.ID {
    String(
      decoding: foods.bytes[foods.line(row)].prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
  }

  /// - Parameter tables: those that hold the recipes and their ingredients.
  func food(_ index: Int, in tables: CuratedTables) throws(TableError) -> Food {
    let row = try foods.row(index)
    let id = try row.text(0)
    let english = try row.text(1)
    let indonesian = try row.text(2)
    let (magnesium, kcal) = try figures(of: id, in: row, tables)
    return Food(
      id: id, name: Bilingual(english: english, indonesian: indonesian),
      synonyms: row.list(3) + row.list(4), magnesium: magnesium, kcalPer100g: kcal,
      portions: try portions(of: id), remark: try Self.remark(in: row))
  }

  private func figures(
    of id: String, in row: TableRow, _ tables: CuratedTables
  ) throws(TableError) -> (MagnesiumFigure?, kcal: Double?) {
    if row.fields[11] == Recipe.source {
      guard row.fields[5...10].allSatisfy(\.isEmpty) else {
        throw row.error("a recipe's figures follow from its ingredients: leave them empty")
      }
      let recipe = try tables.recipes.recipe(of: id, in: tables)
      return (recipe.magnesiumFigure(id: id), recipe.kcalPer100g)
    }
    let kcal = try row.optionalNumber(10, in: 0...950)
    guard let mg = try row.optionalNumber(5, in: 0...60_000) else {
      if row.fields[12].isEmpty {
        throw row.error("magnesium is unknown, and no note says why")
      }
      return (nil, kcal)
    }
    let low = try row.optionalNumber(6, in: 0...mg + 0.1) ?? mg
    let high = try row.optionalNumber(8, in: mg - 0.1...60_000) ?? mg
    let figure = MagnesiumFigure(
      per100g: MagnesiumAmount(mg: mg, range: min(low, mg)...max(high, mg)),
      source: try row.source(11), lowest: low < mg ? try row.source(7) : nil,
      highest: high > mg ? try row.source(9) : nil)
    return (figure, kcal)
  }

  private static func remark(in row: TableRow) throws(TableError) -> Bilingual? {
    switch (row.optionalText(12), row.optionalText(13)) {
    case (nil, nil): nil
    case (let english?, let indonesian?): Bilingual(english: english, indonesian: indonesian)
    default: throw row.error("a note needs both languages")
    }
  }

  /// A food's portions, the default one first.
  private func portions(of food: String) throws(TableError) -> [Portion] {
    var found: [Portion] = []
    for row in try portions.rows(whereFirstIs: food) {
      let (grams, range) = try Self.weight(in: row)
      let portion = Portion(
        measure: try row.text(1),
        size: row.fields[2].isEmpty ? nil : try row.choice(2, of: PortionSize.self),
        grams: grams, range: range, source: try row.text(5))
      if row.fields[4] == "*" {
        found.insert(portion, at: 0)
      } else {
        found.append(portion)
      }
    }
    return found
  }

  /// `118`, or `118 50-126` where lists disagree: the lightest and the heaviest of them.
  private static func weight(
    in row: TableRow
  ) throws(TableError) -> (Double, ClosedRange<Double>?) {
    let parts = row.fields[3].split(separator: " ", omittingEmptySubsequences: false)
    let grams = try row.number(String(parts[0]), in: 0.01...5_000)
    guard parts.count > 1 else { return (grams, nil) }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, ends.count == 2 else {
      throw row.error("\"\(row.fields[3])\" is no weight and its range, such as 118 50-126")
    }
    let low = try row.number(String(ends[0]), in: 0.01...5_000)
    let high = try row.number(String(ends[1]), in: 0.01...5_000)
    guard low < high else {
      throw row.error("\(parts[1]): the lower end is not below the higher one")
    }
    guard low <= grams, grams <= high else {
      throw row.error("\(parts[0]) g does not lie within \(parts[1])")
    }
    return (grams, low...high)
  }
}
