import MagnesiumCore
import Testing

@testable import DiarySync

@Suite struct InverseTests {
  private var one = Machine(1)
  private var two = Machine(2)
  private let entry = Subject.entry(1)

  private mutating func undo(_ recorded: Recorded, at now: Int) -> (Recorded?, [String]) {
    let inverse = one.fold.inverse(of: recorded)
    return (inverse.draft.map { one.make($0, at: now) }, inverse.overtaken)
  }

  @Test mutating func `what was made goes, and comes back whole with what others wrote of it`()
    throws
  {
    let made = one.put(entry, ["figures": figures(40, mg: 108), "meal": meal("lunch")], at: noon)
    two.take(one, at: noon)
    two.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    one.take(two, at: noon + 2_000)
    let (undone, overtaken) = undo(made, at: noon + 3_000)
    #expect(overtaken == ["meal"])
    #expect(one.fold.shown.isEmpty)
    let (redone, _) = undo(try #require(undone), at: noon + 4_000)
    #expect(redone != nil)
    #expect(one.last.undoes == undone?.id)
    #expect(
      one.fold.things[entry]?.shown == ["figures": figures(40, mg: 108), "meal": meal("dinner")])
  }

  @Test mutating func `of an edit only what nobody has written since is taken back`() throws {
    one.put(entry, ["figures": figures(40, mg: 108), "meal": meal("lunch")], at: noon)
    let edit = one.put(
      entry, ["figures": figures(60, mg: 162), "meal": meal("snack")], at: noon + 1_000)
    two.take(one, at: noon + 1_000)
    two.put(entry, ["meal": meal("dinner")], at: noon + 2_000)
    one.take(two, at: noon + 3_000)
    let (_, overtaken) = undo(edit, at: noon + 4_000)
    #expect(overtaken == ["meal"])
    #expect(
      one.fold.things[entry]?.shown == ["figures": figures(40, mg: 108), "meal": meal("dinner")])
  }

  @Test mutating func `an edit of what another has taken out is not taken back`() {
    one.put(entry, ["meal": meal("lunch")], at: noon)
    let edit = one.put(entry, ["meal": meal("snack")], at: noon + 1_000)
    two.take(one, at: noon + 1_000)
    two.delete(entry, at: noon + 2_000)
    one.take(two, at: noon + 3_000)
    let (undone, overtaken) = undo(edit, at: noon + 4_000)
    #expect(undone == nil)
    #expect(overtaken == ["meal"])
    #expect(one.fold.shown.isEmpty)
  }

  @Test mutating func `what was taken out comes back, unless another has brought it back`() throws {
    one.put(entry, ["meal": meal("lunch")], at: noon)
    two.take(one, at: noon)
    let deletion = one.delete(entry, at: noon + 1_000)
    #expect(one.fold.inverse(of: deletion).draft?.fields == ["meal": meal("lunch")])
    two.put(entry, ["meal": meal("dinner")], at: noon + 2_000)
    one.take(two, at: noon + 3_000)
    let (undone, overtaken) = undo(deletion, at: noon + 4_000)
    #expect(undone == nil)
    #expect(overtaken == ["meal"])
  }

  @Test func `on one device undo of all gives back what was, and redo what is`() {
    for seed in UInt64(1)...20 {
      var random = SeededNumbers(seed: seed)
      var machine = Machine(1)
      for step in 0..<40 { machine.change(&random, at: noon + step) }
      let before = machine.fold.shown
      let from = machine.recorded.count
      for step in 0..<60 { machine.change(&random, at: noon + 1_000 + step) }
      let after = machine.fold.shown
      func takeBack(_ recorded: [Recorded], at now: Int) -> [Recorded] {
        recorded.reversed().compactMap { recorded in
          machine.fold.inverse(of: recorded).draft.map { machine.make($0, at: now) }
        }
      }
      let undone = takeBack(Array(machine.recorded[from...]), at: noon + 2_000)
      #expect(machine.fold.shown == before, "seed \(seed)")
      _ = takeBack(undone, at: noon + 3_000)
      #expect(machine.fold.shown == after, "seed \(seed)")
    }
  }
}

extension Machine {
  /// Does something at random, as a person would: what is not there is not edited.
  mutating func change(_ random: inout SeededNumbers, at now: Int) {
    let subject = Subject.entry(Int.random(in: 1...25, using: &random))
    let isThere = fold.things[subject]?.isThere ?? false
    let grams = Double(Int.random(in: 1...500, using: &random))
    let name = ["breakfast", "lunch", "dinner", "snack"].randomElement(using: &random)!
    let fresh = ["figures": figures(grams, mg: grams / 3), "meal": meal(name)]
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5 where isThere: put(subject, ["figures": figures(grams, mg: grams / 3)], at: now)
    case 5..<7 where isThere: put(subject, ["meal": meal(name)], at: now)
    case 7..<9 where isThere: delete(subject, at: now)
    case 9:
      // A file, read again or for the first time.
      if fold.things[subject] == nil { make(Draft(.bring, subject, fresh), at: now) }
    case 10:
      let day = Subject(kind: "day_mark", key: "2026-11-\(Int.random(in: 10...15, using: &random))")
      let word = ["done", "fasted", "reopened"].randomElement(using: &random)!
      put(day, ["mark": Columns("mark", .text(word))], at: now)
    default: if !isThere { put(subject, fresh, at: now) }
    }
  }
}
