import Crypto
import Foundation
import MagnesiumKit
import MagnesiumWords
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import ReportPages

struct PeriodPageTests {
  // A Monday.
  let now = ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!

  /// Ten days: counted ones, one that is half logged, one without anything, and an item without a figure.
  private func tracker() throws -> Tracker {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1985-05-01")
      profile.sex = .female
      profile.changeCircumstances(from: tracker.today, startingWith: .usDRI1997) {
        $0.health = HealthFacts(medicines: [.levothyroxine])
      }
    }
    for back in 1...10 where back != 4 {
      let day = tracker.today - back
      for phrase in ["1 piring nasi", "2 potong tempe goreng"] + (back == 6 ? ["2 salak"] : []) {
        _ = try tracker.log(phrase, Occasion(day: day, meal: .lunch))
      }
      if back != 8 { try tracker.mark(day, .done) }
    }
    return tracker
  }

  private func page(
    _ choices: PeriodPage.Choices = PeriodPage.Choices(), in language: Language = .english,
    days: ClosedRange<Int> = 1...10
  ) throws -> (html: String, sheet: SheetOverview) {
    let tracker = try tracker()
    let sheet = try tracker.sheet(
      from: tracker.today - days.upperBound, to: tracker.today - days.lowerBound, language: language
    )
    return (
      PeriodPage(sheet, choices: choices, version: "1.2.3", in: language.phrasebook).html, sheet
    )
  }

  @Test(arguments: Language.allCases)
  func `nothing comes from elsewhere, and nothing runs`(language: Language) throws {
    let (html, _) = try page(in: language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    for foreign in [
      "<script", "<link", "<img", "<iframe", "url(", "@import", "style=\"", "onclick", "src=",
    ] {
      #expect(!html.contains(foreign), "\(foreign)")
    }
    let addresses = html.components(separatedBy: "http").dropFirst()
    #expect(
      addresses.allSatisfy { $0.hasPrefix("://www.w3.org/2000/svg\"") || $0.hasPrefix("-equiv=") })
  }

  @Test func `the content policy names the style that the page has`() throws {
    let (html, _) = try page()
    let style = try #require(html.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).output.1
    let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
    #expect(html.contains("default-src 'none'; style-src 'sha256-\(hash)'"))
  }

  @Test func `every figure of the days stands in the table`() throws {
    let (html, sheet) = try page()
    let english = Language.english.phrasebook
    for record in sheet.period.report.days {
      let known = record.magnesiumMg.map { english.decimal($0) } ?? "–"
      let row = try #require(
        html.components(separatedBy: "<tr>").first {
          $0.hasPrefix("<th scope=\"row\">\(english.shortDay(record.day))</th>")
        }, "\(record.day.iso)")
      #expect(row.contains("<td class=\"n\">\(known)</td>"), "\(row)")
      #expect(row.contains(english.shortName(record.state)), "\(row)")
    }
    // Eight days count, one is half logged, one has nothing: a dot each but for the last.
    for chart in Self.charts(in: html, kind: "wide") + Self.charts(in: html, kind: "narrow")
    where chart.contains("class=\"grid\"") {
      #expect(chart.components(separatedBy: "<circle class=\"full\"").count - 1 == 8)
      #expect(chart.components(separatedBy: "<circle class=\"hollow\"").count - 1 == 1)
      #expect(chart.components(separatedBy: "<line class=\"open\"").count - 1 == 1)
    }
  }

  @Test(arguments: Language.allCases)
  func `every chart has a title, a description and a table`(language: Language) throws {
    let (html, _) = try page(in: language)
    for kind in ["wide", "narrow"] {
      let charts = Self.charts(in: html, kind: kind)
      #expect(charts.count == 2)
      #expect(charts.allSatisfy { $0.contains("<title>") && $0.contains("<desc>") })
    }
    let sections = html.components(separatedBy: "<section").filter { $0.contains("role=\"img\"") }
    #expect(sections.count == 2)
    #expect(
      sections.allSatisfy { $0.contains("<details><summary>") && $0.contains("<table>") })
    // What has no name is passed over.
    #expect(
      html.components(separatedBy: "<svg ").dropFirst().allSatisfy {
        $0.contains("role=\"img\" aria-label=\"") || $0.contains("aria-hidden=\"true\"")
      })
    let headings = html.matches(of: /<h([1-6])>/).map { Int($0.output.1)! }
    #expect(headings.first == 1)
    #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `a name is escaped, and stands there only where it was asked for`() throws {
    let name = "Ani <script>alert(\"1\")</script> & ]]> \u{202E}txet"
    let (html, _) = try page(PeriodPage.Choices(name: name))
    #expect(
      html.contains(
        "Ani &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt; \u{FFFD}txet"))
    #expect(!html.contains("<script"))
    #expect(!(try page().html.contains("Ani")))
    #expect(
      try page(PeriodPage.Choices(name: String(repeating: "x", count: 5_000))).html.count < 40_000)
  }

  /// Who reads it can look up both ends of what makes the mean wide.
  @Test(arguments: Language.allCases)
  func `a wide mean names the foods that make it so, and their tables`(language: Language) throws {
    let tracker = try tracker()
    for back in [2, 3] { try tracker.log("300 g tahu", Occasion(day: tracker.today - back)) }
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today - 1, language: language)
    let tofu = try #require(FoodLibrary().food(id: "tofu"))
    let range = try #require(tofu.magnesium?.per100g.range)
    let wording = language.phrasebook
    #expect(range == 23...134 && sheet.spreads.first?.name == tofu.name)
    let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
    #expect(html.contains("\(tofu.name[language]) (\(wording.byTheTable(range)))"))
    let highest = try #require(tofu.magnesium?.highest)
    #expect(highest.table == "fr-ciqual-2017")
    #expect(sheet.tablesOfRanges.map(\.id).contains(highest.table))
    #expect(html.contains("CIQUAL"))
  }

  @Test(arguments: [(Medicine.protonPumpInhibitors, true), (.levothyroxine, false)])
  func `with a medicine that loses magnesium an adequate intake is no finding about the blood`(
    medicine: Medicine, isSaid: Bool
  ) throws {
    let tracker = try tracker()
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: tracker.today - 20, startingWith: .usDRI1997) {
        $0.health = HealthFacts(medicines: [medicine])
      }
    }
    let wording = Language.english.phrasebook
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today - 1, language: .english)
    let html = PeriodPage(
      sheet, choices: PeriodPage.Choices(showsConditions: true), version: "1.2.3", in: wording
    ).html
    #expect(html.contains(wording.bloodCanBeLowAllTheSame) == isSaid)
    #expect(html.contains(wording.conditionsAre(wording.noneGiven)))
    #expect(!html.contains(wording.healthIsNotPrinted))
    #expect(try page().html.contains(wording.healthIsNotPrinted))
  }

  @Test func `illnesses and medicines are printed only where they were asked for`() throws {
    let medicine = Language.english.phrasebook.name(Medicine.levothyroxine)
    let told = Language.english.phrasebook.medicinesAre(medicine)
    #expect(!(try page().html.contains(told)))
    #expect(try page(PeriodPage.Choices(showsConditions: true)).html.contains(told))

    // Nor does a caution or a note give them away.
    let tracker = try tracker()
    try tracker.updateProfile { profile in
      profile.changeCircumstances(from: tracker.today - 20, startingWith: .usDRI1997) {
        $0.health = HealthFacts(conditions: [.kidneyDisease], medicines: [.levothyroxine])
      }
    }
    try tracker.log([
      try tracker.dose(of: "pill", mgEach: 100, Occasion(day: tracker.today - 1))
    ])
    for language in Language.allCases {
      let sheet = try tracker.sheet(
        from: tracker.today - 10, to: tracker.today, language: language)
      let words =
        language == .indonesian ? ["ginjal", "levotiroksin"] : ["kidney", "levothyroxine"]
      for isAsked in [false, true] {
        let html = PeriodPage(
          sheet, choices: PeriodPage.Choices(showsConditions: isAsked), version: "1.2.3",
          in: language.phrasebook
        ).html.lowercased()
        #expect(words.map { html.contains($0) } == [isAsked, isAsked])
      }
    }
  }

  @Test func `entries come on a page of their own`() throws {
    let (html, sheet) = try page(PeriodPage.Choices(showsEntries: true), in: .indonesian)
    let table = try #require(html.components(separatedBy: "<section class=\"entries\">").last)
    #expect(table.components(separatedBy: "<tr>").count - 2 == sheet.entries.count)
    for column in ["Tanggal", "Jam", "Waktu makan", "Makanan", "URT", "Sumber"] {
      #expect(table.contains("<th scope=\"col\">\(column)</th>"), "\(column)")
    }
    // What is a number stands to the right, and is named where there is no room for columns.
    for column in ["Berat (g)", "Magnesium (mg)"] {
      #expect(table.contains("<th scope=\"col\" class=\"n\">\(column)</th>"), "\(column)")
      #expect(
        table.components(separatedBy: "<td class=\"n\" data-label=\"\(column)\">").count - 1
          == sheet.entries.count)
    }
    #expect(!(try page().html.contains("class=\"entries\"")))
  }

  /// Situations in which the terminal would name a command.
  private func situations() throws -> [(name: String, tracker: Tracker)] {
    func make(_ live: (Tracker) throws -> Void) throws -> Tracker {
      let tracker = try Tracker.inMemory(environment: .pinned(now))
      try live(tracker)
      return tracker
    }
    func adult(_ tracker: Tracker, _ health: HealthFacts = HealthFacts(), born: String) throws {
      try tracker.updateProfile { profile in
        profile.born = CivilDay(iso: born)
        profile.sex = .female
        profile.changeCircumstances(from: tracker.today - 40, startingWith: .usDRI1997) {
          $0.health = health
        }
      }
    }
    func eat(_ tracker: Tracker, _ words: String, keepsUnknown: Bool = false) throws {
      for day in [tracker.today - 3, tracker.today - 2, tracker.today - 1] {
        _ = try tracker.record(
          try tracker.items(
            of: try tracker.read(words), Occasion(day: day), keepsUnknown: keepsUnknown))
        try tracker.mark(day, .done)
      }
    }
    return [
      ("nothing", try make { _ in }),
      ("no profile", try make { try eat($0, "1 piring nasi") }),
      (
        "not understood",
        try make {
          try adult($0, born: "1985-05-01")
          try eat($0, "1 kg gronk", keepsUnknown: true)
        }
      ),
      (
        "what is unknown decides",
        try make {
          try adult($0, born: "1985-05-01")
          try eat($0, "1 piring nasi, 3 kg salak")
        }
      ),
      (
        "kidney, above the limit",
        try make {
          try adult(
            $0, HealthFacts(conditions: [.kidneyDisease], medicines: [.levothyroxine]),
            born: "1985-05-01")
          try eat($0, "1 piring nasi")
          try $0.log([
            try $0.dose(of: "pill", mgEach: 400, Occasion(day: $0.today - 1))
          ])
        }
      ),
      (
        "a child with supplements",
        try make {
          try adult($0, born: "2025-12-01")
          try eat($0, "1 piring nasi")
          try $0.log([
            try $0.dose(of: "pill", mgEach: 40, Occasion(day: $0.today - 1))
          ])
        }
      ),
      (
        "a sign to get help for",
        try make {
          try adult($0, born: "1985-05-01")
          try eat($0, "1 piring nasi")
          let reading = try #require(try $0.readSymptom("numbness groin 4"))
          _ = try $0.log(reading, Occasion(day: $0.today - 1))
        }
      ),
    ]
  }

  @Test(arguments: Language.allCases)
  func `no command stands on a sheet that is handed on`(language: Language) throws {
    for (name, tracker) in try situations() {
      let sheet = try tracker.sheet(
        from: tracker.today - 10, to: tracker.today, language: language)
      for isAsked in [false, true] {
        let html = PeriodPage(
          sheet, choices: PeriodPage.Choices(showsConditions: isAsked, showsEntries: true),
          version: "1.2.3", in: language.phrasebook
        ).html.replacing(PeriodPage.Mark.asked.comment, with: "")
          .replacing(/<style>[^<]*<\/style>/, with: "")
        #expect(!html.contains("magtrack"), "\(name)")
        #expect(!html.contains("--"), "\(name)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `what an illness forbids leaves no trace where it is not to be told`(
    language: Language
  ) throws {
    let tracker = try #require(try situations().first { $0.name.hasPrefix("kidney") }).tracker
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today, language: language)
    let wording = language.phrasebook
    func page(_ isAsked: Bool) -> PeriodPage {
      PeriodPage(
        sheet, choices: PeriodPage.Choices(showsConditions: isAsked), version: "1.2.3", in: wording)
    }
    let (hidden, shown) = (page(false), page(true))
    #expect(hidden.leavesHealthOut && !shown.leavesHealthOut)
    let reference = try #require(sheet.period.report.reference)
    let heading =
      "<section class=\"box strong\"><h2>\(wording.capitalized(wording.name(.strong)))</h2>"
    for trace in [wording.figure(of: reference), wording.cautionKidneyDisease, heading] {
      #expect(!hidden.html.contains(trace), "\(trace)")
    }
    #expect(hidden.html.contains(wording.notJudgedHere))
    #expect(shown.html.contains(heading))
    #expect(shown.html.contains(wording.figure(of: reference)))
    #expect(!shown.html.contains(wording.notJudgedHere))
    // How usual intake would be worked out has no place where none is given.
    #expect(!shown.html.contains(wording.methodOfUsualIntake))
    #expect(try self.page(in: language).html.contains(wording.methodOfUsualIntake))
  }

  @Test(arguments: Language.allCases)
  func `days with words that were not understood are not called unlogged`(
    language: Language
  ) throws {
    let tracker = try #require(try situations().first { $0.name == "not understood" }).tracker
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today, language: language)
    let html = PeriodPage(sheet, version: "1.2.3", in: language.phrasebook).html
    #expect(html.contains("<p class=\"answer\">\(language.phrasebook.noDayIsUnderstood)</p>"))
  }

  @Test(arguments: Language.allCases)
  func `symptoms are drawn on the days of the intake, and silence is a gap`(
    language: Language
  ) throws {
    let tracker = try tracker()
    for (line, back) in [("cramp 3", 9), ("cramp 0", 7), ("pain 4", 9), ("none", 2)] {
      let reading = try #require(try tracker.readSymptom(line))
      _ = try tracker.log(reading, Occasion(day: tracker.today - back))
    }
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today - 1, language: language)
    let wording = language.phrasebook
    let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
    let section = try #require(
      html.components(separatedBy: "<section").first {
        $0.hasPrefix("><h2>\(wording.symptomsByDay)</h2>")
      })
    #expect(section.contains(wording.noLinkIsComputed.replacing("\"", with: "&quot;")))
    // Of so few answers nothing is worked out.
    #expect(section.contains(wording.tooFewAnswers(fewest: 7)))
    #expect(!section.contains(wording.intervalsAreTooNarrow) && !section.contains("95%"))
    let rows = section.components(separatedBy: "<tr>").dropFirst(2).map { row in
      row.matches(of: /<t[hd][^>]*>([^<]*)<\/t[hd]>/).map { String($0.output.1) }
    }
    let cells = rows.map { Array($0.dropFirst()) }
    #expect(rows.count == 10)
    #expect(cells[1] == ["3", "4"] && cells[3] == ["0", "–"] && cells[8] == ["0", "0"])
    #expect(cells.count { $0 == ["–", "–"] } == 7)
    // Two bars, three rings, and each on the place of its day in the strip above.
    let plots = [Self.charts(in: html, kind: "wide"), Self.charts(in: html, kind: "narrow")]
    for charts in plots {
      #expect(charts.count == 3)
      #expect(charts[1].components(separatedBy: "<rect class=\"bar\"").count - 1 == 2)
      #expect(charts[1].components(separatedBy: "<circle class=\"hollow\"").count - 1 == 3)
      let places = charts[1].matches(of: /<circle class="hollow" cx="([0-9.]+)"/).map(\.output.1)
      let days = charts[0].matches(of: /<circle class="(?:full|hollow)" cx="([0-9.]+)"/)
        .map(\.output.1)
      // The fourth day before is not logged.
      #expect(places == [days[3], days[7], days[7]])
    }
    #expect(try !page(in: language).html.contains(wording.symptomsByDay))
  }

  private static func charts(in html: String, kind: String) -> [String] {
    html.components(separatedBy: "<svg ").dropFirst()
      .map { $0.components(separatedBy: "</svg>")[0] }
      .filter { $0.contains("class=\"\(kind)\"") && $0.contains("role=\"img\"") }
  }

  @Test func `only the signs are explained that stand there`() throws {
    let english = Language.english.phrasebook
    let html = try page().html
    for sign in [StripChart.Sign.counted, .notCounted, .open, .usual] {
      #expect(html.contains("</svg> \(english.name(sign))</li>"))
    }
    #expect(!html.contains(english.name(.beyond)))
    #expect(try !page(days: 100...110).html.contains("<li>"))
  }

  @Test(arguments: Language.allCases)
  func `a chart alone is well-formed, and has its colours without variables`(
    language: Language
  ) throws {
    let tracker = try tracker()
    _ = try tracker.log("1 piring nasi", Occasion(day: tracker.today - 2, meal: .dinner))
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today, language: language)
    let wording = language.phrasebook
    let strip = PeriodDocument(overview: sheet.period, chart: .days, wording: wording).strip
    let name = "<b>]]>&\"' \u{202E} " + String(repeating: "x", count: 500)
    let bars = SourceBars(
      rows: [(name: name, percent: 51.2), (name: "tempe", percent: 0.6)], title: name,
      description: name, wording: wording)
    for svg in [
      StripPlot(strip: strip, wording: wording).inFile(about: name), bars.inFile(about: name),
    ] {
      let parser = XMLParser(data: Data(svg.source.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      #expect(!svg.source.contains("var("))
    }
    let page = PeriodPage(sheet, version: "1.2.3", in: wording)
    let picture = try #require(page.svg())
    // It says what it is of, and what its signs mean.
    for text in [strip.title, wording.date(sheet.period.report.from)] + strip.key.map(\.name) {
      #expect(picture.replacing(/<(title|desc)>[^<]*</, with: "").contains(text), "\(text)")
    }
    let sources = try #require(page.svg(.sources))
    #expect(sources.contains("class=\"bar\""))
    // In bold letters of 15 px the title needs 8.5 px a letter, and is not cut.
    let width = try #require(sources.firstMatch(of: /viewBox="0 0 ([0-9.]+)/)).output.1
    #expect(Double(wording.whereItCameFrom.count) * 8.5 < Double(width)!)
    #expect(page.svg(.symptoms) == nil)
    let reading = try #require(try tracker.readSymptom("cramp 3"))
    _ = try tracker.log(reading, Occasion(day: tracker.today - 2))
    let answered = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today, language: language)
    let lanes = PeriodPage(answered, version: "1.2.3", in: wording).svg(.symptoms)
    #expect(lanes?.contains(wording.symptomsByDay) == true)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tidy), "tidy is not installed"))
  func `a validator has nothing to say of it`() throws {
    for language in Language.allCases {
      for days in [1...10, 100...110, 1...200] {
        let choices = PeriodPage.Choices(
          name: "<b>Ani</b>", showsConditions: true, showsEntries: true)
        #expect(try Self.tidied(page(choices, in: language, days: days).html) == "")
      }
    }
    #expect(try Self.tidied("<!DOCTYPE html><title>x</title><p><foo></p>").contains("foo"))
  }

  private static let tidy = "/usr/bin/tidy"

  /// The errors and warnings of it.
  private static func tidied(_ html: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tidy)
    process.arguments = ["-quiet", "-errors", "-utf8"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(html.utf8))
    try input.fileHandleForWriting.close()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: told, as: UTF8.self)
  }

  @Test func `a period without a counted day says so`() throws {
    let (html, _) = try page(days: 100...110)
    #expect(html.contains(Language.english.phrasebook.noDayIsComplete))
    // Where nothing was logged nobody knows what was taken.
    #expect(
      html.contains(Language.english.phrasebook.noSupplementsTaken(unlogged: 11, of: 11)))
    #expect(!html.contains("<circle class="))
    // Axes of nothing are no chart.
    #expect(Self.charts(in: html, kind: "wide").isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `what does not count is compared with nothing`(language: Language) throws {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1985-05-01")
      profile.sex = .female
      profile.changeCircumstances(from: .first, startingWith: .usDRI1997) { _ in }
    }
    try tracker.log("2 piring nasi, 2 telur", Occasion(day: tracker.today - 1))
    for isClosed in [false, true] {
      if isClosed { try tracker.mark(tracker.today - 1, .done) }
      let sheet = try tracker.sheet(
        from: tracker.today - 7, to: tracker.today - 1, language: language)
      let html = PeriodPage(sheet, version: "1.2.3", in: language.phrasebook).html
      #expect(html.contains("class=\"reference\"") == isClosed)
      // Nor is what is not there explained.
      #expect(html.contains("EAR") == isClosed)
    }
  }

  /// Too little and too much, and what unknown items may make up for.
  @Test(
    arguments: [
      (0.1, nil, true), (31, nil, true), (33, nil, false), (31, "500 g salak", false),
      (1_919, nil, false), (9_000, nil, true),
    ] as [(Double, String?, Bool)])
  func `a total that no day of eating has is said to be one`(
    mg: Double, unknown: String?, isDoubtful: Bool
  ) throws {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1985-05-01")
      profile.sex = .female
      // An RDA of 320 mg.
      profile.changeCircumstances(from: .first, startingWith: .usDRI1997) { _ in }
    }
    for back in 1...3 {
      let day = tracker.today - back
      try tracker.log([
        try tracker.intake(
          ofMagnesium: mg, named: "x", Occasion(day: day), acceptsImplausible: true)
      ])
      if let unknown { try tracker.log(unknown, Occasion(day: day)) }
      try tracker.mark(day, .done)
    }
    for language in Language.allCases {
      let wording = language.phrasebook
      let sheet = try tracker.sheet(
        from: tracker.today - 7, to: tracker.today - 1, language: language)
      let days = (1...3).reversed().map { tracker.today - $0 }
      #expect(sheet.period.report.implausibleDays == (isDoubtful ? days : []))
      let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
      let told = wording.totalsThatCannotBe(
        count: 3, counted: 3, days: days.map(wording.shortDay).joined(separator: ", "),
        range: 32...1_920)
      #expect(html.contains("<h2>\(wording.checkFigures)</h2><p>\(told)</p>") == isDoubtful)
      if isDoubtful {
        #expect(!html.contains(wording.almostSurelyAdequate))
        #expect(!html.contains(wording.probablyInadequate))
      }
    }
  }

  @Test func `a day without food is none that cannot be`() throws {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.mark(tracker.today - 1, .fasted)
    let report = try tracker.report(from: tracker.today - 1, to: tracker.today - 1)
    #expect(report.countedDays.count == 1 && report.implausibleDays.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `a supplement is told by dose and days, and its limit by whose and of what it is`(
    language: Language
  ) throws {
    let tracker = try tracker()
    // Two days that count, one of them with three doses; the half logged one, the one without food, and today.
    for back in [9, 7, 7, 7, 8, 4, 0] {
      try tracker.log([
        try tracker.dose(of: "pill", mgEach: 150, Occasion(day: tracker.today - back))
      ])
    }
    let sheet = try tracker.sheet(from: tracker.today - 10, to: tracker.today, language: language)
    let wording = language.phrasebook
    let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
    let name = sheet.supplements[0].name[language]
    #expect(sheet.supplements.map(\.days) == [5])
    let doses = [
      wording.taken("150 mg", on: 4, of: 11), wording.taken("450 mg", on: 1, of: 11),
      wording.ofTheseNotCounted(3),
    ]
    #expect(html.contains("\(name): \(doses.joined(separator: ", "))."))
    let limit = try #require(sheet.period.report.upperLimit)
    let above = wording.limitExceeded(on: 1, of: 11, days: wording.shortDay(tracker.today - 7))
    #expect(html.contains("<p>\(wording.limitOfSupplements(limit)) \(above)</p>"))
    #expect(wording.limitOfSupplements(limit).contains("350 mg"))
    #expect(!html.contains(wording.noSupplementsTaken))
  }

  @Test(arguments: Language.allCases)
  func `many doses are a range, and one without a figure is said to have none`(
    language: Language
  ) throws {
    let tracker = try tracker()
    let wording = language.phrasebook
    func told() throws -> String {
      let sheet = try tracker.sheet(
        from: tracker.today - 10, to: tracker.today - 1, language: language)
      return PeriodPage(sheet, version: "1.2.3", in: wording).html
    }
    for (back, mg) in [(9, 50.0), (8, 60), (7, 70), (6, 80)] {
      try tracker.log([
        try tracker.dose(of: "pill", mgEach: mg, Occasion(day: tracker.today - back))
      ])
    }
    #expect(try told().contains(wording.taken("50–80 mg", on: 4, of: 10)))
    #expect(try told().contains(wording.limitNeverExceeded))
  }

  @Test(arguments: Language.allCases)
  func `what has no figure is told with its amount and bound`(language: Language) throws {
    let tracker = try tracker()
    let wording = language.phrasebook
    let day = tracker.today - 2
    let heavy = tracker.today - 3
    for day in [day, heavy] { try tracker.log("3 kg salak", Occasion(day: day)) }
    for words in ["gronk", "gronk"] {
      _ = try tracker.record(
        try tracker.items(of: try tracker.read(words), Occasion(day: day), keepsUnknown: true))
    }
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today - 1, language: language)
    let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
    let salak = try #require(sheet.unknown.first)
    let per100g = try #require(salak.mostPer100g)
    let grams = try #require(salak.grams)
    #expect(salak.times == 2 && abs(grams * per100g / 100 - salak.atMost) < 0.01 && grams > 3_000)
    let bound = wording.bound(
      grams: wording.decimal(grams, places: 0), mostPer100g: wording.short(per100g, places: 1),
      atMost: wording.decimal(salak.atMost, places: 0))
    #expect(sheet.unknown.count == 1)
    #expect(html.contains("\(salak.name[language]) (2×): \(bound)"))
    // So much at once decides the answer: which day it was has to be found.
    #expect(sheet.period.report.isAdequacyUnknown)
    #expect(
      html.contains(
        "\(bound)\(wording.largestAtOnce(wording.decimal(3_000, places: 0), on: wording.shortDay(heavy)))"
      ))
    #expect(html.contains("gronk (2×), \(wording.couldBeAnything)"))
    // What says nothing is no figure: neither in the table nor on the scale.
    let row = try #require(
      html.components(separatedBy: "<tr>").first {
        $0.hasPrefix("<th scope=\"row\">\(wording.shortDay(day))</th>")
      })
    #expect(row.contains("<td class=\"n\">\(wording.noBound)</td>"))
    let strip = PeriodDocument(overview: sheet.period, chart: .days, wording: wording).strip
    let point = try #require(strip.points.first { $0.label == wording.shortDay(day) })
    #expect(strip.reach(of: point) == .unbounded && strip.end(of: point) == strip.marks.last)
    #expect(html.contains("</svg> \(wording.name(.unbounded))</li>"))
    #expect(html.contains(wording.withoutFigure("", entries: 2).dropLast()))
    #expect(html.contains(wording.withoutFigureBeside("", entries: 3).dropLast()))
    // The range of the mean can be computed from what is told of it.
    let report = sheet.period.report
    let most = try #require(report.days.counted.meanUnknownAtMost)
    #expect(abs(most - salak.atMost / Double(report.countedDays.count)) < 0.01)
    let range = try #require(report.meanRange)
    #expect(html.contains("\(wording.mg(most))"))
    #expect(range.upperBound >= (report.mean ?? 0) + most)
  }

  @Test(arguments: Language.allCases)
  func `every note on the page says what the evidence is, how strong, and where it stands`(
    language: Language
  ) throws {
    let tracker = try tracker()
    let wording = language.phrasebook
    let sheet = try tracker.sheet(
      from: tracker.today - 10, to: tracker.today - 1, language: language)
    let html = PeriodPage(sheet, version: "1.2.3", in: wording).html
    let items = html.components(separatedBy: "<li><strong>").dropFirst()
    #expect(items.count == sheet.period.notes.count && items.count > 3)
    for (item, note) in zip(items, sheet.period.notes) {
      let sources = ([wording.name(note.grade)] + note.cites).joined(separator: "; ")
      let words = [note.title[language] + ":", note.summary[language], "(\(sources))"]
        .map { $0.replacing("&", with: "&amp;").replacing("'", with: "&#39;") }
      #expect(
        item.hasPrefix(
          "\(words[0])</strong> \(words[1]) <span class=\"soft\">\(words[2])</span></li>"),
        "\(item)")
    }
  }

  @Test(arguments: [3.0, 61, 250, 424, 1_900])
  func `a scale begins at 0 and ends at a round number`(most: Double) throws {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.log([
      try tracker.intake(ofMagnesium: most, named: "x", acceptsImplausible: true)
    ])
    let sheet = try tracker.sheet(from: tracker.today, to: tracker.today, language: .english)
    let strip = PeriodDocument(
      overview: sheet.period, chart: .days, wording: Language.english.phrasebook
    ).strip
    #expect(strip.marks.first == 0 && (4...8).contains(strip.marks.count), "\(strip.marks)")
    #expect(strip.marks.last! >= most && strip.marks.last!.truncatingRemainder(dividingBy: 10) == 0)
  }

  @Test func `a dish of which nothing is known does not press the scale`() throws {
    let tracker = try Tracker.inMemory(environment: .pinned(now))
    try tracker.log("1 piring nasi", Occasion(day: tracker.today - 1))
    for day in [tracker.today - 1, tracker.today] {
      let reading = try tracker.read("1 kg gronk")
      _ = try tracker.record(
        try tracker.items(of: reading, Occasion(day: day), keepsUnknown: true))
    }
    let sheet = try tracker.sheet(from: tracker.today - 1, to: tracker.today, language: .english)
    let strip = PeriodDocument(
      overview: sheet.period, chart: .days, wording: Language.english.phrasebook
    ).strip
    #expect(strip.points.allSatisfy { $0.atMost! > strip.marks.last! })
    #expect(strip.points[0].known! * 1.5 + 10 >= strip.marks.last! || strip.marks.last! <= 60)
    // What is only unknown has a line and no dot.
    #expect(strip.points[1].known == nil)
    let drawn = StripPlot(strip: strip, wording: Language.english.phrasebook).drawing.source
    #expect(drawn.components(separatedBy: ">?</text>").count == 3)
    #expect(drawn.components(separatedBy: "<circle").count == 2)
  }
}
