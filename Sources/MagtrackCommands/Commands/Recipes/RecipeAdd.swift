import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say.aboutAddingRecipe)
  }

  @Argument(help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder))
  var words: [String]

  @OptionGroup var options: RecipeOptions

  func run() throws {
    let session = try Session()
    guard let ingredients = options.ingredients else {
      throw Failure(
        .usage,
        session.wording.sayWhatGoesIn)
    }
    let yield = try options.yieldGrams(in: session)
    let servings = try options.servings(in: session)
    let recipe = try session.trackerForWriting().addRecipe(
      Bilingual(same: words.joined(separator: " ")), ingredients: ingredients, yieldGrams: yield,
      servings: servings)
    try RecipeReply(session: session, asJSON: options.data.json)
      .show(recipe, session.wording.added)
  }
}
