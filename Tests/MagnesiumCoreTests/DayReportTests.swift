import FoodLibrary
import MagnesiumCore
import Testing

@Suite struct DayReportTests {
  let today = CivilDay(iso: "2026-11-23")!
  let woman = Profile(
    born: CivilDay(iso: "1990-04-12"), sex: .female,
    circumstances: [Circumstances(from: CivilDay(iso: "2026-01-01")!, authority: .usDRI1997)])

  func entry(
    _ mg: Double?, grams: Double? = 100, kind: Intake.Kind = .food, meal: Meal = .lunch,
    id: Int = 1,
    day: CivilDay? = nil
  ) -> Entry {
    let day = day ?? today
    return Entry(
      id: id,
      intake: Intake(
        kind: kind, name: Bilingual(same: "x"), phrase: "x", quantity: 1, unit: "g", grams: grams,
        magnesium: mg.map { MagnesiumAmount(mg: $0, range: $0 * 0.9...$0 * 1.2) }, source: "test",
        meal: meal,
        occurredAt: ZonedInstant(day: day, time: ClockTime("12:00")!, utcOffsetSeconds: 0),
        day: day),
      recordedAt: 0)
  }

  func report(
    _ entries: [Entry], mark: DayMark? = nil, day: CivilDay? = nil,
    earlier: [DayRecord] = [], profile: Profile? = nil
  ) -> DayReport {
    DayReport(
      day: day ?? today, entries: entries, mark: mark, earlier: earlier,
      references: PersonalReferences(profile: profile ?? woman, table: BuiltInTables.references),
      today: today)
  }

  @Test func `totals are the sum of the entries, food and supplements apart`() {
    let entries = [entry(81), entry(79), entry(232), entry(31.9), entry(100, kind: .supplement)]
    let report = report(entries)
    #expect(abs(report.tally.food.mg - 423.9) < 1e-9)
    #expect(report.tally.supplements.mg == 100)
    #expect(abs(report.tally.total.mg - 523.9) < 1e-9)
    #expect(report.tally.range.contains(523.9))
  }

  @Test func `unknown magnesium is counted, widens the range and enters no sum`() {
    let report = report([entry(100), entry(nil, grams: 50)], mark: .done)
    #expect(report.tally.total.mg == 100)
    #expect(report.tally.unknownItems == 1)
    #expect(abs(report.tally.range.upperBound - (120 + 400)) < 1e-9)
    // 50 g of something unknown could hold what is missing: no deficit is claimed.
    #expect(report.deficit == nil)
  }

  @Test func `a pinch of something unknown cannot hide a deficit`() {
    #expect(report([entry(100), entry(nil, grams: 5)], mark: .done).deficit != nil)
  }

  /// Of 320 mg for a woman of 36 (RDA, IOM 1997).
  @Test(arguments: [(280.0, true), (260, false)])
  func `a low day that its range takes to the reference says so`(mg: Double, mayReach: Bool) {
    // Tables say up to 1.2 times as much.
    let report = report([entry(mg)], mark: .done)
    #expect(report.deficit?.mayReach == mayReach)
  }

  @Test func `a day of unknown items alone has no figure, not a zero`() {
    let report = report([entry(nil)])
    #expect(!report.hasFigure)
    #expect(report.percent == nil)
    #expect(report.gapMg == nil)
  }

  @Test func `only counted days have deficits`() {
    let low = [entry(100)]
    #expect(report(low).state == .open)
    #expect(report(low).deficit == nil)
    let yesterday = today - 1
    let partial = report([entry(100, day: yesterday)], day: yesterday)
    #expect(partial.state == .partial)
    #expect(partial.deficit == nil)
    #expect(report([], day: yesterday).state == .unlogged)
    #expect(report([], day: yesterday).deficit == nil)
    let closed = report(low, mark: .done)
    #expect(closed.state == .complete)
    #expect(closed.deficit?.severity == .remark)
    #expect(closed.deficit?.gapMg == 220)
  }

  /// What is judged is what is shown, in tenths: 319.96 mg reads 320.0.
  @Test(arguments: [
    (319.96, Double?.none, 100), (319.95, nil, 100), (320, nil, 100), (319.94, 0.1, 99),
    (319.9, 0.1, 99), (318.44, 1.6, 99), (160.04, 160, 50), (481.6, nil, 151),
  ])
  func `a day is below where the figures that are shown are`(
    mg: Double, gap: Double?, percent: Int
  ) {
    let found = report([entry(mg)], mark: .done)
    #expect(found.deficit?.gapMg == gap)
    #expect(found.gapMg == gap ?? 0)
    #expect(found.percent == percent)
    // However the sum comes about.
    let parts = report((0..<7).map { entry(mg / 7, id: $0) }, mark: .done)
    #expect(parts.deficit?.gapMg == gap)
    #expect(parts.percent == percent)
    // A streak is made of days that are shown as low.
    let before = DayRecord(
      tally: DayTally(day: today - 1, of: [entry(mg, day: today - 1).intake]), mark: .done,
      today: today)
    #expect(
      report([entry(100)], mark: .done, earlier: [before]).deficit?.lowDays == (gap == nil ? 1 : 2))
  }

  @Test(arguments: [(350.04, false), (350.05, true), (349.99, false)])
  func `a limit is exceeded where the figures that are shown are`(mg: Double, isAbove: Bool) {
    let found = report([entry(mg, kind: .supplement)])
    #expect(found.exceedsUpperLimit == isAbove)
    #expect(found.tally.supplementsExceed(found.upperLimit!) == isAbove)
  }

  @Test func `a past day with three meals is complete, and reopening overrides it`() {
    let yesterday = today - 1
    let meals = [Meal.breakfast, .lunch, .dinner].map { entry(50, meal: $0, day: yesterday) }
    #expect(report(meals, day: yesterday).state == .complete)
    #expect(report(meals, mark: .reopened, day: yesterday).state == .partial)
    #expect(report([], mark: .reopened, day: yesterday).state == .unlogged)
    let puasa = [Meal.sahur, .buka].map { entry(50, meal: $0, day: yesterday) }
    #expect(report(puasa, day: yesterday).state == .complete)
    let doses = [Meal.breakfast, .lunch, .dinner].map {
      entry(50, kind: .supplement, meal: $0, day: yesterday)
    }
    #expect(report(doses, day: yesterday).state == .partial)
  }

  @Test func `a fast is a counted zero`() {
    let report = report([], mark: .fasted)
    #expect(report.state == .fasted)
    #expect(report.hasFigure)
    #expect(report.percent == 0)
    #expect(report.deficit?.severity == .remark)
  }

  @Test func `done on a day whose entries are gone counts nothing`() {
    #expect(report([], mark: .done, day: today - 1).state == .unlogged)
  }

  @Test func `a third low day in a row is a notice, and a gap ends the row`() {
    func past(_ low: [Int]) -> [DayRecord] {
      (1...3).reversed().map { back in
        let entries = low.contains(back) ? [entry(100, day: today - back).intake] : []
        return DayRecord(
          tally: DayTally(day: today - back, of: entries), mark: .done, today: today)
      }
    }
    let streak = report([entry(100)], mark: .done, earlier: past([1, 2]))
    #expect(streak.deficit?.lowDays == 3)
    #expect(streak.deficit?.severity == .notice)
    #expect(report([entry(100)], mark: .done, earlier: past([1, 3])).deficit?.lowDays == 2)
  }

  @Test func `food never counts towards the limit`() {
    let pill = entry(300, kind: .supplement)
    #expect(!report([pill, entry(600)]).exceedsUpperLimit)
    #expect(report([entry(360, kind: .supplement)]).exceedsUpperLimit)
    #expect(!report([entry(350, kind: .supplement)]).exceedsUpperLimit)
  }

  @Test func `without a profile nothing is compared, and the adult limit stands`() {
    let report = report([entry(100)], mark: .done, profile: Profile())
    #expect(report.reference == nil)
    #expect(report.percent == nil)
    #expect(report.deficit == nil)
    #expect(report.upperLimit?.mg == 350)
  }

  @Test func `the reference changes on the birthday and not before`() {
    let profile = Profile(
      born: CivilDay(iso: "1995-11-23"), sex: .female,
      circumstances: [Circumstances(from: today, authority: .usDRI1997)])
    #expect(report([], day: today - 1, profile: profile).reference?.mg == 310)
    #expect(report([], day: today, profile: profile).reference?.mg == 320)
  }
}

@Suite struct ProfileTests {
  let day = CivilDay(iso: "2026-06-01")!

  @Test func `the first circumstances hold for all days before, a change from its day on`() {
    var profile = Profile()
    profile.changeCircumstances(from: day, startingWith: .idAKG2019) { _ in }
    profile.changeCircumstances(from: day + 10, startingWith: .usDRI1997) { $0.isPregnant = true }
    #expect(profile.circumstances(on: day - 500)?.isPregnant == false)
    #expect(profile.circumstances(on: day + 9)?.isPregnant == false)
    #expect(profile.circumstances(on: day + 10)?.isPregnant == true)
    #expect(profile.circumstances(on: day + 10)?.authority == .idAKG2019)
  }

  @Test func `a change dated before others holds until today, and lets them keep their own`() {
    var profile = Profile()
    profile.changeCircumstances(from: day, startingWith: .idAKG2019) { _ in }
    profile.changeCircumstances(from: day + 5, startingWith: .idAKG2019) {
      $0.authority = .usDRI1997
    }
    profile.changeCircumstances(from: day - 20, startingWith: .idAKG2019) { $0.isPregnant = true }
    #expect(profile.circumstances(on: day - 21)?.isPregnant == false)
    #expect(profile.circumstances(on: day - 20)?.isPregnant == true)
    #expect(profile.circumstances(on: day + 6)?.isPregnant == true)
    #expect(profile.circumstances(on: day + 4)?.authority == .idAKG2019)
    #expect(profile.circumstances(on: day + 6)?.authority == .usDRI1997)
  }

  @Test func `saying the same again changes nothing`() {
    var profile = Profile()
    profile.changeCircumstances(from: day, startingWith: .idAKG2019) { _ in }
    let before = profile
    profile.changeCircumstances(from: day + 3, startingWith: .usDRI1997) { _ in }
    #expect(profile == before)
  }

  @Test func `a mistaken pregnancy is taken back from the birth date on`() throws {
    var profile = Profile(born: CivilDay(iso: "1990-01-01"), sex: .female)
    profile.changeCircumstances(from: day, startingWith: .usDRI1997) { $0.isPregnant = true }
    profile.sex = .male
    #expect(throws: ProfileContradiction.pregnantOrLactatingMale) { try profile.check(today: day) }
    profile.changeCircumstances(from: CivilDay(iso: "1990-01-01")!, startingWith: .usDRI1997) {
      $0.isPregnant = false
    }
    try profile.check(today: day)
  }

  @Test func `a profile that contradicts itself is refused`() {
    func check(_ born: String?, _ sex: Sex?, pregnant: Bool = false) -> ProfileContradiction? {
      let profile = Profile(
        born: born.flatMap { CivilDay(iso: $0) }, sex: sex,
        circumstances: [
          Circumstances(from: Circumstances.always, authority: .usDRI1997, isPregnant: pregnant)
        ])
      do throws(ProfileContradiction) {
        try profile.check(today: day)
        return nil
      } catch {
        return error
      }
    }
    #expect(check("1990-01-01", .female, pregnant: true) == nil)
    #expect(check("2026-06-02", .female) == .bornInFuture)
    #expect(check("1890-01-01", .female) == .bornTooLongAgo)
    #expect(check("1990-01-01", .male, pregnant: true) == .pregnantOrLactatingMale)
    #expect(check("2022-01-01", .female, pregnant: true) == .pregnantOrLactatingChild)
    #expect(check("1950-01-01", .female, pregnant: true) == .pregnantOrLactatingTooOld)
  }
}
