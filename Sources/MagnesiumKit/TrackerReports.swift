import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// A day read against the reference intake of the person who lived it.
  ///
  /// - Parameter day: today when nil.
  /// - Throws: ``TrackerError/diary(_:)``, ``TrackerError/future(_:)``
  package func day(_ day: CivilDay? = nil) throws(TrackerError) -> DayReport {
    let today = today
    let day = day ?? today
    guard try isLived(day) else { throw .future(day) }
    return try atOneMoment { try report(of: day, today: today) }
  }

  private func report(of day: CivilDay, today: CivilDay) throws(TrackerError) -> DayReport {
    let references = try personalReferences
    let entries = try entries(on: day)
    let mark = try onDiary { diary, _ in
      try diary.marks(from: day, to: day).first?.mark
    }
    let bounds = try entries.contains { $0.intake.magnesium == nil } ? unknownBounds : .richest
    func report(earlier: [DayRecord]) -> DayReport {
      DayReport(
        day: day, entries: entries, bounds: bounds, mark: mark, earlier: earlier,
        references: references,
        today: today, rule: preferences.completeness)
    }
    let alone = report(earlier: [])
    guard alone.deficit != nil else { return alone }
    return report(earlier: try records(from: day - PeriodReport.lookback, to: day - 1))
  }

  /// Several days read together.
  ///
  /// - Parameters:
  ///   - from: the first day, not after `to`.
  ///   - to: the last; days to come are left out, but for those of which something is logged already.
  ///   - before: earlier periods with which the mean is compared, the latest first; the period of
  ///     the same length right before it when nil.
  /// - Throws: ``TrackerError/diary(_:)``, ``TrackerError/future(_:)``, ``TrackerError/emptyRange``
  package func report(
    from: CivilDay, to: CivilDay, before: [DaySpan]? = nil
  ) throws(TrackerError) -> PeriodReport {
    guard from <= to else { throw .emptyRange }
    let length = to.daysSince1970 - from.daysSince1970 + 1
    // Before the first day that has a date there is nothing to compare with.
    let before = (before ?? [DaySpan(from: from - length, to: from - 1)])
      .filter { CivilDay.first <= $0.from }
    return try atOneMoment {
      let last = min(to, try lastLived(until: to))
      guard from <= last else { throw TrackerError.future(from) }
      return try report(of: DaySpan(from: from, to: to), until: last, before: before)
    }
  }

  /// Today, or the latest day after it of which something is logged.
  private func lastLived(until to: CivilDay) throws(TrackerError) -> CivilDay {
    let today = today
    guard today < to else { return today }
    return try onDiary { diary, _ in
      let logged = try diary.tallies(from: today + 1, to: to).last?.day
      let marked = try diary.marks(from: today + 1, to: to).last?.day
      return max(today, logged ?? today, marked ?? today)
    }
  }

  /// - Parameter last: the last day of it that has come.
  func report(
    of period: DaySpan, until last: CivilDay, before: [DaySpan]
  ) throws(TrackerError) -> PeriodReport {
    let (from, to) = (period.from, period.to)
    let first = before.map(\.from).reduce(max(from - PeriodReport.lookback, .first), min)
    let all = try records(from: first, to: last)
    let past = all.filter { $0.day < from }
    let days = all.filter { from <= $0.day }
    let counted = days.counted
    var foods: [FoodTotal] = []
    if let first = counted.first?.day, let last = counted.last?.day {
      let left = days.filter { !$0.isCounted && first < $0.day && $0.day < last }.map(\.day)
      foods = try onDiary { diary, _ in
        try diary.foodTotals(from: first, to: last, without: left)
      }
    }
    return PeriodReport(
      from: from, to: to, days: days, earlier: Array(past.suffix(PeriodReport.lookback)),
      before: before.map { period in past.filter { period.contains($0.day) } }, foods: foods,
      references: try personalReferences, variation: BuiltInTables.variation)
  }

  /// The tallies and states of all days from one to another, both included.
  func records(from first: CivilDay, to last: CivilDay) throws(TrackerError) -> [DayRecord] {
    let builtIn = FoodLibrary.unknownBounds
    var (tallies, marks) = try onDiary { diary, _ in
      (
        try diary.tallies(from: first, to: last, bounds: builtIn),
        try diary.marks(from: first, to: last)
      )
    }
    if tallies.contains(where: { $0.unknownItems > 0 }) {
      let bounds = try unknownBounds
      tallies = try onDiary { diary, _ in
        try diary.tallies(from: first, to: last, bounds: bounds)
      }
    }
    return DayRecord.days(
      from: first, to: last, tallies: tallies, marks: marks, today: today,
      rule: preferences.completeness)
  }

  /// What foods without a figure hold at most, recipes of one's own included.
  var unknownBounds: UnknownBounds {
    get throws(TrackerError) {
      let pantry = try pantry
      let unknown = pantry.foods.lazy.filter { $0.claim == nil }.map(\.food)
      return FoodLibrary.unknownBounds
        .with(
          Dictionary(
            unknown.map { ($0.id, FoodLibrary.kin(of: $0).bound) }, uniquingKeysWith: { $1 })
        )
        .with(pantry.recipes)
    }
  }

  /// The reference intakes that hold for the person.
  package var personalReferences: PersonalReferences {
    get throws(TrackerError) { Self.references(of: try profile) }
  }

  static func references(of profile: Profile) -> PersonalReferences {
    // The limit of the US stands in for others.
    let authorities = Set(profile.circumstances.map(\.authority) + [.usDRI1997])
    return PersonalReferences(
      profile: profile, table: BuiltInTables.references(of: authorities))
  }

  /// The entries of a day in the order in which they were eaten.
  public func entries(on day: CivilDay) throws(TrackerError) -> [Entry] {
    try onDiary { diary, _ in
      try diary.entries(from: day, to: day).inOrderEaten
    }
  }

  /// Why a profile gives no reference today; nil where it does.
  package func missingReference(for profile: Profile) -> MissingReference? {
    PersonalReferences(profile: profile, table: references).missingReference(on: today)
  }
}
