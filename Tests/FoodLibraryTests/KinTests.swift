import MagnesiumCore
import Testing

@testable import FoodLibrary
@testable import TableCompiler

/// Foods without a figure, bounded by what foods of their kind hold.
@Suite struct KinTests {
  @Test func `left out in turn, the known foods lie within the bound of their kin`() throws {
    let tables = try SourceTables(folder: TableTests.folder.path)
    let figures = try KinFigures(tables, names: EmbeddedSource(tables).printedNames())
    var (inside, all) = (0, 0)
    for group in figures.groups.indices where figures.mg[group].count >= FoodKin.fewestMembers {
      let (within, members) = (figures.within(group: group), figures.mg[group].count)
      let name = try tables.kin.groups.row(group).text(0)
      print("\(name): \(within) of \(members) within \(figures.groups[group].high) mg per 100 g")
      #expect(Double(within) >= 0.9 * Double(members), "\(name)")
      // Groups that hold others would count theirs twice.
      if try !tables.kin.isParent(group) { (inside, all) = (inside + within, all + members) }
    }
    print("together \(inside) of \(all)")
    #expect(all > 10_000)
    #expect(Double(inside) >= 0.95 * Double(all))
  }

  /// Every curated food that has a figure and is kin to none of the published rows: fruits and leaves of
  /// national tables lie within what was worked out from others.
  @Test(arguments: [("fruit", "fruit", 0.9), ("fish", "fish", 0.9), ("meat", "meat", 0.9)])
  func `foods of other tables lie within it too`(
    file: String, group: String, share: Double
  ) throws {
    let row = try #require(KinGroups.table.groups.row(whereFirstIs: group))
    let bound = KinGroups.kin(row).bound.mgPer100g
    let table = try FoodTable(group: file)
    var (inside, all) = (0, 0)
    for index in table.foods.rows {
      let food = try table.food(index, in: BuiltInFoods.curated)
      // Dried foods are of another state.
      guard let figure = food.magnesium, (food.kcalPer100g ?? 0) < 250,
        !figure.source.table.hasPrefix("usda"), figure.source.table != Recipe.source
      else { continue }
      all += 1
      if figure.per100g.mg <= bound { inside += 1 }
    }
    print("\(group): \(inside) of \(all) of other tables within \(bound) mg per 100 g")
    #expect(all >= 10)
    #expect(Double(inside) >= share * Double(all))
  }

  @Test(arguments: [
    ("salak", "fruit", 30.0, 60.0), ("tolak-angin", "syrup", 50, 150),
    ("petai", "pulse", 100, 200), ("papaya-leaves-boiled", "leaf", 60, 150),
    ("cracker-emping", "snack", 100, 250), ("candlenut", "nut", 400, 700),
  ])
  func `a food without a figure is bounded by its kind`(
    id: Food.ID, group: String, least: Double, most: Double
  ) {
    let kin = FoodLibrary.kin(of: id)
    #expect(kin.id == group)
    #expect(kin.members >= FoodKin.fewestMembers)
    #expect((least...most).contains(kin.bound.mgPer100g))
    #expect(FoodLibrary.unknownBounds.most(in: id, grams: 50) == kin.bound.mgPer100g / 2)
    // A weight that is not known is that of a large portion.
    #expect(
      FoodLibrary.unknownBounds.most(in: id, grams: nil)
        == kin.portionGrams * kin.bound.mgPer100g / 100)
  }

  @Test func `a printed row without a figure belongs by its category`() {
    #expect(FoodLibrary.kin(of: "usda-sr-legacy-2018/167512").id == "bread")
    #expect(FoodLibrary.kin(of: "no-such-food").id == "food")
    #expect(FoodLibrary.kin(of: nil).members > 13_000)
  }

  @Test func `of a recipe only the unknown part is bounded`() {
    let recipe = OwnRecipe(
      id: "my-rujak", name: Bilingual(english: "rujak", indonesian: "rujak"), phrase: "",
      ingredients: [
        .init(
          foodID: "salak", name: Bilingual(english: "salak", indonesian: "salak"), grams: 100,
          magnesium: nil, kcal: nil),
        .init(
          foodID: "peanuts", name: Bilingual(english: "peanuts", indonesian: "kacang"), grams: 100,
          magnesium: MagnesiumAmount(mg: 170, range: 160...180), kcal: nil),
      ])
    let bounds = FoodLibrary.unknownBounds.with([recipe])
    let salak = FoodLibrary.kin(of: "salak").bound.mgPer100g
    #expect(abs(bounds.most(in: "my-rujak", grams: 200) - 180 - salak) < 1e-9)
    #expect(bounds.most(in: "salak", grams: 100) == salak)
  }

  @Test(arguments: [
    (
      "kin_groups.tsv", "group\tparent\tname_en\tname_id\nfood\t\tfoods\tmakanan\na\tb\ta\ta\n",
      "no group is called \"b\""
    )
  ])
  func `a group without a place is told with file and line`(
    path: String, text: String, reason: String
  ) throws {
    let table = try KinTable { (name, columns) throws(TableError) in
      name == path
        ? try Table(path: path, bytes: lasting(text), columns: columns)
        : try Table(
          path: name, bytes: lasting(columns.joined(separator: "\t") + "\n"), columns: columns)
    }
    let error = #expect(throws: TableError.self) { try table.parent(of: 1) }
    #expect(error?.description == "\(path):3: \(reason)")
  }
}
