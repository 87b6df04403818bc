import ByteStreams
import CSQLite
import Platform

/// Another program's SQLite file, read as it lies: its journal is not looked for, and nothing in it is
/// trusted.
final class ForeignDatabase {
  private var handle: OpaquePointer?
  private let name: String

  static let magic = Array("SQLite format 3\0".utf8)

  /// - Parameter path: of the file itself.
  init(path: String, name: String) throws {
    self.name = name
    try Self.checkSize(of: path, called: name)
    let escaped = path.utf8.reduce(into: "") { text, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/-_.".utf8.contains(byte)
      let digits = String(byte, radix: 16)
      text += isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    // Without a host of its own a path that begins with two strokes would name one.
    let scheme = escaped.hasPrefix("/") ? "file://" : "file:"
    guard sqlite3_open_v2("\(scheme)\(escaped)?immutable=1", &handle, flags, nil) == SQLITE_OK
    else { throw failure() }
    // The file is opened for good with the first read, after which its name may go.
    guard
      sqlite3_exec(
        handle,
        """
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;
        PRAGMA cache_size = -4096
        """, nil, nil, nil) == SQLITE_OK
    else { throw failure() }
  }

  deinit { sqlite3_close_v2(handle) }

  /// A file that is shorter than its header says is cut off, also where nobody would read as far.
  private static func checkSize(of path: String, called name: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TemporaryFile.failure() }
    let file = try ImportFile(descriptor: descriptor, name: name)
    let header = try file.bytes(at: 0, count: 100)
    guard header.count == 100 else { throw ImportProblem.cutOff(part: name, line: nil) }
    func number(_ place: Int, _ width: Int) -> Int {
      header[place..<(place + width)].reduce(0) { $0 << 8 | Int($1) }
    }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    // Old versions of SQLite left the number of pages out, and did not count the change.
    guard number(24, 4) != number(92, 4) || number(28, 4) * pageSize <= file.size else {
      throw ImportProblem.cutOff(part: name, line: nil)
    }
  }

  /// A database that is a part of something packed: it is unpacked where nothing of it stays.
  convenience init(unpacking stream: any ByteStream, name: String) throws {
    let descriptor = try TemporaryFile.make()
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = try stream.read(into: piece)
      if count == 0 { break }
      try TemporaryFile.write(
        UnsafeRawBufferPointer(rebasing: piece[..<count]), to: descriptor)
    }
    // A name for as long as it takes to open it.
    let path = "\(temporaryFolder)/magtrack-\(getpid())-\(UInt64.random(in: 0 ... .max)).db"
    let open = "/proc/self/fd/\(descriptor)"
    if linkat(AT_FDCWD, open, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 {
      defer { unlink(path) }
      try self.init(path: path, name: name)
    } else {
      try self.init(path: open, name: name)
    }
  }

  private func failure() -> ImportProblem {
    .badDatabase(
      part: name, reason: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "SQLite")
  }

  /// The columns of a table; empty where there is none of that name.
  func columns(of table: String) throws -> Set<String> {
    var columns: Set<String> = []
    try eachRow(
      of: """
        SELECT name FROM pragma_table_info('\(table)')
        WHERE (SELECT type FROM sqlite_schema WHERE name = '\(table)') = 'table'
        """
    ) { if let name = $0.text(0) { columns.insert(name) } }
    return columns
  }

  struct Row {
    fileprivate let statement: OpaquePointer

    func isNull(_ column: Int32) -> Bool {
      sqlite3_column_type(statement, column) == SQLITE_NULL
    }
    func text(_ column: Int32) -> String? {
      sqlite3_column_text(statement, column).map {
        CSVReader.text(
          of: Array(
            UnsafeBufferPointer(start: $0, count: Int(sqlite3_column_bytes(statement, column))))[
              ...])
      }
    }
    func integer(_ column: Int32) -> Int? {
      isNull(column) ? nil : Int(sqlite3_column_int64(statement, column))
    }
    func real(_ column: Int32) -> Double? {
      isNull(column) ? nil : sqlite3_column_double(statement, column)
    }
    /// Bytes as digits of a hexadecimal number.
    func hex(_ column: Int32) -> String {
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
      let digits = Array("0123456789abcdef".utf8)
      return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }

  func eachRow(of sql: String, _ read: (Row) throws -> Void) throws {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure()
    }
    defer { sqlite3_finalize(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try read(Row(statement: statement))
      case SQLITE_DONE: return
      default: throw failure()
      }
    }
  }
}
