import ArgumentParser

struct Foods: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "foods",
      abstract: say(
        "Look up foods and where their figures come from, and add your own.",
        "Cari makanan dan sumber angkanya, dan tambahkan makanan sendiri."),
      subcommands: [
        FoodsSearch.self, FoodsShow.self, FoodsSources.self, FoodsAdd.self, FoodsEdit.self,
        FoodsDelete.self, FoodsList.self,
      ])
  }
}
