import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// What a recipe gives, as options.
struct RecipeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say.ingredientsOption,
      valueName: say.phrasePlaceholder), completion: Complete.foodWords)
  var ingredients: String?

  @Option(
    name: .customLong("yield"), parsing: .unconditional,
    help: ArgumentHelp(
      say.yieldOption,
      valueName: say.weightPlaceholder))
  var yieldText: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.servingsOption,
      valueName: say.countPlaceholder))
  var servings: String?

  @OptionGroup var data: DataOptions

  func yieldGrams(in session: Session) throws -> Double? {
    try yieldText.map { text in
      try session.amount(
        of: "--yield",
        saying: session.wording.notAYield(text.printable)
      ) { () throws(AmountProblem) in try FoodServing(weight: text).grams }
    }
  }

  func servings(in session: Session) throws -> Double? {
    try servings.map { try session.number($0, for: "--servings") }
  }
}
