import MagnesiumCore

/// How saved meals, remembered names and portions of one's own lie in their tables.
enum PantryRow {
  static let meals = TableDefinition(
    name: "saved_meal", key: "name", section: "meals", columns: [.init("name"), .init("phrase")])

  static let names = TableDefinition(
    name: "remembered_name", key: "words", section: "remembered_names",
    columns: [.init("words"), .init("food_id")])

  static let portions = TableDefinition(
    name: "own_portion", key: "id", section: "portions",
    columns: [
      .init("id"), .init("food_id"), .init("measure"), .init("size"), .init("grams", .number),
    ])

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

  static func image(of portion: OwnPortion) -> RowImage {
    RowImage([
      "id": .text(portion.id), "food_id": .text(portion.foodID), "measure": .text(portion.measure),
      "size": StoredValue(portion.size?.rawValue), "grams": .real(portion.grams),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func portion(_ row: some RowReading) throws -> OwnPortion {
    let id = try row.shown("id", of: "own_portion")
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "own_portion \(id)", .value(column))
    }
    let size = try row.optionalText("size").map { text in
      guard let size = PortionSize(rawValue: text) else { throw damaged("size") }
      return size
    }
    let portion = OwnPortion(
      foodID: try row.shown("food_id", of: "own_portion \(id)"),
      measure: try row.shown("measure", of: "own_portion \(id)"), size: size,
      grams: try row.real("grams"))
    guard portion.id == id else { throw damaged("id") }
    do throws(OwnFoodProblem) { try portion.check() } catch { throw damaged("grams") }
    return portion
  }
}
