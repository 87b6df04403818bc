import CSQLite
import GRDB

/// What finds rows: a connection of GRDB, or one that only reads.
protocol RowSource {
  /// Gives a closure a prepared statement, which is the closure's alone.
  func withStatement<Value>(
    _ sql: String, _ arguments: [StoredValue], _ body: (OpaquePointer) throws -> Value
  ) throws -> Value
}

extension RowSource {
  /// Reads the rows that a query finds, one after the other.
  func eachRow(
    of sql: String, _ arguments: [StoredValue] = [], _ read: (SteppedRow) throws -> Void
  ) throws {
    try withStatement(sql, arguments) { statement in
      while let row = try next(statement) { try read(row) }
    }
  }

  /// Reads the first row that a query finds; nil where there is none.
  func firstRow<Value>(
    of sql: String, _ arguments: [StoredValue] = [], _ read: (SteppedRow) throws -> Value
  ) throws -> Value? {
    try withStatement(sql, arguments) { statement in try next(statement).map(read) }
  }

  private func next(_ statement: OpaquePointer) throws -> SteppedRow? {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return SteppedRow(statement: statement)
    case SQLITE_DONE: return nil
    case let code: throw DatabaseError(code, on: sqlite3_db_handle(statement))
    }
  }
}

extension Database: RowSource {
  func withStatement<Value>(
    _ sql: String, _ arguments: [StoredValue], _ body: (OpaquePointer) throws -> Value
  ) throws -> Value {
    let cached = try cachedStatement(sql: sql)
    // Reading within reading must not start the outer one anew.
    let isTaken = sqlite3_stmt_busy(cached.sqliteStatement) != 0
    let statement = isTaken ? try makeStatement(sql: sql) : cached
    try statement.setArguments(StatementArguments(arguments))
    defer { sqlite3_reset(statement.sqliteStatement) }
    return try body(statement.sqliteStatement)
  }
}

extension DatabaseError {
  /// - Parameter handle: the connection that knows more of it.
  init(_ code: Int32, on handle: OpaquePointer?) {
    self.init(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(handle).map { String(cString: $0) })
  }
}
