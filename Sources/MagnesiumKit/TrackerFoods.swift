import DiaryStore
import FoodLibrary
import MagnesiumCore
import Platform

extension Tracker {
  /// What phrases can name: one's own foods, recipes, supplements and saved meals, and the built-in
  /// foods.
  public var foods: FoodLibrary {
    get throws(TrackerError) {
      let pantry = try pantry
      return FoodLibrary(
        own: pantry.edible + pantry.supplements.map(\.food), meals: pantry.meals,
        remembered: pantry.remembered)
    }
  }

  /// What the person taught the program: foods, recipes, saved meals and what names mean.
  public var pantry: Pantry {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.pantry() }
    }
  }

  /// The foods that the person added, in the order of their ids.
  package var ownFoods: [OwnFood] {
    get throws(TrackerError) { try pantry.foods }
  }

  /// The id of the food of one's own with a name; the text itself where none has it.
  package func ownFoodID(of name: String) throws(TrackerError) -> Food.ID {
    FoodLibrary(own: try ownFoods.map(\.food)).ownFood(named: name)?.id ?? name
  }

  /// Foods whose names answer to a query, best first; those that were logged often in the last
  /// ninety days come earlier.
  public func searchFoods(_ query: String, limit: Int = 10) throws(TrackerError) -> [Food] {
    let library = FoodLibrary(own: try pantry.edible)
    return library.search(
      query, limit: limit, timesLogged: try timesLogged, withPrinted: true)
  }

  /// How often each food was logged in the last ninety days.
  var timesLogged: [Food.ID: Int] {
    get throws(TrackerError) {
      let since = today - 90
      return try onDiary { diary, _ in try diary.timesLogged(since: since) }
    }
  }

  /// Adds a food of one's own. It comes before a built-in food of the same name.
  ///
  /// - Parameters:
  ///   - grams: the weight to which `claim` and `kcal` refer, 0.1 to 5,000.
  ///   - claim: what the label says of magnesium, nil where it says nothing: unknown, not zero.
  ///   - portions: the first is what the name alone means; without any it is `grams`.
  /// - Throws: ``TrackerError/unusableName``, ``TrackerError/unreadableName(_:)``,
  ///   ``TrackerError/food(_:)``, and ``TrackerError/diary(_:)`` where the name is taken.
  @discardableResult
  public func addFood(
    _ name: Bilingual, synonyms: [String] = [], grams: Double, claim: LabelClaim?,
    kcal: Double? = nil, portions: [Portion] = []
  ) throws(TrackerError) -> OwnFood {
    try changing { diary, now in
      let pantry = try diary.pantry()
      let food = OwnFood(
        id: OwnFood.id(for: name.english, taken: pantry.ids), name: name,
        synonyms: synonyms, grams: grams, claim: claim, kcal: kcal, portions: portions)
      return try Self.keep(food, among: pantry, in: diary, as: .addFood, at: now)
    }
  }

  /// Changes a food of one's own. Entries keep the figures that they were logged with.
  ///
  /// - Throws: as ``addFood(_:synonyms:grams:claim:kcal:portions:)``
  @discardableResult
  public func editFood(
    _ id: Food.ID, _ edit: (inout OwnFood) -> Void
  ) throws(TrackerError) -> OwnFood {
    try changing { diary, now in
      let pantry = try diary.pantry()
      guard let old = pantry.foods.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      var food = old
      edit(&food)
      return try Self.keep(food, among: pantry, in: diary, as: .editFood, at: now)
    }
  }

  /// Removes a food of one's own. Entries keep what they were logged with.
  @discardableResult
  public func deleteFood(_ id: Food.ID) throws(TrackerError) -> OwnFood {
    try onDiary { diary, now in try diary.deleteFood(id, at: now) }
  }

  private static func keep(
    _ food: OwnFood, among pantry: Pantry, in diary: Diary, as kind: Change.Kind, at now: Int
  ) throws -> OwnFood {
    var food = food
    food.name = try clean(food.name)
    food.synonyms = try food.synonyms.map { try clean($0) }
    try food.check()
    try checkName(of: food.food, among: pantry)
    try diary.put(food, as: kind, at: now)
    return food
  }

  static func clean(_ name: Bilingual) throws(TrackerError) -> Bilingual {
    Bilingual(english: try clean(name.english), indonesian: try clean(name.indonesian))
  }

  static func clean(_ name: String) throws(TrackerError) -> String {
    guard let name = name.composed.cleanName else {
      throw .unusableName
    }
    return name
  }

  /// A name has to be readable in a phrase, and belongs to one thing of the person's own. One that was
  /// taken long ago may stay.
  static func checkName(of food: Food, among pantry: Pantry) throws(TrackerError) {
    let all = pantry.edible + pantry.supplements.map(\.food)
    let old = all.first { $0.id == food.id }?.names ?? []
    if let name = food.unreadableName, !old.contains(name) { throw .unreadableName(name) }
    for row in pantry.unreadable {
      let names = row.names.map { $0.lowercased() }
      if let owner = row.owner, owner != .meal,
        let name = food.names.first(where: { names.contains($0.lowercased()) })
      {
        throw .diary(.nameTaken(name: name, id: row.key, by: owner))
      }
    }
    for other in all where other.id != food.id {
      if let name = food.sharedName(with: other) {
        throw .diary(.nameTaken(name: name, id: other.id, by: pantry.kind(of: other)))
      }
    }
    let meals = FoodLibrary(meals: pantry.meals)
    for name in food.names where !old.contains(name) {
      if let meal = meals.meal(named: name) {
        throw .diary(.nameTaken(name: meal.name, id: meal.name, by: .meal))
      }
    }
  }
}

extension Pantry {
  /// The ids that foods, recipes and supplements have.
  var ids: Set<Food.ID> {
    Set(edible.map(\.id) + supplements.map(\.id) + unreadable.map(\.key))
  }

  func kind(of food: Food) -> DiaryError.NameOwner {
    food.supplementForms != nil
      ? .supplement : recipes.contains { $0.id == food.id } ? .recipe : .food
  }

  /// One's own foods and recipes.
  var edible: [Food] { foods.map(\.food) + recipes.map(\.food) }

  /// A name or id that two things of one's own have, with their ids.
  var sharedName: (name: String, ids: [String])? {
    let own = edible + supplements.map(\.food)
    let ids = Dictionary(grouping: own.map(\.id), by: \.self)
    if let (id, _) = ids.filter({ $1.count > 1 }).min(by: { $0.key < $1.key }) {
      return (id, [id, id])
    }
    return FoodLibrary.sharedName(among: own)
  }
}
