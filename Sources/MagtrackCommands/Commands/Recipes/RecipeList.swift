import ArgumentParser
import MagnesiumKit

struct RecipeList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("List your recipes.", "Daftar resep Anda."))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let foods = try session.trackerIfAny()?.pantry.recipes.map(\.food) ?? []
    if data.json {
      try Output.write(JSONText.text(of: FoodSearchJSON(results: foods.map(FoodResultJSON.init))))
    } else if foods.isEmpty {
      try Output.write(
        session.screen.wrap(
          session.wording(
            "No recipes yet: magtrack recipe add NAME --ingredients \"300 g dried lentils, 1 onion\" --servings 4",
            "Belum ada resep: magtrack recipe add NAMA --ingredients \"200 g kacang panjang, 1 tomat\" --servings 4"
          )))
    } else {
      try Output.write(FoodText.list(foods, wording: session.wording, screen: session.screen))
    }
  }
}
