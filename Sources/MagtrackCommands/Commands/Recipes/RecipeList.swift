import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say.aboutListingRecipes)
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
          session.wording.noRecipes))
    } else {
      try Output.write(FoodText.list(foods, wording: session.wording, screen: session.screen))
    }
  }
}
