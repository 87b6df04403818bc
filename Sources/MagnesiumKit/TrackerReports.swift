import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// A day read against the reference intake of the person who lived it.
  ///
  /// - Parameter day: today when nil.
  /// - Throws: ``TrackerError/diary(_:)``, ``TrackerError/future(_:)``
  public func day(_ day: CivilDay? = nil) throws(TrackerError) -> DayReport {
    let today = today
    let day = day ?? today
    guard day <= today else { throw .future(day) }
    let profile = try self.profile
    let entries = try entries(on: day)
    let mark = try onDiary { diary, _ throws(DiaryError) in
      try diary.marks(from: day, to: day)[day]
    }
    let references = references(for: profile)
    func report(earlier: [CivilDay: (DayTally, DayMark?)]) -> DayReport {
      DayReport(
        day: day, entries: entries, mark: mark, earlier: earlier, profile: profile,
        references: references, today: today)
    }
    let alone = report(earlier: [:])
    guard alone.deficit != nil else { return alone }
    return report(earlier: try tallies(from: day - Self.streakWindow, to: day - 1))
  }

  /// Several days read together.
  ///
  /// - Parameters:
  ///   - from: the first day, not after `to`.
  ///   - to: the last; days to come are left out.
  /// - Throws: ``TrackerError/diary(_:)``, ``TrackerError/future(_:)``, ``TrackerError/emptyRange``
  public func report(from: CivilDay, to: CivilDay) throws(TrackerError) -> PeriodReport {
    let today = today
    guard from <= to else { throw .emptyRange }
    guard from <= today else { throw .future(from) }
    let profile = try self.profile
    let earlier = try tallies(from: from - Self.variationWindow, to: from - 1)
    let rule = CompletenessRule()
    let earlierTotals = earlier.values
      .filter { DayState(of: $0.0, mark: $0.1, today: today, rule: rule).isCounted }
      .map { $0.0.total.mg }
    let (entries, marks) = try onDiary { diary, _ throws(DiaryError) in
      (try diary.entries(from: from, to: to), try diary.marks(from: from, to: to))
    }
    return PeriodReport(
      from: from, to: to, entries: entries, marks: marks, earlierTotals: earlierTotals,
      profile: profile, references: references(for: profile), variation: BuiltInTables.variation,
      today: today)
  }

  /// How far before a period counted days tell the person's own variation.
  private static let variationWindow = 90

  /// How far back a streak of low days is looked for.
  private static let streakWindow = 60

  private func tallies(
    from first: CivilDay, to last: CivilDay
  ) throws(TrackerError) -> [CivilDay: (DayTally, DayMark?)] {
    try onDiary { diary, _ throws(DiaryError) in
      let marks = try diary.marks(from: first, to: last)
      var tallies: [CivilDay: (DayTally, DayMark?)] = [:]
      for (day, mark) in marks { tallies[day] = (DayTally(day: day), mark) }
      for entry in try diary.entries(from: first, to: last) {
        let day = entry.intake.day
        tallies[day, default: (DayTally(day: day), marks[day])].0.add(entry.intake)
      }
      return tallies
    }
  }

  /// The entries of a day in the order in which they were eaten.
  public func entries(on day: CivilDay) throws(TrackerError) -> [Entry] {
    try onDiary { diary, _ throws(DiaryError) in
      try diary.entries(from: day, to: day).inOrderEaten
    }
  }

  /// The reference intakes that a person's reports need: the limit of the US stands in for others.
  private func references(for profile: Profile) -> ReferenceTable {
    BuiltInTables.references(of: Set(profile.circumstances.map(\.authority) + [.usDRI1997]))
  }
}
