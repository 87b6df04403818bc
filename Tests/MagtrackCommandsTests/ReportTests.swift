import Foundation
import MagnesiumKit
import MagnesiumWords
import TestSupport
import Testing

@testable import MagtrackCommands

/// `magtrack report`: what stands on the page, and what is refused.
@Suite struct ReportTests {
  /// The week before is logged, with a day that is half logged, one without a record, an item without a figure
  /// and a dose.
  static func home(language: String = "en") throws -> ProgramHome {
    let home = try ProgramHome(locale: language == "id" ? "id_ID.UTF-8" : "C.UTF-8")
    for arguments in [
      ["profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019"],
      ["supplement", "add", "Tablet Lima", "--form", "citrate", "--elemental", "120mg"],
      ["take", "Tablet Lima", "--date", "2026-11-17"],
    ] { try #require(home.run(arguments).status == 0) }
    for day in 2...20 where day != 18 {
      let date = "2026-11-\(day < 10 ? "0" : "")\(day)"
      let line = "\(90 + day * 10) g white rice, \(day * 12) g tempeh"
      try #require(home.run("log", line, "--date", date).status == 0)
      if day % 5 == 1 { try #require(home.run("log", "5 g salak", "--date", date).status == 0) }
      if day != 19 { try #require(home.run("done", date).status == 0) }
    }
    return home
  }

  static func page(_ home: ProgramHome, _ words: String...) throws -> String {
    let file = home.folder.appendingPathComponent("page-\(UUID().uuidString).html").path
    let reply = home.run(["report"] + words + ["--html", file])
    try #require(reply.status == 0, "\(reply)")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  /// What a person reads on it.
  static func text(_ html: String) -> String {
    html.replacing(/<(style|title|desc)>[\s\S]*?<\/(style|title|desc)>/, with: "")
      .replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&#39;", with: "'")
  }

  /// The cells of a table by the heading of its section.
  static func table(_ heading: String, in html: String) throws -> [[String]] {
    let section = try #require(
      html.replacing(" class=\"sources\"", with: "").components(separatedBy: "<section>")
        .first { $0.hasPrefix("<h2>\(heading)</h2>") })
    return section.components(separatedBy: "<tr>").dropFirst(2).map { row in
      row.matches(of: /<t[hd][^>]*>([^<]*)<\/t[hd]>/).map { String($0.output.1) }
    }
  }

  struct Week: Decodable {
    struct Day: Decodable {
      let day: String
      let state: String
      let magnesium_mg: Double?
    }
    struct Figure: Decodable { let mg: Double }
    struct Adequacy: Decodable {
      let days: Int
      let sd_mg: Double
      let confidence: Double
      let interval_mg: [Double]
    }
    struct Source: Decodable {
      let name_en: String
      let name_id: String
      let percent: Int
    }
    struct Earlier: Decodable {
      let days_counted: Int
      let mean_mg: Double?
    }
    struct Trend: Decodable {
      let change_mg: Double
      let earlier: [Earlier]
    }
    struct Form: Decodable { let mg: Double }
    let days: [Day]
    let days_counted: Int
    let days_left_out: Int
    let mean_mg: Double
    let mean_range_mg: [Double]
    let unknown_items: Int
    let unknown_at_most_mean_mg: Double
    let food_mean_range_mg: [Double]
    let reference: Figure
    let ear: Figure
    let adequacy: Adequacy
    let sources: [Source]
    let trend: Trend
    let food_mean_mg: Double
    let supplements_mean_mg: Double
    let supplement_forms: [Form]
    let upper_limit: Figure
  }

  @Test(arguments: Language.allCases)
  func `the page has the figures of the week's JSON, all and no others`(language: Language) throws {
    let home = try Self.home(language: language.rawValue)
    let html = try Self.page(home, "week", "2026-11-20")
    let week = try JSONDecoder().decode(
      Week.self, from: Data(home.run("week", "2026-11-20", "--json").output.utf8))
    let wording = language.phrasebook

    let days = try Self.table(wording.daysOfPeriod, in: html)
    #expect(days.count == 7 && days.count == week.days.count)
    for (row, day) in zip(days, week.days) {
      #expect(row[0] == wording.shortDay(CivilDay(iso: day.day)!))
      #expect(row[1] == wording.shortName(try #require(DayState(rawValue: day.state))))
      #expect(row[2] == day.magnesium_mg.map { wording.decimal($0) } ?? "–")
    }
    let sources = try Self.table(wording.whereItCameFrom, in: html)
    let most = week.sources.prefix(8).map {
      [language == .indonesian ? $0.name_id : $0.name_en, wording.percent($0.percent)]
    }
    #expect(sources == most)

    func whole(_ number: Double) -> String { wording.decimal(number, places: 0) }
    let test = week.adequacy
    var expected = [
      // Food alone, and on how many days a supplement was taken.
      wording.decimal(week.food_mean_mg), whole(week.food_mean_mg / week.reference.mg * 100), "1",
      whole(week.food_mean_range_mg[0]), whole(week.food_mean_range_mg[1]),
      whole(test.interval_mg[0]), whole(test.interval_mg[1]), "95", "\(test.days)",
      "\(week.days.count)", whole(week.ear.mg), whole(week.mean_mg / week.reference.mg * 100),
      wording.decimal(week.mean_mg), "\(week.days_counted)", "\(week.days_left_out)",
      whole(week.reference.mg), "2019", wording.decimal(week.unknown_at_most_mean_mg),
      whole(week.mean_range_mg[0]),
      whole(week.mean_range_mg[1]), whole(test.sd_mg), wording.decimal(abs(week.trend.change_mg)),
    ]
    let before = week.trend.earlier.filter { $0.mean_mg != nil }
    #expect(before.count == 2)
    for earlier in before {
      expected += [wording.decimal(try #require(earlier.mean_mg)), "\(earlier.days_counted)"]
    }
    let confidence = whole(test.confidence * 100)
    expected.append(test.confidence <= 0 ? "1" : test.confidence >= 1 ? "99" : confidence)
    let answer = try #require(
      html.components(separatedBy: "<section>").first { $0.contains("class=\"answer\"") })
    Self.expect(expected, in: answer, dates: wording)

    let supplements = try #require(
      html.components(separatedBy: "<section class=\"short\">").first {
        $0.hasPrefix("<h2>\(wording.supplementsApart)")
      })
    Self.expect(
      [
        wording.decimal(week.food_mean_mg), wording.decimal(week.supplements_mean_mg),
        whole(week.upper_limit.mg), "1997",
        // A dose of 120 mg on one of seven days.
        "120", "1", "7",
      ] + week.supplement_forms.map { wording.decimal($0.mg) }, in: supplements, dates: wording)
  }

  /// That a part of the page has each of these numbers and, but for the days of dates, no other.
  private static func expect(_ numbers: [String], in html: String, dates: any Phrasebook) {
    var text = Self.text(html)
    for month in 1...12 {
      for day in (1...31).reversed() {
        text = text.replacing("\(day) \(dates.shortMonth(month))", with: "")
      }
    }
    let found = Set(text.matches(of: /\d+(?:[.,]\d+)*/).map { String($0.output) })
    #expect(found == Set(numbers))
  }

  @Test(arguments: ["en", "id"])
  func `what is left out of the page is told with the way to have it there`(
    language: String
  ) throws {
    let home = try Self.home(language: language)
    func reply(_ options: String...) -> ProgramHome.Reply {
      let file = home.folder.appendingPathComponent("page-\(UUID().uuidString).html").path
      return home.run(["report", "week", "--html", file] + options)
    }
    #expect(reply().errors.isEmpty)
    #expect(home.run("profile", "set", "--condition", "kidney-disease").status == 0)
    let hidden = reply()
    #expect(hidden.status == 0 && hidden.errors.contains("--with-conditions"), "\(hidden)")
    #expect(hidden.errors.split(separator: "\n").count == 1)
    #expect(reply("--with-conditions").errors.isEmpty)
    // A picture of the days has no warnings in any case.
    let picture = home.folder.appendingPathComponent("a.svg").path
    #expect(home.run("report", "week", "--svg", picture).errors.isEmpty)
  }

  @Test func `without words it is last month's, in a file of its own that is written anew`() throws
  {
    let home = try Self.home()
    let file = home.folder.appendingPathComponent("home/reports/2026-10-01-2026-10-31.html").path
    for _ in 1...2 {
      let reply = home.run("report")
      #expect(reply.status == 0 && reply.output == "Report written to \(file)\n", "\(reply)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // What somebody else put there stays.
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    #expect(home.run("report").status == 73)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(home.run("report", "--force").status == 0)
    let json = home.run("report", "--json")
    #expect(json.output.contains(#""from":"2026-10-01""#) && json.output.contains(#""files":["#))
  }

  @Test(arguments: [
    (["fortnight"], 64), (["week", "2026-13-01"], 64), (["week", "today", "today"], 64),
    (["range", "today"], 64), (["range", "today", "yesterday"], 65), (["range"], 64),
    (["month", "tomorrow"], 64), (["2026-10"], 64), (["week", "2027-01-04"], 65),
  ])
  func `what is no period is refused, and nothing is written`(words: [String], status: Int) throws {
    let home = try Self.home()
    let file = home.folder.appendingPathComponent("page.html").path
    let reply = home.run(["report"] + words + ["--html", file])
    #expect(reply.status == status, "\(reply)")
    #expect(reply.errors.split(separator: "\n").count == 1 && reply.output.isEmpty, "\(reply)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a file that cannot be written leaves nothing, and one that is there stays`() throws {
    let home = try Self.home()
    func path(_ name: String) -> String { home.folder.appendingPathComponent(name).path }
    func names() throws -> Set<String> {
      Set(try FileManager.default.subpathsOfDirectory(atPath: home.folder.path))
    }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path("mine.html")))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.html"), withDestinationPath: path("mine.html"))
    let before = try names()
    for (file, status) in [
      (path("nowhere/page.html"), 73), ("/proc/page.html", 73), ("/dev/null", 73),
      (path("home"), 73), (path("mine.html"), 73), (path("link.html"), 73), ("", 73),
      (path("home/diary.sqlite"), 64), (path("home/backups/page.html"), 64),
    ] {
      for option in ["--html", "--svg"] {
        let reply = home.run("report", option, file)
        #expect(reply.status == status, "\(file): \(reply)")
        #expect(reply.errors.split(separator: "\n").count == 1, "\(reply)")
      }
      // Neither of two is written where one is refused.
      if FileManager.default.fileExists(atPath: file) || status == 64 {
        #expect(home.run("report", "--svg", path("a.svg"), "--html", file).status == status)
      }
    }
    let twice = home.run("report", "--svg", path("a"), "--html", path("./a"))
    #expect(twice.status == 64 && twice.errors.contains("name two files"), "\(twice)")
    #expect(try names() == before)
    #expect(try String(contentsOfFile: path("mine.html"), encoding: .utf8) == "mine")
    #expect(home.run("report", "--html", path("mine.html"), "--force").status == 0)
  }

  @Test func `each chart has a file of its own, and one of nothing is refused`() throws {
    let home = try Self.home()
    func picture(_ chart: String, _ words: String...) -> (reply: ProgramHome.Reply, text: String?) {
      let file = home.folder.appendingPathComponent("\(chart)-\(UUID().uuidString).svg").path
      let reply = home.run(["report"] + words + ["--svg", file, "--chart", chart])
      return (reply, try? String(contentsOfFile: file, encoding: .utf8))
    }
    let week = ["week", "2026-11-20"]
    let strip = try #require(picture("strip", week[0], week[1]).text)
    #expect(strip.contains(say.daysOfPeriod) && strip.contains("class=\"full\""))
    let file = home.folder.appendingPathComponent("plain.svg").path
    #expect(home.run(["report"] + week + ["--svg", file]).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == strip)
    let sources = try #require(picture("sources", week[0], week[1]).text)
    #expect(sources.contains(say.whereItCameFrom) && sources.contains("class=\"bar\""))
    #expect(sources.contains("16 November 2026 – 22 November 2026"))
    for (chart, words, hint) in [
      ("symptoms", week, "magtrack symptom log"),
      ("sources", ["month", "2026-10-05"], "--chart strip"),
    ] {
      let (reply, text) = picture(chart, words[0], words[1])
      #expect(reply.status == 65 && text == nil && reply.errors.contains(hint), "\(reply)")
      #expect(reply.errors.split(separator: "\n").count == 1)
    }
    #expect(home.run("symptom", "log", "cramp", "2", "--date", "2026-11-18").status == 0)
    #expect(picture("symptoms", week[0], week[1]).text?.contains(say.symptomsByDay) == true)
    let alone = home.run("report", "--chart", "sources")
    #expect(alone.status == 64 && alone.errors.contains("--svg"), "\(alone)")
    #expect(picture("pie").reply.status == 64)
  }

  @Test func `ten years are months, and every name stays a name`() throws {
    let home = try Self.home()
    let name =
      "<script>alert(1)</script> ]]> \u{202E}evil\u{202C} " + String(repeating: "x", count: 480)
    for word in ["zorkbean", "<script>alert(1)</script> ]]>"] {
      let reply = home.run(
        "log", word + " " + String(repeating: "y", count: 60), "--magnesium", "50", "--date",
        "yesterday")
      #expect(reply.status == 0, "\(reply)")
    }
    #expect(home.run("done", "yesterday").status == 0)
    let html = try Self.page(home, "range", "2016-12-01", "2026-11-23", "--entries", "--name", name)
    #expect(try Self.table(say.monthsOfPeriod, in: html).count == 120)
    #expect(!html.contains("<script") && !html.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;"))
    #expect(html.components(separatedBy: "]]>").count == 1)
  }

  @Test func `it is opened on a terminal alone`() throws {
    // There is none here, and a viewer that is not there would have been missed.
    let home = try Self.home()
    home.variables["PATH"] = "/nowhere"
    #expect(home.run("report", "--open").status == 0)
  }

  @Test func `the scheduled page is written over nothing but itself`() throws {
    let home = try Self.home()
    func path(_ name: String) -> String { home.folder.appendingPathComponent(name).path }
    func configure(_ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path("home/config.toml")))
    }
    home.variables["PATH"] = "/nowhere"
    try configure("[report]\nhtml = \"~/{week}.html\"\n")
    #expect(home.run("alerts", "--notify").status == 0)
    let first = try String(contentsOfFile: path("2026-11-16.html"), encoding: .utf8)
    #expect(first.contains("16 November 2026 – 22 November 2026"))
    #expect(home.run("log", "100 g almonds", "--date", "2026-11-17").status == 0)
    #expect(home.run("alerts", "--notify").status == 0)
    #expect(try String(contentsOfFile: path("2026-11-16.html"), encoding: .utf8) != first)

    try configure("[report]\nhtml = \"~/{month}.html\"\nfile = \"~/{month}.txt\"\n")
    #expect(home.run("alerts", "--notify").status == 0)
    let month = try String(contentsOfFile: path("2026-10.html"), encoding: .utf8)
    #expect(month.contains("1 October 2026 – 31 October 2026"))
    #expect(
      try String(contentsOfFile: path("2026-10.txt"), encoding: .utf8).hasPrefix("1 October 2026"))

    // A page that somebody asked for may have a name and entries on it.
    #expect(home.run("report", "--html", path("asked.html"), "--entries").status == 0)
    let asked = try String(contentsOfFile: path("asked.html"), encoding: .utf8)
    for (setting, status) in [
      ("\(path("asked.html"))", 78), (path("home/diary.sqlite"), 78), (path("nowhere/x.html"), 73),
      ("week.html", 78), (path("2026-10.txt"), 78),
    ] {
      try configure("[report]\nhtml = \"\(setting)\"\n")
      let reply = home.run("alerts", "--notify")
      #expect(reply.status == status, "\(setting): \(reply)")
    }
    #expect(try String(contentsOfFile: path("asked.html"), encoding: .utf8) == asked)
    // And the other way round.
    #expect(home.run("report", "--html", path("2026-10.html")).status == 73)
  }

  @Test(arguments: ["en", "id"], ["100", "80", "60", "50", "40", "20"])
  func `a month on a terminal has its strip where there is room`(
    language: String, columns: String
  ) throws {
    let home = try Self.home(language: language)
    home.variables["COLUMNS"] = columns
    let lines = home.run("month").output.split(separator: "\n", omittingEmptySubsequences: false)
    let width = try #require(Int(columns))
    let start = lines.firstIndex { $0.contains("┤") }
    // 23 days, the scale before them and what they are compared with behind.
    #expect((start != nil) == (width >= 38))
    guard let start else { return }
    let count = try #require(
      lines[..<start].reversed().lazy.compactMap { line in
        line.split(separator: " ").lazy.compactMap { Int($0) }.first
      }.first)
    let chart = lines[start..<start + count]
    #expect(chart.allSatisfy { $0.count <= width })
    #expect(chart.last?.contains("1 Nov") == true && lines[start + count].hasPrefix("  ● "))
    let signs = chart.joined()
    // From the 2nd to the 20th all but one count, and one of those is half logged.
    #expect(signs.filter { $0 == "●" }.count == 17 && signs.filter { $0 == "○" }.count == 1)
    #expect(signs.contains("AKG 340") && signs.contains("EAR 283"))
  }
}
