import ArgumentParser
import MagnesiumKit

struct RecipeDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say("Delete a recipe; past entries stay.", "Hapus resep; catatan lama tetap."))
  }

  @Argument(
    help: ArgumentHelp(say("Its name or id.", "Nama atau id-nya."), valueName: say("name", "nama")),
    completion: Complete.recipes)
  var words: [String]

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let recipe = try tracker.recipe(named: words.joined(separator: " "))
    try tracker.deleteRecipe(recipe.id)
    let name = recipe.name[session.wording.language].printable
    try Output.write(
      session.wording(
        "deleted: \(name); magtrack undo brings it back",
        "dihapus: \(name); magtrack undo mengembalikannya"))
  }
}
