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
    let census = FoodLibrary.census
    let tables = BuiltInTables.sources
    if data.json {
      try Output.write(
        JSONText.text(
          of: FoodSourcesJSON(
            foods: census.foods, foods_with_figure: census.foodsWithFigure,
            portions: census.portions,
            sources: tables.map {
              FoodSourcesJSON.Source(
                id: $0.id, name: $0.name, edition: $0.edition,
                foods: census.foodsBySource[$0.id] ?? 0,
                licence: $0.licence)
            })))
      return
    }
    let computed = census.foodsBySource[Recipe.source] ?? 0
    let unknown = census.foods - census.foodsWithFigure
    let summary = wording.census(
      foods: census.foods, portions: census.portions, fromTables: census.foodsWithFigure - computed,
      computed: computed, unknown: unknown)
    let lines = tables.map { table in
      let count = census.foodsBySource[table.id] ?? 0
      return session.screen.wrap(
        "\(table.id): \(table.name), \(table.edition) · "
          + wording.countOfFoods(count) + " · \(table.licence)", hanging: 2)
    }
    try Output.write(
      ([session.screen.wrap(summary)] + lines).joined(separator: "\n"))
  }
}

/// `foods sources --json`
struct FoodSourcesJSON: Encodable {
  struct Source: Encodable {
    let id: String
    let name: String
    let edition: String
    let foods: Int
    let licence: String
  }

  let schema_version = 1
  let foods: Int
  let foods_with_figure: Int
  let portions: Int
  let sources: [Source]
}
