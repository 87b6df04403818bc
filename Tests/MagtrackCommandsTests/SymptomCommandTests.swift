import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// Symptoms by commands alone, in both languages.
@Suite struct SymptomCommandTests {
  private func json(_ reply: ProgramHome.Reply) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any],
      "\(reply)")
  }

  @Test func `a symptom is logged, listed, changed, deleted and undone`() throws {
    let home = try ProgramHome()
    let logged = home.run("symptom", "log", "cramp", "2", "--worst", "6", "--minutes", "5")
    #expect(logged.status == 0)
    #expect(
      logged.flat
        == "Logged: cramp · 2 times · worst 6/10 · 5 minutes · Monday 23 November 2026 20:00 · entry 1"
    )
    #expect(home.run("symptom", "log", "pain", "4", "--where", "calf").status == 0)
    #expect(home.run("symptom", "none", "yesterday").status == 0)
    let list = home.run("symptom", "list").flat
    #expect(list.contains("1 20:00 cramp · 2 times") && list.contains("3 no symptoms"))

    #expect(home.run("symptom", "edit", "2", "--value", "5", "--where", "thigh").status == 0)
    let edited = try json(home.run("symptom", "list", "--json"))
    let symptoms = try #require(edited["symptoms"] as? [[String: Any]])
    #expect(symptoms.map { $0["value"] as? Int } == [0, 2, 5])
    #expect(symptoms[2]["where"] as? String == "thigh")
    #expect(home.run("symptom", "delete", "1").status == 0)
    #expect(home.run("undo", "2").flat.contains("pain · 4/10 · calf → pain · 5/10 · thigh"))
    let after = try #require(try json(home.run("symptom", "list", "--json"))["symptoms"] as? [Any])
    #expect(after.count == 3)
    #expect(home.run("doctor").status == 0)
  }

  @Test func `the same in Indonesian, and times and days as foods have them`() throws {
    let home = try ProgramHome(locale: "id_ID.UTF-8")
    let logged = home.run("symptom", "log", "kram betis 2x tadi malam")
    #expect(logged.status == 0, "\(logged)")
    #expect(logged.flat.contains("kram · 2 kali · betis · Minggu 22 November 2026"))
    #expect(
      home.run("symptom", "log", "nyeri", "4", "--date", "kemarin", "--time", "7:30").status == 0)
    #expect(home.run("symptom", "none", "3h").flat.contains("tanpa keluhan"))
    let week = home.run("symptom", "week", "kemarin").flat
    #expect(week.contains("Keluhan dan asupan"))
    #expect(week.contains("pada satu dari tiga buku harian"))
    #expect(!week.lowercased().contains("pemicu") && !week.contains("menyebabkan"))
  }

  @Test(arguments: [
    ("cramp 2", "cramp", 2), ("kram 2x", "cramp", 2), ("nyeri betis 4", "pain", 4),
    ("kesemutan 3", "tingling", 3), ("kram 0", "cramp", 0), ("pain 0/10", "pain", 0),
    ("no cramps", "cramp", 0), ("tanpa keluhan", "none", 0), ("no symptoms yesterday", "none", 0),
  ])
  func `what is no food and all about a symptom is logged as one`(
    line: String, kind: String, value: Int
  ) throws {
    let home = try ProgramHome()
    let reply = home.run("log", line, "--json")
    #expect(reply.status == 0, "\(reply)")
    let symptom = try #require(try json(reply)["symptom"] as? [String: Any])
    #expect(symptom["kind"] as? String == kind && symptom["value"] as? Int == value)
    #expect(try (json(home.run("entries", "--json"))["entries"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `lines of a file may be about symptoms, and all of them are one change`(
    locale: String
  ) throws {
    let home = try ProgramHome(locale: locale)
    let lines = """
      kemarin siang: 2 telur
      cramp 2 yesterday
      # how it was
      nyeri betis 4
      100 g almonds
      2026-11-20 tanpa keluhan
      """
    let tried = home.run("log", "-", "--dry-run", input: lines)
    #expect(
      tried.status == 0 && home.run("symptom", "list", "--json").output.contains(#""symptoms":[]"#))
    let reply = home.run("log", "-", input: lines)
    #expect(reply.status == 0, "\(reply)")
    let list = try json(home.run("symptom", "list", "--json"))
    let symptoms = try #require(list["symptoms"] as? [[String: Any]])
    #expect(
      symptoms.map { $0["day"] as? String }
        == ["2026-11-20", "2026-11-22", "2026-11-23"])
    #expect(symptoms.map { $0["value"] as? Int } == [0, 2, 4])
    for name in locale.hasPrefix("id") ? ["kram · 2 kali", "nyeri · 4/10"] : ["cramp · 2 times"] {
      #expect(reply.flat.contains(name), "\(reply)")
    }
    func entries() throws -> Int? {
      try (json(home.run("entries", "2026-11-23", "--json"))["entries"] as? [Any])?.count
    }
    #expect(try entries() == 1)
    let undone = home.run("undo")
    #expect(undone.flat.contains(locale.hasPrefix("id") ? "kram · 2 kali" : "cramp · 2 times"))
    #expect(home.run("symptom", "list", "--json").output.contains(#""symptoms":[]"#))
    #expect(try entries() == 0)

    let asJSON = try json(home.run("log", "-", "--json", input: lines))
    #expect((asJSON["symptoms"] as? [Any])?.count == 3 && (asJSON["items"] as? [Any])?.count == 2)
    let alone = try json(home.run("log", "-", "--json", input: "cramp 1\nnyeri 3"))
    #expect((alone["symptoms"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    "2 eggs\ncramp 201", "none\ncramp 2", "cramp 2\nno symptoms\n2 eggs", "cramp 2\n1 zorbal",
  ])
  func `of lines that cannot all be, none is kept`(lines: String) throws {
    let home = try ProgramHome()
    let reply = home.run("log", "-", input: lines)
    #expect(reply.status == 65 && !reply.errors.contains("delete 0"), "\(reply)")
    #expect(home.run("symptom", "list", "--json").output.contains(#""symptoms":[]"#))
    #expect(home.run("entries", "--json").output.contains(#""entries":[]"#))
  }

  @Test func `answers of a day are copied as foods are`() throws {
    let home = try ProgramHome()
    home.run(
      "symptom", "log", "cramp", "2", "--worst", "6", "--date", "yesterday", "--time", "3:00")
    home.run("symptom", "log", "pain", "4", "--where", "calf", "--date", "yesterday")
    home.run("symptom", "none", "2026-11-20")
    #expect(
      home.run("symptom", "copy", "yesterday", "--dry-run").output.contains("Nothing is logged"))
    let copied = try json(home.run("symptom", "copy", "yesterday", "--json"))
    let symptoms = try #require(copied["symptoms"] as? [[String: Any]])
    #expect(symptoms.map { $0["day"] as? String } == ["2026-11-23", "2026-11-23"])
    #expect(symptoms[0]["at"] as? String == "2026-11-23T03:00:00+07:00")
    #expect(symptoms.map { $0["worst"] as? Int } == [6, nil])
    #expect(symptoms[1]["where"] as? String == "calf")
    // One change; and what contradicts an answer of that day is refused.
    #expect(home.run("undo").status == 0)
    #expect(home.run("symptom", "list", "today").flat.contains("No answer"))
    #expect(home.run("symptom", "copy", "yesterday", "--date", "2026-11-20").status == 65)
    let one = home.run("symptom", "copy", "yesterday", "--only", "pain", "--date", "2026-11-21")
    #expect(one.status == 0 && one.output.split(separator: "\n").count == 1, "\(one)")
    #expect(home.run("symptom", "copy", "2026-11-01").status == 1)
    #expect(home.run("symptom", "copy", "yesterday", "--only", "unobtainium").status == 65)
  }

  @Test(arguments: ["2 eggs", "pain au chocolat", "roti 2", "cramp 2 and 2 eggs"])
  func `a food stays a food`(line: String) throws {
    let home = try ProgramHome()
    home.run("log", line)
    #expect(
      try (json(home.run("symptom", "list", "--json"))["symptoms"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ["log", "pain", "11"], ["log", "cramp", "-1"], ["log", "pain", "-3"], ["log", "pain"],
    ["log", "cramp", "2.5"], ["log", "cramp", "2", "--worst", "11"],
    ["log", "cramp", "2", "--minutes", "0"], ["log", "cramp", "2", "--date", "2026-11-24"],
    ["log", "pain", "4", "--worst", "3"], ["log", "cramp", "0", "--worst", "3"],
    ["log", "unobtainium", "3"], ["add", "cramp"], ["none", "2026-11-24"],
  ])
  func `what cannot be is refused in one line, and nothing is kept`(arguments: [String]) throws {
    for locale in ["C.UTF-8", "id_ID.UTF-8"] {
      let home = try ProgramHome(locale: locale)
      let reply = home.run(["symptom"] + arguments)
      #expect(reply.status == 65, "\(reply)")
      #expect(reply.output.isEmpty && reply.errors.hasPrefix("magtrack: "))
      #expect(reply.errors.split(separator: "\n").count == 1)
      #expect(
        !FileManager.default.fileExists(atPath: home.variables["MAGTRACK_HOME"]! + "/diary.sqlite"))
    }
  }

  @Test func `answers that contradict each other are told with the way out`() throws {
    let home = try ProgramHome()
    home.run("symptom", "none")
    let refused = home.run("symptom", "log", "cramp", "3")
    #expect(refused.status == 65 && refused.errors.contains("magtrack symptom delete 1"))
    #expect(home.run("symptom", "none").output.hasPrefix("Said already"))
    #expect(home.run("symptom", "log", "cramp", "0").status == 0)
    home.run("symptom", "log", "pain", "3", "--date", "yesterday")
    #expect(home.run("symptom", "none", "yesterday").errors.contains("contradicts"))
  }

  @Test func `a day without an answer is a gap, and an answer of none is a zero`() throws {
    let home = try ProgramHome()
    for (day, count) in [("2026-11-16", "3"), ("2026-11-17", "0"), ("2026-11-20", "6")] {
      home.run("symptom", "log", "cramp", count, "--date", day)
    }
    home.run("symptom", "none", "2026-11-18")
    let week = try json(home.run("symptom", "week", "2026-11-16", "--json"))
    let row = try #require((week["symptoms"] as? [[String: Any]])?.first)
    let answers = try #require(row["answers"] as? [Any])
    #expect(answers.map { ($0 as? Double).map { Int($0) } } == [3, 0, 0, nil, 6, nil, nil])
    #expect(row["days_answered"] as? Int == 4 && row["figure"] as? Double == 9)
    // Four days say too little of others.
    #expect(row["interval"] is NSNull)
    #expect(week["days_without_answer"] as? Int == 3)
    let text = home.run("symptom", "week", "2026-11-16").flat
    #expect(text.contains("A day without an answer is not counted as a day without that symptom."))
    #expect(text.contains("9 times, answered on 4 of 7 days With fewer than 7 days"), "\(text)")
    let month = home.run("symptom", "month", "2026-11-16").output
    #expect(month.contains("▅▁▁·█··"), "\(month)")

    for day in ["2026-11-19", "2026-11-21", "2026-11-22"] {
      home.run("symptom", "none", day)
    }
    let full = try json(home.run("symptom", "week", "2026-11-16", "--json"))
    // Garwood's limits of 9.
    #expect(
      (full["symptoms"] as? [[String: Any]])?.first?["interval"] as? [Double] == [4.1, 17.1])
    #expect(
      home.run("symptom", "week", "2026-11-16").flat
        .contains("9 times, answered on 7 of 7 days: about 1.3 a day (95% interval: 0.6–2.4)"))
  }

  @Test(arguments: [
    (6, "answered on 6 of 7 days, there on 5, worst 6 of 10"), (7, "mean 3.4 of 10"),
  ])
  func `how strong it was has a mean from a week of answers on`(days: Int, told: String) throws {
    let home = try ProgramHome()
    for number in 0..<days {
      home.run(
        "symptom", "log", "pain", "\([6, 0, 3, 4, 4, 4, 3][number])", "--date",
        "2026-11-\(16 + number)")
    }
    let text = home.run("symptom", "week", "2026-11-16").flat
    #expect(text.contains(told), "\(text)")
    #expect(text.contains("95%") == (days == 7))
  }

  @Test(arguments: [
    (["log", "numbness", "4", "--where", "groin"], "Emergency", "northerntrust.hscni.net"),
    (["log", "swelling", "3", "--where", "left leg"], "The same day", "111.wales.nhs.uk"),
    (["log", "weakness", "5"], "See a clinician", "nhsinform.scot"),
    (["log", "cramp", "1", "--minutes", "15"], "The same day", "nidirect.gov.uk"),
  ])
  func `a sign is told with what to do and the page that says so`(
    arguments: [String], urgency: String, page: String
  ) throws {
    let home = try ProgramHome()
    let reply = home.run(["symptom"] + arguments).flat
    #expect(reply.contains(urgency) && reply.contains(page), "\(reply)")
    #expect(home.run("symptom", "week").flat.contains(urgency))
  }

  @Test func `a kind of one's own is logged, exported and taken in elsewhere`() throws {
    let home = try ProgramHome()
    #expect(home.run("symptom", "add", "restless legs").status == 0)
    #expect(home.run("symptom", "log", "restless legs", "6").status == 0)
    let export = home.folder.appendingPathComponent("all.json").path
    home.run("export", "--format", "json", "--output", export)
    let other = try ProgramHome()
    #expect(other.run("import", export, "--yes").status == 0)
    #expect(other.run("symptom", "list").flat.contains("restless legs · 6/10"))
    #expect(other.run("symptom", "log", "restless legs", "3").status == 0)
  }
}
