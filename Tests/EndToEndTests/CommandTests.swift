import Foundation
import Testing

@Suite struct CommandTests {
  func logDay(_ magtrack: Magtrack, phrase: String, dinner: String) throws {
    try magtrack.run(
      "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019")
    try magtrack.run("log", phrase, "--meal", "breakfast", "--time", "07:10")
    try magtrack.run("log", dinner, "--meal", "dinner", "--time", "19:00")
    try magtrack.run("take", "Mag Citrate", "--magnesium", "50", "--time", "19:30")
    try magtrack.run("done")
  }

  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `a real day from an empty home, in both languages`(locale: String, name: String) throws {
    let magtrack = try Magtrack(locale: locale)
    var text = ""
    for arguments in [
      [], ["log", "2 telur rebus, 1 piring nasi, kopi", "--meal", "breakfast", "--time", "07:10"],
      ["day"],
      ["profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019"],
      ["log", "150 g tempe goreng, 1 mangkuk bayam", "--meal", "lunch", "--time", "12:30"],
      ["log", "20 g petai", "--meal", "dinner", "--time", "18:30"],
      ["take", "Mag Citrate", "2", "--magnesium", "50", "--time", "19:30"], ["done"], ["day"],
      ["entries"], ["delete", "6"], ["undo"], ["undo", "2"], ["redo"], ["notes"],
      ["notes", "nerve-pain"], ["foods", "show", "spinach-raw"],
      ["foods", "search", "kacang mete"], ["foods", "search", "soto banjar spesial"],
      [
        "foods", "add", "Granola Bu Sri", "--per", "bungkus=40g", "--magnesium", "15%ALG",
        "--kcal", "180", "--also", "granola rumah",
      ],
      ["log", "2 bungkus granola bu sri", "--meal", "snack", "--time", "16:00"],
      ["foods", "edit", "my-granola-bu-sri", "--magnesium", "60"],
      ["foods", "show", "granola", "rumah"], ["foods", "list"], ["undo"],
      ["foods", "delete", "my-granola-bu-sri"], ["undo"], ["undo", "3"],
      ["foods", "show", "soto", "ayam"],
      ["log", "3 xyzzy", "--dry-run"], ["profile"], ["reference", "list"],
      ["fast", "yesterday"], ["day", "yesterday"], ["reopen", "yesterday"], ["erase"],
    ] {
      let result = try magtrack.run(arguments)
      text += "$ magtrack \(arguments.joined(separator: " "))\n\(result.output)\(result.errors)"
      text += "[\(result.status)]\n\n"
    }
    try expectGolden(
      text.replacingOccurrences(of: magtrack.home.path, with: "HOME"), "day-\(name)")
  }

  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `meals, recipes and edits, in both languages`(locale: String, name: String) throws {
    let magtrack = try Magtrack(locale: locale)
    try magtrack.run(
      "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019")
    var text = ""
    for arguments in [
      ["meal", "save", "sarapan", "2 telur rebus, 1 piring nasi, kopi"], ["meal"],
      ["log", "sarapan", "--meal", "breakfast", "--time", "07:10"],
      ["log", "setengah sarapan", "--dry-run"], ["meal", "show", "Sarapan"],
      [
        "recipe", "add", "sayur asem ibu", "--ingredients",
        "200 g kacang panjang, 100 g jagung manis, 50 g kacang tanah", "--yield", "1200g",
        "--servings", "6",
      ],
      ["log", "2 porsi sayur asem ibu", "--meal", "lunch", "--time", "12:00"],
      ["recipe", "edit", "sayur asem ibu", "--servings", "4"], ["recipe"],
      ["recipe", "show", "my-sayur-asem-ibu"],
      ["recipe", "add", "sambal rumah", "--ingredients", "100 g tomat, 20 g petai"],
      ["log", "kangkugn rebus 1 mangkuk", "--meal", "dinner", "--time", "19:00"],
      ["log", "kangkugn rebus", "--strict"], ["log", "2 telur, 3 xyzzy"],
      ["edit", "2", "--amount", "2 piring"], ["edit", "3", "1 cangkir teh", "--time", "06:30"],
      ["edit", "3"], ["edit", "99", "nasi"], ["edit", "2", "nasi, telur"],
      ["copy", "today", "--meal", "breakfast", "--date", "yesterday"],
      ["copy", "2026-11-01"], ["entries"], ["entries", "yesterday"],
      ["meal", "delete", "sarapan"], ["recipe", "delete", "sambal rumah"], ["undo", "5"],
      ["redo", "2"], ["meal", "delete", "makan"], ["recipe", "show", "none"],
      ["week"], ["month"], ["year"], ["range", "3d", "today"], ["range", "today", "3d"],
      ["week", "last-monday"],
      ["profile", "set", "--day-start", "04:00", "--cup", "metric"],
    ] {
      let result = try magtrack.run(arguments)
      text += "$ magtrack \(arguments.joined(separator: " "))\n\(result.output)\(result.errors)"
      text += "[\(result.status)]\n\n"
    }
    for input in [
      "kemarin siang: soto ayam, es teh\n# catatan\n\n2026-11-21 breakfast: 2 eggs\n07:30 sarapan: kopi\n0.25 kg tempe goreng\n",
      "yesterday, breakfast: 2 eggs\n2026-11-20 dinner 19:15: 1 banana\nmakan malam: nasi\nLunch 2 eggs\nfor lunch: 1 apple\nsnack bar 1\n",
      "kemarin siang: soto ayam\n2 telur, 2 xyzzy\n", "\u{1B}[2J\n2 telur\n", "",
    ] {
      let result = try magtrack.run(["log", "-"], input: input)
      text += "$ magtrack log - <<<\n\(result.output)\(result.errors)[\(result.status)]\n\n"
    }
    try expectGolden(text, "meals-\(name)")
  }

  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `supplements and their cautions, in both languages`(locale: String, name: String) throws {
    let magtrack = try Magtrack(locale: locale)
    try magtrack.run(
      "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "efsa-2015")
    var text = ""
    for arguments in [
      ["supplement"],
      [
        "supplement", "add", "Mag Glycinate", "--form", "bisglycinate", "--label",
        "1000 mg compound per 2 capsules",
      ],
      [
        "supplement", "add", "Duo", "--label",
        "400 mg magnesium oxide + 200 mg magnesium citrate nonahydrate per tablet",
      ],
      ["supplement", "add", "Serbuk", "--elemental", "30%ALG", "--per", "5g", "--form", "sitrat"],
      ["supplement"], ["log", "2 telur, mag glycinate 1", "--meal", "breakfast"],
      ["take", "serbuk", "2.5g"], ["take", "duo"], ["take", "duo", "2 g"], ["take", "nothing"],
      ["supplement", "schedule", "duo", "daily", "08:00,19:00"],
      ["supplement", "schedule", "duo", "someday"], ["day"], ["take", "--due"], ["take", "--due"],
      [
        "profile", "set", "--condition", "ginjal", "--medicine", "omeprazole,levotiroksin",
        "--diet", "vegan", "--avoid", "kacang tanah,tempe",
      ],
      ["take", "duo", "--dry-run"], ["done"], ["week"], ["week", "--json"],
      ["supplement", "edit", "duo", "--elemental", "250mg"], ["supplement", "show", "duo"],
      ["supplement", "show", "duo", "--json"], ["supplement", "delete", "duo"], ["undo", "2"],
      ["supplement", "add", "pisang", "--elemental", "100mg"],
      ["supplement", "add", "Xe", "--form", "citrat", "--label", "1 g compound"],
      ["supplement", "add", "Xe", "--elemental", "300mg", "--label", "250 mg compound"],
      ["supplement", "add", "Xe", "--elemental", "10g"], ["take", "xe"], ["take", "xe", "-1"],
      ["suggest"], ["suggest", "--week"], ["notes", "search", "kram"], ["notes", "search", "qq"],
      ["profile", "set", "--diet", "carnivore"], ["profile", "set", "--medicine", "aspirin"],
      ["profile", "set", "--complete-when", "breakfast+dinner"], ["profile"],
    ] {
      let result = try magtrack.run(arguments)
      text += "$ magtrack \(arguments.joined(separator: " "))\n\(result.output)\(result.errors)"
      text += "[\(result.status)]\n\n"
    }
    try expectGolden(text, "supplements-\(name)")
  }

  @Test func `a day of five meals is undone to nothing and redone to the same report`() throws {
    let magtrack = try Magtrack()
    let commands = [
      [
        "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority", "id-akg-2019",
      ],
      ["log", "semangkuk oatmeal, 1 pisang, kopi", "--meal", "breakfast", "--time", "07:00"],
      ["log", "segenggam kacang almond", "--meal", "snack", "--time", "10:00"],
      ["log", "nasi sepiring, tempe goreng 2 potong, sayur bayam 1 mangkuk", "--meal", "lunch"],
      ["log", "2 potong pepaya", "--meal", "snack", "--time", "16:00"],
      ["log", "soto ayam + es jeruk", "--meal", "dinner", "--time", "19:00"],
      ["edit", "6", "--amount", "3 potong"], ["done"],
    ]
    #expect(commands.count < 10)
    var reports: [String] = []
    for command in commands {
      #expect(try magtrack.run(command).status == 0)
      reports.append(try magtrack.run("day", "--json").output)
    }
    for report in reports.dropLast().reversed() {
      #expect(try magtrack.run("undo").status == 0)
      #expect(try magtrack.run("day", "--json").output == report)
    }
    #expect(try magtrack.run("undo").status == 0)
    #expect(try magtrack.run("undo").status == 1)
    #expect(try magtrack.run("entries").output.contains("Nothing is logged"))
    #expect(try magtrack.run("redo", "8").status == 0)
    #expect(try magtrack.run("day", "--json").output == reports.last)
  }

  @Test func `what undo takes back is told in the person's language, sizes too`() throws {
    let magtrack = try Magtrack(locale: "id_ID.UTF-8")
    try magtrack.run("foods", "add", "kue sumpia", "--magnesium", "24", "--portion", "slice=30g")
    try magtrack.run("foods", "edit", "my-kue-sumpia", "--portion", "1 large slice=60g")
    #expect(try magtrack.run("undo").output.contains("1 iris, 60 g besar"))
  }

  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `help of every command, in both languages`(locale: String, name: String) throws {
    let magtrack = try Magtrack(locale: locale)
    var text = ""
    for command in [
      "", "log", "take", "day", "done", "fast", "reopen", "entries", "delete", "undo", "redo",
      "notes", "foods", "foods search", "foods show", "foods sources", "reference",
      "reference show", "setup", "profile", "profile set", "alerts", "status", "schedule", "backup",
      "restore", "sync", "sync init", "sync status", "sync forget", "sync off", "doctor", "export",
      "import", "paths", "erase",
    ] {
      let result = try magtrack.run(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(result.status == 0)
      text += result.output + "\n"
    }
    try expectGolden(text, "help-\(name)")
  }

  @Test func `the narrow report stays in its columns`() throws {
    let magtrack = try Magtrack()
    magtrack.environment["COLUMNS"] = "60"
    try logDay(magtrack, phrase: "2 telur rebus, 20 g petai", dinner: "1 piring nasi goreng")
    for arguments in [
      ["day"], ["notes"], ["notes", "roles"], ["entries"], ["foods", "search", "tempe"], ["week"],
      ["month"], ["year"], ["suggest"], ["suggest", "--week"], ["notes", "search", "cramp"],
      ["supplement"], ["alerts"],
    ] {
      let lines = try magtrack.run(arguments).output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 60 }, "\(lines.filter { $0.count > 60 })")
    }
  }

  @Test func `day as JSON has the keys and the figures`() throws {
    let magtrack = try Magtrack()
    try logDay(
      magtrack, phrase: "almonds 30 g, raw spinach 100 g, raw long-grain brown rice 200 g",
      dinner: "banana 118 g")
    let day = try magtrack.json("day")
    #expect(
      Set(day.keys) == [
        "schema_version", "day", "state", "magnesium_mg", "magnesium_range_mg", "unknown_items",
        "reference", "percent", "gap_mg", "upper_limit", "deficit", "entries", "cautions", "due",
      ])
    let totals = try #require(day["magnesium_mg"] as? [String: Double])
    #expect(totals == ["total": 473.9, "food": 423.9, "supplements": 50])
    #expect(day["state"] as? String == "complete")
    #expect(day["percent"] as? Int == 139)
    #expect(day["gap_mg"] as? Int == 0)
    #expect(day["deficit"] is NSNull)
    let reference = try #require(day["reference"] as? [String: Any])
    #expect(reference["authority"] as? String == "id-akg-2019")
    #expect(reference["mg"] as? Int == 340)
    let limit = try #require(day["upper_limit"] as? [String: Any])
    #expect(limit["authority"] as? String == "us-dri-1997")
    #expect(limit["exceeded"] as? Bool == false)
    #expect((day["entries"] as? [Any])?.count == 5)
  }

  @Test func `without a profile nothing is compared`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs")
    let day = try magtrack.json("day")
    for key in ["reference", "percent", "gap_mg", "deficit"] { #expect(day[key] is NSNull) }
    #expect(try magtrack.run("day").output.contains("magtrack setup"))
  }

  @Test func `a day of unknown magnesium is null, not zero`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "50 g petai")
    #expect(try !magtrack.run("log", "20 g petai").output.contains("0.0 mg"))
    #expect(try !magtrack.run("day").output.contains("0.0 mg"))
    let day = try magtrack.json("day")
    #expect((day["magnesium_mg"] as? [String: Any])?["total"] is NSNull)
    #expect(day["unknown_items"] as? Int == 2)
  }

  @Test func `a dry run writes nothing, not even a folder`() throws {
    let magtrack = try Magtrack()
    #expect(try magtrack.run("log", "2 eggs", "--dry-run").status == 0)
    #expect(try magtrack.run("day").status == 0)
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
  }

  @Test func `setup asks, remembers the language, and answers can be skipped`() throws {
    let magtrack = try Magtrack.process()
    let first = try magtrack.run("setup", input: "2\nkemarin dulu\n1990-04-12\n1\n\n\n\n")
    #expect(first.status == 0)
    #expect(first.output.contains("340 mg (AKG, AKG Indonesia 2019)"), "\(first)")
    #expect(first.errors.contains("Tanggal lahir"))
    #expect(try magtrack.run("day").output.contains("Senin 23 November 2026"))
    #expect(try magtrack.run("day", "--language", "en").output.contains("Monday"))
    let profile = try magtrack.json("profile", "show")
    #expect(profile["language"] as? String == "id")
    #expect(profile["authority"] as? String == "id-akg-2019")
    // Nothing said at all: everything stays.
    #expect(try magtrack.run("setup").status == 0)
    #expect(try magtrack.json("profile", "show")["born"] as? String == "1990-04-12")
  }

  @Test func `on a terminal an unknown name is asked about, and the answer goes with its entry`()
    throws
  {
    let magtrack = try Magtrack()
    func log(_ keys: String) throws -> String {
      try magtrack.shell(
        "(sleep 0.3; printf '\(keys)'; sleep 0.3) | script -qec '\(Magtrack.program.path) log 1 egg, paha kfc xyzzy 100 g' /dev/null"
      ).output
    }
    #expect(try log("q").contains("nothing was logged"))
    let seen = try log("1")
    #expect(seen.contains("which food is meant?") && seen.contains("remembered: "), "\(seen)")
    #expect(try (magtrack.json("entries")["entries"] as? [Any])?.count == 2)
    #expect(try magtrack.run("log", "paha kfc xyzzy").status == 0)
    try magtrack.run("undo", "2")
    #expect(try (magtrack.json("entries")["entries"] as? [Any])?.isEmpty == true)
    #expect(try magtrack.run("log", "paha kfc xyzzy", "--strict").status == 65)
  }

  @Test func `erase takes away what the program wrote and nothing else`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--language", "id")
    try magtrack.run("log", "2 eggs")
    let mine = magtrack.home.appendingPathComponent("mine.txt")
    try Data("mine".utf8).write(to: mine)
    #expect(try magtrack.run("erase").status == 64)
    let reply = try magtrack.run("erase", "--yes")
    #expect(reply.status == 0)
    #expect(reply.output.contains("Berkas lain masih ada di"), "\(reply)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: magtrack.home.path) == ["mine.txt"])
    try FileManager.default.removeItem(at: mine)
    try magtrack.run("log", "2 eggs")
    #expect(try !magtrack.run("erase", "--yes").output.contains("Other files"))
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
  }

  @Test func `programs that start at once on an absent diary lose nothing`() throws {
    let magtrack = try Magtrack()
    let result = try magtrack.shell(
      "for n in 1 2 3 4 5 6 7 8; do magtrack log 2 eggs >/dev/null & done; wait; magtrack entries --json | grep -o '\"id\":' | wc -l"
    )
    #expect(result.output.trimmingCharacters(in: .whitespacesAndNewlines) == "8", "\(result)")
  }
}
