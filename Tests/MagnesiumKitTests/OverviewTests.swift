import MagnesiumKit
import Testing

/// What a screen shows comes from one call, with what may be told to who reads it.
@Suite struct OverviewTests {
  let tracker: Tracker
  var today: CivilDay { tracker.today }

  init() throws {
    tracker = try .inMemory(environment: .pinned(TrackerTests.now))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1990-04-12")
      profile.sex = .female
      profile.changeCircumstances(from: today, startingWith: .usDRI1997) { _ in }
    }
  }

  func live(with condition: HealthCondition) throws {
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: today, startingWith: .usDRI1997) {
        $0.health.conditions = [condition]
      }
    }
  }

  @Test func `a day brings its notes, and doses only today`() throws {
    let yesterday = today - 1
    try tracker.log("2 eggs", Occasion(day: yesterday))
    try tracker.mark(yesterday, .done)
    let label = try SupplementLabel(label: nil, form: nil, elemental: "100mg", per: "tablet")
    let product = try tracker.addSupplement("Tablet Satu", label, enteredAs: "100 mg")
    try tracker.schedule(
      product.id, DoseSchedule(weekdays: Set(1...7), times: [ClockTime("07:00")!], count: 1))
    let past = try tracker.dayOverview(yesterday)
    #expect(past.report.deficit != nil)
    #expect(!past.notes.isEmpty)
    #expect(past.due.isEmpty && !past.isToday)
    let now = try tracker.dayOverview()
    #expect(now.isToday && now.hasDose)
    #expect(now.due.map(\.product.id) == [product.id])
    #expect(now.notes.isEmpty)
  }

  @Test func `a limit is told unless supplements are forbidden and it is not reached`() throws {
    try tracker.log([try tracker.dose(of: "Tablet Dua", mgEach: 100)])
    #expect(try tracker.dayOverview().limitToTell?.mg == 350)
    try live(with: .kidneyDisease)
    let limited = try tracker.dayOverview()
    #expect(limited.limitToTell == nil)
    #expect(limited.isLimited)
    #expect(limited.cautionsBeforeFigures == [.condition(.kidneyDisease)])
    #expect(limited.cautionsOnDoses.isEmpty)
    try tracker.log([try tracker.dose(of: "Tablet Dua", count: 3, mgEach: 100)])
    #expect(try tracker.dayOverview().limitToTell?.mg == 350)
  }

  @Test func `a week is compared with four weeks, a month with one, and enough needs no swap`()
    throws
  {
    let monday = DaySpan.week(of: today).from
    #expect(
      CalendarPeriod.week.earlier(than: .week(of: today)).map(\.from)
        == [7, 14, 21, 28].map { monday - $0 })
    #expect(
      CalendarPeriod.month.earlier(than: .month(of: CivilDay(iso: "2024-03-31")!))
        == [DaySpan(from: CivilDay(iso: "2024-02-01")!, to: CivilDay(iso: "2024-02-29")!)])
    try tracker.log("300 g white rice, 200 g raw spinach")
    try tracker.mark(today, .done)
    let low = try tracker.overview(of: .week, language: .english)
    #expect(low.report.severity != nil)
    #expect(!low.swaps.isEmpty && !low.notes.isEmpty)
    try tracker.log("200 g almonds")
    let enough = try tracker.overview(of: .week, language: .english)
    #expect(enough.report.severity == nil)
    #expect(enough.swaps.isEmpty && enough.notes.isEmpty)
  }

  @Test func `a receipt says what was logged, guessed and cautioned, and a dry run logs nothing`()
    throws
  {
    let items = try tracker.items(of: tracker.read("2 eggs, 30 g almonds"))
    let dry = try tracker.record(items, isDryRun: true)
    #expect(dry.report == nil && dry.items.allSatisfy { $0.entryID == nil })
    #expect(try tracker.entries(on: today).isEmpty)
    let receipt = try tracker.record(items)
    #expect(receipt.items.compactMap(\.entryID) == (try tracker.entries(on: today)).map(\.id))
    #expect(receipt.report?.tally.items == 2)
    #expect(receipt.isToday && receipt.guesses.isEmpty && receipt.cautionsToTell.isEmpty)
    let dose = LoggedItem(try tracker.dose(of: "Tablet Tiga", mgEach: 400))
    let cautions = try tracker.record([dose]).cautionsToTell
    #expect(cautions.map(\.noteID) == ["supplement-limit"])
    #expect(cautions == (try tracker.cautions(of: [dose.intake], areLogged: true)))
  }

  @Test func `a change answers with what was and what is`() throws {
    let id = try tracker.log([try tracker.dose(of: "Tablet Empat", mgEach: 300)])[0].id
    let receipt = try tracker.change(id, EntryEdit(amount: try AmountPhrase("2")))
    #expect(receipt.old.intake.magnesium?.mg == 300)
    #expect(receipt.new.intake.magnesium?.mg == 600)
    #expect(receipt.cautionsToTell.map(\.noteID) == ["supplement-limit"])
  }

  @Test func `advice holds food back with kidney disease, and refuses without a reference`() throws
  {
    let open = try tracker.advice(on: .day(today), language: .english)
    #expect(open.gapMg == open.reference?.mg)
    #expect(!open.suggestions.isEmpty && open.isOfOneDay)
    try live(with: .kidneyDisease)
    let held = try tracker.advice(on: .day(today), language: .english)
    #expect(held.isHeldBack && held.suggestions.isEmpty && held.swaps.isEmpty)
    let asked = try tracker.advice(on: .day(today), language: .english, insists: true)
    #expect(!asked.isHeldBack && !asked.suggestions.isEmpty)
    let nobody = try Tracker.inMemory(environment: .pinned(TrackerTests.now))
    #expect(throws: TrackerError.noReference(.profileIncomplete)) {
      try nobody.advice(on: .day(nobody.today), language: .english)
    }
  }

  @Test func `alerts come with their notes, and with whether they were put aside`() throws {
    let yesterday = today - 1
    try tracker.log("1 apple", Occasion(day: yesterday))
    try tracker.mark(yesterday, .done)
    let alerts = try tracker.alerts()
    let low = try #require(alerts.first { $0.kind == "day_deficit" })
    try tracker.putAside([low])
    let overview = try tracker.overview(of: alerts)
    let item = try #require(overview.items.first { $0.alert == low })
    #expect(item.isPutAside && !item.notes.isEmpty)
    #expect(overview.filter { $0 != low }.items.count == alerts.count - 1)
  }
}
