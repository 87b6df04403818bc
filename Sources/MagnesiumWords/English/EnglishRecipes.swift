import MagnesiumKit

extension English {
  package var noSavedMeals: String {
    "No saved meals yet: magtrack meal save porridge \"1 bowl oatmeal, 1 banana\""
  }
  package var savedMeal: String { "saved" }
  package var sayWhatGoesIn: String {
    "say what goes in: --ingredients \"300 g dried lentils, 1 onion\""
  }
  package var sayWhatToChangeInRecipe: String {
    "say what to change: --ingredients, --yield, --servings or --name"
  }
  package var noRecipes: String {
    "No recipes yet: magtrack recipe add NAME --ingredients \"300 g dried lentils, 1 onion\" --servings 4"
  }
  package func notAYield(_ text: String) -> String {
    "--yield is \"\(text)\": expected a weight such as 1200g"
  }
  package func recipeUnknown(because names: String) -> String {
    "Magnesium: unknown, because no figure is known for \(names)"
  }
  package var oneServing: String { "One serving" }
  package func potIsSum(_ grams: Double) -> String {
    "Pot: \(self.grams(grams)), the sum of the ingredients (weigh it: --yield)"
  }
  package func pot(_ grams: Double) -> String { "Pot: \(self.grams(grams))" }
}

// MARK: Help

extension English {
  package var aboutMeals: String { "Save meals that you eat often, and log them by name." }
  package var examplesOfMeals: String {
    """
    magtrack meal save porridge "1 bowl oatmeal, 1 banana, coffee"
    magtrack log porridge
    """
  }
  package var aboutDeletingMeal: String { "Delete a saved meal; past entries stay." }
  package var aboutListingMeals: String { "List saved meals." }
  package var aboutSavingMeal: String { "Save a meal." }
  package var whatMealHolds: String { "What is eaten, with amounts." }
  package var aboutShowingMeal: String { "Show a saved meal." }
  package var aboutAddingRecipe: String { "Add a recipe." }
  package var aboutRecipes: String {
    "Keep recipes of your own, and log them by name in grams or servings."
  }
  package var examplesOfRecipes: String {
    """
    magtrack recipe add "lentil pot" --ingredients "300 g dried lentils, 1 onion, 2 carrots" --yield 1200g --servings 6
    magtrack log "2 servings lentil pot"
    """
  }
  package var aboutDeletingRecipe: String { "Delete a recipe; past entries stay." }
  package var aboutEditingRecipe: String { "Change a recipe; past entries stay." }
  package var aboutListingRecipes: String { "List your recipes." }
  package var aboutShowingRecipe: String { "Show a recipe." }
  package var ingredientsOption: String { "What goes in, as a meal phrase." }
  package var yieldOption: String {
    "Weight of the cooked pot, such as 1200g; the ingredients' sum without."
  }
  package var weightPlaceholder: String { "weight" }
  package var servingsOption: String { "How many servings the pot gives." }
}
