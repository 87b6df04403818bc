import CSQLite
import Foundation

/// A diary file as SQLite sees it, read without the program.
struct DiaryFile {
  let path: String

  /// All rows of all tables in words, but what is made of chance: UUIDs and the checksums that are of them
  /// too. nil where SQLite cannot read them.
  func content() -> String? {
    guard
      let tables = rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    else { return nil }
    var text = rows("PRAGMA user_version")?.joined() ?? ""
    for table in tables {
      guard let columns = rows("SELECT name FROM pragma_table_info('\(table)')"),
        let lines = rows(
          "SELECT \(columns.map(Self.term).joined(separator: ", ")) FROM \"\(table)\" ORDER BY 1, 2"
        )
      else { return nil }
      text += "\n\(table)\n" + lines.joined(separator: "\n")
    }
    return text
  }

  /// What is read of a column.
  private static func term(_ column: String) -> String {
    switch column {
    case "checksum": "'checksum'"
    case "uid": "iif(substr(uid, 15, 1) = '7', 'made', uid)"
    case "other_image":
      """
      iif(json_valid(other_image), json_remove(other_image, '$.values.uid', '$.values.checksum'),
        other_image)
      """
    default: "\"\(column)\""
    }
  }

  /// `ok`, or what is wrong.
  func integrity() -> String {
    rows("PRAGMA integrity_check")?.joined(separator: "; ") ?? "cannot be read"
  }

  func count(_ table: String) -> Int? {
    rows("SELECT count(*) FROM \(table)")?.first.flatMap { Int($0) }
  }

  @discardableResult
  func execute(_ sql: String) -> Bool {
    open { sqlite3_exec($0, sql, nil, nil, nil) == SQLITE_OK } ?? false
  }

  /// A line for each row.
  func rows(_ sql: String) -> [String]? {
    open { handle in
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
      defer { sqlite3_finalize(statement) }
      var lines: [String] = []
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
          let columns = (0..<sqlite3_column_count(statement)).map { column in
            sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "NULL"
          }
          lines.append(columns.joined(separator: "|"))
        case SQLITE_DONE: return lines
        default: return nil
        }
      }
    } ?? nil
  }

  private func open<Value>(_ body: (OpaquePointer?) -> Value) -> Value? {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else { return nil }
    sqlite3_busy_timeout(handle, 10_000)
    return body(handle)
  }
}
