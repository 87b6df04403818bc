import Platform

/// Bytes from a beginning to an end, read piece by piece.
package protocol ByteStream: AnyObject {
  /// Fills a piece as far as it can.
  ///
  /// - Returns: how many bytes; 0 at the end.
  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteStream {
  /// Up to so many bytes from here.
  func bytes(atMost most: Int) throws -> [UInt8] {
    var count = 0
    var bytes = [UInt8](repeating: 0, count: most)
    try bytes.withUnsafeMutableBytes { all in
      while count < most {
        let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: all[count...]))
        if read == 0 { break }
        count += read
      }
    }
    return Array(bytes.prefix(count))
  }
}

/// A file that is open for reading.
final class ImportFile {
  let descriptor: Int32
  let size: Int
  let name: String

  /// - Parameter descriptor: of a file in which one can go to and fro; it is closed with the object.
  init(descriptor: Int32, name: String) throws {
    self.descriptor = descriptor
    self.name = name
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ImportProblem.readingFailed(part: name, reason: reason)
    }
    size = Int(end)
  }

  deinit { close(descriptor) }

  func read(at offset: Int, into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = pread(descriptor, piece.baseAddress, piece.count, off_t(offset))
      if count >= 0 { return count }
      if errno == EINTR { continue }
      throw ImportProblem.readingFailed(part: name, reason: String(cString: strerror(errno)))
    }
  }

  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    try FileBytes(of: self, from: offset, count: count).bytes(atMost: count)
  }
}

/// A stretch of a file.
final class FileBytes: ByteStream {
  private let file: ImportFile
  private var offset: Int
  private var rest: Int

  init(of file: ImportFile, from offset: Int = 0, count: Int = .max) {
    self.file = file
    self.offset = offset
    rest = count
  }

  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = min(rest, piece.count)
    guard wanted > 0 else { return 0 }
    let count = try file.read(
      at: offset, into: UnsafeMutableRawBufferPointer(rebasing: piece[..<wanted]))
    offset += count
    rest -= count
    return count
  }
}

/// Text in UTF-8, whatever Unicode it was written in: without the mark at its beginning, and turned where that
/// says UTF-16.
final class TextBytes: ByteStream {
  private let inner: any ByteStream
  private let name: String
  /// nil for UTF-8.
  private var isBigEndian: Bool?
  private var pending: [UInt8]
  private var raw = [UInt8](repeating: 0, count: 1 << 15)
  private var half: [UInt8] = []
  private var highSurrogate: UInt16?
  private var isAtEnd = false

  var isTurned: Bool { isBigEndian != nil }

  init(_ inner: any ByteStream, name: String) throws {
    self.inner = inner
    self.name = name
    pending = try inner.bytes(atMost: 4)
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
    } else if pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF]) {
      isBigEndian = pending[0] == 0xFE
      let start = Array(pending.dropFirst(2))
      pending = []
      turn(start[...])
    }
  }

  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    if pending.isEmpty, isBigEndian != nil, !isAtEnd {
      while pending.isEmpty {
        let count = try raw.withUnsafeMutableBytes { try inner.read(into: $0) }
        if count == 0 {
          isAtEnd = true
          if !half.isEmpty || highSurrogate != nil { pending += Array("\u{FFFD}".utf8) }
          break
        }
        turn(raw[..<count])
      }
    }
    if !pending.isEmpty {
      let count = min(pending.count, piece.count)
      piece.copyBytes(from: pending[..<count])
      pending.removeFirst(count)
      return count
    }
    return isBigEndian == nil ? try inner.read(into: piece) : 0
  }

  private func turn(_ bytes: ArraySlice<UInt8>) {
    var rest = half + bytes
    half = []
    if !rest.count.isMultiple(of: 2) { half = [rest.removeLast()] }
    pending.reserveCapacity(pending.count + rest.count)
    for index in stride(from: 0, to: rest.count, by: 2) {
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      append(isBigEndian == true ? first << 8 | second : second << 8 | first)
    }
  }

  private func append(_ unit: UInt16) {
    var scalar: Unicode.Scalar?
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        scalar = Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(unit - 0xDC00))
      } else {
        pending += Array("\u{FFFD}".utf8)
      }
    }
    if scalar == nil {
      if UTF16.isLeadSurrogate(unit) {
        highSurrogate = unit
        return
      }
      scalar = Unicode.Scalar(UInt32(unit))
    }
    pending += Array(String(scalar ?? "\u{FFFD}").utf8)
  }
}

/// Places for what must lie in a file while it is read. They have no name, so that nothing stays however the
/// program ends.
enum TemporaryFile {
  /// `O_TMPFILE` without `O_DIRECTORY`, a macro that does not come over.
  private static let nameless: Int32 = 0o20_000_000

  static var folder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  static func make() throws -> Int32 {
    #if os(Linux)
      let descriptor = open(folder, nameless | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return descriptor }
    #endif
    var template = Array("\(folder)/magtrack-XXXXXX".utf8CString)
    let named = mkstemp(&template)
    guard named >= 0 else { throw failure() }
    unlink(template)
    return named
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Platform.write(descriptor, part.baseAddress, part.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      rest = rest.dropFirst(count)
    }
  }

  static func failure() -> ImportProblem {
    .cannotUnpack(reason: String(cString: strerror(errno)))
  }
}
