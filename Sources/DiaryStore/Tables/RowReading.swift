import MagnesiumCore

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

/// The values of one row as they are kept for undoing.
struct RowImage: RowReading, Codable, Hashable {
  let values: [String: StoredValue]

  init(_ row: Row) {
    var values: [String: StoredValue] = [:]
    for (place, column) in row.columns.enumerated() { values[column] = row.stored(place) }
    self.values = values
  }

  init(_ values: [String: StoredValue]) { self.values = values }

  /// Whether another image of the same row holds the same.
  func says(the other: RowImage) -> Bool {
    let sum = "checksum"
    return values.keys.filter { $0 != sum }.count == other.values.keys.filter { $0 != sum }.count
      && values.allSatisfy { column, value in
        guard column != sum else { return true }
        guard let same = other.values[column] else { return false }
        return value == same || value.real != nil && value.real == same.real
      }
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
