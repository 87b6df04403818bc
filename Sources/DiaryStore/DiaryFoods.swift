import GRDB
import MagnesiumCore

extension Diary {
  /// How often each food was logged since a day.
  public func timesLogged(since day: CivilDay) throws(DiaryError) -> [Food.ID: Int] {
    try readRows { db in
      var times: [Food.ID: Int] = [:]
      try db.eachRow(
        of: """
          SELECT food_id, count(*) FROM entry
          WHERE day >= ? AND food_id IS NOT NULL GROUP BY food_id
          """, [.text(day.iso)]
      ) { row in
        times[row.text(0) ?? ""] = Int(row.integer(1))
      }
      return times
    }
  }

  /// - Parameter make: gives the food from what there is.
  @discardableResult
  public func addFood(
    at instant: Int, _ make: (Pantry) throws -> OwnFood
  ) throws(DiaryError) -> OwnFood {
    try write { db in
      let food = try make(try present(in: db))
      var change = ChangeRecorder(.addFood, at: instant, in: db)
      try change.put("own_food", key: food.id, try OwnFoodRow.values(of: food))
      return food
    }
  }

  /// Changes a food. Entries keep the figures that they were logged with.
  ///
  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  public func editFood(
    _ id: Food.ID, at instant: Int, _ edit: (inout OwnFood, Pantry) throws -> Void
  ) throws(DiaryError) -> OwnFood {
    try write { db in
      let pantry = try present(in: db)
      guard let old = pantry.foods.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      var new = old
      try edit(&new, pantry)
      if new == old { return new }
      var change = ChangeRecorder(.editFood, at: instant, in: db)
      try change.put("own_food", key: id, try OwnFoodRow.values(of: new))
      return new
    }
  }

  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  public func deleteFood(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnFood {
    try write { db in
      guard let food = try present(in: db).foods.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      var change = ChangeRecorder(.deleteFood, at: instant, in: db)
      try change.delete("own_food", key: id)
      return food
    }
  }
}
