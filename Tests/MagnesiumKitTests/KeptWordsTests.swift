import MagnesiumKit
import Testing

/// What is not understood is kept in its words, and mended by what is learnt later.
@Suite struct KeptWordsTests {
  let start = CivilDay(iso: "2026-11-01")!
  let clock = MovingClock("2026-11-01T20:00:00+07:00")
  let tracker: Tracker

  init() throws {
    tracker = try .inMemory(environment: clock.environment)
    let start = start
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1988-05-12")
      profile.sex = .female
      profile.changeCircumstances(from: start, startingWith: .idAKG2019) { _ in }
    }
  }

  @discardableResult
  func keep(_ phrase: String, on day: CivilDay? = nil, _ meal: Meal = .lunch) throws -> LogReceipt {
    let occasion = Occasion(day: day, meal: meal)
    let reading = try tracker.read(phrase)
    return try tracker.record(try tracker.items(of: reading, occasion, keepsUnknown: true))
  }

  @Test func `what is understood is logged, and the rest is kept in its words`() throws {
    let receipt = try keep("2 telur rebus, 3 gronk zurp, 1 pisang")
    #expect(receipt.intakes.map(\.kind) == [.food, .food, .unknown])
    let words = receipt.intakes[2]
    #expect(words.name == Bilingual(same: "3 gronk zurp") && words.phrase == "3 gronk zurp")
    #expect(words.magnesium == nil && words.grams == nil && words.foodID == nil)
    #expect(receipt.keptWords.map(\.intake) == [words] && receipt.guesses.isEmpty)
    #expect(receipt.items.allSatisfy { $0.uuid != nil && $0.entryID != nil })
    #expect(throws: TrackerError.self) { try tracker.log("2 telur rebus, 3 gronk zurp") }
    #expect(try tracker.undo().first?.entries.count == 3)
    #expect(try tracker.entries(on: start).isEmpty)
  }

  @Test func `a measure without a weight is kept too, and a long text cut short`() throws {
    let long = String(repeating: "gronk ", count: 40)
    let names = try ["1 loyang bakso", "1.000 g nasi", long].flatMap { try keep($0).intakes }
      .map(\.name.english)
    #expect(names.prefix(2) == ["1 loyang bakso", "1.000 g nasi"])
    #expect(names.count == 3 && names[2].count == String.longestName && names[2].hasSuffix("…"))
  }

  @Test func `a day with such words is no low one, no full one and no verdict`() throws {
    for number in 0..<5 {
      clock.move(to: start + number, "20:00")
      try tracker.log("1 piring nasi", Occasion(day: start + number, meal: .lunch))
      if number == 3 { try keep("3 gronk zurp", on: start + number, .dinner) }
      try tracker.mark(start + number, .done)
    }
    let day = try tracker.day(start + 3)
    #expect(day.state == .complete && day.deficit == nil && day.tally.unreadItems == 1)
    #expect(try tracker.day(start + 2).deficit?.lowDays == 3)
    // It ends the row: nobody knows what it was.
    #expect(try tracker.day(start + 4).deficit?.lowDays == 1)
    let month = try tracker.report(from: start, to: start + 4)
    #expect(month.countedDays.map(\.day) == [0, 1, 2, 4].map { start + $0 })
    #expect(month.unreadDays == [start + 3] && month.leftOut == 1)
    clock.move(to: start + 4, "08:00")
    #expect(try tracker.alerts().allSatisfy { $0.day != start + 3 })

    let id = try #require(day.entries.first { $0.intake.kind == .unknown }?.id)
    try tracker.edit(id, EntryEdit(phrase: "100 g tempe goreng"))
    #expect(try tracker.day(start + 3).deficit?.lowDays == 4)
    #expect(try tracker.report(from: start, to: start + 4).countedDays.count == 5)
  }

  @Test func `a figure makes a name of words, and a weight one with a figure per 100 g`() throws {
    let ids = try keep("3 gronk zurp, blorp").items.compactMap(\.entryID)
    let figure = try tracker.edit(ids[0], EntryEdit(magnesium: 30)).intake
    #expect(figure.kind == .amount && figure.magnesium?.mg == 30 && figure.source == "label")
    #expect(throws: TrackerError.self) {
      try tracker.edit(ids[1], EntryEdit(magnesiumPer100g: 40))
    }
    let weighed = try tracker.edit(
      ids[1], EntryEdit(amount: try AmountPhrase("150 g"), magnesiumPer100g: 40)
    ).intake
    #expect(weighed.grams == 150 && weighed.magnesium?.mg == 60 && weighed.kind == .amount)
  }

  // MARK: What a measure weighs

  @Test func `a weight that was said is used from then on, until it is forgotten`() throws {
    let open = try #require(try tracker.read("2 loyang bakso").unresolved.first)
    let unweighed = try #require(open.unweighed)
    #expect(unweighed.food.id == "bakso-soup")
    let portion = OwnPortion(
      foodID: unweighed.food.id, measure: unweighed.measure, size: unweighed.size, grams: 400)
    let lessons = Lessons(portions: [portion])
    let reading = try tracker.read("2 loyang bakso", remembering: lessons)
    #expect(reading.items.map(\.grams) == [800] && reading.unresolved.isEmpty)
    #expect(
      try tracker.record(try tracker.items(of: reading), remembering: lessons).portions == [portion]
    )
    #expect(try tracker.log("1 loyang bakso")[0].intake.grams == 400)
    let shown = try tracker.foods
    #expect(
      try shown.withOwnPortions(#require(shown.food(id: "bakso-soup"))).portions.last
        == portion.portion)
    try tracker.deletePortion(portion.id)
    #expect(try tracker.read("1 loyang bakso").unresolved.count == 1)
  }

  @Test func `a measure that only the person has is a unit like any other`() throws {
    let open = try #require(try tracker.read("susu 2 galonan").unresolved.first)
    let unweighed = try #require(open.unweighed)
    #expect(unweighed.measure == "galonan")
    try tracker.weigh(try OwnPortion("galonan=400g", of: unweighed.food.id))
    for phrase in ["2 galonan susu", "susu 2 galonan", "dua galonan susu"] {
      let item = try #require(try tracker.log(phrase).first?.intake)
      #expect(item.grams == 800 && item.quantity == 2 && item.unit == "galonan", "\(phrase)")
    }
    #expect(throws: TrackerError.self) {
      try tracker.weigh(try OwnPortion("galonan=400kg", of: "milk-whole"))
    }
    // A unit of phrases that has no weight yet.
    #expect(try OwnPortion("besek=400g", of: "rice").measure == "basket")
    try tracker.weigh(try OwnPortion("besek=400g", of: "rice-white-cooked"))
    #expect(try tracker.log("2 besek nasi putih")[0].intake.grams == 800)
  }

  // MARK: What is learnt later

  @Test func `a food of one's own fills in what was unknown, in one step`() throws {
    try keep("3 salak, 2 gronk, 2 gronk zurp")
    try tracker.log("100 g salak", Occasion(day: start - 1, meal: .lunch))
    let preview = try tracker.addFood(
      Bilingual(same: "salak"), grams: 100, claim: .mg(12), isDryRun: true)
    #expect(preview.entries.count == 2 && !preview.areFilledIn)
    #expect(try tracker.ownFoods.isEmpty)
    let receipt = try tracker.addFood(
      Bilingual(same: "salak"), grams: 100, claim: .mg(12), fillingIn: true)
    // The built-in food's own piece is 35 g.
    #expect(receipt.entries.map { $0.new.intake.magnesium?.mg.rounded() } == [13, 12])
    #expect(receipt.areFilledIn && receipt.food.portions.contains { $0.measure == "piece" })
    #expect(try tracker.log("1 salak")[0].intake.grams == 35)
    let gronk = try tracker.addFood(
      Bilingual(same: "gronk"), grams: 40, claim: .mg(8), fillingIn: true)
    #expect(gronk.entries.map(\.new.intake.magnesium?.mg) == [16])
    #expect(gronk.entries.map(\.new.intake.kind) == [.food])
    try tracker.undo()
    #expect(try tracker.entries(on: start).filter { $0.intake.kind == .unknown }.count == 2)
    #expect(try tracker.ownFoods.map(\.id) == ["my-salak"])
  }

  @Test func `a figure that comes later fills in, too, and only where it is wished`() throws {
    let food = try tracker.addFood(Bilingual(same: "gronk"), grams: 40, claim: nil).food
    let id = try tracker.log("80 g gronk")[0].id
    let told = try tracker.editFood(food.id) { $0.claim = .mg(8) }
    #expect(told.entries.map(\.new.id) == [id] && !told.areFilledIn)
    #expect(try tracker.entry(id).intake.magnesium == nil)
    try tracker.editFood(food.id, fillingIn: true) { $0.claim = .mg(10) }
    #expect(try tracker.entry(id).intake.magnesium?.mg == 20)
  }

  @Test func `all entries of a name change in one step, those without a weight apart`() throws {
    let salak = try tracker.log("3 salak")[0].id
    try tracker.log("2 salak", Occasion(day: start - 2, meal: .lunch))
    try tracker.log("1 pisang")
    let label = try tracker.log([
      tracker.intake(ofMagnesium: 4, named: "salak", Occasion(day: start - 1))
    ])[0].id
    let edit = EntryEdit(magnesiumPer100g: 12)
    #expect(try tracker.editAll(named: "Salak", edit, isDryRun: true).changes.count == 2)
    #expect(try tracker.entry(salak).intake.magnesium == nil)
    let receipt = try tracker.editAll(named: "snake fruit", edit)
    #expect(receipt.changes.map(\.new.intake.magnesium?.mg) == [12.6, 8.4])
    #expect(receipt.left.isEmpty)
    #expect(try tracker.editAll(named: "salak", edit).left.map(\.id) == [label])
    #expect(try tracker.undo().first?.entries.count == 2)
    #expect(try tracker.entry(salak).intake.magnesium == nil)
    #expect(try tracker.editAll(named: "gronk", edit).found == 0)
    #expect(throws: TrackerError.self) {
      try tracker.editAll(named: "salak", EntryEdit(magnesiumPer100g: 70_000))
    }
  }

  // MARK: Days that begin later

  @Test func `a dose is not due again because days begin at another time`() throws {
    let label = try SupplementLabel(label: nil, form: nil, elemental: "100mg", per: "capsule")
    let product = try tracker.addSupplement("Mag", label, enteredAs: "100mg")
    try tracker.schedule(product.id, DoseSchedule(times: [try #require(ClockTime("01:00"))]))
    clock.move(to: start + 1, "01:30")
    #expect(try tracker.dueDoses.count == 1)
    try tracker.log([tracker.dose(of: product)])
    #expect(try tracker.dueDoses.isEmpty)
    try tracker.updatePreferences { $0.dayStart = ClockTime("04:00") ?? $0.dayStart }
    // The clock shows the night at the end of the day before.
    #expect(tracker.today == start)
    #expect(try tracker.dueDoses.isEmpty)
    clock.move(to: start + 2, "01:30")
    #expect(try tracker.dueDoses.count == 1)
  }
}
