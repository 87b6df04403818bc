/// A value of a column, as SQLite keeps it.
package enum ColumnValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// What a field holds: the values of columns that only make sense together, as the JSON in which they travel.
///
/// The fold compares stamps and never looks into it, so that columns which only a newer version knows come
/// through whole, and nothing is read that is not shown.
package struct Columns: Sendable, Hashable {
  package let json: String

  /// - Throws: ``OperationProblem/notFinite(column:)``
  package init(_ values: [String: ColumnValue]) throws(OperationProblem) {
    var text = PayloadWriter()
    text.beginObject()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      text.key(name)
      switch value {
      case .null: text.raw("null")
      case .integer(let integer): text.raw("\(integer)")
      case .real(let real):
        guard real.isFinite else { throw .notFinite(column: name) }
        text.raw("\(real)")
      case .text(let string): text.string(string)
      }
    }
    text.endObject()
    json = text.text
  }

  init(json: String) { self.json = json }

  /// - Throws: ``OperationProblem/unreadable`` where it is not what ``init(_:)`` makes.
  package func values() throws(OperationProblem) -> [String: ColumnValue] {
    var reader = PayloadReader(Array(json.utf8))
    var values: [String: ColumnValue] = [:]
    try reader.object { (key, reader) throws(OperationProblem) in
      guard values.updateValue(try reader.columnValue(), forKey: key) == nil else {
        throw .unreadable
      }
    }
    try reader.end()
    return values
  }

  /// The values of columns that are asked for.
  ///
  /// - Parameter names: in their order, as ``init(_:)`` writes them.
  /// - Returns: for each its value; nil for one that is not there.
  /// - Throws: as ``values()``.
  package func values(of names: [String]) throws(OperationProblem) -> [ColumnValue?] {
    var reader = PayloadReader(Array(json.utf8))
    if let values = try reader.columnValues(of: names) { return values }
    // Another version knows more columns, or fewer.
    let all = try values()
    return names.map { all[$0] }
  }
}
