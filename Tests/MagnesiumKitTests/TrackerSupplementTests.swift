import FoodLibrary
import MagnesiumKit
import Testing

@Suite struct TrackerSupplementTests {
  let today = CivilDay(iso: "2026-11-23")!

  func tracker(at time: String = "20:00", on day: String = "2026-11-23") throws -> Tracker {
    try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "\(day)T\(time):00+07:00")!))
  }

  func person(
    _ tracker: Tracker, born: String = "1990-04-12", _ authority: Authority = .usDRI1997
  ) throws {
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: born)
      profile.sex = .male
      profile.changeCircumstances(from: today, startingWith: authority) { $0.authority = authority }
    }
  }

  @discardableResult
  func add(
    _ tracker: Tracker, _ name: String = "Mag Citrate", mg: Double = 100,
    per unit: String = "tablet"
  ) throws -> SupplementProduct {
    try tracker.addSupplement(
      name, SupplementLabel(label: nil, form: "citrate", elemental: "\(mg)mg", per: unit),
      enteredAs: "\(mg)mg per \(unit)")
  }

  /// The limit is for supplements alone: of the US 350 mg for adults and 110 mg at eight years, of
  /// EFSA 250 mg.
  @Test(arguments: [
    (Authority.usDRI1997, "1990-04-12", 300.0, false), (.usDRI1997, "1990-04-12", 350, false),
    (.usDRI1997, "1990-04-12", 360, true), (.efsa2015, "1990-04-12", 260, true),
    (.efsa2015, "1990-04-12", 250, false), (.usDRI1997, "2018-01-01", 120, true),
    (.usDRI1997, "2018-01-01", 110, false), (.ukCOMA1991, "1990-04-12", 390, false),
    (.ukCOMA1991, "1990-04-12", 410, true), (.idAKG2019, "1990-04-12", 360, true),
  ])
  func `the limit is compared with pills, never with food`(
    authority: Authority, born: String, mg: Double, isExceeded: Bool
  ) throws {
    let tracker = try tracker()
    try person(tracker, born: born, authority)
    try tracker.log([tracker.intake(ofMagnesium: 600, named: "lunch")])
    try tracker.log([try tracker.dose(of: add(tracker, mg: mg))])
    let report = try tracker.day()
    #expect(report.exceedsUpperLimit == isExceeded)
    #expect(report.tally.food.mg == 600)
    #expect(report.tally.supplements.mg == mg)
  }

  @Test func `phrases take supplements by name, with or without a unit`() throws {
    let tracker = try tracker()
    try add(tracker, "Mag Glycinate", mg: 50, per: "capsule")
    for (phrase, count) in [
      ("2 eggs, mag glycinate 1", 1.0), ("mag glycinate", 1), ("3 mag glycinate", 3),
      ("2 capsules mag glycinate", 2), ("mag glycinate 2 kapsul, 1 banana", 2),
    ] {
      let reading = try tracker.read(phrase)
      let intakes = try tracker.intakes(of: reading)
      let dose = try #require(intakes.first { $0.kind == .supplement }, "\(phrase)")
      #expect(dose.quantity == count, "\(phrase)")
      #expect(dose.unit == "capsule")
      #expect(dose.grams == nil)
      #expect(dose.magnesium?.mg == 50 * count)
      #expect(dose.forms == ["citrate"])
      #expect(dose.match == .exact)
    }
  }

  @Test func `a saved meal with a supplement keeps food and supplement apart`() throws {
    let tracker = try tracker()
    try add(tracker)
    try tracker.saveMeal("my breakfast", "2 eggs, mag citrate 1")
    let entries = try tracker.log("my breakfast")
    #expect(Set(entries.map(\.intake.kind)) == [.meal, .supplement])
    #expect(try tracker.day().tally.supplements.mg == 100)
  }

  @Test func `editing or deleting a product changes nothing in the past`() throws {
    let tracker = try tracker()
    try person(tracker)
    let product = try add(tracker)
    try tracker.log([tracker.dose(of: product, count: 2, Occasion(day: today - 1))])
    try tracker.mark(today - 1, .done)
    let before = try tracker.report(from: today - 6, to: today - 1)
    #expect(before.supplementsMean == 200)
    #expect(before.supplementForms.map(\.forms) == [["citrate"]])
    try tracker.editSupplement(product.id) {
      $0.content = MagnesiumAmount(mg: 400)
      $0.forms = ["oxide"]
      $0.name = "Other"
    }
    #expect(try tracker.report(from: today - 6, to: today - 1) == before)
    try tracker.deleteSupplement(product.id)
    #expect(try tracker.report(from: today - 6, to: today - 1) == before)
    _ = try tracker.undo()
    #expect(try tracker.supplements.map(\.name) == ["Other"])
  }

  @Test func `a name that is a food, or taken, is refused`() throws {
    let tracker = try tracker()
    try add(tracker)
    func problem(_ name: String) -> TrackerError? {
      do throws(TrackerError) {
        _ = try tracker.addSupplement(
          name,
          try! SupplementLabel(label: nil, form: nil, elemental: "100", per: nil), enteredAs: "")
        return nil
      } catch {
        return error
      }
    }
    guard case .namedLikeFood(let food) = problem("Banana") else {
      Issue.record("a banana is a food")
      return
    }
    #expect(food.id == "banana")
    #expect(
      problem("citrate mag")
        == .diary(.nameTaken(name: "citrate mag", id: "my-mag-citrate", by: .supplement)))
    #expect(problem("") == .unusableName)
    guard case .unreadableName = problem("3 tablets") else {
      Issue.record("a phrase cannot find 3 tablets")
      return
    }
  }

  @Test func `a dose of ten grams needs to be meant`() throws {
    let tracker = try tracker()
    let product = try add(tracker, mg: 10_000)
    #expect(throws: TrackerError.implausible(mg: 10_000)) { try tracker.dose(of: product) }
    #expect(try tracker.dose(of: product, acceptsImplausible: true).magnesium?.mg == 10_000)
    #expect(throws: TrackerError.notPositive) { try tracker.dose(of: product, count: -1) }
    #expect(try !tracker.read("1 mag citrate").unresolved.isEmpty)
  }

  @Test func `doses are due at their times, until they are taken`() throws {
    let tracker = try tracker(at: "19:30")
    let product = try add(tracker)
    let times = ["08:00", "19:00", "21:00"].map { ClockTime($0)! }
    try tracker.schedule(product.id, DoseSchedule(times: times, count: 2))
    #expect(try tracker.dueDoses.map(\.time.text) == ["08:00", "19:00"])
    #expect(try tracker.entries(on: today).isEmpty)
    // The one at 19:30 is that of 19:00: the morning's stays open.
    let evening = try tracker.log([tracker.dose(of: product, count: 2)])
    #expect(try tracker.dueDoses.map(\.time.text) == ["08:00"])
    try tracker.log([tracker.dose(of: product, count: 2, Occasion(time: ClockTime("08:30")))])
    #expect(try tracker.dueDoses.isEmpty)
    try tracker.delete([evening[0].id])
    #expect(try tracker.dueDoses.map(\.time.text) == ["19:00"])
    // 23 November 2026 is a Monday.
    try tracker.schedule(product.id, DoseSchedule(weekdays: [2, 3], times: times))
    #expect(try tracker.dueDoses.isEmpty)
    try tracker.schedule(product.id, nil)
    #expect(try tracker.dueDoses.isEmpty)
  }

  @Test func `kidney disease is a strong caution, medicines less so, the gravest first`() throws {
    let tracker = try tracker()
    #expect(try tracker.cautions(on: today).isEmpty)
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: today, startingWith: .usDRI1997) {
        $0.health = HealthFacts(
          conditions: [.kidneyDisease], medicines: [.diuretics, .levothyroxine])
      }
    }
    let cautions = try tracker.cautions(on: today)
    #expect(cautions.map(\.severity) == [.strong, .notice, .remark])
    #expect(cautions.map(\.noteID) == ["kidney-disease", "interactions", "interactions"])
    let ids = Set(BuiltInTables.notes.map(\.id))
    #expect(cautions.allSatisfy { ids.contains($0.noteID) })
  }

  @Test func `a serving is the dose of a powder or liquid where no count is said`() throws {
    let tracker = try tracker()
    let powder = try add(tracker, "Mag Powder", mg: 300, per: "5 g")
    #expect(powder.content.mg == 60)
    #expect(try tracker.dose(of: powder).magnesium?.mg == 300)
    #expect(try tracker.intakes(of: tracker.read("mag powder"))[0].magnesium?.mg == 300)
    #expect(try tracker.intakes(of: tracker.read("2.5 g mag powder"))[0].magnesium?.mg == 150)
    let tablets = try add(tracker, "Mag Two", mg: 200, per: "2 tablets")
    #expect(try tracker.dose(of: tablets).magnesium?.mg == 100)
  }

  @Test func `milligrams of a tablet are refused, and so is a name that ends in a number`() throws {
    let tracker = try tracker()
    try add(tracker, "Mag")
    #expect(try !tracker.read("mag 200mg").unresolved.isEmpty)
    let label = try SupplementLabel(label: nil, form: nil, elemental: "400", per: nil)
    #expect(throws: TrackerError.unreadableName("Mg citrate 400")) {
      try tracker.addSupplement("Mg citrate 400", label, enteredAs: "")
    }
    #expect(throws: TrackerError.diary(.nameTaken(name: "Mag", id: "my-mag", by: .supplement))) {
      try tracker.saveMeal("Mag", "2 eggs")
    }
  }

  @Test func `an infant and a pregnant woman are cautioned`() throws {
    let tracker = try tracker()
    try person(tracker, born: "2026-06-01")
    #expect(try tracker.cautions(on: today) == [.noLimitForAge])
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1995-01-01")
      profile.sex = .female
      profile.changeCircumstances(from: today, startingWith: .usDRI1997) { $0.isPregnant = true }
    }
    #expect(try tracker.cautions(on: today) == [.pregnancy])
  }

  @Test func `a recipe is made of foods`() throws {
    let tracker = try tracker()
    try add(tracker)
    #expect(throws: TrackerError.supplementInRecipe("Mag Citrate")) {
      try tracker.addRecipe(
        Bilingual(same: "shake"), ingredients: "200 ml milk, 1 mag citrate")
    }
  }

  /// What would be written and could not be read again is refused before it is written.
  @Test(arguments: [
    ("1000001mg", "tablet"), ("10mg", "1000001 tablets"), ("350mg", "0.0003 capsules"),
    ("999999.99%DV", "tablet"), ("10mg", "0.0000000001 sachets"),
  ])
  func `a product that the diary could not give back is refused`(
    elemental: String, per: String
  ) throws {
    let tracker = try tracker()
    let label = try SupplementLabel(label: nil, form: nil, elemental: elemental, per: per)
    let error = #expect(throws: TrackerError.self) {
      try tracker.addSupplement("Zork", label, enteredAs: elemental)
    }
    guard case .supplement? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try tracker.supplements.isEmpty)
    let label100 = try SupplementLabel(label: nil, form: nil, elemental: "100mg", per: nil)
    let id = try tracker.addSupplement("Zork", label100, enteredAs: "100mg").id
    #expect(throws: TrackerError.self) {
      try tracker.editSupplement(id) { ($0.content, $0.serving) = (label.content, label.serving) }
    }
    #expect(try tracker.supplements.map(\.content.mg) == [100])
    #expect(try tracker.log("2 zork")[0].intake.magnesium?.mg == 200)
  }
}
