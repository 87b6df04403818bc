import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// What of a profile is a list. Options add to it and take away from it.
struct ProfileListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say.dietOption), completion: Complete.diets)
  var diet: [String] = []

  @Option(
    name: .customLong("no-diet"),
    help: ArgumentHelp(
      say.noDietOption,
      valueName: say.dietPlaceholder), completion: Complete.diets)
  var noDiet: [String] = []

  @Option(
    help: ArgumentHelp(
      say.avoidOption, valueName: say.foodsPlaceholder), completion: Complete.avoided)
  var avoid: [String] = []

  @Option(
    name: .customLong("no-avoid"),
    help: ArgumentHelp(
      say.noAvoidOption,
      valueName: say.foodsPlaceholder), completion: Complete.avoided)
  var noAvoid: [String] = []

  @Option(
    help: ArgumentHelp(
      say.conditionOption, valueName: say.conditionPlaceholder), completion: Complete.conditions)
  var condition: [String] = []

  @Option(
    name: .customLong("no-condition"),
    help: ArgumentHelp(
      say.noConditionOption,
      valueName: say.conditionPlaceholder), completion: Complete.conditions)
  var noCondition: [String] = []

  @Option(
    help: ArgumentHelp(
      say.medicineOption, valueName: say.medicinePlaceholder), completion: Complete.medicines)
  var medicine: [String] = []

  @Option(
    name: .customLong("no-medicine"),
    help: ArgumentHelp(
      say.noMedicineOption, valueName: say.medicinePlaceholder),
    completion: Complete.medicines)
  var noMedicine: [String] = []

  var isEmpty: Bool {
    [diet, noDiet, avoid, noAvoid, condition, noCondition, medicine, noMedicine]
      .allSatisfy(\.isEmpty)
  }

  /// - Throws: a failure that names the word that is not known, and what there is.
  func changes(_ session: Session) throws -> ProfileListChanges {
    let wording = session.wording
    return ProfileListChanges(
      diets: try ListChange(
        "--diet", adding: diet, removing: noDiet, choices: Diet.all, session
      ) { word, _ in Diet.named(word).map { [$0] } ?? [] },
      avoided: try ListChange(
        "--avoid", adding: avoid, removing: noAvoid,
        choices: { FoodTrait.allCases.map($0.name) }, session
      ) { word, isAdded in
        let traits = FoodTrait.named(word)
        if !traits.isEmpty { return traits.map(Avoided.trait) }
        guard let name = word.cleanName,
          !isAdded || FoodLibrary.builtIn.isWordOfNames(name)
        else { return [] }
        return [.word(name.lowercased())]
      },
      conditions: try ListChange(
        "--condition", adding: condition, removing: noCondition, choices: HealthCondition.all,
        session
      ) { word, _ in HealthCondition.named(word).map { [$0] } ?? [] },
      medicines: try ListChange(
        "--medicine", adding: medicine, removing: noMedicine, choices: Medicine.all,
        hint: wording.unknownMedicineMeansNothing,
        session
      ) { word, _ in Medicine.named(word).map { [$0] } ?? [] })
  }
}

/// What a person does not want to be offered.
enum Avoided: Hashable {
  case trait(FoodTrait)
  /// A word of names of foods.
  case word(String)
}

extension EatingHabits {
  fileprivate var everythingAvoided: Set<Avoided> {
    get { Set(avoided.map(Avoided.trait)).union(disliked.map(Avoided.word)) }
    set {
      (avoided, disliked) = ([], [])
      for item in newValue {
        switch item {
        case .trait(let trait): avoided.insert(trait)
        case .word(let word): disliked.insert(word)
        }
      }
    }
  }
}

/// What is added to a list of the profile, and what is taken away.
struct ListChange<Value: Hashable> {
  /// Whether all that was there goes.
  private(set) var clears = false
  /// With the words that were typed.
  private(set) var added: [Value: String] = [:]
  private(set) var removed: [Value: String] = [:]

  /// - Parameters:
  ///   - choices: what may be said, in a language.
  ///   - hint: what else is to be known where a word is not known.
  ///   - read: what a word means, and whether it is added; empty where it means nothing.
  fileprivate init(
    _ option: String, adding: [String], removing: [String],
    choices: (any Phrasebook) -> [String], hint: String = "", _ session: Session,
    _ read: (_ word: String, _ isAdded: Bool) -> [Value]
  ) throws {
    func values(_ texts: [String], isAdded: Bool) throws -> [Value: String] {
      var values: [Value: String] = [:]
      let option = isAdded ? option : option.replacing("--", with: "--no-")
      for text in texts {
        let words = Self.words(text)
        if isAdded, words.count == 1, ["none", "tidak-ada", "tidak ada"].contains(words[0]) {
          clears = true
          continue
        }
        for word in words.isEmpty ? [""] : words {
          let found = read(word, isAdded)
          guard !found.isEmpty else {
            let list = choices(session.wording).joined(separator: ", ")
            throw Failure(
              .usage,
              session.wording.unknownWord(
                word.printable, of: option, hint: hint, known: list, isAdded: isAdded))
          }
          for value in found { values[value] = word }
        }
      }
      return values
    }
    added = try values(adding, isAdded: true)
    removed = try values(removing, isAdded: false)
    for (value, word) in added {
      guard let other = removed[value] else { continue }
      let no = option.replacing("--", with: "--no-")
      throw Failure(
        .usage,
        session.wording.optionsAreTheSame(
          option, word: word.printable, other: no, otherWord: other.printable))
    }
  }

  func apply(to list: inout Set<Value>) {
    if clears { list = [] }
    list.formUnion(added.keys)
    list.subtract(removed.keys)
  }

  /// Parted by commas, `and` and `dan`.
  private static func words(_ text: String) -> [String] {
    let text = text.lowercased().replacing(" and ", with: ",").replacing(" dan ", with: ",")
      .replacing("&", with: ",")
    return text.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Adds to a reply what became of each word.
  fileprivate func tell(
    _ list: (Circumstances) -> Set<Value>, _ periods: ListPeriods, in reply: inout ListReply,
    name: (Value) -> String
  ) {
    let (old, new) = (periods.old.map(list) ?? [], periods.new.map(list) ?? [])
    let oldLater = periods.oldLater.reduce(into: Set()) { $0.formUnion(list($1)) }
    let newLater = periods.newLater.reduce(into: Set()) { $0.formUnion(list($1)) }
    func named(_ value: Value, _ typed: String?) -> String {
      let name = name(value)
      guard let typed, typed != name.lowercased() else { return name }
      return "\(typed.printable) (\(name))"
    }
    for value in new.subtracting(old) { reply.added.append(named(value, added[value])) }
    let goneLater = oldLater.subtracting(newLater).intersection(removed.keys)
    for value in old.subtracting(new).union(goneLater) {
      reply.removed.append(named(value, removed[value]))
    }
    for (value, typed) in added where old.contains(value) && new.contains(value) {
      reply.known.append(named(value, typed))
    }
    let isUnwanted = { (value: Value) in removed[value] != nil || clears && added[value] == nil }
    for value in newLater where isUnwanted(value) {
      reply.standing.append(named(value, removed[value]))
    }
    for (value, typed) in removed where !old.union(oldLater).contains(value) {
      reply.missing.append(named(value, typed))
    }
  }
}

/// What became of each word that was to be added or taken away.
struct ListReply {
  fileprivate(set) var added: [String] = []
  fileprivate(set) var removed: [String] = []
  /// What stood already.
  fileprivate(set) var known: [String] = []
  /// What was to be taken away and did not stand.
  fileprivate(set) var missing: [String] = []
  /// What was to be taken away and stands from a later day on.
  fileprivate(set) var standing: [String] = []

  func lines(_ wording: any Phrasebook) -> [String] {
    let parts: [(String, [String])] = [
      (wording.listAdded, added), (wording.listTakenAway, removed),
      (wording.listStoodAlready, known),
      (
        wording.listWasNotThere,
        missing
      ),
      (
        wording.listStandsLater, standing
      ),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.sorted().joined(separator: ", "))" }
  }
}

/// What options do to the lists of a profile.
struct ProfileListChanges {
  let diets: ListChange<Diet>
  let avoided: ListChange<Avoided>
  let conditions: ListChange<HealthCondition>
  let medicines: ListChange<Medicine>

  func apply(to period: inout Circumstances) {
    diets.apply(to: &period.eating.diets)
    avoided.apply(to: &period.eating.everythingAvoided)
    conditions.apply(to: &period.health.conditions)
    medicines.apply(to: &period.health.medicines)
  }

  func reply(_ old: Profile, _ new: Profile, from day: CivilDay, _ wording: any Phrasebook)
    -> ListReply
  {
    var reply = ListReply()
    let periods = ListPeriods(old, new, from: day)
    diets.tell({ $0.eating.diets }, periods, in: &reply, name: wording.name)
    avoided.tell({ $0.eating.everythingAvoided }, periods, in: &reply) { item in
      switch item {
      case .trait(let trait): wording.name(trait)
      case .word(let word): word
      }
    }
    conditions.tell({ $0.health.conditions }, periods, in: &reply, name: wording.name)
    medicines.tell({ $0.health.medicines }, periods, in: &reply, name: wording.name)
    return reply
  }
}

/// What holds on the day from which a change holds, and after it, before and after the change.
private struct ListPeriods {
  let old: Circumstances?
  let new: Circumstances?
  let oldLater: [Circumstances]
  let newLater: [Circumstances]

  init(_ old: Profile, _ new: Profile, from day: CivilDay) {
    self.old = old.circumstances(on: day)
    self.new = new.circumstances(on: day)
    oldLater = old.circumstances.filter { $0.from > day }
    newLater = new.circumstances.filter { $0.from > day }
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

private let english = Language.english.phrasebook
private let indonesian = Language.indonesian.phrasebook

extension Diet {
  static func named(_ text: String) -> Diet? {
    value(text) { [english.name($0), indonesian.name($0)] }
  }

  static func all(_ wording: any Phrasebook) -> [String] { allCases.map(wording.name) }
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
    .kidneyDisease: [
      "kidney", "kidneys", "ginjal", "gagal ginjal", "gangguan ginjal", "ckd", "pgk",
      "chronic kidney disease", "chronic kidney failure", "kidney failure", "renal failure",
      "gagal ginjal kronis", "penyakit ginjal kronis", "dialysis", "dialisis", "hemodialysis",
      "haemodialysis", "hemodialisis", "cuci darah",
    ],
    .heartDisease: ["heart", "jantung"],
  ]

  static func named(_ text: String) -> HealthCondition? {
    value(text) { [english.name($0), indonesian.name($0)] + (synonyms[$0] ?? []) }
  }

  static func all(_ wording: any Phrasebook) -> [String] { allCases.map(wording.name) }
}

extension Medicine {
  static func named(_ text: String) -> Medicine? {
    value(text) { medicine in
      BuiltInTables.medicines.filter { $0.medicine == medicine }
        .flatMap { [$0.name.english, $0.name.indonesian] + $0.synonyms }
    }
  }

  static func all(_ wording: any Phrasebook) -> [String] {
    BuiltInTables.medicines.map { $0.name[wording.language] }
  }
}
