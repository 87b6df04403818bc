/// A reference intake of magnesium for one person.
public struct ReferenceIntake: Sendable, Hashable, Codable {
  /// What sort of reference it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Estimated average requirement: meets the need of half of the group.
    case ear = "EAR"
    /// Recommended dietary allowance: meets the need of nearly all of the group.
    case rda = "RDA"
    /// Adequate intake: observed in healthy groups where no requirement is known.
    case ai = "AI"
    /// Lower reference nutrient intake: meets the need of very few.
    case lrni = "LRNI"
    /// Tolerable upper intake level.
    case ul = "UL"
  }

  /// What the figure is compared with.
  package enum Scope: String, Sendable, Hashable, Codable {
    case total
    /// Supplements and medicines alone, never food.
    case supplements
  }

  /// Who published it.
  public let authority: Authority
  /// What sort of reference it is.
  public let kind: Kind
  /// The authority's own word for it, such as AKG.
  public let label: String
  /// mg a day, increments of pregnancy and lactation added.
  public let mg: Double
  package let scope: Scope
  package let isDerived: Bool
  /// Whether the figure was checked against the authority's own publication.
  package let isVerified: Bool

  package init(
    authority: Authority, kind: Kind, label: String, mg: Double, scope: Scope,
    isDerived: Bool = false, isVerified: Bool
  ) {
    self.authority = authority
    self.kind = kind
    self.label = label
    self.mg = mg
    self.scope = scope
    self.isDerived = isDerived
    self.isVerified = isVerified
  }
}

/// What about a person an authority may ask for.
package struct LifeStage: Sendable, Hashable, Codable {
  /// Completed months since birth.
  package var ageMonths: Int
  package var sex: Sex
  package var isPregnant: Bool
  package var isLactating: Bool
  /// How an infant is fed, nil where nothing is said.
  package var feeding: Feeding?
  /// Body weight in kg, nil where nothing is said.
  package var weightKg: Double?

  package enum Feeding: String, Sendable, Hashable, CaseIterable, Codable {
    case breast, formula
  }

  package init(
    ageMonths: Int, sex: Sex, isPregnant: Bool = false, isLactating: Bool = false,
    feeding: Feeding? = nil, weightKg: Double? = nil
  ) {
    self.feeding = feeding
    self.weightKg = weightKg
    self.ageMonths = ageMonths
    self.sex = sex
    self.isPregnant = isPregnant
    self.isLactating = isLactating
  }
}

extension Profile {
  /// The life stage on a day; nil where birth date or sex is missing, or before birth.
  package func lifeStage(on day: CivilDay) -> LifeStage? {
    guard let born, let sex, born <= day else { return nil }
    let period = circumstances(on: day)
    return LifeStage(
      ageMonths: born.completedMonths(until: day), sex: sex,
      isPregnant: period?.isPregnant ?? false, isLactating: period?.isLactating ?? false)
  }
}
