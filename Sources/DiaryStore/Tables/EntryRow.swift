import MagnesiumCore

extension Entry {
  /// Whether it counts to the day on which it was eaten, or to the one before, whose night it was.
  var isOnItsDay: Bool {
    [intake.occurredAt.day, intake.occurredAt.day - 1].contains(intake.day)
  }
}

/// How an entry lies in its table.
enum EntryRow {
  static let table = TableDefinition(
    name: "entry", key: "id", section: "entries", sealing: .rows,
    columns: [
      .init("day"), .init("kind"), .init("meal"), .init("magnesium_mg", .number),
      .init("magnesium_low_mg", .number), .init("magnesium_high_mg", .number),
      .init("amount_g", .number),
      .init("occurred_at", .localInstant(offset: "utc_offset_s"), as: "at"),
      .init("utc_offset_s", .offset), .init("recorded_at", .instant), .init("name_en"),
      .init("name_id"), .init("phrase"), .init("food_id"), .init("quantity", .number),
      .init("unit"), .init("kcal", .number), .init("match"), .init("source"),
      .init("forms", .list), .init("uid"), .init("id", .number),
    ])

  /// - Parameter id: nil for a free one.
  static func image(
    of intake: Intake, recordedAt: Int, uuid: EntryUUID, id: Entry.ID? = nil
  ) -> RowImage {
    var values: [String: StoredValue] = [
      "day": .text(intake.day.iso), "occurred_at": .integer(Int64(intake.occurredAt.epochSeconds)),
      "utc_offset_s": .integer(Int64(intake.occurredAt.utcOffsetSeconds)),
      "recorded_at": .integer(Int64(recordedAt)), "meal": .text(intake.meal.rawValue),
      "kind": .text(intake.kind.rawValue), "name_en": .text(intake.name.english),
      "name_id": .text(intake.name.indonesian), "phrase": .text(intake.phrase),
      "food_id": StoredValue(intake.foodID), "quantity": .real(intake.quantity),
      "unit": .text(intake.unit), "amount_g": StoredValue(intake.grams),
      "magnesium_mg": StoredValue(intake.magnesium?.mg),
      "magnesium_low_mg": StoredValue(intake.magnesium?.range.lowerBound),
      "magnesium_high_mg": StoredValue(intake.magnesium?.range.upperBound),
      "kcal": StoredValue(intake.kcal), "match": .text(intake.match.rawValue),
      "source": .text(intake.source),
      "forms": intake.forms.isEmpty ? .null : .text(intake.forms.joined(separator: "\n")),
    ]
    values["uid"] = .text(uuid.description)
    if let id { values["id"] = .integer(Int64(id)) }
    return RowImage(values)
  }

  /// The values of the columns of ``table``, in their order.
  static func values(of entry: Entry) -> [StoredValue] {
    let intake = entry.intake
    return [
      .text(intake.day.iso), .text(intake.kind.rawValue), .text(intake.meal.rawValue),
      StoredValue(intake.magnesium?.mg), StoredValue(intake.magnesium?.range.lowerBound),
      StoredValue(intake.magnesium?.range.upperBound), StoredValue(intake.grams),
      .integer(Int64(intake.occurredAt.epochSeconds)),
      .integer(Int64(intake.occurredAt.utcOffsetSeconds)), .integer(Int64(entry.recordedAt)),
      .text(intake.name.english), .text(intake.name.indonesian), .text(intake.phrase),
      StoredValue(intake.foodID), .real(intake.quantity), .text(intake.unit),
      StoredValue(intake.kcal), .text(intake.match.rawValue), .text(intake.source),
      intake.forms.isEmpty ? .null : .text(intake.forms.joined(separator: "\n")),
      .text(entry.uuid.description), .integer(Int64(entry.id)),
    ]
  }

  private static let insertSealed =
    "INSERT INTO entry (\(table.columnList), checksum) VALUES ("
    + String(repeating: "?, ", count: table.columns.count) + "?)"

  /// Writes an entry under its own id, with its checksum, in one statement.
  static func insert(_ entry: Entry, into db: Connection) throws {
    var values = values(of: entry)
    values.append(.integer(EntryChecksum.sum(of: values)))
    try db.execute(insertSealed, values)
  }

  /// Gives ids to entries that come from elsewhere.
  struct FreeIDs {
    let db: Connection
    private var next: Entry.ID?

    init(db: Connection) { self.db = db }

    /// - Parameter wanted: where it is taken, or nil, another is given.
    mutating func take(_ wanted: Entry.ID? = nil) throws -> Entry.ID {
      let free = try next ?? Self.next(in: db)
      var id = free
      if let wanted, try wanted >= free || !EntryRow.isThere(wanted, in: db) { id = wanted }
      next = max(free, id + 1)
      return id
    }

    /// One that no entry has or had.
    private static func next(in db: Connection) throws -> Entry.ID {
      let last = try db.integer(
        """
        SELECT max(
          ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'entry'), 0),
          ifnull((SELECT max(id) FROM entry), 0))
        """)
      return (last ?? 0) &+ 1
    }
  }

  /// Writes a row, with a free id where it has none, and seals it.
  static func insert(_ row: RowImage, into db: Connection) throws -> Entry.ID {
    try table.insert(row, into: db)
    let id = db.lastInsertedID
    try EntryChecksum.seal(id, in: db)
    return id
  }

  /// The entries that a condition finds, in the order of their ids.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written.
  static func entries(
    where condition: String, _ arguments: [StoredValue], in db: Connection
  ) throws -> [Entry] {
    try db.rows(of: "\(select) WHERE \(condition) ORDER BY id", arguments) { try sound($0) }
  }

  /// The entry of an id; nil where there is none.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where its row is not what was written.
  static func entry(_ id: Entry.ID, in db: Connection) throws -> Entry? {
    try db.firstRow(of: selectByID, [.integer(Int64(id))]) { try sound($0) }
  }

  static func isThere(_ id: Entry.ID, in db: Connection) throws -> Bool {
    try db.integer("SELECT 1 FROM entry WHERE id = ?", [StoredValue(id)]) != nil
  }

  // MARK: What entries hold, whatever they are called

  /// All but the UUID and the id, which stand last.
  private static let contents = Array(table.columnNames.dropLast(2))

  static func content(of entry: Entry) -> [StoredValue] { Array(values(of: entry).dropLast(2)) }

  /// That of an entry that is there; empty where it is not.
  static func content(of id: Entry.ID, in db: Connection) throws -> [StoredValue] {
    try db.firstRow(of: selectContent, [StoredValue(id)]) { row in contents.indices.map(row.stored)
    }
      ?? []
  }

  private static let selectContent =
    "SELECT \(contents.list()) FROM entry WHERE id = ?"

  /// The entries that hold the same as another.
  static func alike(
    _ entry: Entry, in db: Connection
  ) throws -> [(id: Entry.ID, uuid: EntryUUID)] {
    try db.rows(of: selectAlike, content(of: entry)) { row in
      row.text(1).flatMap { EntryUUID($0) }.map { (Int(row.integer(0)), $0) }
    }.compactMap(\.self)
  }

  private static let selectAlike =
    "SELECT id, uid FROM entry WHERE "
    + contents.map { "\($0) IS ?" }.list(" AND ") + " ORDER BY id"

  // MARK: Reading

  /// What ``sound(_:)`` reads: all columns, and whether they are what was written.
  static let select = "SELECT \(table.columnList), \(EntryChecksum.isSound) AS sound FROM entry"

  private static let selectByID = "\(select) WHERE id = ?"

  private static let places = Dictionary(
    uniqueKeysWithValues: (table.columnNames + ["sound"]).enumerated().map { ($1, $0) })

  /// - Parameter row: of ``select``.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where it is not what was written.
  static func sound(_ row: Row) throws -> Entry {
    try sound(PlacedRow(row: row, places: places))
  }

  static func sound(_ row: some RowReading) throws -> Entry {
    guard row.value(of: "sound")?.integer == 1 else {
      throw unsound("entry \(row.value(of: "id")?.integer ?? 0)")
    }
    return try entry(row)
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where the row of an id is not what was written. What it
  ///   holds is not asked.
  static func checkSum(of id: Entry.ID, by condition: String, in db: Connection) throws {
    let isSound = try db.integer(
      "SELECT \(condition) FROM entry WHERE id = ?", [.integer(Int64(id))])
    if isSound == 0 { throw unsound("entry \(id)") }
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
    guard let uuid = EntryUUID(try row.text("uid")) else { throw damaged("uid") }
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
      recordedAt: try row.integer("recorded_at"), uuid: uuid)
    try check(entry)
    return entry
  }
}
