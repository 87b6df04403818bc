import Foundation
import MagnesiumKit
import MagnesiumWords
import Testing

@testable import ReportPages

/// The page in a browser, where one is installed.
@Suite(
  .serialized,
  .enabled(if: Browser.isThere, "chromium and pdfinfo are not installed, or do not start"))
struct BrowserTests {
  @Test(arguments: Language.allCases, ["A4", "Letter"])
  func `a month is one page of paper`(language: Language, paper: String) throws {
    let pages = try Browser.pages(of: Self.month(language), on: paper)
    #expect(pages == 1)
  }

  @Test(arguments: Language.allCases)
  func `nothing is cut on a narrow screen`(language: Language) throws {
    // The browser says how wide the page became, which only a script can ask.
    let probe = """
      <script>document.title = document.documentElement.scrollWidth + " of " + innerWidth</script></body>
      """
    let html = Browser.withoutPolicy(try Self.month(language))
      .replacingOccurrences(of: "</body>", with: probe)
    let title = try #require(
      try Browser.dom(of: html, width: 320).firstMatch(of: /<title>(\d+) of (\d+)<\/title>/))
    #expect(Int(title.output.1)! <= Int(title.output.2)!)
  }

  /// Thirty-one low days with items of every kind, so that all notes stand on the page.
  private static func month(_ language: Language) throws -> String {
    let tracker = try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "2026-11-02T20:00:00+07:00")!))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1985-05-01")
      profile.sex = .female
      profile.changeCircumstances(from: tracker.today, startingWith: .usDRI1997) {
        $0.health = HealthFacts(medicines: [.levothyroxine])
      }
    }
    for back in 2...32 {
      let phrase =
        back % 3 == 0
        ? "1 piring nasi, 2 salak, 1 emping" : "1 piring nasi, 1 telur dadar, soto ayam"
      try tracker.log(phrase, Occasion(day: tracker.today - back, meal: .lunch))
      if back % 7 != 0 { try tracker.mark(tracker.today - back, .done) }
    }
    let sheet = try tracker.sheet(
      from: CivilDay(iso: "2026-10-01")!, to: CivilDay(iso: "2026-10-31")!, language: language)
    return PeriodPage(
      sheet, choices: PeriodPage.Choices(name: "Siti Rahayu", showsConditions: true),
      version: "1.2.3", in: language.phrasebook
    ).html
  }
}

private enum Browser {
  static let program = path("chromium") ?? path("chromium-browser")

  /// Whether it is installed and starts.
  static let isThere: Bool = {
    guard let program, path("pdfinfo") != nil else { return false }
    return (try? run(program, ["--dump-dom", "data:text/html,<p>started</p>"]))?
      .contains("started") == true
  }()

  private static func path(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a test puts into a page is not what the policy allows.
  static func withoutPolicy(_ html: String) -> String {
    html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
  }

  static func pages(of html: String, on paper: String) throws -> Int {
    let sized = withoutPolicy(html)
      .replacingOccurrences(of: "@page{", with: "@page{size:\(paper);")
    return try inFile(sized) { file in
      let pdf = file.deletingPathExtension().appendingPathExtension("pdf")
      _ = try run(
        program!, ["--print-to-pdf=\(pdf.path)", "--no-pdf-header-footer", file.absoluteString])
      let told = try run(path("pdfinfo")!, [pdf.path])
      return Int(try #require(told.firstMatch(of: /Pages:\s+(\d+)/)).output.1)!
    }
  }

  static func dom(of html: String, width: Int) throws -> String {
    try inFile(html) { file in
      try run(program!, ["--window-size=\(width),900", "--dump-dom", file.absoluteString])
    }
  }

  private static func inFile<Value>(
    _ html: String, _ body: (URL) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("magtrack-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: file)
    return try body(file)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    let isBrowser = program == self.program
    process.arguments =
      (isBrowser
        ? [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--hide-scrollbars",
        ] : [])
      + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
