/// The sum of the checksums of a table's rows, kept with each change: it tells of a value that changed
/// by itself in the tables that are too small for a checksum a row.
enum TableDigest {
  /// Adds the checksum of a row to its table's, or takes it away.
  ///
  /// - Parameter sign: 1 or -1.
  static func count(
    _ sign: Int64, _ table: TableDefinition, key: String, in db: Connection
  ) throws {
    guard table.hasDigest else { return }
    try db.execute(
      """
      UPDATE table_digest SET digest = digest + ? * ifnull(
        (SELECT \(table.checksum) FROM \(table.name) WHERE \(table.key) = ?), 0)
      WHERE table_name = ?
      """, [.integer(sign), .text(key), .text(table.name)])
  }

  /// Puts a row in the place of the one of its key, in a table whose changes are not undone.
  static func put(_ row: RowImage, into table: TableDefinition, in db: Connection) throws {
    let key = row.value(of: table.key)?.key ?? ""
    db.journal?.note(table.name, key: key, nil)
    try remove(key, from: table, in: db)
    try table.insert(row, into: db)
    try count(1, table, key: key, in: db)
  }

  /// Writes a row that gets its key by itself.
  static func insert(_ row: RowImage, into table: TableDefinition, in db: Connection) throws {
    try table.insert(row, into: db)
    try count(1, table, key: String(db.lastInsertedID), in: db)
  }

  /// Takes the row of a key out, where there is one.
  static func remove(_ key: String, from table: TableDefinition, in db: Connection) throws {
    try count(-1, table, key: key, in: db)
    try db.execute("DELETE FROM \(table.name) WHERE \(table.key) = ?", [.text(key)])
  }

  /// Takes the tables as they are, after they were filled by other ways.
  static func renew(in db: Connection) throws {
    for table in TableDefinition.withDigest {
      try db.run(
        """
        INSERT OR REPLACE INTO table_digest
        SELECT '\(table.name)', ifnull(sum(\(table.checksum)), 0) FROM \(table.name)
        """)
    }
  }

  /// A row of a table, its columns in the order of the definition.
  struct CheckedRow: RowReading {
    let table: TableDefinition
    fileprivate let values: [StoredValue]

    func value(of column: String) -> StoredValue? {
      table.columns.firstIndex { $0.name == column }.map { values[$0] }
    }
  }

  /// All rows of a table, in the order of their keys.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where they are not what was written.
  static func rows(of table: TableDefinition, in db: Connection) throws -> [CheckedRow] {
    let places = table.columns.indices
    var rows: [CheckedRow] = []
    try eachRow(of: table, in: db) { row in
      rows.append(CheckedRow(table: table, values: places.map(row.stored)))
    }
    return rows
  }

  /// Gives the rows of a table one by one, its columns in the order of the definition. What a closure made
  /// of them is only to be used where nothing is thrown.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where they are not what was written.
  static func eachRow(
    of table: TableDefinition, in db: Connection, _ body: (Row) throws -> Void
  ) throws {
    var sum: Int64 = 0
    let places = table.columns.indices
    try db.eachRow(of: "SELECT \(table.columnList) FROM \(table.name) ORDER BY \(table.key)") {
      row in
      sum += Int64(row.checksum(of: places).folded)
      try body(row)
    }
    let digest = try db.integer(
      "SELECT digest FROM table_digest WHERE table_name = ?", [.text(table.name)])
    guard digest == Int(sum) else { throw EntryRow.unsound(table.name) }
  }

  /// The tables that are not what was written, those apart whose rows tell it themselves.
  static func damaged(in db: Connection) throws -> [String] {
    let areMarksSound = try MarkRow.unsound(in: db).isEmpty
    return try TableDefinition.withDigest.filter { table in
      if table.name == MarkRow.table.name, !areMarksSound { return false }
      return try db.integer(
        """
        SELECT ifnull(sum(\(table.checksum)), 0)
          IS NOT (SELECT digest FROM table_digest WHERE table_name = '\(table.name)')
        FROM \(table.name)
        """) != 0
    }.map { $0.name }
  }

  /// What of the tables other than the entries is not what was written: the names of such tables, and the
  /// days of such marks.
  static func damagedRows(in db: Connection) throws -> [String] {
    try damaged(in: db) + MarkRow.unsound(in: db).map { "day_mark \($0)" }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where any row is not what was written.
  static func check(_ db: Connection) throws {
    if let damaged = try damagedRows(in: db).first { throw EntryRow.unsound(damaged) }
  }
}
