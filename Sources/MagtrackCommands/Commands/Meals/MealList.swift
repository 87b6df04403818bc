import ArgumentParser
import MagnesiumKit

struct MealList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("List saved meals.", "Daftar menu tersimpan."))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let meals = try session.trackerIfAny()?.pantry.meals ?? []
    if data.json {
      try Output.write(JSONText.text(of: MealListJSON(meals: meals.map(MealListJSON.Meal.init))))
    } else if meals.isEmpty {
      try Output.write(
        session.screen.wrap(
          session.wording(
            "No saved meals yet: magtrack meal save porridge \"1 bowl oatmeal, 1 banana\"",
            "Belum ada menu tersimpan: magtrack meal save sarapan \"2 telur rebus, 1 piring nasi\"")
        ))
    } else {
      try Output.write(
        meals.map { meal in
          session.screen.wrap("\(meal.name.printable): \(meal.phrase.printable)", hanging: 2)
        }.joined(separator: "\n"))
    }
  }
}
