import FoodTables
import MagnesiumCore
import Synchronization

/// The curated foods that are compiled into the program. Each part is made when it is first asked for:
/// most commands need no food at all.
enum BuiltInFoods {
  static let curated = BuiltInTables.orStop { () throws(TableError) in
    var groups: [FoodTable] = []
    for group in FoodTable.groups { groups.append(try FoodTable(group: group)) }
    return CuratedTables(groups: groups, recipes: try RecipeTable(path: "recipes.tsv"))
  }

  static var tables: [FoodTable] { curated.groups }

  static let names = NameIndex(slots: magtrack_curated_names().buffer)

  /// In which foods each word of a name stands, by their numbers over all tables.
  static let words = LetteredPostings(magtrack_curated_words())
  /// The same of neighbours written as one word.
  static let pairs = LetteredPostings(magtrack_curated_pairs())

  static func position(ofNumber number: Int) -> TablePlace {
    var row = number
    for (index, table) in tables.enumerated() {
      if row < table.foods.rows.count { return TablePlace(table: index, row: row) }
      row -= table.foods.rows.count
    }
    preconditionFailure("there is no food \(number)")
  }

  static let suggestions: SuggestionTable = BuiltInTables.orStop { () throws(TableError) in
    try SuggestionTable(path: "suggestions.tsv")
  }

  static var positions: [TablePlace] { curated.positions }

  static func food(id: String) -> Food? {
    curated.position(ofID: id).map(food)
  }

  /// The table in which a food stands, such as `fish`.
  static func group(of id: String) -> String? {
    curated.position(ofID: id).map { curated.groups[$0.table].group }
  }

  /// The same, for who asks for hundreds.
  static func keptFood(id: String) -> Food? {
    curated.position(ofID: id).map(keptFood)
  }

  /// nil for a food that is no recipe.
  static func recipe(ofDish food: Food) -> Recipe? {
    guard food.magnesium?.source.table == Recipe.source, !food.id.hasPrefix(OwnFood.idPrefix)
    else { return nil }
    return BuiltInTables.orStop { () throws(TableError) in
      try curated.recipes.recipe(of: food.id, in: curated)
    }
  }

  static func food(at position: TablePlace) -> Food {
    BuiltInTables.orStop { () throws(TableError) in try curated.food(at: position) }
  }

  static func id(at position: TablePlace) -> Food.ID {
    tables[position.table].id(position.row)
  }

  static func wordsOfNames(at position: TablePlace) -> [[String]] {
    var names: [[String]] = []
    tables[position.table].forEachName(ofRow: position.row) { name, _ in
      names.append(NameKey.words(of: name))
    }
    return names
  }

  /// All that are called by words in this order.
  static func foods(named words: [String]) -> [Food] {
    names.candidates(hash: NameKey.hash(words))
      .filter { wordsOfNames(at: $0).contains(words) }
      .map(keptFood)
  }

  /// The same, decoded once: who reads many phrases meets the same foods.
  static func keptFood(at position: TablePlace) -> Food {
    let key = Int(position.packed)
    if let food = kept.withLock({ $0[key] }) { return food }
    let food = food(at: position)
    kept.withLock { $0[key] = food }
    return food
  }

  private static let kept = Mutex<[Int: Food]>([:])
}

extension magtrack_slots {
  var buffer: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: slots, count: count) }
}
