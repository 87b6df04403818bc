import Foundation
import MagnesiumKit
import MagnesiumWords
import Testing

/// What an app does, by the public calls alone: this target sees of the package what another package sees.
@Suite struct AppTests {
  static let now = ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!

  static func tracker() throws -> Tracker {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    var edit = ProfileEdit()
    edit.born = CivilDay(iso: "1990-04-12")
    edit.sex = .female
    edit.from = Circumstances.always
    edit.lists = ProfileListChanges(
      diets: ListChange(adding: [.vegetarian]),
      avoided: try ListChange(reading: ["udang dan susu"]),
      medicines: try ListChange(reading: ["doxycycline, Euthyrox"]))
    try tracker.changeProfile(edit, startingWith: .idAKG2019)
    return tracker
  }

  @Test func `a whole meal line is logged with its day, meal and time`() throws {
    let tracker = try Self.tracker()
    let reading = try tracker.read(
      "kemarin makan siang jam 12.30: 2 telur rebus, 150 g tempe goreng")
    #expect(reading.unresolved.isEmpty)
    let receipt = try tracker.record(try tracker.items(of: reading))
    let intakes = receipt.items.map(\.intake)
    #expect(intakes.count == 2)
    for intake in intakes {
      #expect(intake.day == tracker.today - 1)
      #expect(intake.meal == .lunch)
      #expect(intake.occurredAt.time == ClockTime(hour: 12, minute: 30))
      #expect(intake.magnesium?.mg ?? 0 > 0)
      #expect(intake.source.contains("/"))
    }
    #expect(receipt.report?.tally.total.mg == intakes.compactMap(\.magnesium?.mg).reduce(0, +))
    // One call does the same where nothing is to be asked; what it cannot read it does not log.
    let entries = try tracker.log("2 eggs for breakfast")
    #expect(entries.map(\.intake.meal) == [.breakfast])
    #expect(throws: TrackerError.self) { try tracker.log("2 eggs, 3 xyzzy") }
    #expect(try tracker.entries(on: tracker.today).map(\.id) == entries.map(\.id))
  }

  @Test func `a profile is said in words or chosen`() throws {
    let circumstances = try #require(try Self.tracker().profile.circumstances.first)
    #expect(circumstances.eating.diets == [.vegetarian])
    #expect(circumstances.eating.avoided == [.shellfish, .dairy])
    #expect(circumstances.health.medicines.count == 2)
    #expect(throws: ListProblem.self) { try ListChange<Diet>(reading: ["stones"]) }
  }

  @Test func `errors are said in both languages`() throws {
    let tracker = try Self.tracker()
    for language in Language.allCases {
      func words(_ body: () throws -> Void) -> String {
        do {
          try body()
          return ""
        } catch {
          return language.words(for: error)
        }
      }
      let said = [
        words { try tracker.log("2 eggs, 3 xyzzy") }, words { try tracker.delete([99]) },
        words { try tracker.mark(tracker.today + 1, .done) },
        words { _ = try AmountPhrase("blue") },
        words { _ = try LabelAmount.claim("15%") },
        words { try tracker.importArchive(Data("{".utf8)) },
      ]
      for text in said { #expect(text.contains(" ") && !text.contains("Error"), "\(said)") }
      #expect(Set(said).count == said.count)
      #expect(said[0].contains("3 xyzzy"))
    }
    #expect(
      Language.english.words(for: TrackerError.negative)
        != Language.indonesian.words(for: TrackerError.negative))
  }

  @Test func `the words of a line are explained`() throws {
    let words = try Self.tracker().read("150 g tempe goreng").explanation
    #expect(words.map(\.text).joined(separator: " ") == "150 g tempe goreng")
  }

  @Test func `the history of another program is shown before it is taken in`() throws {
    let tracker = try Self.tracker()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("servings.csv")
    let rows = """
      Day,Group,Food Name,Amount,Magnesium (mg)
      2026-11-20,Lunch,Lentil soup,1 bowl,71
      2026-11-20,Lunch,Mystery pie,1 slice,
      2026-11-21,Dinner,Mg citrate,2 tablets,200

      """
    try Data(rows.utf8).write(to: file)
    var choices = ImportChoices()
    let open = try tracker.previewImport(at: file, choices)
    let question = try #require(open.questions.first)
    #expect(open.questions.count == 1 && question.answers == ["supplement", "food"])
    choices.answers[question.key] = question.answers[0]
    let preview = try tracker.previewImport(at: file, choices)
    #expect(preview.questions.isEmpty && preview.bringsAnything && preview.refusedCount == 0)
    #expect((preview.tally.new, preview.tally.unknown) == (3, 1))
    #expect(preview.days.map(\.magnesium) == [71, 200])
    #expect(preview.days.allSatisfy { $0.source.app == "Cronometer" })
    #expect(try tracker.takeIn(preview).added == 3)
    let again = try tracker.previewImport(at: file)
    #expect(again.questions.isEmpty && !again.bringsAnything && again.tally.known == 3)
    let day = try #require(CivilDay(iso: "2026-11-20"))
    #expect(try tracker.entries(on: day).map { $0.intake.magnesium?.mg } == [71, nil])
    try tracker.undo()
    #expect(try tracker.entries(on: day).isEmpty)
    #expect(throws: TrackerError.self) {
      try tracker.previewImport(at: folder.appendingPathComponent("nothing.csv"))
    }
  }

  @Test func `an entry is changed, undone and made again`() throws {
    let tracker = try Self.tracker()
    let id = try #require(try tracker.log("2 telur rebus").first?.id)
    let receipt = try tracker.change(id, EntryEdit(amount: try AmountPhrase("3")))
    let (old, new) = (receipt.old.intake, receipt.new.intake)
    #expect(abs((new.magnesium?.mg ?? 0) - 1.5 * (old.magnesium?.mg ?? 0)) < 1e-9)
    #expect(try tracker.undo().first?.kind == .edit)
    #expect(try tracker.entry(id).intake == old)
    try tracker.redo()
    #expect(try tracker.entry(id).intake == new)
    try tracker.delete([id])
    #expect(try tracker.entries(on: tracker.today).isEmpty)
  }

  @Test func `labels of foods and supplements become figures`() throws {
    let tracker = try Self.tracker()
    let serving = try FoodServing("piece=40 g")
    let food = try tracker.addFood(
      Bilingual(same: "oat crunch"), grams: serving.grams, claim: try LabelAmount.claim("15%RI"),
      portions: serving.portions
    ).food
    #expect(food.claim?.mg == 56.25)
    #expect(try tracker.log("1 oat crunch").first?.intake.magnesium?.mg == 56.25)

    let label = try SupplementLabel(label: "100 mg elemental per tablet", form: "citrate")
    let product = try tracker.addSupplement("evening mag", label, enteredAs: "100 mg")
    try tracker.schedule(product.id, DoseSchedule(times: [ClockTime(hour: 19, minute: 0)!]))
    #expect(try tracker.dueDoses.map(\.product.name) == ["evening mag"])
    let dose = try tracker.dose(of: try tracker.supplement(named: "evening mag"))
    let receipt = try tracker.record([LoggedItem(dose)])
    #expect(receipt.report?.tally.supplements.mg == 100)
    #expect(try tracker.dueDoses.isEmpty)
  }

  @Test func `a day, a week and its advice are read as screens show them`() throws {
    let tracker = try Self.tracker()
    for back in 0..<8 {
      let day = tracker.today - back
      try tracker.log("2 telur rebus, 150 g tempe goreng", Occasion(day: day, meal: .lunch))
      try tracker.mark(day, .done)
    }
    let day = try tracker.dayOverview()
    #expect(day.report.state == .complete)
    #expect(day.report.reference?.authority == .idAKG2019)
    #expect(day.report.gapMg ?? 0 > 0)
    #expect(!day.notes.isEmpty)
    let week = try tracker.overview(of: .week, around: tracker.today - 1, language: .indonesian)
    #expect(week.report.days.allSatisfy { $0.tally.total.mg > 0 })
    #expect(week.report.mean == week.report.days.first?.tally.total.mg)
    let advice = try tracker.advice(on: .day(tracker.today), language: .english)
    #expect(advice.gapMg == day.report.gapMg)
    #expect(!advice.suggestions.isEmpty)
    let alerts = try tracker.overview(of: try tracker.alerts())
    #expect(alerts.items.allSatisfy { !$0.isPutAside })
  }

  @Test func `a backup is restored, and an export taken in`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("app-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tracker = try Tracker(
      diaryAt: folder.appendingPathComponent("diary.sqlite"), environment: .pinned(Self.now))
    try tracker.log("2 telur rebus")
    let backup = try #require(try tracker.backUp())
    try tracker.log("150 g tempe goreng")
    try tracker.restore(from: backup.path)
    #expect(try tracker.summary.entries == 1)
    #expect(tracker.backups.contains { $0.reason == .beforeRestore })
    let passing = try Tracker.inMemory(environment: .pinned(Self.now))
    try passing.log("150 g tempe goreng")
    #expect(try passing.restore(from: backup.path) == nil)
    #expect(try passing.summary.entries == 1)
    #expect(try passing.entries(on: passing.today) == tracker.entries(on: tracker.today))

    var text = ""
    try tracker.exportDiary { text += $0 }
    let other = try Tracker.inMemory(environment: .pinned(Self.now))
    #expect(try other.importArchive(Data(text.utf8)).addedEntries == 1)
    #expect(try other.importArchive(Data(text.utf8)).knownEntries == 1)
  }

  @Test func `the README's example runs and stands in the README`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("magtrack-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try readmeExample(url: folder.appendingPathComponent("diary.sqlite"))
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let source = try String(
      contentsOf: here.appendingPathComponent("ReadmeExample.swift"), encoding: .utf8)
    let readme = try String(
      contentsOf: here.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("README.md"), encoding: .utf8)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// begin") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// end") })
    let example = lines[(begin + 1)..<end].map { $0.dropFirst(2) }.joined(separator: "\n")
    #expect(readme.contains(example))
  }
}
