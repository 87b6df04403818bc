import MagnesiumCore

/// What the tables of a diary can hold. What is written, imported, restored, recovered and looked over asks
/// here, so that what one of them takes the others can read.
enum PossibleRow {
  /// - Parameter row: with all columns of the table.
  /// - Throws: ``DiaryError/damagedValue(of:_:)``
  static func check(_ row: some RowReading, of table: TableDefinition) throws {
    switch table.name {
    case "entry": _ = try EntryRow.entry(row)
    case "day_mark": _ = try MarkRow.mark(row)
    case "person": _ = try ProfileRow.person(row)
    case "circumstances": _ = try ProfileRow.circumstances(row)
    case "preference":
      var preferences = Preferences()
      try ProfileRow.preference(row, into: &preferences)
    case "own_food": _ = try OwnFoodRow.food(row)
    case "own_recipe": _ = try OwnRecipeRow.recipe(row)
    case "supplement": _ = try SupplementRow.product(row)
    case "saved_meal": _ = try PantryRow.meal(row)
    case "remembered_name": _ = try PantryRow.name(row)
    case "own_portion": _ = try PantryRow.portion(row)
    case "symptom": _ = try SymptomRow.entry(row)
    case "own_symptom": _ = try SymptomRow.kind(row)
    case "trial": _ = try TrialRow.trial(row)
    case "import_day": _ = try ImportRow.day(row)
    case "import_choice": _ = try ImportRow.choice(row)
    case "alert_history": _ = try AlertRow.shown(row)
    case "alert_aside", "alert_notified": _ = try AlertRow.severity(row)
    default: break
    }
  }

  /// Tells of each row of a table that holds what cannot be.
  static func eachImpossible(
    of table: TableDefinition, in db: Connection, _ tell: (DiaryError) throws -> Void
  ) throws {
    let places = table.places
    try db.eachRow(of: "SELECT \(table.columnList) FROM \(table.name) NOT INDEXED") { row in
      do {
        try check(PlacedRow(row: row, places: places), of: table)
      } catch let error as DiaryError {
        try tell(error)
      }
    }
  }

  /// Tells of each counter that leaves no room: SQLite would say that the disk is full, for ever.
  static func eachFullCounter(
    in db: Connection, _ tell: (DiaryError) throws -> Void
  ) throws {
    try db.eachRow(of: "SELECT name, seq FROM sqlite_sequence") { row in
      let counter = Int(row.integer(1))
      if counter != 0, !RowKey.isPossible(counter) {
        try tell(.damagedValue(of: "sqlite_sequence \(row.text(0) ?? "")", .value("seq")))
      }
    }
    try db.eachRow(of: "SELECT max(id) FROM change") { row in
      let last = Int(row.integer(0))
      if last != 0, !RowKey.isPossible(last) {
        try tell(.damagedValue(of: "change \(last)", .value("id")))
      }
    }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` for the first row of all that holds what cannot be.
  static func check(_ db: Connection) throws {
    for table in TableDefinition.all { try eachImpossible(of: table, in: db) { throw $0 } }
    try eachFullCounter(in: db) { throw $0 }
  }
}

enum RowKey {
  /// Whether rows can be counted on from here: what programs that read JSON hold exactly.
  static func isPossible(_ key: Int) -> Bool { 1..<(1 << 53) ~= key }
}
