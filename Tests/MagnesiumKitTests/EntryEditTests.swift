import MagnesiumKit
import Testing

/// An entry keeps the figures that it was logged with: an edit scales them and looks up nothing.
@Suite struct EntryEditTests {
  let tracker: Tracker

  init() throws {
    tracker = try .inMemory(environment: .pinned(TrackerTests.now))
  }

  @discardableResult
  func amount(_ text: String, of id: Entry.ID) throws -> Intake {
    try tracker.edit(id, EntryEdit(amount: try AmountPhrase(text))).intake
  }

  @Test func `a label's figure is never that of a food of its name`() throws {
    let id = try tracker.log([tracker.intake(ofMagnesium: 31, named: "banana")])[0].id
    let twice = try amount("2", of: id)
    #expect(twice.magnesium?.mg == 62)
    #expect(twice.source == "label")
    #expect(twice.foodID == nil)
    #expect(try amount("setengah", of: id).magnesium?.mg == 15.5)
    #expect(throws: TrackerError.self) { try amount("150 g", of: id) }
    #expect(throws: TrackerError.self) {
      try tracker.edit(id, EntryEdit(food: "banana"))
    }
    #expect(try tracker.entry(id).intake.magnesium?.mg == 15.5)
  }

  /// 200 g boiled spinach at 87 mg in a pot of two: 87 mg each, whatever the recipe becomes.
  @Test func `a recipe of that day is scaled as it was`() throws {
    try tracker.addRecipe(
      Bilingual(same: "green stew"), ingredients: "200 g boiled spinach", servings: 2)
    let id = try tracker.log("1 serving green stew")[0].id
    try tracker.editRecipe("my-green-stew", ingredients: "200 g rice") { $0.servings = 4 }
    #expect(try amount("3 servings", of: id).magnesium?.mg == 261)
    try tracker.deleteRecipe("my-green-stew")
    #expect(try amount("50 g", of: id).magnesium?.mg == 43.5)
  }

  @Test func `range, energy and weight go along, and what is unknown stays so`() throws {
    try tracker.addFood(
      Bilingual(same: "nut bar"), grams: 40, claim: .percent(20, of: .nrv), kcal: 200,
      portions: [Portion(measure: "bar", grams: 40, source: "own")])
    let known = try tracker.log("1 bar nut bar")[0]
    try tracker.deleteFood("my-nut-bar")
    let scaled = try amount("1,5 bar", of: known.id)
    #expect(scaled.grams == 60 && scaled.kcal == 300 && scaled.quantity == 1.5)
    #expect(scaled.magnesium == known.intake.magnesium.map { $0 * 1.5 })
    #expect(try amount("20g", of: known.id).magnesium?.mg == 37.5)
    try tracker.addFood(Bilingual(same: "odd bar"), grams: 50, claim: nil)
    let unknown = try tracker.log("50 g odd bar")[0].id
    let more = try amount("150 g", of: unknown)
    #expect(more.magnesium == nil && more.grams == 150)
  }

  @Test func `a dose of a product that is gone can be corrected`() throws {
    let label = try SupplementLabel(label: nil, form: nil, elemental: "80mg", per: "capsule")
    let product = try tracker.addSupplement("Zork", label, enteredAs: "80mg")
    let id = try tracker.log([tracker.dose(of: product)])[0].id
    try tracker.deleteSupplement(product.id)
    #expect(try amount("2 capsules", of: id).magnesium?.mg == 160)
    #expect(try amount("1/2", of: id).magnesium?.mg == 40)
    #expect(throws: TrackerError.self) { try amount("2 tablets", of: id) }
    #expect(throws: TrackerError.self) { try amount("200 mg", of: id) }
    #expect(throws: TrackerError.implausible(mg: 8_000)) { try amount("100", of: id) }
  }

  @Test func `a powder counts in grams and servings, a syrup in spoons`() throws {
    let powder = try SupplementLabel(label: nil, form: nil, elemental: "300mg", per: "5g")
    let zork = try tracker.addSupplement("Zork", powder, enteredAs: "300mg per 5g")
    let id = try tracker.log([tracker.dose(of: zork)])[0].id
    #expect(try amount("2,5 g", of: id).magnesium?.mg == 150)
    #expect(try amount("2 servings", of: id).magnesium?.mg == 600)
    let syrup = try SupplementLabel(label: nil, form: nil, elemental: "100mg", per: "5ml")
    let flib = try tracker.addSupplement("Flib", syrup, enteredAs: "100mg per 5ml")
    let spoon = try tracker.log([tracker.dose(of: flib)])[0].id
    #expect(try amount("1 tbsp", of: spoon).magnesium?.mg == 300)
  }

  /// A boiled egg weighs 50 g and has 10 mg in 100 g (USDA SR Legacy 173424).
  @Test func `a food of one's own of the same name changes no entry`() throws {
    let id = try tracker.log("2 boiled eggs")[0].id
    try tracker.addFood(Bilingual(same: "boiled egg"), grams: 50, claim: .mg(400))
    #expect(try amount("3", of: id).magnesium?.mg == 15)
    #expect(try amount("200 g", of: id).magnesium?.mg == 20)
    // The food is asked what a piece weighs, and nothing else.
    #expect(try amount("1 piece", of: id).grams == 50)
    #expect(throws: TrackerError.self) { try amount("4 cartons", of: id) }
    #expect(throws: TrackerError.implausibleAmount(grams: 4_000)) { try amount("4 kg", of: id) }
  }

  @Test func `another food keeps the weight, as it was said`() throws {
    let id = try tracker.log("1 oz almonds")[0].id
    let cashews = try tracker.edit(id, EntryEdit(food: "cashews")).intake
    #expect(cashews.quantity == 1 && cashews.unit == "oz")
    #expect(abs((cashews.grams ?? 0) - 28.349_523_125) < 1e-9)
    let eggs = try tracker.log("2 boiled eggs")[0].id
    let tofu = try tracker.edit(eggs, EntryEdit(food: "tofu")).intake
    #expect(tofu.grams == 100 && tofu.quantity == 100 && tofu.unit == "g")
    let more = try tracker.edit(
      eggs, EntryEdit(amount: try AmountPhrase("3"), food: "banana")
    ).intake
    #expect(more.quantity == 3 && more.grams == 354)
    #expect(throws: TrackerError.self) { try tracker.edit(eggs, EntryEdit(food: "3 bananas")) }
    #expect(throws: TrackerError.self) { try tracker.edit(eggs, EntryEdit(food: "xyzzy")) }
    #expect(try tracker.entry(eggs).intake == more)
  }

  @Test func `another food in another amount is weighed as if it had been logged so`() throws {
    let id = try tracker.log([tracker.intake(ofMagnesium: 31, named: "crackers")])[0].id
    func edited(_ amount: String, _ food: String) throws -> Intake {
      try tracker.edit(id, EntryEdit(amount: try AmountPhrase(amount), food: food)).intake
    }
    for (amount, food) in [("2", "nasi"), ("2 large", "bananas"), ("1 cup", "rice")] {
      let logged = try tracker.read(amount + " " + food).items[0]
      let entry = try edited(amount, food)
      #expect(entry.grams == logged.grams && entry.unit == logged.measure)
      #expect(entry.quantity == logged.quantity && entry.match == logged.match)
    }
    // What is refused is said of the new food, and not of the entry.
    #expect {
      try edited("1 slice", "rice")
    } throws: { error in
      guard case .unresolved(let reading)? = error as? TrackerError,
        case .measureDoesNotFit("slice", _)? = reading.unresolved.first?.reason
      else { return false }
      return true
    }
    #expect(throws: TrackerError.self) { try edited("9 kg", "rice") }
  }
}
