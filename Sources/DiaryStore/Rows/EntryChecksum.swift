import CSQLite
import GRDB
import MagnesiumCore

/// The checksum that each entry carries: of a value that changed by itself on the disk SQLite knows
/// nothing.
///
/// Its upper half is that of the figures, which lie in the index `entry_tally` too: sums over the
/// index alone can so be checked. Its lower half is that of all else. Two functions compute it inside
/// of SQL, so that rows are checked where they are read.
enum EntryChecksum {
  /// The columns of the upper half, in the order of the index.
  static let figures = [
    "day", "kind", "meal", "magnesium_mg", "magnesium_low_mg", "magnesium_high_mg", "amount_g",
  ]
  private static let others = EntryRow.columns.filter { !figures.contains($0) }

  /// Whether a row is what was written, as a term of SQL.
  static let isSound =
    "checksum = entry_checksum(\((figures + others).joined(separator: ", ")))"
  /// Whether the figures in the index are what was written, as a term of SQL.
  static let areFiguresSound =
    "checksum >> 32 = figures_checksum(\(figures.joined(separator: ", ")))"

  /// Gives a row the checksum of what it holds.
  static func seal(_ id: Entry.ID, in db: Database) throws {
    try db.cachedStatement(sql: "\(sealing) WHERE id = ?").execute(arguments: [id])
  }

  static let sealing =
    "UPDATE entry SET checksum = entry_checksum(\((figures + others).joined(separator: ", ")))"

  /// Lets a connection compute checksums.
  static func register(on connection: OpaquePointer?) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      connection, "figures_checksum", Int32(figures.count), flags, nil,
      { context, count, values in
        let hash = EntryChecksum.hash(of: values, 0..<Int(count))
        sqlite3_result_int64(context, Int64(Int32(bitPattern: hash)))
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      connection, "entry_checksum", Int32(figures.count + others.count), flags, nil,
      { context, count, values in
        let upper = EntryChecksum.hash(of: values, 0..<EntryChecksum.figures.count)
        let lower = EntryChecksum.hash(of: values, EntryChecksum.figures.count..<Int(count))
        sqlite3_result_int64(context, Int64(bitPattern: UInt64(upper) << 32 | UInt64(lower)))
      }, nil, nil, nil)
  }

  /// FNV-1a over the kind and the bytes of each value, folded to half its width.
  private static func hash(
    of values: UnsafeMutablePointer<OpaquePointer?>?, _ range: Range<Int>
  ) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    func mix(_ word: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    for index in range {
      let value = values?[index]
      let kind = sqlite3_value_type(value)
      mix(UInt8(truncatingIfNeeded: kind))
      switch kind {
      case SQLITE_INTEGER: mix(UInt64(bitPattern: sqlite3_value_int64(value)))
      // Zero has one form only in a file.
      case SQLITE_FLOAT: mix((sqlite3_value_double(value) + 0).bitPattern)
      case SQLITE_TEXT, SQLITE_BLOB:
        let bytes = sqlite3_value_blob(value)
        let count = Int(sqlite3_value_bytes(value))
        mix(UInt64(count))
        UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count).forEach { mix($0) }
      default: break
      }
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
