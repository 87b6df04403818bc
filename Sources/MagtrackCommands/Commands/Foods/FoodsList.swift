import ArgumentParser
import MagnesiumKit

struct FoodsList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("List the foods of your own.", "Daftar makanan sendiri."))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let foods = try session.trackerIfAny()?.ownFoods.map(\.food) ?? []
    if data.json {
      try Output.write(JSONText.text(of: FoodSearchJSON(results: foods.map(FoodResultJSON.init))))
    } else if foods.isEmpty {
      try Output.write(
        session.wording(
          "No foods of your own yet: magtrack foods add NAME --per 40g --magnesium 55",
          "Belum ada makanan sendiri: magtrack foods add NAMA --per 40g --magnesium 55"))
    } else {
      try Output.write(FoodText.list(foods, wording: session.wording, screen: session.screen))
    }
  }
}
