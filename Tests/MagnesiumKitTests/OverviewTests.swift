import MagnesiumKit
import Synchronization
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

  @Test(arguments: [
    ("1000 g boiled potato", nil), ("1001 g boiled potato", Intake.Doubt.weight(grams: 1001)),
    ("100 g almonds", nil), ("2 eggs", nil),
  ])
  func `much of one food is doubted, and logged`(phrase: String, doubt: Intake.Doubt?) throws {
    let receipt = try tracker.record(try tracker.items(of: tracker.read(phrase)))
    #expect(receipt.doubts.map(\.doubt) == [doubt].compactMap { $0 })
    #expect(receipt.items[0].entryID != nil)
  }

  @Test func `much magnesium of one entry of food is doubted, and no dose`() throws {
    func receipt(_ intake: Intake) throws -> LogReceipt {
      try tracker.record([LoggedItem(intake)], isDryRun: true)
    }
    let edge = try tracker.intake(ofMagnesium: 300, named: "bar")
    #expect(try receipt(edge).doubts.isEmpty)
    let above = try tracker.intake(ofMagnesium: 301, named: "bar")
    #expect(try receipt(above).doubts.map(\.doubt) == [.magnesium(mg: 301)])
    #expect(try receipt(tracker.dose(of: "Tablet Empat", mgEach: 400)).doubts.isEmpty)
    let seeds = try tracker.items(of: tracker.read("150 g almonds, 1 apple"))
    let found = try tracker.record(seeds, isDryRun: true).doubts
    #expect(found.map(\.intake.foodID) == [seeds[0].intake.foodID])
  }

  @Test func `what was logged within a minute in the same words for the same meal is repeated`()
    throws
  {
    let start = TrackerTests.now
    let clock = Mutex(start.epochSeconds)
    let tracker = try Tracker.inMemory(
      environment: TrackerEnvironment(
        now: {
          ZonedInstant(
            epochSeconds: clock.withLock { $0 }, utcOffsetSeconds: start.utcOffsetSeconds)
        }, utcOffset: { _ in start.utcOffsetSeconds }))
    func repeated(
      _ phrase: String, _ occasion: Occasion = .now, isDryRun: Bool = false
    ) throws -> [String] {
      let items = try tracker.items(of: tracker.read(phrase), occasion)
      return try tracker.record(items, isDryRun: isDryRun).repeated.map(\.phrase)
    }
    #expect(try repeated("2 pears, 1 egg").isEmpty)
    clock.withLock { $0 += 60 }
    #expect(try repeated("2 pears", isDryRun: true) == ["2 pears"])
    #expect(try repeated("2 pears", Occasion(day: tracker.today - 1)).isEmpty)
    #expect(try repeated("3 pears").isEmpty)
    let snack = Occasion(time: ClockTime("05:10")!)
    #expect(try repeated("2 pears", snack).isEmpty)
    #expect(try repeated("1 egg, 1 apple") == ["1 egg"])
    try tracker.undo()
    clock.withLock { $0 += 1 }
    #expect(try repeated("2 pears, 1 egg").isEmpty)
  }

  @Test func `each word of a line is explained by the food that it belongs to`() throws {
    let reading = try tracker.read("for lunch: 2 large eggs, 30 g almonds; 3 xyzzy")
    let words = reading.explanation
    #expect(words.map(\.text) == reading.words.map(\.text))
    func item(_ text: String) -> Int?? { words.first { $0.text == text }.map(\.item) }
    #expect(item("eggs") == 0 && item("almonds") == 1)
    #expect(words.first { $0.text.contains("lunch") }?.item == .none)
    #expect(words.last?.part == .unknown && words.last?.item == .none)
    let second = try tracker.read("1 banana, 1 banana")
    let both = [reading, second].explanation
    #expect(both.filter { $0.text.hasPrefix("banana") }.map(\.item) == [2, 3])
  }

  @Test func `words of a saved meal are not those of the foods beside it`() throws {
    try tracker.saveMeal("sunup", "2 eggs, 1 pear")
    let words = try tracker.read("sunup, 1 egg").explanation
    #expect(words.first { $0.text.hasPrefix("egg") }?.item == 2)
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
