import CSQLite
import MagnesiumCore

/// FNV-1a over the kind and the bytes of some values. Its 64 bits all but surely tell values apart; a row carries them
/// folded to half their width.
struct RowChecksum: Hashable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(of values: some Sequence<StoredValue>) {
    for value in values { add(value) }
  }

  /// `row_checksum(value, ...)`: lets a connection compute it inside of SQL, so that rows are checked
  /// where they are read.
  static func register(on connection: OpaquePointer?) {
    sqlite3_create_function_v2(
      connection, "row_checksum", -1,
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      { context, count, values in
        var checksum = RowChecksum()
        for index in 0..<Int(count) { checksum.add(values?[index]) }
        sqlite3_result_int64(context, Int64(checksum.folded))
      }, nil, nil, nil)
  }

  mutating func add(_ columns: some Sequence<Int>, of row: Row) {
    for column in columns { add(row.unprotectedValue(column)) }
  }

  mutating func add(_ value: StoredValue) {
    switch value {
    case .null: mix(UInt8(SQLITE_NULL))
    case .integer(let integer):
      mix(UInt8(SQLITE_INTEGER))
      mix(UInt64(bitPattern: integer))
    case .real(let real):
      mix(UInt8(SQLITE_FLOAT))
      mix((real + 0).bitPattern)
    case .text(let text):
      mix(UInt8(SQLITE_TEXT))
      mix(UInt64(text.utf8.count))
      var text = text
      text.withUTF8 { bytes in for byte in bytes { mix(byte) } }
    }
  }

  var folded: UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }

  private mutating func add(_ value: OpaquePointer?) {
    let kind = sqlite3_value_type(value)
    mix(UInt8(truncatingIfNeeded: kind))
    switch kind {
    case SQLITE_INTEGER: mix(UInt64(bitPattern: sqlite3_value_int64(value)))
    // Zero has one form only in a file.
    case SQLITE_FLOAT: mix((sqlite3_value_double(value) + 0).bitPattern)
    case SQLITE_TEXT, SQLITE_BLOB:
      let bytes = sqlite3_value_blob(value)
      let size = Int(sqlite3_value_bytes(value))
      mix(UInt64(size))
      for byte in UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size) { mix(byte) }
    default: break
    }
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  private mutating func mix(_ word: UInt64) {
    var rest = word
    for _ in 0..<8 {
      mix(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

extension Connection {
  /// `derived_uid(id, recorded_at)`: see ``EntryUUID/init(derivedFrom:recordedAt:)``.
  func registerDerivedUID() {
    sqlite3_create_function_v2(
      handle, "derived_uid", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        let uid = EntryUUID(
          derivedFrom: Int(sqlite3_value_int64(values?[0])),
          recordedAt: Int(sqlite3_value_int64(values?[1])))
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_result_text(context, uid.description, -1, transient)
      }, nil, nil, nil)
  }
}
