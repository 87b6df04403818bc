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

  private static let places = Dictionary(
    uniqueKeysWithValues: (["id"] + columns + ["sound"]).enumerated().map { ($1, $0) })

  /// - Parameter row: of ``select``.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where it is not what was written.
  static func sound(_ row: some NumberedRow) throws -> Entry {
    let row = PlacedRow(row: row, places: places)
    guard row.value(of: "sound")?.integer == 1 else {
      throw unsound("entry \(row.value(of: "id")?.integer ?? 0)")
    }
    return try entry(row)
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where the row of an id is not what was written. What it
  ///   holds is not asked.
  static func checkSum(of id: Entry.ID, in db: any RowSource) throws {
    let isSound = try db.firstRow(
      of: "SELECT \(EntryChecksum.isSound) FROM entry WHERE id = ?", [.integer(Int64(id))]
    ) { $0.integer(0) == 1 }
    if isSound == false { throw unsound("entry \(id)") }
  }

  static func unsound(_ what: String) -> DiaryError {
    .damagedValue(of: what, .checksum)
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` for what no entry can be.
  static func check(_ entry: Entry) throws {
    let problem =
      !RowKey.isPossible(entry.id)
      ? "id"
      : entry.intake.impossibleFigure ?? entry.intake.unshowableTexts.first
        ?? (ZonedInstant(epochSeconds: entry.recordedAt, utcOffsetSeconds: 0).isPossible
          ? nil : "recorded_at")
    if let problem { throw DiaryError.damagedValue(of: "entry \(entry.id)", .value(problem)) }
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
    let magnesium = try row.amount("magnesium", damaged)
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
    try check(entry)
    return entry
  }
}
