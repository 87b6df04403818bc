import Foundation
import TestSupport
import Testing

/// Antacids by their names, as commands know them.
@Suite struct KnownProductTests {
  private func json(_ reply: ProgramHome.Reply) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any])
  }

  @Test func `what nobody keeps is taken by what is known of it, and that is told`() throws {
    let home = try ProgramHome()
    let reply = home.run("take", "promag", "2")
    #expect(reply.status == 0)
    #expect(reply.output.contains("221.6 mg"))
    #expect(reply.errors.contains("alodokter.com/promag"))
    #expect(reply.errors.contains("not on a label"))
    let day = try json(home.run("day", "--json"))
    let sums = try #require(day["magnesium_mg"] as? [String: Any])
    #expect(sums["supplements"] as? Double == 221.6)
    #expect(sums["food"] as? Double == 0)
    let entry = try #require((day["entries"] as? [[String: Any]])?.first)
    #expect(entry["kind"] as? String == "supplement")
    #expect(entry["source"] as? String == "supplement-products/promag")
  }

  @Test func `a meal may name one, and a sachet is another amount`() throws {
    let home = try ProgramHome(locale: "id_ID.UTF-8")
    let reply = try json(home.run("log", "nasi 1 piring, promag 1 saset", "--dry-run", "--json"))
    let items = try #require(reply["items"] as? [[String: Any]])
    #expect(items.map { $0["kind"] as? String } == ["food", "supplement"])
    #expect(items.last?["magnesium_mg"] as? Double == 221.6)
    #expect(items.last?["match"] as? String == "guess")
    #expect(home.run("log", "promag 1", "--strict").status == 65)
  }

  @Test func `of what no label is known the label is asked for`() throws {
    let home = try ProgramHome()
    for reply in [home.run("take", "polysilane"), home.run("log", "polysilane 1 tablet")] {
      #expect(reply.status == 65)
      #expect(reply.errors.contains("supplement add \"Polysilane\" --label"))
    }
    #expect(home.run("entries").output.contains("221") == false)
    // The person's own label comes before what is known.
    #expect(
      home.run(
        "supplement", "add", "Polysilane", "--label",
        "Tiap 5 ml mengandung magnesium hidroksida 200 mg"
      ).status == 0)
    #expect(home.run("take", "polysilane", "5 ml").output.contains("83.4 mg"))
    #expect(
      home.run("supplement", "add", "Promag", "--label", "100 mg magnesium per tablet").status == 0)
    let own = home.run("take", "promag")
    #expect(own.output.contains("100.0 mg"))
    #expect(!own.errors.contains("alodokter"))
  }

  @Test func `without magnesium is a known nothing`() throws {
    let home = try ProgramHome()
    let reply = home.run("take", "tums", "2")
    #expect(reply.status == 0)
    #expect(reply.errors.contains("Tums holds no magnesium"))
    let day = try json(home.run("day", "--json"))
    #expect(day["unknown_items"] as? Int == 0)
  }
}

/// What foods and lists of measures say where they disagree.
@Suite struct DisagreementTests {
  @Test func `a figure that is left out of a range is told with why`() throws {
    let home = try ProgramHome()
    let shown = home.run("foods", "show", "mackerel-raw").output.split(separator: "\n")
      .joined(separator: " ")
    #expect(shown.contains("Left out of the range: 76.0 mg (usda-sr-legacy-2018/175119)"))
    home.variables["LC_ALL"] = "id_ID.UTF-8"
    #expect(home.run("foods", "show", "tofu").flat.contains("134,0 mg (fr-ciqual-2017/20904)"))
    #expect(home.run("foods", "show", "tahini").output.contains("Tidak dimasukkan ke rentang"))
  }

  /// Of a pisang ambon the list of exchanges says 50 g, of a medium banana the USDA 118 g.
  @Test func `a weight of which lists disagree has a range, which the entry has too`() throws {
    let home = try ProgramHome()
    #expect(home.run("foods", "show", "banana-ambon").output.contains("50 g (50–118 g"))
    let reply = home.run("log", "2 pisang ambon", "--dry-run", "--json").output
    let items = try #require(
      (JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])?["items"]
        as? [[String: Any]])
    let range = try #require(items.first?["magnesium_range_mg"] as? [Double])
    #expect(items.first?["magnesium_mg"] as? Double == 27)
    #expect(range[1] > 2 * 118 * 0.27)
  }

  @Test func `sources count lists of measures and both tiers`() throws {
    let home = try ProgramHome()
    let reply = home.run("foods", "sources", "--json").output
    let census = try #require(
      JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])
    let sources = try #require(census["sources"] as? [[String: Any]])
    func count(_ id: String, _ key: String) -> Int {
      sources.first { $0["id"] as? String == id }?[key] as? Int ?? 0
    }
    #expect(count("id-exchange-list-2014", "portions") > 60)
    #expect(count("us-fda-racc-2016", "portions") > 100)
    #expect(count("usda-sr-legacy-2018", "printed_foods") == 7_793)
    #expect(count("usda-sr-legacy-2018", "printed_portions") > 10_000)
    #expect(count("usda-sr-legacy-2018", "portions") > 2_000)
    let curated = try #require(census["curated"] as? [String: Any])
    let printed = try #require(census["printed"] as? [String: Any])
    #expect(
      census["portions"] as? Int == (curated["portions"] as? Int ?? 0)
        + (printed["portions"] as? Int ?? 0))
    #expect(census["estimated_portions"] as? Int ?? 0 > 1_000)
  }

  @Test func `a low day may be none where tables are read at their highest`() throws {
    let home = try ProgramHome()
    home.run(
      "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019")
    // The AKG of a woman of 36 is 340 mg; the naan of one table holds 27, of another 74.
    home.run("log", "150 g naan", "--date", "yesterday")
    home.run("log", "Kacang", "--magnesium", "240", "--date", "yesterday")
    home.run("done", "yesterday")
    let day = home.run("day", "yesterday").output.split(separator: "\n").joined(separator: " ")
    #expect(day.contains("Where the tables are read at their highest, the day reaches it."))
  }
}
