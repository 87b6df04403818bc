import MagnesiumCore

/// The checksum that each entry carries: of a value that changed by itself on the disk SQLite knows
/// nothing.
///
/// Its upper half is that of the figures, which lie in the index `entry_tally` too: sums over the
/// index alone can so be checked. Its lower half is that of all else.
enum EntryChecksum {
  /// Of the upper half, in the order of the index.
  static let figures = Array(columns.prefix(7))
  private static let others = Array(columns.dropFirst(7))

  /// The columns of both halves, one after the other.
  static let columns = EntryRow.table.columnNames

  private static let checksum =
    "row_checksum(\(list(figures))) << 32 | row_checksum(\(list(others)))"

  private static let update = "UPDATE entry SET checksum = \(checksum) WHERE id = ?"

  /// Whether a row is what was written, as a term of SQL.
  static let isSound = "checksum = (\(checksum))"

  /// The same of a row that was kept for undoing before entries had UUIDs.
  static let isSoundWithoutUID =
    "checksum = (row_checksum(\(list(figures))) << 32 | row_checksum(\(list(others.dropLast(2)))))"

  /// Whether a row is what was written that begins with all ``columns`` and its checksum.
  static func isSound(_ row: Row) -> Bool {
    areFigures(row.checksum(of: figures.indices), sealedIn: row, at: columns.count)
      && UInt32(truncatingIfNeeded: row.integer(columns.count))
        == row.checksum(of: figures.count..<columns.count).folded
  }

  /// Whether the ``figures`` of a row have the checksum that it carries in a column.
  static func areFigures(
    _ checksum: RowChecksum, sealedIn row: Row, at column: Int
  ) -> Bool {
    UInt32(truncatingIfNeeded: row.integer(column) >> 32) == checksum.folded
  }

  /// The checksum of a row whose values stand in the order of ``columns``.
  static func sum(of values: [StoredValue]) -> Int64 {
    let upper = RowChecksum(of: values.prefix(figures.count)).folded
    let lower = RowChecksum(of: values.dropFirst(figures.count)).folded
    return Int64(bitPattern: UInt64(upper) << 32 | UInt64(lower))
  }

  /// Gives a row the checksum of what it holds.
  static func seal(_ id: Entry.ID, in db: Connection) throws {
    try db.execute(update, [.integer(Int64(id))])
  }

  private static func list(_ columns: some Sequence<String>) -> String { Array(columns).list() }
}
