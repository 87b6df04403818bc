import DiarySync
import MagnesiumCore

/// The state that a device has folded, for one that comes new or has been away for long.
struct Snapshot {
  var fold: Fold
  /// Where the logs are read on from.
  var heads: [DeviceID: LogHead]

  /// Its file: the header, the heads, the state, and a line that says that nothing is missing.
  func write(
    to path: String, number: Int, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?
  ) throws(SyncError) {
    var header = FileHeader(kind: .snapshot, diary: diary, device: device)
    header.number = number
    header.schema = fold.schema
    header.salt = key?.salt
    let lines = ChainedLines(key: key, context: header.context)
    var (bytes, hash) = lines.line(header.payload(sealedBy: key), after: .zero, isHeader: true)
    func add(_ payload: [UInt8]) {
      let line = lines.line(payload, after: hash)
      bytes += line.bytes
      hash = line.hash
    }
    var text = PayloadWriter()
    text.heads(heads)
    add(text.bytes)
    fold.eachLine { add(Array($0.utf8)) }
    add(Self.end)
    try FolderFiles.replace(path, with: bytes)
  }

  private static let end = Array("{\"end\":1}".utf8)

  /// - Parameter isWanted: asked with the heads, before the rest is read.
  /// - Returns: nil where it is not wanted.
  /// - Throws: ``LogFinding``
  static func read(
    _ path: String, number: Int, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?,
    schema: Int, where isWanted: ([DeviceID: LogHead]) -> Bool = { _ in true }
  ) throws(LogFinding) -> Snapshot? {
    let payloads = try payloads(
      path, number: number, of: diary, device, key: key, schema: schema, where: isWanted)
    guard let payloads else { return nil }
    do throws(OperationProblem) {
      return Snapshot(
        fold: try Fold(lines: payloads.dropFirst().dropLast(), schema: schema),
        heads: try heads(payloads[0]))
    } catch {
      throw .damaged(segment: number, line: 2)
    }
  }

  /// Looks whether all of it is what was written.
  ///
  /// - Returns: how far it knows the device's own log.
  /// - Throws: ``LogFinding``
  static func check(
    _ path: String, number: Int, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?,
    schema: Int
  ) throws(LogFinding) -> Int {
    let payloads = try payloads(
      path, number: number, of: diary, device, key: key, schema: schema, where: { _ in true })
    return payloads.flatMap { try? heads($0[0])[device]?.number } ?? 0
  }

  /// The lines behind the header.
  private static func payloads(
    _ path: String, number: Int, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?,
    schema: Int, where isWanted: ([DeviceID: LogHead]) -> Bool
  ) throws(LogFinding) -> [ArraySlice<UInt8>]? {
    let bytes: [UInt8]
    do throws(SyncError) { bytes = try FolderFiles.read(path) } catch { throw .cannotRead(error) }
    let whole = ChainedLines.whole(bytes)
    guard let first = whole.first, let (start, _) = ChainedLines.split(first) else {
      throw .damaged(segment: number, line: 1)
    }
    let header = try FileHeader.read(
      ChainedLines.header(first, segment: number), .snapshot, of: diary, device, key: key,
      segment: number)
    guard header.schema <= schema else { throw .newerFormat(header.schema) }
    let lines = ChainedLines(key: key, context: header.context)
    var hash = start
    var payloads: [ArraySlice<UInt8>] = []
    for (index, line) in whole.enumerated().dropFirst() {
      guard let (stored, payload) = lines.parts(of: line) else {
        throw .damaged(segment: number, line: index + 1)
      }
      hash = ChainHash(after: hash, payload)
      guard hash == stored else { throw .damaged(segment: number, line: index + 1) }
      if payloads.isEmpty {
        guard let heads = try? heads(payload) else { throw .damaged(segment: number, line: 2) }
        guard isWanted(heads) else { return nil }
      }
      payloads.append(payload)
    }
    guard payloads.count > 2, payloads.last == end[...] else {
      throw .damaged(segment: number, line: whole.count + 1)
    }
    return payloads
  }

  private static func heads(
    _ payload: ArraySlice<UInt8>
  ) throws(OperationProblem) -> [DeviceID: LogHead] {
    var reader = PayloadReader(payload)
    let heads = try reader.heads()
    try reader.end()
    return heads
  }
}
