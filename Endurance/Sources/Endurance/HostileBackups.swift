/// What is written into each column of each table of a backup.
enum HostileBackups {
  struct Statement: Sendable {
    let sql: String
    /// The table and column.
    let place: String

    var isHistory: Bool { place.hasPrefix("change") }
  }

  private static let reals = [
    "1e300", "1e18", "1e15", "9e999", "-9e999", "-1.0", "0.0", "1e-300", "1000001.0", "999999999.0",
  ]
  private static let integers = [
    "9223372036854775807", "-9223372036854775808", "-1", "0", "2", "253402300800", "-62135596801",
    "1000000000000000", "4294967296",
  ]
  private static let texts = [
    "''", "'a' || char(27) || '[31mred'", "'a' || char(10) || 'b'", "'a' || char(0) || 'b'",
    "'a' || char(0x202E) || 'b'", "'a' || char(0x85) || 'b'", "'0000-00-00'", "'9999-99-99'",
    "'2026-00-00'", "'0000-12-31'", "'99999-01-01'", "'$(touch pwned)'", "'['", "'[]'", "'{}'",
    "'[[[[[[[['", "'[{\"id\":1e999}]'", "'unheard-of'", "'my-'", "'24:61'", "'-1'", "'1e300'",
    "CAST(x'ff41' AS TEXT)", "hex(zeroblob(50000))", "printf('%.*c', 20000, '[')", "'mon,mon,xyz'",
  ]
  /// What is no value of a single column.
  private static let others = [
    "UPDATE sqlite_sequence SET seq = 9223372036854775807", "UPDATE sqlite_sequence SET seq = -1",
    "DELETE FROM sqlite_sequence", "PRAGMA user_version = 74", "PRAGMA user_version = -1",
    "PRAGMA user_version = 1", "PRAGMA application_id = 1", "DROP TABLE person",
    "DROP INDEX entry_tally",
    "ALTER TABLE entry ADD COLUMN extra TEXT", "CREATE TABLE foreign_one (a)",
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "CREATE VIEW v AS SELECT * FROM entry", "DELETE FROM table_digest", "DELETE FROM change",
    "DELETE FROM changed_row", "DELETE FROM entry",
    "UPDATE entry SET magnesium_mg = 1e300, magnesium_high_mg = 1e300",
    "UPDATE entry SET magnesium_mg = 1e18, magnesium_low_mg = 1e18, magnesium_high_mg = 1e18",
    "UPDATE entry SET magnesium_mg = NULL, magnesium_low_mg = NULL, magnesium_high_mg = NULL, amount_g = 1e300",
    "UPDATE supplement SET magnesium_mg = 1e9, magnesium_high_mg = 1e9",
    "UPDATE entry SET day = '2026-11-2' || id % 4, magnesium_mg = 1e300, magnesium_high_mg = 1e300",
    "UPDATE entry SET id = id + 9223372036854775000", "UPDATE entry SET id = -id",
    "UPDATE person SET born = '2026-00-00'", "UPDATE person SET born = '2999-01-01'",
  ]

  static func statements(for backup: String) -> [Statement] {
    let file = DiaryFile(path: backup)
    let tables = file.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'table_digest'")
    var columns: [(table: String, words: [String])] = []
    for table in tables ?? [] {
      let sql = "SELECT name || ' ' || type FROM pragma_table_info('\(table)')"
      for line in file.rows(sql) ?? [] {
        columns.append((table, line.split(separator: " ").map(String.init)))
      }
    }
    return columns.filter { $0.words.first != "checksum" }.flatMap { table, column in
      let values =
        switch column.last {
        case "REAL": reals
        case "INTEGER": integers
        default: texts
        }
      return (values + ["NULL"]).map {
        Statement(sql: "UPDATE \(table) SET \(column[0]) = \($0)", place: "\(table).\(column[0])")
      }
    } + others.map { Statement(sql: $0, place: $0) }
  }
}
