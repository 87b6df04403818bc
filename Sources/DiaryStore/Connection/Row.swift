import CSQLite

/// The row at which a statement stands. It lives until the statement is stepped on.
struct Row {
  let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  func text(_ column: Int) -> String? {
    sqlite3_column_text(statement, Int32(column)).map { text in
      // To its end, also where a NUL stands in it.
      String(
        decoding: UnsafeBufferPointer(
          start: text, count: Int(sqlite3_column_bytes(statement, Int32(column)))), as: UTF8.self)
    }
  }

  func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

  func optionalReal(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  func stored(_ column: Int) -> StoredValue {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column) ?? "")
    default: .null
    }
  }

  func checksum(of columns: some Sequence<Int>) -> RowChecksum {
    var checksum = RowChecksum()
    checksum.add(columns, of: self)
    return checksum
  }

  func unprotectedValue(_ column: Int) -> OpaquePointer? {
    sqlite3_column_value(statement, Int32(column))
  }
}

extension Row: RowReading {
  var columns: [String] {
    (0..<sqlite3_column_count(statement)).map {
      String(cString: sqlite3_column_name(statement, $0))
    }
  }

  /// Looks for the name among all: ``PlacedRow`` is faster where many rows are read.
  func value(of column: String) -> StoredValue? {
    (0..<sqlite3_column_count(statement))
      .first { String(cString: sqlite3_column_name(statement, $0)) == column }
      .map { stored(Int($0)) }
  }
}

/// A row whose columns have known places.
struct PlacedRow: RowReading {
  let row: Row
  let places: [String: Int]

  func value(of column: String) -> StoredValue? { places[column].map(row.stored) }
}
