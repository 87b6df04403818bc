import MagnesiumCore

/// What is to be done to a thing, before it is an operation.
package struct Draft: Sendable, Hashable {
  package let kind: DiaryOperation.Kind
  package let subject: Subject
  package let fields: [String: Columns]
  /// When it was done, in milliseconds since 1970-01-01T00:00:00Z, where that is not now: of what an older
  /// diary brings, so that the later of two copies stands.
  package let doneAt: Int?
  package let undoes: EntryUUID?

  package init(
    _ kind: DiaryOperation.Kind, _ subject: Subject, _ fields: [String: Columns] = [:],
    doneAt: Int? = nil, undoes: EntryUUID? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.fields = fields
    self.doneAt = doneAt
    self.undoes = undoes
  }
}

/// What a history keeps of an operation of this device, so that it can be taken back.
package struct Recorded: Sendable, Hashable {
  package let id: EntryUUID
  package let device: DeviceID
  package let kind: DiaryOperation.Kind
  package let subject: Subject
  package let written: [String: Columns]
  /// What the thing showed; nil where it was not there.
  package let before: [String: Columns]?

  /// - Parameter written: what it wrote; of one that made a thing it is not asked.
  package init(
    id: EntryUUID, device: DeviceID, kind: DiaryOperation.Kind, subject: Subject,
    written: [String: Columns], before: [String: Columns]?
  ) {
    self.id = id
    self.device = device
    self.kind = kind
    self.subject = subject
    self.written = written
    self.before = before
  }

  init(_ operation: DiaryOperation, before: [String: Columns]?) {
    self.init(
      id: operation.id, device: operation.device, kind: operation.kind, subject: operation.subject,
      written: Dictionary(uniqueKeysWithValues: operation.fields.map { ($0.name, $0.columns) }),
      before: before)
  }
}

/// A diary on one of its devices: what it makes of the operations of all, and how it makes its own.
package struct Replica: Sendable {
  package let device: DeviceID
  package private(set) var fold: Fold
  package private(set) var clock: HybridClock

  package init(device: DeviceID, fold: Fold, clock: HybridClock) {
    self.device = device
    self.fold = fold
    self.clock = clock
    self.clock.witness(fold.latest)
  }

  package init(device: DeviceID, schema: Int) {
    self.init(device: device, fold: Fold(schema: schema), clock: HybridClock())
  }

  /// Makes an operation of this device and applies it.
  ///
  /// - Parameters:
  ///   - now: what the clock shows, in milliseconds since 1970-01-01T00:00:00Z.
  ///   - random: gives bits that nobody can foresee.
  package mutating func record(
    _ draft: Draft, at now: Int, random: () -> UInt64
  ) -> (operation: DiaryOperation, recorded: Recorded) {
    let thing = fold.things[draft.subject]
    let reading = clock.tick(at: now)
    let operation = DiaryOperation(
      id: EntryUUID(at: now / 1_000, random: random), device: device,
      number: fold.heads[device, default: 0] + 1,
      time: draft.doneAt.map { HybridTime(milliseconds: min($0, now)) } ?? reading,
      schema: fold.schema,
      kind: draft.kind, subject: draft.subject,
      fields: draft.fields.map { name, columns in
        DiaryOperation.Field(
          name: name, columns: columns,
          replaced: draft.kind == .put ? thing?.field(name)?.stamp : nil)
      }, undoes: draft.undoes)
    fold.record(operation)
    let before = thing.flatMap { $0.isThere ? $0.shown : nil }
    return (operation, Recorded(operation, before: before))
  }

  /// Takes in what other devices wrote: see ``Fold/take(_:at:)``. A log of this device is passed over.
  package mutating func take(_ logs: [[Arrival]], at now: Int) -> Merging {
    let merging = fold.take(logs.map { $0.filter { $0.device != device } }, at: now)
    clock.witness(fold.latest)
    return merging
  }

  /// Takes in a state that another device has folded: see ``Fold/join(_:at:)``.
  package mutating func join(_ other: Fold, at now: Int) -> Merging {
    let merging = fold.join(other, at: now)
    clock.witness(fold.latest)
    return merging
  }

  /// See ``HybridClock/beginEra()``. Operations that wait elsewhere are applied there with the next one.
  package mutating func beginEra() { clock.beginEra() }

  /// The same diary under another id, where this one's log is not what it remembers: a home that was copied or
  /// put back. The log that it had is then read like another's, from its beginning.
  ///
  /// - Parameter unread: operations of the old id that no other device has read. They are told again as they
  ///   were, and outrank themselves, because ids grow with time.
  /// - Returns: it, and what it is to write.
  package func renewed(
    as new: DeviceID, telling unread: [DiaryOperation]
  ) -> (replica: Replica, operations: [DiaryOperation]) {
    var fold = fold
    fold.rewind(device)
    let operations = unread.enumerated().map { index, operation in
      DiaryOperation(
        id: operation.id, device: new, number: index + 1, time: operation.time,
        schema: operation.schema, kind: operation.kind, subject: operation.subject,
        fields: operation.fields, undoes: operation.undoes)
    }
    for operation in operations { fold.record(operation) }
    return (Replica(device: new, fold: fold, clock: clock), operations)
  }
}
