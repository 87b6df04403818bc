import MagnesiumKit
import Testing

/// Days as an Indonesian eats, with foods of which no table knows the magnesium.
@Suite struct UnknownFoodsTests {
  let start = CivilDay(iso: "2026-11-01")!
  let clock = MovingClock("2026-11-01T20:00:00+07:00")

  func tracker() throws -> Tracker {
    let tracker = try Tracker.inMemory(environment: clock.environment)
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1988-05-12")
      profile.sex = .female
      profile.changeCircumstances(from: start, startingWith: .idAKG2019) { _ in }
    }
    return tracker
  }

  func eat(_ phrases: [String], on day: CivilDay, _ tracker: Tracker) throws {
    clock.move(to: day, "20:00")
    for phrase in phrases { try tracker.log(phrase, Occasion(day: day, meal: .dinner)) }
    try tracker.mark(day, .done)
  }

  static let days = [
    ["1 piring nasi goreng, 1 telur dadar", "1 piring nasi, 1 potong ayam goreng", "1 pisang"],
    [
      "2 lembar roti tawar, 1 gelas susu", "1 piring nasi, 2 potong tempe goreng",
      "1 mangkuk bakso",
    ],
    ["1 porsi bubur ayam", "1 piring nasi, 1 potong rendang, 100 g kangkung rebus", "1 jeruk"],
  ]
  static let unknown = [
    "3 salak", "10 emping", "1 sachet tolak angin", "30 g petai", "1 gelas jamu brotowali",
  ]

  @Test func `thirty days with such foods on twelve of them come to a verdict`() throws {
    let tracker = try tracker()
    for number in 0..<30 {
      var phrases = Self.days[number % 3]
      if number % 5 < 2 { phrases.append(Self.unknown[number % Self.unknown.count]) }
      try eat(phrases, on: start + number, tracker)
    }
    let month = try tracker.report(from: start, to: start + 29)
    #expect(month.countedDays.count == 30)
    #expect(month.unknownItems == 12)
    #expect(month.adequacy != nil)
    let range = try #require(month.meanRange)
    let mean = try #require(month.mean)
    #expect(!month.isAdequacyUnknown)
    #expect(month.severity != nil)
    // Nowhere wider than tables that disagree make it.
    #expect(range.upperBound < 1.6 * mean && range.lowerBound > 0.6 * mean)
    for day in month.days { #expect(day.tally.range.upperBound < 600) }
  }

  @Test func `four low days with one such bite are four low days`() throws {
    let tracker = try tracker()
    for number in 0..<4 {
      clock.move(to: start + number, "20:00")
      try tracker.log([
        tracker.intake(
          ofMagnesium: 140, named: "lunch", Occasion(day: start + number, meal: .lunch))
      ])
      try eat(
        number == 1 ? ["10 emping, 1 salak"] : ["1 gelas air"], on: start + number, tracker)
    }
    let last = try tracker.day(start + 3)
    #expect(last.deficit?.lowDays == 4)
    #expect(try tracker.day(start + 1).deficit?.lowDays == 2)
  }

  @Test func `an unknown fruit widens the range and enters no sum`() throws {
    let tracker = try tracker()
    clock.move(to: start)
    try tracker.log("1 salak")
    let tally = try tracker.day().tally
    #expect(tally.unknownItems == 1 && tally.total == .zero)
    #expect(tally.range == 0...FoodLibrary.unknownBounds.most(in: "salak", grams: 35))
  }
}
