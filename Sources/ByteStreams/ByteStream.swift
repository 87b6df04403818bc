/// Bytes from a beginning to an end, read piece by piece.
package protocol ByteStream: AnyObject {
  /// Fills a piece as far as it can.
  ///
  /// - Returns: how many bytes; 0 at the end.
  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteStream {
  /// Up to so many bytes from here.
  package func bytes(atMost most: Int) throws -> [UInt8] {
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

/// Bytes in memory.
package final class BytesInMemory: ByteStream {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  package func read(into piece: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(bytes.count - place, piece.count)
    piece.copyBytes(from: bytes[place..<place + count])
    place += count
    return count
  }
}
