import ArgumentParser
import MagnesiumKit

struct RecipeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recipe",
      abstract: say(
        "Keep recipes of your own, and log them by name in grams or servings.",
        "Simpan resep sendiri, lalu catat dengan namanya dalam gram atau porsi."),
      discussion: say(
        """
        magtrack recipe add "lentil pot" --ingredients "300 g dried lentils, 1 onion, 2 carrots" --yield 1200g --servings 6
        magtrack log "2 servings lentil pot"
        """,
        """
        magtrack recipe add "sayur asem ibu" --ingredients "200 g kacang panjang, 100 g jagung manis" --yield 1200g --servings 6
        magtrack log "2 porsi sayur asem ibu"
        """),
      subcommands: [
        RecipeAdd.self, RecipeList.self, RecipeShow.self, RecipeEdit.self, RecipeDelete.self,
      ],
      defaultSubcommand: RecipeList.self)
  }
}
