import GRDB
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Undo of any change gives back the very same diary, redo the changed one.
@Suite struct UndoTests {
  /// A generator with a seed, so that a failure can be repeated.
  struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// All that the diary holds, but the history itself.
  func contents(of diary: Diary) throws -> [String] {
    try diary.read { db in
      try [
        "entry", "day_mark", "person", "circumstances", "own_food", "own_recipe", "saved_meal",
        "remembered_name", "preference", "supplement",
      ].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\(table) \($0)" }
      }
    }
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
  func change(_ diary: Diary, _ random: inout SeededGenerator) throws {
    let number = Int.random(in: 1...3, using: &random)
    let amount = Double(Int.random(in: 1...90, using: &random))
    let day = someDay - number
    let id = Int.random(in: 1...12, using: &random)
    let kind = Int.random(in: 0..<15, using: &random)
    do throws(DiaryError) {
      switch kind {
      case 0, 1: try diary.add([intake(mg: amount, day: day)], as: .log, at: 1)
      case 2:
        try diary.add([intake("a", day: day), intake("b", mg: nil, day: day)], as: .copy, at: 2)
      case 3: try diary.delete(id, at: 3)
      case 4: try diary.edit(id, at: 4) { $0.grams = amount }
      case 5: try diary.edit(id, at: 5) { $0.day = day }
      case 6: try diary.mark(day, [.done, .fasted, .reopened][number - 1], at: 6)
      case 7: try diary.updateProfile(at: 7) { $0.born = day }
      case 8: try diary.addFood(at: 8) { _ in food(number, mg: amount) }
      case 9: try diary.editFood("my-food-\(number)", at: 9) { food, _ in food.kcal = amount }
      case 10: try diary.deleteFood("my-food-\(number)", at: 10)
      case 11: try diary.putRecipe(as: .addRecipe, at: 11) { _ in recipe(number, grams: amount) }
      case 12: try diary.saveMeal(SavedMeal(name: "m\(number)", phrase: "\(amount) g"), at: 12)
      case 13: try diary.add([], remembering: ["kopi \(number)": "f\(id)"], as: .remember, at: 13)
      default:
        try diary.updatePreferences(at: 14) { $0.dayStart = ClockTime(hour: number, minute: 0)! }
      }
    } catch .noSuchEntry, .noSuchFood, .dayHasEntries, .dayHasNoEntries {}
  }

  @Test(arguments: 1...12)
  func `every step can be taken back and made again`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let diary = try Diary.inMemory()
    var states = [try contents(of: diary)]
    for _ in 0..<60 {
      try change(diary, &random)
      let now = try contents(of: diary)
      if now != states.last { states.append(now) }
    }
    #expect(states.count > 20)
    for state in states.dropLast().reversed() {
      #expect(try diary.undo() != nil)
      #expect(try contents(of: diary) == state)
    }
    #expect(try diary.undo() == nil)
    for state in states.dropFirst() {
      #expect(try diary.redo() != nil)
      #expect(try contents(of: diary) == state)
    }
    #expect(try diary.redo() == nil)
  }
}
