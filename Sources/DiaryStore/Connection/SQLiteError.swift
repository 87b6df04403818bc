import CSQLite

/// Why SQLite did not do what it was asked.
struct SQLiteError: Error, Hashable {
  /// With what SQLite adds to it: of `SQLITE_IOERR` which call failed.
  let extendedCode: Int32
  let message: String

  /// One of `SQLITE_BUSY`, `SQLITE_FULL` and their like.
  var code: Int32 { extendedCode & 0xFF }

  /// - Parameter message: what SQLite calls the code when nil.
  init(_ code: Int32, _ message: String? = nil) {
    extendedCode = code
    self.message = message ?? String(cString: sqlite3_errstr(code))
  }

  /// - Parameter handle: the connection that knows more of it.
  init(_ code: Int32, on handle: OpaquePointer?) {
    self.init(code, sqlite3_errmsg(handle).map { String(cString: $0) })
  }

  /// Whether the schema refuses a value.
  var isRefusal: Bool { [SQLITE_CONSTRAINT, SQLITE_MISMATCH].contains(code) }
}
