import MagnesiumCore

/// Foods that can be found by name: a person's own, and those that are compiled into the program.
///
/// A food is decoded when it is asked for.
public struct FoodLibrary: Sendable {
  /// A person's own foods. Where a name is the same they come before the built-in ones.
  public let own: [Food]

  /// The library without foods of one's own.
  public static let builtIn = FoodLibrary()

  public init(own: [Food] = []) {
    self.own = own
  }

  /// The food with this name or synonym, whatever the order of its words; nil where none is.
  public func food(named name: String) -> Food? {
    food(words: NameKey.words(of: name), anyOrder: true)
  }

  /// The food with this id.
  public func food(id: Food.ID) -> Food? {
    own.first { $0.id == id } ?? BuiltInFoods.food(id: id)
  }

  /// All foods, decoded: one's own, then the built-in ones table by table.
  public var all: [Food] {
    own + BuiltInFoods.positions.map(BuiltInFoods.food)
  }

  /// What a computed dish is made of, nil for a food that is no recipe.
  public func recipe(of food: Food) -> Recipe? {
    guard food.magnesium?.source.table == Recipe.source else { return nil }
    return BuiltInTables.orStop { () throws(TableError) in
      try BuiltInFoods.recipes.recipe(of: food.id)
    }
  }

  /// A name with the words in the same order comes before one that has them in another:
  /// `milk chocolate` is not `chocolate milk`.
  ///
  /// - Parameter anyOrder: whether a name with the words in another order will do.
  func food(words: [String], anyOrder: Bool) -> Food? {
    guard !words.isEmpty else { return nil }
    let key = NameKey(words: words)
    var reordered: Food?
    for food in own {
      for name in food.names {
        let nameWords = NameKey.words(of: name)
        if nameWords == words { return food }
        if anyOrder, reordered == nil, NameKey(words: nameWords) == key { reordered = food }
      }
    }
    if let reordered { return reordered }
    var candidate: FoodPosition?
    for position in BuiltInFoods.names.candidates(hash: NameKey.hash(words)) {
      for nameWords in BuiltInFoods.wordsOfNames(at: position) {
        if nameWords == words { return BuiltInFoods.food(at: position) }
        if anyOrder, candidate == nil, NameKey(words: nameWords) == key { candidate = position }
      }
    }
    return candidate.map(BuiltInFoods.food)
  }
}
