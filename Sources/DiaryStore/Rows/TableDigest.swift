import GRDB

/// The sum of the checksums of a table's rows, kept with each change: it tells of a value that changed
/// by itself in the tables that are too small for a checksum a row.
enum TableDigest {
  /// The tables that have one: all that a person keeps but the entries, with their columns.
  static let tables = ArchiveSection.undoable.filter { $0.table != "entry" }

  /// Adds the checksum of a row to its table's, or takes it away.
  ///
  /// - Parameter sign: 1 or -1.
  static func count(
    _ sign: Int, _ table: String, key: String, in db: Database
  ) throws {
    guard let section = tables.first(where: { $0.table == table }) else { return }
    try db.cachedStatement(
      sql: """
        UPDATE table_digest SET digest = digest + ? * ifnull(
          (SELECT \(checksum(section)) FROM \(table) WHERE \(section.key) = ?), 0)
        WHERE table_name = ?
        """
    ).execute(arguments: [sign, key, table])
  }

  /// Takes the tables as they are, after they were filled by other ways.
  static func renew(in db: Database) throws {
    for section in tables {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO table_digest
          SELECT '\(section.table)', ifnull(sum(\(checksum(section))), 0) FROM \(section.table)
          """)
    }
  }

  /// A row of a table, its columns in the order of the section.
  struct CheckedRow: RowReading {
    let section: ArchiveSection
    fileprivate let values: [StoredValue]

    func value(of column: String) -> StoredValue? {
      section.columns.firstIndex { $0.name == column }.map { values[$0] }
    }
  }

  /// All rows of a table, in the order of their keys.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where they are not what was written.
  static func rows(of table: String, in db: any RowSource) throws -> [CheckedRow] {
    guard let section = tables.first(where: { $0.table == table }) else { return [] }
    var rows: [CheckedRow] = []
    var sum: Int64 = 0
    let places = section.columns.indices
    try db.eachRow(of: "SELECT \(columns(section)) FROM \(table) ORDER BY \(section.key)") { row in
      rows.append(CheckedRow(section: section, values: places.map(row.stored)))
      sum += Int64(row.checksum(of: places).folded)
    }
    let digest = try db.firstRow(
      of: "SELECT digest FROM table_digest WHERE table_name = ?", [.text(table)]
    ) { $0.integer(0) }
    guard digest == sum else { throw EntryRow.unsound(table) }
    return rows
  }

  /// The tables that are not what was written, those apart whose rows tell it themselves.
  static func damaged(in db: Database) throws -> [String] {
    let areMarksSound = try MarkRow.unsound(in: db).isEmpty
    return try tables.filter { areMarksSound || $0.table != "day_mark" }.filter { section in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT ifnull(sum(\(checksum(section))), 0)
            IS NOT (SELECT digest FROM table_digest WHERE table_name = '\(section.table)')
          FROM \(section.table)
          """) ?? true
    }.map(\.table)
  }

  /// What of the tables other than the entries is not what was written: the names of such tables, and the
  /// days of such marks.
  static func damagedRows(in db: Database) throws -> [String] {
    try damaged(in: db) + MarkRow.unsound(in: db).map { "day_mark \($0)" }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where any row is not what was written.
  static func check(_ db: Database) throws {
    if let damaged = try damagedRows(in: db).first { throw EntryRow.unsound(damaged) }
  }

  private static func checksum(_ section: ArchiveSection) -> String {
    "row_checksum(\(columns(section)))"
  }

  private static func columns(_ section: ArchiveSection) -> String {
    section.columns.map { $0.name }.joined(separator: ", ")
  }
}
