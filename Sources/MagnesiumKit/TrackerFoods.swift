import DiaryStore
import FoodLibrary
import MagnesiumCore
import Platform

extension Tracker {
  /// What phrases can name: one's own foods, recipes, supplements and saved meals, and the built-in
  /// foods.
  public var foods: FoodLibrary {
    get throws(TrackerError) {
      FoodLibrary(try pantry)
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

  /// Adds a food of one's own. It comes before a built-in food of the same name, and takes over the portions
  /// of that which it has not itself.
  ///
  /// - Parameters:
  ///   - name: what it is called in each language.
  ///   - synonyms: what else it is called.
  ///   - grams: the weight to which `claim` and `kcal` refer, 0.1 to 5,000.
  ///   - claim: what the label says of magnesium, nil where it says nothing: unknown, not zero.
  ///   - kcal: in that weight; nil where the label says nothing.
  ///   - portions: the first is what the name alone means.
  ///   - fillsIn: whether entries of that name of which the magnesium is unknown get its figures.
  ///   - isDryRun: whether only to tell what it would do.
  /// - Throws: ``TrackerError/unusableName``, ``TrackerError/unreadableName(_:)``,
  ///   ``TrackerError/food(_:)``, and ``TrackerError/diary(_:)`` where the name is taken.
  @discardableResult
  public func addFood(
    _ name: Bilingual, synonyms: [String] = [], grams: Double, claim: LabelClaim?,
    kcal: Double? = nil, portions: [Portion] = [], fillingIn fillsIn: Bool = false,
    isDryRun: Bool = false
  ) throws(TrackerError) -> FoodReceipt {
    try changing { diary, now in
      let pantry = try diary.pantry()
      var food = OwnFood(
        id: OwnFood.id(for: name.english, taken: pantry.ids), name: name,
        synonyms: synonyms, grams: grams, claim: claim, kcal: kcal, portions: portions)
      food.portions += Self.portions(hiddenBy: food, pantry)
      return try keep(
        food, among: pantry, in: diary, as: .addFood, fillsIn: fillsIn, isDryRun: isDryRun, at: now)
    }
  }

  /// Changes a food of one's own. Entries keep the figures that they were logged with, but for those that
  /// had none, where that is wished.
  ///
  /// - Throws: as ``addFood(_:synonyms:grams:claim:kcal:portions:fillingIn:isDryRun:)``
  @discardableResult
  public func editFood(
    _ id: Food.ID, fillingIn fillsIn: Bool = false, isDryRun: Bool = false,
    _ edit: (inout OwnFood) -> Void
  ) throws(TrackerError) -> FoodReceipt {
    try changing { diary, now in
      let pantry = try diary.pantry()
      guard let old = pantry.foods.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      var food = old
      edit(&food)
      return try keep(
        food, among: pantry, in: diary, as: .editFood, fillsIn: fillsIn, isDryRun: isDryRun,
        at: now)
    }
  }

  /// Removes a food of one's own. Entries keep what they were logged with.
  @discardableResult
  public func deleteFood(_ id: Food.ID) throws(TrackerError) -> OwnFood {
    try onDiary { diary, now in try diary.deleteFood(id, at: now) }
  }

  private func keep(
    _ food: OwnFood, among pantry: Pantry, in diary: Diary, as kind: Change.Kind, fillsIn: Bool,
    isDryRun: Bool, at now: Int
  ) throws -> FoodReceipt {
    var food = food
    food.name = try Self.clean(food.name)
    food.synonyms = try food.synonyms.map { try Self.clean($0) }
    try food.check()
    try Self.checkName(of: food.food, among: pantry)
    let mended = try mended(by: food, among: pantry, in: diary)
    if !isDryRun {
      let intakes = fillsIn ? mended.map { (id: $0.new.id, intake: $0.new.intake) } : []
      try diary.put(food, mending: intakes, as: kind, at: now)
    }
    return FoodReceipt(food: food, entries: mended, areFilledIn: fillsIn && !isDryRun)
  }

  /// The portions that built-in foods of the same name have, the person's own among them.
  private static func portions(hiddenBy food: OwnFood, _ pantry: Pantry) -> [Portion] {
    let builtIn = FoodLibrary(portions: pantry.portions)
    guard let hidden = food.food.names.lazy.compactMap(builtIn.food(named:)).first else {
      return []
    }
    let serving =
      food.portions.isEmpty && food.grams != 100
      ? [Portion(measure: "portion", grams: food.grams, source: OwnFood.source)] : []
    let own = food.portions + serving
    // Where the label says what is had at once, a portion is that.
    let hasServing = !own.isEmpty
    return serving
      + builtIn.withOwnPortions(hidden).portions.filter { portion in
        OwnFood.possibleGramsOfPortion ~= portion.grams
          && !(hasServing && portion.measure == "portion")
          && !own.contains { ($0.measure, $0.size) == (portion.measure, portion.size) }
      }
  }

  /// What entries of unknown magnesium would be by what is known of a food now: those of it or of a built-in
  /// food of its name, with the weight that they have, and words that were not understood, where they are
  /// one item and name it for sure.
  private func mended(
    by food: OwnFood, among pantry: Pantry, in diary: Diary
  ) throws -> [EditsReceipt.Change] {
    let known = food.food
    var pantry = pantry
    pantry.foods.removeAll { $0.id == food.id }
    pantry.foods.append(food)
    let reader = PhraseReader(
      foods: FoodLibrary(pantry), cup: preferences.cup, acceptsImplausible: true)
    let hidden = Set(known.names.compactMap { FoodLibrary.builtIn.food(named: $0)?.id } + [food.id])
    return try diary.entriesOfUnknownMagnesium().compactMap { entry in
      var intake = entry.intake
      if intake.kind == .unknown {
        guard let reading = try? reader.read(intake.phrase), reading.unresolved.isEmpty,
          reading.items.count == 1, let item = reading.items.first, item.food.id == food.id,
          item.match != .guess
        else { return nil }
        intake.take(item)
        intake.phrase = entry.intake.phrase
      } else {
        guard let id = intake.foodID, hidden.contains(id), let grams = intake.grams,
          let magnesium = known.magnesium(inGrams: grams), let source = known.magnesium?.source
        else { return nil }
        (intake.name, intake.foodID, intake.magnesium) = (known.name, known.id, magnesium)
        intake.source = source.description
        intake.kcal = known.kcalPer100g.map { $0 * grams / 100 } ?? intake.kcal
      }
      guard intake.isPossible else { return nil }
      return EditsReceipt.Change(
        old: entry,
        new: Entry(id: entry.id, intake: intake, recordedAt: entry.recordedAt, uuid: entry.uuid))
    }
  }

  // MARK: What measures weigh

  /// Keeps what a measure of a food weighs to the person: `1 plastik` of bakso. Phrases use it from then on,
  /// before what the tables say.
  ///
  /// - Throws: ``TrackerError/food(_:)`` for what no portion can weigh
  @discardableResult
  package func weigh(_ portion: OwnPortion) throws(TrackerError) -> OwnPortion {
    try changing { diary, now in
      try portion.check()
      try diary.put(portion, at: now)
      return portion
    }
  }

  /// Forgets what a measure was said to weigh.
  ///
  /// - Throws: ``TrackerError/diary(_:)`` where nothing was said.
  @discardableResult
  package func deletePortion(_ id: OwnPortion.ID) throws(TrackerError) -> OwnPortion {
    try onDiary { diary, now in try diary.deletePortion(id, at: now) }
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

/// What adding or changing a food of one's own did.
public struct FoodReceipt: Sendable {
  /// The food as it is kept.
  public let food: OwnFood
  /// The entries of unknown magnesium of which its figures tell something, as they would be.
  package let entries: [EditsReceipt.Change]
  /// Whether they are so now.
  package let areFilledIn: Bool
}

extension FoodLibrary {
  /// With all that the person taught the program.
  init(_ pantry: Pantry) {
    self.init(
      own: pantry.edible + pantry.supplements.map(\.food), meals: pantry.meals,
      remembered: pantry.remembered, portions: pantry.portions)
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
