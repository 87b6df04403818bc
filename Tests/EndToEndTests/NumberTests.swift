import Foundation
import Testing

/// The same number means the same wherever it is typed, or is refused wherever it is typed.
@Suite struct NumberTests {
  /// nil where it can be read in two ways, or in none.
  static let forms: [(text: String, value: Double?)] = [
    ("1", 1), ("12", 12), ("012", 12), ("1.5", 1.5), ("1,5", 1.5), (".5", 0.5), (",5", 0.5),
    ("0.5", 0.5), ("0,5", 0.5), ("0.500", 0.5), ("0,500", 0.5), ("0,625", 0.625), (".625", 0.625),
    (",625", 0.625), ("16,5", 16.5), ("2.25", 2.25), ("2,2500", 2.25), ("1/2", 0.5), ("½", 0.5),
    ("1½", 1.5), ("1 1/2", 1.5), ("1,000", nil), ("1.000", nil), ("1.250", nil), ("1,250", nil),
    ("12,125", nil), ("12.125", nil), ("100.000", nil), ("1.2.3", nil), ("1,2,3", nil),
    ("1,25.5", nil), ("0,250.5", nil), ("0x10", nil), ("1e2", nil), ("inf", nil), ("0", nil),
    ("-1", nil), ("-,5", nil), ("23/11", nil), ("1/0", nil), ("9999999999999999", nil),
    ("1250.5", 1_250.5), ("1,250.5", 1_250.5), ("1.250,5", 1_250.5),
  ]

  private static let places: [(arguments: [String], key: String, scale: Double)] = [
    (["log", "bar", "--dry-run", "--magnesium", "#"], "magnesium_mg", 1),
    (["log", "# g cashews", "--dry-run"], "amount_g", 1),
    (["log", "cashews # g", "--dry-run"], "amount_g", 1),
    (["log", "1 egg, # g cashews", "--dry-run"], "amount_g", 1),
    (["take", "pill", "--dry-run", "--magnesium", "#"], "magnesium_mg", 1),
    (["take", "pill", "#", "--magnesium", "1", "--dry-run"], "magnesium_mg", 1),
    (["take", "Mag", "#", "--dry-run"], "magnesium_mg", 1),
    (["edit", "1", "--amount", "#g"], "amount_g", 1),
    (["edit", "2", "--amount", "#"], "quantity", 1),
    (["foods", "add", "NAME", "--per", "#g", "--magnesium", "1"], "amount_g", 1),
    (["foods", "add", "NAME", "--portion", "slice=#g"], "amount_g", 1),
    (["foods", "add", "NAME", "--per", "# slices=60g"], "amount_g", -60),
    (["foods", "add", "NAME", "--magnesium", "#"], "magnesium_mg_per_100g", 1),
    (["foods", "add", "NAME", "--magnesium", "# mg"], "magnesium_mg_per_100g", 1),
    (["foods", "add", "NAME", "--magnesium", "#%RI"], "magnesium_mg_per_100g", 3.75),
    (["recipe", "add", "NAME", "--ingredients", "rice", "--yield", "# kg"], "pot_g", 1_000),
    (["recipe", "add", "NAME", "--ingredients", "rice", "--servings", "#"], "servings", 1),
    (["supplement", "add", "NAME", "--elemental", "#mg"], "magnesium_mg", 1),
    (["supplement", "add", "NAME", "--elemental", "#%NRV"], "magnesium_mg", 3.75),
    (["supplement", "add", "NAME", "--label", "Magnesium # mg"], "magnesium_mg", 1),
    (["supplement", "add", "NAME", "--elemental", "1g", "--per", "# ml"], "magnesium_mg", -1_000),
  ]

  private static func zeroIsFigure(_ arguments: [String]) -> Bool {
    arguments.firstIndex { $0.contains("#") }.map { arguments[$0 - 1] } == "--magnesium"
  }

  @Test(arguments: forms)
  func `a number is read alike in every option, label and phrase`(
    text: String, value: Double?
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "100 g cashews")
    try magtrack.run("log", "2 bananas")
    try magtrack.run("supplement", "add", "Mag", "--elemental", "1mg")
    for (number, place) in Self.places.enumerated() {
      let arguments = place.arguments.map {
        $0.replacingOccurrences(of: "#", with: text)
          .replacingOccurrences(of: "NAME", with: "zork" + String(repeating: "o", count: number))
      }
      let takesForce = ["log", "take", "edit"].contains(arguments[0])
      let result = try magtrack.run(arguments + (takesForce ? ["--json", "--force"] : ["--json"]))
      if text == "0", Self.zeroIsFigure(place.arguments) {
        #expect(result.status == 0, "\(arguments): \(result)")
        continue
      }
      // A comma that nothing but a space parts from a food may end it.
      let value = text.hasPrefix(",") && place.arguments[1] == "cashews # g" ? nil : value
      guard let value else {
        #expect([64, 65].contains(result.status), "\(arguments): \(result)")
        #expect(result.errors.hasPrefix("magtrack: "), "\(arguments): \(result)")
        continue
      }
      let meant = place.scale < 0 ? -place.scale / value : place.scale * value
      let found = result.output.matches(of: try Regex("\"\(place.key)\":([0-9.]+)"))
        .compactMap { $0.output[1].substring.flatMap { Double($0) } }
      // JSON rounds to tenths; what no food or pot can weigh is refused for that reason.
      #expect(
        found.contains { abs($0 - meant) < 0.0501 } || result.status == 65 && value > 1_000,
        "\(arguments): \(meant), \(result)")
    }
  }

  @Test func `figures that may be a thousand say what to write instead`() throws {
    let magtrack = try Magtrack(locale: "id_ID.UTF-8")
    for arguments in [
      ["log", "granola", "--magnesium", "1.250"], ["log", "1.250 g nasi"],
      ["supplement", "add", "Zork", "--elemental", "1.250mg"],
      ["foods", "add", "kue", "--kcal", "1.250"],
      [
        "reference", "show", "--authority", "jp-2025", "--sex", "male", "--age", "5", "--weight",
        "1.250",
      ],
    ] {
      let errors = try magtrack.run(arguments).errors
      #expect(errors.contains("tulis 1250, atau kurangi"), "\(arguments): \(errors)")
    }
  }

  @Test func `a count of portions is what the figures are for`() throws {
    let magtrack = try Magtrack()
    try magtrack.run(
      "foods", "add", "sunflower paste", "--per", "3 tbsp=48g", "--magnesium", "60")
    #expect(try magtrack.run("log", "1 tbsp sunflower paste").output.contains("16 g · 20.0 mg"))
    try magtrack.run("foods", "add", "date bar", "--per", "1/4 bar=15g", "--magnesium", "6")
    #expect(try magtrack.run("log", "1 date bar").output.contains("60 g · 24.0 mg"))
  }

  @Test func `zero is a figure and no amount`() throws {
    let magtrack = try Magtrack()
    #expect(try magtrack.run("log", "diet cola", "--magnesium", "0").status == 0)
    let day = try magtrack.json("day")
    #expect((day["magnesium_mg"] as? [String: Any])?["total"] as? Double == 0)
    #expect(day["unknown_items"] as? Int == 0)
    #expect(try magtrack.run("log", "0 g cashews").status == 65)
    #expect(try magtrack.run("edit", "1", "--magnesium", "0").status == 0)
  }

  @Test func `magnesium in micrograms is taken with a doubt`() throws {
    let magtrack = try Magtrack()
    let result = try magtrack.run("supplement", "add", "Zork", "--label", "Magnesium 300 mcg")
    #expect(result.status == 0)
    #expect(result.errors.contains("less than 1 mg"))
  }
}
