/// Several days read together: what was eaten on the days that count, and what that says of the
/// usual intake.
public struct PeriodReport: Sendable, Hashable {
  /// A food and what it gave on the counted days.
  public struct Contribution: Sendable, Hashable {
    public let food: FoodTotal
    /// Of all that was counted, supplements included, from 0 to 100.
    public let percent: Double
  }

  public let from: CivilDay
  public let to: CivilDay
  /// Each day up to today, the earliest first.
  public let days: [DayRecord]
  /// The intake to aim at on the last day, nil where ``missingReference`` says why.
  public let reference: ReferenceIntake?
  public let missingReference: MissingReference?
  /// The average requirement on the last day, nil where the authority gives none.
  public let ear: ReferenceIntake?
  /// The limit for supplements on the last day.
  public let upperLimit: ReferenceIntake?
  /// nil where nothing can be said: no counted day, or no reference.
  public let adequacy: AdequacyTest?
  public let sdSource: DayToDayVariation.Source?
  /// The first day from which on the requirement of the last day held, where it changed within
  /// the period: only days from then on are assessed.
  public let requirementChanged: CivilDay?
  /// What gave most first, supplements among them.
  public let contributions: [Contribution]
  /// nil where there is nothing to compare with.
  public let trend: PeriodTrend?
  public let pattern: IntakePattern
  public let streaks: Streaks
  /// Days on which supplements alone were above the limit of that day.
  public let daysAboveLimit: [CivilDay]

  /// How far before a period counted days tell the person's own variation and weekdays, in days.
  public static let lookback = 56

  /// - Parameters:
  ///   - days: every day of the period up to today, in order.
  ///   - earlier: the ``lookback`` days before it, in order.
  ///   - before: periods of the same length before it, the latest first, each in order.
  ///   - foods: what each food gave on the counted days.
  public init(
    from: CivilDay, to: CivilDay, days: [DayRecord], earlier: [DayRecord] = [],
    before: [[DayRecord]] = [], foods: [FoodTotal],
    references: PersonalReferences, variation: DayToDayVariation
  ) {
    self.from = from
    self.to = to
    self.days = days
    let counted = days.counted
    let seen = days.last?.day ?? from

    let total = foods.reduce(0) { $0 + $1.mg }
    contributions =
      total == 0
      ? []
      : foods.filter { $0.mg > 0 }
        .map { Contribution(food: $0, percent: $0.mg / total * 100) }
        .sorted {
          ($1.food.mg, $0.food.name.english) < ($0.food.mg, $1.food.name.english)
        }
    reference = references.target(on: seen)
    missingReference = references.missingReference(on: seen)
    upperLimit = references.upperLimit(on: seen)
    daysAboveLimit = days.filter { record in
      let mg = record.tally.supplements.mg
      guard mg > 0, let limit = references.upperLimit(on: record.day) else { return false }
      return mg > limit.mg
    }.map(\.day)

    let requirement = references.requirement(on: seen)
    ear = requirement.flatMap { $0.kind == .ear ? $0 : nil }
    let assessed = counted.filter { references.requirement(on: $0.day) == requirement }
    requirementChanged = assessed.count == counted.count ? nil : assessed.first?.day
    let totals = assessed.map(\.tally.total.mg)
    if let requirement, let stage = references.lifeStage(on: seen), !totals.isEmpty {
      let sd = variation.sd(
        for: stage, totals: earlier.counted.map(\.tally.total.mg) + counted.map(\.tally.total.mg),
        reference: requirement.mg)
      sdSource = sd.source
      adequacy = AdequacyTest(
        method: requirement.kind == .ear ? .ear : .ai,
        intake: UsualIntake(
          mean: totals.reduce(0, +) / Double(totals.count), days: totals.count, dayToDaySD: sd.mg),
        reference: requirement.mg)
    } else {
      (adequacy, sdSource) = (nil, nil)
    }
    trend = PeriodTrend(days: days, before: before, dayToDaySD: adequacy?.intake.dayToDaySD)
    let known = earlier + days
    pattern = IntakePattern(days: days, recent: known.suffix(Self.lookback))
    streaks = Streaks(days: known, isLow: references.isLow)
  }

  public var countedDays: [DayRecord] { days.counted }

  public var leftOut: Int { days.count - countedDays.count }

  /// Mean over the counted days in mg; nil where none is counted. With unknown items the true mean
  /// is higher.
  public var mean: Double? { days.meanMg }

  /// Where the mean lies when tables that disagree are read at their lowest and their highest, and
  /// unknown items hold nothing or as much as they can; nil where no day is counted.
  public var meanRange: ClosedRange<Double>? {
    let ranges = countedDays.map(\.tally.range)
    guard !ranges.isEmpty else { return nil }
    let days = Double(ranges.count)
    return ranges.reduce(0) { $0 + $1.lowerBound } / days...ranges.reduce(0) { $0 + $1.upperBound }
      / days
  }

  /// Items of unknown magnesium on counted days.
  public var unknownItems: Int { countedDays.reduce(0) { $0 + $1.tally.unknownItems } }

  /// Mean from supplements over the counted days in mg, 0 where none is counted.
  public var supplementsMean: Double {
    let counted = countedDays
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + $1.tally.supplements.mg } / Double(counted.count)
  }

  /// Whether, and how surely, the usual intake falls short; nil where the mean reaches the
  /// reference, where unknown items could fill the gap, and where nothing can be said.
  ///
  /// A mean below the reference is a remark; a confidence of adequacy below 50 % makes it a notice,
  /// below 15 % a warning. Against an AI there is no statement of inadequacy, so that it stays a
  /// remark.
  public var severity: Deficit.Severity? {
    guard let adequacy, let reference else { return nil }
    let counted = countedDays
    let unknown = counted.reduce(0) { $0 + $1.tally.unknownAtMost } / Double(counted.count)
    guard adequacy.intake.mean + unknown < reference.mg else { return nil }
    if adequacy.method == .ai { return .remark }
    return adequacy.confidence < 0.15 ? .warning : adequacy.confidence < 0.5 ? .notice : .remark
  }
}
