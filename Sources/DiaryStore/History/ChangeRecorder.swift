import Foundation
import GRDB
import MagnesiumCore

/// Changes rows, and keeps for each the other of its two images: the one before the change while
/// the change stands, the one after it while it is undone. See ``ChangeExchange``.
struct ChangeRecorder {
  private let db: Database
  private let kind: Change.Kind
  private let instant: Int
  /// nil until a row is changed: what changes nothing is no change to undo.
  private var id: Int64?
  private var count = 0
  /// The tables that were found to be what was written.
  private var checked: Set<String> = []

  /// The tables of which changes can be undone.
  static var tables: [String] { ArchiveSection.undoable.map(\.table) }

  /// The column that finds a row in a table.
  private static func keyIfUndoable(of table: String) -> String? {
    ArchiveSection.undoable.first { $0.table == table }?.key
  }

  /// Whether there is something to undo.
  var isMade: Bool { id != nil }

  init(_ kind: Change.Kind, at instant: Int, in db: Database) {
    self.db = db
    self.kind = kind
    self.instant = instant
  }

  mutating func insert(_ intake: Intake, recordedAt: Int) throws -> Entry {
    let entryID = try EntryRow.insert(intake, recordedAt: recordedAt, into: db)
    let entry = Entry(id: entryID, intake: intake, recordedAt: recordedAt)
    try Self.refusing { try EntryRow.check(entry) }
    try record("entry", key: String(entryID), image: nil)
    return entry
  }

  /// Inserts an entry as an archive has it, and reads it back.
  ///
  /// - Parameter values: without `id` it gets a new one.
  mutating func insertEntry(_ values: [(column: String, value: StoredValue)]) throws -> Entry {
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql:
        "INSERT INTO entry (\(values.map(\.column).joined(separator: ", "))) VALUES (\(marks))"
    ).execute(arguments: StatementArguments(values.map(\.value)))
    let id = Int(db.lastInsertedRowID)
    try EntryChecksum.seal(id, in: db)
    guard let entry = try EntryRow.entries(where: "id = ?", [.integer(Int64(id))], in: db).first
    else {
      throw DiaryError.noSuchEntry(id)
    }
    try record("entry", key: String(id), image: nil)
    return entry
  }

  /// Removes the row of a key; nothing happens where there is none.
  mutating func delete(_ table: String, key: String) throws {
    guard let old = try Self.row(table, key: key, in: db) else { return }
    try record(table, key: key, image: old)
    try Self.remove(table, key: key, &checked, in: db)
  }

  /// Puts a row in the place of the one of the same key.
  mutating func put(
    _ table: String, key: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws {
    try put(table, key: key, columns: values.map(\.key), values.map(\.value))
  }

  /// Puts an entry in the place of the one of its id.
  mutating func put(_ entry: Entry) throws {
    try put(
      "entry", key: String(entry.id), columns: ["id"] + EntryRow.columns,
      [entry.id] + EntryRow.values(of: entry.intake, recordedAt: entry.recordedAt))
  }

  mutating func put(
    _ table: String, key: String, columns: [String], _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    let old = try Self.row(table, key: key, in: db)
    // Not `INSERT OR REPLACE`, which would take away a row of another key in silence.
    if old != nil { try Self.remove(table, key: key, &checked, in: db) }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql:
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      arguments: StatementArguments(values))
    try Self.seal(table, key: key, in: db)
    try TableDigest.count(1, table, key: key, in: db)
    guard let new = try Self.row(table, key: key, in: db), new != old else { return }
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

  private mutating func record(_ table: String, key: String, image: RowImage?) throws {
    if id == nil {
      // What was undone before can no longer be redone.
      try db.execute(sql: "DELETE FROM change WHERE undone = 1")
      try db.execute(
        sql: "INSERT INTO change (made_at, kind) VALUES (?, ?)",
        arguments: [instant, kind.rawValue])
      id = db.lastInsertedRowID
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO changed_row (change_id, seq, table_name, row_key, other_image)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, count, table, key, try image.map(StoredJSON.text)])
    count += 1
  }

  /// The entries that a change which stands took out.
  static func deletedEntries(in db: Database) throws -> Set<EntryKey> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT row_key, other_image FROM changed_row JOIN change ON change.id = change_id
        WHERE undone = 0 AND table_name = 'entry' AND other_image IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = CAST(row_key AS INTEGER))
        """)
    return Set(
      rows.compactMap { row in
        guard let id = row.optionalText("row_key").flatMap({ Int($0) }),
          let image = try? row.optionalText("other_image").map(decode),
          let recordedAt = try? image.integer("recorded_at")
        else { return nil }
        return EntryKey(id: id, recordedAt: recordedAt)
      })
  }

  /// What is kept for undoing and cannot be read: a name for each.
  static func damagedImages(in db: Database) throws -> [String] {
    var damaged: [String] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT change_id, seq, table_name, other_image FROM changed_row")
    while let row = try rows.next() {
      let image = row.optionalText("other_image")
      guard
        keyIfUndoable(of: try row.text("table_name")) == nil
          || image.map({ (try? decode($0)) == nil }) == true
      else { continue }
      damaged.append("changed_row \(try row.integer("change_id"))/\(try row.integer("seq"))")
    }
    return damaged
  }

  static func key(of table: String) throws -> String {
    guard let key = keyIfUndoable(of: table) else {
      throw DiaryError.damagedValue(of: "changed_row", .value("table_name"))
    }
    return key
  }

  static func row(_ table: String, key: String, in db: Database) throws -> RowImage? {
    let column = try self.key(of: table)
    return try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT * FROM \(table) WHERE \(column) = ?"), arguments: [key]
    ).map(RowImage.init)
  }

  static func remove(
    _ table: String, key: String, _ checked: inout Set<String>, in db: Database
  ) throws {
    let column = try self.key(of: table)
    // What is not what was written would stay in the sum when it is gone.
    if table == "day_mark", let day = CivilDay(iso: key) {
      _ = try MarkRow.marks(from: day, to: day, in: db)
    } else if checked.insert(table).inserted {
      _ = try TableDigest.rows(of: table, in: db)
    }
    try TableDigest.count(-1, table, key: key, in: db)
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?")
      .execute(arguments: [key])
  }

  static func restore(
    _ table: String, key: String, _ image: RowImage, in db: Database
  ) throws {
    let values = image.values.sorted { $0.key < $1.key }
    // The image comes out of the file: a column that the table has not makes SQLite refuse it.
    let columns = values.map { "\"" + $0.key.filter { $0 != "\"" } + "\"" }.joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values.map(\.value)))
    try TableDigest.count(1, table, key: key, in: db)
    if image.value(of: "checksum") == nil {
      // Kept before rows had one.
      try seal(table, key: key, in: db)
    } else if table == "entry", let id = Int(key) {
      try EntryRow.checkSum(of: id, in: db)
    } else if table == "day_mark", let day = CivilDay(iso: key) {
      _ = try MarkRow.marks(from: day, to: day, in: db)
    }
  }

  /// Gives a row its checksum, in the tables in which each has one.
  private static func seal(_ table: String, key: String, in db: Database) throws {
    switch table {
    case "entry": if let id = Int(key) { try EntryChecksum.seal(id, in: db) }
    case "day_mark": try MarkRow.seal(key, in: db)
    default: break
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
