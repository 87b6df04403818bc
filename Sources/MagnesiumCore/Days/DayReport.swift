/// One day read against the reference intake of the person who lived it.
public struct DayReport: Sendable, Hashable {
  public let tally: DayTally
  public let state: DayState
  /// In the order in which they were eaten.
  public let entries: [Entry]
  /// nil where the profile does not say enough.
  public let reference: ReferenceIntake?
  /// The limit for supplements: without a profile that of adults, so that it is never silent.
  public let upperLimit: ReferenceIntake?
  /// nil on a day that is open, partial or unlogged, or that reaches the reference.
  public let deficit: Deficit?

  public var day: CivilDay { tally.day }

  /// - Parameters:
  ///   - entries: all entries of the day.
  ///   - earlier: tallies and marks of the days before, from which the length of a streak is
  ///     counted. Days that are absent count as unlogged.
  public init(
    day: CivilDay, entries: [Entry], mark: DayMark?,
    earlier: [CivilDay: (DayTally, DayMark?)] = [:],
    profile: Profile?, references: ReferenceTable, today: CivilDay,
    rule: CompletenessRule = CompletenessRule()
  ) {
    func target(on day: CivilDay) -> ReferenceIntake? {
      guard let stage = profile?.lifeStage(on: day),
        let period = profile?.circumstances(on: day)
      else { return nil }
      return references.target(of: period.authority, for: stage)
    }
    func isLow(_ tally: DayTally, _ mark: DayMark?) -> Bool {
      guard DayState(of: tally, mark: mark, today: today, rule: rule).isCounted,
        let target = target(on: tally.day)
      else { return false }
      return tally.total.mg + tally.unknownAtMost < target.mg
    }

    self.entries = entries.inOrderEaten
    tally = DayTally(day: day, of: entries.lazy.map(\.intake))
    state = DayState(of: tally, mark: mark, today: today, rule: rule)
    reference = target(on: day)
    if let stage = profile?.lifeStage(on: day), let period = profile?.circumstances(on: day) {
      upperLimit = references.upperLimit(of: period.authority, for: stage)
    } else {
      upperLimit = references.adultUpperLimit
    }
    if let reference, isLow(tally, mark) {
      var length = 1
      while let (tally, mark) = earlier[day - length], isLow(tally, mark) { length += 1 }
      deficit = Deficit(gapMg: reference.mg - tally.total.mg, lowDays: length)
    } else {
      deficit = nil
    }
  }

  /// Whether the day has a figure at all: something known was logged, or the day was fasted.
  public var hasFigure: Bool { tally.hasKnownItems || state == .fasted }

  /// What food gave, in mg; nil where something was eaten and none of it has a figure, and where
  /// nothing is logged.
  public var foodMg: Double? {
    let foods = entries.lazy.map(\.intake).filter { $0.kind != .supplement }
    if foods.isEmpty { return hasFigure ? 0 : nil }
    return foods.contains { $0.magnesium != nil } ? tally.food.mg : nil
  }

  /// The total in percent of the reference; nil without a reference or a figure.
  public var percent: Double? {
    guard let reference, hasFigure else { return nil }
    return tally.total.mg / reference.mg * 100
  }

  /// What is missing to the reference in mg, 0 when it is reached; nil without a reference or a
  /// figure.
  public var gapMg: Double? {
    guard let reference, hasFigure else { return nil }
    return max(0, reference.mg - tally.total.mg)
  }

  /// Whether supplements alone are above the limit. Food never counts towards it.
  public var exceedsUpperLimit: Bool {
    upperLimit.map { tally.supplements.mg > $0.mg } ?? false
  }
}
