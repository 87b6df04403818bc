import ArgumentParser
import MagnesiumKit

/// What of a profile is a list. Each option puts its list in the place of the one that was there.
struct ProfileListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "How you eat: vegetarian, vegan, pescatarian, halal; several with commas, none to clear.",
        "Pola makan: vegetarian, vegan, pesketarian, halal; beberapa dengan koma, tidak-ada untuk mengosongkan."
      )), completion: Complete.diets)
  var diet: String?

  @Option(
    help: ArgumentHelp(
      say(
        "What suggestions leave out: allergies (peanut, nut, soy, dairy, egg, gluten, fish, shellfish, sesame) and foods you dislike; none to clear.",
        "Yang tidak disarankan: alergi (kacang tanah, kacang pohon, kedelai, susu, telur, gluten, ikan, udang, wijen) dan makanan yang tidak Anda suka; tidak-ada untuk mengosongkan."
      ), valueName: say("foods", "makanan")), completion: Complete.avoided)
  var avoid: String?

  @Option(
    help: ArgumentHelp(
      say(
        "What makes supplements a matter for a clinician: kidney-disease, heart-disease; none to clear.",
        "Yang membuat suplemen perlu dibicarakan dengan dokter: penyakit-ginjal, penyakit-jantung; tidak-ada untuk mengosongkan."
      )), completion: Complete.conditions)
  var condition: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Medicines you take that magnesium gets in the way of, such as levothyroxine; none to clear.",
        "Obat yang Anda minum dan bisa terganggu magnesium, misalnya levotiroksin; tidak-ada untuk mengosongkan."
      )), completion: Complete.medicines)
  var medicine: String?

  var isEmpty: Bool { diet == nil && avoid == nil && condition == nil && medicine == nil }

  /// - Throws: a failure that names the word that is not known, and what there is.
  func change(_ session: Session) throws -> (inout Circumstances) -> Void {
    let diets = try diet.map { try list($0, called: "--diet", Diet.named, Diet.all, session) }
    let conditions = try condition.map {
      try list($0, called: "--condition", HealthCondition.named, HealthCondition.all, session)
    }
    let medicines = try medicine.map {
      try list($0, called: "--medicine", Medicine.named, Medicine.all, session)
    }
    var avoided: Set<FoodTrait>?
    var disliked: Set<String>?
    if let avoid {
      (avoided, disliked) = ([], [])
      for word in words(avoid) {
        let traits = FoodTrait.named(word)
        if !traits.isEmpty {
          avoided?.formUnion(traits)
        } else if let name = word.cleanName, FoodLibrary.builtIn.isWordOfNames(name) {
          disliked?.insert(name.lowercased())
        } else {
          throw unknown(word, "--avoid", FoodTrait.allCases.map(session.wording.name), session)
        }
      }
    }
    return { period in
      if let diets { period.eating.diets = diets }
      if let avoided { period.eating.avoided = avoided }
      if let disliked { period.eating.disliked = disliked }
      if let conditions { period.health.conditions = conditions }
      if let medicines { period.health.medicines = medicines }
    }
  }

  /// Parted by commas, `and` and `dan`.
  private func words(_ text: String) -> [String] {
    let text = text.lowercased().replacing(" and ", with: ",").replacing(" dan ", with: ",")
      .replacing("&", with: ",")
    let words = text.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    return ["none", "tidak-ada", "tidak ada"].contains(words.first) && words.count == 1 ? [] : words
  }

  private func list<Value: Hashable>(
    _ text: String, called option: String, _ named: (String) -> Value?,
    _ all: (Wording) -> [String], _ session: Session
  ) throws -> Set<Value> {
    Set(
      try words(text).map { word in
        guard let value = named(word) else {
          throw unknown(word, option, all(session.wording), session)
        }
        return value
      })
  }

  private func unknown(
    _ word: String, _ option: String, _ choices: [String], _ session: Session
  ) -> Failure {
    let list = choices.joined(separator: ", ")
    return Failure(
      .usage,
      session.wording(
        "\(option) does not know \"\(word.printable)\": expected \(list), or none",
        "\(option) tidak mengenal \"\(word.printable)\": seharusnya \(list), atau tidak-ada"))
  }
}

/// Reads names in either language, with spaces or hyphens.
private func value<Value: RawRepresentable<String> & CaseIterable>(
  _ text: String, _ names: (Value) -> [String]
) -> Value? {
  func folded(_ text: String) -> String {
    text.lowercased().replacing("-", with: " ")
  }
  let wanted = folded(text)
  return Value.allCases.first { value in
    folded(value.rawValue) == wanted || names(value).contains { folded($0) == wanted }
  }
}

private let english = Wording(language: .english)
private let indonesian = Wording(language: .indonesian)

extension Diet {
  static func named(_ text: String) -> Diet? {
    value(text) { [english.name($0), indonesian.name($0)] }
  }

  static func all(_ wording: Wording) -> [String] { allCases.map(wording.name) }
}

extension FoodTrait {
  /// What people call what they avoid; a word may mean several, and then all of them.
  private static let synonyms: [(words: [String], traits: Set<FoodTrait>)] = [
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

  /// Empty where the word names nothing that a food may hold; `--avoid almonds` means tree nuts.
  static func named(_ text: String) -> Set<FoodTrait> {
    let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
    for text in [text, singular] {
      if let found = synonyms.first(where: { $0.words.contains(text) }) { return found.traits }
      if let trait: FoodTrait = value(text, { [english.name($0), indonesian.name($0)] }) {
        return [trait]
      }
    }
    return []
  }
}

extension HealthCondition {
  private static let synonyms: [HealthCondition: [String]] = [
    .kidneyDisease: ["kidney", "kidneys", "ginjal", "gagal ginjal", "gangguan ginjal"],
    .heartDisease: ["heart", "jantung"],
  ]

  static func named(_ text: String) -> HealthCondition? {
    value(text) { [english.name($0), indonesian.name($0)] + (synonyms[$0] ?? []) }
  }

  static func all(_ wording: Wording) -> [String] { allCases.map(wording.name) }
}

extension Medicine {
  static func named(_ text: String) -> Medicine? {
    value(text) { medicine in
      BuiltInTables.medicines.filter { $0.medicine == medicine }
        .flatMap { [$0.name.english, $0.name.indonesian] + $0.synonyms }
    }
  }

  static func all(_ wording: Wording) -> [String] {
    BuiltInTables.medicines.map { $0.name[wording.language] }
  }
}
