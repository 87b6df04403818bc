import ArgumentParser
import MagnesiumKit

struct RecipeAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("Add a recipe.", "Tambahkan resep."))
  }

  @Argument(help: ArgumentHelp(say("Its name.", "Namanya."), valueName: say("name", "nama")))
  var words: [String]

  @OptionGroup var options: RecipeOptions

  func run() throws {
    let session = try Session()
    guard let ingredients = options.ingredients else {
      throw Failure(
        .usage,
        session.wording(
          "say what goes in: --ingredients \"300 g dried lentils, 1 onion\"",
          "sebutkan bahannya: --ingredients \"200 g kacang panjang, 1 tomat\""))
    }
    let yield = try options.yieldGrams(in: session)
    let servings = try options.servings(in: session)
    let recipe = try session.trackerForWriting().addRecipe(
      Bilingual(same: words.joined(separator: " ")), ingredients: ingredients, yieldGrams: yield,
      servings: servings)
    try RecipeReply(session: session, asJSON: options.data.json)
      .show(recipe, session.wording("added", "ditambahkan"))
  }
}
