import Foundation
import TestSupport
import Testing

/// What is not understood is asked about or kept, and mended later.
@Suite struct KeptWordsCommandTests {
  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `words that nobody understood, from the log to the mended day`(
    locale: String, name: String
  ) throws {
    let magtrack = try Magtrack(locale: locale)
    var text = ""
    for arguments in [
      ["log", "2 telur rebus, 3 gronk zurp"], ["entries"],
      [
        "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019",
        "--day-start", "04:00",
      ],
      ["undo"], ["redo"],
      ["log", "2 telur rebus, 3 gronk zurp", "--keep-unknown", "--dry-run"],
      ["log", "2 telur rebus, 3 gronk zurp", "--keep-unknown"],
      ["log", "blorp; 3 salak", "--keep-unknown", "--date", "yesterday", "--meal", "lunch"],
      ["done"], ["done", "yesterday"], ["day"], ["day", "yesterday"], ["week", "yesterday"],
      ["entries", "yesterday"], ["status"], ["status", "--prompt"], ["alerts"],
      ["foods", "add", "gronk zurp", "--per", "piece=20g", "--magnesium", "8"],
      ["foods", "edit", "gronk zurp", "--fill-in"], ["day"], ["undo"], ["undo"],
      ["foods", "add", "salak", "--magnesium", "12", "--fill-in", "--json"], ["undo"],
      ["edit", "salak", "--all", "--magnesium-per-100g", "12", "--dry-run"],
      ["edit", "salak", "--all", "--magnesium-per-100g", "12"],
      ["edit", "salak", "--all", "--magnesium-per-100g", "12"],
      ["edit", "blorp", "--all", "--magnesium-per-100g", "12"],
      ["edit", "blorp", "--all", "--magnesium", "30", "--json"],
      ["edit", "nobody", "--all", "--magnesium", "3"], ["edit", "salak", "--all"],
      ["edit", "salak", "--magnesium", "3"], ["edit", "2", "5 tempe goreng"], ["day"],
      ["log", "1 loyang bakso"], ["foods", "portion", "list"],
      ["foods", "portion", "add", "bakso", "loyang=900g"],
      ["foods", "portion", "add", "susu", "galonan=2kg", "--json"],
      ["foods", "portion", "add", "bakso", "loyang"],
      ["foods", "portion", "add", "qqqqq", "cup=1g"],
      ["foods", "portion", "list"], ["log", "setengah loyang bakso", "--dry-run"],
      ["foods", "show", "bakso kuah"], ["foods", "portion", "delete", "bakso", "loyang"],
      ["foods", "portion", "delete", "bakso", "loyang"], ["undo"],
      ["foods", "portion", "list", "--json"],
    ] {
      let result = try magtrack.run(arguments)
      text += "$ magtrack \(arguments.joined(separator: " "))\n\(result.output)\(result.errors)"
      text += "[\(result.status)]\n\n"
      if arguments == ["entries"] { #expect(!magtrack.hasFile("home")) }
    }
    // Half a day among the others.
    try magtrack.run("log", "1 pisang", "--date", "2026-11-19", "--meal", "lunch")
    for columns in ["40", "52"] {
      magtrack.environment["COLUMNS"] = columns
      text += "COLUMNS=\(columns)\n" + (try magtrack.run("week", "yesterday").output) + "\n"
    }
    let uuid = try Regex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    try expectGolden(text.replacing(uuid, with: "UUID"), "kept-\(name)")
  }

  @Test func `at a terminal the part alone is asked, weighed or kept`() throws {
    let magtrack = try Magtrack()
    let terminal = try Terminal("bash", magtrack)
    let program = "'\(Magtrack.program.path)'"
    let kept = try terminal.type(
      "\(program) log '2 telur rebus, 3 gronk zurp'", answering: [("q log nothing:", "k")])
    #expect(kept.contains("\"3 gronk zurp\" · magnesium unknown · not understood"), "\(kept)")
    let weighed = try terminal.type(
      "\(program) log '2 telur rebus, 2 loyang bakso'",
      answering: [("= ? g", "many\r"), ("= ? g", "450\r")])
    #expect(weighed.contains("is no weight of one") && weighed.contains("900 g"), "\(weighed)")
    #expect(try magtrack.run("foods", "portion", "list").output.contains("450 g"))
    let left = try terminal.type(
      "\(program) log '1 apel, 1 loyang rawon'", answering: [("= ? g", "q\r")])
    #expect(left.contains("nothing was logged"), "\(left)")
    let none = try terminal.type(
      "\(program) foods add rawon --magnesium 3 --per bowl=300g; \(program) foods add 'gronk zurp' --per piece=20g --magnesium 8",
      answering: [("[y/N]", "y\r")])
    #expect(none.contains("1 entry is filled in"), "\(none)")
    #expect((try magtrack.json("entries")["entries"] as? [[String: Any]])?.count == 4)
  }
}
