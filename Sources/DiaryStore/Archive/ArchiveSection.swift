import Foundation
import MagnesiumCore

/// A part of an archive: one table of the diary, in the words of the interface.
struct ArchiveSection {
  let name: String
  let table: String
  /// The column that tells rows apart, and by which they are ordered.
  let key: String
  let columns: [Column]
  /// Another column that no two rows share.
  var alsoUnique: String?
  /// Whether what is imported can be undone: what was shown cannot.
  var isUndoable = true

  struct Column {
    let name: String
    let form: Form
    /// As it is called in the archive.
    let key: String

    init(_ name: String, _ form: Form = .plain, as key: String? = nil) {
      self.name = name
      self.form = form
      self.key = key ?? name
    }
  }

  /// How a column is written.
  enum Form {
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
  }

  /// The parts that a person keeps, of which each change can be undone.
  static let undoable = all.filter(\.isUndoable)

  /// In the order of their names.
  static let all = [
    ArchiveSection(
      name: "alerts_notified", table: "alert_notified", key: "alert_id",
      columns: [Column("alert_id", as: "id"), Column("severity")], isUndoable: false),
    ArchiveSection(
      name: "alerts_put_aside", table: "alert_aside", key: "alert_id",
      columns: [
        Column("alert_id", as: "id"), Column("severity"), Column("until_at", .instant, as: "until"),
      ], isUndoable: false),
    ArchiveSection(
      name: "alerts_shown", table: "alert_history", key: "seq",
      columns: [
        Column("seq", .number, as: "number"), Column("alert_id", as: "id"), Column("kind"),
        Column("severity"), Column("day"), Column("shown_at", .instant), Column("text_en"),
        Column("text_id"),
      ], isUndoable: false),
    ArchiveSection(
      name: "circumstances", table: "circumstances", key: "from_day",
      columns: [
        Column("from_day"), Column("authority"), Column("pregnant", .number),
        Column("lactating", .number), Column("diets", .list), Column("avoided", .list),
        Column("disliked", .list), Column("conditions", .list), Column("medicines", .list),
      ]),
    ArchiveSection(
      name: "day_states", table: "day_mark", key: "day",
      columns: [Column("day"), Column("mark", as: "state")]),
    ArchiveSection(
      name: "entries", table: "entry", key: "id",
      columns: [
        Column("id", .number), Column("day"),
        Column("occurred_at", .localInstant(offset: "utc_offset_s"), as: "at"),
        Column("recorded_at", .instant), Column("meal"), Column("kind"), Column("name_en"),
        Column("name_id"), Column("phrase"), Column("food_id"), Column("quantity", .number),
        Column("unit"), Column("amount_g", .number), Column("magnesium_mg", .number),
        Column("magnesium_low_mg", .number),
        Column("magnesium_high_mg", .number), Column("kcal", .number), Column("match"),
        Column("source"),
        Column("forms", .list),
      ]),
    ArchiveSection(
      name: "foods", table: "own_food", key: "id",
      columns: [
        Column("id"), Column("name_en"), Column("name_id"), Column("synonyms", .nested),
        Column("amount_g", .number), Column("claim", .number), Column("claim_unit"),
        Column("kcal", .number),
        Column("portions", .nested),
      ]),
    ArchiveSection(
      name: "meals", table: "saved_meal", key: "name", columns: [Column("name"), Column("phrase")]),
    ArchiveSection(
      name: "person", table: "person", key: "id",
      columns: [Column("id", .number), Column("born"), Column("sex")]),
    ArchiveSection(
      name: "preferences", table: "preference", key: "name",
      columns: [Column("name"), Column("value")]),
    ArchiveSection(
      name: "recipes", table: "own_recipe", key: "id",
      columns: [
        Column("id"), Column("name_en"), Column("name_id"), Column("phrase"),
        Column("ingredients", .nested), Column("yield_g", .number), Column("servings", .number),
      ]),
    ArchiveSection(
      name: "remembered_names", table: "remembered_name", key: "words",
      columns: [Column("words"), Column("food_id")]),
    ArchiveSection(
      name: "supplements", table: "supplement", key: "id",
      columns: [
        Column("id"), Column("name"), Column("unit"), Column("magnesium_mg", .number),
        Column("magnesium_low_mg", .number), Column("magnesium_high_mg", .number),
        Column("serving", .number),
        Column("forms", .list), Column("label"), Column("due_weekdays"), Column("due_times"),
        Column("due_count", .number),
      ], alsoUnique: "name"),
  ]

  static let version = 1
  /// The section after which `schema_version` stands, so that keys are sorted.
  static let beforeVersion = "remembered_names"

  // MARK: Rows

  /// A row of the table as the archive has it.
  func object(_ row: some RowReading) throws -> [String: ArchiveValue] {
    var object: [String: ArchiveValue] = [:]
    for column in columns {
      guard let value = row.value(of: column.name) else {
        throw DiaryError.damagedValue(of: name, .value(column.name))
      }
      object[column.key] = try Self.written(value, column.form, row)
    }
    return object
  }

  private static func written(
    _ value: StoredValue, _ form: Form, _ row: some RowReading
  ) throws -> ArchiveValue {
    if value == .null { return .null }
    switch form {
    case .plain, .number: return ArchiveValue(value)
    case .nested:
      return try ArchiveValue(json: Data((value.text ?? "").utf8))
    case .list:
      return .list((value.text ?? "").split(separator: "\n").map { .text(String($0)) })
    case .instant:
      return .text(
        ZonedInstant(epochSeconds: value.integer ?? 0, utcOffsetSeconds: 0).rfc3339)
    case .localInstant(let offset):
      return .text(
        ZonedInstant(
          epochSeconds: value.integer ?? 0, utcOffsetSeconds: try row.integer(offset)
        ).rfc3339)
    }
  }

  /// The columns and values of a row, as an object of the archive says.
  ///
  /// - Parameter place: where the object stands, for errors.
  func values(
    _ object: [String: ArchiveValue], at place: String
  ) throws -> [(column: String, value: StoredValue)] {
    if let key = object.keys.sorted().first(where: { key in !columns.contains { $0.key == key } }) {
      throw ArchiveError.unknownKey(key, at: place)
    }
    var values: [(String, StoredValue)] = []
    for column in columns {
      let value = object[column.key] ?? .null
      func refused() -> ArchiveError { .value(column.key, at: place) }
      guard value.isPrintable else { throw refused() }
      switch (column.form, value) {
      case (_, .null): values.append((column.name, .null))
      // SQLite would turn one into the other, and what is taken in twice would be two.
      case (.plain, .text), (.number, .integer), (.number, .real):
        guard let stored = value.stored else { throw refused() }
        values.append((column.name, stored))
      case (.nested, .list):
        let text = try StoredJSON.text(value)
        values.append((column.name, .text(text)))
      case (.list, .list(let list)):
        let lines = try list.map { element in
          guard case .text(let line) = element, !line.contains("\n") else { throw refused() }
          return line
        }
        values.append((column.name, .text(lines.joined(separator: "\n"))))
      case (.instant, .text(let text)):
        guard let instant = ZonedInstant(rfc3339: text) else { throw refused() }
        values.append((column.name, .integer(Int64(instant.epochSeconds))))
      case (.localInstant(let offset), .text(let text)):
        guard let instant = ZonedInstant(rfc3339: text) else { throw refused() }
        values.append((column.name, .integer(Int64(instant.epochSeconds))))
        values.append((offset, .integer(Int64(instant.utcOffsetSeconds))))
      default: throw refused()
      }
    }
    return values
  }
}

/// Why an archive was not taken in; nothing was changed.
public enum ArchiveError: Error, Sendable, Hashable {
  /// It is no JSON, or not of the form that ``Diary/export(_:)`` writes.
  case unreadable(String)
  /// It is no JSON from there on.
  case notJSON(line: Int, column: Int)
  /// A key stands twice in one object.
  case twice(String, line: Int)
  /// It holds more than any diary, or is nested deeper.
  case tooMuch(line: Int)
  /// Two things of one's own would have the same name or id: the name, and the ids.
  case sharedName(String, [String])
  /// The profile could not be true.
  case profile(ProfileContradiction)
  /// A newer version of the program wrote it.
  case newerVersion(Int)
  case unknownSection(String)
  case unknownKey(String, at: String)
  /// A value cannot be: its key, and where it stands.
  case value(String, at: String)
  /// What an object holds contradicts itself or the diary; where it stands, and why.
  case refused(at: String, reason: String)
}
