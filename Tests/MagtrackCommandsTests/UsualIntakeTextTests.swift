import Foundation
import TestSupport
import Testing

/// What reports say of the usual intake, sentence by sentence.
@Suite struct UsualIntakeTextTests {
  /// Days of so many mg up to yesterday, all closed.
  private func home(
    born: String = "1990-04-12", authority: String = "us-dri-1997", days: Int, mg: String = "90"
  ) throws -> ProgramHome {
    // A Sunday.
    let home = try ProgramHome(now: "2026-11-29T20:00:00+07:00")
    home.run("profile", "set", "--born", born, "--sex", "female", "--authority", authority)
    for day in 1...days {
      home.run("log", "Porridge", "--magnesium", mg, "--date", "\(day)d")
      home.run("done", "\(day)d")
    }
    return home
  }

  private func words(_ reply: ProgramHome.Reply) -> String {
    reply.output.split { $0.isNewline || $0 == " " }.joined(separator: " ")
  }

  @Test(arguments: [(2, false), (3, true)])
  func `that an intake is not adequate rests on three counted days`(
    days: Int, isSaid: Bool
  ) throws {
    let home = try home(days: days)
    #expect(words(home.run("week")).contains("almost surely not adequate") == isSaid)
    let alerts = home.run("alerts", "--json").output
    #expect(!alerts.contains("\"warning\""))
  }

  /// The day-to-day deviation of women from 51 years on was not read in its publication; that of women of 19
  /// to 50 was.
  @Test(arguments: [("1960-04-12", true), ("1990-04-12", false)])
  func `a deviation that was not checked says so on the screen`(born: String, isSaid: Bool) throws {
    let week = words(try home(born: born, days: 4).run("week"))
    #expect(week.contains("from a survey of people of the same sex and age"))
    #expect(week.contains("publication was not read") == isSaid)
  }

  @Test(arguments: [("efsa-2015", "remark"), ("us-dri-1997", "notice")])
  func `a streak below an AI is a remark`(authority: String, severity: String) throws {
    let home = try home(authority: authority, days: 4)
    let alerts = try #require(
      (JSONSerialization.jsonObject(with: Data(home.run("alerts", "--json").output.utf8))
        as? [String: Any])?["alerts"] as? [[String: Any]])
    let streak = try #require(alerts.first { $0["kind"] as? String == "streak" })
    #expect(streak["severity"] as? String == severity)
  }

  @Test(arguments: [
    ("kr-2020", "KDRI 2025"), ("in-2020", "Short Report 2024"), ("jp-2025", nil),
  ])
  func `an authority is named with its newer edition`(authority: String, edition: String?) throws {
    let home = try ProgramHome()
    let shown = home.run(
      "reference", "show", "--authority", authority, "--sex", "female", "--age", "30")
    #expect(shown.status == 0)
    let known = ["KDRI 2025", "Short Report 2024"].filter(words(shown).contains)
    #expect(known == (edition.map { [$0] } ?? []))
  }

  @Test func `a food is one source and one swap however it was logged`() throws {
    let home = try ProgramHome(now: "2026-11-29T20:00:00+07:00")
    home.run(
      "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "us-dri-1997")
    home.run("meal", "save", "plain lunch", "200 g white rice")
    for (day, phrase) in [
      ("1d", "200 g white rice"), ("2d", "plain lunch"), ("3d", "150 g nasi putih"),
    ] {
      #expect(home.run("log", phrase, "--date", day).status == 0, "\(phrase)")
      home.run("done", day)
    }
    let week = try #require(
      JSONSerialization.jsonObject(with: Data(home.run("week", "--json").output.utf8))
        as? [String: Any])
    let sources = try #require(week["sources"] as? [[String: Any]])
    #expect(sources.count == 1)
    let swaps = try #require(week["swaps"] as? [[String: Any]])
    #expect(swaps.count == 1)
  }

  @Test func `a day that reaches the reference is told with the weeks that do not`() throws {
    let home = try home(days: 6)
    home.run("log", "Nuts", "--magnesium", "400")
    let day = words(home.run("suggest"))
    #expect(day.contains("is reached"))
    #expect(day.contains("magtrack suggest --week"))
    #expect(words(home.run("suggest", "--week")).contains("below"))
  }

  @Test func `one low day among weeks that reach it needs no making up`() throws {
    let home = try home(days: 6, mg: "400")
    home.run("log", "Tea", "--magnesium", "5")
    #expect(words(home.run("suggest")).contains("needs no making up"))
    #expect(words(home.run("suggest", "--week")).contains("reaches the reference"))
  }

  /// Soy keeps levothyroxine from being absorbed.
  @Test func `nothing is proposed against a medicine without a word`() throws {
    let home = try home(days: 6)
    home.run("profile", "set", "--medicine", "levothyroxine")
    home.run("log", "Tea", "--magnesium", "5")
    for period in [["suggest"], ["suggest", "--week"]] {
      let reply = home.run(period + ["--json"])
      let advice = try #require(
        JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any])
      let foods = try #require(advice["suggestions"] as? [[String: Any]])
      #expect(!foods.isEmpty)
      for food in foods {
        let id = food["id"] as? String ?? ""
        let isSoy = ["soy", "tofu", "tempe", "edamame"].contains { id.contains($0) }
        #expect((food["medicines"] as? [String] == ["levothyroxine"]) == isSoy, "\(id)")
      }
      #expect(words(home.run(period)).contains("Soy, walnuts and much fibre"))
    }
  }
}
