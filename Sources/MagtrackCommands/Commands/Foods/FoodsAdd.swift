import ArgumentParser
import MagnesiumKit

struct FoodsAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("Add a food of your own.", "Tambahkan makanan sendiri."),
      discussion: say(
        """
        magtrack foods add "Granola Bu Sri" --per 40g --magnesium 55
        magtrack foods add "soy drink" --per 250ml --magnesium 15%ALG --kcal 130
        magtrack foods add "oat bar" --per bar=35g --magnesium 10%DV --also "muesli bar"
        """,
        """
        magtrack foods add "Granola Bu Sri" --per 40g --magnesium 55
        magtrack foods add "minuman kedelai" --per 250ml --magnesium 15%ALG --kcal 130
        magtrack foods add "biskuit gandum" --per keping=8g --magnesium 2%AKG --also "biskuit sehat"
        """))
  }

  @Argument(help: ArgumentHelp(say("Its name.", "Namanya."), valueName: say("name", "nama")))
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
    let food = try session.trackerForWriting().addFood(
      Bilingual(english: label.nameEnglish ?? name, indonesian: label.nameIndonesian ?? name),
      synonyms: label.synonyms ?? [], grams: amount.grams, claim: claim, kcal: kcal,
      portions: amount.portions + portions)
    try FoodReply(session: session, tracker: nil, asJSON: data.json)
      .kept(food, session.wording("added", "ditambahkan"))
  }
}
