import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// Entries that are words which nobody understood.
@Suite struct KeptWordsTests {
  let diary: Diary

  init() throws { diary = try .inMemory() }

  static func words(_ text: String = "2 gronk") -> Intake {
    var intake = intake(text, mg: nil)
    intake.kind = .unknown
    (intake.foodID, intake.grams, intake.kcal) = (nil, nil, nil)
    (intake.quantity, intake.unit, intake.match) = (1, "portion", .guess)
    intake.source = "unknown"
    return intake
  }

  @Test func `words come back, and are undone, exported and taken in as any entry`() throws {
    let entry = try diary.add([Self.words()], as: .log, at: 99)[0]
    #expect(entry.intake == Self.words())
    #expect(try diary.entries(from: someDay, to: someDay) == [entry])
    #expect(try diary.undo().first?.entries.map(\.old?.intake.kind) == [nil])
    #expect(try diary.redo().first?.entries.map(\.new) == [entry])
    let archive = try diary.archive()
    #expect(archive.contains("\"kind\":\"unknown\""))
    let other = try Diary.inMemory()
    try #require(try other.import(Data(archive.utf8), at: 100).addedEntries == 1)
    #expect(try other.archive() == archive)
  }

  @Test func `sums count them apart, and give them no end but that of a label`() throws {
    try diary.add([intake(), Self.words(), intake("petai", mg: nil)], as: .log, at: 99)
    let tally = try #require(try diary.tallies(from: someDay, to: someDay).first)
    #expect(tally.items == 3 && tally.unknownItems == 2 && tally.unreadItems == 1)
    let entries = try diary.entries(from: someDay, to: someDay)
    #expect(tally == DayTally(day: someDay, of: entries.map(\.intake)))
    #expect(
      tally.unknownAtMost
        == Plausibility.unknownAtMost(grams: nil)
        + UnknownBounds.richest.most(
          in: "egg-boiled", grams: 100.25))
  }

  @Test func `words never have a figure`() throws {
    var figure = Self.words()
    figure.magnesium = MagnesiumAmount(mg: 5)
    #expect(throws: DiaryError.self) { try diary.add([figure], as: .log, at: 99) }
    try diary.add([Self.words()], as: .log, at: 99)
    let archive = try diary.archive()
      .replacingOccurrences(of: "\"magnesium_mg\":null", with: "\"magnesium_mg\":0")
    #expect(throws: ArchiveError.self) {
      try Diary.inMemory().import(Data(archive.utf8), at: 100)
    }
  }

  @Test func `several intakes are put in one step, all or none`() throws {
    let entries = try diary.add([Self.words(), Self.words("1 zork")], as: .log, at: 99)
    let eggs = entries.map { (id: $0.id, intake: intake()) }
    #expect(throws: DiaryError.noSuchEntry(77)) {
      try diary.put(eggs + [(id: 77, intake: intake())], at: 100)
    }
    #expect(try diary.entries(from: someDay, to: someDay) == entries)
    try diary.put(eggs, at: 100)
    #expect(try diary.entries(from: someDay, to: someDay).map(\.intake) == [intake(), intake()])
    #expect(try diary.undo().count == 1)
    #expect(try diary.entries(from: someDay, to: someDay) == entries)
    let food = OwnFood(id: "my-gronk", name: Bilingual(same: "gronk"), grams: 50, claim: .mg(5))
    try diary.put(food, mending: eggs, as: .addFood, at: 101)
    #expect(try diary.pantry().foods == [food])
    let change = try #require(try diary.undo().first)
    #expect(change.foods.count == 1 && change.entries.count == 2)
    #expect(try diary.entries(from: someDay, to: someDay) == entries)
    #expect(try diary.pantry().foods.isEmpty)
  }

  @Test func `what a measure weighs is kept, undone and gone with its food`() throws {
    let portion = OwnPortion(foodID: "my-oats", measure: "cup", size: .large, grams: 110)
    try diary.put(
      OwnFood(id: "my-oats", name: Bilingual(same: "oats"), grams: 40, claim: nil), as: .addFood,
      at: 1)
    try diary.add([intake()], learning: Lessons(portions: [portion]), as: .log, at: 2)
    #expect(try diary.pantry().portions == [portion])
    let change = try #require(try diary.undo().first)
    #expect(change.portions.map(\.old) == [nil] && change.portions.map(\.new) == [portion])
    #expect(try diary.pantry().portions.isEmpty)
    try diary.redo()
    try diary.deleteFood("my-oats", at: 3)
    #expect(try diary.pantry().portions.isEmpty)
    try diary.undo()
    #expect(try diary.deletePortion(portion.id, at: 4) == portion)
    #expect(throws: DiaryError.noSuchPortion(portion.id)) {
      try diary.deletePortion(portion.id, at: 5)
    }
    #expect(throws: DiaryError.self) {
      try diary.put(OwnPortion(foodID: "x", measure: "cup", grams: 6_000), at: 6)
    }
  }

  @Test func `a profile and preferences are one step`() throws {
    var profile = Profile()
    profile.sex = .female
    var preferences = Preferences()
    preferences.cup = .metric
    try diary.put(profile, preferences, at: 1)
    let change = try #require(try diary.undo().first)
    #expect(change.kind == .profile && change.profile != nil && change.preferences != nil)
    #expect(try diary.profile() == Profile())
    #expect(try diary.preferences() == Preferences())
    try diary.put(Profile(), preferences, at: 2)
    #expect(try diary.undo().first?.kind == .preferences)
    #expect(try diary.undo().isEmpty)
  }
}
