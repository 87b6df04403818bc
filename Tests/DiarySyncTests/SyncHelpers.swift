import MagnesiumCore

@testable import DiarySync

/// 2026-11-30T12:00:00Z.
let noon = 1_796_040_000_000
let schema = 1

extension DeviceID {
  /// The same devices in every test, in the order of their numbers.
  static func numbered(_ number: Int) -> DeviceID { DeviceID(EntryUUID(at: number) { 0 }) }
}

extension Columns {
  init(_ name: String, _ value: ColumnValue) {
    do { try self.init([name: value]) } catch { preconditionFailure("\(error)") }
  }
}

extension Subject {
  static func entry(_ number: Int) -> Subject {
    Subject(kind: "entry", key: EntryUUID(derivedFrom: number, recordedAt: 0).description)
  }
}

/// The fields of an entry as a diary would write them: its figures only make sense together.
func figures(_ grams: Double, mg: Double) -> Columns {
  do {
    return try Columns(["amount_g": .real(grams), "magnesium_mg": .real(mg), "name_en": .text("x")])
  } catch { preconditionFailure("\(error)") }
}

func meal(_ name: String) -> Columns { Columns("meal", .text(name)) }

/// A device with all that it has made, as others receive it.
struct Machine {
  var replica: Replica
  var log: [Arrival] = []
  var recorded: [Recorded] = []
  private var random: SeededNumbers

  init(_ number: Int, schema: Int = schema) {
    replica = Replica(device: .numbered(number), schema: schema)
    random = SeededNumbers(seed: UInt64(number))
  }

  var fold: Fold { replica.fold }

  var operations: [DiaryOperation] {
    log.compactMap { if case .operation(let operation) = $0 { operation } else { nil } }
  }

  var last: DiaryOperation { operations.last! }

  @discardableResult
  mutating func make(_ draft: Draft, at now: Int) -> Recorded {
    var generator = random
    let (operation, made) = replica.record(draft, at: now) { generator.next() }
    random = generator
    recorded.append(made)
    log.append(.operation(operation))
    return made
  }

  @discardableResult
  mutating func put(_ subject: Subject, _ fields: [String: Columns], at now: Int) -> Recorded {
    make(Draft(.put, subject, fields), at: now)
  }

  @discardableResult
  mutating func delete(_ subject: Subject, at now: Int) -> Recorded {
    make(Draft(.delete, subject), at: now)
  }

  @discardableResult
  mutating func take(_ others: Machine..., at now: Int) -> Merging {
    replica.take(others.map(\.log), at: now)
  }
}

extension Fold {
  var text: String {
    var lines = ""
    eachLine { lines += $0 + "\n" }
    return lines
  }

  /// What is there, with what it shows.
  var shown: [Subject: [String: Columns]] {
    things.filter(\.value.isThere).mapValues(\.shown)
  }
}
