/// Several days read together: what was eaten on the days that count, and what that says of the
/// usual intake.
public struct PeriodReport: Sendable, Hashable, Codable {
  /// A food and what it gave on the counted days.
  package struct Contribution: Sendable, Hashable, Codable {
    /// The food and its sums.
    public let food: FoodTotal
    /// Of all that was counted, supplements included, from 0 to 100.
    package let percent: Double
  }

  /// The first day.
  public let from: CivilDay
  /// The last day that has come.
  public let to: CivilDay
  /// Each day up to today, the earliest first.
  public let days: [DayRecord]
  /// The intake to aim at on the last day, nil where ``missingReference`` says why.
  public let reference: ReferenceIntake?
  /// Why there is no reference; nil where there is one.
  public let missingReference: MissingReference?
  /// What to aim at on each of ``days`` in mg, nil where nothing is known.
  package let targets: [Double?]
  /// The average requirement on the last day, nil where the authority gives none.
  package let ear: ReferenceIntake?
  /// The limit for supplements on the last day.
  public let upperLimit: ReferenceIntake?
  /// How far the reference can be held up to the person who reads it.
  package let guidance: FoodGuidance
  /// Whether the reference is an aim to that person.
  package let isAim: Bool
  /// What is known against the requirement; nil without a counted day or a reference.
  private let assessment: AdequacyTest?
  /// The day-to-day deviation of the assessment; nil where there is none.
  package let deviation: DayToDayVariation.Deviation?
  /// The first day from which on the requirement of the last day held, where it changed within
  /// the period: only days from then on are assessed.
  package let requirementChanged: CivilDay?
  /// What gave most first, supplements among them.
  package let contributions: [Contribution]
  /// Of each product and its forms: one that was made of another form since has two.
  private let supplementTotals: [FoodTotal]
  /// nil where there is nothing to compare with.
  package let trend: PeriodTrend?
  package let pattern: IntakePattern
  package let streaks: Streaks
  /// Days on which supplements alone were above the limit of that day.
  package let daysAboveLimit: [CivilDay]

  /// How far before a period counted days tell the person's own variation and weekdays, in days.
  package static let lookback = 56

  /// - Parameters:
  ///   - days: every day of the period up to today, in order.
  ///   - earlier: the ``lookback`` days before it, in order.
  ///   - before: periods of the same length before it, the latest first, each in order.
  ///   - foods: what each food gave on the counted days.
  package init(
    from: CivilDay, to: CivilDay, days: [DayRecord], earlier: [DayRecord] = [],
    before: [[DayRecord]] = [], foods: [FoodTotal],
    references: PersonalReferences, variation: DayToDayVariation
  ) {
    self.from = from
    self.to = to
    self.days = days
    let counted = days.counted
    let seen = days.last?.day ?? from

    supplementTotals = foods.filter { $0.kind == .supplement }
    let total = foods.reduce(0) { $0 + $1.mg }
    contributions =
      total == 0
      ? []
      : foods.countedOnce.filter { $0.mg > 0 }
        .map { Contribution(food: $0, percent: $0.mg / total * 100) }
        .sorted {
          ($1.food.mg, $0.food.name.english) < ($0.food.mg, $1.food.name.english)
        }
    let known = earlier + days
    let figuresOfKnown = references.figures(on: known.map(\.day))
    let figures = Array(figuresOfKnown.suffix(days.count))
    let last = figures.last ?? references.figures(on: [seen])[0]
    reference = last.target
    missingReference = references.missingReference(on: seen)
    upperLimit = last.upperLimit
    guidance = references.guidance(reading: seen)
    isAim = references.isAim(reading: seen)
    targets = figures.map { $0.target?.mg }
    daysAboveLimit = days.indices.compactMap { index in
      guard days[index].tally.supplements.mg > 0, let limit = figures[index].upperLimit,
        days[index].tally.supplementsExceed(limit)
      else { return nil }
      return days[index].day
    }

    let requirement = last.requirement
    ear = requirement.flatMap { $0.kind == .ear ? $0 : nil }
    let assessed = days.indices.compactMap { index in
      days[index].isCounted && figures[index].requirement == requirement
        ? days[index] : nil
    }
    requirementChanged = assessed.count == counted.count ? nil : assessed.first?.day
    let totals = assessed.map(\.tally.total.mg)
    if let requirement, let stage = references.lifeStage(on: seen), !totals.isEmpty {
      let mean = totals.reduce(0, +) / Double(totals.count)
      let deviation = variation.sd(
        for: stage, mean: mean,
        totals: earlier.counted.map(\.tally.total.mg) + counted.map(\.tally.total.mg),
        reference: requirement.mg)
      self.deviation = deviation
      assessment = AdequacyTest(
        method: requirement.kind == .ear ? .ear : .ai,
        intake: UsualIntake(
          mean: mean, unknownAtMost: assessed.meanUnknownAtMost ?? 0, days: totals.count,
          dayToDaySD: deviation.mg),
        reference: requirement.mg)
    } else {
      (assessment, deviation) = (nil, nil)
    }
    trend = PeriodTrend(days: days, before: before, dayToDaySD: assessment?.intake.dayToDaySD)
    pattern = IntakePattern(days: days, recent: Array(known.suffix(Self.lookback)))
    streaks = Streaks(days: known, targets: figuresOfKnown.map { $0.target?.mg })
  }

  /// nil where nothing can be said: no counted day, no reference, so much of unknown magnesium that
  /// it could change the verdict, or somebody for whom the reference is no aim.
  public var adequacy: AdequacyTest? { isAdequacyUnknown || !isAim ? nil : assessment }

  /// Whether items of unknown magnesium alone keep ``adequacy`` from being told.
  package var isAdequacyUnknown: Bool {
    isAim && assessment?.holdsWithUnknown == false
  }

  package var countedDays: [DayRecord] { days.counted }

  package var leftOut: Int { days.count - countedDays.count }

  /// Mean over the counted days in mg; nil where none is counted. With unknown items the true mean
  /// is higher.
  public var mean: Double? { days.meanMg }

  /// Mean over the days that are assessed: those since the requirement changed, where it did.
  package var assessedMean: Double? { requirementChanged == nil ? mean : assessment?.intake.mean }

  /// What the mean of the assessed days misses to the reference in mg, 0 where it reaches it; nil
  /// without a reference or a counted day.
  public var gapMg: Double? {
    assessedMean.flatMap { mean in reference.map { mean.gap(to: $0.mg) } }
  }

  /// How many days are assessed.
  package var assessedDays: Int { assessment?.intake.days ?? countedDays.count }

  /// Where the mean lies when tables that disagree are read at their lowest and their highest, and
  /// unknown items hold nothing or as much as they can; nil where no day is counted.
  package var meanRange: ClosedRange<Double>? {
    let counted = countedDays
    guard !counted.isEmpty else { return nil }
    let days = Double(counted.count)
    return counted.reduce(0) { $0 + $1.tally.range.lowerBound } / days...counted.reduce(0) {
      $0 + $1.tally.range.upperBound
    } / days
  }

  /// The same of food alone, without what is unknown.
  package var foodRange: ClosedRange<Double>? {
    let ranges = countedDays.map(\.tally.food.range)
    guard !ranges.isEmpty else { return nil }
    let days = Double(ranges.count)
    return ranges.reduce(0) { $0 + $1.lowerBound } / days...ranges.reduce(0) { $0 + $1.upperBound }
      / days
  }

  /// Days of which all is logged, and something was not understood: they do not count.
  package var unreadDays: [CivilDay] {
    days.filter { $0.state.isCounted && !$0.isCounted }.map(\.day)
  }

  /// Counted days to whose totals no day of eating comes.
  package var implausibleDays: [CivilDay] {
    zip(days, targets).filter { $0.isCounted && !$0.canBe(around: $1) }.map(\.0.day)
  }

  /// Whether so many of those are among the counted days that nothing is to be concluded from them.
  package var isDoubtful: Bool { implausibleDays.count * 10 > countedDays.count }

  /// Items of unknown magnesium on counted days.
  public var unknownItems: Int { countedDays.reduce(0) { $0 + $1.tally.unknownItems } }

  /// Mean from supplements over the counted days in mg, 0 where none is counted.
  package var supplementsMean: Double {
    let counted = countedDays
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + $1.tally.supplements.mg } / Double(counted.count)
  }

  /// Mean from supplements over the counted days in mg by the forms in them, the most first; no form
  /// where it is not known.
  package var supplementForms: [(forms: [String], mg: Double)] {
    let days = Double(max(1, countedDays.count))
    var sums: [(forms: [String], mg: Double)] = []
    for total in supplementTotals where total.mg > 0 {
      let (forms, mg) = (total.forms, total.mg / days)
      if let place = sums.firstIndex(where: { $0.forms == forms }) {
        sums[place].mg += mg
      } else {
        sums.append((forms, mg))
      }
    }
    return sums.sorted { ($1.mg, $0.forms.joined()) < ($0.mg, $1.forms.joined()) }
  }

  /// Whether, and how surely, the usual intake falls short; nil where the mean reaches the
  /// reference, where unknown items could fill the gap, and where nothing can be said.
  ///
  /// A mean below the reference is a remark; a confidence of adequacy below 50 % makes it a notice,
  /// below 15 % a warning. Against an AI there is no statement of inadequacy, nor in a condition for
  /// which requirements do not hold, and fewer than three counted days say next to nothing of
  /// the usual intake, so that all three stay a remark.
  public var severity: Deficit.Severity? {
    guard let assessment, let reference,
      (assessment.intake.mean + assessment.intake.unknownAtMost).tenths < reference.mg.tenths
    else { return nil }
    guard let adequacy, adequacy.method == .ear, adequacy.restsOnEnoughDays else { return .remark }
    let confidence = adequacy.shownConfidence
    return confidence < 0.15 ? .warning : confidence < 0.5 ? .notice : .remark
  }
}
