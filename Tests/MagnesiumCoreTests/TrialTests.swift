import Testing

@testable import MagnesiumCore

@Suite struct TrialTests {
  static let start = CivilDay(iso: "2026-01-05")!
  static let seed = "00112233445566778899aabbccddeeff"
  static let rule = TrialRule(direction: .less, leastDifference: 1)

  /// A diary of a design, of what a day says.
  static func analysis(
    _ design: TrialDesign = TrialDesign(), rule: TrialRule = rule, upTo today: CivilDay? = nil,
    _ answer: (_ period: TrialPeriod, _ day: Int) -> Double?
  ) -> TrialAnalysis {
    let periods = design.periods(from: start, in: TrialOrder(seed: seed))
    var answers: [CivilDay: Double] = [:]
    for period in periods {
      for (number, day) in period.days.days.enumerated() { answers[day] = answer(period, number) }
    }
    return TrialAnalysis(
      design: design, rule: rule, periods: periods, answers: answers,
      upTo: today ?? periods.last!.days.to)
  }

  @Test func `periods follow each other without a gap, one of each kind in a pair`() {
    let design = TrialDesign(runInDays: 10, pairs: 7, periodDays: 9, washOutDays: 3)
    let periods = design.periods(from: Self.start, in: TrialOrder(seed: Self.seed))
    #expect(periods.count == 14)
    #expect(periods[0].days.from == Self.start + 10)
    for (one, next) in zip(periods, periods.dropFirst()) {
      #expect(next.days.from == one.days.to + 1)
    }
    for period in periods {
      #expect(period.days.days.count == 9 && period.counted.days.count == 6)
      #expect(period.counted.to == period.days.to)
    }
    for pair in 1...7 {
      #expect(periods.filter { $0.pair == pair && $0.isTreated }.count == 1)
      #expect(periods.filter { $0.pair == pair }.count == 2)
    }
    #expect(periods.last!.days.to == Self.start + (design.totalDays - 1))
  }

  /// Of the SHA-256 of `magtrack trial order 00112233445566778899aabbccddeeff`, as `sha256sum` prints it.
  @Test func `the order is that of the hash of the seed, and each order comes as often`() {
    let order = TrialOrder(seed: Self.seed)
    #expect(
      (0..<8).map { order.beginsTreated($0) } == [
        false, true, true, false, false, true, true, true,
      ])
    var counts = Array(repeating: 0, count: 6)
    for seed in 0..<2_000 {
      let order = TrialOrder(seed: String(seed))
      for pair in 0..<6 where order.beginsTreated(pair) { counts[pair] += 1 }
    }
    for count in counts { #expect(abs(count - 1_000) < 90) }
  }

  @Test(arguments: [
    (TrialDesign(pairs: 5), TrialDesign.Fault.pairs), (TrialDesign(pairs: 21), .pairs),
    (TrialDesign(periodDays: 4), .period), (TrialDesign(periodDays: 43), .period),
    (TrialDesign(runInDays: 6), .runIn), (TrialDesign(washOutDays: -1), .washOut),
    (TrialDesign(periodDays: 7, washOutDays: 5), .washOut),
  ])
  func `a design that cannot answer is refused`(design: TrialDesign, fault: TrialDesign.Fault) {
    #expect(throws: fault) { try design.check() }
  }

  @Test func `an effect that is always there is found as it is`() throws {
    let found = Self.analysis { period, day in
      day < 2 ? 10 : (period.isTreated ? 3 : 5) + Double((day * period.pair) % 3) - 1
    }
    #expect(found.pairs.count == 6)
    #expect(abs(try #require(found.difference).mean + 2) < 0.2)
    #expect(found.verdict == .asFixed)
    #expect(found.randomisationShare == 2 / 64.0)
    #expect(found.periods.allSatisfy { $0.answers == 12 && $0.missing == 0 })
    // Wash-out days said 10, and are in nothing.
    #expect(try #require(found.meanLevel) < 6)
  }

  @Test func `a period with fewer than six tenths of its days is not used, nor is its pair`() {
    // Of 12 days 8 are enough, 7 are not.
    for (answered, pairs) in [(8, 6), (7, 5)] {
      let found = Self.analysis { period, day in
        period.pair == 3 && period.isTreated && day >= 2 + answered ? nil : Double(day % 4)
      }
      #expect(found.pairs.count == pairs)
      #expect(found.periods.contains { $0.answers == answered && $0.missing == 12 - answered })
      #expect((found.verdict == .tooFewPairs) == (pairs < 6))
      #expect((found.randomisationShare == nil) == (pairs < 6))
    }
  }

  @Test func `days that have not come are neither missed nor compared`() {
    let design = TrialDesign()
    let periods = design.periods(from: Self.start, in: TrialOrder(seed: Self.seed))
    let found = Self.analysis(upTo: periods[2].days.from + 4) { _, _ in 4 }
    #expect(found.pairs.count == 1)
    #expect(found.periods[2].answers == 3 && found.periods[2].mean == nil)
    #expect(found.periods[3].answers == 0 && found.periods[3].missing == 0)
    #expect(found.difference == nil && found.verdict == .tooFewPairs)
  }

  @Test func `a difference that grows from pair to pair is seen as a trend`() throws {
    let found = Self.analysis { period, day in
      5 - (period.isTreated ? Double(period.pair) / 2 : 0) + (day.isMultiple(of: 2) ? 0.1 : 0)
    }
    #expect(abs(try #require(found.trend).mean + 0.5) < 1e-9)
  }

  /// Two blocks of the published data give two pairs: 38/7 − 61/7 and 34/5 − 51/7.
  @Test func `the published days give the differences of their means`() throws {
    let days = TrialStatisticsTests.published
    func mean(_ from: Int) -> Double { days[from..<from + 7].compactMap(\.self).mean }
    let found = try #require(MeanInterval(of: [mean(7) - mean(0), mean(21) - mean(14)]))
    #expect(abs(found.mean + 1.885_714) < 1e-6)
    #expect(abs(found.interval.upperBound - found.mean - 17.788_7) < 0.001)
    #expect(Self.rule.verdict(on: found) == .open)
  }

  @Test(arguments: [
    (-1.3, 0.8, TrialVerdict.asFixed), (-1.0, 0.5, .asFixed), (-0.9, 0.5, .smaller),
    (-0.4, 0.8, .open), (-0.1, 0.5, .tooSmallToMatter), (1.3, 0.8, .otherDirection),
    (0.4, 0.8, .tooSmallToMatter), (0, 1, .open),
  ])
  func `a verdict takes both halves of the rule`(
    mean: Double, margin: Double, verdict: TrialVerdict
  ) {
    let result = MeanInterval(mean: mean, margin: margin)
    #expect(Self.rule.verdict(on: result) == verdict)
    let other = TrialRule(direction: .more, leastDifference: 1)
    #expect(other.verdict(on: MeanInterval(mean: -mean, margin: margin)) == verdict)
  }

  // MARK: Simulated diaries

  /// The full numbers are those of `make calibration`; 2,000 diaries tell a rate to within two points.
  @Test(arguments: [0, 0.3, 0.5, 0.7])
  func `without an effect one interval in twenty leaves 0 out, however alike days are`(rho: Double)
  {
    let model = SymptomModel(measure: .level, mean: 5, deviation: 1.5, correlation: rho)
    let rates = TrialRates(
      TrialLayout(TrialDesign(periodDays: 7)), rule: Self.rule, model: model, effect: 0,
      diaries: 2_000)
    #expect(abs(rates.excludingZero - 0.05) < 0.02)
    // One direction and a least difference: rarer than half of it.
    #expect(rates.asFixed < 0.03 && rates.asFixed < rates.excludingZero)
  }

  @Test func `the power is that of the published simulation`() {
    for (design, power) in [
      (TrialDesign(periodDays: 7), 0.28), (TrialDesign(pairs: 8, periodDays: 5), 0.35),
      (TrialDesign(periodDays: 14), 0.50),
    ] {
      let rates = TrialRates(
        TrialLayout(design), rule: Self.rule, model: .assumed(.level), effect: -1, diaries: 2_000)
      #expect(abs(rates.excludingZero - power) < 0.07)
    }
  }

  /// Near the end of a scale what lies under an answer has to move farther than the answers.
  @Test(arguments: [(1.0, -1.0), (0.8, -0.5), (5, -1), (9, 0.7), (3, 2)])
  func `a true difference is one of the mean answers`(mean: Double, effect: Double) {
    let model = SymptomModel(measure: .level, mean: mean, deviation: 1.5)
    for (shift, expected) in [(0, mean), (effect, mean + effect)] {
      var numbers = SeededNumbers(seed: 11)
      let steps = model.steps(shiftedBy: shift)
      let days = (0..<40_000).map { _ in
        let number = numbers.normal()
        return Double(steps.count { number >= $0 })
      }
      #expect(abs(days.mean - expected) < 0.03)
    }
  }

  @Test func `power grows with the true difference, and a remedy does what it says`() throws {
    let model = SymptomModel.assumed(.level)
    let design = TrialDesign(periodDays: 7)
    let power = TrialPower(design, rule: Self.rule, model: model)
    #expect(power.steps.map(\.difference) == [1, 1.5, 2])
    #expect(power.steps.map(\.seen) == power.steps.map(\.seen).sorted())
    // At the least difference itself half of what is found falls short of it.
    #expect(power.steps[0].rates.asFixed < 0.5)
    #expect(power.withoutEffect.asFixed < 0.03)
    #expect(power.isWeak && !power.isUnlikely && power.remedies.count == 2)
    for remedy in power.remedies {
      #expect(remedy.totalDays > design.totalDays)
      let found = TrialRates(
        TrialLayout(remedy), rule: Self.rule, model: model, effect: -1.5, diaries: 4_000, seed: 9)
      #expect(abs(found.asFixed - 0.8) < 0.1 && found.asFixed > 0.77)
    }
  }

  @Test(arguments: [
    // What cannot be less than nothing, or more than ten.
    (TrialRule(direction: .less, leastDifference: 1.5), 1.1, [Double](), true),
    (TrialRule(direction: .less, leastDifference: 1), 1.1, [1, 1.1], nil),
    (TrialRule(direction: .more, leastDifference: 6), 5, [], true),
    (TrialRule(direction: .more, leastDifference: 3), 5, [3, 4.5, 5], nil),
  ])
  func `no difference is simulated that days cannot have`(
    rule: TrialRule, mean: Double, differences: [Double], isUnlikely: Bool?
  ) {
    let power = TrialPower(
      TrialDesign(), rule: rule, model: SymptomModel(measure: .level, mean: mean, deviation: 1.5))
    #expect(power.steps.map(\.difference) == differences)
    if let isUnlikely { #expect(power.isUnlikely == isUnlikely && power.remedies.isEmpty) }
  }

  @Test func `the same seed gives the same rates, and counts that vary as they are said to`() {
    let model = SymptomModel.assumed(.count)
    let layout = TrialLayout(TrialDesign())
    func rates(_ seed: UInt64) -> TrialRates {
      TrialRates(layout, rule: Self.rule, model: model, effect: 0, diaries: 500, seed: seed)
    }
    #expect(rates(3) == rates(3))
    #expect(abs(rates(3).excludingZero - 0.05) < 0.04)
    var numbers = SeededNumbers(seed: 5)
    let steps = model.steps(shiftedBy: 0)
    let days = (0..<20_000).map { _ in
      let number = numbers.normal()
      return Double(steps.count { number >= $0 })
    }
    #expect(abs(days.mean - 1.1) < 0.08 && abs(days.variance - 2.2) < 0.3)
  }
}
