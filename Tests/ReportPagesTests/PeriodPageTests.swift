import Crypto
import Foundation
import MagnesiumKit
import MagnesiumWords
import Testing

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
    #expect(html.components(separatedBy: "<circle class=\"counted\"").count - 1 == 8)
    #expect(html.components(separatedBy: "<circle class=\"partial\"").count - 1 == 1)
    #expect(html.components(separatedBy: "<line class=\"open\"").count - 1 == 1)
  }

  @Test(arguments: Language.allCases)
  func `every chart has a title, a description and a table`(language: Language) throws {
    let (html, _) = try page(in: language)
    let charts = html.components(separatedBy: "<svg ").dropFirst()
    #expect(charts.count == 2)
    for chart in charts {
      let parts = chart.components(separatedBy: "</svg>")
      #expect(parts[0].contains("<title>") && parts[0].contains("<desc>"))
      #expect(parts[0].contains("role=\"img\""))
      #expect(parts[1].contains("<details><summary>") && parts[1].contains("<table>"))
    }
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

  @Test func `illnesses and medicines are printed only where they were asked for`() throws {
    let medicine = Language.english.phrasebook.name(Medicine.levothyroxine)
    let told = Language.english.phrasebook.medicinesAre(medicine)
    #expect(!(try page().html.contains(told)))
    #expect(try page(PeriodPage.Choices(showsConditions: true)).html.contains(told))
  }

  @Test func `entries come on a page of their own`() throws {
    let (html, sheet) = try page(PeriodPage.Choices(showsEntries: true), in: .indonesian)
    let table = try #require(html.components(separatedBy: "<section class=\"entries\">").last)
    #expect(table.components(separatedBy: "<tr>").count - 2 == sheet.entries.count)
    for column in ["Waktu", "Menu", "Bahan", "URT", "Berat (g)", "Keterangan"] {
      #expect(table.contains("<th scope=\"col\">\(column)</th>"))
    }
    #expect(!(try page().html.contains("class=\"entries\"")))
  }

  @Test func `a period without a counted day says so`() throws {
    let (html, _) = try page(days: 100...110)
    #expect(html.contains(Language.english.phrasebook.noneOnCountedDays))
    #expect(!html.contains("<circle class="))
  }

  @Test func `what has no figure is named`() throws {
    let (html, sheet) = try page()
    #expect(sheet.unknown.map(\.times) == [1])
    #expect(html.contains(Language.english.phrasebook.withoutFigure(sheet.unknown[0].name.english)))
  }

  @Test(arguments: [3.0, 61, 250, 424, 1_900])
  func `a scale begins at 0 and ends at a round number`(most: Double) {
    let plot = StripPlot(
      points: [
        StripPlot.Point(label: "1", mg: most, atMost: most, isCounted: true, state: "")
      ], lines: [], usual: nil, title: "", description: "", wording: Language.english.phrasebook)
    let marks = plot.svg().source.matches(of: /class="tick"[^>]*text-anchor="end">([^<]*)</)
      .map { String($0.output.1) }
    #expect(marks.first == "0")
    #expect((4...8).contains(marks.count), "\(marks)")
    #expect(Double(marks.last!.replacingOccurrences(of: ",", with: ""))! >= most)
  }
}
