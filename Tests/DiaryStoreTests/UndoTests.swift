import CSQLite
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Undo of any change gives back the very same diary, redo the changed one.
@Suite struct UndoTests {
  /// All that the diary holds, but the history itself.
  func contents(of diary: Diary) throws -> [String] {
    try diary.contents(of: [
      "entry", "day_mark", "person", "circumstances", "own_food", "own_recipe", "saved_meal",
      "remembered_name", "preference", "supplement",
    ])
  }

  func food(_ number: Int, mg: Double) -> OwnFood {
    OwnFood(
      id: "my-food-\(number)", name: Bilingual(same: "food \(number)"), grams: 40,
      claim: .mg(mg), portions: [Portion(measure: "cup", grams: 110, source: "own")])
  }

  func recipe(_ number: Int, grams: Double) -> OwnRecipe {
    OwnRecipe(
      id: "my-pot-\(number)", name: Bilingual(same: "pot \(number)"), phrase: "x",
      ingredients: [
        OwnRecipe.Ingredient(
          foodID: "egg-boiled", name: Bilingual(same: "egg"), grams: grams,
          magnesium: MagnesiumAmount(mg: 10), kcal: nil)
      ], servings: 4)
  }

  /// Changes something at random; a change that is refused changes nothing.
  func change(_ diary: Diary, _ random: inout SeededNumbers) throws {
    let number = Int.random(in: 1...3, using: &random)
    let amount = Double(Int.random(in: 1...90, using: &random))
    let day = someDay - number
    let id = Int.random(in: 1...12, using: &random)
    let kind = Int.random(in: 0..<16, using: &random)
    do {
      switch kind {
      case 0, 1: try diary.add([intake(mg: amount, day: day)], as: .log, at: 1)
      case 2:
        try diary.add([intake("a", day: day), intake("b", mg: nil, day: day)], as: .copy, at: 2)
      case 3: try diary.delete(id, at: 3)
      case 4: try diary.edit(id, at: 4) { $0.grams = amount }
      case 5: try diary.edit(id, at: 5) { $0.day = day }
      case 6: try diary.mark(day, [.done, .fasted, .reopened][number - 1], at: 6)
      case 7:
        try diary.updateProfile(at: 7) {
          $0.born = day
          $0.sex = Sex.allCases.randomElement(using: &random)
        }
      case 15:
        try diary.updateProfile(at: 15) {
          $0.changeCircumstances(from: day, startingWith: .idAKG2019) {
            $0.authority = Authority.allCases.randomElement(using: &random) ?? .idAKG2019
            $0.isLactating = amount < 45
          }
        }
      case 8: try diary.put(food(number, mg: amount), as: .addFood, at: 8)
      case 9:
        if var food = try diary.pantry().foods.first(where: { $0.id == "my-food-\(number)" }) {
          food.kcal = amount
          try diary.put(food, as: .editFood, at: 9)
        }
      case 10: try diary.deleteFood("my-food-\(number)", at: 10)
      case 11: try diary.put(recipe(number, grams: amount), as: .addRecipe, at: 11)
      case 12: try diary.saveMeal(SavedMeal(name: "m\(number)", phrase: "\(amount) g"), at: 12)
      case 13:
        try diary.add(
          [], learning: Lessons(names: ["kopi \(number)": "f\(id)"]), as: .remember, at: 13)
      default:
        try diary.updatePreferences(at: 14) { $0.dayStart = ClockTime(hour: number, minute: 0)! }
      }
    } catch DiaryError.noSuchEntry, DiaryError.noSuchFood, DiaryError.dayHasEntries,
      DiaryError.dayHasNoEntries
    {}
  }

  @Test(arguments: 1...12)
  func `every step can be taken back and made again`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let diary = try Diary.inMemory()
    var states = [try contents(of: diary)]
    for _ in 0..<60 {
      try change(diary, &random)
      let now = try contents(of: diary)
      if now != states.last { states.append(now) }
    }
    #expect(states.count > 20)
    for state in states.dropLast().reversed() {
      #expect(try !diary.undo().isEmpty)
      #expect(try contents(of: diary) == state)
    }
    #expect(try diary.undo().isEmpty)
    for state in states.dropFirst() {
      #expect(try !diary.redo().isEmpty)
      #expect(try contents(of: diary) == state)
    }
    #expect(try diary.redo().isEmpty)
  }

  // MARK: All or nothing

  @Test func `many changes are taken back as one, or none of them`() throws {
    let diary = try Diary.inMemory()
    try diary.add([intake("tempeh")], as: .log, at: 1)
    try diary.edit(1, at: 2) { $0.grams = 33 }
    try diary.add([intake("papaya")], as: .log, at: 3)
    let before = try contents(of: diary)
    try diary.changing { db in
      try db.run(
        "UPDATE changed_row SET other_image = replace(other_image, ':155', ':156')")
    }
    #expect(throws: DiaryError.damagedValue(of: "change 2", .checksum)) { try diary.undo(2) }
    #expect(try contents(of: diary) == before)
    #expect(try diary.undo().map(\.kind) == [.log])
    #expect(throws: DiaryError.damagedValue(of: "change 2", .checksum)) { try diary.undo(5) }
    #expect(try diary.redo(9).map(\.kind) == [.log])
    #expect(try contents(of: diary) == before)
  }

  @Test func `what is only to be told changes nothing, and what was told is done or nothing`()
    throws
  {
    let place = TemporaryDiary()
    try place.open().add([intake("tempeh")], as: .log, at: 1)
    try place.open().edit(1, at: 2) { $0.quantity = 5 }
    let diary = try place.open()
    let told = try diary.undo(8, isDryRun: true)
    #expect(told.map(\.kind) == [.edit, .log])
    #expect(told.map(\.madeAt) == [2, 1])
    #expect(
      told[0].entries.map { [$0.old?.intake.quantity, $0.new?.intake.quantity] } == [[2, 5]])
    #expect(!diary.hasChanged)
    try place.open().add([intake("papaya")], as: .log, at: 3)
    #expect(throws: DiaryError.busy) { try diary.undo(8, ifStill: told) }
    #expect(try diary.entries(from: someDay, to: someDay).count == 2)
    let now = try diary.undo(2, isDryRun: true)
    #expect(try diary.undo(2, ifStill: now) == now)
    #expect(diary.hasChanged)
    #expect(try diary.redo(1, isDryRun: true)[0].entries == now[1].entries)
  }

  @Test func `only a change that is kept counts as one`() throws {
    let diary = try Diary.inMemory()
    try diary.undo()
    try diary.updateProfile(at: 1) { _ in }
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try diary.write { diary in
        try diary.add([intake()], as: .log, at: 2)
        throw Refusal()
      }
    }
    #expect(!diary.hasChanged)
    try diary.write { diary in
      try diary.add([intake()], as: .log, at: 3)
      _ = try diary.entry(1)
    }
    #expect(diary.hasChanged)
  }

  @Test func `what nothing can read is led out of by undo, and named`() throws {
    let diary = try Diary.inMemory()
    let product = SupplementProduct(
      id: "my-zinc", name: "Zinc", unit: "tablet", content: MagnesiumAmount(mg: 90), serving: 1,
      forms: [], label: "90mg elemental", schedule: nil)
    try diary.put(product, as: .addSupplement, at: 1)
    try diary.changing { db in
      try db.run("UPDATE supplement SET serving = 2000000")
      try TableDigest.renew(in: db)
    }
    let told = try diary.undo()
    #expect(told.map(\.kind) == [.addSupplement])
    #expect(told[0].supplements[0].any == nil)
    #expect(told[0].supplements[0].name == Bilingual(same: "Zinc"))
    #expect(try diary.supplements().isEmpty)
  }

  /// Steps of SQLite's machine, in hundreds.
  private func steps(in diary: Diary, _ body: () throws -> Void) throws -> Int {
    final class Count { var value = 0 }
    let count = Count()
    let pointer = Unmanaged.passUnretained(count).toOpaque()
    sqlite3_progress_handler(
      diary.db.handle, 100,
      { pointer in
        Unmanaged<Count>.fromOpaque(pointer!).takeUnretainedValue().value += 1
        return 0
      }, pointer)
    try body()
    sqlite3_progress_handler(diary.db.handle, 0, nil, nil)
    return count.value
  }

  @Test func `twice as many rows are twice the work to undo and to redo`() throws {
    func work(_ rows: Int) throws -> Int {
      let diary = try Diary.inMemory()
      let names = (0..<rows).map { ("kata \($0)", "egg-boiled") }
      try diary.add(
        [intake()], learning: Lessons(names: Dictionary(uniqueKeysWithValues: names)), as: .log,
        at: 1)
      return try steps(in: diary) { _ = try (diary.undo(), diary.redo()) }
    }
    let (few, many) = (try work(200), try work(800))
    #expect(few > 0)
    #expect(many < few * 6)
  }
}
