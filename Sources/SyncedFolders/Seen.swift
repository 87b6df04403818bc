import DiarySync
import MagnesiumCore

/// How far a device has read the logs of the others, told to them: what all have read need not be kept in a log.
struct Seen: Hashable {
  static let name = "seen"

  var heads: [DeviceID: LogHead]

  private static func header(_ diary: EntryUUID, _ device: DeviceID) -> FileHeader {
    FileHeader(kind: .seen, diary: diary, device: device)
  }

  func write(
    to path: String, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?
  ) throws(SyncError) {
    var header = Self.header(diary, device)
    header.salt = key?.salt
    let lines = ChainedLines(key: key, context: header.context)
    let first = lines.line(header.payload(sealedBy: key), after: .zero, isHeader: true)
    var text = PayloadWriter()
    text.heads(heads)
    try FolderFiles.replace(
      path, with: first.bytes + lines.line(text.bytes, after: first.hash).bytes)
  }

  /// nil where there is none that can be read: who says nothing has read nothing.
  static func read(
    _ path: String, of diary: EntryUUID, _ device: DeviceID, key: SyncKey?
  ) -> Seen? {
    guard let bytes = try? FolderFiles.read(path) else { return nil }
    let whole = ChainedLines.whole(bytes)
    guard whole.count == 2, let payload = try? ChainedLines.header(whole[0], segment: 0),
      let header = try? FileHeader.read(payload, .seen, of: diary, device, key: key, segment: 0)
    else { return nil }
    let lines = ChainedLines(key: key, context: header.context)
    guard let (stored, line) = lines.parts(of: whole[1]),
      let (start, _) = ChainedLines.split(whole[0]),
      ChainHash(after: start, line) == stored
    else { return nil }
    var reader = PayloadReader(line)
    guard let heads = try? reader.heads(), (try? reader.end()) != nil else { return nil }
    return Seen(heads: heads)
  }
}

extension PayloadWriter {
  mutating func heads(_ heads: [DeviceID: LogHead]) {
    beginObject()
    for (device, head) in heads.sorted(by: { $0.key < $1.key }) {
      key(device.description)
      beginList()
      integer(head.number)
      string(head.hash.description)
      integer(head.segment)
      endList()
    }
    endObject()
  }
}

extension PayloadReader {
  mutating func heads() throws(OperationProblem) -> [DeviceID: LogHead] {
    var heads: [DeviceID: LogHead] = [:]
    try object { (key, reader) throws(OperationProblem) in
      guard let device = DeviceID(key) else { throw .unreadable }
      var numbers: [Int] = []
      var hash: ChainHash?
      try reader.list { (reader) throws(OperationProblem) in
        if numbers.count == 1, hash == nil {
          hash = ChainHash(try reader.string())
          if hash == nil { throw .unreadable }
        } else {
          numbers.append(try reader.integer())
        }
      }
      guard numbers.count == 2, let hash, heads[device] == nil else { throw .unreadable }
      heads[device] = LogHead(number: numbers[0], hash: hash, segment: numbers[1])
    }
    return heads
  }
}
