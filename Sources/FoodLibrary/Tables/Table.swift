#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A tab-separated table whose first line names its columns.
///
/// The bytes are read where the program has them: copying a megabyte at every start would take as
/// long as searching it.
struct Table: @unchecked Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The path below `FoodData/`, for messages.
  let path: String
  let bytes: Bytes
  /// The rows by their index, the header left out.
  var rows: Range<Int> { 0..<ends.count - 1 }
  /// Where the lines end in `bytes`, the header's first.
  private let ends: [Int]
  private let width: Int

  /// - Parameter bytes: must stay as they are for as long as the program runs.
  /// - Throws: ``TableError`` where the header is not the one expected.
  init(path: String, bytes: Bytes, columns: [String]) throws(TableError) {
    self.path = path
    self.bytes = bytes
    width = columns.count
    ends = Self.ends(of: bytes)
    guard let header = ends.first,
      bytes[..<header].elementsEqual(columns.joined(separator: "\t").utf8)
    else {
      throw TableError(
        path: path, line: 1, reason: "the header must be: \(columns.joined(separator: " | "))")
    }
  }

  /// Where a row lies in `bytes`.
  func line(_ row: Int) -> Range<Int> { ends[row] + 1..<ends[row + 1] }

  private static func ends(of bytes: Bytes) -> [Int] {
    var ends: [Int] = []
    ends.reserveCapacity(bytes.count / 64)
    var start = 0
    while start < bytes.count {
      let end = end(from: start, to: bytes.count, of: bytes, before: "\n")
      ends.append(end)
      start = end + 1
    }
    return ends
  }

  /// Where a letter stands next; the end where it does not.
  private static func end(
    from start: Int, to end: Int, of bytes: Bytes, before letter: Unicode.Scalar
  ) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(letter.value), end - start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The fields of a row.
  ///
  /// - Throws: ``TableError`` where the row has not as many fields as the header.
  func row(_ index: Int) throws(TableError) -> TableRow {
    let line = line(index)
    var fields: [String] = []
    fields.reserveCapacity(width)
    var start = line.lowerBound
    while start <= line.upperBound {
      let end = Self.end(from: start, to: line.upperBound, of: bytes, before: "\t")
      fields.append(String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self))
      start = end + 1
    }
    let row = TableRow(path: path, line: index + 2, fields: fields)
    guard fields.count == width else {
      throw row.error("\(fields.count) fields where the header has \(width)")
    }
    return row
  }

  /// The first row from an index on whose first field is a text; nil where none is.
  func row(whereFirstIs text: String, from start: Int = 0) -> Int? {
    var prefix = text + "\t"
    return prefix.withUTF8 { prefix in
      guard let base = bytes.baseAddress, let wanted = prefix.baseAddress else { return nil }
      var index = start
      while index < rows.upperBound {
        let row = line(index)
        if row.count >= prefix.count, memcmp(base + row.lowerBound, wanted, prefix.count) == 0 {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// The rows whose first field is a text.
  func rows(whereFirstIs text: String) throws(TableError) -> [TableRow] {
    var found: [TableRow] = []
    var next = row(whereFirstIs: text)
    while let index = next {
      found.append(try row(index))
      next = row(whereFirstIs: text, from: index + 1)
    }
    return found
  }

  func map<Value>(_ decode: (TableRow) throws(TableError) -> Value) throws(TableError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for index in rows { values.append(try decode(row(index))) }
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

/// Decimal numbers of tables: digits and at most one point. Swift's own reading also takes `nan`,
/// `inf`, `0x10` and `1e400`.
private enum StrictDecimal {
  static func value(of text: some StringProtocol) -> Double? {
    let text = String(text)
    var (digits, points) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      // A point has digits on both sides.
      case UInt8(ascii: ".") where digits > 0 && points == 0: (digits, points) = (0, 1)
      default: return nil
      }
    }
    return digits > 0 && text.utf8.count <= 15 ? Double(text) : nil
  }
}
