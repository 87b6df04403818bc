import MagnesiumKit

/// Recipes and saved meals.
package protocol RecipesWords: Sendable {
  var noSavedMeals: String { get }
  var savedMeal: String { get }
  var sayWhatGoesIn: String { get }
  var sayWhatToChangeInRecipe: String { get }
  var noRecipes: String { get }
  func notAYield(_ text: String) -> String
  func recipeUnknown(because names: String) -> String
  var oneServing: String { get }
  func potIsSum(_ grams: Double) -> String
  func pot(_ grams: Double) -> String
}

/// What help says of it.
package protocol RecipesHelp: Sendable {
  var aboutMeals: String { get }
  var examplesOfMeals: String { get }
  var aboutDeletingMeal: String { get }
  var aboutListingMeals: String { get }
  var aboutSavingMeal: String { get }
  var whatMealHolds: String { get }
  var aboutShowingMeal: String { get }
  var aboutAddingRecipe: String { get }
  var aboutRecipes: String { get }
  var examplesOfRecipes: String { get }
  var aboutDeletingRecipe: String { get }
  var aboutEditingRecipe: String { get }
  var aboutListingRecipes: String { get }
  var aboutShowingRecipe: String { get }
  var ingredientsOption: String { get }
  var yieldOption: String { get }
  var weightPlaceholder: String { get }
  var servingsOption: String { get }
}
