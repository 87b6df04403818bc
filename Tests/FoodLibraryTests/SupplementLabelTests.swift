import FoodLibrary
import MagnesiumCore
import Testing

@Suite struct SupplementLabelTests {
  func read(
    _ label: String? = nil, form: String? = nil, elemental: String? = nil, per: String? = nil
  ) throws -> SupplementLabel {
    try SupplementLabel(label: label, form: form, elemental: elemental, per: per)
  }

  func problem(
    _ label: String? = nil, form: String? = nil, elemental: String? = nil, per: String? = nil
  ) -> LabelError? {
    do throws(LabelError) {
      _ = try SupplementLabel(label: label, form: form, elemental: elemental, per: per)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: BuiltInTables.supplementForms)
  func `1,000 mg of every compound gives its elemental figure`(form: SupplementForm) throws {
    for name in [form.id, form.name.english, form.name.indonesian] {
      let found = try read("1000 mg compound per tablet", form: name.filter { $0 != "," })
      #expect(abs(found.content.mg - form.elementalFraction * 1_000) < 0.05, "\(name)")
      #expect(found.forms.map(\.id) == [form.id], "\(name)")
      #expect(found.open == nil)
    }
  }

  /// Elemental figures by hand from the molar masses (Mg 24.305 g/mol).
  @Test(arguments: [
    ("400 mg magnesium oxide per tablet", 241.2, "tablet"),
    ("500 mg magnesium oksida per kapsul", 301.5, "capsule"),
    ("1 g magnesium chloride hexahydrate per 5 ml", 23.9, "ml"),
    ("100 mg elemental per tablet", 100, "tablet"),
    ("200 mg magnesium per 2 capsules", 100, "capsule"),
    ("100 mg magnesium (as oxide) per tablet", 100, "tablet"),
    ("100 mg magnesium sebagai sitrat tiap tablet", 100, "tablet"),
    ("400 mg magnesium oxide + 200 mg magnesium citrate nonahydrate per tablet", 265, "tablet"),
    ("1200 mg magnesium hydroxide / 15 ml", 33.3, "ml"),
    ("300 mg elemental per 5 g", 60, "g"),
    ("25% DV per tablet", 105, "tablet"), ("20% NRV per 2 tablets", 37.5, "tablet"),
    ("30%ALG per sachet", 105, "sachet"), ("0,5 g elemental per tablet", 500, "tablet"),
    // As bottles print them.
    ("Magnesium (as magnesium oxide) 250 mg", 250, "tablet"), ("Magnesium 100 mg", 100, "tablet"),
    ("MAGNESIUM 400MG", 400, "tablet"), ("Mg 57 mg", 57, "tablet"),
    ("57 mg Mg per tablet", 57, "tablet"), ("Magnesium 375 mg (100% NRV*)", 375, "tablet"),
    ("25% NRW per tablet", 93.8, "tablet"), ("10 mmol Mg per tablet", 243.1, "tablet"),
    ("200 mg elemental per serving (2 capsules)", 100, "capsule"),
    ("milk of magnesia 400 mg/5 mL", 33.3, "ml"),
    ("Magnesium hydroxide 1200 mg/15 mL", 33.3, "ml"),
    ("Tiap 5 ml mengandung magnesium hidroksida 200 mg", 16.7, "ml"),
    ("Tiap kapsul mengandung Magnesium oksida 500 mg", 301.5, "capsule"),
    ("magnesium (sebagai magnesium sitrat) 150 mg per kapsul", 150, "capsule"),
    ("Magnesium oksida 400 mg setara magnesium 240 mg", 240, "tablet"),
    ("1000 mg magnesium glycinate (100 mg elemental) per 2 capsules", 50, "capsule"),
    ("Magnesium L-Threonate 2000 mg (144 mg elemental magnesium) per 3 capsules", 48, "capsule"),
    ("400 mg magnesium oxide, 200 mg magnesium citrate nonahydrate per tablet", 265, "tablet"),
    ("100 mg magnesium, 1000 mg magnesium bisglycinate per tablet", 100, "tablet"),
    ("500 mg calcium carbonate + 250 mg magnesium oxide per tablet", 150.8, "tablet"),
    ("200 mg magnesium hydroxide + 200 mg aluminium hydroxide per tablet", 83.4, "tablet"),
    (
      "200 mg magnesium hydroxide, 200 mg aluminum hydroxide, 30 mg simethicone per tablet", 83.4,
      "tablet"
    ),
    ("Magnesium 300 mg, Zinc 15 mg, vitamin D 400 IU per 3 tablets", 100, "tablet"),
    ("vitamin D3 10 mcg (400 IU), zinc 5 mg, Magnesium (as oxide) 150 mg", 150, "tablet"),
    ("Magnesium 60 mg (16% RI*) per capsule", 60, "capsule"), ("16% RI per capsule", 60, "capsule"),
    ("magnesium ,5 g per tablet", 500, "tablet"),
    ("500 mg elemental per tab.", 500, "tablet"), ("300 mg elemental per 2 caps", 150, "capsule"),
    ("100 mg elemental per sendok takar", 100, "scoop"),
  ])
  func `labels are read as they are printed`(label: String, mg: Double, unit: String) throws {
    let found = try read(label)
    #expect(abs(found.content.mg - mg) < 0.1)
    #expect(found.unit == unit)
  }

  @Test func `where the hydrate is open the figure is a range, never a guess`() throws {
    let found = try read("1000 mg compound per 2 capsules", form: "bisglycinate")
    #expect(found.open?.id == "bisglycinate")
    #expect(abs(found.content.range.lowerBound - 58.3) < 0.05)
    #expect(abs(found.content.range.upperBound - 90) < 0.05)
    let dihydrate = try #require(
      BuiltInTables.supplementForms.first { $0.id == "bisglycinate-dihydrate" })
    let settled = try SupplementLabel(
      label: "1000 mg compound per 2 capsules", form: "bisglycinate", elemental: nil, per: nil,
      settled: dihydrate)
    #expect(settled.open == nil)
    #expect(abs(settled.content.mg - 58.3) < 0.05)
    #expect(settled.forms.map(\.id) == ["bisglycinate-dihydrate"])
  }

  @Test func `the label's own elemental figure wins`() throws {
    let found = try read(
      "1000 mg compound", form: "bisglycinate", elemental: "120mg", per: "2 capsules")
    #expect(found.content == MagnesiumAmount(mg: 60))
    #expect(found.open == nil)
  }

  @Test func `a percentage carries what its rounding leaves open`() throws {
    let found = try read(elemental: "25%DV")
    #expect(found.content.mg == 105)
    #expect(found.content.range == 94.5...115.5)
  }

  @Test func `what cannot be is refused with its reason`() {
    #expect(
      problem("250 mg compound", form: "oxide", elemental: "300mg")
        == .elementalAboveCompound(elemental: 300, most: 250 * 24.305 / 40.304 * 1.03))
    #expect(problem("1000 mg compound", form: "citrate", elemental: "600mg") != nil)
    #expect(problem("1000 mg magnesium oxide (900 mg elemental)") != nil)
    #expect(
      problem("1.000 mg magnesium sitrat per 2 kapsul") == .ambiguousNumber("1.000"))
    #expect(problem(elemental: "1.000 mg") == .ambiguousNumber("1.000"))
    #expect(problem("50 mg zinc oxide per tablet") == .nothingGiven)
    #expect(problem("99 mg potassium citrate per tablet") == .nothingGiven)
    #expect(problem("500 mg magnesium oxide, magnesium citrate per tablet") != nil)
    #expect(problem("1000 mg oxide per 2 capsules", per: "tablet") == .saidTwice("--per"))
    #expect(problem("1000 mg magnesium oxide", form: "citrate") == .saidTwice("--form"))
    let long = "100 mg magnesium from " + String(repeating: "long ", count: 640)
    #expect(problem(long) != nil)
    #expect(
      problem("1000 mg compound", form: "citratt") == .unknownForm("citratt", nearest: "citrate"))
    #expect(problem("1000 mg magnesium sitratt") == .unknownForm("sitratt", nearest: "citrate"))
    #expect(problem("1000 mg per tablet") == .compoundOrElemental("1000 mg"))
    #expect(problem("1000 mg compound") == .formMissing("1000 mg compound"))
    #expect(problem("25% per tablet") == .baseMissing("25%"))
    #expect(problem("100 mg elemental per banana") == .unitDoesNotFit("banana"))
    #expect(problem(elemental: "100mg", per: "2 plates") == .unitDoesNotFit("2 plates"))
    #expect(problem(elemental: "-5") == .negative)
    #expect(problem(elemental: "0") == .notPositive)
    #expect(problem("0 mg magnesium oxide") == .notPositive)
    #expect(problem(elemental: "350mg", per: "0.0003g") != nil)
    #expect(problem("2,000 mg magnesium threonate") == .ambiguousNumber("2,000"))
    #expect(problem(elemental: "100mg", per: "1,000 g") == .ambiguousNumber("1,000"))
    #expect(problem(elemental: "100mg", per: "0 tablets") == .notPositive)
    #expect(problem("lots") == .unreadable("lots"))
    #expect(problem() == .nothingGiven)
    #expect(problem(form: "oxide") == .nothingGiven)
  }

  @Test func `whatever is typed is read or refused, and quickly`() {
    let tokens = [
      "1000", "1.000", "0,5", "25%", "mg", "g", "mcg", "%DV", "magnesium", "Mg", "oxide", "sitrat",
      "(", ")", "+", ",", "per", "2", "capsules", "tiap", "mengandung", "5 ml", "/", "as",
      "compound",
      "elemental", "zinc", "=", "é", "\u{1F48A}", "-", "1e9", "tablet", "each", "", " ",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        tokens.randomElement(using: &random)!
      }
      let label = words.joined(separator: Bool.random(using: &random) ? " " : "")
      guard let found = try? read(label, form: Bool.random() ? "citrate" : nil) else { continue }
      #expect(found.content.mg > 0 && found.content.mg.isFinite, "\(label)")
      #expect(found.content.range.contains(found.content.mg), "\(label)")
      #expect(found.serving > 0, "\(label)")
    }
  }

  @Test func `every medicine has names that no other has`() {
    var seen: Set<String> = []
    #expect(BuiltInTables.medicines.map(\.medicine) == Medicine.allCases)
    for interaction in BuiltInTables.medicines {
      let names = [interaction.name.english, interaction.name.indonesian] + interaction.synonyms
      for name in Set(names.map { $0.lowercased() }) {
        #expect(seen.insert(name).inserted, "\(name)")
      }
      #expect(
        interaction.advice.english.contains("pharmacist or clinician"), "\(interaction.medicine)")
    }
  }
}
