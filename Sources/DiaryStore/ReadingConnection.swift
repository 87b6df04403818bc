import CSQLite
import Foundation
import GRDB

/// A connection that only reads. To open it takes a fifth of what GRDB's takes, and most commands need no
/// other.
final class ReadingConnection: RowSource, @unchecked Sendable {
  private let handle: OpaquePointer?
  /// One thread at a time, which may ask again within what it asks.
  private let lock = NSRecursiveLock()

  /// - Parameters:
  ///   - flags: SQLite's, as to how the file is opened. Who may not write cannot read a file in which a
  ///     killed process left a change half made.
  ///   - seconds: how long to wait for another process.
  init(path: String, flags: Int32, waiting seconds: Double) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK else {
      sqlite3_close(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    self.handle = handle
    // SQLite would leave files of its own beside it.
    if flags & SQLITE_OPEN_READONLY != 0, Self.isWAL(handle) {
      throw DatabaseError(resultCode: .SQLITE_BUSY)
    }
    sqlite3_busy_timeout(handle, Int32(seconds * 1000))
    try Diary.setUp(handle)
    try execute("PRAGMA query_only = ON")
  }

  deinit { sqlite3_close_v2(handle) }

  /// Whether the header says that another program has set WAL; read without a lock, and by the descriptor
  /// that SQLite has: to close another would take this process's locks away.
  private static func isWAL(_ handle: OpaquePointer?) -> Bool {
    var file: UnsafeMutablePointer<sqlite3_file>?
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    // How the file is to be written and read.
    var versions: [UInt8] = [0, 0]
    guard let file, let methods = file.pointee.pMethods else { return false }
    return methods.pointee.xRead(file, &versions, 2, 18) == SQLITE_OK && versions.contains(2)
  }

  func withStatement<Value>(
    _ sql: String, _ arguments: [StoredValue], _ body: (OpaquePointer) throws -> Value
  ) throws -> Value {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard code == SQLITE_OK, let statement else { throw DatabaseError(code, on: handle) }
    for (place, argument) in zip(Int32(1)..., arguments) {
      switch argument {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let integer): sqlite3_bind_int64(statement, place, integer)
      case .real(let real): sqlite3_bind_double(statement, place, real)
      case .text(let text):
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(statement, place, text, -1, copied)
      }
    }
    return try body(statement)
  }

  /// Whether this thread reads at one moment.
  var isAtOneMoment: Bool {
    guard lock.try() else { return false }
    defer { lock.unlock() }
    return sqlite3_get_autocommit(handle) == 0
  }

  /// Lets all that a closure reads be of one moment, and no other thread read.
  func atOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    try lock.withLock {
      guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
      try execute("BEGIN")
      // Nothing was changed that could be lost.
      defer { try? execute("ROLLBACK") }
      // The first read takes the lock that keeps all as it is.
      try execute("SELECT 1 FROM sqlite_schema LIMIT 1")
      return try body()
    }
  }

  private func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(code, on: handle) }
  }
}

extension ReadingConnection {
  /// Whether another program has set WAL.
  func isWAL() throws -> Bool {
    try firstRow(of: "PRAGMA journal_mode") { $0.text(0) } == "wal"
  }

  /// Whether the file is a diary that neither an older nor a newer version wrote.
  func isOfCurrentSchema() throws -> Bool {
    func pragma(_ name: String) throws -> Int64? {
      try firstRow(of: "PRAGMA \(name)") { $0.integer(0) }
    }
    return try pragma("application_id") == Int64(Schema.applicationID)
      && pragma("user_version") == Int64(Schema.version)
  }
}
