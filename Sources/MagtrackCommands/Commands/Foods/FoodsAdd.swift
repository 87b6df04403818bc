import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say.aboutAddingFood,
      discussion: say.examplesOfAddingFood)
  }

  @Argument(help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder))
  var words: [String]

  @OptionGroup var label: FoodLabelOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let name = words.joined(separator: " ")
    let amount = try label.serving(in: session) ?? FoodServing(grams: 100)
    let claim = try label.figure(in: session)?.claim
    let kcal = try label.kcal.map { try session.number($0, for: "--kcal") }
    let portions = try label.portions(in: session) ?? []
    let tracker = try session.trackerForWriting()
    try FoodReply(session: session, tracker: nil, asJSON: data.json)
      .keep(session.wording.added, fillingIn: label.fillIn) { fillsIn, isDryRun in
        try tracker.addFood(
          Bilingual(
            english: label.nameEnglish ?? name, indonesian: label.nameIndonesian ?? name),
          synonyms: label.synonyms ?? [], grams: amount.grams, claim: claim, kcal: kcal,
          portions: amount.portions + portions, fillingIn: fillsIn, isDryRun: isDryRun)
      }
  }
}
