import MagnesiumCore
import Platform

/// The rows of a table in an archive.
extension TableDefinition {
  /// A row of the table as the archive has it.
  func object(_ row: some RowReading) throws -> [String: ArchiveValue] {
    var object: [String: ArchiveValue] = [:]
    for column in columns where column.isArchived {
      guard let value = row.value(of: column.name) else {
        throw DiaryError.damagedValue(of: section, .value(column.name))
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
    case .plain, .number, .offset: return ArchiveValue(value)
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

  /// A row, as an object of the archive says.
  ///
  /// - Parameter place: where the object stands, for errors.
  func row(
    _ object: [String: ArchiveValue], at place: String
  ) throws -> RowImage {
    let archived = columns.filter(\.isArchived)
    if let key = object.keys.sorted().first(where: { key in !archived.contains { $0.key == key } })
    {
      throw ArchiveError.unknownKey(key, at: place)
    }
    var values: [String: StoredValue] = [:]
    for column in archived {
      let value = object[column.key] ?? .null
      func refused() -> ArchiveError { .value(column.key, at: place) }
      guard value.isPrintable else { throw refused() }
      switch (column.form, value) {
      case (_, .null): values[column.name] = .null
      // SQLite would turn one into the other, and what is taken in twice would be two.
      case (.plain, .text), (.number, .integer), (.number, .real):
        guard let stored = value.stored else { throw refused() }
        values[column.name] = stored
      case (.nested, .list), (.nested, .object):
        let text = try StoredJSON.text(value)
        values[column.name] = .text(text)
      case (.list, .list(let list)):
        let lines = try list.map { element in
          guard case .text(let line) = element, !line.contains("\n") else { throw refused() }
          return line
        }
        values[column.name] = .text(lines.joined(separator: "\n"))
      case (.instant, .text(let text)):
        guard let instant = ZonedInstant(rfc3339: text) else { throw refused() }
        values[column.name] = .integer(Int64(instant.epochSeconds))
      case (.localInstant(let offset), .text(let text)):
        guard let instant = ZonedInstant(rfc3339: text) else { throw refused() }
        values[column.name] = .integer(Int64(instant.epochSeconds))
        values[offset] = .integer(Int64(instant.utcOffsetSeconds))
      default: throw refused()
      }
    }
    return RowImage(values)
  }
}
