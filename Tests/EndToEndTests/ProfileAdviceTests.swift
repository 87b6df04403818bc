import Foundation
import Testing

/// What persons are told to whom ordinary advice would do harm. What must not be said is a matter of
/// rules, so that no wording has to be kept.
@Suite struct ProfileAdviceTests {
  /// Words that hold a gap up to somebody, or send them to eat more.
  static let pushing = [
    "to go", "below", "missing", "in place of", "closes", "kurang", "di bawah", "sebagai ganti",
    "menutup", "tercapai", "reached", "%", "█", "·····",
  ]

  static let muscles = [
    "muscle-relaxation", "back-and-neck", "myofascial-pain", "prevention", "nerve-pain",
    "nerve-excitability", "central-sensitisation",
  ]

  /// A home in which a person ate little on three days that are closed, and something today.
  func home(_ profile: [String], eating meal: String) throws -> Magtrack {
    let magtrack = try Magtrack()
    magtrack.environment["COLUMNS"] = "300"
    let set = try magtrack.run(["profile", "set"] + profile)
    #expect(set.status == 0, "\(set.errors)")
    for day in 19...22 {
      magtrack.environment["MAGTRACK_NOW"] = "2026-11-\(day)T20:00:00+07:00"
      try #require(try magtrack.run("log", meal).status == 0)
      try #require(try magtrack.run("done").status == 0)
    }
    magtrack.environment["MAGTRACK_NOW"] = "2026-11-23T20:00:00+07:00"
    try #require(try magtrack.run("log", meal).status == 0)
    return magtrack
  }

  static let reports: [[String]] = [
    ["day"], ["day", "yesterday"], ["week"], ["week", "yesterday"], ["month"], ["year"],
    ["range", "2026-11-19", "2026-11-22"], ["suggest"], ["suggest", "--week"],
    ["suggest", "yesterday"], ["alerts"], ["alerts", "--new"], ["status"], ["status", "--prompt"],
    ["log", "1 egg"], ["done"],
  ]

  func strings(_ value: Any?) -> [String] { value as? [String] ?? [] }

  func causes(_ json: [String: Any]) -> [String] {
    (json["cautions"] as? [[String: Any]] ?? []).compactMap { $0["cause"] as? String }
  }

  @Test(arguments: ["en", "id"])
  func `with kidney disease nothing pushes to eat more, and no food is named`(language: String)
    throws
  {
    let magtrack = try home(
      [
        "--born", "1958-02-03", "--sex", "male", "--authority", "id-akg-2019", "--condition",
        "kidney-disease",
      ], eating: "200 g nasi putih, 1 slice white bread")
    for report in Self.reports {
      let reply = try magtrack.run(report + ["--language", language])
      #expect(reply.status == 0, "\(report): \(reply.errors)")
      let text = reply.output.lowercased()
      let caution = text.range(of: language == "en" ? "kidney disease" : "penyakit ginjal")
      if !["status", "log", "done"].contains(report[0]), !report.contains("--new") {
        #expect(caution != nil, "\(report)")
        #expect(text.contains("magtrack notes kidney-disease"), "\(report)")
      }
      for word in Self.pushing {
        guard let found = text.range(of: word) else { continue }
        // Only where the food came from may be told in percent, and a streak by its days, after it.
        let isFree = word == "%" || word == "below" || word == "di bawah"
        let isAfter = caution.map { $0.lowerBound < found.lowerBound } ?? false
        #expect(
          isFree && isAfter,
          "\(report) says \(word): \(reply.output)")
      }
      #expect(!text.contains("magtrack suggest") || report[0] == "suggest", "\(report)")
    }
  }

  @Test func `the JSON of kidney disease has the caution and its note, and no food`() throws {
    let magtrack = try home(
      ["--born", "1958-02-03", "--sex", "male", "--condition", "ginjal"],
      eating: "200 g nasi putih, 1 slice white bread")
    for report in [
      ["day"], ["week"], ["month"], ["year"], ["range", "2026-11-19", "2026-11-22"], ["suggest"],
      ["suggest", "--week"], ["alerts"],
    ] {
      let reply = try magtrack.run(report + ["--json"])
      #expect(reply.status == 0)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any])
      #expect(causes(json) == ["kidney-disease"], "\(report)")
      let foods = [json["swaps"], json["suggestions"]].compactMap { $0 as? [Any] }.joined()
      #expect(foods.isEmpty, "\(report)")
      let caution = (json["cautions"] as? [[String: Any]])?.first
      #expect(caution?["note"] as? String == "kidney-disease")
      #expect(caution?["severity"] as? String == "strong")
    }
    let day = try magtrack.json("day", "yesterday")
    let deficit = try #require(day["deficit"] as? [String: Any])
    #expect(deficit["severity"] as? String == "remark")
    #expect(strings(deficit["notes"]).first == "kidney-disease")
    let week = try magtrack.json("week", "yesterday")
    #expect(week["adequacy"] is NSNull)
    let alerts = try #require(try magtrack.json("alerts")["alerts"] as? [[String: Any]])
    let streak = try #require(alerts.first { $0["kind"] as? String == "streak" })
    #expect(strings(streak["notes"]).first == "kidney-disease")
    #expect(streak["severity"] as? String == "remark")
  }

  @Test func `who insists gets foods below the caution`() throws {
    let magtrack = try home(
      ["--born", "1958-02-03", "--sex", "male", "--condition", "ginjal"], eating: "200 g nasi putih"
    )
    let text = try magtrack.run("suggest", "--force").output
    let caution = try #require(text.range(of: "kidney disease"))
    let food = try #require(text.range(of: " kcal"))
    #expect(caution.lowerBound < food.lowerBound)
    #expect(!text.contains("to go"))
    let json = try magtrack.json("suggest", "--force")
    let foods = try #require(json["suggestions"] as? [Any])
    #expect(!foods.isEmpty)
    #expect(causes(json) == ["kidney-disease"])
    // What is no aim is not filled up by a food either.
    let shown = try magtrack.run("foods", "show", "almonds").output
    #expect(shown.contains("mg") && !shown.contains("of your"))
  }

  @Test func `kidney disease that is told later holds for the days before when they are read`()
    throws
  {
    let magtrack = try home(
      ["--born", "1958-02-03", "--sex", "male"], eating: "200 g nasi putih")
    #expect(try magtrack.run("suggest", "yesterday").output.contains("kcal"))
    try magtrack.run("profile", "set", "--condition", "kidney-disease")
    for report in [["day", "yesterday"], ["week", "yesterday"], ["suggest", "yesterday"]] {
      let text = try magtrack.run(report).output
      #expect(text.contains("kidney disease"), "\(report)")
      #expect(!text.contains("kcal"), "\(report)")
    }
    #expect(try magtrack.run("status", "--prompt").output == "Mg 24\n")
  }

  @Test func `without birth date and sex kidney disease still gets its answer`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--condition", "kidney-disease")
    let reply = try magtrack.run("suggest")
    #expect(reply.status == 0)
    #expect(reply.output.contains("kidney disease"))
    #expect(try magtrack.run("suggest", "--force").status == 78)
  }

  @Test(arguments: ["en", "id"])
  func `with kidney disease neither the profile nor a dose that is due reads as an aim`(
    language: String
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run(
      "profile", "set", "--born", "1970-02-03", "--sex", "female", "--condition", "kidney-disease")
    try magtrack.run("supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet")
    try magtrack.run("supplement", "schedule", "Mag", "daily", "06:00")
    let profile = try magtrack.run("profile", "show", "--language", language).output
    #expect(profile.contains(language == "en" ? "for healthy people" : "untuk orang sehat"))
    #expect(!profile.contains(language == "en" ? "Today's reference" : "Acuan hari ini"))
    let day = try magtrack.run("day", "--language", language).output
    let due = language == "en" ? "only if a clinician agreed" : "hanya bila dokter setuju"
    #expect(day.contains(due) && !day.contains("Due:") && !day.contains("Waktunya:"))
  }

  @Test(arguments: ["en", "id"])
  func `an infant gets no foods and no word of muscles`(language: String) throws {
    let magtrack = try home(
      ["--born", "2026-03-20", "--sex", "female", "--authority", "us-dri-1997"],
      eating: "30 g nasi putih, 2 g cheddar cheese")
    for report in Self.reports where report[0] != "suggest" {
      let reply = try magtrack.run(report + ["--language", language])
      #expect(reply.status == 0, "\(report): \(reply.errors)")
      for note in Self.muscles { #expect(!reply.output.contains(note), "\(report)") }
      #expect(!reply.output.contains("magtrack suggest"), "\(report)")
      #expect(!reply.output.contains("kcal") && !reply.output.contains("kkal"), "\(report)")
    }
    #expect(try magtrack.run("suggest").status == 65)
    for report in [["day", "yesterday"], ["week", "yesterday"]] {
      let json =
        try JSONSerialization.jsonObject(
          with: Data(try magtrack.run(report + ["--json"]).output.utf8)) as? [String: Any]
      let deficit = try #require(json?["deficit"] as? [String: Any])
      #expect(!strings(deficit["notes"]).isEmpty)
      #expect(Set(strings(deficit["notes"])).isDisjoint(with: Self.muscles))
      let swaps = json?["swaps"] as? [Any] ?? []
      #expect(swaps.isEmpty)
    }
    // What breast milk gives is nothing that days fall short of.
    let alerts = try #require(try magtrack.json("alerts")["alerts"] as? [[String: Any]])
    #expect(alerts.allSatisfy { !["streak", "day-deficit"].contains($0["kind"] as? String) })
    #expect(alerts.allSatisfy { $0["severity"] as? String == "remark" })
    #expect(try magtrack.run("alerts", "--exit-code").status == 0)
    #expect(try magtrack.json("week", "yesterday")["adequacy"] is NSNull)
  }

  @Test(arguments: ["en", "id"])
  func `medicines that change magnesium get their word without a dose`(language: String) throws {
    let magtrack = try home(
      [
        "--born", "1951-06-07", "--sex", "female", "--authority", "us-dri-1997", "--medicine",
        "omeprazole", "--medicine", "furosemide, levothyroxine",
      ], eating: "200 g nasi putih, 1 glass soy milk")
    let week = try magtrack.run("week", "yesterday", "--language", language).output
    for name in language == "en"
      ? ["proton pump inhibitors", "loop and thiazide diuretics"]
      : ["penghambat pompa proton", "diuretik loop dan tiazid"]
    {
      #expect(week.contains(name))
    }
    for report in ["day", "week", "suggest", "alerts"] {
      let told = Set(causes(try magtrack.json(report)))
      let always: Set = ["proton-pump-inhibitors", "diuretics"]
      #expect(told == (report == "suggest" ? always.union(["levothyroxine"]) : always), "\(report)")
    }
    let json = try magtrack.json("suggest")
    let foods = try #require(json["suggestions"] as? [[String: Any]])
    let names = foods.compactMap { $0["name_en"] as? String }
    let soy = foods.filter { strings($0["medicines"]) == ["levothyroxine"] }
      .compactMap { $0["name_en"] as? String }
    #expect(
      Set(names.filter { $0.contains("soy") || $0.contains("tofu") || $0.contains("temp") })
        .isSubset(of: soy))
    #expect(!soy.isEmpty)
    let text = try magtrack.run("suggest", "--language", language).output
    #expect(text.contains(language == "en" ? "mind levothyroxine" : "perhatikan levotiroksin"))
    #expect(text.contains(language == "en" ? "Levothyroxine: " : "Levotiroksin: "))
    #expect(text.contains(language == "en" ? "Marked here is only" : "Yang ditandai di sini hanya"))
    // With a dose the spacing comes too.
    try magtrack.run("take", "pill", "--magnesium", "100")
    let told = causes(try magtrack.json("day"))
    #expect(told.contains("levothyroxine"))
  }

  @Test(arguments: ["en", "id"])
  func `a pregnant vegan is offered plants that are sold where she lives`(language: String) throws {
    let magtrack = try home(
      [
        "--born", "1996-06-07", "--sex", "female", "--authority", "id-akg-2019", "--pregnant",
        "--diet", "vegan",
      ], eating: "200 g nasi putih")
    for report in [["suggest"], ["suggest", "--week"], ["week", "yesterday"]] {
      let text = try magtrack.run(report + ["--language", language]).output.lowercased()
      let words = text.replacing("soy milk", with: "").split { !$0.isLetter }.map(String.init)
      let animals = ["egg", "milk", "beef", "chicken", "fish", "telur", "sapi", "ayam", "ikan"]
      #expect(Set(words).isDisjoint(with: animals), "\(report)")
    }
    let foods = try #require(try magtrack.json("suggest")["suggestions"] as? [[String: Any]])
    let ids = foods.compactMap { $0["id"] as? String }
    #expect(!ids.contains("swiss-chard-cooked") && !ids.contains("bran-flakes"))
    let text = try magtrack.run("suggest", "--language", language).output
    #expect(text.contains(language == "en" ? "wash raw vegetables" : "cuci bersih sayur"))
  }

  @Test(arguments: ["en", "id"])
  func `a dose warns alike however it comes into the diary`(language: String) throws {
    let magtrack = try Magtrack()
    magtrack.environment["COLUMNS"] = "300"
    magtrack.environment["MAGTRACK_NOW"] = "2026-11-23T20:00:00+07:00"
    let word = language == "en" ? "kidney disease" : "penyakit ginjal"
    try magtrack.run(
      "profile", "set", "--born", "1958-02-03", "--sex", "male", "--condition", "kidney-disease",
      "--language", language)
    for words in [
      ["supplement", "add", "Pilku", "--elemental", "210mg", "--per", "tablet"],
      ["supplement", "schedule", "Pilku", "daily", "08:00"], ["day"], ["alerts"],
      ["take", "Pilku"],
    ] {
      #expect(try magtrack.run(words).output.contains(word), "\(words)")
    }
    let limit = "supplement-limit"
    for words in [
      ["edit", "1", "--amount", "4"], ["copy", "today", "--date", "yesterday"],
      ["undo"], ["redo"],
    ] {
      let text = try magtrack.run(words).output
      guard words != ["undo"] else {
        #expect(!text.contains(word))
        continue
      }
      let strong = try #require(text.range(of: word), "\(words): \(text)")
      let above = try #require(text.range(of: limit), "\(words): \(text)")
      #expect(strong.lowerBound < above.lowerBound)
    }
    for words in [["edit", "1", "--amount", "3"], ["copy", "today"], ["take", "Pilku", "2"]] {
      #expect(causes(try magtrack.json(words)) == ["kidney-disease", limit], "\(words)")
    }
    for words in [["status"], ["log", "1 egg"], ["supplement", "show", "Pilku"]] {
      #expect(causes(try magtrack.json(words)) == ["kidney-disease"], "\(words)")
    }
  }

  @Test func `the JSON of a dose tells of the limit without any illness`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1988-02-03", "--sex", "female")
    #expect(causes(try magtrack.json("take", "Z", "3", "--magnesium", "90")).isEmpty)
    let json = try magtrack.json("take", "Z", "7", "--magnesium", "90", "--dry-run")
    let caution = try #require((json["cautions"] as? [[String: Any]])?.first)
    #expect(caution["cause"] as? String == "supplement-limit")
    #expect(caution["severity"] as? String == "warning")
    #expect(caution["note"] as? String == "supplement-limit")
  }

  @Test func `with kidney disease an empty day names no food, and no limit reads as leave`() throws
  {
    let magtrack = try Magtrack()
    magtrack.environment["COLUMNS"] = "300"
    try magtrack.run(
      "profile", "set", "--born", "1958-02-03", "--sex", "male", "--condition", "kidney-disease")
    let empty = try magtrack.run("day").output
    #expect(empty.contains("Reference for healthy people: 420 mg"))
    #expect(!empty.contains("kale"))
    try magtrack.run("take", "Z", "--magnesium", "120")
    for report in [["day"], ["week"]] {
      #expect(!(try magtrack.run(report).output.contains("350")), "\(report)")
    }
    try magtrack.run("profile", "set", "--no-condition", "kidney-disease")
    #expect(try magtrack.run("profile", "show").status == 0)
  }

  @Test func `kidney disease told today takes verdicts and muscles out of earlier JSON`() throws {
    let magtrack = try home(
      ["--born", "1958-02-03", "--sex", "male"], eating: "200 g nasi putih")
    let before = try magtrack.json("week", "yesterday")
    #expect(before["adequacy"] is [String: Any])
    try magtrack.run("profile", "set", "--condition", "kidney-disease")
    let week = try magtrack.json("week", "yesterday")
    #expect(week["adequacy"] is NSNull)
    for json in [week, try magtrack.json("day", "yesterday")] {
      let deficit = try #require(json["deficit"] as? [String: Any])
      #expect(deficit["severity"] as? String == "remark")
      #expect(strings(deficit["notes"]) == ["kidney-disease"])
    }
  }

  /// Indonesia has an RDA for infants where others have an AI.
  @Test(arguments: ["en", "id"], ["us-dri-1997", "id-akg-2019"])
  func `an infant does not fast, and its reference is nothing to fill`(
    language: String, authority: String
  ) throws {
    let magtrack = try home(
      ["--born", "2026-03-20", "--sex", "male", "--authority", authority],
      eating: "40 g nasi putih")
    let fast = try magtrack.run("fast", "2026-11-12", "--language", language)
    #expect(fast.status == 65)
    #expect(fast.errors.contains(language == "en" ? "clinician today" : "dokter hari ini"))
    #expect(try magtrack.json("day", "2026-11-12")["state"] as? String == "unlogged")
    #expect(!(try magtrack.run("day", "2026-11-12").output.contains("magtrack fast")))
    for report in Self.reports where report[0] != "suggest" && report[0] != "alerts" {
      let text = try magtrack.run(report + ["--language", language]).output.lowercased()
      for word in ["to go", "masih kurang", "cramps", "kram", "/75", "/55", "mean is", "mg below"] {
        #expect(!text.contains(word), "\(report) says \(word): \(text)")
      }
      if report[0] == "day" || report == ["week", "yesterday"] {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(line.contains(language == "en" ? "inadequacy" : "tidak berarti kurang"))
        #expect(text.contains(authority == "us-dri-1997" ? "75 mg" : "55 mg"))
      }
      #expect(!text.contains("█") && !text.contains("····"))
    }
  }

  @Test(arguments: [
    ("omeprazole", "proton pump"), ("lasix", "loop and thiazide"),
    ("spironolactone", "potassium-sparing"),
  ])
  func `where a low intake is shown, medicines that change magnesium are named`(
    medicine: String, name: String
  ) throws {
    let magtrack = try home(
      ["--born", "1970-02-03", "--sex", "female", "--medicine", medicine],
      eating: "200 g nasi putih")
    for report in [["day", "yesterday"], ["alerts"], ["week", "yesterday"]] {
      #expect(try magtrack.run(report).output.contains(name), "\(report)")
    }
  }

  @Test(arguments: [
    "ckd", "CKD", "dialysis", "cuci darah", "chronic kidney disease", "chronic kidney failure",
    "hemodialisis", "gagal ginjal kronis",
  ])
  func `kidney disease is known by what people call it`(condition: String) throws {
    let magtrack = try Magtrack()
    #expect(try magtrack.run("profile", "set", "--condition", condition).status == 0)
    #expect(causes(try magtrack.json("status")) == ["kidney-disease"])
  }

  @Test func `medicines are known by their brands`() throws {
    let magtrack = try Magtrack()
    let set = try magtrack.run(
      "profile", "set", "--medicine", "euthyrox, Nexium", "--medicine", "Aldactone")
    #expect(set.status == 0, "\(set.errors)")
    for name in ["levothyroxine", "proton pump inhibitors", "potassium-sparing diuretics"] {
      #expect(set.output.contains(name))
    }
  }
}
