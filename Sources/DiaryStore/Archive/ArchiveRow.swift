import ByteStreams
import MagnesiumCore
import Platform

/// A row as an archive has it.
typealias ArchiveObject = [String: JSONValue]

/// The rows of a table in an archive.
extension TableDefinition {
  /// A row of the table as the archive has it.
  ///
  /// - Parameter other: a column that is left out.
  func object(_ row: some RowReading, without other: String? = nil) throws -> ArchiveObject {
    var object: ArchiveObject = [:]
    for column in columns where column.isArchived && column.name != other {
      guard let value = row.value(of: column.name) else {
        throw DiaryError.damagedValue(of: section, .value(column.name))
      }
      object[column.key] = try Self.written(value, column.form, row)
    }
    return object
  }

  private static func written(
    _ value: StoredValue, _ form: Form, _ row: some RowReading
  ) throws -> JSONValue {
    if value == .null { return .null }
    switch form {
    case .plain, .number, .offset: return JSONValue(value)
    case .nested:
      let stream = try JSONStream(BytesInMemory((value.text ?? "").utf8)) { ArchiveError($0) }
      let value = try stream.value()
      try stream.finish()
      return value
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
  func row(_ object: ArchiveObject, at place: String) throws -> RowImage {
    var values: [String: StoredValue] = [:]
    values.reserveCapacity(columns.count)
    var known = 0
    for column in columns where column.isArchived {
      let value = object[column.key]
      if value != nil { known += 1 }
      func refused() -> ArchiveError { .value(column.key, at: place) }
      switch (column.form, value) {
      case (_, nil), (_, .null): values[column.name] = .null
      // SQLite would turn one into the other, and what is taken in twice would be two.
      case (.plain, .text(let text)):
        guard text.isShowable else { throw refused() }
        values[column.name] = .text(text)
      case (.number, .integer(let integer)): values[column.name] = .integer(integer)
      case (.number, .real(let real)): values[column.name] = .real(real)
      case (.nested, .list), (.nested, .object):
        guard let value, value.isPrintable else { throw refused() }
        values[column.name] = .text(try StoredJSON.text(value))
      case (.list, .list(let list)):
        let lines = try list.map { element in
          guard case .text(let line) = element, line.isShowable, !line.contains("\n") else {
            throw refused()
          }
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
    guard known == object.count else {
      let keys = Set(columns.filter(\.isArchived).map(\.key))
      throw ArchiveError.unknownKey(
        object.keys.sorted().first { !keys.contains($0) } ?? "", at: place)
    }
    return RowImage(values)
  }
}

extension JSONValue {
  init(_ value: StoredValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    // As JSON writes it, so that what is read again is equal.
    case .real(let real): self = Int64(exactly: real).map { .integer($0) } ?? .real(real)
    case .text(let text): self = .text(text)
    }
  }

  /// Whether no text in it would make a terminal act.
  fileprivate var isPrintable: Bool {
    switch self {
    case .text(let text): text.isShowable
    case .list(let list): list.allSatisfy(\.isPrintable)
    case .object(let object): object.values.allSatisfy(\.isPrintable)
    default: true
    }
  }
}
