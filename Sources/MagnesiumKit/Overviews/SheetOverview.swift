import FoodLibrary
import MagnesiumCore

/// A period as a sheet of paper shows it, read at one moment of the diary.
package struct SheetOverview: Sendable {
  /// What is called something, and how many entries it has.
  package struct Named: Sendable, Hashable {
    package let name: Bilingual
    package let times: Int
  }

  package let period: PeriodOverview
  package let symptoms: SymptomOverview
  package let profile: Profile
  package let madeOn: CivilDay
  /// What has no figure, the most frequent first.
  package let unknown: [Named]
  /// Of what something was assumed, and what was only guessed to be meant, the same.
  package let assumed: [Named]
  package let guessed: [Named]
  /// The tables that figures of the period come from, in the order in which they are listed.
  package let tables: [SourceTable]
  /// In the order in which they were eaten.
  package let entries: [Entry]

  /// The supplements of days that do not count, and on how many of these each was taken.
  package let supplementsBeside: [Named]

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
        unknown: Self.counted(entries.filter { $0.intake.magnesium == nil }),
        assumed: Self.counted(entries.filter { $0.isUnderstood(.likely) }),
        guessed: Self.counted(entries.filter { $0.isUnderstood(.guess) }),
        tables: BuiltInTables.sources.filter { sources.contains($0.id[...]) },
        entries: entries.inOrderEaten,
        supplementsBeside: Self.supplements(of: entries, beside: period.report.countedDays))
    }
  }

  private static func supplements(
    of entries: [Entry], beside counted: [DayRecord]
  ) -> [SheetOverview.Named] {
    let counted = Set(counted.map(\.day))
    let doses = entries.filter { $0.intake.kind == .supplement && !counted.contains($0.intake.day) }
    return Dictionary(grouping: doses, by: \.intake.name)
      .map { SheetOverview.Named(name: $0, times: Set($1.map(\.intake.day)).count) }
      .sorted { ($1.times, $0.name.english) < ($0.times, $1.name.english) }
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
