import MagnesiumKit
import Synchronization
import Testing

/// Days as they are lived: nights that belong to the day before, flights, and the ends of the calendar.
@Suite struct LivedDayTests {
  /// A diary whose clock can be set.
  final class Life {
    let tracker: Tracker
    private let clock: Clock

    init(_ now: String, dayStart: String = "04:00") throws {
      let clock = Clock(try #require(ZonedInstant(rfc3339: now)))
      self.clock = clock
      tracker = try .inMemory(
        environment: TrackerEnvironment(
          now: { clock.now }, utcOffset: { _ in clock.now.utcOffsetSeconds }))
      let start = try #require(ClockTime(dayStart))
      try tracker.updatePreferences { $0.dayStart = start }
    }

    func at(_ now: String) throws { clock.now = try #require(ZonedInstant(rfc3339: now)) }
  }

  final class Clock: Sendable {
    private let held: Mutex<ZonedInstant>
    init(_ now: ZonedInstant) { held = Mutex(now) }
    var now: ZonedInstant {
      get { held.withLock { $0 } }
      set { held.withLock { $0 = newValue } }
    }
  }

  func day(_ iso: String) throws -> CivilDay { try #require(CivilDay(iso: iso)) }

  /// A dose at 01:00 of a day that starts at 04:00 is due in the night at its end, and once.
  @Test func `a dose before the day's start is due in the night that ends the day`() throws {
    let life = try Life("2026-11-24T09:00:00+07:00")
    let tracker = life.tracker
    let product = try tracker.addSupplement(
      "Night Mag", SupplementLabel(label: nil, form: nil, elemental: "100mg", per: "tablet"),
      enteredAs: "100mg")
    try tracker.schedule(
      product.id, DoseSchedule(times: [ClockTime("01:00")!, ClockTime("21:00")!]))
    func due() throws -> [String] { try tracker.dueDoses.map(\.time.text) }
    func take(_ time: String) throws -> Entry {
      try tracker.log([
        tracker.dose(of: product, Occasion(day: tracker.today, time: ClockTime(time)))
      ])[0]
    }
    #expect(try due().isEmpty)
    try life.at("2026-11-24T22:00:00+07:00")
    #expect(try due() == ["21:00"])
    try life.at("2026-11-25T00:30:00+07:00")
    #expect(try due() == ["21:00"])
    try life.at("2026-11-25T01:05:00+07:00")
    #expect(try due() == ["21:00", "01:00"])
    let night = try take("01:00")
    #expect(night.intake.day.iso == "2026-11-24")
    #expect(night.intake.occurredAt.rfc3339 == "2026-11-25T01:00:00+07:00")
    #expect(try due() == ["21:00"])
    _ = try take("21:00")
    #expect(try due().isEmpty)
    try life.at("2026-11-25T09:00:00+07:00")
    #expect(try due().isEmpty)
    #expect(try tracker.entries(on: day("2026-11-24")).count == 2)
  }

  /// Not to the night that is just over, which may be a day that is closed.
  @Test func `a copy goes to today, its night snack too`() throws {
    let life = try Life("2026-11-23T20:00:00+07:00")
    let tracker = life.tracker
    let from = try day("2026-11-21")
    try tracker.log("1 banana", Occasion(day: from, meal: .lunch))
    try tracker.log("2 eggs", Occasion(day: from, time: ClockTime("01:30")))
    for copies in [
      try tracker.copies(of: from), try tracker.copies(of: from, Occasion(day: tracker.today)),
    ] {
      #expect(copies.map(\.day) == [tracker.today, tracker.today])
      #expect(copies.map(\.occurredAt.time.text) == ["12:30", "01:30"])
    }
  }

  /// 00:00 "of yesterday night" is the one after it; of no named day the latest one.
  @Test(arguments: ["00:00", "04:00"])
  func `midnight belongs to the night that is meant`(dayStart: String) throws {
    let tracker = try Life("2026-11-23T20:00:00+07:00", dayStart: dayStart).tracker
    let yesterday = tracker.today - 1
    let night = try tracker.log(
      "2 eggs", Occasion(day: yesterday, time: .midnight, isLateNight: true))[0].intake
    #expect(night.day == yesterday)
    #expect(night.occurredAt.rfc3339 == "2026-11-23T00:00:00+07:00")
    let latest = try tracker.log("2 eggs", Occasion(time: .midnight, isLateNight: true))[0].intake
    #expect(latest.occurredAt.rfc3339 == "2026-11-23T00:00:00+07:00")
    #expect(latest.day == (dayStart == "00:00" ? tracker.today : yesterday))
  }

  /// Auckland, and six hours later Rarotonga, where it is the day before.
  @Test func `a day with entries is read and corrected on the other side of the date line`() throws
  {
    let life = try Life("2026-11-25T07:00:00+13:00", dayStart: "00:00")
    let tracker = life.tracker
    let lived = try day("2026-11-25")
    let id = try tracker.log("2 eggs")[0].id
    try life.at("2026-11-24T14:00:00-10:00")
    #expect(tracker.today == lived - 1)
    #expect(try tracker.edit(id, EntryEdit(phrase: "3 eggs")).intake.quantity == 3)
    #expect(
      try tracker.edit(id, EntryEdit(occasion: Occasion(time: ClockTime("06:30")))).intake.day
        == lived)
    #expect(try tracker.day(lived).state == .open)
    try tracker.log("1 banana", Occasion(day: lived))
    try tracker.mark(lived, .done)
    #expect(try tracker.day(lived).state == .complete)
    let monday = try day("2026-11-23")
    let week = try tracker.report(from: monday, to: monday + 6)
    #expect(week.days.last?.day == lived && week.countedDays.map(\.day) == [lived])
    #expect(week.streaks.logged == 1)
    #expect(try tracker.report(from: lived, to: lived).days.count == 1)
    try tracker.mark(lived, .reopened)
    #expect(try tracker.day(lived).state == .open)
    // What is empty has not come.
    #expect(throws: TrackerError.future(lived + 1)) { try tracker.day(lived + 1) }
    #expect(throws: TrackerError.future(lived + 1)) { try tracker.mark(lived + 1, .fasted) }
    #expect(throws: TrackerError.future(lived + 1)) {
      try tracker.edit(id, EntryEdit(occasion: Occasion(day: lived + 1)))
    }
    #expect(throws: TrackerError.future(lived + 1)) {
      try tracker.report(from: lived + 1, to: lived + 3)
    }
    try tracker.delete(try tracker.entries(on: lived).map(\.id))
  }

  /// Rice in a saved meal, by itself and by its name with a figure is one food.
  @Test func `a food is counted once, however it was logged`() throws {
    let tracker = try Life("2026-11-23T20:00:00+07:00").tracker
    try tracker.saveMeal("plate", "100 g cooked white rice, 1 cup coffee")
    try tracker.log("plate", Occasion(meal: .breakfast))
    try tracker.log("100 g cooked white rice, 1 cup coffee", Occasion(meal: .lunch))
    try tracker.log([tracker.intake(ofMagnesium: 10, named: "Cooked White Rice")])
    try tracker.log([tracker.intake(ofMagnesium: 3, named: "Bar")])
    try tracker.log([tracker.intake(ofMagnesium: 4, named: "bar")])
    try tracker.log([tracker.dose(of: "Bar", mgEach: 50)])
    try tracker.mark(tracker.today, .done)
    let report = try tracker.report(from: tracker.today, to: tracker.today)
    let names = report.contributions.map(\.food.name.english)
    #expect(names.filter { $0 == "cooked white rice" }.count == 1)
    #expect(names.filter { $0 == "brewed black coffee" }.count == 1)
    let rice = try #require(report.contributions.first { $0.food.foodID == "rice-white-cooked" })
    #expect(abs(rice.food.mg - 34) < 0.5)
    #expect(rice.food.times == 3 && rice.food.weighed == 2 && rice.food.grams == 200)
    #expect(
      report.contributions.filter { $0.food.name.english == "Bar" }.map(\.food.mg) == [50, 7])
    #expect(
      abs(report.contributions.reduce(0) { $0 + $1.food.mg } - (report.mean ?? 0)) < 1e-9)
    #expect(
      report.contributions.map(\.food.mg) == report.contributions.map(\.food.mg).sorted(by: >))
    let swaps = try tracker.swaps(for: report, language: .english)
    #expect(swaps.filter { $0.from.id == "rice-white-cooked" }.map(\.servingGrams) == [100])
  }

  /// What would come before the first of January of the year 1 has no date.
  @Test(arguments: ["0001-01-01", "0001-01-15", "0001-12-31", "0002-01-01"])
  func `periods at the beginning of the calendar are read`(iso: String) throws {
    let tracker = try Life("2026-11-23T20:00:00+07:00").tracker
    let day = try day(iso)
    for span in [
      DaySpan(from: day.firstOfMonth, to: day.lastOfMonth),
      DaySpan(from: day.firstOfYear, to: day.lastOfYear), DaySpan(from: day, to: day),
    ] {
      #expect(CivilDay.first <= span.from)
      let before = DaySpan(from: (span.from - 1).firstOfYear, to: span.from - 1)
      let report = try tracker.report(from: span.from, to: span.to, before: [before])
      #expect(report.days.first?.day == span.from && report.mean == nil)
    }
  }
}
