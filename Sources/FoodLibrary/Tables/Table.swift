import FoodTables

/// A tab-separated table whose first line names its columns.
public struct Table: Sendable {
  /// The path below `FoodData/`, for messages.
  public let path: String
  let bytes: [UInt8]
  /// Where the rows lie in `bytes`, the header left out.
  let rows: [Range<Int>]

  /// - Throws: ``TableError`` where the header is not the one expected.
  public init(path: String, bytes: [UInt8], columns: [String]) throws(TableError) {
    self.path = path
    self.bytes = bytes
    var lines: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        lines.append(start..<index)
        start = index + 1
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
    }
    guard let header = lines.first,
      String(decoding: bytes[header], as: UTF8.self) == columns.joined(separator: "\t")
    else {
      throw TableError(
        path: path, line: 1, reason: "the header must be: \(columns.joined(separator: " | "))")
    }
    rows = Array(lines.dropFirst())
    width = columns.count
  }

  private let width: Int

  /// The fields of a row.
  ///
  /// - Throws: ``TableError`` where the row has not as many fields as the header.
  func row(_ index: Int) throws(TableError) -> TableRow {
    let fields = bytes[rows[index]].split(
      separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let row = TableRow(
      path: path, line: index + 2, fields: fields.map { String(decoding: $0, as: UTF8.self) })
    guard fields.count == width else {
      throw row.error("\(fields.count) fields where the header has \(width)")
    }
    return row
  }

  func map<Value>(_ decode: (TableRow) throws(TableError) -> Value) throws(TableError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for index in rows.indices { values.append(try decode(row(index))) }
    return values
  }
}

/// What is wrong in a table of `FoodData/`, and where.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  /// Counted from 1, the header included.
  public let line: Int
  public let reason: String

  public var description: String { "\(path):\(line): \(reason)" }
}

/// One row of a table, read strictly: a field is what its column promises, or an error says where
/// it is not.
struct TableRow {
  let path: String
  let line: Int
  let fields: [String]

  func error(_ reason: String) -> TableError {
    TableError(path: path, line: line, reason: reason)
  }

  func text(_ column: Int) throws(TableError) -> String {
    let text = fields[column]
    guard !text.isEmpty else { throw error("field \(column + 1) is empty") }
    return text
  }

  func optionalText(_ column: Int) -> String? {
    fields[column].isEmpty ? nil : fields[column]
  }

  func list(_ column: Int) -> [String] {
    fields[column].split(separator: ";").map(String.init)
  }

  func number(_ column: Int, in range: ClosedRange<Double>) throws(TableError) -> Double {
    guard let value = StrictDecimal.value(of: fields[column]) else {
      throw error("\"\(fields[column])\" is not a number")
    }
    guard range.contains(value) else {
      throw error("\(fields[column]) is not between \(range.lowerBound) and \(range.upperBound)")
    }
    return value
  }

  func optionalNumber(
    _ column: Int, in range: ClosedRange<Double>
  ) throws(TableError) -> Double? {
    fields[column].isEmpty ? nil : try number(column, in: range)
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: Int, of type: Value.Type
  ) throws(TableError) -> Value {
    guard let value = Value(rawValue: fields[column]) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\"\(fields[column])\" is none of: \(choices)")
    }
    return value
  }

  func flag(_ column: Int) throws(TableError) -> Bool {
    switch fields[column] {
    case "yes": true
    case "no": false
    default: throw error("\"\(fields[column])\" is neither yes nor no")
    }
  }
}

/// Decimal numbers as people write them: digits and at most one point. Swift's own reading also
/// takes `nan`, `inf`, `0x10` and `1e400`.
public enum StrictDecimal {
  public static func value(of text: some StringProtocol) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 15,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    return Double(text)
  }
}
