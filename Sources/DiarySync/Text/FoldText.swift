/// The state as text: the same state gives the same bytes, on whatever device.
extension Fold {
  /// The first line says what there is; then each thing and each operation that is kept has a line, in order.
  package func eachLine(_ write: (String) throws -> Void) rethrows {
    var text = PayloadWriter()
    text.beginObject()
    text.key("heads")
    text.beginObject()
    for (device, number) in heads.sorted(by: { $0.key < $1.key }) {
      text.key(device.description)
      text.integer(number)
    }
    text.endObject()
    text.key("t")
    text.time(latest)
    text.key("things")
    text.integer(things.count)
    text.key("kept")
    text.integer(kept.count)
    text.endObject()
    try write(text.text)
    for subject in things.keys.sorted() {
      if let thing = things[subject] { try write(Self.line(subject, thing)) }
    }
    for operation in kept.sorted(by: { ($0.device, $0.number) < ($1.device, $1.number) }) {
      var text = PayloadWriter()
      text.beginObject()
      text.key("d")
      text.string(operation.device.description)
      text.key("o")
      text.raw(operation.payload)
      text.endObject()
      try write(text.text)
    }
  }

  /// A thing as text, for a store that keeps each by itself and knows which it is.
  package static func text(of thing: Thing) -> String { line(nil, thing) }

  private static func line(_ subject: Subject?, _ thing: Thing) -> String {
    var text = PayloadWriter()
    text.beginObject()
    if let subject {
      text.key("of")
      text.subject(subject)
    }
    text.key("is")
    text.integer(thing.isThere ? 1 : 0)
    text.key("s")
    text.stamp(thing.stamp)
    text.key("f")
    text.beginObject()
    for field in thing.fields {
      text.key(field.name)
      text.beginList()
      // Most fields were written by what wrote the thing last.
      if field.stamp == thing.stamp { text.integer(0) } else { text.stamp(field.stamp) }
      text.raw(field.columns.json)
      text.endList()
    }
    text.endObject()
    text.endObject()
    return text.text
  }

  /// - Parameter lines: what ``eachLine(_:)`` wrote.
  /// - Throws: ``OperationProblem/unreadable``
  package init(
    lines: some Sequence<ArraySlice<UInt8>>, schema: Int
  ) throws(OperationProblem) {
    self.init(schema: schema)
    var things: [Subject: Thing] = [:]
    var kept: [KeptOperation] = []
    var heads: [DeviceID: Int] = [:]
    var latest: HybridTime?
    var counts: (things: Int, kept: Int)?
    for line in lines {
      var reader = PayloadReader(line)
      if counts == nil {
        var (thingCount, keptCount): (Int?, Int?)
        try reader.object { (key, reader) throws(OperationProblem) in
          switch key {
          case "heads":
            try reader.object { (key, reader) throws(OperationProblem) in
              guard let device = DeviceID(key) else { throw .unreadable }
              heads[device] = try reader.integer()
            }
          case "t": latest = try reader.time()
          case "things": thingCount = try reader.integer()
          case "kept": keptCount = try reader.integer()
          default: throw .unreadable
          }
        }
        guard let thingCount, let keptCount else { throw .unreadable }
        counts = (thingCount, keptCount)
        things.reserveCapacity(max(0, min(thingCount, 1 << 20)))
      } else {
        try Self.read(&reader, schema, &things, &kept)
      }
      try reader.end()
    }
    guard let counts, let latest, counts.things == things.count, counts.kept == kept.count else {
      throw .unreadable
    }
    self.init(schema: schema, things: things, heads: heads, kept: kept, latest: latest)
  }

  /// - Parameter text: what ``text(of:)`` wrote.
  /// - Throws: ``OperationProblem/unreadable``
  package static func thing(_ text: String) throws(OperationProblem) -> Thing {
    var reader = PayloadReader(Array(text.utf8))
    var parts = ThingParts()
    try reader.object { (key, reader) throws(OperationProblem) in
      guard try parts.read(key, &reader) else { throw .unreadable }
    }
    try reader.end()
    return try parts.thing()
  }

  /// What is read of a thing, in whatever order.
  private struct ThingParts {
    private var stamp: Stamp?
    private var isThere: Int?
    /// Without a stamp where it is that of the thing.
    private var fields: [(name: String, stamp: Stamp?, columns: Columns)] = []

    /// - Returns: whether it is a key of a thing.
    mutating func read(
      _ key: String, _ reader: inout PayloadReader
    ) throws(OperationProblem) -> Bool {
      switch key {
      case "is": isThere = try reader.integer()
      case "s": stamp = try reader.stamp()
      case "f":
        try reader.object { (name, reader) throws(OperationProblem) in
          let (stamp, json) = try reader.stampedJSON()
          fields.append((name, stamp, Columns(json: json)))
        }
      default: return false
      }
      return true
    }

    func thing() throws(OperationProblem) -> Thing {
      guard let stamp, let isThere else { throw .unreadable }
      return Thing(
        stamp: stamp, isThere: isThere == 1,
        fields: fields.map {
          Thing.Field(name: $0.name, stamp: $0.stamp ?? stamp, columns: $0.columns)
        })
    }
  }

  private static func read(
    _ reader: inout PayloadReader, _ schema: Int, _ things: inout [Subject: Thing],
    _ kept: inout [KeptOperation]
  ) throws(OperationProblem) {
    var subject: Subject?
    var parts = ThingParts()
    var (device, payload): (DeviceID?, String?)
    try reader.object { (key, reader) throws(OperationProblem) in
      switch key {
      case "of": subject = try reader.subject()
      case "d": device = DeviceID(try reader.uuid())
      case "o": payload = try reader.skipped()
      default: guard try parts.read(key, &reader) else { throw .unreadable }
      }
    }
    if let device, let payload {
      switch try Arrival(payload: Array(payload.utf8), from: device, schema: schema) {
      case .unknown(let operation): kept.append(operation)
      // It waits for its time, or this version knows more than the one that kept it: see `release(at:)`.
      case .operation(let operation):
        kept.append(
          KeptOperation(
            device: device, number: operation.number, time: operation.time, reason: .ahead,
            payload: payload))
      }
    } else if let subject {
      things[subject] = try parts.thing()
    } else {
      throw .unreadable
    }
  }
}

extension PayloadReader {
  /// A stamp and the JSON that it is of; nil for 0.
  fileprivate mutating func stampedJSON() throws(OperationProblem) -> (Stamp?, String) {
    var (count, stamp, json): (Int, Stamp?, String?) = (0, nil, nil)
    try list { (reader) throws(OperationProblem) in
      switch count {
      case 0 where reader.isAtList: stamp = try reader.stamp()
      case 0: guard try reader.integer() == 0 else { throw .unreadable }
      case 1: json = try reader.skipped()
      default: throw .unreadable
      }
      count += 1
    }
    guard let json else { throw .unreadable }
    return (stamp, json)
  }
}
