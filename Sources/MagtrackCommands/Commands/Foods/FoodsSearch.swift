import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsSearch: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: say.aboutSearchingFoods)
  }

  static let usualLimit = 15

  @Argument(
    help: ArgumentHelp(
      say.wordsOfFood, valueName: say.queryPlaceholder),
    completion: Complete.foodWords)
  var words: [String]

  @Option(help: ArgumentHelp(say.mostFoodsToShow))
  var limit = Self.usualLimit

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(say.limitIsAtLeastOne)
    }
  }

  func run() throws { try Self.show(words, limit: limit, asJSON: data.json) }

  static func show(_ words: [String], limit: Int = usualLimit, asJSON: Bool) throws {
    let session = try Session()
    let wording = session.wording
    let query = words.list(" ")
    let tracker = try session.trackerIfAny()
    let found =
      try tracker?.searchFoods(query, limit: limit)
      ?? FoodLibrary.builtIn.search(query, limit: limit, withPrinted: true)
    if asJSON {
      try Output.write(JSONText.text(of: FoodSearchJSON(results: found.map(FoodResultJSON.init))))
    } else if !found.isEmpty {
      try Output.write(FoodText.list(found, wording: wording, screen: session.screen))
    }
    guard !found.isEmpty else {
      throw Failure(
        .nothing,
        wording.nothingFound(for: query.printable)
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
