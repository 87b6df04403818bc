import FoodLibrary
import MagnesiumCore

/// A period as a sheet of paper shows it, read at one moment of the diary.
package struct SheetOverview: Sendable {
  /// What is called something, and how many entries it has.
  package struct Named: Sendable, Hashable {
    package let name: Bilingual
    package let times: Int
  }

  /// What has no figure.
  package struct Unknown: Sendable, Hashable {
    package let name: Bilingual
    package let times: Int
    /// In all; nil where one of them has no weight.
    package let grams: Double?
    /// What foods of its kind hold at most; nil for words and pills, of which no kind is known.
    package let mostPer100g: Double?
    /// The most in mg that all of them hold.
    package let atMost: Double
    /// Whether it is words that were not understood.
    package let isUnread: Bool
  }

  /// A product that was taken.
  package struct Supplement: Sendable, Hashable {
    package let name: Bilingual
    package let forms: [String]
    /// What a day brought, nil where that is not known, and on how many days; the most frequent first.
    package let doses: [Dose]
    /// Of the days on which it was taken those that do not count.
    package let daysBeside: Int

    package var days: Int { doses.reduce(0) { $0 + $1.days } }
  }

  package struct Dose: Sendable, Hashable {
    package let mg: Double?
    package let days: Int
  }

  package let period: PeriodOverview
  package let symptoms: SymptomOverview
  package let profile: Profile
  package let madeOn: CivilDay
  /// What leaves most open first.
  package let unknown: [Unknown]
  /// Of what something was assumed, and what was only guessed to be meant, the most frequent first.
  package let assumed: [Named]
  package let guessed: [Named]
  /// The tables that figures of the period come from, in the order in which they are listed.
  package let tables: [SourceTable]
  /// In the order in which they were eaten.
  package let entries: [Entry]

  /// The supplements of all days, the most frequent first.
  package let supplements: [Supplement]

  /// Days that count on which a supplement gave magnesium.
  package var daysWithSupplements: Int {
    period.report.countedDays.count { $0.tally.supplements.mg > 0 }
  }

  /// How many days are logged so far; those with something that was not understood are of none.
  package func days(_ state: DayState) -> Int {
    period.report.days.count { $0.state == state && ($0.isCounted || !state.isCounted) }
  }
}

extension Tracker {
  /// - Parameters:
  ///   - before: as ``overview(from:to:comparedWith:language:)`` has it.
  ///   - language: what the person speaks.
  /// - Throws: as ``overview(from:to:comparedWith:language:)``
  package func sheet(
    from: CivilDay, to: CivilDay, comparedWith before: [DaySpan]? = nil, language: Language
  ) throws(TrackerError) -> SheetOverview {
    try atOneMoment {
      let period = try overview(from: from, to: to, comparedWith: before, language: language)
      let entries = try onDiary { diary, _ in
        try diary.entries(from: from, to: period.report.days.last?.day ?? to)
      }
      let sources = Set(entries.map { $0.intake.source.prefix { $0 != "/" } })
      return SheetOverview(
        period: period, symptoms: try symptomOverview(beside: period.report),
        profile: try profile, madeOn: today,
        unknown: try unknown(among: entries),
        assumed: Self.counted(entries.filter { $0.isUnderstood(.likely) }),
        guessed: Self.counted(entries.filter { $0.isUnderstood(.guess) }),
        tables: BuiltInTables.sources.filter { sources.contains($0.id[...]) },
        entries: entries.inOrderEaten,
        supplements: Self.supplements(among: entries, counted: period.report.countedDays))
    }
  }

  private static func supplements(
    among entries: [Entry], counted: [DayRecord]
  ) -> [SheetOverview.Supplement] {
    let counted = Set(counted.map(\.day))
    let doses = entries.map(\.intake).filter { $0.kind == .supplement }
    return Dictionary(grouping: doses, by: \.name).map { name, doses in
      let days = Dictionary(grouping: doses, by: \.day)
      let sums = days.values.map { doses -> Double? in
        let known = doses.compactMap(\.magnesium?.mg)
        return known.count == doses.count ? known.reduce(0, +).tenths : nil
      }
      return SheetOverview.Supplement(
        name: name, forms: Set(doses.flatMap(\.forms)).sorted(),
        doses: Dictionary(grouping: sums) { $0 }
          .map { SheetOverview.Dose(mg: $0, days: $1.count) }
          .sorted { ($1.days, $0.mg ?? 0) < ($0.days, $1.mg ?? 0) },
        daysBeside: days.keys.count { !counted.contains($0) })
    }.sorted { ($1.days, $0.name.english) < ($0.days, $1.name.english) }
  }

  private func unknown(among entries: [Entry]) throws(TrackerError) -> [SheetOverview.Unknown] {
    let intakes = entries.map(\.intake).filter { $0.magnesium == nil }
    guard !intakes.isEmpty else { return [] }
    let bounds = try unknownBounds
    return Dictionary(grouping: intakes, by: \.name).map { name, intakes in
      let weights = intakes.compactMap(\.grams)
      let first = intakes[0]
      return SheetOverview.Unknown(
        name: name, times: intakes.count,
        grams: weights.count == intakes.count ? weights.reduce(0, +) : nil,
        mostPer100g: first.kind.isOfNoKind ? nil : bounds.mostPer100g(of: first.foodID),
        atMost: intakes.reduce(0) {
          $0 + bounds.most(in: $1.foodID, grams: $1.grams, isOfNoKind: $1.kind.isOfNoKind)
        }, isUnread: first.kind == .unknown)
    }.sorted { ($1.atMost, $0.name.english) < ($0.atMost, $1.name.english) }
  }

  private static func counted(_ entries: [Entry]) -> [SheetOverview.Named] {
    Dictionary(grouping: entries, by: \.intake.name)
      .map { SheetOverview.Named(name: $0, times: $1.count) }
      .sorted { ($1.times, $0.name.english) < ($0.times, $1.name.english) }
  }
}

extension Entry {
  /// What is only words was not.
  fileprivate func isUnderstood(_ match: Intake.Match) -> Bool {
    intake.match == match && intake.kind != .unknown
  }
}
