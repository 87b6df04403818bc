import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct MealList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say.aboutListingMeals)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let meals = try session.trackerIfAny()?.pantry.meals ?? []
    if data.json {
      try Output.write(JSONText.text(of: MealListJSON(meals: meals.map(MealListJSON.Meal.init))))
    } else if meals.isEmpty {
      try Output.write(
        session.screen.wrap(
          session.wording.noSavedMeals
        ))
    } else {
      try Output.write(
        meals.map { meal in
          session.screen.wrap("\(meal.name.printable): \(meal.phrase.printable)", hanging: 2)
        }.joined(separator: "\n"))
    }
  }
}
