/// How far the supplement was taken as drawn, by what is logged of the days of periods that are over.
package struct TrialDoses: Sendable, Hashable {
  /// Days of periods with it, and those of them on which the dose is logged: four fifths of it at least.
  package private(set) var daysWith = 0
  package private(set) var taken = 0
  /// Of those, days with more than six fifths of it.
  package private(set) var more = 0
  /// Days of periods without it, and those of them on which more than a fifth of the dose is logged.
  package private(set) var daysWithout = 0
  package private(set) var takenWithout = 0

  /// Of the dose, as planned.
  private static let (isDose, isMore, isNone) = (0.8, 1.2, 0.2)

  /// - Parameters:
  ///   - mg: the dose of a day.
  ///   - logged: from supplements by day, in mg.
  ///   - end: the last day that is over.
  package init(
    of periods: [TrialPeriod], dose mg: Double, logged: [CivilDay: Double], upTo end: CivilDay
  ) {
    for period in periods {
      for day in period.days.days where day <= end {
        let share = (logged[day] ?? 0) / mg
        if period.isTreated {
          daysWith += 1
          if share >= Self.isDose { taken += 1 }
          if share > Self.isMore { more += 1 }
        } else {
          daysWithout += 1
          if share > Self.isNone { takenWithout += 1 }
        }
      }
    }
  }

  package var notTaken: Int { daysWith - taken }

  package var areAllAsDrawn: Bool { notTaken + more + takenWithout == 0 }

  /// Whether they were so often as drawn that a difference says something of taking it: on as large a share of the
  /// days as has to be answered.
  package var areMostlyAsDrawn: Bool {
    let least = TrialDesign.leastAnswered
    return Double(taken) >= least * Double(daysWith)
      && Double(daysWithout - takenWithout) >= least * Double(daysWithout)
  }
}
