import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say.aboutShowingRecipe)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.recipes)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let recipe = try session.trackerForReading().recipe(named: words.joined(separator: " "))
    try RecipeReply(session: session, asJSON: data.json).show(recipe, nil)
  }
}
