import MagnesiumCore
import Platform

/// Changes rows, and keeps for each the other of its two images: the one before the change while
/// the change stands, the one after it while it is undone. See ``ChangeExchange``.
struct ChangeRecorder {
  private let db: Connection
  private let kind: Change.Kind
  private let instant: Int
  /// nil until a row is changed: what changes nothing is no change to undo.
  private var id: Int?
  private var checksum: ChangeChecksum?
  private var count = 0
  private var freeIDs: EntryRow.FreeIDs
  /// The tables that were found to be what was written.
  private var checked: Set<String> = []

  /// Whether there is something to undo.
  var isMade: Bool { id != nil }

  /// Makes what a closure does one change.
  static func change<Value>(
    _ kind: Change.Kind, at instant: Int, in db: Connection,
    _ body: (inout ChangeRecorder) throws -> Value
  ) throws -> Value {
    var recorder = ChangeRecorder(kind: kind, instant: instant, db: db)
    let value = try body(&recorder)
    try recorder.checksum?.seal(in: db)
    return value
  }

  private init(kind: Change.Kind, instant: Int, db: Connection) {
    self.db = db
    self.kind = kind
    self.instant = instant
    freeIDs = EntryRow.FreeIDs(db: db)
  }

  mutating func insert(_ intake: Intake, recordedAt: Int, uuid: EntryUUID) throws -> Entry {
    let image = EntryRow.image(of: intake, recordedAt: recordedAt, uuid: uuid)
    let id = try EntryRow.insert(image, into: db)
    let entry = Entry(id: id, intake: intake, recordedAt: recordedAt, uuid: uuid)
    try Self.refusing { try EntryRow.check(entry) }
    try record(EntryRow.table, key: String(id), image: nil)
    return entry
  }

  /// Inserts an entry that comes from elsewhere.
  ///
  /// - Parameter wanted: its id there; where that is taken here it gets another.
  mutating func insertImported(
    _ intake: Intake, recordedAt: Int, uuid: EntryUUID, as wanted: Entry.ID? = nil
  ) throws {
    let id = try freeIDs.take(wanted)
    let entry = Entry(id: id, intake: intake, recordedAt: recordedAt, uuid: uuid)
    try Self.refusing { try EntryRow.check(entry) }
    try EntryRow.insert(entry, into: db)
    try record(EntryRow.table, key: String(id), image: nil)
  }

  /// Removes the row of a key; nothing happens where there is none.
  mutating func delete(_ table: TableDefinition, key: String) throws {
    guard let old = try table.row(key, in: db) else { return }
    try record(table, key: key, image: old)
    try Self.remove(table, key: key, &checked, in: db)
  }

  /// Puts a row in the place of the one of the same key.
  mutating func put(_ table: TableDefinition, _ row: RowImage) throws {
    let key = row.value(of: table.key)?.key ?? ""
    let old = try table.row(key, in: db)
    // Not `INSERT OR REPLACE`, which would take away a row of another key in silence.
    if old != nil { try Self.remove(table, key: key, &checked, in: db) }
    try table.insert(row, into: db)
    try Self.seal(table, key: key, in: db)
    try TableDigest.count(1, table, key: key, in: db)
    guard let new = try table.row(key, in: db), new != old else { return }
    try Self.refusing { try PossibleRow.check(new, of: table) }
    try record(table, key: key, image: old)
  }

  /// What could not be read again is not written.
  private static func refusing(_ check: () throws -> Void) throws {
    do {
      try check()
    } catch DiaryError.damagedValue(let what, .value(let column)) {
      throw DiaryError.impossible(what, column: column)
    }
  }

  private mutating func record(_ table: TableDefinition, key: String, image: RowImage?) throws {
    db.journal?.note(table.name, key: key, image)
    let change: Int
    if let id {
      change = id
    } else {
      db.journal?.instant = instant
      db.journal?.isImport = kind == .importDiary
      // What was undone before can no longer be redone.
      try db.execute("DELETE FROM change WHERE undone = 1")
      try db.execute(
        "INSERT INTO change (made_at, kind) VALUES (?, ?)",
        [StoredValue(instant), .text(kind.rawValue)])
      change = db.lastInsertedID
      id = change
      checksum = ChangeChecksum(
        of: change, madeAt: instant, kind: kind.rawValue, isUndone: false)
    }
    let text = try image.map(StoredJSON.text)
    checksum?.add(count, table.name, key: key, text)
    try db.execute(
      """
      INSERT INTO changed_row (change_id, seq, table_name, row_key, other_image)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        StoredValue(change), StoredValue(count), .text(table.name), .text(key),
        StoredValue(text),
      ])
    count += 1
  }

  /// The entries that a change which stands took out.
  static func deletedEntries(in db: Connection) throws -> Set<EntryUUID> {
    var elsewhere: [EntryUUID] = []
    if try SyncSchema.isOn(db) {
      elsewhere = try ThingStore(db: db).all(of: EntryRow.table.name)
        .filter { !$0.thing.isThere }.compactMap { EntryUUID($0.subject.key) }
    }
    return Set(
      try db.rows(
        of: """
          SELECT row_key, other_image FROM changed_row JOIN change ON change.id = change_id
          WHERE undone = 0 AND table_name = 'entry' AND other_image IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = CAST(row_key AS INTEGER))
          """
      ) { row in
        guard let image = try? row.text(1).map(decode) else { return nil }
        return try? uuid(of: image, key: row.text(0) ?? "")
      }.compactMap(\.self)
    ).union(elsewhere)
  }

  /// The UUID of an entry that is kept for undoing; one that was kept before entries had one gets that which
  /// its row got.
  static func uuid(of image: RowImage, key: String) throws -> EntryUUID {
    if let uid = image.optionalText("uid") {
      guard let uuid = EntryUUID(uid) else {
        throw DiaryError.damagedValue(of: "entry \(key)", .value("uid"))
      }
      return uuid
    }
    return EntryUUID(derivedFrom: Int(key) ?? 0, recordedAt: try image.integer("recorded_at"))
  }

  /// What is kept for undoing and cannot be read: a name for each.
  ///
  /// - Parameter unsound: changes that are not what was written anyway.
  static func damagedImages(in db: Connection, besides unsound: Set<Int>) throws -> [String] {
    try db.rows(of: "SELECT change_id, seq, table_name, other_image FROM changed_row") { row in
      if unsound.contains(Int(row.integer(0))) { return nil }
      let isKnown = row.text(2).map { (try? TableDefinition.undoable($0)) != nil } ?? false
      let isReadable = row.text(3).map { (try? decode($0)) != nil } ?? true
      return isKnown && isReadable ? nil : "changed_row \(row.integer(0))/\(row.integer(1))"
    }.compactMap(\.self)
  }

  static func remove(
    _ table: TableDefinition, key: String, _ checked: inout Set<String>, in db: Connection
  ) throws {
    // What is not what was written would stay in the sum when it is gone.
    if table.name == MarkRow.table.name, let day = CivilDay(iso: key) {
      _ = try MarkRow.marks(from: day, to: day, in: db)
    } else if table.hasDigest, checked.insert(table.name).inserted {
      _ = try TableDigest.rows(of: table, in: db)
    }
    try TableDigest.count(-1, table, key: key, in: db)
    try db.execute("DELETE FROM \(table.name) WHERE \(table.key) = ?", [.text(key)])
  }

  static func restore(
    _ table: TableDefinition, key: String, _ image: RowImage, in db: Connection
  ) throws {
    guard table.name == EntryRow.table.name, image.value(of: "uid") == nil else {
      try table.insert(image, into: db)
      try TableDigest.count(1, table, key: key, in: db)
      if image.value(of: "checksum") == nil {
        // Kept before rows had one.
        try seal(table, key: key, in: db)
      } else if table.name == EntryRow.table.name, let id = Int(key) {
        try EntryRow.checkSum(of: id, by: EntryChecksum.isSound, in: db)
      } else if table.name == MarkRow.table.name, let day = CivilDay(iso: key) {
        _ = try MarkRow.marks(from: day, to: day, in: db)
      }
      return
    }
    var values = image.values
    values["uid"] = .text(try uuid(of: image, key: key).description)
    try table.insert(RowImage(values), into: db)
    if image.value(of: "checksum") != nil, let id = Int(key) {
      try EntryRow.checkSum(of: id, by: EntryChecksum.isSoundWithoutUID, in: db)
    }
    try seal(table, key: key, in: db)
  }

  /// Gives a row its checksum, in the tables in which each has one.
  private static func seal(_ table: TableDefinition, key: String, in db: Connection) throws {
    switch table.sealing {
    case .rows: if let id = Int(key) { try EntryChecksum.seal(id, in: db) }
    case .rowsAndDigest: try MarkRow.seal(key, in: db)
    case .digest: break
    }
  }

  static func decode(_ image: String) throws -> RowImage {
    do {
      return try JSONDecoder().decode(RowImage.self, from: Data(image.utf8))
    } catch {
      throw DiaryError.damagedValue(of: "changed_row", .value("other_image"))
    }
  }
}
