import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct MealSave: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "save", abstract: say.aboutSavingMeal)
  }

  @Argument(help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder))
  var name: String

  @Argument(
    help: ArgumentHelp(
      say.whatMealHolds,
      valueName: say.phrasePlaceholder), completion: Complete.foodWords)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let meal = try tracker.saveMeal(name, words.joined(separator: " "))
    try MealReply(session: session, asJSON: data.json)
      .show(meal, try tracker.read(meal.name), session.wording.savedMeal)
  }
}
