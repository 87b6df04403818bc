import Foundation
import MagnesiumKit
import MagnesiumWords
import Synchronization
import Testing

@testable import ReportPages

/// The page in a browser, where one is installed.
@Suite(
  .serialized,
  .enabled(if: Browser.isThere, "chromium and pdfinfo are not installed, or do not start"))
struct BrowserTests {
  @Test(arguments: Language.allCases, ["A4", "Letter"])
  func `a month is one page of paper`(language: Language, paper: String) throws {
    for isLimited in [false, true] {
      let pages = try Browser.pages(of: Self.month(language, isLimited: isLimited), on: paper)
      #expect(pages == 1)
    }
  }

  /// With little on it the type is larger, and a sheet is not left half empty by small type.
  @Test(arguments: Language.allCases, ["A4", "Letter"])
  func `a sheet has the largest type that it has room for`(
    language: Language, paper: String
  ) throws {
    let tracker = try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "2026-11-02T20:00:00+07:00")!))
    func html(days: Int) throws -> String {
      let sheet = try tracker.sheet(
        from: tracker.today - days, to: tracker.today - 1, language: language)
      return PeriodPage(sheet, version: "1.2.3", in: language.phrasebook).html
    }
    func type(_ html: String) throws -> Double {
      Double(try #require(html.firstMatch(of: /html\{font-size:([0-9.]+)pt/)).output.1)!
    }
    let empty = try html(days: 31)
    #expect(try type(empty) == PaperSize.all[0].type)
    #expect(try Browser.pages(of: empty, on: paper) == 1)
    let full = try Self.month(language)
    #expect(try type(full) < 9)
    #expect(try Browser.lowestText(of: full, on: paper) > 0.8)
  }

  @Test(arguments: Language.allCases)
  func `entries begin on a page of their own`(language: Language) throws {
    let html = try Self.month(language, showsEntries: true)
    let pages = try Browser.pages(of: html, on: "A4")
    #expect(pages > 1)
    #expect(try Browser.text(of: html, onPage: 1).contains(language.phrasebook.howItIsWorkedOut))
    #expect(try Browser.text(of: html, onPage: 2).contains(language.phrasebook.entriesOfPeriod))
  }

  /// A phone, a screen of 1280 at 200 %, and one at 100 %; with all tables open.
  @Test(arguments: Language.allCases, [320, 640, 1_280])
  func `no text is cut, and none in a chart lies over another`(
    language: Language, width: Int
  ) throws {
    let told = try Browser.answer(
      of: try Self.month(language, showsEntries: true), width: width,
      """
      for (const one of document.querySelectorAll("details")) one.open = true;
      const cut = [], over = [];
      const shown = (tag) => [...document.querySelectorAll(tag)].filter((one) => one.checkVisibility());
      for (const one of shown("h1, h2, p, li, th, td, summary, svg text")) {
        const range = document.createRange();
        range.selectNodeContents(one);
        for (const box of one.matches("text") ? [one.getBoundingClientRect()] : range.getClientRects())
          if (box.left < 0 || box.right > innerWidth + 0.5) cut.push(one.textContent);
      }
      for (const svg of shown("svg")) {
        const boxes = [...svg.querySelectorAll("text")].map((one) => [one, one.getBoundingClientRect()]);
        for (const [one, a] of boxes) for (const [other, b] of boxes)
          if (one !== other && a.left < b.right && b.left < a.right
              && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
            over.push(one.textContent + " and " + other.textContent);
      }
      [innerWidth, document.documentElement.scrollWidth <= innerWidth, cut, over].join(";")
      """)
    #expect(told == "\(width);true;;")
  }

  @Test func `each size of a chart is shown on its screen alone`() throws {
    for (width, kind) in [(320, "narrow"), (1_280, "wide")] {
      let shown = try Browser.answer(
        of: try Self.month(.english), width: width,
        """
        [...document.querySelectorAll("svg[role]")].filter((one) => one.checkVisibility())
          .map((one) => one.className.baseVal).join()
        """)
      #expect(shown == "\(kind),\(kind),\(kind)")
    }
  }

  @Test func `who prefers dark gets light on dark`() throws {
    let ask = "getComputedStyle(document.body).backgroundColor"
    let html = try Self.month(.english)
    #expect(try Browser.answer(of: html, width: 800, ask) == "rgb(255, 255, 255)")
    #expect(try Browser.answer(of: html, width: 800, isDark: true, ask) == "rgb(22, 22, 22)")
  }

  @Test(arguments: Language.allCases)
  func `the browser has nothing to say of it, and asks for nothing`(language: Language) throws {
    let html = try Self.month(language, showsEntries: true)
    #expect(try Browser.console(of: html) == "")
    #expect(
      try Browser.answer(of: html, width: 800, "performance.getEntriesByType('resource').length")
        == "0")
    // What is forbidden would have been told.
    let foreign = html.replacingOccurrences(
      of: "</main>", with: "<img src=\"http://localhost/x.png\"></main>")
    #expect(try Browser.console(of: foreign).contains("Content Security Policy"))
  }

  /// Thirty-one low days with items and symptoms of every kind and long names, so that all stands on the page
  /// that can.
  ///
  /// - Parameter isLimited: whether an illness keeps it from being judged.
  private static func month(
    _ language: Language, showsEntries: Bool = false, isLimited: Bool = false
  ) throws -> String {
    let sheet = try sheets.withLock { sheets in
      let known = try sheets[isLimited] ?? self.sheets(isLimited: isLimited)
      sheets[isLimited] = known
      return known[language]!
    }
    return PeriodPage(
      sheet,
      choices: PeriodPage.Choices(
        name: "Siti Rahayu", showsConditions: true, showsEntries: showsEntries),
      version: "1.2.3", in: language.phrasebook
    ).html
  }

  /// Made once: that takes longer than a browser.
  private static let sheets = Mutex<[Bool: [Language: SheetOverview]]>([:])

  private static func sheets(isLimited: Bool) throws -> [Language: SheetOverview] {
    let tracker = try Tracker.inMemory(
      environment: .pinned(ZonedInstant(rfc3339: "2026-11-02T20:00:00+07:00")!))
    try tracker.updateProfile { profile in
      profile.born = CivilDay(iso: "1985-05-01")
      profile.sex = .female
      profile.changeCircumstances(from: tracker.today, startingWith: .usDRI1997) {
        $0.health = HealthFacts(
          conditions: isLimited ? [.kidneyDisease] : [], medicines: [.levothyroxine])
      }
    }
    let reader = try tracker.symptomReader
    var answers: [Symptom] = []
    for back in 2...32 {
      let phrase =
        back % 3 == 0
        ? "1 piring nasi, 2 salak, 1 emping" : "1 piring nasi, 1 telur dadar, soto ayam"
      try tracker.log(phrase, Occasion(day: tracker.today - back, meal: .lunch))
      if back % 7 != 0 { try tracker.mark(tracker.today - back, .done) }
      for (number, kind) in ["cramp", "pain", "tingling", "numbness"].enumerated()
      where (back + number) % 4 != 0 {
        let reading = try #require(reader.read("\(kind) \((back + number) % 5)"))
        answers.append(try tracker.symptom(of: reading, Occasion(day: tracker.today - back)))
      }
    }
    _ = try tracker.log(answers)
    let day = tracker.today - 5
    try tracker.log([try tracker.dose(of: "Magnesium citrate", mgEach: 100, Occasion(day: day))])
    let words = "gronk " + String(repeating: "zurp ", count: 17)
    let unknown = try tracker.items(
      of: try tracker.read(words), Occasion(day: day, meal: .dinner), keepsUnknown: true)
    for number in 1...7 {
      var intake = unknown[0].intake
      intake.name = Bilingual(same: "\(number) \(words)")
      try tracker.log([intake])
    }
    let days = (CivilDay(iso: "2026-10-01")!, CivilDay(iso: "2026-10-31")!)
    return Dictionary(
      uniqueKeysWithValues: try Language.allCases.map {
        ($0, try tracker.sheet(from: days.0, to: days.1, language: $0))
      })
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
    try onPaper(html, paper) { pdf in
      let told = try run(path("pdfinfo")!, [pdf])
      return Int(try #require(told.firstMatch(of: /Pages:\s+(\d+)/)).output.1)!
    }
  }

  static func text(of html: String, onPage page: Int) throws -> String {
    try onPaper(html, "A4") { pdf in
      try run(path("pdftotext")!, ["-f", "\(page)", "-l", "\(page)", pdf, "-"])
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Where the lowest line of the first page ends, from 0 to 1.
  static func lowestText(of html: String, on paper: String) throws -> Double {
    try onPaper(html, paper) { pdf in
      let told = try run(path("pdftotext")!, ["-bbox", "-l", "1", pdf, "-"])
      func figures(_ name: String) -> [Double] {
        told.components(separatedBy: "\(name)=\"").dropFirst()
          .compactMap { Double($0.prefix { $0 != "\"" }) }
      }
      return try #require(figures("yMax").max()) / #require(figures("height").first)
    }
  }

  private static func onPaper<Value>(
    _ html: String, _ paper: String, _ body: (String) throws -> Value
  ) throws -> Value {
    let sized = withoutPolicy(html)
      .replacingOccurrences(of: "@page{", with: "@page{size:\(paper);")
    return try inFile(sized) { file in
      let pdf = file.deletingPathExtension().appendingPathExtension("pdf").path
      _ = try run(
        program!, ["--print-to-pdf=\(pdf)", "--no-pdf-header-footer", file.absoluteString])
      return try body(pdf)
    }
  }

  /// What a script says in the page, to which the policy would give no leave. A frame can be narrower than a
  /// window of the browser.
  static func answer(
    of html: String, width: Int, isDark: Bool = false, _ script: String
  ) throws -> String {
    let asking = withoutPolicy(html)
      .replacingOccurrences(
        of: "</body>",
        with: "<script>parent.document.title = eval(\(quoted(script)))</script></body>"
      )
      .replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
    let frame = """
      <!DOCTYPE html><title></title><iframe width="\(width)" height="900" frameborder="0" \
      srcdoc="\(asking)"></iframe>
      """
    let dom = try inFile(frame) { file in
      try run(
        program!,
        ["--window-size=1400,1000", "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)"]
          + ["--dump-dom", file.absoluteString])
    }
    return String(try #require(dom.firstMatch(of: /<title>([^<]*)<\/title>/)).output.1)
  }

  private static func quoted(_ script: String) -> String {
    "`" + script.replacingOccurrences(of: "`", with: "\\`") + "`"
  }

  /// What it says of a page to who develops it.
  static func console(of html: String) throws -> String {
    try inFile(html) { file in
      try run(
        program!, ["--enable-logging=stderr", "--dump-dom", file.absoluteString], errors: true)
    }.split(separator: "\n").filter { $0.contains(":CONSOLE") }.joined(separator: "\n")
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

  /// - Parameter errors: whether to return what goes to standard error.
  private static func run(
    _ program: String, _ arguments: [String], errors: Bool = false
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    let isBrowser = program == self.program
    process.arguments =
      (isBrowser
        ? [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
        ] : [])
      + arguments
    let output = Pipe()
    process.standardOutput = errors ? FileHandle.nullDevice : output
    process.standardError = errors ? output : FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
