/// The checksum that each change of the history carries: the sum of those of the change itself and of all its
/// rows. What is not what was written would be undone into a wrong figure, or out of the wrong entry.
struct ChangeChecksum {
  private let change: Int
  private(set) var sum: Int64

  init(of change: Int, madeAt: Int, kind: String, isUndone: Bool) {
    self.change = change
    sum = Self.folded([
      StoredValue(change), StoredValue(madeAt), .text(kind), StoredValue(isUndone),
    ])
  }

  /// - Parameter image: as it is kept, or is to be.
  mutating func add(_ number: Int, _ table: String, key: String, _ image: String?) {
    sum += Self.folded([
      StoredValue(change), StoredValue(number), .text(table), .text(key), StoredValue(image),
    ])
  }

  /// Gives the change its checksum.
  func seal(in db: Connection) throws {
    try db.execute(
      "UPDATE change SET checksum = ? WHERE id = ?", [.integer(sum), StoredValue(change)])
  }

  private static func folded(_ values: [StoredValue]) -> Int64 {
    Int64(RowChecksum(of: values).folded)
  }

  /// Of a change as it lies there, as a term of SQL.
  private static let stored = """
    (row_checksum(id, made_at, kind, undone) + ifnull((
      SELECT sum(row_checksum(change_id, seq, table_name, row_key, other_image))
      FROM changed_row WHERE change_id = change.id), 0))
    """

  /// The changes that are not what was written.
  static func unsound(in db: Connection) throws -> [Int] {
    try db.rows(of: "SELECT id FROM change WHERE checksum IS NOT \(stored) ORDER BY id") {
      Int($0.integer(0))
    }
  }

  static func isUnsound(_ change: Int, in db: Connection) throws -> Bool {
    try db.integer(
      "SELECT checksum IS NOT \(stored) FROM change WHERE id = ?", [StoredValue(change)]) != 0
  }

  /// Takes a change as it lies there for what is to be there.
  static func renew(_ change: Int, in db: Connection) throws {
    try db.execute("UPDATE change SET checksum = \(stored) WHERE id = ?", [StoredValue(change)])
  }
}
