import FoodLibrary
import MagnesiumCore
import Testing

@Suite struct PeriodReportTests {
  static let monday = CivilDay(iso: "2026-11-23")!
  static let profile = Profile(
    born: CivilDay(iso: "1990-04-12"), sex: .female,
    circumstances: [Circumstances(from: Circumstances.always, authority: .usDRI1997)])

  func entries(_ day: CivilDay, mg: [Double?], kind: Intake.Kind = .food) -> [Entry] {
    mg.enumerated().map { index, mg in
      Entry(
        id: index + day.daysSince1970 * 100,
        intake: Intake(
          kind: kind, name: Bilingual(same: "food \(index)"), phrase: "x", quantity: 1, unit: "g",
          grams: 100, magnesium: mg.map { MagnesiumAmount(mg: $0) }, source: "x", meal: .lunch,
          occurredAt: ZonedInstant(
            day: day, time: ClockTime(hour: 12, minute: 0)!, utcOffsetSeconds: 0), day: day),
        recordedAt: 0)
    }
  }

  /// - Parameter earlier: totals in mg of counted days that end the day before.
  func report(
    _ entries: [Entry], _ marks: [CivilDay: DayMark], earlier: [Double] = [],
    before: [[Double]] = [], profile: Profile? = profile, days: Int = 7
  ) -> PeriodReport {
    let today = Self.monday + 30
    var tallies: [CivilDay: DayTally] = [:]
    for entry in entries {
      tallies[entry.intake.day, default: DayTally(day: entry.intake.day)].add(entry.intake)
    }
    let list = DayRecord.days(
      from: Self.monday, to: min(Self.monday + (days - 1), today),
      tallies: tallies.values.sorted { $0.day < $1.day },
      marks: marks.map(MarkedDay.init).sorted { $0.day < $1.day },
      today: today)
    let counted = Set(list.counted.map(\.day))
    let foods = Dictionary(grouping: entries.map(\.intake).filter { counted.contains($0.day) }) {
      $0.name
    }.map { name, intakes in
      FoodTotal(
        kind: intakes[0].kind, name: name, foodID: nil, times: intakes.count, grams: 100,
        mg: intakes.reduce(0) { $0 + ($1.magnesium?.mg ?? 0) })
    }
    func past(_ totals: [Double], endingBefore day: CivilDay) -> [DayRecord] {
      totals.enumerated().map { index, mg in
        let day = day - (totals.count - index)
        return DayRecord(
          tally: DayTally(day: day, of: self.entries(day, mg: [mg]).map(\.intake)), mark: .done,
          today: today)
      }
    }
    return PeriodReport(
      from: Self.monday, to: Self.monday + (days - 1), days: list,
      earlier: past(earlier, endingBefore: Self.monday),
      before: before.enumerated().map { past($1, endingBefore: Self.monday - 7 * $0) },
      foods: foods,
      references: PersonalReferences(profile: profile, table: BuiltInTables.references),
      variation: BuiltInTables.variation)
  }

  /// The published example: EAR 265, mean 320 and 85.9 mg from day to day, 84 % with three days.
  @Test func `three counted days give the published confidence`() throws {
    let days = (0..<3).map { Self.monday + $0 }
    let found = report(
      zip(days, [280.0, 320, 360]).flatMap { entries($0, mg: [$1]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }))
    #expect(found.mean == 320)
    #expect(found.ear?.mg == 265)
    #expect(found.deviation?.source == .survey)
    #expect(abs(try #require(found.adequacy).confidence - 0.836) < 0.001)
    #expect(found.countedDays.count == 3)
    #expect(found.leftOut == 4)
    #expect(found.severity == nil)
  }

  @Test func `a partial or unlogged day never changes the mean`() {
    let done = entries(Self.monday, mg: [200, 100])
    let before = report(done, [Self.monday: .done])
    let partial = report(done + entries(Self.monday + 1, mg: [5]), [Self.monday: .done])
    #expect(before.mean == 300)
    #expect(partial.mean == before.mean)
    #expect(partial.adequacy == before.adequacy)
    #expect(partial.leftOut == 6)
  }

  @Test func `a fast counts with zero, an unlogged day does not`() {
    let found = report(
      entries(Self.monday, mg: [300]), [Self.monday: .done, Self.monday + 1: .fasted])
    #expect(found.mean == 150)
    #expect(found.countedDays.count == 2)
  }

  @Test func `nothing is said without a counted day or a profile`() {
    let none = report(entries(Self.monday, mg: [300]), [:])
    #expect(none.mean == nil)
    #expect(none.adequacy == nil)
    #expect(none.severity == nil)
    let nobody = report(entries(Self.monday, mg: [30]), [Self.monday: .done], profile: nil)
    #expect(nobody.mean == 30)
    #expect(nobody.adequacy == nil)
    #expect(nobody.severity == nil)
  }

  /// Φ((mean − 265) / √(26.5² + 85.9²/7)) by hand: 250 → 36 %, 200 → 6 %.
  @Test(arguments: [
    (310.0, Deficit.Severity?.none), (300, .none), (270, .remark), (250, .notice), (200, .warning),
  ])
  func `severity follows the confidence`(mg: Double, severity: Deficit.Severity?) {
    let days = (0..<7).map { Self.monday + $0 }
    let found = report(
      days.flatMap { entries($0, mg: [mg]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }))
    // 300 mg is below the RDA of 320 for 31 years on.
    #expect(found.severity == (mg == 300 || mg == 310 ? .remark : severity))
  }

  /// Two days of 30 mg give a confidence of 0 %; a third makes it a conclusion.
  @Test(arguments: [(1, Deficit.Severity.remark), (2, .remark), (3, .warning), (4, .warning)])
  func `a warning rests on three counted days`(count: Int, severity: Deficit.Severity) {
    let days = (0..<count).map { Self.monday + $0 }
    let found = report(
      days.flatMap { entries($0, mg: [30]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }))
    #expect(found.severity == severity)
    #expect(found.adequacy?.restsOnEnoughDays == (count >= 3))
    #expect(found.adequacy?.intake.days == count)
  }

  /// No survey covers 1 to 3 years. 33 % of the mean of 80 is more than of the EAR of 65: 26.4 mg, so
  /// that z is 15 / √(6.5² + 26.4²/3) = 0.905 and the confidence 82 %. With a mean of 50 it is
  /// 33 % of 65.
  @Test(arguments: [(80.0, 26.4, 0.905, 0.82), (50, 21.45, -1.072, 0.14)])
  func `where no survey is, the variation is assumed of the larger of mean and reference`(
    mg: Double, sd: Double, z: Double, confidence: Double
  ) throws {
    var toddler = Self.profile
    toddler.born = CivilDay(iso: "2024-11-01")
    let days = (0..<3).map { Self.monday + $0 }
    let found = report(
      days.flatMap { entries($0, mg: [mg]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }), profile: toddler)
    let deviation = try #require(found.deviation)
    #expect(abs(deviation.mg - sd) < 1e-9)
    #expect(deviation.source == .assumed && !deviation.isVerified)
    let test = try #require(found.adequacy)
    #expect(test.reference == 65)
    #expect(abs(test.z - z) < 0.001)
    #expect(test.shownConfidence == confidence)
  }

  /// Only that of women of 19 to 50 follows from what was read.
  @Test(arguments: [
    ("1990-04-12", 85.9, true), ("1956-04-12", 74, false), ("2010-04-12", 86, false),
  ])
  func `a survey's figure says whether it was checked`(
    born: String, sd: Double, isVerified: Bool
  ) throws {
    var woman = Self.profile
    woman.born = CivilDay(iso: born)
    let found = report(entries(Self.monday, mg: [190]), [Self.monday: .done], profile: woman)
    let deviation = try #require(found.deviation)
    #expect(deviation.mg == sd && deviation.source == .survey)
    #expect(deviation.isVerified == isVerified)
  }

  /// (mean − 265) / √(26.5² + 85.9²/7): 264.9 → 49.9 %, shown and judged as 50 %.
  @Test func `a mean is judged as it is shown`() {
    let days = (0..<7).map { Self.monday + $0 }
    let marks = Dictionary(uniqueKeysWithValues: days.map { ($0, DayMark.done) })
    func found(_ mg: Double) -> PeriodReport {
      report(days.flatMap { entries($0, mg: [mg]) }, marks)
    }
    #expect(found(319.96).severity == nil && found(319.96).gapMg == 0)
    #expect(found(319.96).streaks.low == 0)
    #expect(found(319.94).severity == .remark && found(319.94).gapMg == 0.1)
    #expect(found(264.9).severity == .remark && found(264.9).adequacy?.verdict == .ratherAdequate)
    #expect(found(263).severity == .notice)
  }

  @Test func `one day alone is a remark, however low it is`() {
    #expect(report(entries(Self.monday, mg: [10]), [Self.monday: .done]).severity == .remark)
    #expect(report([], [Self.monday: .fasted]).severity == .remark)
  }

  /// What is unknown may decide: then nothing is said of the requirement, and no trend is told.
  @Test func `unknown items that could change the verdict leave none`() throws {
    let days = (0..<5).map { Self.monday + $0 }
    let marks = Dictionary(uniqueKeysWithValues: days.map { ($0, DayMark.done) })
    func report(_ mg: [Double?]) -> PeriodReport {
      self.report(days.flatMap { entries($0, mg: mg) }, marks, before: [[400, 400, 400]])
    }
    let known = report([100])
    #expect(known.adequacy?.verdict == .almostSurelyInadequate && known.severity == .warning)
    #expect(known.trend?.direction == .down)
    // 100 g of which nothing is known.
    let open = report([100, nil])
    #expect(open.adequacy == nil && open.isAdequacyUnknown && open.trend == nil)
    #expect(open.severity == nil && open.mean == 100)
    // What is known is enough by itself, and more is no less.
    let enough = report([600, nil])
    let test = try #require(enough.adequacy)
    #expect(test.verdict == .almostSurelyAdequate && !enough.isAdequacyUnknown)
    #expect(
      test.intake.confidenceInterval.upperBound
        == 600 + Plausibility.unknownAtMost(grams: 100) + 1.96 * test.intake.standardError)
  }

  @Test func `unknown items that could fill the gap leave no deficit`() {
    let found = report(entries(Self.monday, mg: [100, nil]), [Self.monday: .done])
    #expect(found.unknownItems == 1)
    #expect(found.mean == 100)
    #expect(found.severity == nil)
  }

  @Test func `from 28 days on the person's own variation is taken, never below half`() throws {
    let own = (0..<27).map { 300 + Double($0 % 2) * 100 }
    let found = report(entries(Self.monday, mg: [350]), [Self.monday: .done], earlier: own)
    #expect(found.deviation?.source == .own)
    // 27 days of 300 and 400 in turn and one of 350: a standard deviation of 50.
    #expect(abs(try #require(found.adequacy).intake.dayToDaySD - 50) < 1)
    let even = report(
      entries(Self.monday, mg: [350]), [Self.monday: .done],
      earlier: Array(repeating: 350, count: 40))
    #expect(even.adequacy?.intake.dayToDaySD == 85.9 / 2)
  }

  /// Around the survey's 85.9 mg: the upper 5 % of χ² are 12.59 for 7 days, 22.36 for 14 and 38.89 for 27, as any table
  /// has them, so that a deviation is larger than chance from 124.4, 112.7 and 105.1 mg on.
  @Test(arguments: [(7, 124.4), (14, 112.7), (27, 105.1)])
  func `days that vary more than a survey's are believed from seven on`(
    days: Int, bound: Double
  ) {
    for (own, isBelieved) in [(bound - 0.5, false), (bound + 0.5, true)] {
      #expect(DayToDayVariation.exceeds(own, 85.9, days: days) == isBelieved)
    }
  }

  @Test func `uneven days widen the interval before the 28th, and even ones do not narrow it`()
    throws
  {
    func found(_ totals: [Double]) -> PeriodReport {
      report(entries(Self.monday, mg: [300]), [Self.monday: .done], earlier: totals)
    }
    // One day fewer tells nothing.
    let uneven = (0..<14).map { $0.isMultiple(of: 2) ? 100.0 : 500 }
    #expect(found(Array(uneven.prefix(5))).deviation?.source == .survey)
    for count in [6, 13] {
      let deviation = try #require(found(Array(uneven.prefix(count))).deviation)
      #expect(deviation.source == .own && deviation.isVerified && deviation.ownDays == count + 1)
      #expect(deviation.exceeded == 85.9 && deviation.mg > 180)
    }
    let even = try #require(found(Array(repeating: 300, count: 13)).deviation)
    #expect(even.source == .survey && even.mg == 85.9 && even.exceeded == nil)
    // From the 28th on they do, and it is said that half of the survey's serves.
    let long = try #require(found(Array(repeating: 300, count: 30)).deviation)
    #expect(long.isHalved && long.mg == 85.9 / 2)
  }

  @Test func `the limit is compared with supplements alone`() {
    let food = report(entries(Self.monday, mg: [900]), [Self.monday: .done])
    #expect(food.daysAboveLimit.isEmpty)
    let pills = report(
      entries(Self.monday, mg: [360], kind: .supplement), [Self.monday: .done])
    #expect(pills.daysAboveLimit == [Self.monday])
    #expect(pills.supplementsMean == 360)
  }

  @Test func `contributions add up to all that was counted`() {
    let found = report(entries(Self.monday, mg: [60, 30, 10]), [Self.monday: .done])
    #expect(found.contributions.map(\.food.mg) == [60, 30, 10])
    #expect(found.contributions.map(\.percent) == [60, 30, 10])
  }

  @Test func `only the days since the requirement changed are assessed`() throws {
    // 31 years on Wednesday: the EAR goes from 255 to 265 mg.
    let birthday = Self.monday + 2
    let profile = Profile(
      born: CivilDay(iso: "1995-11-25"), sex: .female,
      circumstances: [Circumstances(from: Circumstances.always, authority: .usDRI1997)])
    let days = (0..<7).map { Self.monday + $0 }
    let found = report(
      days.flatMap { entries($0, mg: [$0 < birthday ? 100 : 300]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }), profile: profile)
    #expect(found.requirementChanged == birthday)
    let adequacy = try #require(found.adequacy)
    #expect(adequacy.intake.mean == 300)
    #expect(adequacy.intake.days == 5)
    #expect(found.assessedMean == 300)
    #expect(found.targets == [310, 310, 320, 320, 320, 320, 320])
    #expect(try #require(found.mean) < 300)
  }

  /// The first and the last day have one target, and days between them another.
  @Test func `a target that held for some days within is theirs alone`() {
    var pregnant = Circumstances(from: Self.monday + 2, authority: .usDRI1997)
    pregnant.isPregnant = true
    let profile = Profile(
      born: CivilDay(iso: "1990-04-12"), sex: .female,
      circumstances: [
        Circumstances(from: Circumstances.always, authority: .usDRI1997), pregnant,
        Circumstances(from: Self.monday + 5, authority: .usDRI1997),
      ])
    let found = report(entries(Self.monday, mg: [100]), [:], profile: profile)
    #expect(found.targets == [320, 320, 360, 360, 360, 320, 320])
  }

  @Test(arguments: [
    // SD 85.9: seven days against 28 differ by 1.96 × 85.9 × √(1/7 + 1/28) = 71 mg by chance.
    (300.0, 300.0, PeriodTrend.Direction.unclear), (300, 240, .unclear), (300, 220, .up),
    (220, 300, .down),
  ])
  func `a change is told as one where chance does not explain it`(
    mg: Double, earlier: Double, direction: PeriodTrend.Direction
  ) throws {
    let days = (0..<7).map { Self.monday + $0 }
    let weeks = Array(repeating: Array(repeating: earlier, count: 7), count: 4)
    let found = report(
      days.flatMap { entries($0, mg: [mg]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }), before: weeks)
    let trend = try #require(found.trend)
    #expect(trend.direction == direction)
    #expect(trend.changeMg == mg - earlier)
    #expect(trend.earlier.map(\.meanMg) == [earlier, earlier, earlier, earlier])
  }

  @Test func `there is no trend without counted days on both sides`() {
    #expect(report(entries(Self.monday, mg: [300]), [Self.monday: .done]).trend == nil)
    #expect(report([], [:], before: [[300, 300]]).trend == nil)
  }

  @Test func `weekdays need three days, and meals are means of a counted day`() {
    let days = (0..<7).map { Self.monday + $0 }
    let found = report(
      days.flatMap { entries($0, mg: [100, 50]) },
      Dictionary(uniqueKeysWithValues: days.map { ($0, .done) }),
      earlier: (0..<14).map { $0 % 7 < 5 ? 150 : 450 })
    #expect(found.pattern.meals == [.lunch: 150])
    #expect(found.pattern.weekdays[0] == 150)
    #expect(found.pattern.weekdays[6] == 350)
    let alone = report(entries(Self.monday, mg: [100]), [Self.monday: .done])
    #expect(alone.pattern.weekdays.allSatisfy { $0 == nil })
  }

  @Test func `streaks end at a gap, and today without entries ends none`() {
    let days = (0..<7).map { Self.monday + $0 }
    let marks = Dictionary(uniqueKeysWithValues: days.map { ($0, DayMark.done) })
    let low = report(days.flatMap { entries($0, mg: [100]) }, marks)
    #expect(low.streaks.low == 7)
    #expect(low.streaks.logged == 7)
    let gap = report(
      days.filter { $0 != Self.monday + 3 }.flatMap { entries($0, mg: [100]) }, marks)
    #expect(gap.streaks.low == 3)
    #expect(gap.streaks.logged == 3)
    let open = report(
      (0..<30).flatMap { entries(Self.monday + $0, mg: [100]) }, [:], days: 31)
    #expect(open.days.last?.state == .open)
    #expect(open.streaks.logged == 30)
    #expect(open.streaks.low == 0)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-01", "2026-11-30"), ("2026-12-31", "2026-12-01", "2026-12-31"),
    ("2028-02-10", "2028-02-01", "2028-02-29"),
  ])
  func `months have their first and last day`(day: String, first: String, last: String) throws {
    let day = try #require(CivilDay(iso: day))
    #expect(day.firstOfMonth.iso == first)
    #expect(day.lastOfMonth.iso == last)
    #expect(day.firstOfYear.iso == "\(day.components.year)-01-01")
    #expect(day.lastOfYear.iso == "\(day.components.year)-12-31")
  }
}
