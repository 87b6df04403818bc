import Foundation
import MagnesiumCore
import MagnesiumKit
import Testing

/// What has to hold of reports whatever is in the diary.
@Suite struct ReportPropertyTests {
  static let today = CivilDay(iso: "2026-11-23")!
  static let start = today - 60

  /// Two months of days that are complete, half logged, fasted or not logged, with unknown figures
  /// and doses among the entries.
  static func randomDiary(seed: UInt64) throws -> (Tracker, SeededNumbers) {
    var random = SeededNumbers(seed: seed)
    let now = ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1990-04-12")
      profile.sex = .female
      profile.changeCircumstances(from: today, startingWith: .usDRI1997) { _ in }
    }
    for day in stride(from: 60, to: 0, by: -1).map({ today - $0 }) {
      let meals = [Meal.breakfast, .lunch, .dinner, .snack].filter { _ in
        Int.random(in: 0..<5, using: &random) > 0
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: try tracker.mark(day, .fasted)
      case 1: break
      default:
        for meal in meals {
          try tracker.log([intake(on: day, meal, using: &random)])
        }
        if !meals.isEmpty, Bool.random(using: &random) { try tracker.mark(day, .done) }
      }
    }
    return (tracker, random)
  }

  static func intake(
    on day: CivilDay, _ meal: Meal, using random: inout SeededNumbers
  ) -> Intake {
    let mg = Double.random(in: 0...200, using: &random)
    let isUnknown = Int.random(in: 0..<6, using: &random) == 0
    return Intake(
      kind: Int.random(in: 0..<6, using: &random) == 0 ? .supplement : .food,
      name: Bilingual(same: "thing \(Int.random(in: 0..<9, using: &random))"), phrase: "thing",
      quantity: 1, unit: "g", grams: isUnknown ? 20 : 100,
      magnesium: isUnknown ? nil : MagnesiumAmount(mg: mg, range: mg * 0.8...mg * 1.3),
      source: "test", meal: meal,
      occurredAt: ZonedInstant(day: day, time: ClockTime("12:00")!, utcOffsetSeconds: 25_200),
      day: day)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `totals are the sums of the entries`(seed: UInt64) throws {
    let (tracker, _) = try Self.randomDiary(seed: seed)
    let report = try tracker.report(from: Self.start, to: Self.today)
    var foods = 0.0
    for record in report.days {
      let entries = try tracker.entries(on: record.day)
      let sum = DayTally(
        day: record.day, of: entries.map(\.intake), bounds: FoodLibrary.unknownBounds)
      #expect(abs(record.tally.total.mg - sum.total.mg) < 1e-9)
      #expect(abs(record.tally.supplements.mg - sum.supplements.mg) < 1e-9)
      #expect(abs(record.tally.range.lowerBound - sum.range.lowerBound) < 1e-9)
      #expect(abs(record.tally.range.upperBound - sum.range.upperBound) < 1e-9)
      #expect(record.tally.items == sum.items)
      #expect(record.tally.unknownItems == sum.unknownItems)
      #expect(record.tally.mgByMeal.meals == sum.mgByMeal.meals)
      #expect(record.state == (try tracker.day(record.day).state))
      if record.state.isCounted { foods += sum.total.mg }
    }
    #expect(abs(report.contributions.reduce(0) { $0 + $1.food.mg } - foods) < 1e-6)
    let counted = Double(report.countedDays.count)
    #expect(abs(try #require(report.mean) - foods / counted) < 1e-6)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a partial or unlogged day never changes a mean`(seed: UInt64) throws {
    var (tracker, random) = try Self.randomDiary(seed: seed)
    let before = try tracker.report(from: Self.start, to: Self.today)
    let uncounted = before.days.filter { $0.state == .unlogged || $0.state == .partial }
    try #require(!uncounted.isEmpty)
    for record in uncounted {
      try tracker.mark(record.day, .reopened)
      try tracker.log([Self.intake(on: record.day, .snack, using: &random)])
    }
    let after = try tracker.report(from: Self.start, to: Self.today)
    #expect(after.mean == before.mean)
    #expect(after.adequacy == before.adequacy)
    #expect(after.severity == before.severity)
    #expect(after.contributions == before.contributions)
    #expect(after.leftOut == before.leftOut)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `more days never widen the interval at the same deviation`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let mean = Double.random(in: 200...500, using: &random)
    let sd = Double.random(in: 20...100, using: &random)
    var width = Double.infinity
    for days in 1...400 {
      let interval = UsualIntake(mean: mean, days: days, dayToDaySD: sd).confidenceInterval
      #expect(interval.upperBound - interval.lowerBound <= width)
      width = interval.upperBound - interval.lowerBound
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a report of the past stays as it was when profile and foods change`(seed: UInt64) throws {
    let (tracker, _) = try Self.randomDiary(seed: seed)
    let food = try tracker.addFood(
      Bilingual(same: "seed bar"), grams: 50, claim: .mg(80), portions: []
    ).food
    try tracker.log("100 g seed bar", Occasion(day: Self.today - 3, meal: .lunch))
    let to = Self.today - 1
    let before = try tracker.report(from: Self.start, to: to)
    let day = try tracker.day(Self.today - 3)
    try tracker.editFood(food.id) { $0.claim = .mg(500) }
    try tracker.deleteFood(food.id)
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: Self.today, startingWith: .usDRI1997) {
        $0.isPregnant = true
        $0.authority = .idAKG2019
        $0.eating.diets = [.vegan]
      }
    }
    #expect(try tracker.report(from: Self.start, to: to) == before)
    #expect(try tracker.day(Self.today - 3) == day)
    #expect(try tracker.day().reference?.authority == .idAKG2019)
  }
}
