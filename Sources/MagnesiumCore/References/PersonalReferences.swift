/// Why there is no reference intake for a person on a day.
public enum MissingReference: Sendable, Hashable, Codable {
  /// Birth date, sex or authority was never said.
  case profileIncomplete
  case beforeBirth(CivilDay)
  /// The authority has no figure for the life stage.
  case noFigure(Authority)
}

/// The reference intakes of one person, who may be unknown, on each day of their life.
package struct PersonalReferences: Sendable {
  package let profile: Profile?
  package let table: ReferenceTable

  package init(profile: Profile?, table: ReferenceTable) {
    self.profile = profile
    self.table = table
  }

  private func stage(on day: CivilDay) -> (LifeStage, Authority)? {
    guard let stage = profile?.lifeStage(on: day),
      let authority = profile?.circumstances(on: day)?.authority
    else { return nil }
    return (stage, authority)
  }

  /// Age, sex and circumstances on a day; nil where the profile does not say enough.
  package func lifeStage(on day: CivilDay) -> LifeStage? { stage(on: day)?.0 }

  /// The intake to aim at on a day; nil where the profile does not say enough, or where the
  /// authority has none for the life stage.
  package func target(on day: CivilDay) -> ReferenceIntake? {
    stage(on: day).flatMap { table.target(of: $1, for: $0) }
  }

  /// Why ``target(on:)`` has nothing; nil where it has something.
  package func missingReference(on day: CivilDay) -> MissingReference? {
    if target(on: day) != nil { return nil }
    guard let profile, let born = profile.born, profile.sex != nil,
      let period = profile.circumstances(on: day)
    else { return .profileIncomplete }
    return day < born ? .beforeBirth(born) : .noFigure(period.authority)
  }

  /// What the usual intake is tested against: the average requirement, else the AI.
  package func requirement(on day: CivilDay) -> ReferenceIntake? {
    guard let (stage, authority) = stage(on: day) else { return nil }
    let intakes = table.intakes(of: authority, for: stage)
    return intakes.first { $0.kind == .ear } ?? intakes.first { $0.kind == .ai }
  }

  /// The limit for supplements on a day; without a profile that of adults, so that it is never
  /// silent. nil where the authority says that none can be set for the age.
  package func upperLimit(on day: CivilDay) -> ReferenceIntake? {
    guard let (stage, authority) = stage(on: day) else { return table.adultUpperLimit }
    return table.upperLimit(of: authority, for: stage)
  }

  /// What holds on one day.
  struct Figures {
    let target: ReferenceIntake?
    let requirement: ReferenceIntake?
    let upperLimit: ReferenceIntake?
  }

  /// What holds on days that follow each other, in their order. The table is only asked anew where age,
  /// circumstances or authority change, because years have many days.
  func figures(on days: [CivilDay]) -> [Figures] {
    var latest: (stage: LifeStage?, authority: Authority?, figures: Figures)?
    return days.map { day in
      let stage = stage(on: day)
      if let latest, (latest.stage, latest.authority) == (stage?.0, stage?.1) {
        return latest.figures
      }
      let figures = Figures(
        target: target(on: day), requirement: requirement(on: day), upperLimit: upperLimit(on: day))
      latest = (stage?.0, stage?.1, figures)
      return figures
    }
  }

  /// How far the reference can be held up to the person who reads a day.
  package func guidance(reading day: CivilDay) -> FoodGuidance {
    profile?.guidance(reading: day) ?? .open
  }

  /// Whether the reference can be held up to the person who reads a day: references are for the
  /// healthy, and that of infants, whatever its authority calls it, is what breast milk and first foods
  /// give, which nobody is to make up for.
  package func isAim(reading day: CivilDay) -> Bool {
    guidance(reading: day) != .limited && profile?.isInfant(on: day) != true
  }

  /// Whether an intake below the reference can be more than a remark.
  func judges(on day: CivilDay) -> Bool { target(on: day)?.kind != .ai && isAim(reading: day) }

  /// Whether a day counts and is below the reference that held on it, whatever its unknown items
  /// hold.
  package func isLow(_ record: DayRecord) -> Bool {
    target(on: record.day).map { record.isBelow($0.mg) } ?? false
  }
}
