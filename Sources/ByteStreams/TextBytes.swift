/// Text in UTF-8, whatever Unicode it was written in: without the mark at its beginning, and turned where it is
/// UTF-16 or UTF-32.
package final class TextBytes: ByteStream {
  private struct Encoding {
    /// Bytes of a unit.
    let width: Int
    let isBigEndian: Bool
    let mark: Int

    /// By the mark, or by the zeros that stand around a first sign of ASCII; nil for UTF-8.
    init?(_ start: [UInt8]) {
      let start = start + [UInt8](repeating: 1, count: 4 - min(4, start.count))
      switch (start[0], start[1], start[2], start[3]) {
      case (0xFF, 0xFE, 0, 0): (width, isBigEndian, mark) = (4, false, 4)
      case (0, 0, 0xFE, 0xFF): (width, isBigEndian, mark) = (4, true, 4)
      case (0xFE, 0xFF, _, _): (width, isBigEndian, mark) = (2, true, 2)
      case (0xFF, 0xFE, _, _): (width, isBigEndian, mark) = (2, false, 2)
      case (0, 0, 0, 1...): (width, isBigEndian, mark) = (4, true, 0)
      case (1..., 0, 0, 0): (width, isBigEndian, mark) = (4, false, 0)
      case (0, 1..., 0, 1...): (width, isBigEndian, mark) = (2, true, 0)
      case (1..., 0, 1..., 0): (width, isBigEndian, mark) = (2, false, 0)
      default: return nil
      }
    }
  }

  private let inner: any ByteStream
  /// nil for UTF-8.
  private let encoding: Encoding?
  private var pending: [UInt8]
  private var raw = [UInt8](repeating: 0, count: 1 << 15)
  /// The bytes of a unit that is not whole yet.
  private var rest: [UInt8] = []
  private var highSurrogate: UInt16?
  private var isAtEnd = false

  package var isTurned: Bool { encoding != nil }

  package init(_ inner: any ByteStream) throws {
    self.inner = inner
    let start = try inner.bytes(atMost: 4)
    encoding = Encoding(start)
    if let encoding {
      pending = []
      turn(start.dropFirst(encoding.mark), encoding)
    } else {
      pending = start.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(start.dropFirst(3)) : start
    }
  }

  package func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    if pending.isEmpty, let encoding, !isAtEnd {
      while pending.isEmpty {
        let count = try raw.withUnsafeMutableBytes { try inner.read(into: $0) }
        if count == 0 {
          isAtEnd = true
          if !rest.isEmpty || highSurrogate != nil { append(nil) }
          break
        }
        turn(raw[..<count], encoding)
      }
    }
    if !pending.isEmpty {
      let count = min(pending.count, piece.count)
      piece.copyBytes(from: pending[..<count])
      pending.removeFirst(count)
      return count
    }
    return encoding == nil ? try inner.read(into: piece) : 0
  }

  private func turn(_ bytes: some Sequence<UInt8>, _ encoding: Encoding) {
    rest += bytes
    let width = encoding.width
    let whole = rest.count - rest.count % width
    pending.reserveCapacity(pending.count + whole)
    for place in stride(from: 0, to: whole, by: width) {
      var unit: UInt32 = 0
      for index in 0..<width {
        unit = unit << 8 | UInt32(rest[place + (encoding.isBigEndian ? index : width - 1 - index)])
      }
      if width == 4 { append(Unicode.Scalar(unit)) } else { append(UInt16(unit)) }
    }
    rest.removeFirst(whole)
  }

  private func append(_ unit: UInt16) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        return append(
          Unicode.Scalar(0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(unit - 0xDC00)))
      }
      append(nil)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(Unicode.Scalar(UInt32(unit)))
    }
  }

  private func append(_ scalar: Unicode.Scalar?) {
    pending.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
  }
}
