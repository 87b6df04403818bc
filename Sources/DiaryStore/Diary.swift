import CSQLite
import Foundation
import GRDB
import MagnesiumCore
import Synchronization

/// The diary on disk: one SQLite file that only its owner may read.
///
/// It is migrated when it is opened, so that no diary of an older schema is ever in use. A change
/// is durable when its call returns, and undone as a whole or not at all.
public final class Diary: Sendable {
  /// How many seconds a change waits for another process.
  public static let longestWait = 5.0

  static let memory = ":memory:"

  let path: String
  /// What reads until GRDB's connection is opened; nil where that was opened from the start.
  private let reading: ReadingConnection?
  private let opened: Mutex<DatabaseQueue?>
  /// Whether `opened` holds it: who only reads must not wait for who is opening it.
  private let isOpened = Atomic(false)
  private let open: @Sendable () throws -> DatabaseQueue
  private let changed = Atomic(false)
  private let noted = Mutex<[UnreadableRow]>([])
  /// Whether the transaction that is open changes it.
  private let pending = Atomic(false)
  private let complaint = Mutex<String?>(nil)

  /// Whether this object has changed what a person keeps in the diary, and the change stands.
  public var hasChanged: Bool { changed.load(ordering: .relaxed) }

  /// What the disk reported when a change stood already; nil nearly always.
  public var lateComplaint: String? { complaint.withLock(\.self) }

  /// Opens the diary at a path, and creates it with its folder where there is none.
  ///
  /// - Parameters:
  ///   - isForReading: whether it will hardly be changed: then reports come faster, and the first change
  ///     later.
  ///   - seconds: how long to wait for another process that holds it.
  ///   - instant: what the clock shows, in seconds since 1970-01-01T00:00:00Z.
  /// - Throws: ``DiaryError``; a file of another program or of a newer version is left as it was, and
  ///   so is one whose migration fails. Before a migration a backup is made.
  public convenience init(
    atPath path: String, isForReading: Bool = false, waiting seconds: Double = Diary.longestWait,
    now instant: Int = time(nil)
  ) throws(DiaryError) {
    try PrivateFiles.createFolder(PrivateFiles.folder(of: path))
    try PrivateFiles.checkFolder(PrivateFiles.folder(of: path))
    let shelf = BackupShelf(besideDiary: path)
    try shelf.check()
    // Only a diary that there was has backups, unless another process has just made both.
    if !PrivateFiles.exists(path), let loss = shelf.lost(path), !PrivateFiles.exists(path) {
      throw loss
    }
    try PrivateFiles.createFile(path)
    try LeftJournal.check(besideDiary: path)
    let reading = isForReading ? try Self.reading(path, waiting: seconds) : nil
    try self.init(path: path, reading: reading, now: instant) { () throws in
      // Also where it is opened late, and the file has gone meanwhile.
      try PrivateFiles.createFile(path)
      LeftJournal.noteFile(of: path)
      return try DatabaseQueue(path: path, configuration: Self.configuration(waiting: seconds))
    }
  }

  /// nil where the diary is not as this version leaves it: what to do then, or to say, is found out by
  /// opening it for changes.
  private static func reading(
    _ path: String, waiting seconds: Double
  ) throws(DiaryError) -> ReadingConnection? {
    do {
      let connection = try ReadingConnection(
        path: path, flags: SQLITE_OPEN_READWRITE, waiting: seconds)
      return try connection.isOfCurrentSchema() && !connection.isWAL() ? connection : nil
    } catch {
      // To wait once more would be longer than anyone was told.
      if case .busy = DiaryError(error, path: path) { throw .busy }
      return nil
    }
  }

  /// A diary that lives in memory and is gone with the object.
  public static func inMemory() throws(DiaryError) -> Diary {
    try Diary(path: memory) { () throws in
      try DatabaseQueue(configuration: configuration(waiting: 0))
    }
  }

  /// - Parameter instant: when a backup is made before a migration; nil where none is wanted.
  init(
    path: String, reading: ReadingConnection? = nil, now instant: Int? = nil,
    open: @escaping @Sendable () throws -> DatabaseQueue
  ) throws(DiaryError) {
    self.path = path
    self.reading = reading
    self.open = { () throws in
      let queue = try open()
      try Self.migrate(queue, path: path, now: instant)
      return queue
    }
    opened = Mutex(nil)
    if reading == nil { _ = try queue }
  }

  var queue: DatabaseQueue {
    get throws(DiaryError) {
      do {
        return try opened.withLock { opened in
          let queue = try opened ?? open()
          opened = queue
          isOpened.store(true, ordering: .releasing)
          return queue
        }
      } catch {
        throw DiaryError(error, path: path)
      }
    }
  }

  static func configuration(waiting seconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = waiting(seconds)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try setUp(db.sqliteConnection)
      // Another program may have set WAL, in which a copy of the file alone lacks what was logged last.
      try withPatience(seconds) { () throws in
        try execute("PRAGMA journal_mode = DELETE", on: db.sqliteConnection)
      }
    }
    return configuration
  }

  /// Waits in steps that become shorter: SQLite's own grow, and whoever has waited longest asks least
  /// often.
  static func waiting(_ seconds: Double) -> Database.BusyMode {
    let start = Mutex(ContinuousClock.now)
    return .callback { tries in
      if tries == 0 { start.withLock { $0 = .now } }
      let left = seconds - start.withLock(\.self).duration(to: .now) / .seconds(1)
      guard left > 0 else { return false }
      usleep(UInt32(500 + 1_000 * left))
      return true
    }
  }

  /// For the statements for which SQLite does not wait itself.
  private static func withPatience(_ seconds: Double, _ body: () throws -> Void) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        usleep(20_000)
      }
    }
  }

  /// `DELETE` and `EXTRA` make a commit survive a power cut as far as the file system allows.
  static func setUp(_ connection: OpaquePointer?) throws {
    // Every command opens the diary, and these need none of what GRDB learns of a statement.
    let pragmas = """
      PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON
      """
    try execute(pragmas, on: connection)
    RowChecksum.register(on: connection)
  }

  private static func execute(_ sql: String, on connection: OpaquePointer?) throws {
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// The version is read again inside the transaction: processes that start together migrate one
  /// after the other, and only the first does any work.
  private static func migrate(_ queue: DatabaseQueue, path: String, now instant: Int?) throws {
    try queue.inDatabase { db in
      if try isCurrent(db) { return }
      // Read in one transaction, because another process may be migrating just now.
      var isDue = true
      try db.inTransaction(.deferred) {
        isDue = try needsMigration(db, path: path)
        return .commit
      }
      guard isDue else { return }
      _ = try db.inLastingTransaction(.immediate) {
        guard try needsMigration(db, path: path) else { return .rollback }
        let version = try Schema.version(of: db)
        if version == 0, instant != nil, !BackupShelf(besideDiary: path).backups().isEmpty {
          // Only a diary that there was has backups.
          throw DiaryError.damaged(path: path, detail: "0 bytes")
        }
        let backup =
          try version > 0
          ? instant.map { try backUp(diaryAt: path, .beforeMigration, at: $0) } : nil
        do {
          for migration in Schema.migrations[version...] { try db.execute(sql: migration) }
        } catch {
          // Nothing is changed, and each try would leave another.
          if let backup { unlink(backup.path) }
          throw error
        }
        try db.execute(
          sql: """
            PRAGMA application_id = \(Schema.applicationID);
            PRAGMA user_version = \(Schema.version);
            """)
        return .commit
      }
    }
  }

  private static func isCurrent(_ db: Database) throws -> Bool {
    try Schema.version(of: db) == Schema.version
      && Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID
  }

  static func needsMigration(_ db: Database, path: String) throws -> Bool {
    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Schema.version(of: db)
    guard owner == Schema.applicationID else {
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard owner == 0, version == 0, isEmpty else { throw DiaryError.notADiary(path: path) }
      return true
    }
    guard version >= 0 else { throw DiaryError.damaged(path: path, detail: "user_version") }
    guard version <= Schema.version else {
      throw DiaryError.newerVersion(path: path, found: version, supported: Schema.version)
    }
    return version < Schema.version
  }

  /// Reads by the connection that only reads, until GRDB's is opened; who reads at one moment keeps it
  /// to the end.
  func readRows<Value>(_ body: (any RowSource) throws -> Value) throws(DiaryError) -> Value {
    guard let reading, reading.isAtOneMoment || !isOpened.load(ordering: .acquiring) else {
      return try read { db in try body(db) }
    }
    do {
      return try reading.atOneMoment { try body(reading) }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(DiaryError) -> Value {
    do {
      return try queue.unsafeReentrantRead { db in
        // Within `atOneMoment` the transaction is open already.
        if db.isInsideTransaction { return try body(db) }
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try body(db)
          return .commit
        }
        return value!
      }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  /// Makes the changes and reads of a closure one transaction: all of it is kept, or, where it throws,
  /// nothing. Backups, restoring and imports have transactions of their own and do not belong in it.
  public func atomically<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(DiaryError) -> Result<Value, Failure> {
    var result: Result<Value, Failure>?
    do throws(DiaryError) {
      try write(isChange: false) { _ in
        let made = Result(catching: body)
        result = made
        _ = try made.get()
      }
    } catch {
      guard case .failure? = result else { throw error }
    }
    return result!
  }

  /// The rows that this object has met and could not read.
  public var unreadable: [UnreadableRow] { noted.withLock(\.self) }

  func note(_ rows: [UnreadableRow]) {
    if rows.isEmpty { return }
    noted.withLock { noted in noted += rows.filter { !noted.contains($0) } }
  }

  func forget(_ row: UnreadableRow) {
    noted.withLock { noted in noted.removeAll { $0 == row } }
  }

  /// Makes what a closure does one transaction.
  ///
  /// - Parameter operations: gives whether what a person keeps is changed; nil where all is to be taken
  ///   back.
  func commit(
    _ kind: Database.TransactionKind = .immediate, in db: Database,
    _ operations: () throws -> Bool?
  ) throws {
    var isChange: Bool?
    let complaint = try db.inLastingTransaction(kind) {
      isChange = try operations()
      return isChange == nil ? .rollback : .commit
    }
    if isChange != nil, hasMoved(db) { throw DiaryError.replaced(path: path) }
    if isChange == true { changed.store(true, ordering: .relaxed) }
    if let complaint { self.complaint.withLock { $0 = complaint.message ?? "" } }
  }

  /// Lets all reads of a closure see the diary as it is at one moment, whatever other processes
  /// write meanwhile. Changes do not belong in it.
  public func atOneMoment<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(DiaryError) -> Result<Value, Failure> {
    try readRows { _ in Result(catching: body) }
  }

  /// - Parameter isChange: whether a person's own records are changed, and not only what was shown.
  func write<Value>(
    isChange: Bool = true, _ body: (Database) throws -> Value
  ) throws(DiaryError) -> Value {
    // It would wait for itself.
    if reading?.isAtOneMoment == true { throw .busy }
    do {
      // Immediate, so that waiting for another process happens before anything is read.
      return try queue.unsafeReentrantWrite { db in
        func counted() throws -> Value {
          let before = db.totalChangesCount
          let value = try body(db)
          if isChange, db.totalChangesCount != before { pending.store(true, ordering: .relaxed) }
          return value
        }
        // Within `atomically`.
        if db.isInsideTransaction { return try counted() }
        pending.store(false, ordering: .relaxed)
        var value: Value?
        try commit(in: db) {
          value = try counted()
          return pending.load(ordering: .relaxed)
        }
        return value!
      }
    } catch {
      throw DiaryError(error, path: path)
    }
  }
}

extension Diary {
  /// Whether the file that SQLite has open no longer has the diary's name. That nobody can look is no sign
  /// of it, though SQLite takes it for one.
  private func hasMoved(_ db: Database) -> Bool {
    func saysSQLite() -> Bool {
      var moved: Int32 = 0
      let code = sqlite3_file_control(
        db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
      return code == SQLITE_OK && moved != 0
    }
    var status = stat()
    return saysSQLite() && (stat(path, &status) == 0 || errno == ENOENT) && saysSQLite()
  }
}

extension Schema {
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// What is in one of two diaries alone, or in both but different: tables, indexes and triggers that
  /// this version does not make.
  static func differences(in db: Database) throws -> [String] {
    func objects(_ db: Database) throws -> [String: String] {
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
      return Dictionary(
        try rows.map { (try $0.text("name"), $0.optionalText("sql") ?? "") }
      ) { $1 }
    }
    let fresh = try Diary.inMemory().queue.inDatabase { db in try objects(db) }
    let found = try objects(db)
    return Set(fresh.keys).union(found.keys).sorted().filter { fresh[$0] != found[$0] }
  }

  /// - Throws: ``DiaryError/damaged(path:detail:)`` where there are ``differences(in:)``.
  static func check(_ db: Database, path: String) throws {
    if let changed = try differences(in: db).first {
      throw DiaryError.damaged(path: path, detail: changed)
    }
  }
}

extension Diary {
  /// What the program and SQLite keep under the name of a diary: itself first, and what lies beside it.
  public static func files(of path: String) -> [String] {
    BackupShelf.journals.map { path + $0 } + [LeftJournal.note(of: path)]
  }

  /// Whether the header of a file says that it is a diary.
  static func isDiary(atPath path: String) -> Bool {
    guard PrivateFiles.isFile(path), let file = FileHandle(forReadingAtPath: path) else {
      return false
    }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), header.count == 100 else { return false }
    let owner = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    return header.starts(with: Data("SQLite format 3\0".utf8)) && owner == Schema.applicationID
  }

  /// Whether a file is, or once was, a diary, however damaged: whether its beginning names the tables that
  /// only a diary has. One that is empty is nobody's.
  public static func isRecognisable(atPath path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let beginning = try? file.read(upToCount: 1 << 16) else {
      return PrivateFiles.isFile(path)
    }
    let text = String(decoding: beginning, as: UTF8.self)
    return beginning.isEmpty || text.contains("CREATE TABLE changed_row")
  }
}
