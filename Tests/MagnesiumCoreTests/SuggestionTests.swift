import FoodLibrary
import MagnesiumCore
import Testing

@Suite struct SuggestionTests {
  static let all = FoodLibrary.suggestible

  func closing(
    _ gap: Double, habits: [Food.ID: Int] = [:], eating: EatingHabits = EatingHabits(),
    language: Language = .english, turn: Turn? = nil, limit: Int = 6
  ) -> [Suggestion] {
    Suggestion.closing(
      gapMg: gap, among: Self.all, timesLogged: habits, eating: eating,
      locality: Locality(language), turn: turn, limit: limit)
  }

  @Test func `every row of the table is a food with figure, energy and portion`() {
    #expect(Self.all.count > 350)
    for candidate in Self.all {
      #expect(candidate.food.magnesium != nil, "\(candidate.food.id)")
      #expect(candidate.food.kcalPer100g ?? 0 > 0, "\(candidate.food.id)")
      #expect(!candidate.food.portions.isEmpty, "\(candidate.food.id)")
    }
  }

  @Test func `a computed dish holds what its ingredients hold`() {
    for candidate in Self.all {
      guard let recipe = FoodLibrary.builtIn.recipe(of: candidate.food) else { continue }
      for ingredient in recipe.ingredients {
        let id = ingredient.food.id
        for (word, traits) in Self.telling where id.contains(word) {
          #expect(
            !candidate.traits.isDisjoint(with: traits), "\(candidate.food.id) has \(id)")
        }
      }
    }
  }

  /// Words in ids of ingredients that leave no doubt.
  static let telling: [(String, Set<FoodTrait>)] = [
    ("chicken", [.poultry]), ("beef", [.meat]), ("egg-", [.egg]), ("shrimp", [.shellfish]),
    ("anchov", [.fish]), ("mackerel", [.fish]), ("milk-whole", [.dairy]), ("butter-", [.dairy]),
    ("tempeh", [.soy]), ("tofu", [.soy]), ("soy-sauce", [.soy]), ("peanut", [.peanut]),
    ("flour-wheat", [.gluten]),
  ]

  @Test(arguments: [20.0, 60, 120, 250, 400], Language.allCases)
  func `nothing suggested is more than a plate holds`(gap: Double, language: Language) {
    let found = closing(gap, language: language, limit: 50)
    #expect(found.count > 10)
    for suggestion in found {
      #expect(suggestion.count == 1 || suggestion.energy <= 350)
      #expect(suggestion.mg > 0)
      // One portion less would not close the gap.
      #expect(suggestion.mg - suggestion.mg / suggestion.count < gap)
    }
  }

  @Test(arguments: Diet.allCases)
  func `a diet is kept`(diet: Diet) {
    let found = closing(300, eating: EatingHabits(diets: [diet]), limit: 500)
    #expect(found.count > 15)
    let traits = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.food.id, $0.traits) })
    for suggestion in found {
      #expect(traits[suggestion.food.id]?.isDisjoint(with: diet.excluded) == true)
    }
  }

  @Test func `allergies and dislikes are left out`() {
    let eating = EatingHabits(avoided: [.nut, .peanut, .soy], disliked: ["spinach"])
    for suggestion in closing(300, eating: eating, limit: 500) {
      #expect(!suggestion.food.names.contains { $0.lowercased().contains("spinach") })
      #expect(!["almonds-roasted", "tofu", "tempeh-cooked"].contains(suggestion.food.id))
    }
  }

  @Test func `what is eaten often comes earlier`() throws {
    let plain = closing(150, limit: 100).map(\.food.id)
    let food = plain[10]
    let fond = closing(150, habits: [food: 8], limit: 100).map(\.food.id)
    #expect(try #require(fond.firstIndex(of: food)) < 5)
  }

  @Test func `foods that stand for each other are offered once`() {
    let found = closing(300, limit: 100).map(\.food.id)
    #expect(
      found.filter { ["rice-brown-cooked", "quinoa-cooked", "rice-red-cooked"].contains($0) }
        .count == 1)
  }

  @Test func `together counts until the gap is closed`() throws {
    let some = closing(320)
    let together = try #require(Suggestion.together(some, closing: 320))
    #expect(together.reduce(0) { $0 + $1.mg } >= 320)
    #expect(together.dropLast().reduce(0) { $0 + $1.mg } < 320)
    #expect(Suggestion.together(some, closing: some[0].mg) == nil)
    #expect(Suggestion.together(some, closing: 100_000) == nil)
  }

  @Test func `where tables disagree much the low end is promised`() throws {
    func food(_ id: String, _ mg: Double, _ range: ClosedRange<Double>) -> SuggestibleFood {
      SuggestibleFood(
        food: Food(
          id: id, name: Bilingual(same: id),
          magnesium: MagnesiumFigure(
            per100g: MagnesiumAmount(mg: mg, range: range),
            source: FigureSource(table: "a", id: id)), kcalPer100g: 100,
          portions: [Portion(measure: "cup", grams: 100, source: "a")]), role: .suggest)
    }
    // Bran flakes have 229 mg in the US and 121 in the UK.
    let found = Suggestion.closing(
      gapMg: 200, among: [food("flakes", 229, 121...229), food("seeds", 150, 140...160)],
      timesLogged: [:], eating: EatingHabits(), locality: Locality(.english))
    #expect(found.map(\.food.id) == ["seeds", "flakes"])
    #expect(found.map(\.isDisputed) == [false, true])
    #expect(found[1].range == 121...229)
    #expect(found.map(\.reliableMg) == [300, 121])
  }

  @Test func `persons and days have their turns`() throws {
    let day = try #require(CivilDay(iso: "2026-11-30"))
    func six(_ day: CivilDay, _ whose: String) -> [Food.ID] {
      closing(200, turn: Turn(day: day, whose: whose)).map(\.food.id)
    }
    #expect(six(day, "1990-01-01") == six(day, "1990-01-01"))
    let ofDays = Set((0..<14).map { six(day + $0, "1990-01-01") })
    let ofPersons = Set((1..<15).map { six(day, "1990-01-\($0)") })
    #expect(ofDays.count > 10)
    #expect(ofPersons.count > 10)
    // What gives little does not come first for it.
    let groups = Dictionary(
      uniqueKeysWithValues: Self.all.map { ($0.food.id, $0.exchange ?? $0.food.id) })
    let best = Set(closing(200, limit: 40).map { groups[$0.food.id] })
    #expect(ofDays.union(ofPersons).allSatisfy { best.isSuperset(of: $0.map { groups[$0] }) })
  }

  @Test func `what is logged tells what is ordinary`() {
    let start = Locality(.english)
    #expect(start.shares == [.english: 1, .indonesian: 0])
    let moved = Locality(.english, logged: [.indonesian: 30])
    #expect(moved.shares[.indonesian] == 0.75)
    func native(_ locality: Locality) -> Int {
      let found = Suggestion.closing(
        gapMg: 200, among: Self.all, timesLogged: [:], eating: EatingHabits(),
        locality: locality, limit: 12
      ).map(\.food.id)
      return Self.all.count { found.contains($0.food.id) && $0.everyday == [.indonesian] }
    }
    #expect(native(start) == 0)
    #expect(native(moved) >= 4)
    #expect(native(Locality(.indonesian)) >= native(moved))
    #expect(
      FoodLibrary.everydayLogged(["tempeh-fried": 3, "nasi-pecel": 2, "banana": 5, "hummus": 1])
        == [.indonesian: 5, .english: 1])
  }

  @Test(
    arguments: zip(
      [Authority.idAKG2019, .my2017, .ukCOMA1991, .nnr2023, .whoFAO2004, .jp2025],
      [Language.indonesian, .indonesian, .english, .english, nil, nil]))
  func `an authority tells where it is eaten`(authority: Authority, language: Language?) {
    #expect(authority.locality == language)
  }

  // MARK: Swaps

  func swaps(
    _ id: Food.ID, grams: Double = 150, times: Int = 7, eating: EatingHabits = EatingHabits(),
    language: Language = .english
  ) -> [FoodSwap] {
    FoodSwap.cheapest(
      eaten: [
        FoodTotal(
          kind: .food, name: Bilingual(same: id), foodID: id, times: times,
          grams: grams * Double(times), mg: 0)
      ], days: 7, among: FoodLibrary.exchanges(for: [id]), eating: eating,
      locality: Locality(language))
  }

  /// 150 g of white rice (12 mg, USDA SR Legacy 168878) against long-grain brown rice (39 mg, SR
  /// Legacy 169704).
  @Test func `brown rice stands in for white rice`() throws {
    let swap = try #require(swaps("rice-white-cooked").first)
    #expect(swap.to.id == "rice-brown-cooked")
    #expect(abs(swap.mgPerServing - (39 - 12) * 1.5) < 0.01)
    #expect(
      try #require(swaps("rice-white-cooked", language: .indonesian).first).to.id.contains("rice-"))
    #expect(swap.mgADay == swap.mgPerServing)
    #expect(abs(swap.energyPerServing) <= 60)
  }

  @Test func `a swap gains enough, costs little and suits the diet`() {
    #expect(swaps("rice-white-cooked", grams: 5).isEmpty)
    #expect(swaps("rice-brown-medium-cooked").allSatisfy { $0.mgPerServing >= 10 })
    #expect(swaps("water-tap").isEmpty)
    for swap in swaps("milk-whole", grams: 244, eating: EatingHabits(avoided: [.soy, .nut])) {
      #expect(!swap.to.id.contains("soy") && !swap.to.id.contains("almond"))
    }
  }

  @Test func `every group has foods that may stand in, and the ids are foods`() {
    let ids = Set(FoodLibrary.builtIn.all.map(\.id))
    let foods = FoodLibrary.exchanges(for: ids)
    #expect(foods.count > 600)
    for (group, members) in Dictionary(grouping: foods, by: \.exchange) {
      #expect(members.contains { $0.role != .from }, "\(group ?? "")")
      #expect(members.count > 1, "\(group ?? "")")
    }
  }
}
