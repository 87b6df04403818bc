/// How far foods may be proposed to a person, and a reference be held up to them.
package enum FoodGuidance: Sendable, Hashable, Codable {
  case open
  /// Portions and whole nuts do not suit children so young.
  case tooYoung
  /// A condition limits what is eaten: references are for the healthy, and more is no aim.
  case limited
}

extension HealthCondition {
  /// Whether what is eaten is for a clinician to say. With weak kidneys magnesium, potassium and
  /// phosphorus accumulate, and foods rich in one are mostly rich in all.
  package var limitsFood: Bool { self == .kidneyDisease }
}

extension Profile {
  /// What of health bears on the reading of a day: what held on it, and what stands last, because
  /// advice is followed after it is read.
  package func health(reading day: CivilDay) -> HealthFacts {
    let then = circumstances(on: day)?.health ?? HealthFacts()
    let now = circumstances.last?.health ?? HealthFacts()
    return HealthFacts(
      conditions: then.conditions.union(now.conditions),
      medicines: then.medicines.union(now.medicines))
  }

  /// How the person can be answered who reads a day.
  package func guidance(reading day: CivilDay) -> FoodGuidance {
    if health(reading: day).conditions.contains(where: \.limitsFood) { return .limited }
    return ageMonths(on: day).map { $0 < Suggestion.youngestMonths } ?? false ? .tooYoung : .open
  }

  /// Whether a day is of the first year of life.
  package func isInfant(on day: CivilDay) -> Bool { ageMonths(on: day).map { $0 < 12 } ?? false }

  /// nil where the birth date was never said; 0 before it.
  public func ageMonths(on day: CivilDay) -> Int? {
    born.map { $0.completedMonths(until: max(day, $0)) }
  }
}
