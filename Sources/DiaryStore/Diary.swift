import CSQLite
import MagnesiumCore
import Platform
import Synchronization

/// The diary on disk: one SQLite file that only its owner may read.
///
/// It is migrated when it is opened, so that no diary of an older schema is ever in use. A change
/// is durable when its call returns, and undone as a whole or not at all.
package final class Diary: Sendable {
  /// How many seconds a change waits for another process.
  package static let longestWait = 5.0

  package let path: String
  private let connection: Mutex<Connection>
  /// Makes the file where there was none; nil once it is there.
  private let creation: Mutex<(@Sendable () throws(DiaryError) -> Diary)?>
  let random: @Sendable () -> UInt64
  /// Whether the number of its file is to be noted before the first change.
  private let isToBeNoted: Atomic<Bool>
  private let changed = Atomic(false)
  private let recorded = Atomic(false)
  private let noted = Mutex<[UnreadableRow]>([])
  /// Whether the transaction that is open changes it.
  private let pending = Atomic(false)
  private let complaint = Mutex<String?>(nil)

  /// Whether this object has changed what a person keeps in the diary, and the change stands.
  package var hasChanged: Bool { changed.load(ordering: .relaxed) }

  /// Whether this object has made operations that other devices are to have.
  package var hasRecorded: Bool { recorded.load(ordering: .relaxed) }

  func noteRecorded() { recorded.store(true, ordering: .relaxed) }

  /// What the disk reported when a change stood already; nil nearly always.
  package var lateComplaint: String? { complaint.withLock(\.self) }

  /// Opens the diary at a path, and creates it with its folder where there is none.
  ///
  /// - Parameters:
  ///   - seconds: how long to wait for another process that holds it.
  ///   - instant: what the clock shows, in seconds since 1970-01-01T00:00:00Z.
  ///   - random: gives bits that nobody can foresee, for the UUIDs of entries.
  /// - Throws: ``DiaryError``; a file of another program or of a newer version is left as it was, and
  ///   so is one whose migration fails. Before a migration a backup is made.
  package convenience init(
    atPath path: String, waiting seconds: Double = Diary.longestWait, now instant: Int = time(nil),
    random: @escaping @Sendable () -> UInt64 = Diary.systemRandom
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
    try self.init(
      file: path, waiting: seconds, isToBeNoted: true, now: instant, random: random)
  }

  /// Opens the diary at a path; where there is none it is empty, and is created by the first change that
  /// stands: a change that is refused leaves nothing behind.
  ///
  /// - Parameters: as of ``init(atPath:waiting:now:random:)``.
  package convenience init(
    atPathWhenChanged path: String, waiting seconds: Double = Diary.longestWait,
    now instant: Int = time(nil), random: @escaping @Sendable () -> UInt64 = Diary.systemRandom
  ) throws(DiaryError) {
    guard !PrivateFiles.isTaken(path) else {
      try self.init(atPath: path, waiting: seconds, now: instant, random: random)
      return
    }
    try PrivateFiles.checkFolder(PrivateFiles.folder(of: path))
    let shelf = BackupShelf(besideDiary: path)
    try shelf.check()
    if let loss = shelf.lost(path), !PrivateFiles.exists(path) { throw loss }
    try self.init(file: Connection.temporary, named: path, random: random) {
      () throws(DiaryError) in
      try Diary(atPath: path, waiting: seconds, now: instant, random: random)
    }
  }

  /// A diary that lives in memory and is gone with the object.
  package static func inMemory(
    random: @escaping @Sendable () -> UInt64 = Diary.systemRandom
  ) throws(DiaryError) -> Diary {
    try Diary(file: Connection.memory, random: random)
  }

  /// The system's source of random bits.
  package static let systemRandom: @Sendable () -> UInt64 = { .random(in: .min ... .max) }

  /// The UUID of an entry that is written down now.
  func newUUID(at instant: Int) -> EntryUUID { EntryUUID(at: instant, random: random) }

  /// Opens a file that is there, wherever it lies.
  ///
  /// - Parameters:
  ///   - isToBeNoted: see ``LeftJournal``.
  ///   - instant: when a backup is made before a migration; nil where none is wanted.
  ///   - name: its path where that is not the file's.
  ///   - creation: see ``creation``.
  init(
    file: String, named name: String? = nil, waiting seconds: Double = 0,
    isToBeNoted: Bool = false, now instant: Int? = nil,
    random: @escaping @Sendable () -> UInt64 = Diary.systemRandom,
    creation: (@Sendable () throws(DiaryError) -> Diary)? = nil
  ) throws(DiaryError) {
    path = name ?? file
    self.random = random
    self.isToBeNoted = Atomic(isToBeNoted)
    self.creation = Mutex(creation)
    do {
      let db = try Connection(file, .changing, waiting: seconds)
      connection = Mutex(db)
      if try db.isOfCurrentSchema() {
        if db.isWAL { try db.leaveWAL() }
      } else {
        try migrate(now: instant)
      }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  /// The version is read again inside the transaction: processes that start together migrate one
  /// after the other, and only the first does any work.
  private func migrate(now instant: Int?) throws {
    // Read in one transaction, because another process may be migrating just now.
    guard try db.atOneMoment({ try Schema.needsMigration(db, path: path) }) else { return }
    try noteFile()
    if db.isWAL { try db.leaveWAL() }
    _ = try db.change {
      guard try Schema.needsMigration(db, path: path) else { return false }
      let version = try Schema.version(of: db)
      if version == 0, instant != nil, !BackupShelf(besideDiary: path).backups().isEmpty {
        // Only a diary that there was has backups.
        throw DiaryError.damaged(path: path, detail: "0 bytes")
      }
      let backup =
        try version > 0
        ? instant.map { try Self.backUp(diaryAt: path, .beforeMigration, at: $0) } : nil
      do {
        try Schema.migrate(db, from: version)
      } catch {
        // Nothing is changed, and each try would leave another.
        if let backup { PrivateFiles.remove(backup.path) }
        throw error
      }
      return true
    }
  }

  /// Before the first change.
  private func noteFile() throws {
    guard isToBeNoted.exchange(false, ordering: .relaxed) else { return }
    // Also where it was opened long ago, and the file has gone meanwhile.
    try PrivateFiles.checkFile(path)
    LeftJournal.noteFile(of: path)
  }

  var db: Connection { connection.withLock(\.self) }

  /// Whether there is no file yet.
  var isToBeCreated: Bool { creation.withLock { $0 != nil } }

  /// Makes the file of what stands in a diary that is nowhere yet, and is of it from now on.
  ///
  /// - Returns: false where another process has begun one meanwhile.
  private func create(from tried: Connection) throws -> Bool {
    try creation.withLock { creation in
      guard let made = try creation?() else { return false }
      try made.noteFile()
      let db = made.db
      let (isTaken, complaint) = try db.begin(with: tried)
      if let complaint { self.complaint.withLock { $0 = complaint.message } }
      isToBeNoted.store(false, ordering: .relaxed)
      connection.withLock { $0 = db }
      creation = nil
      return isTaken
    }
  }

  /// Hands up the connection while no other thread uses it.
  private func locked<Value>(_ body: (Connection) throws -> Value) rethrows -> Value {
    while true {
      let db = db
      let value: Value? = try db.lock.withLock { db === self.db ? try body(db) : nil }
      if let value { return value }
      // Another thread has created the file meanwhile.
    }
  }

  /// The connection is given back, and the diary is of no more use.
  func close() { db.close() }

  // MARK: Reading and changing

  /// Lets all reads of a closure see the diary as it is at one moment, whatever other processes
  /// write meanwhile. Changes do not belong in it.
  ///
  /// - Throws: ``DiaryError``, and what the closure throws.
  package func read<Value>(_ body: (Diary) throws -> Value) throws -> Value {
    try telling { try db.atOneMoment { try body(self) } }
  }

  /// Makes the changes and reads of a closure one transaction: all of it is kept, or, where it throws,
  /// nothing. Backups, restoring and imports have transactions of their own and do not belong in it.
  ///
  /// - Throws: ``DiaryError``, and what the closure throws.
  package func write<Value>(_ body: (Diary) throws -> Value) throws -> Value {
    try telling { try change(isChange: false) { _ in try body(self) } }
  }

  /// SQLite's errors are the diary's; all others are as they were thrown.
  private func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw DiaryError(error, path: path)
    }
  }

  func reading<Value>(_ body: (Connection) throws -> Value) throws(DiaryError) -> Value {
    do {
      return try db.atOneMoment { try body(db) }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  func changing<Value>(
    isChange: Bool = true, _ body: (Connection) throws -> Value
  ) throws(DiaryError) -> Value {
    do {
      return try change(isChange: isChange, body)
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  /// - Parameter isChange: whether a person's own records are changed, and not only what was shown.
  private func change<Value>(
    isChange: Bool, _ body: (Connection) throws -> Value
  ) throws -> Value {
    try locked { db in
      func counted() throws -> Value {
        let db = self.db
        let before = db.changedRows
        let value = try body(db)
        if isChange, db.changedRows != before { pending.store(true, ordering: .relaxed) }
        return value
      }
      if db.isChanging { return try counted() }
      var value: Value?
      try commit {
        value = try counted()
        return pending.load(ordering: .relaxed)
      }
      return value!
    }
  }

  /// Makes what a closure does one transaction.
  ///
  /// - Parameter operations: gives whether what a person keeps is changed; nil where all is to be taken
  ///   back.
  func commit(isImmediate: Bool = true, _ operations: () throws -> Bool?) throws {
    if isToBeCreated, try locked({ db in try begin(in: db, operations) }) { return }
    try locked { db in
      // Within what reads it would wait for itself.
      if db.isInTransaction { throw DiaryError.busy }
      try noteFile()
      pending.store(false, ordering: .relaxed)
      var isChange: Bool?
      let complaint = try db.change(isImmediate: isImmediate) {
        // Who restores tells of all rows by itself.
        if isImmediate, try SyncSchema.isOn(db) { db.journal = RowJournal() }
        defer { db.journal = nil }
        isChange = try operations()
        if isChange != nil, let journal = db.journal,
          try OperationRecorder.record(journal, in: db, random: random)
        {
          noteRecorded()
        }
        return isChange != nil
      }
      if isChange != nil, hasMoved { throw DiaryError.replaced(path: path) }
      if isChange == true { changed.store(true, ordering: .relaxed) }
      if let complaint { self.complaint.withLock { $0 = complaint.message } }
    }
  }

  /// Makes a transaction the first of a diary, which gets its file only where it stands.
  ///
  /// - Returns: false where the diary was begun meanwhile, so that it is still to be made.
  private func begin(in db: Connection, _ operations: () throws -> Bool?) throws -> Bool {
    guard isToBeCreated else { return false }
    if db.isInTransaction { throw DiaryError.busy }
    pending.store(false, ordering: .relaxed)
    let before = db.changedRows
    var isChange: Bool?
    _ = try db.change {
      isChange = try operations()
      return isChange != nil
    }
    guard isChange != nil, db.changedRows != before else { return true }
    do {
      guard try create(from: db) else { return false }
    } catch {
      // What stands nowhere is not to be read either.
      if isToBeCreated, let empty = try? Diary(file: Connection.temporary).db {
        connection.withLock { $0 = empty }
      }
      throw error
    }
    if hasMoved { throw DiaryError.replaced(path: path) }
    if isChange == true { changed.store(true, ordering: .relaxed) }
    return true
  }

  /// Whether the file that SQLite has open no longer has the diary's name. That nobody can look is no sign
  /// of it, though SQLite takes it for one.
  private var hasMoved: Bool {
    func saysSQLite() -> Bool {
      var moved: Int32 = 0
      let code = sqlite3_file_control(db.handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
      return code == SQLITE_OK && moved != 0
    }
    return saysSQLite() && !PrivateFiles.isHidden(path) && saysSQLite()
  }

  /// What differs once the diary was changed, by whomever.
  package struct Moment: Sendable, Hashable {
    private let version: Int
    private let ownRows: Int

    fileprivate init(_ db: Connection) throws {
      version = try db.integer("PRAGMA data_version") ?? 0
      ownRows = db.changedRows
    }
  }

  /// - Throws: ``DiaryError/replaced(path:)`` where the file of that name is another one by now.
  package func moment() throws(DiaryError) -> Moment {
    let moment = try reading { db in try Moment(db) }
    if hasMoved { throw .replaced(path: path) }
    return moment
  }

  // MARK: Rows that cannot be read

  /// The rows that this object has met and could not read.
  package var unreadable: [UnreadableRow] { noted.withLock(\.self) }

  func note(_ rows: [UnreadableRow]) {
    if rows.isEmpty { return }
    noted.withLock { noted in noted += rows.filter { !noted.contains($0) } }
  }

  func forget(_ row: UnreadableRow) {
    noted.withLock { noted in noted.removeAll { $0 == row } }
  }
}

extension Connection {
  /// Whether it is a diary that neither an older nor a newer version wrote.
  func isOfCurrentSchema() throws -> Bool {
    // Each reading by itself would ask for the file's lock anew.
    try atOneMoment {
      try integer("PRAGMA application_id") == Schema.applicationID
        && integer("PRAGMA user_version") == Schema.version
    }
  }
}

extension Schema {
  static func version(of db: Connection) throws -> Int {
    try db.integer("PRAGMA user_version") ?? 0
  }

  static func needsMigration(_ db: Connection, path: String) throws -> Bool {
    let owner = try db.integer("PRAGMA application_id")
    let version = try version(of: db)
    guard owner == applicationID else {
      let isEmpty = try db.integer("SELECT count(*) FROM sqlite_schema") == 0
      guard owner == 0, version == 0, isEmpty else { throw DiaryError.notADiary(path: path) }
      return true
    }
    guard version >= 0 else { throw DiaryError.damaged(path: path, detail: "user_version") }
    guard version <= Self.version else {
      throw DiaryError.newerVersion(path: path, found: version, supported: Self.version)
    }
    return version < Self.version
  }

  /// Brings a diary of an older version to this one.
  static func migrate(_ db: Connection, from version: Int) throws {
    db.registerDerivedUID()
    // A row that holds what cannot be is told of by whoever reads it, and no reason to open nothing.
    try db.run("PRAGMA ignore_check_constraints = ON")
    defer { try? db.run("PRAGMA ignore_check_constraints = OFF") }
    for migration in migrations[version...] { try db.run(migration) }
    try db.run("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version)")
  }

  /// What is in one of two diaries alone, or in both but different: tables, indexes and triggers that
  /// this version does not make.
  static func differences(in db: Connection) throws -> [String] {
    func objects(_ db: Connection) throws -> [String: String] {
      let rows = try db.rows(
        of: "SELECT name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
      ) { (try $0.text("name"), $0.optionalText("sql") ?? "") }
      return Dictionary(rows) { $1 }
    }
    let fresh = try objects(Diary.inMemory().db)
    let found = try objects(db).filter { !SyncSchema.makes($0, as: $1) }
    return Set(fresh.keys).union(found.keys).sorted().filter { fresh[$0] != found[$0] }
  }

  /// - Throws: ``DiaryError/damaged(path:detail:)`` where there are ``differences(in:)``.
  static func check(_ db: Connection, path: String) throws {
    if let changed = try differences(in: db).first {
      throw DiaryError.damaged(path: path, detail: changed)
    }
  }
}

extension Diary {
  /// What the program and SQLite keep under the name of a diary: itself first, and what lies beside it.
  package static func files(of path: String) -> [String] {
    BackupShelf.journals.map { path + $0 } + [LeftJournal.note(of: path)]
  }

  /// Whether the header of a file says that it is a diary.
  static func isDiary(atPath path: String) -> Bool {
    guard let header = PrivateFiles.beginning(of: path, 100), header.count == 100 else {
      return false
    }
    let owner = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    return header.starts(with: "SQLite format 3\0".utf8) && owner == Schema.applicationID
  }

  /// Whether a file is, or once was, a diary, however damaged: whether its beginning names the tables that
  /// only a diary has. One that is empty is nobody's.
  package static func isRecognisable(atPath path: String) -> Bool {
    guard let beginning = PrivateFiles.beginning(of: path, 1 << 16) else {
      return PrivateFiles.isFile(path) && PrivateFiles.mayBeRead(path)
    }
    let text = String(decoding: beginning, as: UTF8.self)
    return beginning.isEmpty || text.contains("CREATE TABLE changed_row")
  }

  /// Whether a header says that programs of today must not write: this one never says so.
  static func isOnlyToBeRead(_ path: String) -> Bool {
    PrivateFiles.beginning(of: path, 19)?.dropFirst(18).first.map { $0 > 2 } ?? false
  }
}
