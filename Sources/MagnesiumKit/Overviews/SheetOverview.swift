import FoodLibrary
import MagnesiumCore

/// A period as a sheet of paper shows it, read at one moment of the diary.
package struct SheetOverview: Sendable {
  /// What is called something, and how many entries it has.
  package struct Named: Sendable, Hashable {
    package let name: Bilingual
    package let times: Int
    /// The words that were most often written for it.
    package let phrase: String
    /// What these entries gave on the days that count.
    package let mg: Double
  }

  /// A food on which tables, or lists of portions, disagree.
  package struct Spread: Sendable {
    package let name: Bilingual
    /// By the tables; nil where it is the weight of a portion alone, or an ingredient.
    package let per100g: ClosedRange<Double>?
  }

  /// What has no figure.
  package struct Unknown: Sendable {
    package let name: Bilingual
    package let times: Int
    /// In all; nil where one of them has no weight.
    package let grams: Double?
    /// What foods of its kind hold at most; nil for words and pills, of which no kind is known.
    package let mostPer100g: Double?
    /// The most in mg that all of them hold.
    package let atMost: Double
    /// The most eaten at once, in grams, and the days of it; nil where no weight is known.
    package let largest: (grams: Double, days: [CivilDay])?
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
  /// What of the days that count has no figure; what leaves most open first.
  package let unknown: [Unknown]
  /// What of the other days has none.
  package let unknownBeside: [Unknown]
  /// What makes the range of the mean wide: as few foods as make half of it, three at most.
  package let spreads: [Spread]
  /// Of what something was assumed, and what was only guessed to be meant, the most frequent first.
  package let assumed: [Named]
  package let guessed: [Named]
  /// The tables that figures of the period come from, in the order in which they are listed.
  package let tables: [SourceTable]
  /// Those that figures at the ends of ranges come from, but for ``tables``.
  package let tablesOfRanges: [SourceTable]
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
      let counted = Set(period.report.countedDays.map(\.day))
      let ofCounted = entries.filter { counted.contains($0.intake.day) }
      let sources = Set(entries.map { $0.intake.source.prefix { $0 != "/" } })
      let figures = try self.figures(of: entries)
      let ends = Set(
        figures.values.flatMap { [$0.lowest, $0.highest] }.compactMap { $0?.table })
      return SheetOverview(
        period: period, symptoms: try symptomOverview(beside: period.report),
        profile: try profile, madeOn: today,
        unknown: try unknown(among: ofCounted),
        unknownBeside: try unknown(among: entries.filter { !counted.contains($0.intake.day) }),
        spreads: Self.spreads(among: ofCounted.map(\.intake), figures),
        assumed: Self.named(entries.filter { $0.isUnderstood(.likely) }, counted),
        guessed: Self.named(entries.filter { $0.isUnderstood(.guess) }, counted),
        tables: BuiltInTables.sources.filter { sources.contains($0.id[...]) },
        tablesOfRanges: BuiltInTables.sources.filter {
          ends.contains($0.id) && !sources.contains($0.id[...])
        },
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
        }, largest: Self.largest(of: intakes), isUnread: first.kind == .unknown)
    }.sorted { ($1.atMost, $0.name.english) < ($0.atMost, $1.name.english) }
  }

  private static func largest(of intakes: [Intake]) -> (grams: Double, days: [CivilDay])? {
    intakes.compactMap(\.grams).max().map { most in
      (most, Set(intakes.filter { $0.grams == most }.map(\.day)).sorted())
    }
  }

  /// Of each food the figure as it is now.
  private func figures(
    of entries: [Entry]
  ) throws(TrackerError) -> [Food.ID: MagnesiumFigure] {
    let library = try foods
    var figures: [Food.ID: MagnesiumFigure] = [:]
    for id in Set(entries.compactMap(\.intake.foodID)) {
      figures[id] = library.food(id: id)?.magnesium
    }
    return figures
  }

  private static func spreads(
    among intakes: [Intake], _ figures: [Food.ID: MagnesiumFigure]
  ) -> [SheetOverview.Spread] {
    let foods = Dictionary(grouping: intakes, by: \.name).map { name, intakes in
      let width = intakes.reduce(0) { sum, intake in
        sum + (intake.magnesium.map { $0.range.upperBound - $0.range.lowerBound } ?? 0)
      }
      return (name: name, width: width, food: intakes[0].foodID)
    }.filter { $0.width > 0 }.sorted { ($1.width, $0.name.english) < ($0.width, $1.name.english) }
    let whole = foods.reduce(0) { $0 + $1.width }
    var rest = whole / 2
    return foods.prefix(3).prefix { food in
      defer { rest -= food.width }
      return rest > 0
    }.map { food in
      let figure = food.food.flatMap { figures[$0] }
      let isOfTables = figure?.lowest != nil || figure?.highest != nil
      return SheetOverview.Spread(
        name: food.name, per100g: isOfTables ? figure?.per100g.range : nil)
    }
  }

  private static func named(
    _ entries: [Entry], _ counted: Set<CivilDay>
  ) -> [SheetOverview.Named] {
    Dictionary(grouping: entries, by: \.intake.name)
      .map { name, entries in
        let phrases = entries.map(\.intake.phrase)
        let words = Dictionary(grouping: phrases) { $0 }.max {
          ($0.value.count, $1.key) < ($1.value.count, $0.key)
        }
        let mg = entries.reduce(0) { sum, entry in
          sum + (counted.contains(entry.intake.day) ? entry.intake.magnesium?.mg ?? 0 : 0)
        }
        return SheetOverview.Named(
          name: name, times: entries.count, phrase: words?.key ?? "", mg: mg)
      }
      .sorted { ($1.times, $0.name.english) < ($0.times, $1.name.english) }
  }
}

extension Entry {
  /// What is only words was not.
  fileprivate func isUnderstood(_ match: Intake.Match) -> Bool {
    intake.match == match && intake.kind != .unknown
  }
}
