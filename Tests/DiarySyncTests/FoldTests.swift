import MagnesiumCore
import Testing

@testable import DiarySync

/// What is done where two devices did not know of each other.
@Suite struct FoldTests {
  private var one = Machine(1)
  private var two = Machine(2)
  private let entry = Subject.entry(1)

  init() {
    one.put(entry, ["figures": figures(40, mg: 108), "meal": meal("lunch")], at: noon)
    two.take(one, at: noon + 10)
  }

  private mutating func exchange(at now: Int = noon + 100_000) -> (Merging, Merging) {
    let merging = (one.take(two, at: now), two.take(one, at: now))
    #expect(one.fold.text == two.fold.text)
    return merging
  }

  @Test mutating func `edits of different fields both stand`() throws {
    one.put(entry, ["figures": figures(60, mg: 162)], at: noon + 1_000)
    two.put(entry, ["meal": meal("dinner")], at: noon + 2_000)
    let (merging, _) = exchange()
    #expect(
      one.fold.things[entry]?.shown == ["figures": figures(60, mg: 162), "meal": meal("dinner")])
    #expect(merging.conflicts.isEmpty)
    #expect(merging.changed == [entry])
  }

  @Test
  mutating func `of two edits of one field the later stands whole, and both devices are told`()
    throws
  {
    one.put(entry, ["figures": figures(60, mg: 162)], at: noon + 1_000)
    two.put(entry, ["figures": figures(20, mg: 54)], at: noon + 2_000)
    let (loser, winner) = (one.last.stamp, two.last.stamp)
    let (first, second) = exchange()
    let shown = try #require(one.fold.things[entry]?.shown["figures"]).values()
    #expect(shown["amount_g"] == .real(20))
    #expect(shown["magnesium_mg"] == .real(54))
    let told = [entry: [Thing.Conflict(field: "figures", winner: winner, loser: loser)]]
    #expect(first.conflicts == told)
    #expect(second.conflicts == told)
  }

  @Test mutating func `an edit that knew of the other is no conflict`() {
    two.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    one.take(two, at: noon + 1_500)
    one.put(entry, ["meal": meal("snack")], at: noon + 2_000)
    var three = Machine(3)
    let merging = three.take(one, two, at: noon + 3_000)
    #expect(merging.conflicts.isEmpty)
    #expect(three.fold.things[entry]?.shown["meal"] == meal("snack"))
  }

  @Test mutating func `at the same instant the device decides, alike everywhere`() {
    one.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    two.put(entry, ["meal": meal("snack")], at: noon + 1_000)
    _ = exchange()
    #expect(one.fold.things[entry]?.shown["meal"] == meal("snack"))
  }

  @Test mutating func `a deletion beats the edits before it`() {
    one.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    two.delete(entry, at: noon + 2_000)
    let (merging, _) = exchange()
    #expect(one.fold.shown.isEmpty)
    #expect(merging.broughtBack.isEmpty)
  }

  @Test mutating func `an edit after a deletion brings all of it back, which is told`() {
    two.delete(entry, at: noon + 1_000)
    one.put(entry, ["meal": meal("dinner")], at: noon + 2_000)
    let (_, merging) = exchange()
    #expect(
      two.fold.things[entry]?.shown == ["figures": figures(40, mg: 108), "meal": meal("dinner")])
    #expect(merging.broughtBack == [entry])
  }

  @Test mutating func `the same file read on two devices is one entry, and brings nothing back`() {
    let imported = Subject(
      kind: "entry", key: EntryUUID(derivedFrom: "file", number: 0).description)
    let other = Subject(kind: "entry", key: EntryUUID(derivedFrom: "file", number: 1).description)
    func read(_ machine: inout Machine, at now: Int) {
      for subject in [imported, other] {
        machine.make(
          Draft(.bring, subject, ["figures": figures(30, mg: 80), "meal": meal("lunch")]), at: now)
      }
    }
    read(&one, at: noon + 1_000)
    one.put(imported, ["figures": figures(35, mg: 93)], at: noon + 2_000)
    one.delete(other, at: noon + 2_000)
    read(&two, at: noon + 9_000)
    let (merging, _) = exchange()
    #expect(one.fold.things[imported]?.shown["figures"] == figures(35, mg: 93))
    #expect(one.fold.things[other]?.isThere == false)
    #expect(merging.conflicts.isEmpty)
    #expect(merging.broughtBack.isEmpty)
  }

  @Test mutating func `of two copies of an older diary the row that was changed later stands`() {
    let old = Subject.entry(7)
    one.make(
      Draft(.bring, old, ["meal": meal("lunch")], doneAt: noon - 5_000_000), at: noon + 2_000)
    two.make(
      Draft(.bring, old, ["meal": meal("dinner")], doneAt: noon - 9_000_000), at: noon + 1_000)
    _ = exchange()
    #expect(one.fold.things[old]?.shown["meal"] == meal("lunch"))
    two.put(old, ["meal": meal("snack")], at: noon + 200_000)
    _ = exchange(at: noon + 300_000)
    #expect(one.fold.things[old]?.shown["meal"] == meal("snack"))
  }

  @Test mutating func `the last word on a day stands`() {
    let day = Subject(kind: "day_mark", key: "2026-11-30")
    func mark(_ word: String) -> [String: Columns] { ["mark": Columns("mark", .text(word))] }
    one.put(day, mark("done"), at: noon + 1_000)
    two.put(day, mark("fasted"), at: noon + 2_000)
    two.put(day, mark("reopened"), at: noon + 3_000)
    _ = exchange()
    #expect(one.fold.things[day]?.shown == mark("reopened"))
    one.delete(day, at: noon + 200_000)
    _ = exchange(at: noon + 300_000)
    #expect(two.fold.things[day]?.isThere == false)
  }

  @Test mutating func `nothing is applied twice, and what comes after a gap waits`() {
    one.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    one.put(entry, ["meal": meal("snack")], at: noon + 2_000)
    let late = two.replica.take([[one.log[2]]], at: noon + 3_000)
    #expect(late.gaps == [.numbered(1): 2])
    #expect(late.applied == 0)
    #expect(two.take(one, at: noon + 3_000).applied == 2)
    let before = two.fold.text
    let again = two.take(one, at: noon + 3_000)
    #expect(again.known == 3)
    #expect(again.changed.isEmpty)
    #expect(two.fold.text == before)
  }

  @Test mutating func `a clock a day ahead is held back and named until its time has come`() {
    let day = 86_400_000
    one.put(entry, ["meal": meal("dinner")], at: noon + 2 * day)
    let ahead = one.last
    let merging = two.take(one, at: noon)
    #expect(merging.kept.map(\.number) == [ahead.number])
    #expect(merging.kept.map(\.reason) == [.ahead])
    #expect(two.fold.things[entry]?.shown["meal"] == meal("lunch"))
    // It does not pull this clock along.
    two.put(.entry(9), ["meal": meal("lunch")], at: noon + 1)
    #expect(two.last.time.milliseconds == noon + 1)
    #expect(two.replica.fold.heads[.numbered(1)] == ahead.number)
    var later = two.fold
    #expect(later.release(at: noon + day / 2).applied == 0)
    #expect(later.release(at: noon + day).applied == 1)
    #expect(later.things[entry]?.shown["meal"] == meal("dinner"))
  }

  @Test
  mutating func
    `when a clock was set right what it wrote ahead waits no longer, and is not above all`()
  {
    let year = 365 * 86_400_000
    one.put(entry, ["meal": meal("dinner")], at: noon + year)
    two.take(one, at: noon)
    // Set right; what it writes now would wait too.
    #expect(one.replica.clock.wasAhead(at: noon + 1_000, others: two.fold.latest))
    one.replica.beginEra()
    one.put(entry, ["meal": meal("snack")], at: noon + 1_000)
    let merging = two.take(one, at: noon + 2_000)
    #expect(merging.kept.isEmpty)
    #expect(two.fold.things[entry]?.shown["meal"] == meal("snack"))
    #expect(one.fold.text == two.fold.text)
    // Who has heard of it writes after it.
    two.put(entry, ["meal": meal("breakfast")], at: noon + 3_000)
    one.take(two, at: noon + 4_000)
    #expect(one.fold.things[entry]?.shown["meal"] == meal("breakfast"))
  }

  @Test mutating func `what a newer version wrote is kept, told, and applied by one that knows it`()
  {
    var newer = Machine(5, schema: schema + 1)
    newer.put(entry, ["meal": meal("dinner")], at: noon + 1_000)
    let read = newer.operations.compactMap {
      try? Arrival(payload: Array($0.payload.utf8), from: .numbered(5), schema: schema)
    }
    var reader = Machine(6)
    reader.take(one, at: noon + 2_000)
    let told = reader.replica.take([read], at: noon + 2_000)
    #expect(told.kept.map(\.reason) == [.newerSchema(schema + 1)])
    #expect(told.applied == 0)
    #expect(reader.fold.things[entry]?.shown["meal"] == meal("lunch"))
    var lines: [ArraySlice<UInt8>] = []
    reader.fold.eachLine { lines.append(Array($0.utf8)[...]) }
    var updated = try? Fold(lines: lines, schema: schema + 1)
    #expect(updated?.release(at: noon + 3_000).applied == 1)
    #expect(updated?.things[entry]?.shown["meal"] == meal("dinner"))
  }

  @Test mutating func `a state read back is the same, and goes on the same`() throws {
    one.put(.entry(2), ["figures": figures(10, mg: 5)], at: noon + 1_000)
    one.delete(entry, at: noon + 2_000)
    one.put(.entry(3), ["meal": meal("lunch \"x\"\n")], at: noon + 9 * 86_400_000)
    two.take(one, at: noon + 3_000)
    var lines: [ArraySlice<UInt8>] = []
    two.fold.eachLine { lines.append(Array($0.utf8)[...]) }
    var read = try Fold(lines: lines, schema: schema)
    #expect(read.text == two.fold.text)
    _ = read.release(at: noon + 20 * 86_400_000)
    #expect(read.text == one.fold.text)
    for missing in lines.indices {
      var cut = lines
      cut.remove(at: missing)
      #expect(throws: OperationProblem.unreadable) { try Fold(lines: cut, schema: schema) }
    }
  }

  @Test mutating func `joining a state is the same as having taken in what made it`() {
    one.put(entry, ["meal": meal("dinner")], at: noon + 2_000)
    two.put(entry, ["meal": meal("snack")], at: noon + 1_000)
    two.delete(.entry(5), at: noon + 1_000)
    var three = Machine(3)
    let merging = three.replica.join(two.fold, at: noon + 3_000)
    #expect(merging.changed == [entry, .entry(5)])
    three.take(one, at: noon + 3_000)
    one.take(two, at: noon + 3_000)
    #expect(three.fold.text == one.fold.text)
    #expect(three.replica.join(one.fold, at: noon + 3_000).changed.isEmpty)
  }

  @Test mutating func `devices have names, two may have the same, and one can be forgotten`() throws
  {
    one.make(try KnownDevice.draft(naming: "laptop", .numbered(1)), at: noon + 1_000)
    two.make(try KnownDevice.draft(naming: "laptop", .numbered(2)), at: noon + 1_000)
    two.make(try KnownDevice.draft(forgetting: .numbered(1)), at: noon + 2_000)
    _ = exchange()
    #expect(one.fold.devices.map(\.name) == ["laptop", "laptop"])
    #expect(one.fold.devices.map(\.isForgotten) == [true, false])
    one.put(entry, ["meal": meal("dinner")], at: noon + 3_000)
    #expect(two.take(one, at: noon + 4_000).applied == 1)
  }
}
