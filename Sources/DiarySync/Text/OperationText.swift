import MagnesiumCore

/// How operations travel: one line of JSON each, without the device, of which the whole log is.
///
/// | key | value |
/// | --- | --- |
/// | `n` | the number |
/// | `v` | the schema |
/// | `k` | the kind |
/// | `t` | era, milliseconds and counter of the clock |
/// | `id` | the operation's UUID |
/// | `of` | kind and key of the subject |
/// | `f` | the fields: for each the columns |
/// | `b` | stamps of what the fields replaced: 0 for what was brought, else 1, era, milliseconds, counter, device, number |
/// | `u` | the UUID of the operation that it takes back |
///
/// Keys that a version does not know belong to a newer schema.
extension DiaryOperation {
  package var payload: String {
    var text = PayloadWriter()
    text.beginObject()
    text.key("n")
    text.integer(number)
    text.key("v")
    text.integer(schema)
    text.key("k")
    text.string(kind.rawValue)
    text.key("t")
    text.time(time)
    text.key("id")
    text.string(id.description)
    text.key("of")
    text.subject(subject)
    if !fields.isEmpty {
      text.key("f")
      text.beginObject()
      for field in fields {
        text.key(field.name)
        text.raw(field.columns.json)
      }
      text.endObject()
    }
    if fields.contains(where: { $0.replaced != nil }) {
      text.key("b")
      text.beginObject()
      for field in fields {
        guard let replaced = field.replaced else { continue }
        text.key(field.name)
        text.stamp(replaced)
      }
      text.endObject()
    }
    if let undoes {
      text.key("u")
      text.string(undoes.description)
    }
    text.endObject()
    return text.text
  }
}

extension Arrival {
  /// What a device has written under one number.
  ///
  /// - Parameter schema: the newest that is known here.
  /// - Throws: ``OperationProblem/unreadable``
  package init(
    payload bytes: ArraySlice<UInt8>, from device: DeviceID, schema: Int
  ) throws(OperationProblem) {
    var parts = PayloadParts()
    var reader = PayloadReader(bytes)
    try reader.object { (key, reader) throws(OperationProblem) in
      try parts.read(key, &reader)
    }
    try reader.end()
    guard let number = parts.number, number > 0, let time = parts.time, let version = parts.schema,
      let kind = parts.kind
    else { throw .unreadable }
    func kept(_ reason: KeptOperation.Reason) -> Arrival {
      .unknown(
        KeptOperation(
          device: device, number: number, time: time, reason: reason,
          payload: String(decoding: bytes, as: UTF8.self)))
    }
    if version > schema {
      self = kept(.newerSchema(version))
      return
    }
    guard let known = DiaryOperation.Kind(rawValue: kind) else {
      self = kept(.unknownKind(kind))
      return
    }
    self = .operation(try parts.operation(of: device, number, time, schema: version, known))
  }
}

extension Arrival {
  package init(
    payload bytes: [UInt8], from device: DeviceID, schema: Int
  ) throws(OperationProblem) {
    try self.init(payload: bytes[...], from: device, schema: schema)
  }
}

/// What is read of an operation, in whatever order.
private struct PayloadParts {
  var number: Int?
  var schema: Int?
  var kind: String?
  var time: HybridTime?
  private var id: EntryUUID?
  private var subject: Subject?
  private var undoes: EntryUUID?
  private var fields: [(name: String, columns: Columns)] = []
  private var replaced: [(name: String, stamp: Stamp)] = []
  private var hasUnknown = false

  mutating func read(
    _ key: String, _ reader: inout PayloadReader
  ) throws(OperationProblem) {
    // What a newer version wrote may be of another form below any key but these.
    switch key {
    case "n": number = try reader.integer()
    case "v": schema = try reader.integer()
    case "k": kind = try reader.string()
    case "t": time = try reader.time()
    default:
      do throws(OperationProblem) {
        var inner = reader
        try readBody(key, &inner)
        reader = inner
      } catch {
        hasUnknown = true
        _ = try reader.skipped()
      }
    }
  }

  private mutating func readBody(
    _ key: String, _ reader: inout PayloadReader
  ) throws(OperationProblem) {
    switch key {
    case "id": id = try reader.uuid()
    case "u": undoes = try reader.uuid()
    case "of": subject = try reader.subject()
    case "f":
      try reader.object { (name, reader) throws(OperationProblem) in
        let json = try reader.skipped()
        guard json.utf8.first == UInt8(ascii: "{") else { throw .unreadable }
        fields.append((name, Columns(json: json)))
      }
    case "b":
      try reader.object { (name, reader) throws(OperationProblem) in
        replaced.append((name, try reader.stamp()))
      }
    default: throw .unreadable
    }
  }

  func operation(
    of device: DeviceID, _ number: Int, _ time: HybridTime, schema: Int, _ kind: DiaryOperation.Kind
  ) throws(OperationProblem) -> DiaryOperation {
    guard !hasUnknown, let id, let subject, kind == .delete || !fields.isEmpty else {
      throw .unreadable
    }
    for (one, next) in zip(fields, fields.dropFirst()) where one.name >= next.name {
      throw .unreadable
    }
    return DiaryOperation(
      id: id, device: device, number: number, time: time, schema: schema, kind: kind,
      subject: subject,
      fields: fields.map { field in
        DiaryOperation.Field(
          name: field.name, columns: field.columns,
          replaced: replaced.first { $0.name == field.name }?.stamp)
      }, undoes: undoes)
  }
}

extension PayloadWriter {
  mutating func time(_ time: HybridTime) {
    beginList()
    integer(time.era)
    integer(time.milliseconds)
    integer(time.counter)
    endList()
  }

  mutating func subject(_ subject: Subject) {
    beginList()
    string(subject.kind)
    string(subject.key)
    endList()
  }

  mutating func stamp(_ stamp: Stamp) {
    beginList()
    integer(stamp.weight.rawValue)
    integer(stamp.time.era)
    integer(stamp.time.milliseconds)
    integer(stamp.time.counter)
    string(stamp.device.description)
    integer(stamp.number)
    endList()
  }
}

extension PayloadReader {
  package mutating func uuid() throws(OperationProblem) -> EntryUUID {
    guard let uuid = EntryUUID(try string()) else { throw .unreadable }
    return uuid
  }

  mutating func time() throws(OperationProblem) -> HybridTime {
    var parts: [Int] = []
    try list { (reader) throws(OperationProblem) in parts.append(try reader.integer()) }
    guard parts.count == 3,
      let time = HybridTime(era: parts[0], milliseconds: parts[1], counter: parts[2])
    else { throw .unreadable }
    return time
  }

  mutating func subject() throws(OperationProblem) -> Subject {
    var parts: [String] = []
    try list { (reader) throws(OperationProblem) in parts.append(try reader.string()) }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .unreadable }
    return Subject(kind: parts[0], key: parts[1])
  }

  mutating func stamp() throws(OperationProblem) -> Stamp {
    var numbers: [Int] = []
    var device: DeviceID?
    try list { (reader) throws(OperationProblem) in
      if numbers.count == 4, device == nil {
        device = DeviceID(try reader.uuid())
      } else {
        numbers.append(try reader.integer())
      }
    }
    guard numbers.count == 5, let device, let weight = Stamp.Weight(rawValue: numbers[0]),
      let time = HybridTime(era: numbers[1], milliseconds: numbers[2], counter: numbers[3]),
      numbers[4] > 0
    else { throw .unreadable }
    return Stamp(weight: weight, time: time, device: device, number: numbers[4])
  }
}
