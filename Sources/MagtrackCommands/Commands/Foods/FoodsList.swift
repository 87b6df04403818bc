import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say.aboutOwnFoods)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let foods = try session.trackerIfAny()?.ownFoods.map(\.food) ?? []
    if data.json {
      try Output.write(JSONText.text(of: FoodSearchJSON(results: foods.map(FoodResultJSON.init))))
    } else if foods.isEmpty {
      try Output.write(
        session.wording.noOwnFoods)
    } else {
      try Output.write(FoodText.list(foods, wording: session.wording, screen: session.screen))
    }
  }
}
