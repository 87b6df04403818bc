import CSQLite
import MagnesiumCore

/// A value as SQLite keeps it. What a column promises may be gone where the file is damaged, so that
/// nothing is taken for granted of its kind.
enum StoredValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ real: Double?) { self = real.map { .real($0) } ?? .null }
  init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .integer(let integer) = self { Int(integer) } else { nil }
  }

  /// As it finds a row.
  var key: String? { text ?? integer.map(String.init) }

  /// A whole number that was kept for undoing comes back as an integer.
  var real: Double? {
    switch self {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    default: nil
    }
  }
}

extension StoredValue {
  /// Gives it to a statement in the place of a question mark, counted from 1.
  ///
  /// - Returns: SQLite's result code.
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let integer): return sqlite3_bind_int64(statement, place, integer)
    case .real(let real): return sqlite3_bind_double(statement, place, real)
    case .text(var text):
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      // To its end, also where a NUL stands in it.
      if text.isEmpty { return sqlite3_bind_text(statement, place, "", 0, transient) }
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          sqlite3_bind_text64(
            statement, place, bytes.baseAddress, UInt64(bytes.count), transient,
            UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}

extension StoredValue: Codable {
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
    } else {
      let real = try container.decode([String: String].self)["real"].flatMap(Double.init)
      self = real.map { .real($0) } ?? .null
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let integer): try container.encode(integer)
    // No number of JSON; what is kept for undoing comes back as it was all the same.
    case .real(let real) where !real.isFinite: try container.encode(["real": "\(real)"])
    case .real(let real): try container.encode(real)
    case .text(let text): try container.encode(text)
    }
  }
}
