import GRDB
import MagnesiumCore

extension Diary {
  /// The foods of one's own in the order of their ids.
  public func ownFoods() throws(DiaryError) -> [OwnFood] {
    try read { db in try Self.ownFoods(in: db) }
  }

  /// How often each food was logged since a day.
  public func timesLogged(since day: CivilDay) throws(DiaryError) -> [Food.ID: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT food_id, count(*) FROM entry
          WHERE day >= ? AND food_id IS NOT NULL GROUP BY food_id
          """, arguments: [day.iso])
      var times: [Food.ID: Int] = [:]
      while let row = try rows.next() { times[row[0]] = row[1] }
      return times
    }
  }

  /// - Parameter make: gives the food from those that there are.
  @discardableResult
  public func addFood(
    at instant: Int, _ make: ([OwnFood]) throws -> OwnFood
  ) throws(DiaryError) -> OwnFood {
    try write { db in
      let food = try make(try Self.ownFoods(in: db))
      var change = try ChangeRecorder(.addFood, at: instant, in: db)
      try change.put("own_food", key: food.id, try OwnFoodRow.values(of: food))
      return food
    }
  }

  /// Changes a food. Entries keep the figures that they were logged with.
  ///
  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  public func editFood(
    _ id: Food.ID, at instant: Int, _ edit: (inout OwnFood, _ others: [OwnFood]) throws -> Void
  ) throws(DiaryError) -> OwnFood {
    try write { db in
      let foods = try Self.ownFoods(in: db)
      guard let old = foods.first(where: { $0.id == id }) else { throw DiaryError.noSuchFood(id) }
      var new = old
      try edit(&new, foods.filter { $0.id != id })
      if new == old { return new }
      var change = try ChangeRecorder(.editFood, at: instant, in: db)
      try change.put("own_food", key: id, try OwnFoodRow.values(of: new))
      return new
    }
  }

  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  public func deleteFood(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnFood {
    try write { db in
      guard let food = try Self.ownFoods(in: db).first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      var change = try ChangeRecorder(.deleteFood, at: instant, in: db)
      try change.delete("own_food", key: id)
      return food
    }
  }

  private static func ownFoods(in db: Database) throws -> [OwnFood] {
    try Row.fetchAll(db, sql: "SELECT * FROM own_food ORDER BY id")
      .map { try OwnFoodRow.food(RowValues($0)) }
  }
}
