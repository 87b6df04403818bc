import MagnesiumCore

extension Diary {
  /// How often each food was logged since a day.
  package func timesLogged(since day: CivilDay) throws(DiaryError) -> [Food.ID: Int] {
    try reading { db in
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

  /// Puts a food in the place of the one of its id. Entries keep the figures that they were logged with.
  package func put(
    _ food: OwnFood, as kind: Change.Kind, at instant: Int
  ) throws(DiaryError) {
    try put(OwnFoodRow.table, as: kind, at: instant) { try OwnFoodRow.image(of: food) }
  }

  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  package func deleteFood(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnFood {
    try delete(
      id, OwnFoodRow.table, as: .deleteFood, at: instant, orSay: .noSuchFood(id)
    ) { $0.foods.first { $0.id == id } }
  }
}
