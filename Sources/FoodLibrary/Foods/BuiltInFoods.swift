import MagnesiumCore
import Synchronization

/// The foods that are compiled into the program. Each part is made when it is first asked for:
/// a search needs no index, and most commands need no food at all.
enum BuiltInFoods {
  static let tables: [FoodTable] = BuiltInTables.orStop { () throws(TableError) in
    var tables: [FoodTable] = []
    for group in EmbeddedFiles.names(in: "foods") { tables.append(try FoodTable(group: group)) }
    return tables
  }

  static let names = NameIndex(tables)

  static let recipes: RecipeTable = BuiltInTables.orStop { () throws(TableError) in
    try RecipeTable(path: "recipes.tsv")
  }

  static let suggestions: SuggestionTable = BuiltInTables.orStop { () throws(TableError) in
    try SuggestionTable(path: "suggestions.tsv")
  }

  static var positions: [FoodPosition] {
    tables.indices.flatMap { table in
      tables[table].foods.rows.map { FoodPosition(table: table, row: $0) }
    }
  }

  static func food(id: String) -> Food? {
    for table in tables {
      if let row = table.foods.row(whereFirstIs: id) { return food(at: table, row) }
    }
    return nil
  }

  /// The same, for who asks for hundreds: an index of all ids is made once.
  static func keptFood(id: String) -> Food? {
    positionsByID[id].map(keptFood)
  }

  private static let positionsByID: [Food.ID: FoodPosition] = Dictionary(
    uniqueKeysWithValues: positions.map { (id(at: $0), $0) })

  static func food(at position: FoodPosition) -> Food {
    food(at: tables[position.table], position.row)
  }

  static func id(at position: FoodPosition) -> Food.ID {
    tables[position.table].id(position.row)
  }

  static func wordsOfNames(at position: FoodPosition) -> [[String]] {
    var names: [[String]] = []
    tables[position.table].forEachName(ofRow: position.row) { name, _ in
      names.append(NameKey.words(of: name))
    }
    return names
  }

  private static func food(at table: FoodTable, _ row: Int) -> Food {
    BuiltInTables.orStop { () throws(TableError) in try table.food(row) }
  }

  /// The same, decoded once: who reads many phrases meets the same foods.
  static func keptFood(at position: FoodPosition) -> Food {
    if let food = kept.withLock({ $0[position] }) { return food }
    let food = food(at: position)
    kept.withLock { $0[position] = food }
    return food
  }

  private static let kept = Mutex<[FoodPosition: Food]>([:])
}

/// Where a food stands in the tables.
struct FoodPosition: Sendable, Hashable {
  let table: Int
  let row: Int
}
