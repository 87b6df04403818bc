import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct MealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "meal",
      abstract: say.aboutMeals,
      discussion: say.examplesOfMeals,
      subcommands: [MealSave.self, MealList.self, MealShow.self, MealDelete.self],
      defaultSubcommand: MealList.self)
  }
}
