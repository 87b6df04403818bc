import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDeletingFood)
  }

  @Argument(
    help: ArgumentHelp(
      say.itsNameOrID, valueName: "id"),
    completion: Complete.ownFoods)
  var id: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let name =
      try tracker.deleteUnreadable(.food, named: id)?.printable
      ?? {
        let food = try tracker.deleteFood(tracker.ownFoodID(of: id))
        return food.name[session.wording.language].printable
      }()
    try Output.write(
      session.wording.deleted(name))
  }
}
