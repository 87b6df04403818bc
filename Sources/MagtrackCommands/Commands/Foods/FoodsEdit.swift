import ArgumentParser
import MagnesiumKit

struct FoodsEdit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say(
        "Change a food of your own; past entries stay.",
        "Ubah makanan sendiri; catatan lama tetap."))
  }

  @Argument(
    help: ArgumentHelp(
      say("Its name or id.", "Nama atau id-nya."), valueName: "id"),
    completion: Complete.ownFoods)
  var id: String

  @Option(help: ArgumentHelp(say("Another name.", "Nama lain sebagai gantinya.")))
  var name: String?

  @OptionGroup var label: FoodLabelOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let amount = try label.serving(in: session)
    let figure = try label.figure(in: session)
    let kcal = try label.kcal.map { try session.number($0, for: "--kcal") }
    let portions = try label.portions(in: session)
    guard name != nil || label.isAnythingGiven else {
      throw Failure(
        .usage,
        session.wording(
          "say what to change: magtrack foods edit \(id.shellWord) --magnesium 60",
          "sebutkan yang diubah: magtrack foods edit \(id.shellWord) --magnesium 60"))
    }
    let tracker = try session.trackerForWriting()
    let food = try tracker.editFood(tracker.ownFoodID(of: id)) { food in
      if let name { food.name = Bilingual(same: name) }
      food.name.english = label.nameEnglish ?? food.name.english
      food.name.indonesian = label.nameIndonesian ?? food.name.indonesian
      food.synonyms = label.synonyms ?? food.synonyms
      if let figure { food.claim = figure.claim }
      food.kcal = kcal ?? food.kcal
      if let amount {
        food.grams = amount.grams
        food.portions = amount.portions
      }
      if let portions { food.portions = (amount?.portions ?? []) + portions }
    }
    try FoodReply(session: session, tracker: nil, asJSON: data.json)
      .kept(food, session.wording("changed", "diubah"))
  }
}
