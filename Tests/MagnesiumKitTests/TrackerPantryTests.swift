import MagnesiumKit
import Testing

@Suite struct TrackerPantryTests {
  let tracker: Tracker

  init() throws {
    tracker = try .inMemory(environment: .pinned(TrackerTests.now))
  }

  /// 200 g boiled spinach at 87 mg and 100 g boiled rice at 12 mg in a pot of 600 g: 31 mg/100 g. Rice
  /// that is not said to be cooked goes in raw.
  @Test func `a recipe's figure is the sum of its ingredients over the pot`() throws {
    let recipe = try tracker.addRecipe(
      Bilingual(same: "green pot"), ingredients: "200 g boiled spinach, 100 g cooked rice",
      yieldGrams: 600, servings: 3)
    #expect(abs(try #require(recipe.food.magnesium).per100g.mg - 31) < 0.01)
    let entries = try tracker.log("1 serving green pot, 300 g green pot")
    #expect(entries.map(\.intake.grams) == [200, 300])
    #expect(entries.allSatisfy { $0.intake.kind == .recipe })
    #expect(abs(try #require(entries[0].intake.magnesium).mg - 62) < 0.01)
  }

  @Test func `an unknown ingredient makes the dish unknown, not lower`() throws {
    let recipe = try tracker.addRecipe(
      Bilingual(same: "sambal rumah"), ingredients: "100 g tomat, 20 g petai")
    #expect(recipe.food.magnesium == nil)
    #expect(recipe.unknownIngredients.count == 1)
    #expect(try tracker.log("50 g sambal rumah")[0].intake.magnesium == nil)
  }

  @Test func `a recipe changed later leaves its entries as they were`() throws {
    try tracker.addRecipe(
      Bilingual(same: "pot"), ingredients: "100 g boiled spinach", servings: 1)
    let before = try tracker.log("1 serving pot")[0]
    try tracker.editRecipe("my-pot", ingredients: "100 g rice") { $0.servings = 2 }
    #expect(try tracker.entry(before.id) == before)
    #expect(try tracker.log("1 serving pot")[0].intake.grams == 50)
    try tracker.deleteRecipe("my-pot")
    #expect(try tracker.entry(before.id) == before)
  }

  @Test func `recipes and foods share no name and no id`() throws {
    try tracker.addFood(Bilingual(same: "pot"), grams: 40, claim: .mg(5))
    #expect(throws: TrackerError.self) {
      try tracker.addRecipe(Bilingual(same: "pot"), ingredients: "100 g rice")
    }
    #expect(throws: TrackerError.self) {
      try tracker.addRecipe(Bilingual(same: "brew"), ingredients: "3 xyzzy")
    }
    #expect(throws: TrackerError.self) {
      try tracker.addRecipe(Bilingual(same: "brew"), ingredients: "rice", servings: 0)
    }
  }

  @Test func `a saved meal is replaced whatever the case of its name`() throws {
    try tracker.saveMeal("Sarapan", "2 telur rebus")
    try tracker.saveMeal("sarapan", "3 telur rebus")
    #expect(try tracker.pantry.meals == [SavedMeal(name: "Sarapan", phrase: "3 telur rebus")])
    #expect(try tracker.log("sarapan").map(\.intake.kind) == [.meal])
    #expect(throws: TrackerError.self) { try tracker.saveMeal("x", "3 xyzzy") }
    #expect(throws: TrackerError.self) { try tracker.saveMeal("2", "nasi") }
    #expect(throws: TrackerError.self) { try tracker.deleteMeal("none") }
  }

  @Test func `an edit changes what it names and keeps the rest`() throws {
    let entry = try tracker.log("2 eggs", Occasion(meal: .lunch))[0]
    let edited = try tracker.edit(entry.id, EntryEdit(phrase: "150 g tempe goreng"))
    #expect(edited.id == entry.id)
    #expect(edited.recordedAt == entry.recordedAt)
    #expect(edited.intake.meal == .lunch)
    #expect(edited.intake.occurredAt == entry.intake.occurredAt)
    #expect(edited.intake.grams == 150)
    let moved = try tracker.edit(
      entry.id,
      EntryEdit(occasion: Occasion(day: tracker.today - 1, time: ClockTime("19:30"), meal: .dinner))
    )
    #expect(moved.intake.day == tracker.today - 1)
    #expect(moved.intake.occurredAt.time.text == "19:30")
    #expect(moved.intake.grams == 150)
    #expect(throws: TrackerError.notOneItem(2)) {
      try tracker.edit(entry.id, EntryEdit(phrase: "nasi, telur"))
    }
    #expect(throws: TrackerError.future(tracker.today + 1)) {
      try tracker.edit(entry.id, EntryEdit(occasion: Occasion(day: tracker.today + 1)))
    }
    #expect(try tracker.entry(entry.id) == moved)
  }

  @Test func `a copy keeps food, amount, meal and time, and comes to today`() throws {
    let yesterday = tracker.today - 1
    try tracker.log(
      "2 eggs", Occasion(day: yesterday, time: ClockTime("07:10"), meal: .breakfast))
    try tracker.log("nasi", Occasion(day: yesterday, meal: .dinner))
    let copies = try tracker.copies(of: yesterday, meal: .breakfast)
    #expect(copies.map(\.day) == [tracker.today])
    #expect(copies.map(\.occurredAt.time.text) == ["07:10"])
    #expect(copies.map(\.meal) == [.breakfast])
    #expect(try tracker.copies(of: yesterday).count == 2)
    #expect(try tracker.copies(of: yesterday - 1).isEmpty)
  }

  @Test(arguments: [
    ("2026-11-24T02:00:00+07:00", "2026-11-23", "2026-11-24T02:00:00+07:00"),
    ("2026-11-24T03:59:00+07:00", "2026-11-23", "2026-11-24T03:59:00+07:00"),
    ("2026-11-24T04:00:00+07:00", "2026-11-24", "2026-11-24T04:00:00+07:00"),
  ])
  func `a night worker's day starts at four`(now: String, day: String, at: String) throws {
    let tracker = try Tracker.inMemory(
      environment: .pinned(try #require(ZonedInstant(rfc3339: now))))
    try tracker.updatePreferences { $0.dayStart = ClockTime(hour: 4, minute: 0)! }
    #expect(tracker.today.iso == day)
    let entry = try tracker.log("kopi")[0]
    #expect(entry.intake.day.iso == day)
    #expect(entry.intake.occurredAt == ZonedInstant(rfc3339: at))
  }

  @Test func `a time before the day starts belongs to the night after`() throws {
    try tracker.updatePreferences { $0.dayStart = ClockTime(hour: 4, minute: 0)! }
    let yesterday = tracker.today - 1
    let entry = try tracker.log("kopi", Occasion(day: yesterday, time: ClockTime("01:30")))[0]
    #expect(entry.intake.day == yesterday)
    #expect(entry.intake.occurredAt.day == yesterday + 1)
  }

  @Test func `the night that is just over belongs to the day before`() throws {
    let tracker = try Tracker.inMemory(
      environment: .pinned(try #require(ZonedInstant(rfc3339: "2026-11-24T04:10:00+07:00"))))
    try tracker.updatePreferences { $0.dayStart = ClockTime(hour: 4, minute: 0)! }
    let entry = try tracker.log("3 kurma", Occasion(time: ClockTime("03:30")))[0]
    #expect(entry.intake.day.iso == "2026-11-23")
    #expect(entry.intake.occurredAt == ZonedInstant(rfc3339: "2026-11-24T03:30:00+07:00"))
  }

  @Test func `what is kept for long is never guessed`() {
    #expect(throws: TrackerError.self) {
      try tracker.addRecipe(Bilingual(same: "stew"), ingredients: "300 g ricee")
    }
    #expect(throws: TrackerError.self) { try tracker.saveMeal("pagi biasa", "2 aplpe") }
  }

  @Test func `an answer is remembered`() throws {
    #expect(try tracker.log("kopi")[0].intake.foodID == "coffee-brewed")
    let lesson = Lessons(names: ["kopi": "coffee-with-milk-sugar"])
    let reading = try tracker.read("kopi", remembering: lesson)
    func remember() throws -> Entry {
      try tracker.log(
        try tracker.intakes(of: reading), remembering: lesson)[0]
    }
    _ = try remember()
    #expect(try tracker.log("kopi")[0].intake.foodID == "coffee-with-milk-sugar")
    // A wrong answer goes with the entry that it was for, undone or corrected.
    _ = try (tracker.undo(), tracker.undo())
    #expect(try tracker.log("kopi")[0].intake.foodID == "coffee-brewed")
    let entry = try remember()
    try tracker.edit(entry.id, EntryEdit(phrase: "2 cangkir kopi"))
    #expect(try tracker.log("kopi")[0].intake.foodID == "coffee-with-milk-sugar")
    try tracker.edit(entry.id, EntryEdit(phrase: "teh"))
    #expect(try tracker.log("kopi")[0].intake.foodID == "coffee-brewed")
  }
}
