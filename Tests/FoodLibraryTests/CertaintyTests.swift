import MagnesiumCore
import Testing

@testable import FoodLibrary

/// A figure that rests on more than the words say is asked about.
@Suite struct CertaintyTests {
  let reader = PhraseReader(foods: .builtIn)

  /// Whether something of it is asked or refused.
  private func isAsked(_ phrase: String) throws -> Bool {
    let reading = try reader.read(phrase)
    return !reading.unresolved.isEmpty || reading.items.contains { $0.match == .guess }
  }

  @Test(arguments: [
    // Amounts or other foods in a bracket.
    "gado-gado (tahu 2, telur 1)", "nasi goreng (cuma 3 suap)", "fried rice (only two bites)",
    "oatmeal 1 bowl (banana slices on it)", "lasagna 1 piece (left 1/3 of it)",
    // What is left out of a dish and is much of it.
    "mie ayam tanpa bakso dan mie", "bakso ga pake tahu", "ketoprak ora nganggo tahu",
    "pecel tanpa kacang", "gado-gado no peanuts",
    // One of those that were counted, and a food that something is said of that was of the one before.
    "sate ayam 5 tusuk, yang satu jatuh", "risoles 3 tapi yang satu jatuh",
    "1 cup of cooked quinoa and half that of chickpeas",
    // Of each of those before, and of each piece of one.
    "tahu dan tempe 2 potong masing-masing", "edamame and tofu, 50 g each",
    "3 crackers with cheddar (10 g each)", "2 toasts with tahini (1 tbsp each)",
    // What the one before was, or what was in it.
    "almonds 28 g (23 nuts)", "walnuts, 30 g (about 14 nuts)", "bakso semangkuk, baksonya 4",
    "mie ayam, ayamnya 50 g", "soto ayam semangkuk, ayamnya 3 potong",
    // Two weights.
    "mackerel 125 g drained 95 g", "a tin of sardines in oil 120 g 90 g",
    // Milligrams that are no weight.
    "soy milk 200 ml (40 mg magnesium)", "kedelai rebus (Mg 86 mg)", "oat milk 20 mg",
    // What was left, of nothing that was said before.
    "sisa setengah. nasi 100 g, tempe 20 g",
    // Half of all that follows.
    "half a portion of: pasta + 2 meatballs",
    // Two names side by side, of which the amounts do not say where one ends.
    "3 chicken thighs drumsticks (120 g each)",
    // A measure in which the last of two does not come.
    "es teler nangka 1 gelas",
    // A slice is what one eats of it, not what two share.
    "pizza shared between two", "martabak dibagi 3",
    // A name of two foods.
    "telo rebus 3",
    // A number behind the weight that is none of the food.
    "susu 200 ml, tadi 2/3",
    // A dish, and then what was in it.
    "bayam wortel - bayam 30 g, wortel 20 g",
    // A word that the food does not carry, while others that do hold more or less.
    "50 g Zorbix oats", "100 g American cheese singles, fat free",
    // A weight taken from another unit or size, and an amount that may be of either food.
    "protein shake 25 g whey protein isolate",
    "700 g Maris Piper potatoes",
    "300 ml prawn or seafood stock",
    // The milk on it, and a name of two foods.
    "3 weetabix, skimmed", "fish, chips and peas",
    // Of drinks alone is double two.
    "double cheeseburger", "a bowl of rice mixed with beef",
    // A dish whose name has what follows, and a kind before it.
    "nasi padang rendang 2 potong", "sayur kangkung belacan 1 piring",
    "es teh 1 gelas malem martabak",
    // The piece of a brand, and a unit that nobody knows.
    "4.00 piece Zorbix, Crackers, wheat", "2.00 zorb Crackers, wheat",
  ])
  func `what may change the figure is asked`(phrase: String) throws {
    #expect(try isAsked(phrase), "\(phrase)")
  }

  @Test(arguments: [
    "sate ayam 5 tusuk, tusuknya dibuang", "rice 1 cup, ate half of the rice", "cashews 25000 mg",
    "3 apples 150 g each", "100 g (3.5 oz) tofu", "2 x 50 g each granola bar",
    "teh tanpa gula", "ketoprak tanpa bawang putih", "gado-gado without cucumber",
    "roast chicken without skin", "2 eggs (large)", "150 g rice (cooked)",
    "3 apples (200 g each)", "1 potato (about 5 cm)", "25 g cashews (140 kcal)",
    "1 lime, halved or sliced", "nasi, ayam goreng, sambal", "1 cup (130 g) oats",
    "2 slices of bread, please", "one carrot, roughly chopped", "80 g turkey or pork",
    "3 limes, halved or quartered", "40 g cheddar cheese, reduced fat",
    "1.00 large Carrots, raw", "5.00 radish Radishes, raw", "60.00 g Turnip greens, Zorbix Farms",
  ])
  func `what cannot change it is not`(phrase: String) throws {
    #expect(try !isAsked(phrase), "\(phrase)")
  }
}
