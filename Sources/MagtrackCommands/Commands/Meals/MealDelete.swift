import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct MealDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDeletingMeal)
  }

  @Argument(
    help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder),
    completion: Complete.meals)
  var name: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    if try tracker.deleteUnreadable(.meal, named: name) == nil { try tracker.deleteMeal(name) }
    try Output.write(
      session.wording.deleted(name.printable))
  }
}
