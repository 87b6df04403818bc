import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsEdit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: say.aboutEditingFood)
  }

  @Argument(
    help: ArgumentHelp(
      say.itsNameOrID, valueName: "id"),
    completion: Complete.ownFoods)
  var id: String

  @Option(help: ArgumentHelp(say.anotherName))
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
        session.wording.sayWhatToChange(inFood: id.shellWord))
    }
    let tracker = try session.trackerForWriting()
    let own = try tracker.ownFoodID(of: id)
    func edit(_ food: inout OwnFood) {
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
      .keep(session.wording.changed, fillingIn: label.fillIn) { fillsIn, isDryRun in
        try tracker.editFood(own, fillingIn: fillsIn, isDryRun: isDryRun, edit)
      }
  }
}
