import DiarySync
import MagnesiumCore

/// The state of a diary on several devices, thing by thing, as it lies beside the rows.
struct ThingStore {
  let db: Connection

  struct Kept {
    let subject: Subject
    var thing: Thing
    /// What this diary calls it, also of one that is gone.
    var number: Int?
    /// Whether it is there and its row is not: something contradicts it, or a part has not arrived.
    var isHeld: Bool
  }

  func kept(_ subject: Subject) throws -> Kept? {
    try db.firstRow(
      of: "SELECT kind, key, number, held, thing FROM sync_thing WHERE kind = ? AND key = ?",
      [.text(subject.kind), .text(subject.key)]
    ) { try Self.kept($0) }
  }

  /// Those of which there are things.
  func kinds() throws -> Set<String> {
    var kinds: Set<String> = []
    // One step into the index for each.
    while let kind = try db.text(
      "SELECT kind FROM sync_thing WHERE kind > ? ORDER BY kind LIMIT 1", [.text(kinds.max() ?? "")]
    ) {
      kinds.insert(kind)
    }
    return kinds
  }

  func all(of kind: String? = nil) throws -> [Kept] {
    try db.rows(
      of: "SELECT kind, key, number, held, thing FROM sync_thing"
        + (kind == nil ? "" : " WHERE kind = ?"), kind.map { [.text($0)] } ?? []
    ) { try Self.kept($0) }
  }

  private static func kept(_ row: Row) throws -> Kept {
    let subject = Subject(kind: row.text(0) ?? "", key: row.text(1) ?? "")
    do {
      return Kept(
        subject: subject, thing: try Fold.thing(row.text(4) ?? ""),
        number: row.isNull(2) ? nil : Int(row.integer(2)), isHeld: row.integer(3) == 1)
    } catch {
      throw DiaryError.damagedValue(
        of: "sync_thing \(subject.kind) \(subject.key)", .value("thing"))
    }
  }

  func write(_ kept: Kept) throws {
    try db.execute(
      "INSERT OR REPLACE INTO sync_thing VALUES (?, ?, ?, ?, ?)",
      [
        .text(kept.subject.kind), .text(kept.subject.key), StoredValue(kept.number),
        StoredValue(kept.isHeld), .text(Fold.text(of: kept.thing)),
      ])
  }

  func heads() throws -> [DeviceID: LogHead] {
    let rows = try db.rows(of: "SELECT device, number, hash, segment FROM sync_head") { row in
      guard let device = row.text(0).flatMap({ DeviceID($0) }),
        let hash = row.text(2).flatMap({ ChainHash($0) })
      else { throw DiaryError.damagedValue(of: "sync_head", .value("device")) }
      return (
        device, LogHead(number: Int(row.integer(1)), hash: hash, segment: Int(row.integer(3)))
      )
    }
    return Dictionary(rows) { $1 }
  }

  func write(_ heads: [DeviceID: LogHead]) throws {
    try db.execute("DELETE FROM sync_head")
    for (device, head) in heads {
      try db.execute(
        "INSERT INTO sync_head VALUES (?, ?, ?, ?)",
        [
          .text(device.description), StoredValue(head.number), .text(head.hash.description),
          StoredValue(head.segment),
        ])
    }
  }

  /// What waits, as this version can read it.
  func waiting(schema: Int) throws -> [KeptOperation] {
    try db.rows(of: "SELECT device, number, payload FROM sync_kept") { row in
      let payload = row.text(2) ?? ""
      guard let device = row.text(0).flatMap({ DeviceID($0) }),
        let arrival = try? Arrival(payload: Array(payload.utf8), from: device, schema: schema)
      else { throw DiaryError.damagedValue(of: "sync_kept", .value("payload")) }
      switch arrival {
      case .unknown(let kept): return kept
      // It waits for its time, or for this version.
      case .operation(let operation):
        return KeptOperation(
          device: device, number: operation.number, time: operation.time, reason: .ahead,
          payload: payload)
      }
    }
  }

  func write(_ waiting: [KeptOperation]) throws {
    try db.execute("DELETE FROM sync_kept")
    for operation in waiting {
      try db.execute(
        "INSERT OR REPLACE INTO sync_kept VALUES (?, ?, ?)",
        [
          .text(operation.device.description), StoredValue(operation.number),
          .text(operation.payload),
        ])
    }
  }

  /// The operations of this device after a number.
  func operations(after number: Int, of device: DeviceID, schema: Int) throws -> [DiaryOperation] {
    try db.rows(
      of: "SELECT payload FROM sync_operation WHERE number > ? ORDER BY number",
      [StoredValue(number)]
    ) { row in
      let payload = Array((row.text(0) ?? "").utf8)
      guard
        case .operation(let operation)? = try? Arrival(
          payload: payload, from: device, schema: schema)
      else { throw DiaryError.damagedValue(of: "sync_operation", .value("payload")) }
      return operation
    }
  }

  func add(_ operation: DiaryOperation) throws {
    try db.execute(
      "INSERT INTO sync_operation VALUES (?, ?)",
      [StoredValue(operation.number), .text(operation.payload)])
  }
}
