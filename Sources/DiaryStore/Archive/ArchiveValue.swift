import MagnesiumCore
import Platform

/// A value of JSON.
enum ArchiveValue: Hashable, Encodable {
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

  /// Whether no text in it would make a terminal act.
  var isPrintable: Bool {
    switch self {
    case .text(let text): text.isShowable
    case .list(let list): list.allSatisfy(\.isPrintable)
    case .object(let object): object.values.allSatisfy(\.isPrintable)
    default: true
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

  /// Reads JSON, exactly.
  ///
  /// - Throws: ``ArchiveError``
  init(json: Data) throws { self = try JSONReader.value(of: json) }

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
