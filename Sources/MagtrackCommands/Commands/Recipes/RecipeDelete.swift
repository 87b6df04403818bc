import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDeletingRecipe)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.recipes)
  var words: [String]

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let said = words.joined(separator: " ")
    let name =
      try tracker.deleteUnreadable(.recipe, named: said)?.printable
      ?? {
        let recipe = try tracker.recipe(named: said)
        try tracker.deleteRecipe(recipe.id)
        return recipe.name[session.wording.language].printable
      }()
    try Output.write(
      session.wording.deleted(name))
  }
}
