/// One day read against the reference intake of the person who lived it.
public struct DayReport: Sendable, Hashable, Codable {
  package let record: DayRecord
  /// In the order in which they were eaten.
  public let entries: [Entry]
  /// nil where ``missingReference`` says why.
  public let reference: ReferenceIntake?
  /// Why there is no reference; nil where there is one.
  public let missingReference: MissingReference?
  /// The limit for supplements: without a profile that of adults, so that it is never silent.
  public let upperLimit: ReferenceIntake?
  /// nil on a day that is open, partial or unlogged, or that reaches the reference.
  public let deficit: Deficit?
  /// How far the reference can be held up to the person who reads it.
  package let guidance: FoodGuidance
  /// Whether the reference is an aim to that person.
  package let isAim: Bool
  /// Whether the day is of the first year of life, in which nobody fasts.
  package let isInfant: Bool

  /// The day of it.
  public var day: CivilDay { record.day }
  /// The sums of the day.
  public var tally: DayTally { record.tally }
  /// How far the day is logged.
  public var state: DayState { record.state }

  /// - Parameters:
  ///   - entries: all entries of the day.
  ///   - bounds: what entries without a figure can hold at most.
  ///   - earlier: the days before, the latest last and without gaps, from which the length of a
  ///     streak is counted.
  package init(
    day: CivilDay, entries: [Entry], bounds: UnknownBounds = .richest, mark: DayMark?,
    earlier: [DayRecord] = [],
    references: PersonalReferences, today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) {
    self.entries = entries.inOrderEaten
    record = DayRecord(
      tally: DayTally(day: day, of: entries.lazy.map(\.intake), bounds: bounds), mark: mark,
      today: today, rule: rule)
    reference = references.target(on: day)
    missingReference = references.missingReference(on: day)
    upperLimit = references.upperLimit(on: day)
    guidance = references.guidance(reading: day)
    isAim = references.isAim(reading: day)
    isInfant = references.profile?.isInfant(on: day) ?? false
    if let reference, references.isLow(record) {
      deficit = Deficit(
        gapMg: record.tally.total.mg.gap(to: reference.mg),
        lowDays: 1 + earlier.reversed().prefix(while: references.isLow).count,
        isJudged: references.judges(on: day), mayReach: record.mayReach(reference.mg))
    } else {
      deficit = nil
    }
  }

  /// Whether the day has a figure at all: something known was logged, or the day was fasted.
  package var hasFigure: Bool { record.magnesiumMg != nil }

  /// What food gave, in mg; nil where something was eaten and none of it has a figure, and where
  /// nothing is logged.
  package var foodMg: Double? {
    let foods = entries.lazy.map(\.intake).filter { $0.kind != .supplement }
    if foods.isEmpty { return hasFigure ? 0 : nil }
    return foods.contains { $0.magnesium != nil } ? tally.food.mg : nil
  }

  /// The total as a part of the reference, 1 where it is just reached; nil without a reference or a
  /// figure.
  package var fraction: Double? {
    guard let reference, hasFigure else { return nil }
    return tally.total.mg / reference.mg
  }

  /// The same in percent, as it is shown.
  public var percent: Int? {
    guard let reference, hasFigure else { return nil }
    return tally.total.mg.percent(of: reference.mg)
  }

  /// What is missing to the reference in mg, 0 when it is reached; nil without a reference or a
  /// figure.
  public var gapMg: Double? {
    guard let reference, hasFigure else { return nil }
    return tally.total.mg.gap(to: reference.mg)
  }

  /// Whether supplements alone are above the limit. Food never counts towards it.
  public var exceedsUpperLimit: Bool {
    upperLimit.map(tally.supplementsExceed) ?? false
  }
}
