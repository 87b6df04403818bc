import Foundation
import MagnesiumKit
import Testing

/// What an import does to a diary.
@Suite struct TrackerImportTests {
  private let tracker: Tracker

  init() throws {
    tracker = try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!))
  }

  private static let head = "Day,Group,Food Name,Amount,Magnesium (mg)\n"

  private var export: String {
    get throws {
      var text = ""
      try tracker.exportDiary { text += $0 }
      return text
    }
  }

  private func pending(_ files: [String: Data]) throws -> PendingImport {
    let folder = try Folder(files)
    return try tracker.read(ImportInput(path: folder.url.path))
  }

  private func pending(_ rows: String...) throws -> PendingImport {
    try pending(["servings.csv": Data((Self.head + rows.joined(separator: "\n") + "\n").utf8)])
  }

  @discardableResult
  private func takeIn(
    _ pending: PendingImport, _ choices: ImportChoices = ImportChoices()
  ) throws -> ImportPreview {
    let preview = try tracker.preview(pending, choices)
    try tracker.takeIn(preview)
    return preview
  }

  private func mg(_ day: String) throws -> [Double?] {
    try tracker.entries(on: CivilDay(iso: day)!).map { $0.intake.magnesium?.mg }
  }

  @Test(arguments: Sample.all)
  func `a sample comes in once, and undo takes all of it back`(sample: Sample) throws {
    let pending = try pending(sample.files)
    let before = try export
    var choices = ImportChoices()
    choices.takesDefaults = true
    let preview = try tracker.preview(pending, choices)
    guard preview.bringsAnything else { return }
    try takeIn(pending, choices)
    let once = try export
    #expect(once != before)
    let again = try tracker.preview(pending, choices)
    #expect(!again.bringsAnything && again.tally.new == 0)
    #expect(try tracker.undo().count == 1)
    #expect(try export == before)
    #expect(try tracker.redo().count == 1)
    #expect(try export == once)
  }

  @Test func `unknown is not zero, and zero is not unknown`() throws {
    try takeIn(pending("2026-03-02,Lunch,Stew,1 bowl,", "2026-03-02,Lunch,Lard,5 g,0.00"))
    #expect(try mg("2026-03-02") == [nil, 0])
    #expect(
      try tracker.entries(on: CivilDay(iso: "2026-03-02")!).allSatisfy {
        $0.intake.source.hasPrefix("import/cronometer/Cronometer/servings.csv:")
      })
  }

  /// Entries keep the name of their file, and an archive of one takes in no name that a terminal would act on.
  @Test func `a file may be called anything`() throws {
    let rows = Self.head + "2026-03-02,Lunch,Lard,5 g,0.00\n"
    let long = String(repeating: "s", count: 200) + ".csv"
    try takeIn(pending(["ser\u{5}vi\u{202E}ngs.csv": Data(rows.utf8)]))
    try takeIn(pending([long: Data(rows.replacing("Lard", with: "Butter").utf8)]))
    let sources = try tracker.entries(on: CivilDay(iso: "2026-03-02")!).map(\.intake.source)
    #expect(sources.first == "import/cronometer/Cronometer/servings.csv:2", "\(sources)")
    let copy = try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!))
    #expect(try copy.importArchive(Data(try export.utf8)).addedEntries == 2)
  }

  @Test func `two cups alike are two, and an overlapping file adds what is new`() throws {
    let coffee = "2026-03-02,Breakfast,Coffee,1 cup,7.1"
    try takeIn(pending(coffee, coffee))
    #expect(try mg("2026-03-02") == [7.1, 7.1])
    let preview = try takeIn(pending(coffee, coffee, coffee, "2026-03-03,Lunch,Rice,100 g,12"))
    #expect((preview.tally.known, preview.tally.new) == (2, 2))
    #expect(try mg("2026-03-02") == [7.1, 7.1, 7.1])
  }

  @Test func `the time of day does not make a row another one`() throws {
    try takeIn(pending("2026-03-02,Lunch,Rice,100 g,12"))
    let timed =
      "Day,Time,Group,Food Name,Amount,Magnesium (mg)\n2026-03-02,01:15 PM,Lunch,Rice,100 g,12\n"
    let preview = try tracker.preview(pending(["b.csv": Data(timed.utf8)]))
    #expect(!preview.bringsAnything && preview.tally.known == 1)
  }

  @Test func `what changed there changes here, unless it was edited here`() throws {
    try takeIn(
      pending("2026-03-02,Lunch,Rice,100 g,12", "2026-03-03,Lunch,Beans,100 g,40"))
    let beans = try tracker.entries(on: CivilDay(iso: "2026-03-03")!)[0]
    try tracker.edit(beans.id, EntryEdit(magnesium: 44))
    let before = try export
    let preview = try takeIn(
      pending("2026-03-02,Lunch,Rice,200 g,24", "2026-03-03,Lunch,Beans,100 g,50"))
    #expect((preview.tally.changed, preview.tally.edited, preview.tally.new) == (1, 1, 0))
    #expect(try mg("2026-03-02") == [24])
    #expect(try mg("2026-03-03") == [44])
    try tracker.undo()
    #expect(try export == before)
  }

  @Test func `what was deleted here stays deleted`() throws {
    let file = try pending("2026-03-02,Lunch,Rice,100 g,12")
    try takeIn(file)
    try tracker.delete([tracker.entries(on: CivilDay(iso: "2026-03-02")!)[0].id])
    let preview = try tracker.preview(file)
    #expect(!preview.bringsAnything && preview.tally.deleted == 1)
  }

  @Test func `what is gone there is told and stays`() throws {
    try takeIn(
      pending(
        "2026-03-02,Lunch,Rice,100 g,12", "2026-03-03,Lunch,Beans,100 g,40",
        "2026-03-09,Lunch,Kale,100 g,30"))
    // Of the last day the file says nothing.
    let preview = try tracker.preview(
      pending("2026-03-02,Lunch,Tofu,50 g,20", "2026-03-04,Lunch,Soup,1 bowl,"))
    #expect(preview.gone.map(\.day.iso).sorted() == ["2026-03-02", "2026-03-03"])
    #expect(preview.tally.gone == 2 && preview.tally.new == 2)
  }

  @Test func `a day that was logged by hand is asked about`() throws {
    try tracker.log("100 g tempe", Occasion(day: CivilDay(iso: "2026-03-02")!))
    let file = try pending("2026-03-02,Lunch,Rice,100 g,12", "2026-03-03,Lunch,Rice,100 g,12")
    #expect(try tracker.preview(file).questions == [.loggedDays(1)])
    var choices = ImportChoices()
    choices.intoLoggedDays = .skip
    #expect(try takeIn(file, choices).tally.skipped == 1)
    #expect(try mg("2026-03-02").count == 1)
    #expect(try mg("2026-03-03") == [12])
    choices.intoLoggedDays = .add
    try takeIn(file, choices)
    #expect(try mg("2026-03-02").count == 2)
    #expect(try tracker.preview(file).questions.isEmpty)
  }

  @Test func `a source is chosen and never summed`() throws {
    let apple = Sample.all.first { $0.format == "Apple Health" }!
    let text = String(decoding: apple.files["export.xml"]!, as: UTF8.self)
      .replacingOccurrences(of: "2026-03-04 ", with: "2026-03-02 ")
    let file = try pending(["export.xml": Data(text.utf8)])
    let preview = try tracker.preview(file)
    guard case .source(let one, let other, days: 1)? = preview.questions.first else {
      Issue.record("\(preview.questions)")
      return
    }
    // Foods come before totals.
    #expect(one.app == "MealLog" && !one.isOfTotals && other.app == "Sums" && other.isOfTotals)
    #expect(preview.days.allSatisfy { $0.isBesideOthers })
    var choices = ImportChoices()
    choices.answers[preview.questions[0].key] = other.key
    try takeIn(file, choices)
    #expect(try mg("2026-03-02") == [255])
    // It is not asked again.
    #expect(try tracker.preview(file).questions.isEmpty)
    choices = ImportChoices()
    choices.source = "meallog"
    let replaced = try takeIn(file, choices)
    #expect(replaced.removedEntries == 1)
    #expect(try mg("2026-03-02").compactMap(\.self).reduce(0, +) == 86)
    choices.source = "Nobody"
    #expect(throws: TrackerError.noSuchSource("Nobody", among: ["MealLog", "Sums"])) {
      try tracker.preview(file, choices)
    }
  }

  @Test func `what looks like a supplement is asked about once`() throws {
    let file = try pending("2026-03-02,Other,Mg Citrate,2.00 tablet,200")
    let preview = try tracker.preview(file)
    #expect(preview.questions == [.dose(name: "Mg Citrate", amount: "2.00 tablet")])
    var choices = ImportChoices()
    choices.answers[preview.questions[0].key] = "supplement"
    try takeIn(file, choices)
    let report = try tracker.day(CivilDay(iso: "2026-03-02")!)
    #expect(report.tally.supplements.mg == 200)
    #expect(
      try tracker.preview(pending("2026-03-05,Other,Mg Citrate,1.00 tablet,100")).questions.isEmpty)
  }

  @Test func `a day is complete by the source's word alone`() throws {
    let summary = Sample.all.first { $0.format == "Cronometer daily summary" }!
    try takeIn(pending(summary.files))
    #expect(try tracker.day(CivilDay(iso: "2026-03-02")!).state == .complete)
    #expect(try tracker.day(CivilDay(iso: "2026-03-03")!).state == .partial)
    #expect(try tracker.day(CivilDay(iso: "2026-03-04")!).state == .unlogged)
  }

  @Test func `names without figures are matched when asked, and marked`() throws {
    let sample = Sample.all.first { $0.format == "Lose It!" }!
    let file = try pending(sample.files)
    var choices = ImportChoices()
    #expect(try tracker.preview(file, choices).matches.isEmpty)
    choices.matches = true
    #expect(try tracker.preview(file, choices).matches.count == 1)
    try takeIn(file, choices)
    let entry = try tracker.entries(on: CivilDay(iso: "2026-03-02")!)[0]
    #expect(entry.intake.match == .guess && (entry.intake.magnesium?.mg ?? 0) > 0)
  }
}
