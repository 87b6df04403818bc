import DiarySync

/// Lines of a file: for each a hash of it and all before, a space and the payload, sealed where there is a key.
struct ChainedLines {
  let key: SyncKey?
  let context: [UInt8]

  /// The bytes of a line, and its hash.
  func line(
    _ payload: [UInt8], after previous: ChainHash, isHeader: Bool = false
  ) -> (bytes: [UInt8], hash: ChainHash) {
    let hash = ChainHash(after: previous, payload[...])
    var bytes = hash.hex
    bytes.reserveCapacity(bytes.count + payload.count + 2)
    bytes.append(UInt8(ascii: " "))
    if let key, !isHeader {
      bytes += key.seal(payload[...], in: context)
    } else {
      bytes += payload
    }
    bytes.append(UInt8(ascii: "\n"))
    return (bytes, hash)
  }

  /// What a line says it is; nil where it has another form, or does not open.
  func parts(of line: ArraySlice<UInt8>) -> (hash: ChainHash, payload: ArraySlice<UInt8>)? {
    guard let (hash, payload) = Self.split(line) else { return nil }
    guard let key else { return (hash, payload) }
    return key.open(payload, in: context).map { (hash, $0[...]) }
  }

  static func split(_ line: ArraySlice<UInt8>) -> (hash: ChainHash, payload: ArraySlice<UInt8>)? {
    guard line.count > ChainHash.digits,
      line[line.startIndex + ChainHash.digits] == UInt8(ascii: " "),
      let hash = ChainHash(hex: line.prefix(ChainHash.digits))
    else { return nil }
    return (hash, line.dropFirst(ChainHash.digits + 1))
  }

  /// The whole lines of a file, without what stands after the last of them.
  static func whole(_ bytes: [UInt8], from start: Int = 0) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var begin = start
    while let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(bytes[begin..<end])
      begin = end + 1
    }
    return lines
  }

  /// The payload of a file's first line.
  ///
  /// - Throws: ``LogFinding/damaged(segment:line:)``
  static func header(
    _ line: ArraySlice<UInt8>, segment: Int
  ) throws(LogFinding) -> ArraySlice<UInt8> {
    guard let (hash, payload) = split(line), ChainHash(after: .zero, payload) == hash else {
      throw .damaged(segment: segment, line: 1)
    }
    return payload
  }
}
