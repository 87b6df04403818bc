import MagnesiumCore

/// How what a person said of a day lies in its table. It carries a checksum of its own, as an entry does,
/// because no report reads the marks of all days.
enum MarkRow {
  static let table = TableDefinition(
    name: "day_mark", key: "day", section: "day_states", sealing: .rowsAndDigest,
    columns: [.init("day"), .init("mark", as: "state")])

  static func image(of mark: MarkedDay) -> RowImage {
    RowImage(["day": .text(mark.day.iso), "mark": .text(mark.mark.rawValue)])
  }

  /// Gives a row the checksum of what it holds.
  static func seal(_ day: String, in db: Connection) throws {
    try db.execute(
      "UPDATE day_mark SET checksum = \(table.checksum) WHERE day = ?", [.text(day)])
  }

  /// The days whose marks are not what was written.
  static func unsound(in db: Connection) throws -> [String] {
    try db.texts("SELECT day FROM day_mark WHERE checksum IS NOT \(table.checksum)")
  }

  /// - Parameter row: with all columns.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where it is not what was written.
  static func check(_ row: some RowReading) throws {
    let day = try row.text("day")
    let checksum = RowChecksum(of: table.columnNames.map { row.value(of: $0) ?? .null })
    guard Int(checksum.folded) == (try row.integer("checksum")) else {
      throw EntryRow.unsound("day_mark \(day)")
    }
  }

  /// The marks of the days from one to another, both included, in order.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where one is not what was written.
  static func marks(
    from first: CivilDay, to last: CivilDay, in db: Connection
  ) throws -> [MarkedDay] {
    try db.rows(
      of: """
        SELECT \(table.columnList), checksum FROM day_mark WHERE day BETWEEN ? AND ? ORDER BY day
        """, [.text(first.iso), .text(last.iso)]
    ) { row in
      let columns = table.columns.indices
      guard row.checksum(of: columns).folded == row.integer(columns.count) else {
        throw EntryRow.unsound("day_mark \(row.text(0) ?? "")")
      }
      return try mark(row)
    }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func mark(_ row: some RowReading) throws -> MarkedDay {
    let text = try row.text("day")
    guard let day = CivilDay(iso: text) else {
      throw DiaryError.damagedValue(of: "day_mark \(text)", .value("day"))
    }
    guard let mark = DayMark(rawValue: try row.text("mark")) else {
      throw DiaryError.damagedValue(of: "day_mark \(text)", .value("mark"))
    }
    return MarkedDay(day: day, mark: mark)
  }

  /// The days whose marks their entries contradict: a day with entries was no fast, and one without is not
  /// all logged.
  static func contradicted(in db: Connection) throws -> [String] {
    try db.texts(
      """
      SELECT day FROM day_mark
      WHERE (mark = 'fasted') = EXISTS (SELECT 1 FROM entry WHERE entry.day = day_mark.day)
        AND mark IN ('fasted', 'done')
      """)
  }
}
