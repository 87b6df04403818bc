import MagnesiumCore

/// The foods and portions of one group, as `FoodData/foods/` and `FoodData/portions/` hold them.
/// Rows are decoded when they are asked for.
struct FoodTable: Sendable {
  let foods: Table
  let portions: Table

  static let foodColumns = [
    "id", "name_en", "name_id", "also_en", "also_id", "mg", "low", "low_ref", "high", "high_ref",
    "kcal", "ref", "note",
  ]
  static let portionColumns = ["food", "measure", "size", "grams", "default", "ref"]

  init(foods: Table, portions: Table) {
    self.foods = foods
    self.portions = portions
  }

  init(group: String) throws(TableError) {
    self.init(
      foods: try EmbeddedFiles.table("foods/\(group).tsv", columns: Self.foodColumns),
      portions: try EmbeddedFiles.table("portions/\(group).tsv", columns: Self.portionColumns))
  }

  /// Calls `body` with the row and the bytes of every name, synonyms included.
  @inline(__always)
  func forEachName(_ body: (_ row: Int, _ name: WordScanner.Bytes) -> Void) {
    foods.bytes.withUnsafeBufferPointer { bytes in
      for row in foods.rows.indices {
        Self.forEachName(in: bytes, foods.rows[row]) { body(row, $0) }
      }
    }
  }

  /// The names of one food, synonyms included.
  func names(_ row: Int) -> [String] {
    var names: [String] = []
    foods.bytes.withUnsafeBufferPointer { bytes in
      Self.forEachName(in: bytes, foods.rows[row]) {
        names.append(String(decoding: $0, as: UTF8.self))
      }
    }
    return names
  }

  /// The names lie between the first and the fifth tab, parted by tabs and semicolons.
  @inline(__always)
  private static func forEachName(
    in bytes: WordScanner.Bytes, _ row: Range<Int>, _ body: (WordScanner.Bytes) -> Void
  ) {
    var tabs = 0
    var start = row.upperBound
    for index in row {
      let isTab = bytes[index] == UInt8(ascii: "\t")
      guard isTab || bytes[index] == UInt8(ascii: ";") else { continue }
      if tabs > 0, index > start { body(WordScanner.Bytes(rebasing: bytes[start..<index])) }
      start = index + 1
      if isTab { tabs += 1 }
      if tabs == 5 { return }
    }
  }

  func id(_ index: Int) -> ArraySlice<UInt8> {
    foods.bytes[foods.rows[index]].prefix { $0 != UInt8(ascii: "\t") }
  }

  func food(_ index: Int) throws(TableError) -> Food {
    let row = try foods.row(index)
    let id = try row.text(0)
    let english = try row.text(1)
    let indonesian = try row.text(2)
    var magnesium: MagnesiumFigure?
    if let mg = try row.optionalNumber(5, in: 0...60_000) {
      let low = try row.optionalNumber(6, in: 0...mg + 0.1) ?? mg
      let high = try row.optionalNumber(8, in: mg - 0.1...60_000) ?? mg
      magnesium = MagnesiumFigure(
        per100g: MagnesiumAmount(mg: mg, range: min(low, mg)...max(high, mg)),
        source: try Self.source(row.text(11), of: id, in: row))
    } else if row.fields[12].isEmpty {
      throw row.error("magnesium is unknown, and no note says why")
    }
    return Food(
      id: id, name: Bilingual(english: english, indonesian: indonesian),
      synonyms: row.list(3) + row.list(4), magnesium: magnesium,
      kcalPer100g: try row.optionalNumber(10, in: 0...950), portions: try portions(of: id),
      remark: row.optionalText(12))
  }

  private static func source(
    _ text: String, of food: String, in row: TableRow
  ) throws(TableError) -> FigureSource {
    if text == "recipe" { return FigureSource(table: "recipe", id: food) }
    guard let slash = text.firstIndex(of: "/") else {
      throw row.error("\"\(text)\" is not a source and its id, such as usda-sr-legacy-2018/173944")
    }
    return FigureSource(
      table: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
  }

  /// A food's portions, the default one first.
  private func portions(of food: String) throws(TableError) -> [Portion] {
    let prefix = Array((food + "\t").utf8)
    var found: [Portion] = []
    for index in portions.rows.indices
    where portions.bytes[portions.rows[index]].starts(with: prefix) {
      let row = try portions.row(index)
      let portion = Portion(
        measure: try row.text(1),
        size: row.fields[2].isEmpty ? nil : try row.choice(2, of: PortionSize.self),
        grams: try row.number(3, in: 0.01...5_000), source: try row.text(5))
      if row.fields[4] == "*" {
        found.insert(portion, at: 0)
      } else {
        found.append(portion)
      }
    }
    return found
  }
}
