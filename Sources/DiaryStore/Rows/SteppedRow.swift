import CSQLite
import Foundation
import GRDB

/// The row at which a statement stands, read through SQLite's own functions: where many rows are read,
/// or every command reads some, a third of what GRDB's rows take.
struct SteppedRow {
  fileprivate let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  func text(_ column: Int) -> String? {
    sqlite3_column_text(statement, Int32(column)).map { String(cString: $0) }
  }

  func hasText(_ text: String, in column: Int) -> Bool {
    guard let found = sqlite3_column_text(statement, Int32(column)) else { return false }
    let size = Int(sqlite3_column_bytes(statement, Int32(column)))
    var text = text
    return text.withUTF8 { utf8 in
      utf8.count == size && (size == 0 || memcmp(utf8.baseAddress!, found, size) == 0)
    }
  }

  func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

  func optionalReal(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  func value(_ column: Int) -> StoredValue {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column) ?? "")
    default: .null
    }
  }

  func checksum(of columns: Range<Int>) -> UInt32 {
    RowChecksum(statement, columns: columns).folded
  }
}

/// The rows that a query finds, one after the other.
struct SteppedRows: ~Copyable {
  // Held for as long as SQLite's statement is stepped.
  private let statement: Statement
  private let row: SteppedRow

  fileprivate init(_ statement: Statement) {
    self.statement = statement
    row = SteppedRow(statement: statement.sqliteStatement)
  }

  deinit { sqlite3_reset(row.statement) }

  /// nil after the last.
  func next() throws -> SteppedRow? {
    switch sqlite3_step(row.statement) {
    case SQLITE_ROW: return row
    case SQLITE_DONE: return nil
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }
}

extension Database {
  func steppedRows(of sql: String, _ arguments: StatementArguments = []) throws -> SteppedRows {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    return SteppedRows(statement)
  }
}
