import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsSources: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sources",
      abstract: say.aboutFoodSources)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let curated = FoodLibrary.census
    let printed = FoodLibrary.printedCensus
    let tables = BuiltInTables.sources
    if data.json {
      try Output.write(
        JSONText.text(
          of: FoodSourcesJSON(
            foods: curated.foods + printed.foods - FoodLibrary.printedStandIns,
            foods_with_figure: curated.foodsWithFigure + printed.foodsWithFigure
              - FoodLibrary.printedStandIns,
            portions: curated.portions + printed.portions,
            estimated_portions: curated.estimatedPortions,
            curated: FoodSourcesJSON.Tier(curated), printed: FoodSourcesJSON.Tier(printed),
            sources: tables.map {
              FoodSourcesJSON.Source(
                id: $0.id, name: $0.name, edition: $0.edition,
                foods: curated.foodsBySource[$0.id] ?? 0,
                printed_foods: printed.foodsBySource[$0.id] ?? 0,
                portions: curated.portionsBySource[$0.id] ?? 0,
                printed_portions: printed.portionsBySource[$0.id] ?? 0,
                licence: $0.licence)
            })))
      return
    }
    let computed = curated.foodsBySource[Recipe.source] ?? 0
    let unknown = curated.foods - curated.foodsWithFigure
    let summary = wording.census(
      foods: curated.foods, portions: curated.portions,
      fromTables: curated.foodsWithFigure - computed, computed: computed, unknown: unknown)
    let behind = wording.printedCensus(
      foods: printed.foods, portions: printed.portions, amongCurated: FoodLibrary.printedStandIns)
    let lines = tables.map { table in
      let count = curated.foodsBySource[table.id] ?? 0
      return session.screen.wrap(
        "\(table.id): \(table.name), \(table.edition) · "
          + wording.countOfFoods(count)
          + (printed.foodsBySource[table.id].map(wording.countOfPrinted) ?? "")
          + (curated.portionsBySource[table.id].map(wording.countOfWeights) ?? "")
          + " · \(table.licence)", hanging: 2)
    }
    try Output.write(
      ([summary, behind].map { session.screen.wrap($0) } + lines).joined(separator: "\n"))
  }
}

/// `foods sources --json`
struct FoodSourcesJSON: Encodable {
  struct Source: Encodable {
    let id: String
    let name: String
    let edition: String
    let foods: Int
    let printed_foods: Int
    /// Weights of household portions that cite it.
    let portions: Int
    let printed_portions: Int
    let licence: String
  }

  struct Tier: Encodable {
    let foods: Int
    let foods_with_figure: Int
    let portions: Int

    init(_ census: FoodCensus) {
      foods = census.foods
      foods_with_figure = census.foodsWithFigure
      portions = census.portions
    }
  }

  let schema_version = 1
  let foods: Int
  let foods_with_figure: Int
  let portions: Int
  let estimated_portions: Int
  let curated: Tier
  let printed: Tier
  let sources: [Source]
}
