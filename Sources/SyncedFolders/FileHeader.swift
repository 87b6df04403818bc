import DiarySync
import MagnesiumCore

/// The first line of each file: whose it is, and how the lines after it are to be read.
struct FileHeader: Hashable {
  enum Kind: String {
    /// A part of a device's log.
    case log
    /// The state that a device has folded.
    case snapshot
    /// How far a device has read the logs of the others.
    case seen
  }

  static let format = 1

  var kind: Kind
  var diary: EntryUUID
  var device: DeviceID
  /// Of a log's segment, counted from 1, and of a snapshot.
  var number = 0
  /// The number of its first operation.
  var first = 0
  /// What the first operation is chained to.
  var after = ChainHash.zero
  /// The civil day of a segment, in ISO 8601, as its writer counts days.
  var day = ""
  /// The newest that its writer knew.
  var schema = 0
  var salt: SyncKey.Salt?

  private struct Unreadable: Error {}

  /// What sealed lines of the file are bound to.
  var context: [UInt8] { Array("magtrack \(kind.rawValue) \(diary) \(device)".utf8) }

  func payload(sealedBy key: SyncKey?) -> [UInt8] {
    var text = PayloadWriter()
    text.beginObject()
    text.key("magtrack")
    text.string(kind.rawValue)
    text.key("format")
    text.integer(Self.format)
    text.key("diary")
    text.string(diary.description)
    text.key("device")
    text.string(device.description)
    text.key("number")
    text.integer(number)
    text.key("first")
    text.integer(first)
    text.key("after")
    text.string(after.description)
    text.key("day")
    text.string(day)
    text.key("schema")
    text.integer(schema)
    if let key {
      text.key("salt")
      text.string(Self.hex(key.salt.bytes))
      text.key("proof")
      text.string(String(decoding: key.seal([], in: context), as: UTF8.self))
    }
    text.endObject()
    return text.bytes
  }

  /// - Throws: ``LogFinding``
  static func read(
    _ payload: ArraySlice<UInt8>, _ kind: Kind, of diary: EntryUUID, _ device: DeviceID,
    key: SyncKey?, segment: Int
  ) throws(LogFinding) -> FileHeader {
    let (header, format, proof): (FileHeader, Int, String?)
    do throws(OperationProblem) {
      (header, format, proof) = try parts(payload)
    } catch {
      throw .damaged(segment: segment, line: 1)
    }
    guard format <= Self.format else { throw .newerFormat(format) }
    guard header.diary == diary else { throw .foreignDiary(header.diary) }
    guard header.device == device else { throw .foreignDevice(header.device) }
    guard header.kind == kind, kind == .seen || header.number == segment else {
      throw .damaged(segment: segment, line: 1)
    }
    switch (key, header.salt) {
    case (nil, nil): break
    case (nil, _): throw .needsPassphrase
    case (_, nil): throw .notSealed
    case (let key?, let salt?):
      guard salt == key.salt, let proof,
        key.open(Array(proof.utf8)[...], in: header.context) != nil
      else { throw .wrongPassphrase }
    }
    return header
  }

  /// What a header says, whomever it is of.
  static func parts(
    _ payload: ArraySlice<UInt8>
  ) throws(OperationProblem) -> (header: FileHeader, format: Int, proof: String?) {
    var (kind, format, diary, device): (Kind?, Int?, EntryUUID?, DeviceID?)
    var proof: String?
    var (number, first, after, day, schema): (Int?, Int?, ChainHash?, String?, Int?)
    var salt: SyncKey.Salt?
    var reader = PayloadReader(Array(payload))
    try reader.object { (key, reader) throws(OperationProblem) in
      switch key {
      case "magtrack": kind = Kind(rawValue: try reader.string())
      case "format": format = try reader.integer()
      case "diary": diary = try reader.uuid()
      case "device": device = DeviceID(try reader.uuid())
      case "number": number = try reader.integer()
      case "first": first = try reader.integer()
      case "after": after = ChainHash(try reader.string())
      case "day": day = try reader.string()
      case "schema": schema = try reader.integer()
      case "salt":
        guard let bytes = bytes(ofHex: try reader.string()), let read = SyncKey.Salt(bytes) else {
          throw .unreadable
        }
        salt = read
      case "proof": proof = try reader.string()
      default: _ = try reader.skipped()
      }
    }
    try reader.end()
    guard let kind, let format, let diary, let device, let number, let first, let after, let day,
      let schema
    else { throw .unreadable }
    let header = FileHeader(
      kind: kind, diary: diary, device: device, number: number, first: first, after: after,
      day: day, schema: schema, salt: salt)
    return (header, format, proof)
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(ofHex text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
    }
    return bytes.count * 2 == digits.count ? bytes : nil
  }
}
