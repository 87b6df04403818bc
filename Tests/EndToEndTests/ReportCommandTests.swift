import Foundation
import Testing

/// Reports and suggestions for persons of all kinds.
@Suite struct ReportCommandTests {
  @Test(arguments: [
    ("seafood", ["fish", "shellfish"]), ("makanan laut", ["fish", "shellfish"]),
    ("kacang", ["nut", "peanut"]), ("almonds", ["nut"]), ("cashews", ["nut"]),
    ("peanuts and eggs", ["egg", "peanut"]), ("udang dan ikan,", ["fish", "shellfish"]),
    ("terasi", ["shellfish"]), ("keju", ["dairy"]), ("spinach", ["spinach"]), ("none", []),
    ("mixed nuts", ["nut"]),
  ])
  func `what is avoided is understood as people say it`(words: String, traits: [String]) throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--avoid", words)
    #expect(try magtrack.json("profile", "show")["avoid"] as? [String] == traits)
  }

  @Test func `an allergy of today holds for suggestions on all days`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("log", "--date", "yesterday", "1 plate rice")
    try magtrack.run("profile", "set", "--avoid", "gluten, soy, nuts, dairy")
    for flags in ["", "--week"] {
      let found =
        try flags.isEmpty
        ? magtrack.json("suggest", "yesterday") : magtrack.json("suggest", flags, "yesterday")
      let ids = try #require(found["suggestions"] as? [[String: Any]]).compactMap {
        $0["id"] as? String
      }
      #expect(!ids.contains { $0.contains("wheat") || $0.contains("oat") || $0.contains("bran") })
    }
  }

  @Test func `small children get no suggestions`() throws {
    let magtrack = try Magtrack()
    try magtrack.run(
      "profile", "set", "--born", "2025-09-20", "--sex", "female", "--authority", "us-dri-1997")
    let result = try magtrack.run("suggest")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
  }

  @Test func `an authority without a figure for the age says so`() throws {
    let magtrack = try Magtrack()
    let profile = try magtrack.run(
      "profile", "set", "--born", "2026-09-20", "--sex", "male", "--authority", "efsa-2015")
    #expect(profile.output.contains("EFSA 2015 has no figure for this age"))
    #expect(try magtrack.run("day").output.contains("EFSA 2015 has no figure for this age"))
    #expect(try magtrack.run("week").output.contains("EFSA 2015 has no figure for this age"))
  }

  @Test func `months and years are named as they are written`() throws {
    let magtrack = try Magtrack()
    #expect(try magtrack.json("month", "2026-10")["from"] as? String == "2026-10-01")
    #expect(try magtrack.json("year", "2025")["to"] as? String == "2025-12-31")
    #expect(try magtrack.run("month", "2026-13").status == 64)
  }

  /// A mark at the start of a file of Windows, and the ends of the calendar.
  @Test func `a byte-order mark is passed over, and the first year has reports`() throws {
    let magtrack = try Magtrack()
    let lines = try magtrack.shell(
      #"printf '\357\273\277breakfast: 2 eggs\n' | magtrack log - && printf '\377\3762\0 \0e\0g\0g\0s\0' | magtrack log -"#
    )
    #expect(lines.status == 0, "\(lines)")
    let entries = try #require(try magtrack.json("entries")["entries"] as? [[String: Any]])
    #expect(Set(entries.map { $0["meal"] as? String }) == ["breakfast", "dinner"])
    #expect(entries.map { $0["match"] as? String } == ["exact", "exact"])
    for words in [["month", "0001-01-15"], ["year", "0001-12-31"], ["week", "0001-01-01"]] {
      let reply = try magtrack.run(words + ["--json"])
      #expect(reply.status == 0 && reply.output.contains(#""days_counted":0"#), "\(reply)")
    }
    for now in ["0001-01-01T00:00:00Z", "9999-12-31T23:00:00Z"] {
      magtrack.environment["MAGTRACK_NOW"] = now
      let reply = try magtrack.run("month")
      #expect(reply.status == 64 && reply.errors.contains("MAGTRACK_NOW"), "\(reply)")
      #expect(reply.errors.split(separator: "\n").count == 1, "\(reply)")
    }
  }

  @Test func `an edition that was superseded says so`() throws {
    let magtrack = try Magtrack()
    let show = ["reference", "show", "--authority", "kr-2020", "--sex", "female", "--age", "30"]
    #expect(try magtrack.run(show).output.contains("superseded by KDRI 2025"))
    #expect(
      try magtrack.run(
        "profile", "set", "--authority", "kr-2020", "--born", "1990-04-12", "--sex", "female"
      ).output.contains("superseded by KDRI 2025"))
    let list = try magtrack.json("reference", "list")["authorities"] as? [[String: Any]]
    let newer = try #require(list).filter { $0["newer_edition"] is [String: Any] }
    #expect(newer.map { $0["authority"] as? String } == ["in-2020", "kr-2020"])
  }

  @Test func `an unknown item is named once, with how often`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("foods", "add", "zorkbean", "--per", "100g")
    try magtrack.run("log", "10 g zorkbean")
    try magtrack.run("log", "20 g zorkbean")
    let day = try magtrack.run("day").output
    #expect(day.contains("2 items") && day.contains("zorkbean ×2."), "\(day)")
  }

  @Test(arguments: ["80", "50", "40", "20"], ["en", "id"])
  func `reports keep to the screen's columns, whatever the names are`(
    columns: String, language: String
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("foods", "add", "kue 北京烤鴨卷餅 enak", "--magnesium", "40", "--per", "100g")
    try magtrack.run("log", "100 g kue 北京烤鴨卷餅 enak")
    try magtrack.run("log", "2 eggs", "--date", "last-wednesday")
    magtrack.environment["COLUMNS"] = columns
    for command in [["day"], ["week"], ["week", "last-monday"], ["entries"]] {
      let output = try magtrack.run(command + ["--language", language]).output
      for line in output.split(separator: "\n") {
        // A word that is longer than the screen stays whole.
        let isOneWord = line.split(separator: " ").count == 1
        #expect(Self.columns(line) <= Int(columns)! || isOneWord, "\(line)")
      }
    }
  }

  private static func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x4E00...0x9FFF).contains($1.value) ? 2 : 1) }
  }
}
