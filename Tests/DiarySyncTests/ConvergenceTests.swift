import MagnesiumCore
import Testing

@testable import DiarySync

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A model that knows one list of all operations and nothing of stamps in things: it puts the list in order and
/// does one after the other.
private struct Model {
  private(set) var rows: [String: [String: String]] = [:]
  private var deleted: [String: [String: String]] = [:]

  init(_ operations: [DiaryOperation]) {
    func rank(_ operation: DiaryOperation) -> [Int] {
      let time = operation.time
      return [operation.kind == .bring ? 0 : 1, time.era, time.milliseconds, time.counter]
    }
    let ordered = operations.sorted { one, other in
      let (left, right) = (rank(one), rank(other))
      if left != right { return left.lexicographicallyPrecedes(right) }
      if one.device != other.device { return one.device.description < other.device.description }
      return one.number < other.number
    }
    for operation in ordered {
      let name = "\(operation.subject.kind)/\(operation.subject.key)"
      if operation.kind == .delete {
        if let row = rows.removeValue(forKey: name) { deleted[name] = row }
        continue
      }
      var row = rows[name] ?? deleted.removeValue(forKey: name) ?? [:]
      for field in operation.fields { row[field.name] = field.columns.json }
      rows[name] = row
    }
  }
}

@Suite struct ConvergenceTests {
  private static func number(_ name: String, or other: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? other
  }

  /// `MAGTRACK_SYNC_SEEDS=1000 MAGTRACK_SYNC_OPERATIONS=10000` for long runs.
  @Test func `all devices come to one state, whatever comes when, and a model agrees`() throws {
    let seeds = Self.number("MAGTRACK_SYNC_SEEDS", or: 20)
    let operations = Self.number("MAGTRACK_SYNC_OPERATIONS", or: 2_000)
    for seed in 1...seeds { try converge(seed: UInt64(seed), operations: operations) }
  }

  private func converge(seed: UInt64, operations: Int) throws {
    var random = SeededNumbers(seed: seed)
    func chance(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    var machines = (1...chance(3..<6)).map { Machine($0) }
    // Clocks differ, one of them by more than is taken.
    var skews = machines.map { _ in chance(-40_000..<40_000) }
    let ahead = chance(0..<machines.count)
    let day = 86_400_000
    var undone = machines.map { _ in [Recorded]() }
    var now = noon
    while machines.reduce(0, { $0 + $1.log.count }) < operations {
      now += chance(0..<3) * chance(0..<60_000)
      let index = chance(0..<machines.count)
      if chance(0..<operations) == 0 { skews[ahead] = chance(2..<9) * day }
      if chance(0..<operations / 4) == 0, skews[ahead] > day {
        skews[ahead] = 0
        let others = machines.indices.filter { $0 != ahead }.compactMap {
          machines[$0].log.last?.time
        }.max()
        if machines[ahead].replica.clock.wasAhead(at: now, others: others) {
          machines[ahead].replica.beginEra()
        }
      }
      let clock = now + skews[index]
      switch chance(0..<20) {
      case 0..<12: machines[index].change(&random, at: clock)
      case 12:
        // Whatever of its own, not only the last.
        guard let recorded = machines[index].recorded.suffix(6).randomElement(using: &random),
          let draft = machines[index].fold.inverse(of: recorded).draft
        else { continue }
        undone[index].append(machines[index].make(draft, at: clock))
      case 13:
        guard let recorded = undone[index].popLast(),
          let draft = machines[index].fold.inverse(of: recorded).draft
        else { continue }
        machines[index].make(draft, at: clock)
      case 14 where chance(0..<10) == 0:
        // A snapshot, of whatever age.
        let other = machines[chance(0..<machines.count)].fold
        if !other.isAhead(at: clock) { _ = machines[index].replica.join(other, at: clock) }
      default:
        // Parts of the others' logs: late, twice, with gaps, none at all.
        let parts = machines.map { machine in
          let log = machine.log
          if log.isEmpty || chance(0..<3) == 0 { return [Arrival]() }
          let head = machines[index].fold.heads[machine.replica.device, default: 0]
          let start = max(0, min(log.count, head + chance(-20..<8)))
          return Array(log[start..<min(log.count, start + chance(0..<60))])
        }
        _ = machines[index].replica.take(parts, at: clock)
      }
    }
    // All comes in the end, and its time comes too.
    let end = now + 100 * day
    for index in machines.indices {
      let logs = machines.map(\.log).shuffled(using: &random)
      _ = machines[index].replica.take(logs, at: end)
      #expect(machines[index].fold.kept.isEmpty, "seed \(seed)")
    }
    let first = machines[0].fold
    let text = first.text
    for machine in machines { #expect(machine.fold.text == text, "seed \(seed)") }
    let model = Model(machines.flatMap(\.operations))
    let shown = Dictionary(
      uniqueKeysWithValues: first.shown.map { subject, fields in
        ("\(subject.kind)/\(subject.key)", fields.mapValues(\.json))
      })
    #expect(shown == model.rows, "seed \(seed)")
    // As it would come to a new device, by its text.
    var late = Fold(schema: schema)
    let read = try machines.map { machine in
      try machine.operations.map {
        try Arrival(payload: Array($0.payload.utf8), from: $0.device, schema: schema)
      }
    }
    _ = late.take(read, at: end)
    #expect(late.text == text, "seed \(seed)")
  }
}
