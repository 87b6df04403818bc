/// A day among others: what its entries add up to, and how much of it is known.
public struct DayRecord: Sendable, Hashable, Codable {
  /// The sums of the day.
  public let tally: DayTally
  /// How far the day is logged.
  public let state: DayState

  /// The day of it.
  public var day: CivilDay { tally.day }

  package init(
    tally: DayTally, mark: DayMark?, today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) {
    self.tally = tally
    state = DayState(of: tally, mark: mark, today: today, rule: rule)
  }

  /// Everything known in mg; nil where nothing is known.
  public var magnesiumMg: Double? {
    tally.hasKnownItems || state == .fasted ? tally.total.mg : nil
  }

  /// Whether the day's total is the day's intake, so that it may be compared and averaged: all of it is
  /// logged, and nothing of it is words alone.
  public var isCounted: Bool { state.isCounted && tally.unreadItems == 0 }

  /// Whether the day counts and is below a reference in mg, whatever its unknown items hold.
  func isBelow(_ mg: Double) -> Bool {
    isCounted && (tally.total.mg + tally.unknownAtMost).tenths < mg.tenths
  }

  /// Whether a day of eating can come to what is logged of it.
  ///
  /// - Parameter reference: of that day in mg, nil where none is known.
  package func canBe(around reference: Double?) -> Bool {
    let total = tally.total.mg
    let range = Plausibility.dayTotal(around: reference)
    return state == .fasted
      || range.lowerBound <= total + tally.unknownAtMost && total <= range.upperBound
  }

  /// Whether the day reaches a reference in mg where the tables are read at their highest.
  func mayReach(_ mg: Double) -> Bool { tally.range.upperBound.tenths >= mg.tenths }

  /// Every day from one to another, the earliest first; days without entries have empty tallies.
  ///
  /// - Parameters:
  ///   - tallies: in order, none before `first`.
  ///   - marks: the same.
  /// - Complexity: O(days).
  package static func days(
    from first: CivilDay, to last: CivilDay, tallies: [DayTally],
    marks: [MarkedDay], today: CivilDay, rule: CompletenessRule = CompletenessRule()
  ) -> [DayRecord] {
    guard first <= last else { return [] }
    var (nextTally, nextMark) = (0, 0)
    return (first.daysSince1970...last.daysSince1970).map {
      let day = CivilDay(daysSince1970: $0)
      var tally = DayTally(day: day)
      if nextTally < tallies.count, tallies[nextTally].day == day {
        tally = tallies[nextTally]
        nextTally += 1
      }
      var mark: DayMark?
      if nextMark < marks.count, marks[nextMark].day == day {
        mark = marks[nextMark].mark
        nextMark += 1
      }
      return DayRecord(tally: tally, mark: mark, today: today, rule: rule)
    }
  }
}

extension Array<DayRecord> {
  /// The days whose totals are the days' intakes.
  package var counted: [DayRecord] { filter(\.isCounted) }

  /// Mean over the counted days in mg; nil where none is counted. With unknown items the true mean
  /// is higher.
  package var meanMg: Double? {
    let totals = counted.map(\.tally.total.mg)
    return totals.isEmpty ? nil : totals.reduce(0, +) / Double(totals.count)
  }

  /// The most that items of unknown magnesium can add to ``meanMg``; nil where no day is counted.
  package var meanUnknownAtMost: Double? {
    let most = counted.map(\.tally.unknownAtMost)
    return most.isEmpty ? nil : most.reduce(0, +) / Double(most.count)
  }
}
