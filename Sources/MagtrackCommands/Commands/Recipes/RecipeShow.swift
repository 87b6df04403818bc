import ArgumentParser
import MagnesiumKit

struct RecipeShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("Show a recipe.", "Tampilkan satu resep."))
  }

  @Argument(
    help: ArgumentHelp(say("Its name or id.", "Nama atau id-nya."), valueName: say("name", "nama")),
    completion: Complete.recipes)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let recipe = try session.trackerForReading().recipe(named: words.joined(separator: " "))
    try RecipeReply(session: session, asJSON: data.json).show(recipe, nil)
  }
}
