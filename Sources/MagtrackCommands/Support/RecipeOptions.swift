import ArgumentParser
import MagnesiumKit

/// What a recipe gives, as options.
struct RecipeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("What goes in, as a meal phrase.", "Bahan-bahannya, sebagai frasa makanan."),
      valueName: say("phrase", "frasa")), completion: Complete.foodWords)
  var ingredients: String?

  @Option(
    name: .customLong("yield"), parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Weight of the cooked pot, such as 1200g; the ingredients' sum without.",
        "Berat masakan jadi, misalnya 1200g; tanpa ini jumlah bahannya."),
      valueName: say("weight", "berat")))
  var yieldText: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("How many servings the pot gives.", "Menjadi berapa porsi."),
      valueName: say("count", "banyaknya")))
  var servings: String?

  @OptionGroup var data: DataOptions

  func yieldGrams(in session: Session) throws -> Double? {
    try yieldText.map { text in
      try session.amount(
        of: "--yield",
        saying: session.wording(
          "--yield is \"\(text.printable)\": expected a weight such as 1200g",
          "--yield berisi \"\(text.printable)\": seharusnya berat seperti 1200g")
      ) { () throws(AmountProblem) in try FoodServing(weight: text).grams }
    }
  }

  func servings(in session: Session) throws -> Double? {
    try servings.map { try session.number($0, for: "--servings") }
  }
}
