import CSQLite

extension Connection {
  /// Makes what a closure does one transaction, and tells truly whether it stands: SQLite reports some
  /// errors when the journal is gone already, as where the folder cannot be synced or a lock not given
  /// back.
  ///
  /// - Parameters:
  ///   - isImmediate: whether the lock for changes is taken at the beginning, so that waiting for another
  ///     process happens before anything is read.
  ///   - operations: gives whether the changes are to be kept.
  /// - Returns: what was reported where the change stands, but might not survive a power cut; nil nearly
  ///   always.
  /// - Throws: ``DiaryError/unknownOutcome(_:)`` where the diary cannot be read to find out.
  func change(isImmediate: Bool = true, _ operations: () throws -> Bool) throws -> SQLiteError? {
    try lock.withLock {
      var before: UInt32?
      do {
        try run(isImmediate ? "BEGIN IMMEDIATE" : "BEGIN")
        isChanging = true
        defer {
          isChanging = false
          rollBack()
        }
        guard try operations() else { return nil }
        before = changeCounter
        try run("COMMIT")
        return nil
      } catch let error as SQLiteError {
        return try complaint(error, ofChangeSince: before)
      }
    }
  }

  /// Takes what another holds, where this one was never used.
  ///
  /// - Returns: whether it did, and what was reported where it did.
  func begin(with other: Connection) throws -> (isTaken: Bool, complaint: SQLiteError?) {
    try lock.withLock {
      let before = try atOneMoment {
        try integer(
          """
          SELECT EXISTS (SELECT 1 FROM change) OR EXISTS (SELECT 1 FROM entry)
            OR EXISTS (SELECT 1 FROM table_digest WHERE digest <> 0)
          """) == 0 ? changeCounter : nil
      }
      guard let before else { return (false, nil) }
      var isTaken = false
      do throws(SQLiteError) {
        try other.copy(to: self) {
          isTaken = changeCounter == before
          return isTaken
        }
        return (isTaken, nil)
      } catch {
        return (true, try complaint(error, ofChangeSince: before))
      }
    }
  }

  /// What to tell of an error at the end of a change that stands all the same.
  ///
  /// - Parameter before: the counter of changes; nil where nothing was to be kept yet.
  private func complaint(
    _ error: SQLiteError, ofChangeSince before: UInt32?
  ) throws -> SQLiteError? {
    guard let before, error.code != SQLITE_BUSY else { throw error }
    // The lock for reading is had only once a journal that was left is rolled back.
    guard let after = try? atOneMoment({ changeCounter }) else {
      throw DiaryError.unknownOutcome(FailureReason(error))
    }
    guard after != before else { throw error }
    return PrivateFiles.syncFolder(of: file) ? nil : error
  }

  /// How often the file was changed, as SQLite counts it in the header; nil for a diary in memory.
  private var changeCounter: UInt32? {
    header(4, at: 24)?.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
