import MagnesiumCore

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
package struct Table: @unchecked Sendable {
  package typealias Bytes = UnsafeBufferPointer<UInt8>
  package typealias Numbers = UnsafeBufferPointer<UInt32>

  /// Where the lines of a table lie, and its rows by their first field.
  package struct Layout {
    /// Where the lines end, the header's first.
    package let ends: Numbers
    /// The rows in the order of their first fields; of equal ones the earlier first. nil where they
    /// are not laid out: then a search reads row by row.
    package let order: Numbers?

    package init(ends: Numbers, order: Numbers?) {
      self.ends = ends
      self.order = order
    }
  }

  /// The path below `FoodData/`, for messages.
  package let path: String
  package let bytes: Bytes
  /// The rows by their index, the header left out.
  package var rows: Range<Int> { 0..<layout.ends.count - 1 }
  package let layout: Layout
  private let width: Int

  /// - Parameters:
  ///   - bytes: must stay as they are for as long as the program runs.
  ///   - layout: that of the bytes; nil to find it, in memory that is kept as long.
  /// - Throws: ``TableError`` where the header is not the one expected.
  package init(
    path: String, bytes: Bytes, columns: [String], layout: Layout? = nil
  ) throws(TableError) {
    self.path = path
    self.bytes = bytes
    width = columns.count
    self.layout = layout ?? Layout(of: bytes)
    guard let header = self.layout.ends.first,
      bytes[..<Int(header)].elementsEqual(columns.list("\t").utf8)
    else {
      throw TableError(
        path: path, line: 1, reason: "the header must be: \(columns.joined(separator: " | "))")
    }
  }

  /// Where a row lies in `bytes`.
  package func line(_ row: Int) -> Range<Int> {
    Int(layout.ends[row]) + 1..<Int(layout.ends[row + 1])
  }

  /// Where a letter stands next; the end where it does not.
  fileprivate static func end(
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
  package func row(_ index: Int) throws(TableError) -> TableRow {
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

  /// The rows whose first field is a text, in their order.
  package func indices(whereFirstIs text: String) -> [Int] {
    var field = text + "\t"
    return field.withUTF8 { field in
      guard let order = layout.order else {
        return rows.filter { Bytes(rebasing: bytes[line($0)]).begins(with: field) }
      }
      var place = firstPlace(in: order, from: field)
      var found: [Int] = []
      while place < order.count {
        let row = Int(order[place])
        guard Bytes(rebasing: bytes[line(row)]).begins(with: field) else { break }
        found.append(row)
        place += 1
      }
      return found
    }
  }

  /// The first row whose first field is a text; nil where none is.
  package func row(whereFirstIs text: String) -> Int? {
    indices(whereFirstIs: text).first
  }

  /// The rows whose first field is a text.
  package func rows(whereFirstIs text: String) throws(TableError) -> [TableRow] {
    var found: [TableRow] = []
    for index in indices(whereFirstIs: text) { found.append(try row(index)) }
    return found
  }

  /// Binary search: the first place in an order whose line does not come before a field.
  private func firstPlace(in order: Numbers, from field: Bytes) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if Bytes(rebasing: bytes[line(Int(order[middle]))]).comes(before: field) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  package func map<Value>(
    _ decode: (TableRow) throws(TableError) -> Value
  ) throws(TableError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for index in rows { values.append(try decode(row(index))) }
    return values
  }
}

extension Table.Layout {
  /// Where the lines of bytes end.
  init(of bytes: Table.Bytes) {
    var ends: [UInt32] = []
    ends.reserveCapacity(bytes.count / 64)
    var start = 0
    while start < bytes.count {
      let end = Table.end(from: start, to: bytes.count, of: bytes, before: "\n")
      ends.append(UInt32(end))
      start = end + 1
    }
    let kept = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ends.count)
    _ = kept.initialize(from: ends)
    self.init(ends: Table.Numbers(kept), order: nil)
  }
}

extension Table {
  /// The rows in the order of their first fields, for who lays them out.
  package var rowsByFirstField: [UInt32] {
    func field(_ row: UInt32) -> Bytes {
      let line = Bytes(rebasing: bytes[line(Int(row))])
      let end = line.firstIndex(of: UInt8(ascii: "\t")).map { $0 + 1 } ?? line.count
      return Bytes(rebasing: line[..<end])
    }
    return rows.map(UInt32.init).sorted { left, right in
      let (a, b) = (field(left), field(right))
      return a.comes(before: b) || a.elementsEqual(b) && left < right
    }
  }
}

extension Table.Bytes {
  /// Whether a line comes before those that begin with a field.
  fileprivate func comes(before field: Self) -> Bool {
    guard let base = baseAddress, let wanted = field.baseAddress else { return false }
    let compared = memcmp(base, wanted, Swift.min(count, field.count))
    return compared < 0 || compared == 0 && count < field.count
  }

  fileprivate func begins(with field: Self) -> Bool {
    guard let base = baseAddress, let wanted = field.baseAddress else { return false }
    return count >= field.count && memcmp(base, wanted, field.count) == 0
  }
}

/// What is wrong in a table of `FoodData/`, and where.
package struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
  package let path: String
  /// Counted from 1, the header included.
  package let line: Int
  package let reason: String

  package init(path: String, line: Int, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  package var description: String { "\(path):\(line): \(reason)" }
}

/// One row of a table, read strictly: a field is what its column promises, or an error says where
/// it is not.
package struct TableRow {
  let path: String
  let line: Int
  package let fields: [String]

  package func error(_ reason: String) -> TableError {
    TableError(path: path, line: line, reason: reason)
  }

  package func text(_ column: Int) throws(TableError) -> String {
    let text = fields[column]
    guard !text.isEmpty else { throw error("field \(column + 1) is empty") }
    return text
  }

  package func optionalText(_ column: Int) -> String? {
    fields[column].isEmpty ? nil : fields[column]
  }

  package func list(_ column: Int) -> [String] {
    fields[column].split(separator: ";").map(String.init)
  }

  package func number(_ column: Int, in range: ClosedRange<Double>) throws(TableError) -> Double {
    try number(fields[column], in: range)
  }

  package func number(_ text: String, in range: ClosedRange<Double>) throws(TableError) -> Double {
    guard let value = StrictDecimal.value(of: text) else {
      throw error("\"\(text)\" is not a number")
    }
    guard range.contains(value) else {
      throw error("\(text) is not between \(range.lowerBound) and \(range.upperBound)")
    }
    return value
  }

  package func optionalNumber(
    _ column: Int, in range: ClosedRange<Double>
  ) throws(TableError) -> Double? {
    fields[column].isEmpty ? nil : try number(column, in: range)
  }

  /// A source and an id of it.
  func source(_ column: Int) throws(TableError) -> FigureSource {
    let text = try text(column)
    guard let slash = text.firstIndex(of: "/") else {
      throw error("\"\(text)\" is not a source and its id, such as usda-sr-legacy-2018/173944")
    }
    return FigureSource(
      table: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
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
