import MagnesiumCore

/// Why an operation cannot be written or read.
package enum OperationProblem: Error, Sendable, Hashable {
  /// It is not what a version of this program writes.
  case unreadable
  /// JSON has no such number.
  case notFinite(column: String)
}

/// What an operation is about.
package struct Subject: Sendable, Hashable {
  /// What kind of thing: the name of its table.
  package let kind: String
  /// What tells it apart on all devices: its UUID, or where people tell such things apart by a name or a day,
  /// that.
  package let key: String

  package init(kind: String, key: String) { (self.kind, self.key) = (kind, key) }

  /// Keys of different kinds are rarely the same.
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Subject: Comparable {
  package static func < (one: Subject, other: Subject) -> Bool {
    one.kind == other.kind ? one.key < other.key : one.kind < other.kind
  }
}

/// One thing that a device did to the diary, told so that every other can do the same.
package struct DiaryOperation: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person wrote fields of a thing, which is there from then on.
    case put
    /// A file or an older diary brought a thing: it gives way to all that a person said of it, also before.
    case bring
    /// A person took a thing out. What it held is kept, because a later edit brings it back.
    case delete
  }

  /// What belongs together of a thing, and is written as a whole: of two weights and two amounts of magnesium
  /// no two of different writers may meet.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let columns: Columns
    /// Of what the writer saw in its place; nil where there was nothing, and of what was brought.
    package let replaced: Stamp?

    package init(name: String, columns: Columns, replaced: Stamp? = nil) {
      (self.name, self.columns, self.replaced) = (name, columns, replaced)
    }
  }

  package let id: EntryUUID
  package let device: DeviceID
  /// Counted from 1 on each device, without gaps.
  package let number: Int
  package let time: HybridTime
  /// Of the tables and fields as the writer knew them.
  package let schema: Int
  package let kind: Kind
  package let subject: Subject
  /// In the order of their names.
  package let fields: [Field]
  /// The operation that it takes back, for who shows the history.
  package let undoes: EntryUUID?

  package init(
    id: EntryUUID, device: DeviceID, number: Int, time: HybridTime, schema: Int, kind: Kind,
    subject: Subject, fields: [Field], undoes: EntryUUID? = nil
  ) {
    self.id = id
    self.device = device
    self.number = number
    self.time = time
    self.schema = schema
    self.kind = kind
    self.subject = subject
    self.fields = fields.sorted { $0.name < $1.name }
    self.undoes = undoes
  }

  package var stamp: Stamp {
    Stamp(weight: kind == .bring ? .brought : .said, time: time, device: device, number: number)
  }
}

/// What a log holds at one number.
package enum Arrival: Sendable, Hashable {
  case operation(DiaryOperation)
  /// What this version cannot apply, and keeps for a later one.
  case unknown(KeptOperation)

  package var device: DeviceID {
    switch self {
    case .operation(let operation): operation.device
    case .unknown(let kept): kept.device
    }
  }

  package var number: Int {
    switch self {
    case .operation(let operation): operation.number
    case .unknown(let kept): kept.number
    }
  }

  package var time: HybridTime {
    switch self {
    case .operation(let operation): operation.time
    case .unknown(let kept): kept.time
    }
  }
}

/// An operation that is kept and not applied.
package struct KeptOperation: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A newer version wrote it.
    case newerSchema(Int)
    /// It is of a kind that this version does not know.
    case unknownKind(String)
    /// Its writer's clock is more than a day ahead of the one here.
    case ahead
  }

  package let device: DeviceID
  package let number: Int
  package let time: HybridTime
  package let reason: Reason
  /// As it travels.
  package let payload: String

  package init(
    device: DeviceID, number: Int, time: HybridTime, reason: Reason, payload: String
  ) {
    self.device = device
    self.number = number
    self.time = time
    self.reason = reason
    self.payload = payload
  }
}
