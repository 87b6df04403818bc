import ArgumentParser
import MagnesiumKit

struct FoodsSearch: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: say("Find foods by name.", "Cari makanan menurut nama."))
  }

  @Argument(
    help: ArgumentHelp(
      say("Words of its name.", "Kata-kata namanya."), valueName: say("query", "kata")),
    completion: Complete.foodWords)
  var words: [String]

  @Option(help: ArgumentHelp(say("The most foods to show.", "Paling banyak berapa makanan.")))
  var limit = 15

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(say("--limit must be 1 or more.", "--limit harus 1 atau lebih."))
    }
  }

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let query = words.joined(separator: " ")
    let tracker = try session.trackerIfAny()
    let found =
      try tracker?.searchFoods(query, limit: limit)
      ?? FoodLibrary.builtIn.search(query, limit: limit)
    if data.json {
      try Output.write(JSONText.text(of: FoodSearchJSON(results: found.map(FoodResultJSON.init))))
    } else if !found.isEmpty {
      try Output.write(FoodText.list(found, wording: wording, screen: session.screen))
    }
    guard !found.isEmpty else {
      throw Failure(
        .nothing,
        wording(
          "nothing found for \"\(query.printable)\"",
          "tidak ada yang cocok dengan \"\(query.printable)\"")
          + FoodText.nearest(to: query, in: try tracker?.foods ?? .builtIn, wording: wording))
    }
  }
}

/// `foods search --json`
struct FoodSearchJSON: Encodable {
  let schema_version = 1
  let results: [FoodResultJSON]
}

struct FoodResultJSON: Encodable {
  let id: String
  let name_en: String
  let name_id: String
  @Nullable var magnesium_mg_per_100g: Double?
  @Nullable var source: String?

  init(_ food: Food) {
    id = food.id
    name_en = food.name.english
    name_id = food.name.indonesian
    magnesium_mg_per_100g = food.magnesium?.per100g.mg.tenths
    source = food.magnesium?.source.description
  }
}
