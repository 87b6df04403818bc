import Foundation
import GRDB
import MagnesiumCore

/// Changes rows, and keeps for each the other of its two images: the one before the change while
/// the change stands, the one after it while it is undone. Undoing and redoing are then the same
/// exchange, and need to know nothing of what the rows mean.
struct ChangeRecorder {
  private let db: Database
  private let kind: Change.Kind
  private let instant: Int
  /// nil until a row is changed: what changes nothing is no change to undo.
  private var id: Int64?
  private var count = 0

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
    guard let image = try Self.image(table, key: key, in: db) else { return }
    try record(table, key: key, image: image)
    try Self.remove(table, key: key, in: db)
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
    let old = try Self.image(table, key: key, in: db)
    // Not `INSERT OR REPLACE`, which would take away a row of another key in silence.
    if old != nil { try Self.remove(table, key: key, in: db) }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql:
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      arguments: StatementArguments(values))
    try Self.seal(table, key: key, in: db)
    try TableDigest.count(1, table, key: key, in: db)
    if let row = try Self.row(table, key: key, in: db) {
      try Self.refusing { try PossibleRow.check(row, of: table) }
    }
    if try Self.image(table, key: key, in: db) != old { try record(table, key: key, image: old) }
  }

  /// What could not be read again is not written.
  private static func refusing(_ check: () throws -> Void) throws {
    do {
      try check()
    } catch DiaryError.damagedValue(let what, .value(let column)) {
      throw DiaryError.impossible(what, column: column)
    }
  }

  private mutating func record(_ table: String, key: String, image: String?) throws {
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
    ).execute(arguments: [id, count, table, key, image])
    count += 1
  }

  /// Exchanges the last change that stands, or the first that is undone, with its other images.
  ///
  /// - Returns: what was changed, nil where there is nothing to undo or redo.
  static func exchange(undone: Bool, in db: Database) throws -> Change? {
    let next = try Row.fetchOne(
      db,
      sql: undone
        ? "SELECT id, kind FROM change WHERE undone = 1 ORDER BY id LIMIT 1"
        : "SELECT id, kind FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1")
    guard let next else { return nil }
    let id = try next.integer("id")
    var entries: [Entry] = []
    var days: [CivilDay] = []
    var names: [Bilingual] = []
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT seq, table_name, row_key, other_image FROM changed_row
        WHERE change_id = ? ORDER BY seq \(undone ? "" : "DESC")
        """, arguments: [id])
    for row in rows {
      let table = try row.text("table_name")
      let key = try row.text("row_key")
      let other = row.optionalText("other_image")
      let current = try image(table, key: key, in: db)
      try remove(table, key: key, in: db)
      if let other { try restore(table, key: key, image: other, in: db) }
      try db.execute(
        sql: "UPDATE changed_row SET other_image = ? WHERE change_id = ? AND seq = ?",
        arguments: [current, id, try row.integer("seq")])
      // What it says is enough for the reply: a row that cannot be read is taken back like any.
      let image = try (other ?? current).map(decode)
      if table == "entry", let image {
        do {
          entries.append(try EntryRow.entry(image))
        } catch DiaryError.damagedValue(_, .value) {
          names.append(image.name)
        }
      } else if table == "day_mark", let day = CivilDay(iso: key) {
        days.append(day)
      } else if ["own_food", "own_recipe", "supplement"].contains(table), let image {
        names.append(image.name)
      } else if table == "saved_meal" {
        names.append(Bilingual(same: key))
      }
    }
    try db.execute(
      sql: "UPDATE change SET undone = ? WHERE id = ?", arguments: [undone ? 0 : 1, id])
    guard let kind = Change.Kind(rawValue: try next.text("kind")) else {
      throw DiaryError.damagedValue(of: "change \(id)", .value("kind"))
    }
    return Change(
      kind: kind, entries: entries.sorted { $0.id < $1.id }, markedDays: days, names: names)
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

  private static func key(of table: String) throws -> String {
    guard let key = keyIfUndoable(of: table) else {
      throw DiaryError.damagedValue(of: "changed_row", .value("table_name"))
    }
    return key
  }

  private static func image(_ table: String, key: String, in db: Database) throws -> String? {
    try row(table, key: key, in: db).map { try StoredJSON.text(RowImage($0)) }
  }

  private static func row(_ table: String, key: String, in db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM \(table) WHERE \(try self.key(of: table)) = ?", arguments: [key])
  }

  private static func remove(_ table: String, key: String, in db: Database) throws {
    let column = try self.key(of: table)
    // What is not what was written would stay in the sum when it is gone.
    if table == "day_mark", let day = CivilDay(iso: key) {
      _ = try MarkRow.marks(from: day, to: day, in: db)
    } else {
      _ = try TableDigest.rows(of: table, in: db)
    }
    try TableDigest.count(-1, table, key: key, in: db)
    try db.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [key])
  }

  private static func restore(
    _ table: String, key: String, image: String, in db: Database
  ) throws {
    let image = try decode(image)
    let values = Array(image.values)
    // The image comes out of the file: a column that the table has not makes SQLite refuse it.
    let columns = values.map { "\"" + $0.key.filter { $0 != "\"" } + "\"" }.joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))",
      arguments: StatementArguments(values.map { $0.value.databaseValue }))
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

  private static func decode(_ image: String) throws -> RowImage {
    do {
      return try JSONDecoder().decode(RowImage.self, from: Data(image.utf8))
    } catch {
      throw DiaryError.damagedValue(of: "changed_row", .value("other_image"))
    }
  }
}
