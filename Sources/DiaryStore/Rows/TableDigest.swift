import GRDB

/// The sum of the checksums of a table's rows, kept with each change: it tells of a value that changed
/// by itself in the tables that are too small for a checksum a row.
enum TableDigest {
  /// The tables that have one: all that a person keeps but the entries, with their columns.
  static let tables = ArchiveSection.all.filter { $0.isUndoable && $0.table != "entry" }

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

  /// All rows of a table, in the order of their keys.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where they are not what was written.
  static func rows(of table: String, in db: Database) throws -> [Row] {
    guard let section = tables.first(where: { $0.table == table }) else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT *, \(checksum(section)) AS row_sum FROM \(table) ORDER BY \(section.key)")
    let digest = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM table_digest WHERE table_name = ?"),
      arguments: [table])
    guard try rows.reduce(0, { $0 + (try $1.integer("row_sum")) }) == digest else {
      throw EntryRow.unsound(table)
    }
    return rows
  }

  /// The tables that are not what was written.
  static func damaged(in db: Database) throws -> [String] {
    try tables.filter { section in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT ifnull(sum(\(checksum(section))), 0)
            IS NOT (SELECT digest FROM table_digest WHERE table_name = '\(section.table)')
          FROM \(section.table)
          """) ?? true
    }.map(\.table)
  }

  private static func checksum(_ section: ArchiveSection) -> String {
    "row_checksum(\(section.columns.map(\.name).joined(separator: ", ")))"
  }
}
