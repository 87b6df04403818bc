import GRDB
import MagnesiumCore

extension Entry {
  /// Whether it counts to the day on which it was eaten, or to the one before, whose night it was.
  var isOnItsDay: Bool {
    [intake.occurredAt.day, intake.occurredAt.day - 1].contains(intake.day)
  }
}

/// How an entry lies in its table.
enum EntryRow {
  static let columns = [
    "day", "occurred_at", "utc_offset_s", "recorded_at", "meal", "kind", "name_en", "name_id",
    "phrase", "food_id", "quantity", "unit", "amount_g", "magnesium_mg", "magnesium_low_mg",
    "magnesium_high_mg", "kcal", "match", "source", "forms",
  ]

  static func values(
    of intake: Intake, recordedAt: Int
  ) -> [(any DatabaseValueConvertible)?] {
    [
      intake.day.iso, intake.occurredAt.epochSeconds, intake.occurredAt.utcOffsetSeconds,
      recordedAt, intake.meal.rawValue, intake.kind.rawValue, intake.name.english,
      intake.name.indonesian, intake.phrase, intake.foodID, intake.quantity, intake.unit,
      intake.grams, intake.magnesium?.mg, intake.magnesium?.range.lowerBound,
      intake.magnesium?.range.upperBound, intake.kcal, intake.match.rawValue, intake.source,
      intake.forms.isEmpty ? nil : intake.forms.joined(separator: "\n"),
    ]
  }

  static func insert(_ intake: Intake, recordedAt: Int, into db: Database) throws -> Entry.ID {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT INTO entry (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    ).execute(arguments: StatementArguments(values(of: intake, recordedAt: recordedAt)))
    let id = Int(db.lastInsertedRowID)
    try EntryChecksum.seal(id, in: db)
    return id
  }

  /// The entries that a condition finds, in the order of their ids.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written.
  static func entries(
    where condition: String, _ arguments: [StoredValue], in db: any RowSource
  ) throws -> [Entry] {
    var entries: [Entry] = []
    try db.eachRow(of: "\(select) WHERE \(condition) ORDER BY id", arguments) { row in
      entries.append(try sound(row))
    }
    return entries
  }

  /// What ``sound(_:)`` reads: all columns, and whether they are what was written.
  static let select =
    "SELECT id, \(columns.joined(separator: ", ")), \(EntryChecksum.isSound) AS sound FROM entry"

  /// A row of ``select``: its columns have fixed places, which is faster than to look for their names.
  private struct Selected<Numbered: NumberedRow>: RowReading {
    let row: Numbered

    func value(of column: String) -> StoredValue? { places[column].map(row.stored) }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: (["id"] + columns + ["sound"]).enumerated().map { ($1, $0) })

  /// - Parameter row: of ``select``.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where it is not what was written.
  static func sound(_ row: some NumberedRow) throws -> Entry {
    let row = Selected(row: row)
    guard row.value(of: "sound")?.integer == 1 else {
      throw unsound("entry \(row.value(of: "id")?.integer ?? 0)")
    }
    return try entry(row)
  }

  static func unsound(_ what: String) -> DiaryError {
    .damagedValue(of: what, .checksum)
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func entry(_ row: some RowReading) throws -> Entry {
    let id = try row.integer("id")
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "entry \(id)", .value(column))
    }
    guard let day = CivilDay(iso: try row.text("day")) else { throw damaged("day") }
    guard let meal = Meal(rawValue: try row.text("meal")) else { throw damaged("meal") }
    guard let kind = Intake.Kind(rawValue: try row.text("kind")) else { throw damaged("kind") }
    guard let match = Intake.Match(rawValue: try row.text("match")) else { throw damaged("match") }
    var magnesium: MagnesiumAmount?
    if let mg = row.optionalReal("magnesium_mg") {
      guard let low = row.optionalReal("magnesium_low_mg"),
        let high = row.optionalReal("magnesium_high_mg"), low >= 0, low <= mg, mg <= high
      else { throw damaged("magnesium") }
      magnesium = MagnesiumAmount(mg: mg, range: low...high)
    }
    let entry = Entry(
      id: id,
      intake: Intake(
        kind: kind,
        name: Bilingual(english: try row.text("name_en"), indonesian: try row.text("name_id")),
        phrase: try row.text("phrase"), foodID: row.optionalText("food_id"),
        quantity: try row.real("quantity"), unit: try row.text("unit"),
        grams: row.optionalReal("amount_g"), magnesium: magnesium,
        kcal: row.optionalReal("kcal"),
        forms: (row.optionalText("forms") ?? "").split(separator: "\n").map(String.init),
        match: match, source: try row.text("source"), meal: meal,
        occurredAt: ZonedInstant(
          epochSeconds: try row.integer("occurred_at"),
          utcOffsetSeconds: try row.integer("utc_offset_s")),
        day: day),
      recordedAt: try row.integer("recorded_at"))
    guard entry.intake.isPossible else { throw damaged("a figure") }
    return entry
  }
}
