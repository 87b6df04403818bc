import Foundation
import MagnesiumCore
import MagnesiumKit
import Testing

@Suite struct TrackerFoodsTests {
  let tracker: Tracker

  init() throws {
    tracker = try .inMemory(environment: .pinned(TrackerTests.now))
  }

  @discardableResult
  func add(_ name: String, mg: Double = 55, synonyms: [String] = []) throws -> OwnFood {
    try tracker.addFood(Bilingual(same: name), synonyms: synonyms, grams: 40, claim: .mg(mg)).food
  }

  @Test func `a food of one's own is read in phrases`() throws {
    try add("Granola Bu Sri", synonyms: ["granola rumah"])
    let entries = try tracker.log("80 g granola bu sri, granola rumah")
    #expect(entries.map(\.intake.magnesium?.mg) == [110, 55])
    #expect(entries.map(\.intake.grams) == [80, 40])
    #expect(Set(entries.map(\.intake.source)) == ["own/my-granola-bu-sri"])
  }

  @Test func `it comes before a built-in food of the same name`() throws {
    #expect(try tracker.log("nasi")[0].intake.foodID == "rice-white-cooked")
    try add("nasi")
    #expect(try tracker.log("nasi")[0].intake.foodID == "my-nasi")
    #expect(try tracker.searchFoods("nasi").first?.id == "my-nasi")
    try tracker.deleteFood("my-nasi")
    #expect(try tracker.log("nasi")[0].intake.foodID == "rice-white-cooked")
  }

  @Test func `entries keep the figures with which they were logged`() throws {
    try add("granola sendiri")
    try tracker.log("granola sendiri")
    try tracker.editFood("my-granola-sendiri") { $0.claim = .mg(80) }
    try tracker.log("granola sendiri")
    try tracker.deleteFood("my-granola-sendiri")
    #expect(try tracker.entries(on: tracker.today).map(\.intake.magnesium?.mg) == [55, 80])
  }

  @Test func `adding, changing and deleting are undone and redone`() throws {
    let added = try add("granola sendiri")
    let changed = try tracker.editFood(added.id) {
      $0.claim = .percent(15, of: .alg)
      $0.portions = [Portion(measure: "bowl", size: .large, grams: 90, source: "own")]
    }.food
    try tracker.deleteFood(added.id)
    #expect(try tracker.undo().first?.foods.first?.any?.name == changed.name)
    #expect(try tracker.ownFoods == [changed])
    #expect(try tracker.undo().first?.kind == .editFood)
    #expect(try tracker.ownFoods == [added])
    #expect(try tracker.undo().first?.kind == .addFood)
    #expect(try tracker.ownFoods.isEmpty)
    #expect(try tracker.redo().first?.foods.first?.any?.name == added.name)
    #expect(try tracker.ownFoods == [added])
  }

  @Test(arguments: ["", "nasi, ayam", "123", "🍌", "2 telur", "a\u{7}b", "1/2"])
  func `a name that no phrase could find is refused`(name: String) throws {
    #expect(throws: TrackerError.self) { try add(name) }
    #expect(throws: TrackerError.self) { try add("benar", synonyms: [name]) }
    #expect(try tracker.ownFoods.isEmpty)
  }

  @Test(arguments: ["nasi dan ayam", "Horlicks Plus", "M&M's", "Gula-Gula (pedas)", "麻婆豆腐", "Ölçü"])
  func `any other name can be logged`(name: String) throws {
    let id = try add(name).id
    #expect(try tracker.log("2 porsi \(name)")[0].intake.foodID == id)
    #expect(try tracker.log("\(name), nasi")[0].intake.foodID == id)
  }

  @Test func `two own foods never share a name`() throws {
    try add("oat bar", synonyms: ["flapjack"])
    #expect(
      throws: TrackerError.diary(.nameTaken(name: "Bar Oat", id: "my-oat-bar", by: .food))
    ) {
      try add("Bar Oat")
    }
    #expect(throws: TrackerError.self) { try add("zork bar", synonyms: ["Flapjacks"]) }
    try add("zork bar")
    #expect(throws: TrackerError.self) {
      try tracker.editFood("my-zork-bar") { $0.synonyms = ["flapjack"] }
    }
    #expect(try tracker.ownFoods.count == 2)
  }

  @Test func `names that give the same id get a number`() throws {
    #expect(try add("oat bar").id == "my-oat-bar")
    #expect(try add("oat-bar plus").id == "my-oat-bar-plus")
    #expect(OwnFood.id(for: "oat bar", taken: ["my-oat-bar", "my-oat-bar-2"]) == "my-oat-bar-3")
    #expect(OwnFood.id(for: "麻婆豆腐", taken: []) == "my-food")
  }

  @Test func `what was logged often comes first`() throws {
    #expect(try tracker.searchFoods("kopi", limit: 1).first?.id == "coffee-brewed")
    for _ in 0..<6 { try tracker.log("kopi susu") }
    #expect(try tracker.searchFoods("kopi", limit: 1).first?.name.indonesian == "kopi susu")
  }

  @Test func `no built-in food has an id that own foods could get`() {
    #expect(!FoodLibrary.builtIn.all.contains { $0.id.hasPrefix(OwnFood.idPrefix) })
  }

  /// Whatever name is taken is found by it, in grams and counted.
  @Test func `a name that is taken can be logged`() throws {
    let parts = [
      "granola", "Häagen", "2.0", "#1", "(50%)", "🍣", "sushi", "phở", "и", "Борщ", "bar", "cup",
      "7-Up", "oat", "dan", "x", "®", "Oreo", "100", "g", "half", "麻婆", "O'Brien", "-", "tofu", "½",
      "Şiş", "nasi", "goreng", "2", "+", "M&M's", "large", "of", "susu",
    ]
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededNumbers(seed: seed)
    var taken = 0
    for _ in 0..<150 {
      let name = (0..<Int.random(in: 1...3, using: &random))
        .map { _ in parts.randomElement(using: &random)! }.joined(separator: " ")
      guard let food = try? tracker.addFood(Bilingual(same: name), grams: 50, claim: .mg(7)).food
      else {
        continue
      }
      taken += 1
      for phrase in ["100 g \(name)", "2 \(name)", name] {
        let reading = try tracker.read(phrase)
        #expect(reading.items.map(\.food.id) == [food.id], "\(phrase), seed \(seed)")
        #expect(reading.items.first?.match != .guess, "\(phrase), seed \(seed)")
      }
      try tracker.deleteFood(food.id)
    }
    #expect(taken > 20)
  }

  @Test(arguments: ["7-Up", "Nutri-Boost 2.0", "snack #1 (50%)", "2 nasi", "x-bar"])
  func `a name that counts or measures is refused`(name: String) {
    #expect(throws: TrackerError.unreadableName(name)) { try add(name) }
    #expect(throws: TrackerError.unreadableName(name)) {
      try tracker.addRecipe(Bilingual(same: name), ingredients: "100 g rice")
    }
    #expect(throws: TrackerError.unreadableName(name)) { try tracker.saveMeal(name, "100 g rice") }
  }

  @Test(arguments: [
    "🍣 sushi kamer", "Häagen-Dazs®", "Oreo® original", "Şiş kebab", "Борщ", "oat bar",
  ])
  func `signs and accents of a name make no difference`(name: String) throws {
    let id = try add(name).id
    for phrase in ["100 g \(name)", "2 \(name)", "1 \(name.lowercased())"] {
      #expect(try tracker.log(phrase)[0].intake.foodID == id, "\(phrase)")
    }
    let plain = name.decomposedStringWithCanonicalMapping
    #expect(try tracker.log("100 g \(plain)")[0].intake.foodID == id)
  }

  @Test func `foods and saved meals share no name, and what one's own is called comes first`()
    throws
  {
    try tracker.saveMeal("brekkie", "100 g rice")
    #expect(throws: TrackerError.diary(.nameTaken(name: "brekkie", id: "brekkie", by: .meal))) {
      try add("Brekkie")
    }
    let id = try add("zork flakes").id
    #expect(throws: TrackerError.diary(.nameTaken(name: "zork flakes", id: id, by: .food))) {
      try tracker.saveMeal("zork flakes", "100 g rice")
    }
  }
}
