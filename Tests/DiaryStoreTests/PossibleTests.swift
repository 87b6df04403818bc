import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Values that cannot be, under checksums that are right.
@Suite struct PossibleTests {
  let place = TemporaryDiary()

  /// Changes the file behind the program's back, and seals it as the program would.
  static func seal(_ path: String, _ sql: String) throws {
    try changeFile(path, sql)
    let db = try Connection(path, .changing, waiting: 0)
    try db.run("PRAGMA ignore_check_constraints = ON")
    for id in try db.rows(of: "SELECT id FROM entry", [], { $0.integer(0) }) {
      try EntryChecksum.seal(Int(id), in: db)
    }
    for day in try db.texts("SELECT day FROM day_mark") { try MarkRow.seal(day, in: db) }
    try TableDigest.renew(in: db)
    db.close()
  }

  func product(_ mg: Double, serving: Double = 1) -> SupplementProduct {
    SupplementProduct(
      id: "my-jar", name: "Jar", unit: "g", content: MagnesiumAmount(mg: mg), serving: serving,
      forms: [], label: "as said")
  }

  static let impossible = [
    "UPDATE entry SET magnesium_mg = 1e300, magnesium_high_mg = 1e300",
    "UPDATE entry SET magnesium_high_mg = 9e999", "UPDATE entry SET magnesium_high_mg = 1e18",
    "UPDATE entry SET magnesium_low_mg = -1", "UPDATE entry SET magnesium_low_mg = NULL",
    "UPDATE entry SET magnesium_mg = NULL", "UPDATE entry SET amount_g = -9e999",
    "UPDATE entry SET amount_g = 0.0", "UPDATE entry SET kcal = 9e999",
    "UPDATE entry SET quantity = 0.0", "UPDATE entry SET quantity = 1000000.5",
    "UPDATE entry SET day = '0000-00-00'", "UPDATE entry SET day = '2026-02-30'",
    "UPDATE entry SET occurred_at = 9223372036854775807",
    "UPDATE entry SET utc_offset_s = -9223372036854775808",
    "UPDATE entry SET recorded_at = 300000000000", "UPDATE entry SET id = -1",
    "UPDATE entry SET id = 9007199254740992", "UPDATE entry SET meal = 'brunch'",
    "UPDATE entry SET name_en = 'rice' || char(27) || '[31m'", "UPDATE entry SET name_id = ''",
    "UPDATE entry SET phrase = 'a' || char(0) || 'b'", "UPDATE entry SET forms = char(8238)",
    "UPDATE person SET born = '2026-00-00'", "UPDATE person SET sex = 'x'",
    "UPDATE circumstances SET from_day = '10000-01-01'", "UPDATE circumstances SET pregnant = 7",
    "UPDATE circumstances SET medicines = 'tea'", "UPDATE preference SET value = '24:00'",
    "UPDATE preference SET name = 'mood' WHERE name = 'cup'",
    "UPDATE day_mark SET day = '2026-13-01'",
    "UPDATE supplement SET magnesium_mg = 1000001, magnesium_high_mg = 1000001",
    "UPDATE supplement SET serving = 9e999", "UPDATE supplement SET due_count = 1e7",
    "UPDATE supplement SET due_times = '25:00', due_weekdays = '1'",
    "UPDATE supplement SET name = char(7)", "UPDATE own_food SET amount_g = 1e-9",
    "UPDATE own_food SET claim = 1e9", "UPDATE own_food SET portions = '[1]'",
    "UPDATE own_food SET synonyms = '[\"\"]'", "UPDATE own_recipe SET servings = 0.0",
    "UPDATE own_recipe SET ingredients = replace(ingredients, '300', '1e300')",
    "UPDATE saved_meal SET phrase = char(27)", "UPDATE remembered_name SET words = char(1)",
    "UPDATE alert_history SET seq = 9223372036854775806", "UPDATE alert_history SET day = 'x'",
    "UPDATE alert_history SET fact = '{\"mg\":1e300}'", "UPDATE alert_history SET fact = '{'",
    "UPDATE entry SET uid = '4d2ffcd0-3f8c-4a3f-8000-000000000000'", "UPDATE entry SET uid = ''",
    "UPDATE alert_aside SET severity = 'loud'", "UPDATE own_portion SET grams = 6000.0",
    "UPDATE own_portion SET size = 'huge'", "UPDATE own_portion SET measure = 'bowl'",
    "UPDATE entry SET kind = 'unknown'", "UPDATE symptom SET value = 11",
    "UPDATE symptom SET worst = -1", "UPDATE symptom SET minutes = 0",
    "UPDATE symptom SET measure = 'mood'", "UPDATE symptom SET day = '2026-02-30'",
    "UPDATE symptom SET place = char(27)", "UPDATE symptom SET id = -1",
    "UPDATE symptom SET uid = 'x'", "UPDATE symptom SET kind = char(7)",
    "UPDATE symptom SET occurred_at = 9223372036854775807",
    "UPDATE own_symptom SET measure = 'mood'", "UPDATE own_symptom SET name = char(27)",
    "UPDATE trial SET pairs = 2", "UPDATE trial SET period_days = 3",
    "UPDATE trial SET run_in_days = 0", "UPDATE trial SET wash_out_days = 14",
    "UPDATE trial SET least = 9e999", "UPDATE trial SET mg = 1e300",
    "UPDATE trial SET seed = 'x'", "UPDATE trial SET commitment = upper(commitment)",
    "UPDATE trial SET direction = 'up'", "UPDATE trial SET amendments = '[1]'",
    "UPDATE trial SET started_on = '2026-02-30', started_at = 1",
    "UPDATE trial SET stopped_on = '2026-11-23'",
    "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'entry'",
    "UPDATE sqlite_sequence SET seq = -1 WHERE name = 'change'",
  ]

  /// Something in each table.
  func fill(_ diary: Diary) throws {
    try diary.add(
      [intake()], learning: Lessons(names: ["kangkng": "water-spinach"]), as: .log,
      at: 1_795_000_000)
    try diary.mark(someDay, .done, at: 2)
    try diary.updateProfile(at: 3) {
      $0.born = CivilDay(iso: "1971-06-02")
      $0.sex = .female
      $0.changeCircumstances(from: someDay, startingWith: .idAKG2019) { $0.isLactating = true }
    }
    try diary.updatePreferences(at: 4) { $0.cup = .metric }
    try diary.put(
      OwnFood(
        id: "my-oats", name: Bilingual(same: "my oats"), synonyms: ["porridge"], grams: 50,
        claim: .mg(60), portions: [Portion(measure: "bowl", grams: 250, source: OwnFood.source)]),
      as: .addFood, at: 5)
    try diary.put(
      OwnRecipe(
        id: "my-stew", name: Bilingual(same: "stew"), phrase: "300 g lentils",
        ingredients: [
          OwnRecipe.Ingredient(
            foodID: "lentils", name: Bilingual(same: "lentils"), grams: 300,
            magnesium: MagnesiumAmount(mg: 108), kcal: nil)
        ], servings: 4),
      as: .addRecipe, at: 6)
    try diary.put(product(12.5), as: .addSupplement, at: 7)
    try diary.put(OwnPortion(foodID: "bakso", measure: "plastic-bag", grams: 250), at: 8)
    _ = try diary.add(symptom(4), at: 8)
    try diary.put(
      SymptomKind(id: "my-legs", name: Bilingual(same: "restless legs"), measure: .count), at: 8)
    try diary.put(trial(), as: .planTrial, at: 8)
    try diary.saveMeal(SavedMeal(name: "pagi", phrase: "1 banana"), at: 8)
    let alert = Alert(fact: .unlogged(.partial), severity: .remark, day: someDay)
    _ = try diary.markShown([alert], at: 9)
    try diary.putAside([alert], until: nil)
  }

  @Test(arguments: impossible)
  func `what cannot be is told, not restored, and no report traps on it`(sql: String) throws {
    let diary = try place.open()
    try fill(diary)
    let copy = place.folder.appendingPathComponent("copy.sqlite").path
    try diary.copy(to: copy)
    let shelf = try #require(diary.shelf)
    #expect(try Diary.summary(ofBackup: copy, shelf: shelf).entries == 1)
    try Self.seal(copy, sql)
    let copied = try Checkup.of(copy, isFull: true)
    #expect(copied.findings.contains { if case .row(_, .value) = $0 { true } else { false } })
    #expect(throws: DiaryError.self) { try Diary.summary(ofBackup: copy, shelf: shelf) }
    #expect(throws: DiaryError.self) { try diary.restore(from: copy, at: 10) }
    diary.close()

    // In the place of the diary: each answer or refusal is one, and the last change goes back.
    try Self.seal(place.url.path, sql)
    let bad = try place.open()
    let first = CivilDay(iso: "0001-01-01")!
    for body: (Diary) throws -> Void in [
      { _ = try $0.tallies(from: first, to: someDay) },
      { _ = try $0.foodTotals(from: first, to: someDay, without: []) },
      { _ = try $0.entries(from: first, to: someDay) },
      { _ = try $0.marks(from: first, to: someDay) }, { _ = try $0.profile() },
      { _ = try $0.pantry() }, { _ = try $0.preferences() }, { _ = try $0.supplements() },
      { try $0.export { _ in } }, { try $0.eachEntry { _ in } },
      { _ = try $0.alertHistory(limit: 9) }, { _ = try $0.symptoms(from: first, to: someDay) },
      { _ = try $0.ownSymptomKinds() }, { _ = try $0.trials() },
    ] {
      do { try body(bad) } catch DiaryError.damagedValue {}
    }
    _ = DiaryGlance(path: place.url.path) { _ in someDay }
    // A key that changed is another row, which undo does not find; all else it gives back.
    let isKey = ["SET name = 'mood'", "SET words", "SET day = '2026-13"].contains(
      where: sql.contains)
    if !isKey { #expect(try bad.undo().first?.kind == .saveMeal) }
    bad.close()
    let recovered = place.folder.appendingPathComponent("recovered.sqlite").path
    _ = try Recovery.recover(place.url.path, into: recovered)
    #expect(try Checkup.of(recovered, isFull: true).isSound)
  }

  @Test func `what could not be read again is not written`() throws {
    let diary = try place.open()
    let refused = DiaryError.impossible("supplement my-jar", column: "magnesium_mg")
    #expect(throws: refused) {
      try diary.put(product(1_000_001), as: .addSupplement, at: 1)
    }
    #expect(throws: DiaryError.self) {
      try diary.put(product(1, serving: 1e7), as: .addSupplement, at: 1)
    }
    #expect(throws: DiaryError.impossible("entry 1", column: "magnesium_mg")) {
      try diary.add([intake(mg: 1e9)], as: .log, at: 1)
    }
    #expect(throws: DiaryError.self) {
      try diary.saveMeal(SavedMeal(name: "m\u{1B}", phrase: "2 eggs"), at: 1)
    }
    #expect(try diary.undo().isEmpty)
    try diary.put(product(1_000_000), as: .addSupplement, at: 1)
    #expect(try Checkup.of(place.url.path, isFull: true).isSound)
  }

  @Test func `a row that cannot be read stops nothing but itself`() throws {
    let diary = try place.open()
    try fill(diary)
    diary.close()
    try Self.seal(
      place.url.path, "UPDATE supplement SET magnesium_mg = 2e6, magnesium_high_mg = 2e6")
    let bad = try place.open()
    let pantry = try bad.pantry()
    #expect(pantry.supplements.isEmpty)
    #expect(pantry.foods.map(\.id) == ["my-oats"])
    let row = try #require(bad.unreadable.first)
    #expect((row.key, row.names, row.owner) == ("my-jar", ["Jar"], .supplement))
    #expect(bad.unreadable.count == 1)
    try bad.add([intake("rice")], as: .log, at: 20)
    var text = ""
    try bad.export { text += $0 }
    #expect(text.contains("my-oats") && !text.contains("my-jar"))
    try bad.delete(row, at: 21)
    #expect(bad.unreadable.isEmpty)
    #expect(try bad.summary().ownItems == 3)
    // It comes back as it was, and so does all before it.
    #expect(try bad.undo().first?.supplements.map(\.name) == [Bilingual(same: "Jar")])
    #expect(try bad.pantry().unreadable == [row])
    while try !bad.undo().isEmpty {}
    #expect(try bad.summary().entries == 0)
    #expect(try bad.pantry().unreadable.isEmpty)
  }

  @Test func `an entry that cannot be read can be deleted, and its day is read again`() throws {
    let diary = try place.open()
    try diary.add([intake(), intake("rice")], as: .log, at: 1_795_000_000)
    diary.close()
    try Self.seal(place.url.path, "UPDATE entry SET kcal = 9e999 WHERE id = 2")
    let bad = try place.open()
    #expect(throws: DiaryError.damagedValue(of: "entry 2", .value("kcal"))) {
      try bad.entries(from: someDay, to: someDay)
    }
    var left: [Entry.ID] = []
    try bad.eachEntry { left.append($0.id) }
    #expect(left == [1])
    #expect(bad.unreadable.map(\.key) == ["2"])
    #expect(try bad.delete(2, at: 3).isEmpty)
    #expect(try bad.entries(from: someDay, to: someDay).map(\.id) == [1])
    #expect(try bad.undo().first?.entries.map(\.name.english) == ["rice"])
    #expect(throws: DiaryError.self) { try bad.entries(from: someDay, to: someDay) }
    #expect(try bad.redo().first?.kind == .delete)
    #expect(try bad.summary().entries == 1)
  }

  @Test(arguments: [
    "UPDATE person SET sex = 'male'", "UPDATE person SET born = '2020-01-01'",
    "UPDATE circumstances SET authority = 'efsa-2015'", "UPDATE circumstances SET pregnant = 1",
    "UPDATE preference SET value = '05:00' WHERE name = 'day_start'",
  ])
  func `a prompt shows no reference that changed by itself`(sql: String) throws {
    let diary = try place.open()
    try fill(diary)
    diary.close()
    let glance = try #require(DiaryGlance(path: place.url.path) { _ in someDay })
    #expect(glance.tally.total.mg == 10)
    #expect(glance.profile.sex == .female)
    try changeFile(place.url.path, sql)
    #expect(DiaryGlance(path: place.url.path) { _ in someDay } == nil)
  }
}
