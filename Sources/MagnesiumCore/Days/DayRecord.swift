/// A day among others: what its entries add up to, and how much of it is known.
public struct DayRecord: Sendable, Hashable {
  public let tally: DayTally
  public let state: DayState

  public var day: CivilDay { tally.day }

  public init(
    tally: DayTally, mark: DayMark?, today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) {
    self.tally = tally
    state = DayState(of: tally, mark: mark, today: today, rule: rule)
  }

  /// Everything known in mg; nil where nothing is known.
  public var magnesiumMg: Double? {
    tally.hasKnownItems || state == .fasted ? tally.total.mg : nil
  }

  /// Every day from one to another, the earliest first; days without entries have empty tallies.
  ///
  /// - Parameter tallies: in order, none before `first`.
  /// - Complexity: O(days).
  public static func days(
    from first: CivilDay, to last: CivilDay, tallies: [DayTally],
    marks: [CivilDay: DayMark], today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) -> [DayRecord] {
    guard first <= last else { return [] }
    var next = tallies[...]
    return (first.daysSince1970...last.daysSince1970).map {
      let day = CivilDay(daysSince1970: $0)
      let tally = next.first?.day == day ? next.removeFirst() : DayTally(day: day)
      return DayRecord(
        tally: tally, mark: marks.isEmpty ? nil : marks[day], today: today, rule: rule)
    }
  }
}

extension Sequence<DayRecord> {
  /// The days whose totals are the days' intakes.
  public var counted: [DayRecord] { filter(\.state.isCounted) }

  /// Mean over the counted days in mg; nil where none is counted. With unknown items the true mean
  /// is higher.
  public var meanMg: Double? {
    let totals = counted.map(\.tally.total.mg)
    return totals.isEmpty ? nil : totals.reduce(0, +) / Double(totals.count)
  }
}
