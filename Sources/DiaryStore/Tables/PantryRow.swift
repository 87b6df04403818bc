import MagnesiumCore

/// How saved meals and remembered names lie in their tables.
enum PantryRow {
  static let meals = TableDefinition(
    name: "saved_meal", key: "name", section: "meals", columns: [.init("name"), .init("phrase")])

  static let names = TableDefinition(
    name: "remembered_name", key: "words", section: "remembered_names",
    columns: [.init("words"), .init("food_id")])

  static func image(of meal: SavedMeal) -> RowImage {
    RowImage(["name": .text(meal.name), "phrase": .text(meal.phrase)])
  }

  static func image(of words: String, meaning food: Food.ID) -> RowImage {
    RowImage(["words": .text(words), "food_id": .text(food)])
  }

  static func meal(_ row: some RowReading) throws -> SavedMeal {
    let name = try row.shown("name", of: "saved_meal")
    return SavedMeal(name: name, phrase: try row.shown("phrase", of: "saved_meal \(name)"))
  }

  static func name(_ row: some RowReading) throws -> (words: String, food: Food.ID) {
    let words = try row.shown("words", of: "remembered_name")
    return (words, try row.shown("food_id", of: "remembered_name \(words)"))
  }
}
