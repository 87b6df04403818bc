import ArgumentParser
import MagnesiumKit

struct MealShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("Show a saved meal.", "Tampilkan satu menu."))
  }

  @Argument(
    help: ArgumentHelp(say("Its name.", "Namanya."), valueName: say("name", "nama")),
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
