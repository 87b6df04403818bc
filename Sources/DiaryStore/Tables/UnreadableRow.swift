import MagnesiumCore

/// A row that is what was written, but holds what cannot be. The rest of the diary is read without it.
package struct UnreadableRow: Sendable, Hashable {
  /// The table in which it lies.
  package let table: String
  /// What finds it there.
  package let key: String
  /// What it is called, as far as it says so.
  package let names: [String]
  /// What it is, and what is wrong.
  package let error: DiaryError

  init(table: String, key: String, names: [String] = [], error: DiaryError) {
    (self.table, self.key, self.names, self.error) = (table, key, names, error)
  }

  init(_ row: some RowReading, of table: TableDefinition, _ error: DiaryError) {
    self.init(
      table: table.name, key: row.value(of: table.key)?.key ?? "",
      names: ["name", "name_en", "name_id"].compactMap(row.optionalText), error: error)
  }

  /// What to type to take it out.
  package var owner: DiaryError.NameOwner? {
    switch table {
    case "own_food": .food
    case "own_recipe": .recipe
    case "supplement": .supplement
    case "saved_meal": .meal
    default: nil
    }
  }
}

extension TableDigest {
  /// What a closure makes of the rows of a table, in the order of their keys, without those that hold what
  /// cannot be.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where the table is not what was written.
  static func readable<Value>(
    of table: TableDefinition, in db: Connection, without unreadable: inout [UnreadableRow],
    _ read: (CheckedRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    for row in try rows(of: table, in: db) {
      do {
        values.append(try read(row))
      } catch let error as DiaryError {
        unreadable.append(UnreadableRow(row, of: table, error))
      }
    }
    return values
  }
}

extension Diary {
  /// Takes out a row that cannot be read; undo brings it back.
  package func delete(_ row: UnreadableRow, at instant: Int) throws(DiaryError) {
    try changing { db in
      let kind: Change.Kind =
        switch row.owner {
        case .food: .deleteFood
        case .recipe: .deleteRecipe
        case .supplement: .deleteSupplement
        case .meal: .deleteMeal
        case nil: throw row.error
        }
      try ChangeRecorder.change(kind, at: instant, in: db) { change in
        try change.delete(try .undoable(row.table), key: row.key)
      }
    }
    forget(row)
  }
}
