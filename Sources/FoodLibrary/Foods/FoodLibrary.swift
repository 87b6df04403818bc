import MagnesiumCore

/// Foods that can be found by name: a person's own, and those that are compiled into the program.
///
/// A food is decoded when it is asked for.
public struct FoodLibrary: Sendable {
  /// A person's own foods. Where a name is the same they come before the built-in ones.
  package let own: [Food]
  /// Meals that can be logged by their name.
  package let meals: [SavedMeal]
  /// The foods that names mean to this person, by folded words with spaces between.
  private let remembered: [String: Food.ID]
  /// What measures of foods weigh to this person.
  let portions: [Food.ID: [Portion]]
  /// Measures of the person's own, such as the basket in which they buy rice, by the hash of their word.
  let ownUnits: [Int: Measure.ID]
  /// Of the names of one's own foods and of those that are remembered, whatever the order of their words.
  private let ownHashes: Set<Int>

  /// Whether words of which the hash is the sum may be a name of the person's own.
  func mayNameOwn(_ hash: UInt64) -> Bool { ownHashes.contains(Int(truncatingIfNeeded: hash)) }

  var hasOwnNames: Bool { !ownHashes.isEmpty }

  /// The library without foods of one's own.
  package static let builtIn = FoodLibrary()

  package init(
    own: [Food] = [], meals: [SavedMeal] = [], remembered: [String: Food.ID] = [:],
    portions: [OwnPortion] = []
  ) {
    self.init(
      own: own, meals: meals, remembered: remembered,
      portions: Dictionary(grouping: portions, by: \.foodID).mapValues { $0.map(\.portion) })
  }

  private init(
    own: [Food], meals: [SavedMeal], remembered: [String: Food.ID],
    portions: [Food.ID: [Portion]]
  ) {
    self.own = own
    self.meals = meals
    self.remembered = remembered
    self.portions = portions
    var units: [Int: Measure.ID] = [:]
    for measure in portions.values.joined().map(\.measure)
    where MeasureNames.builtIn[measure] == nil {
      if let word = NameKey.words(of: measure).first {
        units[Int(truncatingIfNeeded: LineToken.hash(of: word))] = measure
      }
    }
    ownUnits = units
    var hashes: Set<Int> = []
    for food in own {
      for name in food.names {
        hashes.insert(Int(truncatingIfNeeded: NameKey.hash(NameKey.words(of: name))))
      }
    }
    for name in remembered.keys {
      hashes.insert(
        Int(truncatingIfNeeded: NameKey.hash(name.split(separator: " ").map(String.init))))
    }
    ownHashes = hashes
  }

  /// Whether words of which the hash is the sum may be a name.
  func mayName(_ hash: UInt64) -> Bool {
    BuiltInFoods.names.contains(hash: hash) || mayNameOwn(hash)
      || KnownSupplements.names.contains(hash: hash)
  }

  /// The same library, to which the person taught more.
  package func remembering(_ lessons: Lessons) -> FoodLibrary {
    guard lessons != .none else { return self }
    var portions = portions
    for portion in lessons.portions {
      let others = (portions[portion.foodID] ?? []).filter {
        ($0.measure, $0.size) != (portion.measure, portion.size)
      }
      portions[portion.foodID] = others + [portion.portion]
    }
    return FoodLibrary(
      own: own, meals: meals, remembered: remembered.merging(lessons.names) { $1 },
      portions: portions)
  }

  /// A food with the portions that the person gave it.
  package func withOwnPortions(_ food: Food) -> Food { food.with(portions[food.id] ?? []) }

  /// The food with this name or synonym, whatever the order of its words, else that whose name is
  /// printed so in a published table; nil where none is.
  public func food(named name: String) -> Food? {
    food(words: NameKey.words(of: name), anyOrder: true) ?? Self.printedFood(named: name)
  }

  /// One's own food with this name or synonym, whatever the order of its words.
  package func ownFood(named name: String) -> Food? {
    let key = NameKey(words: NameKey.words(of: name))
    return own.first { $0.names.contains { NameKey(words: NameKey.words(of: $0)) == key } }
  }

  /// The food with this id.
  public func food(id: Food.ID) -> Food? {
    own.first { $0.id == id } ?? BuiltInFoods.food(id: id) ?? Self.printedFood(id: id)
      ?? KnownSupplements.product(id: id)?.food
  }

  /// All foods that were named by hand, decoded: one's own, then the built-in ones table by table.
  package var all: [Food] {
    own + BuiltInFoods.positions.map(BuiltInFoods.food)
  }

  /// The foods that may be suggested, decoded.
  package static var suggestible: [SuggestibleFood] {
    BuiltInTables.orStop { () throws(TableError) in
      try BuiltInFoods.suggestions.foods([.suggest])
    }
  }

  /// Those of some foods that others can stand in for on the plate, with the others.
  package static func exchanges(for eaten: Set<Food.ID>) -> [SuggestibleFood] {
    BuiltInTables.orStop { () throws(TableError) in
      try BuiltInFoods.suggestions.exchanges(for: eaten)
    }
  }

  /// How often foods were logged that are ordinary to the speakers of one language alone.
  ///
  /// - Parameter times: how often each food was logged.
  package static func everydayLogged(_ times: [Food.ID: Int]) -> [Language: Int] {
    BuiltInTables.orStop { () throws(TableError) in
      var logged: [Language: Int] = [:]
      for (food, count) in times {
        let everyday = try BuiltInFoods.suggestions.everyday(food)
        if everyday.count == 1, let language = everyday.first {
          logged[language, default: 0] += count
        } else if everyday.isEmpty, BuiltInFoods.group(of: food) == "indonesian" {
          logged[.indonesian, default: 0] += count
        }
      }
      return logged
    }
  }

  /// Whether words stand, one after the other, in the name of a food.
  package func isWordOfNames(_ text: String) -> Bool {
    let wanted = NameKey.words(of: text)
    guard !wanted.isEmpty else { return false }
    return BuiltInFoods.positions.contains { position in
      BuiltInFoods.wordsOfNames(at: position).contains { words in
        words.count >= wanted.count
          && (0...(words.count - wanted.count)).contains {
            words[$0..<($0 + wanted.count)].elementsEqual(wanted)
          }
      }
    }
  }

  /// The saved meal with a name, whatever case and order its words have; nil where none is.
  package func meal(named name: String) -> SavedMeal? {
    meal(words: NameKey.words(of: name))
  }

  /// The same library with a meal in the place of one of the same name.
  package func keeping(_ meal: SavedMeal) -> FoodLibrary {
    FoodLibrary(
      own: own, meals: meals.filter { $0.name != meal.name } + [meal], remembered: remembered,
      portions: portions)
  }

  func without(_ meal: SavedMeal) -> FoodLibrary {
    FoodLibrary(
      own: own, meals: meals.filter { $0 != meal }, remembered: remembered, portions: portions)
  }

  /// Whether a phrase that is the name of a saved meal would be read as that meal, counted too.
  package static func canReadMeal(named name: String) -> Bool {
    let known = FoodLibrary(meals: [SavedMeal(name: name, phrase: "1 g water")])
    return [(name, 1.0), ("2 \(name)", 2)].allSatisfy { phrase, grams in
      let reading = try? PhraseReader(foods: known).read(phrase)
      return reading?.items.map(\.meal) == [name] && reading?.items.first?.grams == grams
    }
  }

  /// The saved meal with a name, in any order of its words.
  func meal(words: [String]) -> SavedMeal? {
    guard !meals.isEmpty else { return nil }
    let key = NameKey(words: words)
    return meals.first { NameKey(words: NameKey.words(of: $0.name)) == key }
  }

  /// What a computed dish is made of, nil for a food that is no recipe.
  package func recipe(of food: Food) -> Recipe? {
    BuiltInFoods.recipe(ofDish: food)
  }

  /// One's own food that is called just so.
  func ownFood(words: [String]) -> Food? {
    own.first { $0.names.contains { NameKey.words(of: $0) == words } }
  }

  /// A name with the words in the same order comes before one that has them in another:
  /// `milk chocolate` is not `chocolate milk`.
  ///
  /// - Parameter anyOrder: whether a name with the words in another order will do.
  func food(words: [String], anyOrder: Bool) -> Food? {
    guard !words.isEmpty else { return nil }
    if let food = ownFood(words: words) { return food }
    if !remembered.isEmpty, let id = remembered[words.joined(separator: " ")],
      let food = food(id: id)
    {
      return food
    }
    let key = NameKey(words: words)
    var reordered: Food?
    for food in own {
      for name in food.names where anyOrder && reordered == nil {
        if NameKey(words: NameKey.words(of: name)) == key { reordered = food }
      }
    }
    if let reordered { return reordered }
    var candidate: TablePlace?
    for position in BuiltInFoods.names.candidates(hash: NameKey.hash(words)) {
      for nameWords in BuiltInFoods.wordsOfNames(at: position) {
        if nameWords == words { return BuiltInFoods.keptFood(at: position) }
        if anyOrder, candidate == nil, NameKey(words: nameWords) == key { candidate = position }
      }
    }
    return candidate.map(BuiltInFoods.keptFood) ?? KnownSupplements.product(words: words)?.food
  }

  /// Whether a food is a product that is known by its name, and the person has not yet said that theirs
  /// is so.
  func isToBeConfirmed(_ food: Food) -> Bool {
    food.id.hasPrefix(KnownSupplement.idPrefix) && !remembered.values.contains(food.id)
  }
}
