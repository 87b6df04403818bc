/// Several days read together: what was eaten on the days that count, and what that says of the
/// usual intake.
public struct PeriodReport: Sendable, Hashable {
  public struct Day: Sendable, Hashable {
    public let tally: DayTally
    public let state: DayState

    /// Everything known in mg; nil where nothing is known.
    public var magnesiumMg: Double? {
      tally.hasKnownItems || state == .fasted ? tally.total.mg : nil
    }
  }

  /// A food and what it gave on the counted days.
  public struct Contribution: Sendable, Hashable {
    public let name: Bilingual
    public let mg: Double
    /// Of all that was counted, supplements included, from 0 to 100.
    public let percent: Double
  }

  public let from: CivilDay
  public let to: CivilDay
  /// Each day up to today, the earliest first.
  public let days: [Day]
  /// The intake to aim at on the last day, nil where the profile does not say enough.
  public let reference: ReferenceIntake?
  /// The average requirement, nil where the authority gives none.
  public let ear: ReferenceIntake?
  public let upperLimit: ReferenceIntake?
  /// nil where nothing can be said: no counted day, or no reference.
  public let adequacy: AdequacyTest?
  public let sdSource: DayToDayVariation.Source?
  /// What gave most first, supplements among them.
  public let contributions: [Contribution]

  /// - Parameters:
  ///   - entries: all entries of the period.
  ///   - marks: what the person said of its days.
  ///   - earlierTotals: counted totals in mg of the days before, for the person's own variation.
  public init(
    from: CivilDay, to: CivilDay, entries: [Entry], marks: [CivilDay: DayMark],
    earlierTotals: [Double], profile: Profile?, references: ReferenceTable,
    variation: DayToDayVariation, today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) {
    self.from = from
    self.to = to
    var tallies: [CivilDay: DayTally] = [:]
    for entry in entries {
      let day = entry.intake.day
      tallies[day, default: DayTally(day: day)].add(entry.intake)
    }
    let last = min(to, today)
    var days: [Day] = []
    var day = from
    while day <= last {
      let tally = tallies[day] ?? DayTally(day: day)
      days.append(
        Day(
          tally: tally,
          state: DayState(of: tally, mark: marks[day], today: today, rule: rule)))
      day = day + 1
    }
    self.days = days
    let counted = days.filter(\.state.isCounted)
    contributions = Self.contributions(entries, on: Set(counted.map(\.tally.day)))

    let seen = max(from, last)
    let stage = profile?.lifeStage(on: seen)
    let authority = profile?.circumstances(on: seen)?.authority
    if let stage, let authority {
      let intakes = references.intakes(of: authority, for: stage)
      reference = references.target(of: authority, for: stage)
      ear = intakes.first { $0.kind == .ear }
      upperLimit = references.upperLimit(of: authority, for: stage)
      let ai = intakes.first { $0.kind == .ai }
      let totals = counted.map(\.tally.total.mg)
      if let against = ear ?? ai, !totals.isEmpty {
        let sd = variation.sd(for: stage, totals: earlierTotals + totals, reference: against.mg)
        sdSource = sd.source
        adequacy = AdequacyTest(
          method: ear == nil ? .ai : .ear,
          intake: UsualIntake(
            mean: totals.reduce(0, +) / Double(totals.count), days: totals.count,
            dayToDaySD: sd.mg), reference: against.mg)
      } else {
        sdSource = nil
        adequacy = nil
      }
    } else {
      (reference, ear, adequacy, sdSource) = (nil, nil, nil, nil)
      upperLimit = references.adultUpperLimit
    }
  }

  private static func contributions(
    _ entries: [Entry], on days: Set<CivilDay>
  ) -> [Contribution] {
    var sums: [Bilingual: Double] = [:]
    for entry in entries where days.contains(entry.intake.day) {
      sums[entry.intake.name, default: 0] += entry.intake.magnesium?.mg ?? 0
    }
    let total = sums.values.reduce(0, +)
    guard total > 0 else { return [] }
    return sums.map { Contribution(name: $0, mg: $1, percent: $1 / total * 100) }
      .sorted { ($1.mg, $0.name.english) < ($0.mg, $1.name.english) }
  }

  public var countedDays: [Day] { days.filter(\.state.isCounted) }

  public var leftOut: Int { days.count - countedDays.count }

  /// Mean over the counted days in mg; nil where none is counted. With unknown items the true mean
  /// is higher.
  public var mean: Double? {
    let counted = countedDays
    guard !counted.isEmpty else { return nil }
    return counted.reduce(0) { $0 + $1.tally.total.mg } / Double(counted.count)
  }

  /// Items of unknown magnesium on counted days.
  public var unknownItems: Int { countedDays.reduce(0) { $0 + $1.tally.unknownItems } }

  /// Mean from supplements over the counted days in mg, 0 where none is counted.
  public var supplementsMean: Double {
    let counted = countedDays
    guard !counted.isEmpty else { return 0 }
    return counted.reduce(0) { $0 + $1.tally.supplements.mg } / Double(counted.count)
  }

  /// Days on which supplements alone were above the limit.
  public var daysAboveLimit: [CivilDay] {
    guard let upperLimit else { return [] }
    return days.filter { $0.tally.supplements.mg > upperLimit.mg }.map(\.tally.day)
  }

  /// Whether, and how surely, the usual intake falls short; nil where the mean reaches the
  /// reference, where unknown items could fill the gap, and where nothing can be said.
  ///
  /// A mean below the reference is a remark; a confidence of adequacy below 50 % makes it a notice,
  /// below 15 % a warning. Against an AI there is no statement of inadequacy, so that it stays a
  /// remark.
  public var severity: Deficit.Severity? {
    guard let mean, let reference, let adequacy else { return nil }
    let counted = countedDays
    let unknown = counted.reduce(0) { $0 + $1.tally.unknownAtMost } / Double(counted.count)
    guard mean + unknown < reference.mg else { return nil }
    if adequacy.method == .ai { return .remark }
    return adequacy.confidence < 0.15 ? .warning : adequacy.confidence < 0.5 ? .notice : .remark
  }
}
