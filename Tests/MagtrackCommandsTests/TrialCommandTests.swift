import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// A trial of one by commands alone: planned, begun, answered for half a year, and read.
@Suite struct TrialCommandTests {
  static let start = CivilDayText(year: 2026, month: 1, day: 5)

  struct CivilDayText {
    let date: Date

    init(year: Int, month: Int, day: Int) {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = TimeZone(identifier: "UTC")!
      date = calendar.date(from: DateComponents(year: year, month: month, day: day))!
    }

    /// The day so many days later.
    func day(_ number: Int) -> String {
      let formatter = ISO8601DateFormatter()
      formatter.formatOptions = [.withFullDate]
      return formatter.string(from: date.addingTimeInterval(Double(number) * 86_400))
    }
  }

  private func json(_ reply: ProgramHome.Reply) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any],
      "\(reply)")
  }

  private func home(_ locale: String = "C.UTF-8", on day: Int = 0) throws -> ProgramHome {
    let home = try ProgramHome(locale: locale)
    move(home, to: day)
    home.run("profile", "set", "--born", "1980-04-12", "--sex", "female")
    home.run("supplement", "add", "Mag Citrate", "--elemental", "100mg", "--per", "tablet")
    return home
  }

  private func move(_ home: ProgramHome, to day: Int) {
    home.variables["MAGTRACK_NOW"] = Self.start.day(day) + "T21:00:00+07:00"
  }

  /// What no result may say, in either language.
  static let forbidden = [
    "works", "worked", "caused", "causes", "proves that", "helps", "trigger", "deficien",
    "menyebabkan", "manjur", "pemicu", "kekurangan magnesium", "berkhasiat", "terbukti",
  ]

  private func expectFair(_ text: String) {
    for word in Self.forbidden { #expect(!text.lowercased().contains(word), "\(word): \(text)") }
  }

  /// Answers each day by what the plan says of it, and takes what it asks for.
  ///
  /// - Parameter answer: how strong the pain is, with or without.
  private func live(
    _ home: ProgramHome, days: Int, _ answer: (_ day: Int, _ isTreated: Bool) -> Int?
  ) throws {
    for day in 0..<days {
      move(home, to: day)
      let isTreated = try json(home.run("trial", "show", "--json"))["with_today"] as? Bool ?? false
      if isTreated { home.run("take", "Mag Citrate") }
      if let level = answer(day, isTreated) {
        #expect(home.run("symptom", "log", "pain", String(level)).status == 0)
      }
    }
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `half a year of commands ends in a result by the rule that was fixed`(locale: String) throws
  {
    let home = try home(locale)
    let planned = home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "6", "--period", "7",
      "--run-in", "7")
    #expect(planned.status == 0, "\(planned)")
    expectFair(planned.output)
    let plan = try json(home.run("trial", "show", "--json"))
    let commitment = try #require(plan["commitment"] as? String)
    #expect(planned.output.replacing("\n", with: "").replacing(" ", with: "").contains(commitment))
    #expect(plan["seed"] is NSNull && plan["state"] as? String == "planned")
    #expect(home.run("trial", "start").status == 0)
    #expect(home.run("trial", "plan", "cramp", "--supplement", "Mag Citrate").status == 65)

    // Two points less with it, days that differ, and every tenth day without an answer.
    try live(home, days: 91) { day, isTreated in
      day % 10 == 9 ? nil : (isTreated ? 3 : 5) + (day * 7) % 3 - 1
    }
    let running = home.run("trial", "show")
    #expect(!running.flat.contains("−2") && running.status == 0)
    #expect(try json(home.run("trial", "show", "--json"))["result"] is NSNull)

    move(home, to: 91)
    let over = try json(home.run("trial", "show", "--json"))
    #expect(over["state"] as? String == "finished")
    let result = try #require(over["result"] as? [String: Any])
    #expect(result["verdict"] as? String == "as_fixed" && result["pairs_used"] as? Int == 6)
    let difference = try #require(result["difference"] as? [String: Any])
    #expect(abs(try #require(difference["mean"] as? Double) + 2) < 0.4)
    #expect(result["randomisation"] as? Double == 2 / 64.0)
    // Whoever noted the hash can check it.
    let sealed = try #require(over["sealed"] as? String)
    #expect(sealed.contains(try #require(over["seed"] as? String)))
    #expect(over["commitment"] as? String == commitment && over["altered"] as? Bool == false)

    let text = home.run("trial", "show").flat
    expectFair(text)
    #expect(
      text.contains(
        locale.hasPrefix("id") ? "Anda tahu apa yang Anda minum" : "You knew what you took"))
    #expect(text.contains("95%") && text.contains("100"))
    // With its unit, each pair and each period, and what else a reader needs to judge it.
    #expect(text.contains(locale.hasPrefix("id") ? " poin (rentang 95%" : " points (95% interval"))
    let told = text.components(
      separatedBy: locale.hasPrefix("id") ? "Tiap pasang: " : "Pair by pair: ")
    #expect(told.count == 2 && told[1].prefix { !$0.isLetter }.split(separator: ";").count == 6)
    let mean = locale.hasPrefix("id") ? ", rata-rata " : ", mean "
    #expect(text.components(separatedBy: mean).count > 12)
    // None of that is told before the end.
    #expect(!running.flat.contains(locale.hasPrefix("id") ? ", rata-rata" : ", mean"))
    // The result can be made again from the diary alone.
    let export = home.folder.appendingPathComponent("all.json").path
    home.run("export", "--format", "json", "--output", export)
    let other = try ProgramHome(locale: locale)
    move(other, to: 91)
    other.run("import", export, "--yes")
    let again = other.run("trial", "show").flat
    let partial =
      locale.hasPrefix("id")
      ? " Yang diubah atau dihapus di perangkat lain, atau sebelum percobaan ini masuk lewat impor, tidak diketahui di sini."
      : " What was changed or deleted on another device, or before the trial came in by an import, is not known here."
    #expect(again.contains(partial) && again.replacing(partial, with: "") == text, "\(again)")
  }

  @Test(arguments: [
    ("C.UTF-8", "hardly find anything"), ("id_ID.UTF-8", "hampir tidak bisa menemukan apa-apa"),
  ])
  func `nobody begins a trial that can hardly answer without knowing`(
    locale: String, words: String
  ) throws {
    let home = try home(locale)
    let plan = ["trial", "plan", "pain", "--supplement", "Mag Citrate"]
    let planned = home.run(plan + ["--least", "0.4"])
    #expect(planned.flat.contains(words) && planned.flat.contains("--pairs 1"), "\(planned)")
    let refused = home.run("trial", "start")
    #expect(refused.status == 65 && refused.errors.contains("trial start --yes"), "\(refused)")
    let shown = try json(home.run("trial", "show", "--json"))
    #expect(shown["state"] as? String == "planned" && shown["unlikely"] as? Bool == true)
    let powers = try #require(shown["power_by_difference"] as? [[String: Any]])
    #expect(powers.compactMap { $0["true_difference"] as? Double } == [-0.4, -0.6, -0.8])
    #expect(home.run("trial", "start", "--yes").status == 0)

    // One that is found seldom is told, one that cannot be is refused, and a good one begins as it is.
    let other = try self.home(locale)
    #expect(other.run(plan + ["--period", "7"]).flat.contains("80"))
    let impossible = other.run(
      "trial", "plan", "cramp", "--supplement", "Mag Citrate", "--least", "50")
    #expect(impossible.flat.contains(locale.hasPrefix("id") ? "tidak mungkin" : "cannot become"))
    #expect(other.run("trial", "start").status == 65)
    #expect(other.run(plan + ["--least", "11"]).status == 65)
    #expect(!other.run(plan + ["--pairs", "8"]).flat.contains(words))
    #expect(other.run("trial", "start").status == 0)
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `a plan tells what it leaves out, keeps back and takes`(locale: String) throws {
    let home = try home(locale)
    func plan(_ options: String...) -> String {
      home.run(["trial", "plan", "pain", "--supplement", "Mag Citrate"] + options).flat
    }
    let isEnglish = !locale.hasPrefix("id")
    #expect(plan().contains(isEnglish ? "The first 2 days of a period" : "2 hari pertama tiap"))
    #expect(
      plan("--wash-out", "1").contains(
        isEnglish ? "The first day of a period" : "Hari pertama tiap"))
    #expect(
      plan("--wash-out", "0").contains(isEnglish ? "No day is left out" : "Tidak ada hari yang"))
    let spare = isEnglish ? "none is to spare" : "tidak ada cadangan"
    #expect(plan().contains(spare) && !plan("--pairs", "7").contains(spare))
    #expect(
      plan("--pairs", "10", "--period", "21").contains(
        isEnglish ? "It takes 434 days, about 14 months" : "Lamanya 434 hari, sekitar 14 bulan"))
  }

  @Test func `an interval that holds 0 is no answer, and one missing period takes its pair out`()
    throws
  {
    let home = try home()
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--period", "7", "--run-in", "7")
    home.run("trial", "start")
    // Nothing differs; of the first period nothing is answered.
    try live(home, days: 91) { day, _ in (7..<14).contains(day) ? nil : 4 + (day * 7) % 5 - 2 }
    move(home, to: 91)
    let result = try #require(
      try json(home.run("trial", "show", "--json"))["result"] as? [String: Any])
    #expect(result["verdict"] as? String == "too_few_pairs" && result["pairs_used"] as? Int == 5)
    let text = home.run("trial", "show").flat
    #expect(text.contains("1 pair is not used") && text.contains("no finding either way"))
    expectFair(text)
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `answers that are changed or deleted later are told with the result`(locale: String) throws {
    let home = try home(locale)
    let isEnglish = !locale.hasPrefix("id")
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--period", "5", "--run-in", "7",
      "--wash-out", "1")
    home.run("trial", "start")
    func ids() throws -> [String] {
      let week = try json(home.run("symptom", "list", "--json"))
      return try #require(week["symptoms"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }
    func records() throws -> [String: Any] {
      try #require(
        try json(home.run("trial", "show", "--json"))["records"] as? [String: Any])
    }
    try live(home, days: 67) { _, isTreated in isTreated ? 4 : 5 }
    // Put right at once, it is an answer like any.
    let last = try ids()
    #expect(home.run("symptom", "edit", try #require(last.last), "--value", "6").status == 0)
    move(home, to: 67)
    #expect(try records()["answers_changed_late"] as? Int == 0)
    let before = home.run("trial", "show").flat

    // Three days and more after its day; the same again, and another place, are no other answer.
    move(home, to: 70)
    #expect(home.run("symptom", "edit", last[0], "--value", "1").status == 0)
    #expect(home.run("symptom", "edit", last[0], "--value", "2").status == 0)
    #expect(home.run("symptom", "edit", last[1], "--where", "calf").status == 0)
    #expect(home.run("symptom", "delete", last[2]).status == 0)
    #expect(home.run("symptom", "log", "pain", "3", "--date", Self.start.day(63)).status == 0)
    let told = try records()
    #expect(told["answers_changed_late"] as? Int == 1 && told["answers_deleted_late"] as? Int == 1)
    #expect(told["late_answers"] as? Int == 1 && told["answers_after_end"] as? Int == 3)
    let text = home.run("trial", "show").flat
    #expect(
      text.contains(
        isEnglish ? "1 answer was changed and 1 deleted" : "1 diubah dan 1 dihapus"),
      "\(text)")
    #expect(text.contains(isEnglish ? "3 answers were written down" : "3 jawaban dicatat, diubah"))
    expectFair(text)
    // Taken back, nothing of it is left.
    for _ in 1...5 { #expect(home.run("undo").status == 0) }
    #expect(home.run("trial", "show").flat == before)
  }

  /// A trial of the shortest kind that has been answered for some days.
  private func answered(_ days: Int) throws -> ProgramHome {
    let home = try home()
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "7", "--period", "5",
      "--run-in", "7", "--wash-out", "0")
    home.run("trial", "start")
    try live(home, days: days) { day, isTreated in (isTreated ? 3 : 5) + (day * 7) % 3 - 1 }
    return home
  }

  @Test func `undo takes back no answer of which the result could be seen`() throws {
    let home = try answered(77)
    // In time it is a slip like any.
    #expect(home.run("undo").status == 0)
    #expect(home.run("symptom", "log", "pain", "4").status == 0)
    move(home, to: 77)
    let shown = home.run("trial", "show").flat
    let refused = home.run("undo")
    #expect(refused.status == 65 && refused.errors.contains("symptom edit"), "\(refused)")
    #expect(home.run("trial", "show").flat == shown)
    // What has nothing to do with it goes.
    #expect(home.run("log", "100 g rice").status == 0)
    #expect(home.run("undo").status == 0)
    #expect(home.run("undo").status == 65)
    // Deleted, it is told.
    let list = try json(home.run("symptom", "list", "--json"))
    let last = try #require((list["symptoms"] as? [[String: Any]])?.last?["id"] as? String)
    #expect(home.run("symptom", "delete", last).status == 0)
    let told = home.run("trial", "show").flat
    #expect(told.contains("1 answer was deleted") && told.contains("after the end"), "\(told)")
    #expect(home.run("undo").status == 0)
    #expect(home.run("trial", "show").flat == shown)
  }

  @Test func `a backup that is restored makes neither a trial nor its answers forgotten`() throws {
    let home = try home()
    let before = home.folder.appendingPathComponent("before.sqlite").path
    #expect(home.run("log", "100 g rice").status == 0)
    #expect(home.run("backup", before).status == 0)
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "7", "--period", "5",
      "--run-in", "7", "--wash-out", "0")
    home.run("trial", "start")
    try live(home, days: 60) { day, isTreated in (isTreated ? 3 : 5) + (day * 7) % 3 - 1 }
    let middle = home.folder.appendingPathComponent("middle.sqlite").path
    #expect(home.run("backup", middle).status == 0)
    for day in 60..<77 {
      move(home, to: day)
      home.run("symptom", "log", "pain", "5")
    }
    move(home, to: 77)
    #expect(home.run("restore", middle, "--yes").flat.contains("stays as it was before"))
    let told = home.run("trial", "show").flat
    #expect(
      told.contains("A backup was restored on") && told.contains("of 77 answers")
        && told.contains("17 are other than before"), "\(told)")
    #expect(home.run("undo").status == 65)
    // From before it was planned.
    #expect(home.run("restore", before, "--yes").status == 0)
    let again = try json(home.run("trial", "show", "--json"))
    #expect(again["state"] as? String == "finished")
    #expect((again["amendments"] as? [[String: Any]])?.count == 2)
    home.run("supplement", "add", "Mag Citrate", "--elemental", "100mg", "--per", "tablet")
    home.run("trial", "plan", "pain", "--supplement", "Mag Citrate")
    #expect(home.run("trial", "show").flat.contains("You began 1 trial before this one"))
  }

  @Test func `the result is not looked at by fewer pairs, and a change is not taken back`() throws {
    let home = try answered(70)
    move(home, to: 70)
    let refused = home.run("trial", "plan", "--amend", "--pairs", "6")
    #expect(refused.status == 65 && refused.errors.contains("trial stop"), "\(refused)")
    #expect(try json(home.run("trial", "show", "--json"))["result"] is NSNull)
    #expect(home.run("trial", "plan", "--amend", "--pairs", "8").status == 0)
    let undone = home.run("undo")
    #expect(undone.status == 65 && undone.errors.contains("--amend"), "\(undone)")
    let shown = try json(home.run("trial", "show", "--json"))
    #expect((shown["amendments"] as? [[String: Any]])?.count == 1)
  }

  @Test func `a least difference that nobody said is told to be the usual one`() throws {
    let home = try home()
    let plan = ["trial", "plan", "pain", "--supplement", "Mag Citrate"]
    let told = "is what is taken where nothing else is said"
    #expect(home.run(plan).flat.contains(told))
    #expect(!home.run(plan + ["--least", "1.5"]).flat.contains(told))
  }

  @Test func `a trial without doses logged is told so`() throws {
    let home = try home()
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--period", "5", "--run-in", "7",
      "--wash-out", "1")
    home.run("trial", "start")
    move(home, to: 40)
    #expect(home.run("trial", "show").flat.contains("The dose is logged on 0 of "))
  }

  /// On days with it the pain is 3 points less in all three.
  @Test(arguments: [
    // The share of the days with it on which it is taken, of those without, and of the verdict.
    (1.0, 0.0, "as_fixed"), (0.0, 0.0, "not_taken"), (0.5, 0.0, "not_taken"),
    (1.0, 0.5, "not_taken"),
  ])
  func `a difference says nothing of a supplement that was not taken as drawn`(
    with: Double, without: Double, verdict: String
  ) throws {
    let home = try home()
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--period", "7", "--run-in", "7")
    home.run("trial", "start")
    for day in 0..<91 {
      move(home, to: day)
      let isTreated = try json(home.run("trial", "show", "--json"))["with_today"] as? Bool
      let share = isTreated == true ? with : without
      if isTreated != nil, Double(day % 2) < 2 * share { home.run("take", "Mag Citrate") }
      home.run("symptom", "log", "pain", "\((isTreated == true ? 2 : 5) + day * 7 % 3)")
    }
    move(home, to: 91)
    let shown = try json(home.run("trial", "show", "--json"))
    let result = try #require(shown["result"] as? [String: Any])
    #expect(result["verdict"] as? String == verdict)
    let records = try #require(shown["records"] as? [String: Any])
    #expect(records["days_with"] as? Int == 42 && records["days_without"] as? Int == 42)
    let text = home.run("trial", "show").flat
    let taken = 42 - (records["days_without_dose"] as? Int ?? 0)
    #expect(text.contains("The dose is logged on \(taken) of 42 days with Mag Citrate"), "\(text)")
    let isNotTaken = verdict == "not_taken"
    #expect(text.contains("it says nothing of what the supplement does") == isNotTaken)
    #expect(text.contains("That is a finding") == (verdict == "as_fixed"))
  }

  @Test(arguments: [
    (["--condition", "kidney-disease"], "kidney-disease"),
    (["--medicine", "potassium-sparing-diuretics"], "interactions"),
    (["--pregnant"], "see-a-clinician"),
  ])
  func `who is to take none plans none`(profile: [String], note: String) throws {
    let home = try home()
    #expect(home.run(["profile", "set"] + profile).status == 0, "\(profile)")
    let refused = home.run("trial", "plan", "pain", "--supplement", "Mag Citrate")
    #expect(refused.status == 65 && refused.errors.contains("magtrack notes \(note)"), "\(refused)")
    // Who comes to it later is told, and does not begin.
    let later = try self.home()
    later.run("trial", "plan", "pain", "--supplement", "Mag Citrate")
    _ = later.run(["profile", "set"] + profile)
    #expect(later.run("trial", "start").status == 65)
    #expect(later.run("trial", "show").flat.contains(note))
  }

  @Test(arguments: [
    ["--pairs", "5"], ["--period", "4"], ["--run-in", "3"], ["--wash-out", "13"], ["--least", "0"],
    ["--count", "4"], ["--count", "0"],
  ])
  func `a plan that cannot be is refused`(options: [String]) throws {
    let home = try home()
    let reply = home.run(["trial", "plan", "pain", "--supplement", "Mag Citrate"] + options)
    #expect(reply.status == 65 && reply.errors.hasPrefix("magtrack: "), "\(reply)")
    #expect(home.run("trial", "show").status == 1)
  }

  @Test func `a supplement that is not in the list, and a trial that is not there, are told`()
    throws
  {
    let home = try home()
    let reply = home.run("trial", "plan", "pain", "--supplement", "Nothing Known")
    #expect(reply.status == 65 && reply.errors.contains("supplement add"))
    #expect(home.run("trial", "start").status == 1)
    #expect(home.run("trial", "stop").status == 1)
    #expect(home.run("trial", "plan", "pain").status == 64)
  }

  @Test func `what is changed after the beginning is recorded, and the clock cannot go back`()
    throws
  {
    let home = try home(on: 30)
    home.run("trial", "plan", "pain", "--supplement", "Mag Citrate")
    home.run("trial", "start")
    let amended = home.run("trial", "plan", "--amend", "--least", "2")
    #expect(amended.status == 0 && amended.flat.contains("1 → 2"), "\(amended)")
    let shown = try json(home.run("trial", "show", "--json"))
    #expect((shown["amendments"] as? [[String: Any]])?.first?["new"] as? Double == 2)
    // The result is judged by what was fixed first.
    #expect((shown["judged_by"] as? [String: Any])?["least_difference"] as? Double == 1)
    #expect((shown["rule"] as? [String: Any])?["least_difference"] as? Double == 2)
    #expect(shown["power"] is NSNull && shown["without_effect"] is NSNull)
    #expect(home.run("trial", "plan", "--amend", "--least", "50").status == 65)
    #expect(shown["altered"] as? Bool == false)
    move(home, to: 10)
    #expect(home.run("trial", "show").flat.contains("before the trial began"))
    move(home, to: 31)
    #expect(home.run("trial", "stop").flat.contains("Stopped on"))
    #expect(home.run("undo").status == 0)
    #expect(try json(home.run("trial", "show", "--json"))["state"] as? String == "running")
  }

  @Test func `a second trial says that it is one, and one that is cut short what that does`() throws
  {
    let home = try home()
    for number in 1...2 {
      move(home, to: number)
      home.run(
        "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "7", "--period", "5",
        "--run-in", "7", "--wash-out", "1")
      #expect(home.run("trial", "start").status == 0)
      #expect(home.run("trial", "plan", "--amend", "--pairs", "8").status == 0)
      home.run("trial", "stop")
    }
    #expect(home.run("trial", "show").flat.contains("You began 1 trial before this one"))
    #expect(home.run("trial", "show").flat.contains("7 → 8. The shares told hold for a number"))

    let cut = try self.home()
    cut.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "7", "--period", "5",
      "--run-in", "7", "--wash-out", "1")
    cut.run("trial", "start")
    try live(cut, days: 68) { day, isTreated in (isTreated ? 3 : 5) + (day * 7) % 3 - 1 }
    move(cut, to: 68)
    let backup = cut.folder.appendingPathComponent("before.sqlite").path
    #expect(cut.run("backup", backup).status == 0)
    let stopped = cut.run("trial", "stop").flat
    #expect(stopped.contains("over 6 pairs") && stopped.contains("stopped before its end"))
    expectFair(stopped)
    // What was seen cannot be unseen.
    let undone = cut.run("undo")
    #expect(undone.status == 65 && undone.errors.contains("not taken up again"), "\(undone)")
    #expect(cut.run("trial", "show").flat == stopped)
    let restored = cut.run("restore", backup, "--yes")
    #expect(restored.status == 0 && restored.flat.contains("stays as it was before"), "\(restored)")
    #expect(try json(cut.run("trial", "show", "--json"))["state"] as? String == "stopped")
    #expect(cut.run("undo").status == 65)

    // Days as they are without the supplement: 4, 5 and 6 by turns, and not those of the trial that was.
    let next = cut.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--pairs", "7", "--period", "5"
    ).flat
    let mean = try #require(next.firstMatch(of: /mean (\d\.\d)/).flatMap { Double($0.1) })
    #expect((4.6...5.4).contains(mean), "\(next)")
    #expect(cut.run("undo").status == 0)

    // A plan that was changed by hand has no result.
    let export = cut.run("export", "--format", "json").output
    let altered = export.replacing(/"least":\s*1\b/, with: #""least":0.1"#)
    #expect(altered != export)
    let file = cut.folder.appendingPathComponent("altered.json")
    try altered.write(to: file, atomically: true, encoding: .utf8)
    let other = try ProgramHome()
    move(other, to: 68)
    other.run("import", file.path, "--yes")
    let shown = other.run("trial", "show").flat
    #expect(shown.contains("no result is computed") && shown.contains("do not give the hash"))
    #expect(!shown.contains("95%") && !shown.contains("by the rule"), "\(shown)")
    let values = try json(other.run("trial", "show", "--json"))
    #expect(values["altered"] as? Bool == true && values["result"] is NSNull)
  }

  @Test func `the day on which a period begins is told by an alert`() throws {
    let home = try home()
    home.run(
      "trial", "plan", "pain", "--supplement", "Mag Citrate", "--period", "7", "--run-in", "7")
    home.run("trial", "start")
    #expect(!home.run("alerts").flat.contains("trial"))
    move(home, to: 7)
    let alerts = try #require(try json(home.run("alerts", "--json"))["alerts"] as? [[String: Any]])
    let alert = try #require(alerts.first { $0["kind"] as? String == "trial_switch" })
    #expect((alert["text"] as? String)?.contains("period 1 of 12") == true)
    move(home, to: 10)
    #expect(!home.run("alerts").flat.contains("trial switches"))
  }
}
