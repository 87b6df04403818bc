/// What of a profile holds from a day on.
public struct Circumstances: Sendable, Hashable, Codable {
  /// The day from which on the first circumstances hold: earlier than any diary.
  public static let always = CivilDay.first

  /// The day from which they hold.
  public var from: CivilDay
  /// Whose reference intakes are meant.
  public var authority: Authority
  /// Whether the reference of pregnancy holds.
  public var isPregnant: Bool
  /// Whether the reference of lactation holds.
  public var isLactating: Bool
  /// What the person eats and does not eat.
  public var eating: EatingHabits
  /// Illnesses and medicines.
  public var health: HealthFacts

  package init(
    from: CivilDay, authority: Authority, isPregnant: Bool = false, isLactating: Bool = false,
    eating: EatingHabits = EatingHabits(), health: HealthFacts = HealthFacts()
  ) {
    self.from = from
    self.authority = authority
    self.isPregnant = isPregnant
    self.isLactating = isLactating
    self.eating = eating
    self.health = health
  }

  /// Takes over what a change before it changed, where it had not changed that itself.
  mutating func follow(from old: Self, to new: Self) {
    func isUnchanged<Value: Equatable>(_ field: KeyPath<Self, Value>) -> Bool {
      self[keyPath: field] == old[keyPath: field]
    }
    if isUnchanged(\.authority) { authority = new.authority }
    if isUnchanged(\.isPregnant) { isPregnant = new.isPregnant }
    if isUnchanged(\.isLactating) { isLactating = new.isLactating }
    // Of a list only what was added or taken away, so that nothing else drops out.
    func follow<Value>(_ list: WritableKeyPath<Self, Set<Value>>) {
      let (before, after) = (old[keyPath: list], new[keyPath: list])
      self[keyPath: list].formUnion(after.subtracting(before))
      self[keyPath: list].subtract(before.subtracting(after))
    }
    follow(\.eating.diets)
    follow(\.eating.avoided)
    follow(\.eating.disliked)
    follow(\.health.conditions)
    follow(\.health.medicines)
  }
}

/// What a person does not eat. It decides which foods are suggested, and nothing else.
public struct EatingHabits: Sendable, Hashable, Codable {
  /// The diets that are kept.
  public var diets: Set<Diet>
  /// Allergies and the like.
  public var avoided: Set<FoodTrait>
  /// Words of names of foods that the person does not like.
  public var disliked: Set<String>

  package init(
    diets: Set<Diet> = [], avoided: Set<FoodTrait> = [], disliked: Set<String> = []
  ) {
    self.diets = diets
    self.avoided = avoided
    self.disliked = disliked
  }

  /// Everything that a food must not hold.
  package var excluded: Set<FoodTrait> {
    diets.reduce(into: avoided) { $0.formUnion($1.excluded) }
  }
}

/// A way of eating that leaves out foods.
public enum Diet: String, Sendable, Hashable, CaseIterable, Codable {
  /// No meat, poultry, fish or shellfish, and no gelatin.
  case vegetarian
  /// Nothing from animals.
  case vegan
  /// As vegetarian, with fish and shellfish.
  case pescatarian
  /// No pork and no alcohol; how an animal was slaughtered is not known here.
  case halal

  package var excluded: Set<FoodTrait> {
    switch self {
    case .vegetarian: [.meat, .pork, .poultry, .fish, .shellfish, .gelatin]
    case .vegan:
      [.meat, .pork, .poultry, .fish, .shellfish, .gelatin, .dairy, .egg, .honey]
    case .pescatarian: [.meat, .pork, .poultry, .gelatin]
    case .halal: [.pork, .alcohol, .gelatin]
    }
  }
}

/// What is in a food that some people do not eat.
public enum FoodTrait: String, Sendable, Hashable, CaseIterable, Codable {
  case pork
  /// Of mammals other than pigs.
  case meat
  case poultry, fish, shellfish, dairy, egg, honey, gelatin, alcohol
  /// Wheat, barley, rye and ordinary oats.
  case gluten
  case peanut
  /// Tree nuts.
  case nut
  case soy, sesame
}

/// What about a person makes magnesium from supplements a matter for a clinician. Optional, and
/// kept in the diary alone.
public struct HealthFacts: Sendable, Hashable, Codable {
  /// Illnesses that bear on magnesium.
  public var conditions: Set<HealthCondition>
  /// Groups of medicines that bear on magnesium.
  public var medicines: Set<Medicine>

  package init(conditions: Set<HealthCondition> = [], medicines: Set<Medicine> = []) {
    self.conditions = conditions
    self.medicines = medicines
  }
}

/// An illness that bears on magnesium.
public enum HealthCondition: String, Sendable, Hashable, CaseIterable, Codable {
  /// Reduced kidney function: magnesium can accumulate.
  case kidneyDisease = "kidney-disease"
  case heartDisease = "heart-disease"
}

/// Groups of medicines that magnesium gets in the way of, or that change it.
public enum Medicine: String, Sendable, Hashable, CaseIterable, Codable {
  case bisphosphonates, tetracyclines, fluoroquinolones
  /// A fluoroquinolone that needs a wider gap than the others.
  case moxifloxacin
  case levothyroxine, gabapentin
  /// Loop and thiazide diuretics.
  case diuretics
  case potassiumSparingDiuretics = "potassium-sparing-diuretics"
  case protonPumpInhibitors = "proton-pump-inhibitors"
  case integraseInhibitors = "integrase-inhibitors"
  case nitrofurantoin, digoxin, raltegravir
  /// Ciclosporin and tacrolimus.
  case calcineurinInhibitors = "calcineurin-inhibitors"
  /// Carboplatin too.
  case cisplatin
  case aminoglycosides
  case amphotericinB = "amphotericin-b"
  case egfrAntibodies = "egfr-antibodies"
  case mycophenolate, penicillamine, eltrombopag
  case oralIron = "oral-iron"
  case aminoquinolines, rosuvastatin, azithromycin
}
