import Foundation
import Synchronization

/// Random command lines. After each that is accepted and changes the diary every other command works and
/// `doctor` is content; what is exported comes back whole; what is refused leaves the diary as it was.
struct CommandsTrial {
  let path: String
  let budget: Budget
  let seed: UInt64

  /// How many accepted commands a diary takes before the next begins.
  private static let length = 25
  /// After how many a diary is taken round.
  private static let trips = 8
  private static let clocks = [
    "0002-01-01T00:00:00Z", "0002-01-08T23:59:00+14:00", "1970-01-01T00:00:00Z",
    "2024-02-29T03:30:00-12:00", "9998-12-31T23:59:59-11:00", "9998-12-30T12:00:00Z",
  ]
  /// After how many refusals in a row a diary counts as one that takes nothing any more.
  private static let patience = 400

  func run() -> Bool {
    let tally = Tally("commands")
    let plain = Program(path: path, home: workshop + "/tree")
    let grammar = CommandGrammar(CommandTree(of: plain))
    let accepted = Atomic(0)
    let typed = Atomic(0)
    let next = Atomic(0)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while budget.allows(accepted.load(ordering: .relaxed)) {
        let number = next.add(1, ordering: .relaxed).oldValue
        var generator = SeededGenerator(state: seed &+ UInt64(number) &* 0x1_0001)
        let isOdd = Int.random(in: 0..<8, using: &generator) == 0
        let now = isOdd ? Self.clocks.randomElement(using: &generator)! : plain.now
        let folder = workshop + "/commands-\(number)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var diary = TypedDiary(checks: Checks(of: path, in: folder, now: now))
        let hasProfile = Int.random(in: 0..<10, using: &generator) > 0
        Self.beginning.dropFirst(hasProfile ? 0 : 1).forEach { diary.type($0) }
        var changes = 0
        var refusals = 0
        while changes < Self.length, budget.allows(accepted.load(ordering: .relaxed)) {
          let command = grammar.command(&generator)
          typed.add(1, ordering: .relaxed)
          diary.type(command)
          var fault = diary.fault(deep: changes % Self.trips == Self.trips - 1)
          refusals += 1
          if diary.hasChanged {
            changes += 1
            refusals = 0
            accepted.add(1, ordering: .relaxed)
          } else if refusals == Self.patience {
            fault = fault ?? diary.refusal
          }
          tally.count(fault) { diary.reproduction(of: fault!) }
          // A diary that one command has spoilt says nothing of the next.
          if fault != nil { break }
        }
      }
    }
    return tally.close(
      "\(typed.load(ordering: .relaxed)) typed, \(accepted.load(ordering: .relaxed)) accepted changes in \(next.load(ordering: .relaxed)) diaries, seed \(seed)"
    )
  }

  /// What a diary begins with, but for one in ten without a profile.
  static let beginning = [
    ["profile", "set", "--born", "1990-04-12", "--sex", "female"],
    ["log", "2 eggs, 100 g tempeh"], ["log", "bar", "--magnesium", "24", "--date", "yesterday"],
    ["foods", "add", "Granola", "--per", "40g", "--magnesium", "55"],
    ["supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet"],
    ["recipe", "add", "pot", "--ingredients", "300 g dried lentils, 1 onion"],
    ["meal", "save", "sarapan", "2 eggs, coffee"],
    ["export", "--format", "json", "--output", "archive.json"], ["backup", "copy.sqlite"],
  ].map { Command($0) }
}
