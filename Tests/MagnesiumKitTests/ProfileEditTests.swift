import MagnesiumKit
import Testing

/// The profile changes by one call, which says what became of each word.
@Suite struct ProfileEditTests {
  let tracker: Tracker
  let names = ProfileNames(
    diets: { [$0.rawValue] }, traits: { [$0.rawValue] }, conditions: { [$0.rawValue] })

  init() throws {
    tracker = try .inMemory(environment: .pinned(TrackerTests.now))
  }

  func avoided(_ adding: [String], removing: [String] = []) throws -> ListChange<Avoided> {
    try ListChange(adding: adding, removing: removing, names.avoided)
  }

  func change(_ avoided: ListChange<Avoided>, from day: CivilDay? = nil) throws -> ProfileReceipt {
    var edit = ProfileEdit()
    edit.lists = ProfileListChanges(
      diets: try ListChange(adding: [], removing: []) { _, _ in [] }, avoided: avoided,
      conditions: try ListChange(adding: [], removing: []) { _, _ in [] },
      medicines: try ListChange(adding: [], removing: []) { _, _ in [] })
    edit.from = day
    return try tracker.changeProfile(edit, startingWith: .usDRI1997)
  }

  @Test func `words add to what stands, and say what they were taken for`() throws {
    let first = try change(avoided(["milk and kacang", "tempe"]))
    let eating = try #require(first.new.circumstances(on: tracker.today)?.eating)
    #expect(eating.avoided == [.dairy, .nut, .peanut])
    #expect(eating.disliked == ["tempe"])
    #expect(Set(first.outcome.added.map(\.typed)) == ["milk", "kacang", "tempe"])
    let second = try change(avoided(["peanuts"], removing: ["milk", "soy"]))
    #expect(second.outcome.known.map(\.subject) == [.avoided(.trait(.peanut))])
    #expect(second.outcome.removed.map(\.typed) == ["milk"])
    #expect(second.outcome.missing.map(\.typed) == ["soy"])
    let cleared = try change(avoided(["none"]))
    #expect(cleared.new.circumstances(on: tracker.today)?.eating == EatingHabits())
    #expect(cleared.outcome.removed.count == 3)
  }

  @Test func `a word that means nothing, or two that mean the same, are refused`() throws {
    #expect(throws: ListProblem.unknown("qqqqq", isAdded: true)) { try avoided(["milk, qqqqq"]) }
    #expect(throws: ListProblem.unknown("", isAdded: true)) { try avoided([","]) }
    #expect(throws: ListProblem.same(added: "milk", removed: "cheese")) {
      try avoided(["milk"], removing: ["cheese"])
    }
    // What was once kept can be taken away, whatever foods are called now.
    #expect(try avoided([], removing: ["qqqqq"]).removed == [.word("qqqqq"): "qqqqq"])
  }

  @Test func `what a later change says otherwise is told, and what stands already is no change`()
    throws
  {
    var edit = ProfileEdit()
    (edit.born, edit.sex) = (CivilDay(iso: "1990-04-12"), .female)
    edit.isPregnant = true
    edit.dayStart = ClockTime("04:00")
    let first = try tracker.changeProfile(edit, startingWith: .idAKG2019)
    #expect(first.isFirst && !first.isUnchanged)
    #expect(tracker.preferences.dayStart.text == "04:00")
    #expect(try tracker.changeProfile(edit, startingWith: .idAKG2019).isUnchanged)
    var over = ProfileEdit()
    over.isPregnant = false
    try tracker.changeProfile(over, startingWith: .idAKG2019)
    var earlier = ProfileEdit()
    (earlier.isPregnant, earlier.isLactating) = (true, true)
    earlier.from = tracker.today - 30
    let receipt = try tracker.changeProfile(earlier, startingWith: .idAKG2019)
    #expect(receipt.overrides.map(\.fact) == [.pregnancy(said: true)])
    #expect(receipt.overrides.map(\.from) == [tracker.today])
  }

  @Test func `a dose is counted in the product's unit alone`() throws {
    let label = try SupplementLabel(label: nil, form: nil, elemental: "100mg", per: "tablet")
    let product = try tracker.addSupplement("Tablet Enam", label, enteredAs: "100 mg")
    let found = try #require(try tracker.supplement(startingWith: ["Tablet", "Enam", "2", "ml"]))
    #expect(found.product == product && found.rest == "2 ml")
    #expect(try tracker.supplement(startingWith: ["Nothing", "2"])?.product == nil)
    #expect(product.count(of: try AmountPhrase("2 ml")) == nil)
    #expect(product.count(of: try AmountPhrase("2 tablets")) == 2)
    #expect(product.count(of: try AmountPhrase("1/2")) == 0.5)
  }

  @Test func `a change that contradicts itself changes nothing`() throws {
    var edit = ProfileEdit()
    (edit.sex, edit.isPregnant, edit.dayStart) = (.male, true, ClockTime("05:00"))
    #expect(throws: TrackerError.contradiction(.pregnantOrLactatingMale)) {
      try tracker.changeProfile(edit, startingWith: .usDRI1997)
    }
    #expect(try tracker.profile == Profile())
    #expect(tracker.preferences.dayStart == .midnight)
  }
}
