import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct RecipeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recipe",
      abstract: say.aboutRecipes,
      discussion: say.examplesOfRecipes,
      subcommands: [
        RecipeAdd.self, RecipeList.self, RecipeShow.self, RecipeEdit.self, RecipeDelete.self,
      ],
      defaultSubcommand: RecipeList.self)
  }
}
