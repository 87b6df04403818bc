import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Symptoms and trials lie in the diary as all else does: undone, exported, taken in and noticed when they changed.
@Suite struct SymptomStoreTests {
  let place = TemporaryDiary()
  private let first = CivilDay.distantPast
  private let last = CivilDay.distantFuture

  private func export(_ diary: Diary) throws -> String {
    var text = ""
    try diary.export { text += $0 }
    return text
  }

  @Test func `what was said comes back, is changed, deleted and undone`() throws {
    let diary = try place.open()
    let one = try diary.add(symptom(4), at: 10)
    let two = try diary.add(symptom(6, on: someDay + 1), at: 11)
    #expect(try diary.symptoms(from: first, to: last) == [one, two])
    #expect(try diary.symptoms(from: someDay, to: someDay) == [one])
    #expect([one.id, two.id] == [1, 2] && one.uuid != two.uuid)

    let changed = SymptomEntry(id: one.id, uuid: one.uuid, symptom: symptom(2), recordedAt: 10)
    try diary.put(changed, at: 12)
    try diary.delete([two], at: 13)
    #expect(try diary.symptoms(from: first, to: last) == [changed])
    let undone = try diary.undo(2)
    #expect(undone.map(\.kind) == [.deleteSymptom, .editSymptom])
    #expect(undone[1].symptoms.map(\.old) == [one] && undone[1].symptoms.map(\.new) == [changed])
    #expect(try diary.symptoms(from: first, to: last) == [one, two])
    try diary.redo(2)
    #expect(try diary.symptoms(from: first, to: last) == [changed])
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
  }

  @Test func `a trial comes back as it was, and takes the place of the plan before`() throws {
    let diary = try place.open()
    var plan = trial()
    try diary.put(plan, as: .planTrial, at: 1)
    #expect(try diary.trials() == [plan] && !plan.isAltered)
    (plan.startedOn, plan.startedAt) = (someDay, 1_795_000_000)
    plan.amendments = [Trial.Amendment(field: .least, old: 1, new: 2, at: 1_795_000_100)]
    plan.rule = TrialRule(direction: .less, leastDifference: 2)
    try diary.put(plan, as: .startTrial, at: 2)
    #expect(try diary.trials() == [plan])
    #expect(!plan.isAltered && plan.fixed.rule.leastDifference == 1)
    #expect(try diary.undo().first?.trials.first?.new == plan)
    #expect(try diary.trials() == [trial()])
  }

  /// With right checksums, as one does who knows how.
  @Test func `a plan that was changed by hand is told by its hash`() throws {
    let diary = try place.open()
    try diary.put(trial(), as: .planTrial, at: 1)
    diary.close()
    try PossibleTests.seal(place.url.path, "UPDATE trial SET pairs = 8")
    #expect(try place.open().trials().first?.isAltered == true)
  }

  @Test
  func `an export holds them, and taken in elsewhere each comes once with a number of its own`()
    throws
  {
    let diary = try place.open()
    try diary.add(symptom(4), at: 10)
    try diary.put(
      SymptomKind(id: "my-legs", name: Bilingual(same: "restless legs"), measure: .count), at: 11)
    try diary.put(trial(), as: .planTrial, at: 12)
    let text = try export(diary)

    let other = TemporaryDiary()
    let second = try other.open()
    let own = try second.add(symptom(1, on: someDay + 3), at: 20)
    let result = try second.import(Data(text.utf8), at: 30)
    #expect(result.addedOthers == 3 && result.keptOwn.isEmpty)
    let all = try second.symptoms(from: first, to: last)
    #expect(all.map(\.id) == [1, 2] && all[0] == own && all[1].symptom == symptom(4))
    #expect(try second.trials() == [trial()])
    #expect(try second.ownSymptomKinds().map(\.name.english) == ["restless legs"])
    #expect(try second.import(Data(text.utf8), at: 31).addedOthers == 0)
    try second.undo()
    #expect(try second.symptoms(from: first, to: last) == [own])
    #expect(try second.trials().isEmpty)
  }

  @Test(arguments: ["symptom SET value = 3", "own_symptom SET name = 'x'", "trial SET least = 2"])
  func `what changed by itself is told and not read`(sql: String) throws {
    let diary = try place.open()
    try diary.add(symptom(4), at: 10)
    try diary.put(
      SymptomKind(id: "my-legs", name: Bilingual(same: "legs"), measure: .count), at: 11)
    try diary.put(trial(), as: .planTrial, at: 12)
    diary.close()
    try changeFile(place.url.path, "UPDATE \(sql)")
    let bad = try place.open()
    #expect(throws: DiaryError.self) {
      _ = try bad.symptoms(from: first, to: last)
      _ = try bad.ownSymptomKinds()
      _ = try bad.trials()
    }
    #expect(try Checkup.of(place.url.path, isFull: false).isDamaged)
  }
}
