import Foundation
import MagnesiumKit
import Testing

@Suite struct TrackerTests {
  static let now = ZonedInstant(rfc3339: "2026-11-23T08:00:00+07:00")!
  let tracker: Tracker

  init() throws {
    tracker = try .inMemory(environment: .pinned(Self.now))
  }

  @Test func `the published day totals 423.9 mg`() throws {
    try tracker.log(
      "almonds 30 g, raw spinach 100 g, raw long-grain brown rice 200 g, banana 118 g")
    #expect(abs(try tracker.day().tally.total.mg - 423.9) < 0.05)
  }

  @Test func `a phrase with one unreadable part logs nothing`() throws {
    let error = #expect(throws: TrackerError.self) { try tracker.log("2 eggs, 3 xyzzy") }
    guard case .unresolved(let reading)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reading.items.count == 1)
    #expect(try tracker.entries(on: tracker.today).isEmpty)
  }

  @Test func `an entry keeps its source, instant, offset and day`() throws {
    let entry = try tracker.log("2 eggs")[0]
    #expect(entry.intake.source == "usda-sr-legacy-2018/173424")
    #expect(entry.intake.occurredAt == Self.now)
    #expect(entry.intake.day.iso == "2026-11-23")
    #expect(entry.intake.meal == .breakfast)
    #expect(entry.recordedAt == Self.now.epochSeconds)
  }

  @Test func `another day gets the time of its meal`() throws {
    let yesterday = tracker.today - 1
    let dinner = try tracker.log("2 eggs", Occasion(day: yesterday, meal: .dinner))[0]
    #expect(dinner.intake.occurredAt.rfc3339 == "2026-11-22T19:00:00+07:00")
    let late = try tracker.log("2 eggs", Occasion(day: yesterday, time: ClockTime("23:30")))[0]
    #expect(late.intake.meal == .snack)
    #expect(late.intake.day == yesterday)
  }

  @Test func `tomorrow cannot be logged, read or closed`() throws {
    let tomorrow = tracker.today + 1
    #expect(throws: TrackerError.future(tomorrow)) {
      try tracker.log("2 eggs", Occasion(day: tomorrow))
    }
    #expect(throws: TrackerError.future(tomorrow)) { try tracker.day(tomorrow) }
    #expect(throws: TrackerError.future(tomorrow)) { try tracker.mark(tomorrow, .done) }
  }

  @Test func `bare figures and doses are bounded`() throws {
    #expect(throws: TrackerError.negative) {
      try tracker.intake(ofMagnesium: -1, named: "bar")
    }
    #expect(try tracker.intake(ofMagnesium: 0, named: "diet soda").magnesium == .zero)
    #expect(throws: TrackerError.notPositive) {
      try tracker.dose(of: "pill", count: -1, mgEach: 100)
    }
    #expect(throws: TrackerError.negative) {
      try tracker.intake(ofMagnesium: .nan, named: "bar")
    }
    #expect(throws: TrackerError.implausible(mg: 10_000)) {
      try tracker.dose(of: "pill", mgEach: 10_000)
    }
    #expect(throws: TrackerError.unusableName) {
      try tracker.intake(ofMagnesium: 5, named: "a\u{1B}[2Jb")
    }
    let dose = try tracker.dose(of: "pill", count: 2, mgEach: 100)
    #expect(dose.magnesium?.mg == 200)
    #expect(dose.kind == .supplement)
  }

  @Test func `a streak links to more notes than one low day`() throws {
    try tracker.updateProfile {
      $0.born = CivilDay(iso: "1990-04-12")
      $0.sex = .female
      $0.changeCircumstances(from: tracker.today, startingWith: .usDRI1997) { _ in }
    }
    for ago in [2, 1, 0] {
      let day = tracker.today - ago
      try tracker.log("2 eggs", Occasion(day: day))
      try tracker.mark(day, .done)
    }
    let first = try #require(try tracker.day(tracker.today - 2).deficit)
    let third = try #require(try tracker.day().deficit)
    #expect(first.severity == .remark)
    #expect(third.severity == .notice)
    let few = try tracker.notes(for: first.severity, on: tracker.today - 2)
    let more = try tracker.notes(for: third.severity, on: tracker.today)
    #expect(few.count < more.count)
    #expect(few.contains { $0.id == "muscle-relaxation" })
  }

  @Test func `a contradictory profile is not kept`() throws {
    #expect(throws: TrackerError.contradiction(.bornInFuture)) {
      try tracker.updateProfile { $0.born = tracker.today + 1 }
    }
    #expect(try tracker.profile == Profile())
  }

  @Test func `local clocks that jump still give an instant`() {
    // Berlin, 29 March 2026: 02:00 becomes 03:00.
    let berlin = TrackerEnvironment(
      now: { ZonedInstant(rfc3339: "2026-03-30T08:00:00+02:00")! },
      utcOffset: { $0 < 1_774_746_000 ? 3_600 : 7_200 })
    let day = CivilDay(iso: "2026-03-29")!
    #expect(berlin.instant(day, ClockTime("01:30")!).rfc3339 == "2026-03-29T01:30:00+01:00")
    #expect(berlin.instant(day, ClockTime("03:30")!).rfc3339 == "2026-03-29T03:30:00+02:00")
  }
}
