import CSQLite
import GRDB
import MagnesiumCore

/// What the tables of a diary can hold. What is written, imported, restored, recovered and looked over asks
/// here, so that what one of them takes the others can read.
enum PossibleRow {
  /// - Parameter row: with all columns of the table.
  /// - Throws: ``DiaryError/damagedValue(of:_:)``
  static func check(_ row: some RowReading, of table: String) throws {
    switch table {
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
    case "alert_history": _ = try AlertRow.shown(row)
    case "alert_aside", "alert_notified": _ = try AlertRow.severity(row)
    default: break
    }
  }

  /// Tells of each row of a table that holds what cannot be.
  static func eachImpossible(
    of section: ArchiveSection, in db: any RowSource, _ tell: (DiaryError) throws -> Void
  ) throws {
    let columns = section.columns.map(\.name) + (section.table == "entry" ? ["utc_offset_s"] : [])
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    try db.eachRow(
      of: "SELECT \(columns.joined(separator: ", ")) FROM \(section.table) NOT INDEXED"
    ) { row in
      do {
        try check(PlacedRow(row: row, places: places), of: section.table)
      } catch let error as DiaryError {
        try tell(error)
      }
    }
  }

  /// Tells of each counter that leaves no room: SQLite would say that the disk is full, for ever.
  static func eachFullCounter(
    in db: any RowSource, _ tell: (DiaryError) throws -> Void
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
  static func check(_ db: any RowSource) throws {
    for section in ArchiveSection.all { try eachImpossible(of: section, in: db) { throw $0 } }
    try eachFullCounter(in: db) { throw $0 }
  }
}

/// A row whose columns have known places, which is faster than to look for their names.
struct PlacedRow<Numbered: NumberedRow>: RowReading {
  let row: Numbered
  let places: [String: Int]

  func value(of column: String) -> StoredValue? { places[column].map(row.stored) }
}

enum RowKey {
  /// Whether rows can be counted on from here: what programs that read JSON hold exactly.
  static func isPossible(_ key: Int) -> Bool { 1..<(1 << 53) ~= key }
}

/// How saved meals and remembered names lie in their tables.
enum PantryRow {
  static func meal(_ row: some RowReading) throws -> SavedMeal {
    let name = try row.shown("name", of: "saved_meal")
    return SavedMeal(name: name, phrase: try row.shown("phrase", of: "saved_meal \(name)"))
  }

  static func name(_ row: some RowReading) throws -> (words: String, food: Food.ID) {
    let words = try row.shown("words", of: "remembered_name")
    return (words, try row.shown("food_id", of: "remembered_name \(words)"))
  }
}

/// How alerts that were shown, sent or put aside lie in their tables.
enum AlertRow {
  static func severity(
    _ row: some RowReading
  ) throws -> (id: Alert.ID, severity: Deficit.Severity) {
    let id = try row.shown("alert_id", of: "alert")
    guard let severity = Deficit.Severity(rawValue: try row.text("severity")) else {
      throw DiaryError.damagedValue(of: "alert \(id)", .value("severity"))
    }
    return (id, severity)
  }

  static func shown(_ row: some RowReading) throws -> ShownAlert {
    let (id, severity) = try severity(row)
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "alert \(id)", .value(column))
    }
    guard RowKey.isPossible(try row.integer("seq")) else { throw damaged("seq") }
    guard let day = CivilDay(iso: try row.text("day")) else { throw damaged("day") }
    let at = try row.integer("shown_at")
    guard ZonedInstant(epochSeconds: at, utcOffsetSeconds: 0).isPossible else {
      throw damaged("shown_at")
    }
    let text = Bilingual(english: try row.text("text_en"), indonesian: try row.text("text_id"))
    guard text.english.isShowable, text.indonesian.isShowable else { throw damaged("text") }
    return ShownAlert(
      id: id, kind: try row.shown("kind", of: "alert \(id)"), severity: severity, day: day,
      shownAt: at, text: text)
  }
}
