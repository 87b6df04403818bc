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

  /// Puts a food in the place of the one of its id. Entries keep the figures that they were logged with, but
  /// for those that get others in the same change.
  package func put(
    _ food: OwnFood, mending intakes: [(id: Entry.ID, intake: Intake)] = [], as kind: Change.Kind,
    at instant: Int
  ) throws(DiaryError) {
    try changing { db in
      try ChangeRecorder.change(kind, at: instant, in: db) { change in
        try change.put(OwnFoodRow.table, OwnFoodRow.image(of: food))
        for (id, intake) in intakes { _ = try Self.put(intake, inPlaceOf: id, &change, in: db) }
      }
    }
  }

  /// The entries of which the magnesium is unknown, doses apart, in the order of their ids.
  package func entriesOfUnknownMagnesium() throws(DiaryError) -> [Entry] {
    try reading { db in
      try EntryRow.entries(where: "magnesium_mg IS NULL AND kind <> 'supplement'", [], in: db)
    }
  }

  /// Takes a food out, with what its measures were said to weigh.
  ///
  /// - Throws: ``DiaryError/noSuchFood(_:)``
  @discardableResult
  package func deleteFood(_ id: Food.ID, at instant: Int) throws(DiaryError) -> OwnFood {
    try changing { db in
      let pantry = try present(in: db)
      guard let food = pantry.foods.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchFood(id)
      }
      try ChangeRecorder.change(.deleteFood, at: instant, in: db) { change in
        try change.delete(OwnFoodRow.table, key: id)
        for portion in pantry.portions where portion.foodID == id {
          try change.delete(PantryRow.portions, key: portion.id)
        }
      }
      return food
    }
  }
}
