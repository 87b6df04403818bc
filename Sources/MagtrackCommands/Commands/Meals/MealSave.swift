import ArgumentParser
import MagnesiumKit

struct MealSave: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "save", abstract: say("Save a meal.", "Simpan menu."))
  }

  @Argument(help: ArgumentHelp(say("Its name.", "Namanya."), valueName: say("name", "nama")))
  var name: String

  @Argument(
    help: ArgumentHelp(
      say("What is eaten, with amounts.", "Yang dimakan beserta jumlahnya."),
      valueName: say("phrase", "frasa")), completion: Complete.foodWords)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let meal = try tracker.saveMeal(name, words.joined(separator: " "))
    try MealReply(session: session, asJSON: data.json)
      .show(meal, try tracker.read(meal.name), session.wording("saved", "disimpan"))
  }
}
