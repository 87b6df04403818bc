import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say.aboutShowingFood)
  }

  @Argument(
    help: ArgumentHelp(say.foodToShow, valueName: "id"),
    completion: Complete.foods)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let name = words.joined(separator: " ")
    let tracker = try session.trackerIfAny()
    let library = try tracker?.foods ?? .builtIn
    guard let food = library.food(id: name) ?? library.food(named: name),
      food.supplementForms == nil
    else {
      throw Failure(
        .nothing,
        session.wording.noSuchFood(name.printable)
          + FoodText.nearest(to: name, in: library, wording: session.wording))
    }
    try FoodReply(session: session, tracker: tracker, asJSON: data.json).show(food)
  }
}
