import MagnesiumCore
import Testing

@testable import FoodLibrary
@testable import TableCompiler

/// Rows that cannot be are refused when the tables are laid out, with file and line.
@Suite struct TableRowTests {
  private func table(_ path: String, _ columns: [String], _ rows: [String]) throws -> Table {
    try Table(
      path: path,
      bytes: lasting(([columns.joined(separator: "\t")] + rows).joined(separator: "\n") + "\n"),
      columns: columns)
  }

  private func foods(_ row: String, portions: [String] = []) throws -> CuratedTables {
    CuratedTables(
      groups: [
        FoodTable(
          foods: try table("foods/fruit.tsv", FoodTable.foodColumns, [row]),
          portions: try table("portions/fruit.tsv", FoodTable.portionColumns, portions))
      ], recipes: RecipeTable(table: try table("recipes.tsv", RecipeTable.columns, [])))
  }

  private static let plum = "plum\tplum\tprem\t\t\t7\t6\ta/1\t9\ta/2\t46\ta/3\t\t"

  @Test(arguments: [
    ("66 80-50", "80-50: the lower end is not below the higher one"),
    ("66 66-66", "66-66: the lower end is not below the higher one"),
    ("66 70-80", "66 g does not lie within 70-80"),
    ("66 50", "\"66 50\" is no weight and its range, such as 118 50-126"),
    ("66 50-80 g", "\"66 50-80 g\" is no weight and its range, such as 118 50-126"),
    ("66 -80", "\"\" is not a number"),
    ("0", "0 is not between 0.01 and 5000.0"),
  ])
  func `a portion is a weight, and a range around it`(grams: String, reason: String) throws {
    let tables = try foods(Self.plum, portions: ["plum\tpiece\t\t\(grams)\t*\testimate"])
    let error = #expect(throws: TableError.self) {
      try tables.food(at: TablePlace(table: 0, row: 0))
    }
    #expect(error?.description == "portions/fruit.tsv:2: \(reason)")
  }

  @Test func `a portion has the range of lists that disagree`() throws {
    let tables = try foods(
      Self.plum,
      portions: ["plum\tpiece\t\t66 50-80\t*\tusda/1;list/plum", "plum\tcup\t\t165\t\ta/1"])
    let food = try tables.food(at: TablePlace(table: 0, row: 0))
    #expect(food.portions.map(\.range) == [50...80, nil])
    #expect(food.portions.map(\.grams) == [66, 165])
    #expect(food.portions[0].spread == 50 / 66.0...80 / 66.0)
  }

  @Test(arguments: [
    ("plum\ta/4\t8\ta\tb", "8 lies within the range of plum"),
    ("sloe\ta/4\t80\ta\tb", "no food with a figure of a table is called sloe"),
    ("plum\ta4\t80\ta\tb", "\"a4\" is not a source and its id, such as usda-sr-legacy-2018/173944"),
    ("plum\ta/4\t80\ta\t", "field 5 is empty"),
  ])
  func `an omission is of a food that has another range`(row: String, reason: String) throws {
    let omissions = OmissionTable(try table(OmissionTable.path, OmissionTable.columns, [row]))
    let foods = try foods(Self.plum)
    let error = #expect(throws: TableError.self) { try omissions.check(against: foods) }
    #expect(error?.description == "omissions.tsv:2: \(reason)")
  }

  @Test(arguments: [
    (
      "x\tX\t\t\ttablet=1\tlabel\ta\tb\tc",
      "what has no label has to be asked for, and nothing else"
    ),
    (
      "x\tX\t\tnone\ttablet=1\task\ta\tb\tc",
      "what has no label has to be asked for, and nothing else"
    ),
    ("x\tX\t\tnone\ttablet=1\tlabel\t\tb\tc", "its source is missing"),
    ("x\tX\t\tnone\ttablet\tlabel\ta\tb\tc", "\"tablet\" is no unit=servings"),
    ("x\tX\t\tnone\t\tlabel\ta\tb\tc", "it has to be counted in something"),
    (
      "x\tX\t\tnone\ttablet=1\tguess\ta\tb\tc",
      "\"guess\" is none of: label, secondary, formula, ask"
    ),
  ])
  func `a product says how its content is known`(row: String, reason: String) throws {
    let products = KnownSupplementTable(
      try table(KnownSupplementTable.path, KnownSupplementTable.columns, [row]))
    let error = #expect(throws: TableError.self) { try products.product(0) }
    #expect(error?.description == "supplement_products.tsv:2: \(reason)")
  }
}
