import CSQLite
import MagnesiumCore
import Platform

extension Diary {
  /// Where this diary's backups lie; nil for one that lives in memory.
  package var shelf: BackupShelf? {
    path == Connection.memory ? nil : BackupShelf(besideDiary: path)
  }

  /// Puts a backup on the shelf, checked after it was written, and takes away what is superfluous.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written: no backup of it
  ///   takes the place of a good one.
  /// - Returns: nil for a diary that lives in memory.
  @discardableResult
  package func backUp(_ reason: Backup.Reason, at instant: Int) throws(DiaryError) -> Backup? {
    guard let shelf else { return nil }
    return try Self.backUp(db, reason, at: instant, on: shelf)
  }

  /// Writes a copy to a path, in the place of what is there: all of it, or nothing is changed.
  package func copy(to other: String) throws(DiaryError) {
    try Self.copy(db, to: other)
  }

  /// The bytes that a copy would have, checked; for those who keep them in another form.
  package func image() throws(DiaryError) -> Data {
    try reading { db in
      try Self.checkStructure(of: db, at: path)
      var size: sqlite3_int64 = 0
      guard let bytes = sqlite3_serialize(db.handle, "main", &size, 0) else {
        throw SQLiteError(SQLITE_NOMEM)
      }
      return Data(
        bytesNoCopy: bytes, count: Int(size),
        deallocator: .custom { bytes, _ in sqlite3_free(bytes) })
    }
  }

  /// - Throws: ``DiaryError/damaged(path:detail:)`` where SQLite finds a file broken.
  private static func checkStructure(of db: Connection, at path: String) throws {
    let state = try db.text("PRAGMA quick_check")
    guard state == "ok" else { throw DiaryError.damaged(path: path, detail: state ?? "") }
  }

  static func backUp(
    _ db: Connection, _ reason: Backup.Reason, at instant: Int, on shelf: BackupShelf
  ) throws(DiaryError) -> Backup {
    try PrivateFiles.createFolder(shelf.folder)
    let path = shelf.path(for: reason, at: instant)
    // What is to be replaced is kept as it is.
    let isWholeWanted = reason != .beforeRestore && reason != .beforeMigration
    try copy(db, to: path, checksRows: isWholeWanted)
    shelf.thin(keeping: path, now: instant)
    let name = String(path.dropFirst(shelf.folder.count + 1))
    return Backup(folder: shelf.folder, name: name)!
  }

  /// By a second connection, which may read while this process holds the lock to write.
  static func backUp(
    diaryAt path: String, _ reason: Backup.Reason, at instant: Int
  ) throws -> Backup {
    try backUp(
      try Connection(path, .changing, waiting: 0), reason, at: instant,
      on: BackupShelf(besideDiary: path))
  }

  private static func copy(
    _ db: Connection, to path: String, checksRows: Bool = false
  ) throws(DiaryError) {
    let unfinished = path + ".\(getpid())" + PrivateFiles.unfinished
    do {
      try PrivateFiles.createEmpty(unfinished, for: path)
      let copy = try Connection(unfinished, .changing, waiting: longestWait)
      try db.copy(to: copy)
      try checkStructure(of: copy, at: path)
      if checksRows { _ = try summary(in: copy) }
      copy.close()
      try PrivateFiles.move(unfinished, to: path)
    } catch {
      unlink(unfinished)
      throw DiaryError(error, path: path)
    }
  }

  // MARK: Restoring

  /// Puts what a backup holds in the place of what the diary holds, in one transaction. What was
  /// there is kept on the shelf first, and no change of another process falls in between.
  ///
  /// - Parameter backup: of this or an older version; it is not changed.
  /// - Returns: the backup of what was there; nil for a diary in memory, which keeps none.
  /// - Throws: ``DiaryError/damaged(path:detail:)`` where the diary or the backup is; then nothing is
  ///   changed, and ``replaceUnreadable(_:by:at:)`` may serve for the diary.
  package func restore(from backup: String, at instant: Int) throws(DiaryError) -> Backup? {
    if Self.isOnlyToBeRead(path) {
      throw .damaged(path: path, detail: "write_version > 2")
    }
    let folder = if let shelf { shelf.folder } else { try PrivateFiles.createTemporaryFolder() }
    defer { if shelf == nil { rmdir(folder) } }
    let prepared = try Self.prepare(backup, on: BackupShelf(folder: folder), at: instant)
    defer { unlink(prepared) }
    do {
      try db.atOneMoment { try Schema.check(db, path: path) }
      try db.execute("ATTACH ? AS kept", [.text(prepared)])
      defer { try? db.run("DETACH kept") }
      var before: Backup?
      // An immediate transaction would begin to write in both files, and tie them together by a journal
      // that knows them by their paths: a diary that is moved after a power cut would lose its own.
      try commit(isImmediate: false) {
        try db.run("UPDATE main.preference SET value = value WHERE false")
        if shelf != nil { before = try Self.backUp(diaryAt: path, .beforeRestore, at: instant) }
        try db.run("PRAGMA defer_foreign_keys = ON")
        for table in try Self.tables(in: db) {
          try db.run(
            "DELETE FROM main.\(table); INSERT INTO main.\(table) SELECT * FROM kept.\(table)")
        }
        if var recorder = try OperationRecorder(db, random: random) {
          // It is a change like any, and the latest word on all devices.
          try recorder.addAll()
          if try recorder.finish(at: instant, settling: []) { noteRecorded() }
        }
        return true
      }
      return before
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  private static func tables(in db: Connection) throws -> [String] {
    // What SQLite found out about one file does not hold of the other.
    try db.texts(
      """
      SELECT name FROM main.sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' AND name NOT GLOB 'sync_*'
      ORDER BY name
      """)
  }

  /// Puts a backup in the place of a diary that cannot be opened, or where there is none. What is
  /// there is moved onto the shelf as it is.
  ///
  /// - Parameter path: of the diary; a symbolic link stays one.
  /// - Returns: where the damaged file is now; nil where there was none.
  package static func replaceUnreadable(
    _ path: String, by backup: String, at instant: Int
  ) throws(DiaryError) -> String? {
    let path = PrivateFiles.resolved(path)
    try PrivateFiles.createFolder(PrivateFiles.folder(of: path))
    let shelf = BackupShelf(besideDiary: path)
    let prepared = try prepare(backup, on: shelf, at: instant)
    defer { unlink(prepared) }
    return try PrivateFiles.holding(shelf.folder) { () throws(DiaryError) in
      let isThere = PrivateFiles.isTaken(path)
      // Another process may have restored it meanwhile, and logged.
      if isThere, isReadable(path) { throw .busy }
      let aside = shelf.path(for: .beforeRestore, at: instant, ending: BackupShelf.damaged)
      // A journal that was left belongs to the file that it was written for.
      for journal in BackupShelf.journals.dropFirst()
      where PrivateFiles.isTaken(path + journal) {
        try PrivateFiles.move(path + journal, to: aside + journal)
      }
      // Under both names for a moment, so that a diary is there whenever somebody looks.
      if isThere, link(path, aside) != 0 { try PrivateFiles.move(path, to: aside) }
      try PrivateFiles.move(prepared, to: path)
      return isThere ? aside : nil
    }
  }

  /// Whether it is a diary that commands can use.
  private static func isReadable(_ path: String) -> Bool {
    do {
      // A pipe of that name would keep who opens it waiting.
      try PrivateFiles.checkFile(path)
      if isOnlyToBeRead(path) { return false }
      try LeftJournal.check(besideDiary: path)
      let db = try Connection(path, .reading, waiting: longestWait)
      try checkStructure(of: db, at: path)
      guard try !Schema.needsMigration(db, path: path), try Schema.differences(in: db).isEmpty
      else {
        return false
      }
      _ = try summary(in: db)
      return true
    } catch {
      return false
    }
  }

  /// A checked copy of a backup in this version's schema, which the caller removes.
  private static func prepare(
    _ backup: String, on shelf: BackupShelf, at instant: Int?
  ) throws(DiaryError) -> String {
    try PrivateFiles.createFolder(shelf.folder)
    let prepared = shelf.workbench
    do {
      let source = try Connection(backup, .reading, waiting: longestWait)
      _ = try isOfOlderSchema(source, path: backup)
      try copy(source, to: prepared)
      let diary = try Diary(file: prepared)
      _ = try diary.summary()
      try Schema.check(diary.db, path: backup)
      try Checkup.refuseDamage(in: diary.db, path: backup)
      try refuseProfile(in: diary.db, at: instant)
      diary.close()
      return prepared
    } catch {
      unlink(prepared)
      throw DiaryError(error, path: backup)
    }
  }

  /// What no profile could be set to is not restored either.
  private static func refuseProfile(in db: Connection, at instant: Int?) throws {
    guard let instant, let contradiction = try contradiction(at: instant, in: db) else { return }
    switch contradiction {
    case .bornInFuture, .bornTooLongAgo:
      throw DiaryError.damagedValue(of: "person", .value("born"))
    case .pregnantOrLactatingMale, .pregnantOrLactatingChild, .pregnantOrLactatingTooOld:
      throw DiaryError.damagedValue(of: "circumstances", .value("pregnant"))
    }
  }

  /// Whether a backup is of an older schema. An empty file is none.
  private static func isOfOlderSchema(_ db: Connection, path: String) throws -> Bool {
    let isOld = try Schema.needsMigration(db, path: path)
    guard try db.integer("PRAGMA application_id") == Schema.applicationID else {
      throw DiaryError.notADiary(path: path)
    }
    return isOld
  }
}

/// What a diary holds, in a few figures.
public struct DiarySummary: Sendable, Hashable {
  /// How many entries there are.
  public let entries: Int
  /// The first day with an entry; nil without any.
  public let firstDay: CivilDay?
  /// The last day with an entry; nil without any.
  public let lastDay: CivilDay?
  /// Foods, recipes, supplements and saved meals of one's own.
  package let ownItems: Int
}

extension Diary {
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written, or holds what cannot
  ///   be.
  package func summary() throws(DiaryError) -> DiarySummary {
    try reading { db in try Self.summary(in: db) }
  }

  /// What a backup holds. It is not changed.
  ///
  /// - Parameters:
  ///   - shelf: where an older schema is brought up to date, in a copy.
  ///   - instant: when it is to be restored; nil where it is only looked at.
  package static func summary(
    ofBackup path: String, shelf: BackupShelf, restoredAt instant: Int? = nil
  ) throws(DiaryError) -> DiarySummary {
    do {
      let source = try Connection(path, .reading, waiting: longestWait)
      try checkStructure(of: source, at: path)
      guard try isOfOlderSchema(source, path: path) else {
        try Schema.check(source, path: path)
        let summary = try summary(in: source)
        try Checkup.refuseDamage(in: source, path: path)
        try refuseProfile(in: source, at: instant)
        return summary
      }
      let prepared = try prepare(path, on: shelf, at: instant)
      defer { unlink(prepared) }
      return try summary(in: try Connection(prepared, .reading, waiting: longestWait))
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  static func summary(in db: Connection) throws -> DiarySummary {
    let summary = try db.firstRow(
      of: """
        SELECT count(*), min(day), max(day), ifnull(min(\(EntryChecksum.isSound)), 1)
        FROM entry NOT INDEXED
        """
    ) { row in
      guard row.integer(3) == 1 else { throw EntryRow.unsound("entry") }
      return DiarySummary(
        entries: Int(row.integer(0)), firstDay: row.text(1).flatMap { CivilDay(iso: $0) },
        lastDay: row.text(2).flatMap { CivilDay(iso: $0) },
        ownItems: try ["own_food", "own_recipe", "supplement", "saved_meal"].map {
          try db.integer("SELECT count(*) FROM \($0)") ?? 0
        }.reduce(0, +))
    }
    try TableDigest.check(db)
    try PossibleRow.check(db)
    return summary!
  }
}
