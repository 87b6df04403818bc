import GRDB
import MagnesiumCore

/// A value as SQLite keeps it. What a column promises may be gone where the file is damaged, so that
/// nothing is taken for granted of its kind.
enum StoredValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let integer): self = .integer(integer)
    case .double(let real): self = .real(real)
    case .string(let text): self = .text(text)
    }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .integer(let integer) = self { Int(integer) } else { nil }
  }

  /// A whole number that was kept for undoing comes back as an integer.
  var real: Double? {
    switch self {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    default: nil
    }
  }
}

extension StoredValue: DatabaseValueConvertible {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .real(let real): real.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredValue? { StoredValue(value) }
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

/// What gives the values of one row by their columns.
protocol RowReading {
  func value(of column: String) -> StoredValue?
}

extension RowReading {
  func text(_ column: String) throws -> String {
    guard let text = value(of: column)?.text else { throw missing(column) }
    return text
  }

  func optionalText(_ column: String) -> String? { value(of: column)?.text }

  func integer(_ column: String) throws -> Int {
    guard let integer = value(of: column)?.integer else { throw missing(column) }
    return integer
  }

  func real(_ column: String) throws -> Double {
    guard let real = value(of: column)?.real else { throw missing(column) }
    return real
  }

  func optionalReal(_ column: String) -> Double? { value(of: column)?.real }

  /// The amount of magnesium in the columns `…_mg`, `…_low_mg` and `…_high_mg`; nil where it is unknown.
  func amount(
    _ name: String, _ damaged: (String) -> DiaryError
  ) throws -> MagnesiumAmount? {
    let (low, high) = (optionalReal("\(name)_low_mg"), optionalReal("\(name)_high_mg"))
    guard let mg = optionalReal("\(name)_mg") else {
      guard low == nil, high == nil else { throw damaged("\(name)_mg") }
      return nil
    }
    guard let low, let high, let amount = MagnesiumAmount(kept: mg, from: low, to: high) else {
      throw damaged("\(name)_mg")
    }
    return amount
  }

  /// A text that can be shown; of one line, unless it is a phrase as a person wrote it.
  func shown(_ column: String, of what: String) throws -> String {
    let text = try text(column)
    guard text.isShowable, !text.isEmpty, column == "phrase" || !text.contains(where: \.isNewline)
    else {
      throw DiaryError.damagedValue(of: what, .value(column))
    }
    return text
  }

  func name(of what: String) throws -> Bilingual {
    Bilingual(
      english: try shown("name_en", of: what), indonesian: try shown("name_id", of: what))
  }

  private func missing(_ column: String) -> DiaryError {
    .damagedValue(of: "diary", .value(column))
  }
}

/// What gives the values of one row by the numbers of their columns, which is faster where many rows are
/// read.
protocol NumberedRow {
  func stored(_ column: Int) -> StoredValue
}

extension Row: RowReading, NumberedRow {
  func value(of column: String) -> StoredValue? {
    (self[column] as DatabaseValue?).map(StoredValue.init)
  }

  func stored(_ column: Int) -> StoredValue { StoredValue(self[column] as DatabaseValue) }
}

/// The values of one row as they are kept for undoing.
struct RowImage: RowReading, Codable, Hashable {
  let values: [String: StoredValue]

  init(_ row: Row) {
    var values: [String: StoredValue] = [:]
    for (column, value) in row { values[column] = StoredValue(value) }
    self.values = values
  }

  init(_ values: [(column: String, value: StoredValue)]) {
    self.values = Dictionary(values.map { ($0.column, $0.value) }) { $1 }
  }

  func value(of column: String) -> StoredValue? { values[column] }
}

extension RowImage {
  /// What it is called; its row need not be readable for that.
  var name: Bilingual {
    let name = optionalText("name") ?? ""
    return Bilingual(
      english: optionalText("name_en") ?? name, indonesian: optionalText("name_id") ?? name)
  }
}
