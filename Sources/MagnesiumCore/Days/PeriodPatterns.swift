/// How the mean of a period lies to that of the periods before it.
package struct PeriodTrend: Sendable, Hashable, Codable {
  /// A period before, of the same length.
  package struct Earlier: Sendable, Hashable, Codable {
    package let from: CivilDay
    package let to: CivilDay
    package let daysCounted: Int
    /// nil where no day of it counts.
    package let meanMg: Double?
  }

  package enum Direction: String, Sendable, Hashable, CaseIterable, Codable {
    case up, down
    /// The difference is within what chance alone makes of days.
    case unclear
  }

  /// The latest first.
  package let earlier: [Earlier]
  /// The mean of the period less that of all counted days before it, in mg.
  package let changeMg: Double
  package let direction: Direction

  /// nil where either side has no counted day, and where items of unknown magnesium could be all of the
  /// change.
  ///
  /// A change is told as one where it is more than 1.96 standard errors of the difference of two
  /// means, SD × √(1/n₁ + 1/n₂), with the day-to-day SD of the assessment.
  init?(days: [DayRecord], before: [[DayRecord]], dayToDaySD: Double?) {
    let pooled = before.flatMap { $0 }.counted
    guard let mean = days.meanMg, let earlierMean = pooled.meanMg else { return nil }
    earlier = before.compactMap { period in
      guard let first = period.first, let last = period.last else { return nil }
      return Earlier(
        from: first.day, to: last.day, daysCounted: period.counted.count, meanMg: period.meanMg)
    }
    changeMg = mean - earlierMean
    let spread = 1 / Double(days.counted.count) + 1 / Double(pooled.count)
    func told(_ changeMg: Double) -> Direction {
      guard let dayToDaySD, abs(changeMg) >= 1.96 * dayToDaySD * spread.squareRoot() else {
        return .unclear
      }
      return changeMg > 0 ? .up : .down
    }
    direction = told(changeMg)
    let most = changeMg + (days.meanUnknownAtMost ?? 0)
    let least = changeMg - (pooled.meanUnknownAtMost ?? 0)
    guard told(least) == told(most) else { return nil }
  }
}

/// What of a day's intake comes at which meal, and on which weekday it is high or low.
package struct IntakePattern: Sendable, Hashable, Codable {
  /// Mean in mg a counted day that each meal gave, supplements left out; meals that gave nothing
  /// are absent.
  package let meals: [Meal: Double]
  /// Mean in mg by weekday from Monday; nil for those with fewer than ``leastDays`` counted days.
  package let weekdays: [Double?]

  /// How many counted days a weekday needs: fewer are anecdotes.
  package static let leastDays = 3

  /// - Parameters:
  ///   - days: the days of which the meals tell.
  ///   - recent: the days of which the weekdays tell.
  init(days: [DayRecord], recent: [DayRecord]) {
    let counted = days.counted
    var sums = MealFigures()
    for record in counted { sums += record.tally.mgByMeal }
    var meals: [Meal: Double] = [:]
    for meal in sums.meals.meals {
      if let sum = sums[meal], sum > 0 { meals[meal] = sum / Double(counted.count) }
    }
    self.meals = meals
    weekdays = (1...7).map { weekday in
      let days = recent.counted.filter { $0.day.weekday == weekday }
      return days.count < Self.leastDays ? nil : days.meanMg
    }
  }
}

/// Days in a row up to the last one.
package struct Streaks: Sendable, Hashable, Codable {
  /// How many days in a row something was logged, or fasted. Today without entries does not end
  /// the row.
  package let logged: Int
  /// How many counted days in a row are below the reference, the last counted one included.
  package let low: Int

  /// - Parameters:
  ///   - days: in order, without gaps.
  ///   - targets: what to aim at on each of them in mg, nil where nothing is known.
  init(days: [DayRecord], targets: [Double?]) {
    let settled = days.filter { $0.state != .open || $0.tally.items > 0 }
    logged = settled.reversed().prefix { $0.tally.items > 0 || $0.state == .fasted }.count
    // A day that is still going says nothing yet.
    let past = days.indices.filter { days[$0].state != .open }
    low = past.reversed().prefix { targets[$0].map(days[$0].isBelow) ?? false }.count
  }
}
