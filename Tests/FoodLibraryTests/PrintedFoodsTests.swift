import MagnesiumCore
import Testing

@testable import FoodLibrary

/// Whole published tables, by the names that are printed in them. The figures are those of the tables.
@Suite struct PrintedFoodsTests {
  @Test func `rows answer to their printed names and to their ids`() {
    let lost = stride(from: 0, to: PrintedFoods.positions.count, by: 7).filter { number in
      let position = PrintedFoods.position(ofName: number)
      let food = PrintedFoods.food(at: position)
      return !PrintedFoods.positions(named: food.name.english).contains(position)
        || FoodLibrary.printedFood(id: food.id)?.id != food.id
    }
    #expect(lost.isEmpty)
    #expect(PrintedFoods.positions.count == 13_589)
  }

  @Test(arguments: [
    ("Chicken, broilers or fryers, breast, meat only, cooked, roasted", 29.0),
    ("CHICKEN,BROILERS OR FRYERS,BREAST,MEAT ONLY,CKD,RSTD", 29.0),
    ("chicken, broiler or fryer, breast, meat only, cooked, roasted", 29.0),
    ("Pumpkin and squash seed kernels, without salt", nil),
    ("Seeds, pumpkin and squash seed kernels, rstd, wo/ salt", 550.0),
    ("Beef, ground, 80% lean meat / 20% fat, raw", 17.0),
  ])
  func `a printed name is known with its abbreviations`(name: String, mg: Double?) {
    #expect(FoodLibrary.printedFood(named: name)?.magnesium?.per100g.mg == mg)
  }

  @Test func `a curated food stands for the row that it has its figure from`() throws {
    let spinach = try #require(FoodLibrary.printedFood(named: "Spinach, raw"))
    #expect(spinach.id == "spinach-raw")
    let row = try #require(FoodLibrary.printedRow(of: spinach))
    #expect(row.name == "Spinach, raw")
    #expect(row.id == spinach.magnesium?.source.description)
    // What has the figure of a near food stands for no row.
    let raja = try #require(FoodLibrary.builtIn.food(id: "banana-raja"))
    #expect(FoodLibrary.printedRow(of: raja) == nil)
  }

  @Test func `a row without a figure is unknown`() throws {
    let food = try #require(FoodLibrary.builtIn.food(id: "usda-sr-legacy-2018/167512"))
    #expect(food.magnesium == nil)
    #expect(food.portions.map(\.grams) == [34])
  }

  @Test(arguments: [
    ("chicken breast, roasted", "usda-sr-legacy-2018/171477", [String]()),
    ("ckn breast w/o skin, grilled", "usda-fndds-2021-2023/24123301", []),
    ("spinach raw organic", "spinach-raw", ["organic"]),
  ])
  func `a bag of words finds its like`(words: String, id: Food.ID, leftOver: [String]) {
    let found = FoodLibrary.printedCandidates(for: words)
    #expect(found.first?.food.id == id)
    #expect(found.first?.leftOver == leftOver)
  }

  @Test func `search has the printed names behind those of curated foods`() throws {
    let found = FoodLibrary.builtIn.search("elk", limit: 15, withPrinted: true).map(\.id)
    #expect(found.first == "elk-cooked")
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix("usda-") })
    #expect(found.count > 5)
    #expect(
      FoodLibrary.builtIn.search("spinach", limit: 5, withPrinted: true).allSatisfy {
        !$0.id.contains("/")
      })
  }

  @Test func `the census has both tiers, and no food twice`() {
    let (curated, printed) = (FoodLibrary.census, FoodLibrary.printedCensus)
    #expect(printed.foods == 13_589)
    // The published tables: 372 of SR Legacy and 12 Foundation Foods have no figure.
    #expect(printed.foodsWithFigure == 13_205)
    #expect(printed.foodsBySource["usda-fndds-2021-2023"] == 5_431)
    #expect(FoodLibrary.printedStandIns > 1_000)
    #expect(curated.foods + printed.foods - FoodLibrary.printedStandIns > 15_000)
  }
}
