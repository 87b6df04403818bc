import ByteStreams
import CZlib
import Platform

/// The directory of a zip file (PKWARE's APPNOTE 6.3), with the long form for what is larger than 4 GB. What
/// it holds is read as a stream; nothing is ever written under a name that it gives.
final class ZipArchive {
  struct Entry {
    let name: String
    fileprivate let method: Int
    fileprivate let packed: Int
    let size: Int
    fileprivate let crc: UInt32
    fileprivate let header: Int
    fileprivate let isEncrypted: Bool
  }

  private let file: ImportFile
  private(set) var entries: [Entry] = []

  private static let mostEntries = 200_000
  private static let longestDirectory = 64 << 20

  static func isZip(_ start: [UInt8]) -> Bool {
    start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6])
  }

  init(_ file: ImportFile) throws {
    self.file = file
    let (start, length, count) = try directory()
    guard count <= Self.mostEntries, length <= Self.longestDirectory, start >= 0, length >= 0,
      start <= file.size, length <= file.size - start
    else { throw ImportProblem.badZip("central directory") }
    let bytes = Fields(try file.bytes(at: start, count: length))
    var place = 0
    while place < bytes.count, entries.count < count {
      entries.append(try entry(bytes, &place))
    }
    guard entries.count == count else { throw ImportProblem.badZip("central directory") }
  }

  private struct Fields {
    let bytes: [UInt8]
    var count: Int { bytes.count }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func number(_ place: Int, _ width: Int) throws -> Int {
      guard place >= 0, place + width <= bytes.count else {
        throw ImportProblem.badZip("central directory")
      }
      var value: UInt64 = 0
      for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[place + index]) }
      guard let number = Int(exactly: value) else { throw ImportProblem.badZip("size") }
      return number
    }
  }

  private func directory() throws -> (start: Int, length: Int, count: Int) {
    let tail = min(file.size, 65_557)
    let bytes = Fields(try file.bytes(at: file.size - tail, count: tail))
    guard bytes.count >= 22,
      let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: { place in
        bytes.bytes[place...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { throw ImportProblem.cutOff(part: file.name, line: nil) }
    var (count, length, start) = (
      try bytes.number(end + 10, 2), try bytes.number(end + 12, 4), try bytes.number(end + 16, 4)
    )
    if count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF, end >= 20,
      bytes.bytes[(end - 20)...].starts(with: [0x50, 0x4B, 6, 7])
    {
      let long = Fields(try file.bytes(at: try bytes.number(end - 12, 8), count: 56))
      guard long.bytes.starts(with: [0x50, 0x4B, 6, 6]) else {
        throw ImportProblem.badZip("zip64")
      }
      (count, length, start) = (
        try long.number(32, 8), try long.number(40, 8), try long.number(48, 8)
      )
    }
    return (start, length, count)
  }

  private func entry(_ bytes: Fields, _ place: inout Int) throws -> Entry {
    guard try bytes.number(place, 4) == 0x0201_4B50 else {
      throw ImportProblem.badZip("central directory")
    }
    let nameLength = try bytes.number(place + 28, 2)
    let extraLength = try bytes.number(place + 30, 2)
    let commentLength = try bytes.number(place + 32, 2)
    let nameStart = place + 46
    let extraStart = nameStart + nameLength
    guard extraStart + extraLength + commentLength <= bytes.count else {
      throw ImportProblem.badZip("central directory")
    }
    let name = String(decoding: bytes.bytes[nameStart..<extraStart], as: UTF8.self)
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    guard !parts.contains(".."), parts.first != "", !name.utf8.contains(0) else {
      throw ImportProblem.unsafeName(name)
    }
    var packed = try bytes.number(place + 20, 4)
    var size = try bytes.number(place + 24, 4)
    var header = try bytes.number(place + 42, 4)
    var extra = extraStart
    while extra + 4 <= extraStart + extraLength {
      let (id, width) = (try bytes.number(extra, 2), try bytes.number(extra + 2, 2))
      if id == 1 {
        var field = extra + 4
        func long(_ value: inout Int) throws {
          guard value == 0xFFFF_FFFF, field + 8 <= extra + 4 + width else { return }
          value = try bytes.number(field, 8)
          field += 8
        }
        try long(&size)
        try long(&packed)
        try long(&header)
      }
      extra += 4 + width
    }
    let entry = Entry(
      name: name, method: try bytes.number(place + 10, 2), packed: packed, size: size,
      crc: UInt32(try bytes.number(place + 16, 4)), header: header,
      isEncrypted: try bytes.number(place + 8, 2) & 1 != 0)
    place = extraStart + extraLength + commentLength
    return entry
  }

  func open(_ entry: Entry) throws -> any ByteStream {
    if entry.isEncrypted { throw ImportProblem.encrypted(part: entry.name) }
    guard entry.header <= file.size - 30 else {
      throw ImportProblem.cutOff(part: entry.name, line: nil)
    }
    let local = Fields(try file.bytes(at: entry.header, count: 30))
    guard try local.number(0, 4) == 0x0403_4B50 else { throw ImportProblem.badZip(entry.name) }
    let start = entry.header + 30 + (try local.number(26, 2)) + (try local.number(28, 2))
    guard start <= file.size, entry.packed <= file.size - start else {
      throw ImportProblem.cutOff(part: entry.name, line: nil)
    }
    let packed = FileBytes(of: file, from: start, count: entry.packed)
    switch entry.method {
    case 0 where entry.packed == entry.size: return packed
    case 8: return try InflatedBytes(packed, entry)
    default: throw ImportProblem.badZip("\(entry.name): method \(entry.method)")
    }
  }

  /// What a part unpacks to.
  private final class InflatedBytes: ByteStream {
    private let packed: FileBytes
    private let entry: Entry
    private var stream = z_stream()
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var given = 0
    private var crc: uLong = 0
    private var isAtEnd = false

    /// Exports unpack to ten or twenty times; far beyond it nobody wrote them.
    private static let highestRatio = 250
    private static let alwaysAllowed = 64 << 20

    init(_ packed: FileBytes, _ entry: Entry) throws {
      self.packed = packed
      self.entry = entry
      guard
        inflateInit2_(
          &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { throw ImportProblem.badZip(entry.name) }
    }

    deinit {
      inflateEnd(&stream)
      input.deallocate()
    }

    func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
      guard !isAtEnd, piece.count > 0 else { return 0 }
      let room = min(piece.count, Int(Int32.max))
      stream.next_out = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = uInt(room)
      while stream.avail_out > 0 {
        if stream.avail_in == 0 {
          let read = try packed.read(into: input)
          if read == 0 { throw ImportProblem.cutOff(part: entry.name, line: nil) }
          stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
          stream.avail_in = uInt(read)
        }
        let code = inflate(&stream, Z_NO_FLUSH)
        if code == Z_STREAM_END {
          isAtEnd = true
          break
        }
        guard code == Z_OK else { throw ImportProblem.badZip(entry.name) }
      }
      let count = room - Int(stream.avail_out)
      given += count
      crc = crc32(crc, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(count))
      guard given <= entry.size,
        given <= Self.alwaysAllowed || given / Self.highestRatio <= max(1, entry.packed)
      else { throw ImportProblem.bomb(part: entry.name) }
      if isAtEnd, given != entry.size || UInt32(truncatingIfNeeded: crc) != entry.crc {
        throw ImportProblem.badZip(entry.name)
      }
      return count
    }
  }
}
