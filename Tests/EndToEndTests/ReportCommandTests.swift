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
}
