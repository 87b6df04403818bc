import Foundation
import MagnesiumKit
import Synchronization
import Testing

/// A clock that the test moves.
final class MovingClock: Sendable {
  private let instant: Mutex<ZonedInstant>

  init(_ text: String) { instant = Mutex(ZonedInstant(rfc3339: text)!) }

  func move(to day: CivilDay, _ time: String = "08:00") {
    instant.withLock {
      $0 = ZonedInstant(day: day, time: ClockTime(time)!, utcOffsetSeconds: 25_200)
    }
  }

  var environment: TrackerEnvironment {
    TrackerEnvironment(now: { self.instant.withLock(\.self) }, utcOffset: { _ in 25_200 })
  }
}

@Suite struct AlertTests {
  /// A Monday.
  let start = CivilDay(iso: "2026-11-02")!
  let clock = MovingClock("2026-11-02T08:00:00+07:00")

  func tracker() throws -> Tracker {
    let tracker = try Tracker.inMemory(environment: clock.environment)
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1990-04-12")
      profile.sex = .female
      profile.changeCircumstances(from: start, startingWith: .usDRI1997) { _ in }
    }
    return tracker
  }

  func eat(_ mg: Double, on day: CivilDay, closes: Bool = true, _ tracker: Tracker) throws {
    try tracker.log([
      tracker.intake(ofMagnesium: mg, named: "food", Occasion(day: day, meal: .lunch))
    ])
    if closes { try tracker.mark(day, .done) }
  }

  func new(_ tracker: Tracker) throws -> [String] {
    try tracker.takeNew(try tracker.alerts()).map(\.id)
  }

  /// RDA 320, EAR 265 mg. Each alert comes on the day that its rule says, and once.
  @Test func `a fortnight`() throws {
    let tracker = try tracker()
    // What is eaten on each day in mg: nil for a day without a record, negative for half a day.
    let days: [Double?] = [
      330, 100, 340, 300, 290, 310, 330,  // the second day is far below, then three are below
      200, 210, nil, 190, -50, 350, 340,
    ]
    let expected: [[String]] = [
      [], [], ["day_deficit-2026-11-03"], [], [], [], ["streak-2026-11-05"], [], [],
      // Monday and Tuesday are two low days: no streak yet.
      [], ["unlogged-2026-11-11"], [], ["unlogged-2026-11-13"], [],
      // 258 mg over five days: (258 − 265) / √(26.5² + 85.9²/5) = −0.15, Φ = 44 %.
      ["week_deficit-2026-11-09"],
    ]
    for index in 0...days.count {
      let day = start + index
      clock.move(to: day)
      #expect(try new(tracker) == expected[index], "\(day.iso)")
      #expect(try new(tracker).isEmpty, "\(day.iso), the second shell")
      guard index < days.count, let mg = days[index] else { continue }
      clock.move(to: day, "21:00")
      try eat(abs(mg), on: day, closes: mg > 0, tracker)
    }
    let history = try tracker.alertHistory()
    #expect(history.map(\.id) == expected.flatMap(\.self).reversed())
  }

  @Test func `a week below the requirement is told of on Monday, with its confidence`() throws {
    let tracker = try tracker()
    for day in 0..<7 { try tracker.move(clock, start + day, eating: 200 + Double(day % 2) * 20) }
    clock.move(to: start + 7)
    let alert = try #require(try tracker.alerts().first { $0.kind == "week_deficit" })
    #expect(alert.severity == .warning)
    #expect(alert.id == "week_deficit-2026-11-02")
    guard case .weekDeficit(let mean, let counted, let test, _) = alert.fact else { return }
    #expect(abs(mean - 1_460 / 7) < 0.01)
    #expect(counted == 7)
    // (208.6 − 265) / √(26.5² + 85.9²/7) = −1.35, Φ = 9 %.
    #expect(abs(test.confidence - 0.088) < 0.005)
  }

  @Test func `partial and unlogged days never raise a deficit`() throws {
    let tracker = try tracker()
    for day in 0..<9 {
      clock.move(to: start + day, "21:00")
      if day % 2 == 0 { try eat(5, on: start + day, closes: false, tracker) }
      clock.move(to: start + day + 1)
      #expect(try tracker.alerts().allSatisfy { $0.kind == "unlogged" })
    }
  }

  @Test func `who stopped logging is left in peace`() throws {
    let tracker = try tracker()
    try eat(330, on: start, tracker)
    clock.move(to: start + 2)
    #expect(try tracker.alerts().map(\.kind) == ["unlogged"])
    clock.move(to: start + 20)
    #expect(try tracker.alerts().isEmpty)
    #expect(try Tracker.inMemory(environment: clock.environment).alerts().isEmpty)
  }

  @Test func `supplements above their limit, and kidney disease, are told of on the same day`()
    throws
  {
    let tracker = try tracker()
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: start, startingWith: .usDRI1997) {
        $0.health.conditions = [.kidneyDisease]
      }
    }
    try tracker.log([tracker.dose(of: "pill", mgEach: 360)])
    let alerts = try tracker.alerts()
    #expect(alerts.map(\.severity) == [.strong, .warning])
    #expect(alerts.map(\.kind) == ["interaction", "supplement_limit"])
  }

  @Test func `what is put aside comes back when it gets worse, or its time is over`() throws {
    let tracker = try tracker()
    try tracker.log([tracker.dose(of: "pill", mgEach: 360)])
    let alerts = try tracker.alerts()
    try tracker.putAside(alerts, seconds: 3_600)
    #expect(try tracker.notPutAside(alerts).isEmpty)
    #expect(try new(tracker).isEmpty)
    clock.move(to: start, "10:00")
    #expect(try new(tracker) == ["supplement_limit-2026-11-02"])
    try tracker.putAside(alerts)
    clock.move(to: start, "20:00")
    #expect(try tracker.notPutAside(alerts).isEmpty)
    #expect(try tracker.alerts() == alerts)
  }

  @Test func `a meal is reminded of from its hour on, until it is logged or the day is closed`()
    throws
  {
    let tracker = try tracker()
    var thresholds = AlertThresholds()
    thresholds.reminders = [.lunch: ClockTime("13:00")!, .dinner: ClockTime("20:00")!]
    func ids() throws -> [String] { try tracker.alerts(thresholds).map(\.id) }
    clock.move(to: start, "12:59")
    #expect(try ids().isEmpty)
    clock.move(to: start, "13:00")
    #expect(try ids() == ["reminder-lunch-2026-11-02"])
    // A dose at that hour is no meal.
    try tracker.log([tracker.dose(of: "pill", mgEach: 10)])
    #expect(try ids() == ["reminder-lunch-2026-11-02"])
    try eat(40, on: start, closes: false, tracker)
    #expect(try ids().isEmpty)
    clock.move(to: start, "20:30")
    #expect(try ids() == ["reminder-dinner-2026-11-02"])
    try tracker.mark(start, .done)
    #expect(try ids().filter { $0.hasPrefix("reminder") }.isEmpty)
    #expect(try tracker.alerts().filter { $0.kind == "reminder" }.isEmpty)
    // Before a day starts at 03:00 the evening is not over.
    try tracker.updatePreferences { $0.dayStart = ClockTime("03:00")! }
    clock.move(to: start + 2, "01:00")
    #expect(try ids().filter { $0.hasPrefix("reminder") }.count == 2)
    // Half past midnight is late in such a day.
    var late = AlertThresholds()
    late.reminders = [.dinner: ClockTime("00:30")!]
    func isDue(_ day: CivilDay, _ time: String) throws -> Bool {
      clock.move(to: day, time)
      return try tracker.alerts(late).contains { $0.kind == "reminder" }
    }
    #expect(try !isDue(start + 2, "03:10"))
    #expect(try !isDue(start + 2, "23:59"))
    #expect(try !isDue(start + 3, "00:29"))
    #expect(try isDue(start + 3, "00:30"))
    #expect(try isDue(start + 3, "02:59"))
  }

  @Test func `last week's report is told of once, and only to who asked and logged`() throws {
    let tracker = try tracker()
    var thresholds = AlertThresholds()
    thresholds.tellsWeeklyReport = true
    func new() throws -> [String] {
      try tracker.takeNew(try tracker.alerts(thresholds)).map(\.id)
    }
    #expect(try new().isEmpty)
    try eat(400, on: start, tracker)
    clock.move(to: start + 6)
    #expect(try new().filter { $0.hasPrefix("weekly") }.isEmpty)
    // Who opens no shell on Monday reads it on Tuesday.
    clock.move(to: start + 8)
    #expect(try tracker.alerts().allSatisfy { $0.kind != "weekly_report" })
    #expect(try new().filter { $0.hasPrefix("weekly") } == ["weekly_report-2026-11-02"])
    #expect(try new().isEmpty)
  }

  @Test func `a notification is sent once, and what it told of is new at the prompt`() throws {
    let tracker = try tracker()
    try tracker.log([tracker.dose(of: "pill", mgEach: 360)])
    let alerts = try tracker.alerts()
    #expect(try tracker.neverSent(alerts) == alerts)
    try tracker.markSent(alerts)
    #expect(try tracker.neverSent(alerts).isEmpty)
    #expect(try new(tracker).count == 1)
    clock.move(to: start + 1)
    try tracker.log([tracker.dose(of: "pill", mgEach: 360)])
    #expect(try new(tracker) == ["supplement_limit-2026-11-03"])
    #expect(try tracker.neverSent(try tracker.alerts()).isEmpty)
  }

  @Test func `a clock that goes backwards shows nothing twice`() throws {
    let tracker = try tracker()
    try tracker.log([tracker.dose(of: "pill", mgEach: 360)])
    #expect(try new(tracker).count == 1)
    clock.move(to: start, "06:00")
    #expect(try new(tracker).isEmpty)
  }
}

extension Tracker {
  fileprivate func move(_ clock: MovingClock, _ day: CivilDay, eating mg: Double) throws {
    clock.move(to: day, "21:00")
    try log([intake(ofMagnesium: mg, named: "food")])
    try mark(day, .done)
  }
}
