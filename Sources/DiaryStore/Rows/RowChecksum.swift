import CSQLite

/// `row_checksum(value, ...)`: 32 bits over the kind and the bytes of each value, computed inside of
/// SQL so that rows are checked where they are read.
enum RowChecksum {
  /// Lets a connection compute it.
  static func register(on connection: OpaquePointer?) {
    sqlite3_create_function_v2(
      connection, "row_checksum", -1,
      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      { context, count, values in
        sqlite3_result_int64(context, Int64(RowChecksum.fold(values, count)))
      }, nil, nil, nil)
  }

  /// FNV-1a, folded to half its width.
  private static func fold(
    _ values: UnsafeMutablePointer<OpaquePointer?>?, _ count: Int32
  ) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    func mix(_ word: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    for index in 0..<Int(count) {
      let value = values?[index]
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
        UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size).forEach { mix($0) }
      default: break
      }
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
