import CSQLite

/// A connection to a file of SQLite.
///
/// One thread at a time uses it: who asks within a transaction, or while rows are read, must be the thread
/// that began it.
final class Connection: @unchecked Sendable {
  enum Access {
    case reading, changing
  }

  static let memory = ":memory:"
  /// A file without a name, which is made only where there is much to hold.
  static let temporary = ""

  /// nil once it is closed.
  private(set) var handle: OpaquePointer?
  let patience: Patience
  let lock = RecursiveLock()
  private var opened: OpenedFiles.Use?
  /// Whether the transaction that is open is one for changes.
  var isChanging = false
  /// What the transaction that is open has touched; nil where the diary does not sync.
  var journal: RowJournal?
  /// Those that were used, to be used again.
  private var statements: [(sql: String, handle: OpaquePointer)] = []
  private static let mostStatements = 40

  /// Opens a file that is there, or a database in memory.
  ///
  /// - Parameters:
  ///   - access: who may not write cannot read a file in which a killed process left a change half made.
  ///   - seconds: how long to wait for another process.
  init(_ path: String, _ access: Access, waiting seconds: Double) throws(SQLiteError) {
    patience = Patience(seconds: seconds)
    let mode =
      path == Self.memory || path == Self.temporary
      ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      : access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK else {
      let error = SQLiteError(code, on: handle)
      close()
      throw error
    }
    opened = OpenedFiles.Use(of: path)
    sqlite3_extended_result_codes(handle, 1)
    patience.attach(to: handle)
    RowChecksum.register(on: handle)
    // `DELETE`, which is SQLite's default, and `EXTRA` make a commit survive a power cut as far as the file
    // system allows.
    try run(
      """
      PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON
      """)
  }

  deinit { close() }

  /// Gives the file up, also where a statement is not done.
  func close() {
    lock.withLock {
      for statement in statements { sqlite3_finalize(statement.handle) }
      statements = []
      sqlite3_close_v2(handle)
      handle = nil
      opened?.end()
      opened = nil
    }
  }

  /// The file as SQLite names it; empty in memory.
  var file: String { sqlite3_db_filename(handle, "main").map { String(cString: $0) } ?? "" }

  /// How many rows were changed since it was opened.
  var changedRows: Int { Int(sqlite3_total_changes64(handle)) }

  var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  // MARK: Statements

  /// Runs a script of statements without arguments.
  func run(_ script: String) throws(SQLiteError) {
    let error = lock.withLock {
      let code = sqlite3_exec(handle, script, nil, nil, nil)
      return code == SQLITE_OK ? nil : SQLiteError(code, on: handle)
    }
    if let error { throw error }
  }

  /// Runs one statement.
  func execute(_ sql: String, _ arguments: [StoredValue] = []) throws {
    try eachRow(of: sql, arguments) { _ in }
  }

  /// Reads the rows that a query finds, one after the other.
  func eachRow(
    of sql: String, _ arguments: [StoredValue] = [], _ read: (Row) throws -> Void
  ) throws {
    try withStatement(sql, arguments) { statement in
      while try step(statement) { try read(Row(statement: statement)) }
    }
  }

  /// What a closure makes of each row that a query finds.
  func rows<Value>(
    of sql: String, _ arguments: [StoredValue] = [], _ read: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try eachRow(of: sql, arguments) { values.append(try read($0)) }
    return values
  }

  /// What a closure makes of the first row that a query finds; nil where there is none.
  func firstRow<Value>(
    of sql: String, _ arguments: [StoredValue] = [], _ read: (Row) throws -> Value
  ) throws -> Value? {
    try withStatement(sql, arguments) { statement in
      try step(statement) ? read(Row(statement: statement)) : nil
    }
  }

  /// The first value that a query finds, where it is a whole number.
  func integer(_ sql: String, _ arguments: [StoredValue] = []) throws -> Int? {
    try firstRow(of: sql, arguments) { $0.stored(0).integer } ?? nil
  }

  /// The first value that a query finds, where it is a text.
  func text(_ sql: String, _ arguments: [StoredValue] = []) throws -> String? {
    try firstRow(of: sql, arguments) { $0.stored(0).text } ?? nil
  }

  /// The first values of all rows that a query finds, where they are texts.
  func texts(_ sql: String, _ arguments: [StoredValue] = []) throws -> [String] {
    try rows(of: sql, arguments) { $0.stored(0).text }.compactMap(\.self)
  }

  /// Whether there is another row.
  private func step(_ statement: OpaquePointer) throws(SQLiteError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw SQLiteError(code, on: handle)
    }
  }

  private func withStatement<Value>(
    _ sql: String, _ arguments: [StoredValue], _ body: (OpaquePointer) throws -> Value
  ) throws -> Value {
    try lock.withLock {
      let (statement, isKept) = try prepared(sql)
      defer { if isKept { sqlite3_reset(statement) } else { sqlite3_finalize(statement) } }
      for (place, argument) in zip(Int32(1)..., arguments) {
        let code = argument.bind(to: statement, at: place)
        guard code == SQLITE_OK else { throw SQLiteError(code, on: handle) }
      }
      return try body(statement)
    }
  }

  private func prepared(
    _ sql: String
  ) throws(SQLiteError) -> (statement: OpaquePointer, isKept: Bool) {
    let place = statements.firstIndex { $0.sql == sql }
    // What is used again and again is found first.
    if let place, place > 0 { statements.swapAt(0, place) }
    let kept = place.map { _ in statements[0].handle }
    // Reading within reading must not start the outer one anew.
    if let kept, sqlite3_stmt_busy(kept) == 0 { return (kept, true) }
    var made: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &made, nil)
    guard code == SQLITE_OK, let made else {
      throw code == SQLITE_OK ? SQLiteError(SQLITE_MISUSE) : SQLiteError(code, on: handle)
    }
    guard kept == nil, statements.count < Self.mostStatements else { return (made, false) }
    statements.append((sql, made))
    return (made, true)
  }

  // MARK: Transactions

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Lets all that a closure reads be of one moment. Within another transaction it is part of that.
  func atOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    try lock.withLock {
      if isInTransaction { return try body() }
      try run("BEGIN")
      // Nothing was changed that could be lost.
      defer { rollBack() }
      // The first read takes the lock that keeps all as it is.
      _ = try integer("SELECT 1 FROM sqlite_schema LIMIT 1")
      return try body()
    }
  }

  func rollBack() {
    // After some errors SQLite has done so itself.
    if isInTransaction { try? run("ROLLBACK") }
  }
}

extension Connection {
  /// Whether the header says that another program has set WAL, in which a copy of the file alone lacks what
  /// was logged last; read without a lock, and by the descriptor that SQLite has.
  var isWAL: Bool {
    // How the file is to be written and read.
    header(2, at: 18)?.contains(2) ?? false
  }

  /// Takes back what another program set.
  func leaveWAL() throws {
    try patience.wait { () throws(SQLiteError) in try run("PRAGMA journal_mode = DELETE") }
  }

  /// Bytes of the file's header, zeros where it is empty; nil in memory, or where it cannot be read.
  func header(_ count: Int32, at place: Int64) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let code = read(file, &bytes, count, place)
    return [SQLITE_OK, Self.shortRead].contains(code) ? bytes : nil
  }

  /// `SQLITE_IOERR_SHORT_READ`, a macro that does not come over.
  private static let shortRead = SQLITE_IOERR | 2 << 8

  /// Writes all of it into another, in the place of what that holds.
  ///
  /// - Parameter isWanted: asked once nobody else can write into the other.
  func copy(
    to other: Connection, where isWanted: () -> Bool = { true }
  ) throws(SQLiteError) {
    let error: SQLiteError? = lock.withLock {
      guard let backup = sqlite3_backup_init(other.handle, "main", handle, "main") else {
        return SQLiteError(sqlite3_extended_errcode(other.handle), on: other.handle)
      }
      // The first step takes the lock.
      var code = sqlite3_backup_step(backup, 0)
      if code == SQLITE_OK, isWanted() { code = sqlite3_backup_step(backup, -1) }
      sqlite3_backup_finish(backup)
      return code == SQLITE_DONE || code == SQLITE_OK ? nil : SQLiteError(code)
    }
    if let error { throw error }
  }
}
