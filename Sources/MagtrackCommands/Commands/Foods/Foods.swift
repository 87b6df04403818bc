import ArgumentParser
import MagnesiumWords

struct Foods: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "foods",
      abstract: say.aboutFoods,
      subcommands: [
        FoodsSearch.self, FoodsShow.self, FoodsSources.self, FoodsAdd.self, FoodsEdit.self,
        FoodsDelete.self, FoodsList.self, FoodsPortion.self,
      ])
  }
}
