import FoodLibrary
import MagnesiumCore

/// Reads what people call diets, what they avoid, illnesses and medicines, in any language, with spaces or
/// hyphens.
package struct ProfileNames: Sendable {
  private let diets: @Sendable (Diet) -> [String]
  private let traits: @Sendable (FoodTrait) -> [String]
  private let conditions: @Sendable (HealthCondition) -> [String]

  /// - Parameters: what each is called where it is shown, in every language.
  package init(
    diets: @escaping @Sendable (Diet) -> [String],
    traits: @escaping @Sendable (FoodTrait) -> [String],
    conditions: @escaping @Sendable (HealthCondition) -> [String]
  ) {
    self.diets = diets
    self.traits = traits
    self.conditions = conditions
  }

  package func diet(_ text: String) -> Diet? { Self.value(text, diets) }

  package func condition(_ text: String) -> HealthCondition? {
    Self.value(text) { conditions($0) + (Self.illnesses[$0] ?? []) }
  }

  package func medicine(_ text: String) -> Medicine? {
    Self.value(text) { medicine in
      BuiltInTables.medicines.filter { $0.medicine == medicine }
        .flatMap { [$0.name.english, $0.name.indonesian] + $0.synonyms }
    }
  }

  /// Empty where the word names nothing that a food may hold; `almonds` means tree nuts.
  package func traits(_ text: String) -> Set<FoodTrait> {
    let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
    for text in [text, singular] {
      if let found = Self.foods.first(where: { $0.words.contains(text) }) { return found.traits }
      if let trait = Self.value(text, traits) { return [trait] }
    }
    return []
  }

  /// What is avoided by a word: something that foods may hold, else a word of their names; to take a word
  /// away again, any word.
  package func avoided(_ word: String, isAdded: Bool) -> [Avoided] {
    let traits = traits(word)
    if !traits.isEmpty { return traits.map(Avoided.trait) }
    guard let name = word.cleanName, !isAdded || FoodLibrary.builtIn.isWordOfNames(name) else {
      return []
    }
    return [.word(name.lowercased())]
  }

  private static func value<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ names: (Value) -> [String]
  ) -> Value? {
    func folded(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }
    let wanted = folded(text)
    return Value.allCases.first { value in
      folded(value.rawValue) == wanted || names(value).contains { folded($0) == wanted }
    }
  }

  /// What people call what they avoid; a word may mean several, and then all of them.
  private static let foods: [(words: [String], traits: Set<FoodTrait>)] = [
    (["daging babi"], [.pork]), (["red meat", "beef", "daging merah", "daging sapi"], [.meat]),
    (["chicken", "ayam"], [.poultry]), (["seafood", "makanan laut"], [.fish, .shellfish]),
    (
      [
        "shrimp", "prawn", "crab", "squid", "oyster", "mussel", "clam", "shrimp paste", "udang",
        "kerang", "kepiting", "cumi", "terasi", "petis", "ebi",
      ], [.shellfish]
    ),
    (
      [
        "milk", "milk product", "lactose", "cheese", "yoghurt", "yogurt", "butter", "cream",
        "laktosa", "susu sapi", "keju", "mentega",
      ], [.dairy]
    ),
    (["wheat", "gandum", "terigu"], [.gluten]), (["soya", "soybean", "kacang kedelai"], [.soy]),
    (
      [
        "nut", "almond", "cashew", "walnut", "hazelnut", "pecan", "pistachio", "macadamia",
        "mixed nuts", "mete", "mede", "kacang mete", "kacang mede", "kenari", "kemiri",
      ], [.nut]
    ),
    // Indonesian has one word for all of them: who avoids it must get none.
    (["kacang", "kacang-kacangan", "nuts"], [.nut, .peanut]),
    (["legume", "polong", "polong-polongan"], [.peanut, .soy]),
  ]

  private static let illnesses: [HealthCondition: [String]] = [
    .kidneyDisease: [
      "kidney", "kidneys", "ginjal", "gagal ginjal", "gangguan ginjal", "ckd", "pgk",
      "chronic kidney disease", "chronic kidney failure", "kidney failure", "renal failure",
      "gagal ginjal kronis", "penyakit ginjal kronis", "dialysis", "dialisis", "hemodialysis",
      "haemodialysis", "hemodialisis", "cuci darah",
    ],
    .heartDisease: ["heart", "jantung"],
  ]
}
