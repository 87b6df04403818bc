import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeEdit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say.aboutEditingRecipe)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.recipes)
  var words: [String]

  @Option(help: ArgumentHelp(say.anotherName))
  var name: String?

  @OptionGroup var options: RecipeOptions

  func run() throws {
    let session = try Session()
    let yield = try options.yieldGrams(in: session)
    let servings = try options.servings(in: session)
    guard name != nil || options.ingredients != nil || yield != nil || servings != nil else {
      throw Failure(
        .usage,
        session.wording.sayWhatToChangeInRecipe)
    }
    let tracker = try session.trackerForWriting()
    let recipe = try tracker.editRecipe(
      try tracker.recipe(named: words.joined(separator: " ")).id, ingredients: options.ingredients
    ) { recipe in
      if let name { recipe.name = Bilingual(same: name) }
      recipe.yieldGrams = yield ?? recipe.yieldGrams
      recipe.servings = servings ?? recipe.servings
    }
    try RecipeReply(session: session, asJSON: options.data.json)
      .show(recipe, session.wording.changed)
  }
}
