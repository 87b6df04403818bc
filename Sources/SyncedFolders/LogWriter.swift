import DiarySync
import MagnesiumCore

extension LogTail {
  /// Of a device that has written nothing.
  package init(of diary: EntryUUID, _ device: DeviceID) {
    self.init(
      number: 0, hash: ChainHash(of: diary, device), segment: 0, lastLine: 0, size: 0, day: "")
  }
}

/// Writes the log of this device. What was written is on the disk when a call returns.
struct LogWriter {
  /// After which a segment is closed, in bytes.
  static let mostBytes = 256 * 1_024

  let folder: String
  let diary: EntryUUID
  let device: DeviceID
  let key: SyncKey?
  let schema: Int

  private var path: String { DeviceFolder.path(of: device, in: folder) }

  private func segment(_ number: Int) -> String {
    "\(path)/\(DeviceFolder.name(number, DeviceFolder.log))"
  }

  private var header: FileHeader { FileHeader(kind: .log, diary: diary, device: device) }

  private var lines: ChainedLines { ChainedLines(key: key, context: header.context) }

  /// Writes operations after what is there.
  ///
  /// - Parameters:
  ///   - operations: all that were made after the tail, in order. They may stand in the log already, where a
  ///     process was killed before it could remember.
  ///   - tail: what is remembered.
  ///   - day: the civil day of now, in ISO 8601.
  /// - Returns: what is to be remembered.
  /// - Throws: ``SyncError``; then the log is as it was.
  func append(
    _ operations: [DiaryOperation], after tail: LogTail, on day: String
  ) throws(SyncError) -> LogTail {
    if tail.segment == 0 {
      // The folder itself is made by nobody but its owner: it may be a disk that is not there.
      _ = try FolderFiles.names(in: folder)
      try FolderFiles.createFolder(path)
    } else if !FolderFiles.exists(path) {
      _ = try FolderFiles.names(in: folder)
      throw .ownLog(.isShorter)
    }
    return try FolderFiles.holding(path) { () throws(SyncError) in
      var tail = tail
      var rest = operations.drop { $0.number <= tail.number }
      try check(tail)
      try takeUp(&rest, &tail)
      if rest.isEmpty { return tail }
      precondition(rest.first?.number == tail.number + 1)
      if tail.segment == 0 || tail.day != day || tail.size >= Self.mostBytes {
        return try begin(rest, after: tail, on: day)
      }
      return try extend(tail, by: rest)
    }
  }

  /// - Throws: ``SyncError/ownLog(_:)`` where the log is not what is remembered.
  private func check(_ tail: LogTail) throws(SyncError) {
    if tail.segment == 0 { return }
    let end: [UInt8]
    do throws(SyncError) {
      end = try FolderFiles.read(segment(tail.segment), from: tail.lastLine)
    } catch {
      if case .missing = error { throw .ownLog(.isShorter) }
      throw error
    }
    guard end.count >= tail.size - tail.lastLine else { throw .ownLog(.isShorter) }
    guard end[tail.size - tail.lastLine - 1] == UInt8(ascii: "\n"),
      let (hash, _) = ChainedLines.split(end.prefix(tail.size - tail.lastLine - 1))
    else { throw .ownLog(.isDamaged) }
    guard hash == tail.hash else { throw .ownLog(.isOfAnother) }
    // Nothing may be written with another key than what stands there.
    if key != nil, lines.parts(of: end.prefix(tail.size - tail.lastLine - 1)) == nil {
      throw .ownLog(isSealedOtherwise(tail.segment) ? .doesNotOpen : .isDamaged)
    }
  }

  private func isSealedOtherwise(_ number: Int) -> Bool {
    do throws(LogFinding) {
      guard let bytes = try? FolderFiles.read(segment(number)),
        let first = ChainedLines.whole(bytes).first
      else { return false }
      _ = try FileHeader.read(
        ChainedLines.header(first, segment: number), .log, of: diary, device, key: key,
        segment: number)
      return false
    } catch {
      return error == .wrongPassphrase
    }
  }

  /// Takes for written what stands in the log after the tail and is to be written anyway. What is not whole was
  /// never promised, and is overwritten.
  private func takeUp(
    _ operations: inout ArraySlice<DiaryOperation>, _ tail: inout LogTail
  ) throws(SyncError) {
    if tail.segment > 0 {
      let start = tail.size
      let more = try FolderFiles.read(segment(tail.segment), from: start)
      try takeUp(
        ChainedLines.whole(more), from: start, tail.segment, tail.day, &operations, &tail)
      if start + more.count > tail.size { try cut(tail) }
    }
    while FolderFiles.exists(segment(tail.segment + 1)) {
      let number = tail.segment + 1
      let bytes = try FolderFiles.read(segment(number))
      let whole = ChainedLines.whole(bytes)
      guard whole.count > 1, let first = whole.first,
        let payload = try? ChainedLines.header(first, segment: number),
        let header = try? FileHeader.parts(payload).header
      else {
        // A process was killed while it made it.
        if FolderFiles.exists(segment(number + 1)) { throw .ownLog(.isDamaged) }
        try FolderFiles.remove(segment(number))
        return
      }
      guard header.diary == diary, header.device == device, header.first == tail.number + 1,
        header.after == tail.hash
      else { throw .ownLog(.isOfAnother) }
      tail = LogTail(
        number: tail.number, hash: tail.hash, segment: number, lastLine: 0,
        size: first.endIndex + 1,
        day: header.day)
      try takeUp(
        Array(whole.dropFirst()), from: first.endIndex + 1, number, header.day, &operations, &tail)
      if bytes.count > tail.size { try cut(tail) }
    }
  }

  /// Takes away what stands after the last line: it was never promised, and the segment may be closed next.
  private func cut(_ tail: LogTail) throws(SyncError) {
    try FolderFiles.append([], to: segment(tail.segment), at: tail.size)
  }

  private func takeUp(
    _ whole: [ArraySlice<UInt8>], from start: Int, _ segment: Int, _ day: String,
    _ operations: inout ArraySlice<DiaryOperation>, _ tail: inout LogTail
  ) throws(SyncError) {
    var place = start
    for line in whole {
      guard let (stored, payload) = lines.parts(of: line),
        ChainHash(after: tail.hash, payload) == stored
      else { return }
      guard let next = operations.first, payload.elementsEqual(next.payload.utf8) else {
        throw .ownLog(.isOfAnother)
      }
      operations = operations.dropFirst()
      tail = LogTail(
        number: next.number, hash: stored, segment: segment, lastLine: place,
        size: place + line.count + 1, day: day)
      place += line.count + 1
    }
  }

  private func extend(
    _ tail: LogTail, by operations: ArraySlice<DiaryOperation>
  ) throws(SyncError) -> LogTail {
    let (bytes, hash, lastLine) = text(of: operations, after: tail.hash)
    try FolderFiles.append(bytes, to: segment(tail.segment), at: tail.size)
    return LogTail(
      number: operations.last!.number, hash: hash, segment: tail.segment,
      lastLine: tail.size + lastLine, size: tail.size + bytes.count, day: tail.day)
  }

  private func begin(
    _ operations: ArraySlice<DiaryOperation>, after tail: LogTail, on day: String
  ) throws(SyncError) -> LogTail {
    var header = header
    header.number = tail.segment + 1
    header.first = tail.number + 1
    header.after = tail.hash
    header.day = day
    header.schema = schema
    header.salt = key?.salt
    let beginning = lines.line(header.payload(sealedBy: key), after: .zero, isHeader: true).bytes
    let (bytes, hash, lastLine) = text(of: operations, after: tail.hash)
    try FolderFiles.append(beginning + bytes, to: segment(header.number), at: nil)
    return LogTail(
      number: operations.last!.number, hash: hash, segment: header.number,
      lastLine: beginning.count + lastLine, size: beginning.count + bytes.count, day: day)
  }

  private func text(
    of operations: ArraySlice<DiaryOperation>, after hash: ChainHash
  ) -> (bytes: [UInt8], hash: ChainHash, lastLine: Int) {
    let lines = lines
    var (bytes, hash, lastLine) = ([UInt8](), hash, 0)
    for operation in operations {
      lastLine = bytes.count
      let line = lines.line(Array(operation.payload.utf8), after: hash)
      bytes += line.bytes
      hash = line.hash
    }
    return (bytes, hash, lastLine)
  }
}
