/// A table of what a person keeps. Its columns are said here and nowhere else: how rows are written, what the
/// archive is made of, what checksums are taken of and what undo brings back follow from it.
struct TableDefinition: Sendable {
  let name: String
  /// The column that finds a row, and by which rows are ordered.
  let key: String
  /// What an archive calls the table.
  let section: String
  /// Another column that no two rows share.
  var alsoUnique: String?
  var sealing = Sealing.digest
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
    /// Nowhere. What was shown is no change of a person's, and cannot be undone.
    case none
    /// In a sum over all rows: see ``TableDigest``.
    case digest
    /// In each row, because no report reads all of them, and in such a sum.
    case rowsAndDigest
    /// In each row: see ``EntryChecksum``.
    case rows
  }

  /// Whether its changes can be undone.
  var isUndoable: Bool { if case .none = sealing { false } else { true } }

  /// Whether its rows are in a sum.
  var hasDigest: Bool {
    switch sealing {
    case .none, .rows: false
    case .digest, .rowsAndDigest: true
    }
  }

  var columnNames: [String] { columns.map { $0.name } }

  /// All columns that it describes, separated by commas.
  var columnList: String { columnNames.joined(separator: ", ") }

  /// Where each column stands in a row that was selected by ``columnList``.
  var places: [String: Int] {
    Dictionary(uniqueKeysWithValues: columnNames.enumerated().map { ($1, $0) })
  }

  /// The checksum of a row, as a term of SQL.
  var checksum: String { "row_checksum(\(columnList))" }

  /// Writes a row whose columns may be fewer than there are: the others get what the schema says.
  func insert(_ row: RowImage, into db: Connection) throws {
    let columns = (columnNames + ["checksum"]).filter { row.values[$0] != nil }
    guard columns.count == row.values.count else {
      throw DiaryError.damagedValue(of: name, .value("other_image"))
    }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      columns.map { row.values[$0] ?? .null })
  }

  func row(_ key: String, in db: Connection) throws -> RowImage? {
    try db.firstRow(of: "SELECT * FROM \(name) WHERE \(self.key) = ?", [.text(key)]) {
      RowImage($0)
    }
  }
}

extension TableDefinition {
  /// In the order of their sections.
  static let all = [
    AlertRow.notified, AlertRow.aside, AlertRow.history, ProfileRow.circumstances, MarkRow.table,
    EntryRow.table, OwnFoodRow.table, PantryRow.meals, ProfileRow.person, ProfileRow.preferences,
    OwnRecipeRow.table, PantryRow.names, SupplementRow.table,
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
