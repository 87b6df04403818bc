import MagnesiumCore
import Synchronization

/// A table of what a person keeps. Its columns are said here and nowhere else: how rows are written, what the
/// archive is made of, what checksums are taken of and what undo brings back follow from it.
final class TableDefinition: Sendable {
  let name: String
  /// The column that finds a row, and by which rows are ordered.
  let key: String
  /// What an archive calls the table.
  let section: String
  /// Another column that no two rows share.
  let alsoUnique: String?
  /// A column that counts by itself in each diary: what another diary brings gets a free number where its own
  /// is taken.
  let number: String?
  /// Whether its changes can be undone. What was shown is no change of a person's.
  let isUndoable: Bool
  let sealing: Sealing
  /// In the order in which checksums take them. It is frozen, and a new column comes at the end; the archive
  /// sorts by its own keys.
  let columns: [Column]

  struct Column: Sendable {
    let name: String
    let form: Form
    /// What an archive calls it.
    let key: String

    init(_ name: String, _ form: Form = .plain, as key: String? = nil) {
      self.name = name
      self.form = form
      self.key = key ?? name
    }

    /// Whether an archive has a key for it.
    var isArchived: Bool { if case .offset = form { false } else { true } }
  }

  /// How an archive writes a column.
  enum Form: Sendable {
    /// A text.
    case plain
    case number
    /// JSON in a text.
    case nested
    /// A line each.
    case list
    /// Seconds since 1970-01-01T00:00:00Z; RFC 3339 in the archive.
    case instant
    /// The same, with the offset that another column holds.
    case localInstant(offset: String)
    /// That other column, which is part of the instant.
    case offset
  }

  /// Where the checksums lie that tell of what changed by itself.
  enum Sealing: Sendable {
    /// In a sum over all rows: see ``TableDigest``.
    case digest
    /// In each row, because no report reads all of them, and in such a sum.
    case rowsAndDigest
    /// In each row: see ``EntryChecksum``.
    case rows
  }

  let columnNames: [String]
  /// All columns that it describes, separated by commas.
  let columnList: String
  /// Where each column stands in a row that was selected by ``columnList``.
  let places: [String: Int]
  private let insertAll = Mutex<String?>(nil)

  init(
    name: String, key: String, section: String, alsoUnique: String? = nil,
    number: String? = nil, isUndoable: Bool = true, sealing: Sealing = .digest, columns: [Column]
  ) {
    self.name = name
    self.key = key
    self.section = section
    self.alsoUnique = alsoUnique
    self.number = number
    self.isUndoable = isUndoable
    self.sealing = sealing
    self.columns = columns
    columnNames = columns.map(\.name)
    // `joined` would ask the runtime for a type, which takes as long as the sum of a day.
    columnList = columnNames.dropFirst().reduce(columnNames[0]) { "\($0), \($1)" }
    places = Dictionary(uniqueKeysWithValues: columnNames.enumerated().map { ($1, $0) })
  }

  /// The checksum of a row, as a term of SQL.
  var checksum: String { "row_checksum(\(columnList))" }

  /// With the checksum that each row carries, where it does.
  private var storedNames: [String] {
    switch sealing {
    case .rows, .rowsAndDigest: columnNames + ["checksum"]
    case .digest: columnNames
    }
  }

  /// Made once and where it is needed: most commands write into few tables.
  private var insertion: String {
    insertAll.withLock { kept in
      let sql = kept ?? Self.insertion(of: columnNames, into: name)
      kept = sql
      return sql
    }
  }

  /// Whether its rows are in a sum.
  var hasDigest: Bool {
    switch sealing {
    case .rows: false
    case .digest, .rowsAndDigest: true
    }
  }

  /// Writes a row. Where it has fewer columns than there are, the others get what the schema says.
  func insert(_ row: RowImage, into db: Connection) throws {
    let known = columnNames.count { row.values[$0] != nil }
    let isWhole = known + (row.values[key] == nil ? 1 : 0) == columns.count
    if isWhole, known == row.values.count {
      // A key that is missing is one that counts by itself, as it does for NULL.
      return try db.execute(insertion, columnNames.map { row.values[$0] ?? .null })
    }
    let columns = storedNames.filter { row.values[$0] != nil }
    guard columns.count == row.values.count else {
      throw DiaryError.damagedValue(of: name, .value("other_image"))
    }
    try db.execute(
      Self.insertion(of: columns, into: name), columns.map { row.values[$0] ?? .null })
  }

  private static func insertion(of columns: [String], into table: String) -> String {
    let marks = columns.map { _ in "?" }.list()
    return "INSERT INTO \(table) (\(columns.list())) VALUES (\(marks))"
  }

  /// The first number that no row has; nil where its rows have none.
  func freeNumber(in db: Connection) throws -> Int? {
    guard let number else { return nil }
    return (try db.integer("SELECT max(\(number)) FROM \(name)") ?? 0) + 1
  }

  /// Whether a row has a number.
  private func has(_ number: String, _ value: StoredValue, in db: Connection) throws -> Bool {
    try db.integer("SELECT 1 FROM \(name) WHERE \(number) = ? LIMIT 1", [value]) != nil
  }

  /// The same row with a number that no other has.
  func renumbered(_ row: RowImage, in db: Connection) throws -> RowImage {
    guard let number, let value = row.value(of: number), try has(number, value, in: db) else {
      return row
    }
    var values = row.values
    values[number] = StoredValue(try freeNumber(in: db))
    return RowImage(values)
  }

  /// The row of a key, with its checksum; nil where there is none.
  func row(_ key: String, in db: Connection) throws -> RowImage? {
    let stored = storedNames
    let sql = "SELECT \(stored.list()) FROM \(name) WHERE \(self.key) = ?"
    return try db.firstRow(of: sql, [.text(key)]) { row in
      var values: [String: StoredValue] = [:]
      for (place, name) in stored.enumerated() { values[name] = row.stored(place) }
      return RowImage(values)
    }
  }
}

extension TableDefinition {
  /// In the order of their sections.
  static let all = [
    AlertRow.notified, AlertRow.aside, AlertRow.history, ProfileRow.circumstances, MarkRow.table,
    EntryRow.table, OwnFoodRow.table, ImportRow.choices, ImportRow.days, PantryRow.meals,
    ProfileRow.person, PantryRow.portions, ProfileRow.preferences, OwnRecipeRow.table,
    PantryRow.names, SupplementRow.table, SymptomRow.kinds, SymptomRow.table, TrialRow.table,
  ]

  static let undoable = all.filter(\.isUndoable)

  static let withDigest = all.filter(\.hasDigest)

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where the history names a table that has none.
  static func undoable(_ name: String) throws -> TableDefinition {
    guard let table = undoable.first(where: { $0.name == name }) else {
      throw DiaryError.damagedValue(of: "changed_row", .value("table_name"))
    }
    return table
  }
}
