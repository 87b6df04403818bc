import GRDB
import MagnesiumCore

/// How what a person said of a day lies in its table. It carries a checksum of its own, as an entry does,
/// because no report reads the marks of all days.
enum MarkRow {
  private static let columns = ["day", "mark"]
  private static let checksum = "row_checksum(\(columns.joined(separator: ", ")))"

  /// Gives a row the checksum of what it holds.
  static func seal(_ day: String, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE day_mark SET checksum = \(checksum) WHERE day = ?")
      .execute(arguments: [day])
  }

  /// The days whose marks are not what was written.
  static func unsound(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT day FROM day_mark WHERE checksum IS NOT \(checksum)")
  }

  /// - Parameter row: with all columns.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where it is not what was written.
  static func check(_ row: Row, in db: Database) throws {
    let day = try row.text("day")
    let isSound = try Bool.fetchOne(
      db, sql: "SELECT row_checksum(?, ?) IS ?",
      arguments: [day, try row.text("mark"), try row.integer("checksum")])
    guard isSound == true else { throw EntryRow.unsound("day_mark \(day)") }
  }

  /// The marks of the days from one to another, both included, in order.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where one is not what was written.
  static func marks(
    from first: CivilDay, to last: CivilDay, in db: any RowSource
  ) throws -> [MarkedDay] {
    var marks: [MarkedDay] = []
    try db.eachRow(
      of: "SELECT day, mark, checksum FROM day_mark WHERE day BETWEEN ? AND ? ORDER BY day",
      [.text(first.iso), .text(last.iso)]
    ) { row in
      guard row.checksum(of: columns.indices).folded == row.integer(columns.count) else {
        throw EntryRow.unsound("day_mark \(row.text(0) ?? "")")
      }
      marks.append(try mark(PlacedRow(row: row, places: ["day": 0, "mark": 1])))
    }
    return marks
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
  static func contradicted(in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT day FROM day_mark
        WHERE (mark = 'fasted') = EXISTS (SELECT 1 FROM entry WHERE entry.day = day_mark.day)
          AND mark IN ('fasted', 'done')
        """)
  }
}
