import CSQLite
import GRDB

extension Database {
  /// Makes what a closure does one transaction, and tells truly whether it stands: SQLite reports some
  /// errors when the journal is gone already, as where the folder cannot be synced or a lock not given
  /// back.
  ///
  /// - Returns: what was reported where the change stands, but might not survive a power cut; nil nearly
  ///   always.
  /// - Throws: ``DiaryError/unknownOutcome(detail:)`` where the diary cannot be read to find out.
  func inLastingTransaction(
    _ kind: TransactionKind, _ operations: () throws -> TransactionCompletion
  ) throws -> DatabaseError? {
    var before: UInt32?
    do {
      try inTransaction(kind) {
        let completion = try operations()
        if completion == .commit { before = changeCounter }
        return completion
      }
      return nil
    } catch let error as DatabaseError {
      guard let before, error.resultCode != .SQLITE_BUSY else { throw error }
      var after: UInt32?
      try? inTransaction(.deferred) {
        // The lock for reading is had only once a journal that was left is rolled back.
        _ = try Int.fetchOne(self, sql: "SELECT 1 FROM sqlite_schema LIMIT 1")
        after = changeCounter
        return .commit
      }
      guard let after else { throw DiaryError.unknownOutcome(detail: error.message ?? "") }
      guard after != before else { throw error }
      let path = sqlite3_db_filename(sqliteConnection, "main").map { String(cString: $0) } ?? ""
      return PrivateFiles.syncFolder(of: path) ? nil : error
    }
  }

  /// How often the file was changed, as SQLite counts it in the header; nil for a diary in memory.
  private var changeCounter: UInt32? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard
      sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes: [UInt8] = [0, 0, 0, 0]
    // An empty file has none yet.
    let code = ResultCode(rawValue: read(file, &bytes, 4, 24))
    guard [.SQLITE_OK, .SQLITE_IOERR_SHORT_READ].contains(code) else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
