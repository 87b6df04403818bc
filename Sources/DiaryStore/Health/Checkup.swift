import MagnesiumCore

/// What was found when a diary was looked over.
package struct Checkup: Sendable, Hashable {
  package enum Finding: Sendable, Hashable {
    /// SQLite cannot read the file, or finds its structure broken: in its own words.
    case file(String)
    /// A table or index is not what this version makes.
    case schema(String)
    /// A row is not what was written, or holds what cannot be: what it is, and why.
    case row(String, DiaryError.Damage)
    /// A step that could be undone belongs to no change.
    case orphan
    /// The sums over the index differ from those over the rows on so many days.
    case sums(days: Int)
    /// A day is marked as something that its entries contradict.
    case mark(CivilDay)
    /// Another version of the program wrote it.
    case newerVersion(Int)
    case otherProgram
    /// Others may read or write a path; with its permissions.
    case open(path: String, mode: Int)
    /// The diary is a symbolic link, to a path.
    case link(String)
    /// Somebody else may have a hand in what lies at a path.
    case untrusted(path: String, DiaryError.Distrust)
    /// A killed process left a change half made, and the file is no longer the one that it changed.
    case foreignJournal
    /// Another diary lies in the same folder, such as a sync program makes of two versions; its path.
    case otherCopy(String)
    /// A backup, its path, knows of changes that came after the diary's last: an older copy may have been put
    /// in its place.
    case older(than: String)
  }

  /// Refuses a diary of which ``of(_:isFull:)`` would say that it is damaged.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)``, ``DiaryError/damaged(path:detail:)``
  static func refuseDamage(in db: Connection, path: String) throws {
    var checker = Checker(path: path, isFull: false)
    try checker.check(db)
    guard let finding = checker.findings.first(where: \.isDamage) else { return }
    switch finding {
    case .row(let row, let damage): throw DiaryError.damagedValue(of: row, damage)
    case .mark(let day): throw DiaryError.damagedValue(of: "day_mark \(day.iso)", .value("mark"))
    case .file(let detail), .schema(let detail):
      throw DiaryError.damaged(path: path, detail: detail)
    default: throw DiaryError.damaged(path: path, detail: "\(finding)")
    }
  }

  package let findings: [Finding]
  /// Nil where not even their number can be read.
  package let readable: Readable?

  /// How many entries are what was written, of how many.
  package struct Readable: Sendable, Hashable {
    package let sound: Int
    package let all: Int
  }

  /// Whether anything of the diary itself is wrong. Who may read it is told, but no damage.
  package var isDamaged: Bool { findings.contains(where: \.isDamage) }

  /// Whether it is a diary of this version without damage.
  package var isSound: Bool {
    !isDamaged
      && !findings.contains { finding in
        switch finding {
        case .newerVersion, .otherProgram, .untrusted: true
        default: false
        }
      }
  }
}

extension Checkup {
  /// Looks a diary file over and changes nothing.
  ///
  /// - Parameter isFull: whether each index is compared with its table too, which takes longer.
  /// - Throws: ``DiaryError/busy`` where another process holds it, ``DiaryError/cannotCreate(path:reason:)``
  ///   where it may not be read: that is no finding.
  package static func of(_ path: String, isFull: Bool) throws(DiaryError) -> Checkup {
    var checker = Checker(path: path, isFull: isFull)
    checker.checkFiles()
    do throws(DiaryError) {
      try LeftJournal.check(besideDiary: path)
    } catch {
      if case .untrusted(let path, let distrust) = error {
        checker.add(.untrusted(path: path, distrust))
      } else {
        checker.add(.foreignJournal)
      }
      // SQLite would work it off.
      return Checkup(findings: checker.findings, readable: nil)
    }
    do {
      let db = try Connection(path, .changing, waiting: Diary.longestWait)
      // As it is at one moment, whatever others log meanwhile.
      try db.atOneMoment { try checker.check(db) }
    } catch {
      switch DiaryError(error, path: path) {
      case .busy: throw .busy
      case .cannotCreate(let path, let reason): throw .cannotCreate(path: path, reason: reason)
      default: checker.add(.file(Self.detail(of: error)))
      }
    }
    return Checkup(findings: checker.findings, readable: checker.readable)
  }

  fileprivate static func detail(of error: any Error) -> String {
    (error as? SQLiteError)?.message ?? String(describing: error)
  }
}

extension Checkup.Finding {
  fileprivate var isDamage: Bool {
    switch self {
    case .open, .link, .newerVersion, .otherProgram, .otherCopy, .older, .untrusted: false
    default: true
    }
  }
}

private struct Checker {
  let path: String
  let isFull: Bool
  private(set) var findings: [Checkup.Finding] = []
  private(set) var readable: Checkup.Readable?

  init(path: String, isFull: Bool) {
    self.path = path
    self.isFull = isFull
  }

  mutating func add(_ finding: Checkup.Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  mutating func checkFiles() {
    let path = path
    let folder = PrivateFiles.folder(of: path)
    for file in [folder, path, BackupShelf(besideDiary: path).folder] {
      guard let mode = PrivateFiles.permissions(file), mode & 0o077 != 0 else { continue }
      add(.open(path: file, mode: mode))
    }
    if let target = PrivateFiles.link(of: path) { add(.link(target)) }
    tellDistrust { () throws(DiaryError) in try PrivateFiles.checkFolder(folder) }
    tellDistrust(BackupShelf(besideDiary: path).check)
    tellDistrust { () throws(DiaryError) in try PrivateFiles.checkFile(path) }
    for name in PrivateFiles.names(in: folder).sorted() where folder + "/" + name != path {
      if Diary.isDiary(atPath: folder + "/" + name) { add(.otherCopy(folder + "/" + name)) }
    }
  }

  private mutating func tellDistrust(_ check: () throws(DiaryError) -> Void) {
    do throws(DiaryError) {
      try check()
    } catch {
      // That it cannot be read is told by who reads it.
      if case .untrusted(let path, let distrust) = error {
        add(.untrusted(path: path, distrust))
      }
    }
  }

  /// Changes are numbered, and no number comes twice.
  private static func lastChange(_ db: Connection) throws -> Int {
    try db.integer("SELECT seq FROM sqlite_sequence WHERE name = 'change'") ?? 0
  }

  private static func ageFindings(_ db: Connection, path: String) throws -> [Checkup.Finding] {
    // What a restore replaced may be newer by intent.
    guard let newest = BackupShelf(besideDiary: path).backups().first,
      newest.reason != .beforeRestore
    else { return [] }
    let last = try? lastChange(
      Connection(newest.path, .reading, waiting: Diary.longestWait))
    return try last ?? 0 > lastChange(db) ? [.older(than: newest.path)] : []
  }

  mutating func check(_ db: Connection) throws {
    let owner = try db.integer("PRAGMA application_id")
    let version = try Schema.version(of: db)
    guard owner == Schema.applicationID else {
      let isEmpty = try db.integer("SELECT count(*) FROM sqlite_schema") == 0
      return add(owner == 0 && isEmpty ? .file("0 bytes") : .otherProgram)
    }
    guard version <= Schema.version else { return add(.newerVersion(version)) }
    // What SQLite knows of, first: the rest is read all the same as far as it goes.
    let structure = isFull ? "integrity_check" : "quick_check"
    tell { () throws in
      try db.texts("PRAGMA \(structure)(20)").filter { $0 != "ok" }.map { .file($0) }
    }
    guard version == Schema.version else {
      // An older diary is checked for what it is when the program opens it; here only whether it can.
      return tell { () throws in try Self.migrationFindings(db, from: version) }
    }
    tell { () throws in
      try db.rows(of: "PRAGMA foreign_key_check") { _ in .orphan }
    }
    tell { () throws in try Schema.differences(in: db).map { .schema($0) } }
    checkEntries(db)
    checkRows(db)
    tell { () throws in try Self.sumFindings(db) }
    tell { () throws in try Self.markFindings(db) }
    let path = path
    tell { () throws in try Self.ageFindings(db, path: path) }
  }

  /// What cannot even be read is a finding too.
  private mutating func tell(_ check: () throws -> [Checkup.Finding]) {
    do {
      try check().forEach { add($0) }
    } catch {
      add(Self.finding(error))
    }
  }

  private static func finding(_ error: any Error) -> Checkup.Finding {
    if case DiaryError.damagedValue(let what, let detail) = error { return .row(what, detail) }
    return .file(Checkup.detail(of: error))
  }

  /// Tried on a copy in memory.
  private static func migrationFindings(
    _ db: Connection, from version: Int
  ) throws -> [Checkup.Finding] {
    guard version > 0 else { return [.schema("user_version")] }
    let copy = try Connection(Connection.memory, .changing, waiting: 0)
    try db.copy(to: copy)
    try Schema.migrate(copy, from: version)
    return try Schema.differences(in: copy).map { .schema($0) }
  }

  private mutating func checkEntries(_ db: Connection) {
    var sound = 0
    var all = 0
    do {
      try db.eachRow(of: EntryRow.select + " NOT INDEXED") { row in
        all += 1
        do {
          let entry = try EntryRow.sound(row)
          guard entry.isOnItsDay else {
            throw DiaryError.damagedValue(of: "entry \(entry.id)", .value("day"))
          }
          sound += 1
        } catch {
          add(Self.finding(error))
        }
      }
      readable = Checkup.Readable(sound: sound, all: all)
    } catch {
      add(Self.finding(error))
    }
  }

  private mutating func checkRows(_ db: Connection) {
    for table in TableDefinition.all where table.name != EntryRow.table.name {
      tell { () throws in
        var findings: [Checkup.Finding] = []
        try PossibleRow.eachImpossible(of: table, in: db) { findings.append(Self.finding($0)) }
        return findings
      }
    }
    tell { () throws in
      var findings: [Checkup.Finding] = []
      try PossibleRow.eachFullCounter(in: db) { findings.append(Self.finding($0)) }
      return findings
    }
    tell { () throws in
      try TableDigest.damagedRows(in: db).map { .row($0, .checksum) }
    }
    tell { () throws in try Self.historyFindings(db) }
    tell { () throws in try Self.identityFindings(db) }
  }

  private static func historyFindings(_ db: Connection) throws -> [Checkup.Finding] {
    let unsound = Set(try ChangeChecksum.unsound(in: db))
    let changes = try db.rows(of: "SELECT id, kind FROM change") { row -> Checkup.Finding? in
      let id = Int(row.integer(0))
      if row.text(1).flatMap(Change.Kind.init(rawValue:)) == nil {
        return .row("change \(id)", .value("kind"))
      }
      return unsound.contains(id) ? .row("change \(id)", .checksum) : nil
    }.compactMap(\.self)
    let images = try ChangeRecorder.damagedImages(in: db, besides: unsound)
    return changes + images.map { .row($0, .value("other_image")) }
  }

  /// What no checksum of a row tells: rows that are there twice, or no longer, and counters that would give
  /// an id again.
  private static func identityFindings(_ db: Connection) throws -> [Checkup.Finding] {
    let twice = try db.rows(
      of: """
        SELECT max(id) FROM entry GROUP BY uid HAVING count(*) > 1 ORDER BY 1
        """
    ) { Checkup.Finding.row("entry \($0.integer(0))", .value("uid")) }
    var isThere: [Int: Bool] = [:]
    try db.eachRow(
      of: """
        SELECT CAST(row_key AS INTEGER), kind FROM changed_row JOIN change ON change.id = change_id
        WHERE table_name = 'entry' AND undone = 0 ORDER BY change_id, seq
        """
    ) { row in
      isThere[Int(row.integer(0))] = row.text(1) != Change.Kind.delete.rawValue
    }
    let ids = Set(try db.rows(of: "SELECT id FROM entry") { Int($0.integer(0)) })
    let elsewhere = try entriesOfDevices(db)
    let contradicted = isThere.filter { id, isThere in
      (elsewhere[id] ?? isThere) != ids.contains(id)
    }.keys.sorted()
    let counter = try db.integer("SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
    let last = max(isThere.keys.max() ?? 0, ids.max() ?? 0)
    return twice + contradicted.map { .row("entry \($0)", .value("id")) }
      + (counter < last ? [.row("sqlite_sequence entry", .value("seq"))] : [])
  }

  /// Which entries there are as all devices have it, by their numbers here; none without sync.
  private static func entriesOfDevices(_ db: Connection) throws -> [Int: Bool] {
    guard try SyncSchema.isOn(db) else { return [:] }
    var isThere: [Int: Bool] = [:]
    for kept in try ThingStore(db: db).all(of: EntryRow.table.name) {
      if let number = kept.number { isThere[number] = kept.thing.isThere && !kept.isHeld }
    }
    return isThere
  }

  private static func sumFindings(_ db: Connection) throws -> [Checkup.Finding] {
    func sums(_ from: String) throws -> [String: [StoredValue]] {
      let rows = try db.rows(
        of: """
          SELECT day, count(*), count(magnesium_mg), round(total(magnesium_mg), 6)
          FROM entry \(from) GROUP BY day
          """
      ) { row in (try row.text("day"), (1...3).map { row.stored($0) }) }
      return Dictionary(rows) { $1 }
    }
    let (table, index) = (try sums("NOT INDEXED"), try sums("INDEXED BY entry_tally"))
    let days = Set(table.keys).union(index.keys).filter { table[$0] != index[$0] }
    return days.isEmpty ? [] : [.sums(days: days.count)]
  }

  private static func markFindings(_ db: Connection) throws -> [Checkup.Finding] {
    try MarkRow.contradicted(in: db).map { text in
      guard let day = CivilDay(iso: text) else {
        return .row("day_mark \(text)", .value("day"))
      }
      return .mark(day)
    }
  }
}
