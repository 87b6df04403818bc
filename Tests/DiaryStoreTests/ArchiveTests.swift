import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

@Suite struct ArchiveTests {
  let place = TemporaryDiary()
  let now = 1_795_500_000

  func text(_ diary: Diary) throws -> String {
    var text = ""
    try diary.export { text += $0 }
    return text
  }

  /// Something in each part of an archive.
  func fullDiary() throws -> Diary {
    let diary = try place.open()
    var odd = intake("\u{22}kale\u{22}, {x}\n\t=1+1", mg: 1.0 / 3)
    odd.forms = ["oxide", "citrate"]
    // Two like portions of one meal are two entries.
    try diary.add([intake(), intake(), intake("petai", mg: nil), odd], as: .log, at: 77)
    try diary.add([intake("later")], as: .log, at: 78)
    try diary.delete(3, at: 79)
    try diary.mark(someDay, .done, at: 80)
    try diary.updateProfile(at: 81) {
      $0.born = CivilDay(iso: "1990-04-12")
      $0.changeCircumstances(from: someDay, startingWith: .efsa2015) {
        $0.isPregnant = true
        $0.eating.disliked = ["okra", "petai"]
        $0.health.medicines = [.levothyroxine]
      }
    }
    try diary.updatePreferences(at: 82) { $0.dayStart = ClockTime("03:30")! }
    try diary.put(
      OwnFood(
        id: "my-bar", name: Bilingual(english: "bar", indonesian: "batang"), synonyms: ["stick"],
        grams: 40, claim: .percent(15, of: .alg), kcal: 180.5,
        portions: [Portion(measure: "piece", size: .large, grams: 55.5, source: OwnFood.source)]),
      as: .addFood, at: 83)
    try diary.put(
      OwnRecipe(
        id: "my-pot", name: Bilingual(same: "pot"), phrase: "300 g lentils",
        ingredients: [
          OwnRecipe.Ingredient(
            foodID: "lentils", name: Bilingual(same: "lentils"), grams: 300,
            magnesium: MagnesiumAmount(mg: 321), kcal: nil)
        ], yieldGrams: nil, servings: 6),
      as: .addRecipe, at: 84)
    try diary.put(
      SupplementProduct(
        id: "my-mag", name: "mag", unit: "tablet", content: MagnesiumAmount(mg: 100), serving: 1,
        forms: ["citrate"], label: "100 mg",
        schedule: DoseSchedule(weekdays: [1, 5], times: [ClockTime("08:00")!], count: 2)),
      as: .addSupplement, at: 85)
    try diary.saveMeal(SavedMeal(name: "sarapan", phrase: "2 telur"), at: 86)
    try diary.add([], learning: Lessons(names: ["kangkng": "water-spinach"]), as: .remember, at: 87)
    try diary.put(
      OwnPortion(foodID: "bakso", measure: "plastic-bag", size: .large, grams: 250.5), at: 88)
    try diary.add(symptom(4), at: 88)
    try diary.put(
      SymptomKind(id: "my-legs", name: Bilingual(same: "restless legs"), measure: .count), at: 88)
    try diary.put(trial(), as: .planTrial, at: 88)
    let alert = Alert(fact: .unlogged(.partial), severity: .remark, day: someDay)
    _ = try diary.markShown([alert], at: 88)
    _ = try diary.markNotified([alert])
    try diary.putAside([alert], until: 9_999)
    var batch = ImportBatch()
    let uuid = EntryUUID(derivedFrom: "imported", number: 0)
    batch.additions = { add in
      try add(
        ImportBatch.Addition(
          source: "app/App",
          record: ImportedRecord(fingerprint: uuid, name: 1, content: 2, entry: uuid),
          intake: intake("imported")))
    }
    batch.choices = ["dose imported": "food"]
    try diary.takeIn(batch, at: 88)
    // What is known of it stays.
    let imported = try #require(diary.imported().records.first?.id)
    try diary.delete(imported, at: 89)
    return diary
  }

  @Test func `out, in and out again are the same bytes`() throws {
    let archive = try text(try fullDiary())
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(archive.utf8)) as? [String: Any])
    for table in TableDefinition.all {
      #expect((object[table.section] as? [Any])?.isEmpty == false, "\(table.section)")
    }
    let other = try Diary.inMemory()
    let result = try other.import(Data(archive.utf8), at: now)
    #expect(result.addedEntries == 4)
    #expect(result.knownEntries == 0)
    #expect(result.keptOwn.isEmpty)
    #expect(try text(other) == archive)
    #expect(try TableDigest.damaged(in: other.db).isEmpty)

    let again = try other.import(Data(archive.utf8), at: now)
    #expect(again == ImportResult(knownEntries: 4))
    #expect(try text(other) == archive)

    #expect(try other.undo().first?.kind == .importDiary)
    #expect(try other.summary().entries == 0)
    #expect(try other.redo().first?.kind == .importDiary)
    #expect(try text(other) == archive)
  }

  @Test func `a supplement of one's own keeps its place when another has its name`() throws {
    let archive = Data(try text(try fullDiary()).utf8)
    let other = try Diary.inMemory()
    try other.put(
      SupplementProduct(
        id: "my-kirkland", name: "mag", unit: "tablet", content: MagnesiumAmount(mg: 250),
        serving: 1, forms: [], label: "250 mg", schedule: nil), as: .addSupplement, at: 1)
    #expect(try other.import(archive, at: now).keptOwn == ["supplements my-mag"])
    #expect(try other.pantry().supplements.map(\.id) == ["my-kirkland"])
    #expect(try TableDigest.damaged(in: other.db).isEmpty)
  }

  @Test func `days of two diaries do not contradict themselves`() throws {
    let fasting = try Diary.inMemory()
    try fasting.mark(someDay, .fasted, at: 1)
    let eating = try Diary.inMemory()
    try eating.add([intake()], as: .log, at: 1)
    try eating.mark(someDay, .done, at: 2)
    let archives = try [fasting, eating].map { Data(try text($0).utf8) }
    _ = try fasting.import(archives[1], at: now)
    #expect(try fasting.marks(from: someDay, to: someDay).isEmpty)
    _ = try eating.import(archives[0], at: now)
    #expect(try eating.marks(from: someDay, to: someDay) == [MarkedDay(day: someDay, mark: .done)])
    _ = try fasting.undo()
    #expect(
      try fasting.marks(from: someDay, to: someDay) == [MarkedDay(day: someDay, mark: .fasted)])
  }

  @Test func `what a wrong clock dated comes out and in`() throws {
    let diary = try Diary.inMemory()
    var late = intake(day: CivilDay(iso: "2062-11-23")!)
    late.occurredAt = ZonedInstant(rfc3339: "2062-11-23T07:10:00+07:00")!
    try diary.add([late], as: .log, at: 1)
    let other = try Diary.inMemory()
    #expect(try other.import(Data(try text(diary).utf8), at: now).addedEntries == 1)
    #expect(try text(other) == text(diary))
  }

  @Test(arguments: ["9223372036854774784", "0", "-5", "1.5", "9007199254740993"])
  func `an id that is none gets another`(id: String) throws {
    let archive = try text(try fullDiary()).replacing(
      "\u{22}id\u{22}:2,", with: "\u{22}id\u{22}:\(id),")
    let other = try Diary.inMemory()
    #expect(try other.import(Data(archive.utf8), at: now).addedEntries == 4)
    #expect(try other.add([intake()], as: .log, at: 1)[0].id <= 12)
  }

  @Test func `what only was shown cannot be undone, and where nothing comes in no copy stays`()
    throws
  {
    let archive = #"{"schema_version": 1, "alerts_notified": [{"id": "x", "severity": "remark"}]}"#
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    let result = try diary.import(Data(archive.utf8), at: now)
    #expect(result.addedOthers == 1)
    #expect(!result.canBeUndone)
    #expect(diary.shelf?.backups().count == 1)
    #expect(try diary.import(Data(archive.utf8), at: now + 9).addedOthers == 0)
    #expect(throws: ArchiveError.self) { try diary.import(Data("[]".utf8), at: now + 99) }
    #expect(diary.shelf?.backups().count == 1)
  }

  @Test(arguments: 1...3) func `no figure loses a digit`(seed: UInt64) throws {
    let diary = try Diary.inMemory()
    var generator = SeededNumbers(seed: seed)
    let figures = (0..<500).map { _ in
      Double.random(in: 0...1, using: &generator) * [1e-9, 1e-3, 1, 1e3, 1e5].randomElement(
        using: &generator)!
    }
    try diary.add(figures.map { intake(mg: $0 + 1) }, as: .log, at: 1)
    let archive = try text(diary)
    let other = try Diary.inMemory()
    #expect(try other.import(Data(archive.utf8), at: now).addedEntries == 500)
    #expect(
      try other.entries(from: someDay, to: someDay) == diary.entries(from: someDay, to: someDay))
    #expect(try text(other) == archive)
  }

  @Test func `an archive that another program wrote anew is taken in alike`() throws {
    let diary = try fullDiary()
    // White space, instants of another zone, figures in other forms.
    let rewritten = try text(diary).replacing(",\u{22}", with: " ,\n \u{22}")
      .replacing("\u{22}amount_g\u{22}:100.25", with: "\u{22}amount_g\u{22}: 1.0025E2")
      .replacing("\u{22}quantity\u{22}:2", with: "\u{22}quantity\u{22}:2.0")
      .replacing("1970-01-01T00:01:17Z", with: "1970-01-01T07:01:17+07:00")
    #expect(try diary.import(Data(rewritten.utf8), at: now) == ImportResult(knownEntries: 4))
  }

  @Test func `what the diary has otherwise stays, and ids that are taken are replaced`() throws {
    let archive = Data(try text(try fullDiary()).utf8)
    let other = try Diary.inMemory()
    try other.add([intake("mine")], as: .log, at: 1)
    try other.saveMeal(SavedMeal(name: "sarapan", phrase: "kopi"), at: 2)
    let dry = try other.import(archive, at: now, isDryRun: true)
    #expect(try other.summary().entries == 1)
    let result = try other.import(archive, at: now)
    #expect(result == dry)
    #expect(result.addedEntries == 4)
    #expect(result.keptOwn == ["meals sarapan"])
    #expect(try other.pantry().meals.map(\.phrase) == ["kopi"])
    #expect(try other.entry(1).intake.name.english == "mine")
    #expect(try other.summary().entries == 5)
  }

  @Test(arguments: [
    (#"{"schema_version": 1, "entries": [{"id": 1}]}"#, "entries[0]"),
    (#"{"schema_version": 1, "meals": [{"name": "m", "phrase": "x", "y": 1}]}"#, "meals[0]"),
    (#"{"schema_version": 1, "meals": [{"name": "m", "phrase": ["x"]}]}"#, "meals[0]"),
    (#"{"schema_version": 1, "meals": [{"phrase": "x"}]}"#, "meals[0]"),
    (#"{"schema_version": 1, "meals": {}}"#, "meals"),
    (#"{"schema_version": 1, "songs": []}"#, "songs"),
    (#"{"schema_version": 2}"#, "2"), (#"{"meals": []}"#, "schema_version"), ("[]", ""), ("", ""),
    ("{", ""),
    (#"{"schema_version": 1, "day_states": [{"day": "x", "state": "done"}]}"#, "day_states[0]"),
    (
      #"{"schema_version": 1, "circumstances": [{"from_day": "2026-11-23", "authority": "mars", "pregnant": 0, "lactating": 0, "diets": [], "avoided": [], "disliked": [], "conditions": [], "medicines": []}]}"#,
      "circumstances"
    ),
  ])
  func `what is no archive is refused with its place, and nothing comes in`(
    archive: String, place: String
  ) throws {
    let diary = try Diary.inMemory()
    let before = try text(diary)
    let error = #expect(throws: ArchiveError.self) { try diary.import(Data(archive.utf8), at: now) }
    #expect(place.isEmpty || String(describing: error).contains(place))
    #expect(try text(diary) == before)
    #expect(try diary.undo().isEmpty)
  }
}
