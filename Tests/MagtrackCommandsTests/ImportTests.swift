import Foundation
import TestSupport
import Testing

/// `import` of what other programs wrote, as a command.
@Suite struct ImportTests {
  let home: ProgramHome

  init() throws { home = try ProgramHome() }

  private static let servings = """
    Day,Group,Food Name,Amount,Magnesium (mg)
    2026-09-01,Breakfast,Porridge,120.00 g,31.20
    2026-09-01,Lunch,Stew,1.00 full recipe,
    2026-09-01,Other,Mg citrate,2.00 tablet,200.00
    2026-09-02,Lunch,Sand,10 g,-4
    """

  private func file(_ text: String = servings, _ name: String = "servings.csv") throws -> String {
    let url = home.folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private var export: String { home.run("export", "--format", "json").output }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: ["en", "id"])
  func `the preview is shown before anything is stored`(language: String) throws {
    let path = try file()
    let before = export
    let reply = home.run("import", path, "--dry-run", "--language", language)
    #expect(reply.status == 0)
    try expectRecorded(
      reply.output + reply.errors.replacingOccurrences(of: path, with: "servings.csv"),
      "Tests/MagtrackCommandsTests/Recorded/import-preview.\(language).txt")
    #expect(export == before)
  }

  @Test func `an open choice stops where nobody can be asked, and says how to answer`() throws {
    let path = try file()
    let before = export
    let reply = home.run("import", path)
    #expect(reply.status == 65 && reply.errors.contains("--as supplement"))
    #expect(export == before)
    let json = home.run("import", path, "--json")
    let choices = try #require(try object(json.output)["choices"] as? [[String: Any]])
    #expect(json.status == 65 && choices.map { $0["kind"] as? String } == ["as"])
  }

  @Test func `one import is one change, and twice is nothing`() throws {
    let path = try file()
    let before = export
    let reply = try object(home.run("import", path, "--as", "supplement", "--json").output)
    #expect(reply["added_entries"] as? Int == 3 && reply["refused_rows"] as? Int == 1)
    let once = export
    #expect(once != before)
    let again = home.run("import", path, "--as", "supplement")
    #expect(again.status == 0 && export == once)
    #expect(home.run("undo").status == 0 && export == before)
  }

  @Test func `it comes by standard input too`() throws {
    let reply = home.run(["import", "-", "--yes"], input: Self.servings)
    #expect(reply.status == 0, "\(reply)")
    #expect(home.run("day", "2026-09-01", "--json").output.contains("\"supplements\":200"))
  }

  @Test(arguments: [
    (["--source", "Nobody"], 65), (["--dates", "ymd"], 64), (["--as", "medicine"], 64),
    (["--into-logged-days", "no"], 64),
  ])
  func `what an option cannot be is refused`(options: [String], status: Int) throws {
    let path = try file()
    #expect(home.run(["import", path] + options).status == Int32(status))
  }

  @Test func `damaged files are told in one line`() throws {
    let before = export
    for (text, name) in [
      ("Day,Group,Food Name,Amount,Magnesium (mg)\n2026-09-01,\"Lunch,Tea,1 cup,3\n", "quote.csv"),
      ("<HealthData><Record", "export.xml"), ("PK\u{3}\u{4}", "export.zip"),
      ("<HealthData>&a;</HealthData>", "export.xml"),
    ] {
      let reply = home.run("import", try file(text, name))
      #expect(reply.status == 65 && reply.errors.split(separator: "\n").count == 1, "\(reply)")
    }
    #expect(export == before)
  }

  @Test func `a spreadsheet gets its own signs, and FHIR the complete days`() throws {
    home.run("log", "1.5 cups cooked kale", "--date", "2026-11-20")
    home.run("log", "30 g almonds", "--date", "2026-11-21")
    home.run("done", "2026-11-20")
    let table = home.run("export", "--format", "csv", "--for", "excel-id").output
    #expect(table.hasPrefix("\u{FEFF}id;day;at;") && table.contains(";1,5;cup;"))
    #expect(home.run("export", "--format", "csv", "--for", "excel-en").output.contains(",1.5,cup,"))
    #expect(home.run("export", "--format", "json", "--for", "excel-en").status == 64)
    let bundle = home.run("export", "--format", "fhir").output
    let entries = try #require(try object(bundle)["entry"] as? [[String: Any]])
    #expect(entries.count == 1 && bundle.contains("81005-1") && bundle.contains("2026-11-20T00:00"))
    // It comes in again as the total of that day, which is logged already.
    let other = try ProgramHome()
    #expect(other.run(["import", "-"], input: bundle).status == 0)
    #expect(other.run("day", "2026-11-20", "--json").output.contains("\"state\":\"complete\""))
  }
}
