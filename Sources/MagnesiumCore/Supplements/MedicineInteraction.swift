/// What is known of a group of medicines and magnesium from supplements.
public struct MedicineInteraction: Sendable, Hashable, Codable {
  package enum Effect: String, Sendable, Hashable, CaseIterable, Codable {
    /// The two have to be apart in time.
    case spacing
    /// No time between them is enough.
    case avoid
    /// More magnesium leaves the body.
    case losesMagnesium = "loses-magnesium"
    /// Less magnesium leaves the body, so that supplements can bring too much.
    case keepsMagnesium = "keeps-magnesium"
    case other
  }

  package let medicine: Medicine
  /// What the group is called.
  public let name: Bilingual
  /// What people call it, generic names in both languages among them.
  package let synonyms: [String]
  package let effect: Effect
  /// At least so many hours before magnesium the medicine is taken; nil where no figure is given.
  package let hoursBefore: Double?
  /// Or at least so many hours after it.
  package let hoursAfter: Double?
  /// What to do about it.
  public let advice: Bilingual
  /// What in food gets in its way too.
  package let foods: Set<FoodTrait>
  /// What to do about ``foods``; nil where there are none.
  package let foodAdvice: Bilingual?
  /// The publication that says so.
  public let reference: String
  package let isVerified: Bool

  package init(
    medicine: Medicine, name: Bilingual, synonyms: [String], effect: Effect, hoursBefore: Double?,
    hoursAfter: Double?, advice: Bilingual, foods: Set<FoodTrait> = [],
    foodAdvice: Bilingual? = nil, reference: String, isVerified: Bool
  ) {
    self.medicine = medicine
    self.name = name
    self.synonyms = synonyms
    self.effect = effect
    self.hoursBefore = hoursBefore
    self.hoursAfter = hoursAfter
    self.advice = advice
    self.foods = foods
    self.foodAdvice = foodAdvice
    self.reference = reference
    self.isVerified = isVerified
  }
}

extension Sequence<MedicineInteraction> {
  /// Those that something in a food gets in the way of.
  package func hindered(by traits: Set<FoodTrait>) -> [MedicineInteraction] {
    filter { !$0.foods.isDisjoint(with: traits) }
  }
}
