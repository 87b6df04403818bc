import ArgumentParser
import MagnesiumKit

struct MealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "meal",
      abstract: say(
        "Save meals that you eat often, and log them by name.",
        "Simpan menu yang sering dimakan, lalu catat dengan namanya."),
      discussion: say(
        """
        magtrack meal save porridge "1 bowl oatmeal, 1 banana, coffee"
        magtrack log porridge
        """,
        """
        magtrack meal save sarapan "2 telur rebus, 1 piring nasi, kopi"
        magtrack log sarapan
        """),
      subcommands: [MealSave.self, MealList.self, MealShow.self, MealDelete.self],
      defaultSubcommand: MealList.self)
  }
}
