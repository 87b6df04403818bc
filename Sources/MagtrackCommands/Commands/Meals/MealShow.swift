import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct MealShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say.aboutShowingMeal)
  }

  @Argument(
    help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder),
    completion: Complete.meals)
  var name: String

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    guard let meal = try tracker.foods.meal(named: name) else {
      throw TrackerError.diary(.noSuchMeal(name))
    }
    try MealReply(session: session, asJSON: data.json)
      .show(meal, try tracker.read(meal.name), nil)
  }
}
