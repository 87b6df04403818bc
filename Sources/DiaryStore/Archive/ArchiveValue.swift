import GRDB

/// A value of JSON.
enum ArchiveValue: Hashable, Codable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case list([ArchiveValue])
  case object([String: ArchiveValue])

  init(_ value: StoredValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    // As JSON writes it, so that what is read again is equal.
    case .real(let real): self = Int64(exactly: real).map { .integer($0) } ?? .real(real)
    case .text(let text): self = .text(text)
    }
  }

  /// nil for what no column holds.
  var stored: StoredValue? {
    switch self {
    case .null: .null
    case .integer(let integer): .integer(integer)
    case .real(let real): .real(real)
    case .text(let text): .text(text)
    case .list, .object: nil
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let integer = try? container.decode(Int64.self) {
      self = .integer(integer)
    } else if let real = try? container.decode(Double.self) {
      self = .real(real)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([ArchiveValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: ArchiveValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let integer): try container.encode(integer)
    case .real(let real): try container.encode(real)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
