import ArgumentParser
import MagnesiumKit

struct FoodsShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        "Show a food's figure, source and portions.", "Tampilkan angka, sumber dan takaran."))
  }

  @Argument(
    help: ArgumentHelp(say("A food's id or name.", "Id atau nama makanan."), valueName: "id"),
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
        session.wording(
          "there is no food \"\(name.printable)\"", "tidak ada makanan \"\(name.printable)\"")
          + FoodText.nearest(to: name, in: library, wording: session.wording))
    }
    try FoodReply(session: session, tracker: tracker, asJSON: data.json).show(food)
  }
}
