import ByteStreams
import Platform

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

/// Places for what must lie in a file while it is read. They have no name, so that nothing stays however the
/// program ends.
enum TemporaryFile {
  /// `O_TMPFILE` without `O_DIRECTORY`, a macro that does not come over.
  private static let nameless: Int32 = 0o20_000_000

  static func make() throws -> Int32 {
    #if os(Linux)
      let descriptor = open(temporaryFolder, nameless | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return descriptor }
    #endif
    var template = Array("\(temporaryFolder)/magtrack-XXXXXX".utf8CString)
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
