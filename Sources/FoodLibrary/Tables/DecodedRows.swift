import Synchronization

/// The rows of a built-in table, each decoded when it is first asked for.
final class DecodedRows<Value: Sendable>: Sendable {
  let table: Table
  private let decode: @Sendable (TableRow) throws(TableError) -> Value
  private let kept = Mutex<[Int: Value]>([:])

  init(_ table: Table, _ decode: @escaping @Sendable (TableRow) throws(TableError) -> Value) {
    self.table = table
    self.decode = decode
  }

  subscript(row: Int) -> Value {
    if let value = kept.withLock({ $0[row] }) { return value }
    let value = BuiltInTables.orStop { () throws(TableError) in try decode(table.row(row)) }
    kept.withLock { $0[row] = value }
    return value
  }

  /// The rows whose first field is a text.
  func values(whereFirstIs text: String) -> [Value] {
    table.indices(whereFirstIs: text).map { self[$0] }
  }
}
