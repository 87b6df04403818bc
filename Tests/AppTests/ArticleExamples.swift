import Foundation
import MagnesiumKit
import MagnesiumWords

// Each block of code in the articles (`*.docc`) stands here as it does there; a test compares them.

func whatCountsAsADay() -> [CompletenessRule] {
  let rule = CompletenessRule()
  print(rule.sufficientMeals.contains([.sahur, .buka]))
  let twoMeals = CompletenessRule(sufficientMeals: [[.breakfast, .dinner]])
  return [rule, twoMeals]
}

func whatUnknownMeans() -> Double {
  let almonds = MagnesiumAmount(mg: 81)
  let unknown: MagnesiumAmount? = nil
  let known = [almonds, unknown].compactMap(\.self).map(\.mg).reduce(0, +)
  return known
}

func usualIntakeAndItsConfidence() -> (ClosedRange<Double>, AdequacyTest) {
  let usual = UsualIntake(mean: 240, days: 7, dayToDaySD: 86)
  let interval = usual.confidenceInterval
  let test = AdequacyTest(method: .ear, intake: usual, reference: 265)
  print(test.confidence, test.verdict)
  return (interval, test)
}

func logAndRead(in folder: URL) throws -> (LogReceipt, DayOverview) {
  let tracker = try Tracker(diaryAt: folder.appendingPathComponent("diary.sqlite"))
  var person = ProfileEdit()
  person.born = CivilDay(iso: "1990-04-12")
  person.sex = .female
  try tracker.changeProfile(person, startingWith: .usDRI1997)
  try tracker.log("2 eggs, 1 slice of whole wheat bread for breakfast")
  let reading = try tracker.read("kemarin siang: 2 tempe goreng, 3 gronk")
  for item in reading.items { print(item.phrase, item.match, item.food.name[.english]) }
  for part in reading.unresolved { print(part.phrase, part.suggestions.map(\.id)) }
  let items = try tracker.items(of: reading, keepsUnknown: true)
  let receipt = try tracker.record(items)
  let day = try tracker.dayOverview()
  let total = day.report.tally.total
  print(total.mg, total.range, day.report.tally.unknownItems)
  if let deficit = day.report.deficit { print(deficit.gapMg, day.notes.map(\.id)) }
  let week = try tracker.overview(of: .week, language: .english)
  if let mean = week.report.mean { print(mean, week.report.adequacy?.confidence ?? "open") }
  try tracker.undo()
  try tracker.redo()
  return (receipt, day)
}

func embeddingInAnApp(show: (DayOverview) -> Void) async throws {
  let now = ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!
  let preview = try Tracker.inMemory(environment: .pinned(now))
  let tracker = preview
  let shown = try await tracker.perform { tracker in try tracker.dayOverview() }
  show(shown)
  do {
    try tracker.log("2 eggs, 3 gronk")
  } catch {
    print(Language.english.words(for: error), Language.indonesian.words(for: error))
  }
}

func screen(of tracker: Tracker, show: (DayOverview) -> Void) async throws {
  for try await _ in tracker.changes() {
    show(try await tracker.perform { tracker in try tracker.dayOverview() })
  }
}
