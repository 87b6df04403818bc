/// A value of JSON.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// What is no whole number of 64 bits.
  case real(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package subscript(_ key: String) -> JSONValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  package subscript(_ index: Int) -> JSONValue {
    if case .list(let list) = self, list.indices.contains(index) { list[index] } else { .null }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  package var object: [String: JSONValue] {
    if case .object(let object) = self { object } else { [:] }
  }
  package var isNull: Bool { if case .null = self { true } else { false } }
  package var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .real(let real): real
    default: nil
    }
  }
}

extension JSONValue: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let bool): try container.encode(bool)
    case .integer(let integer): try container.encode(integer)
    case .real(let real): try container.encode(real)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
