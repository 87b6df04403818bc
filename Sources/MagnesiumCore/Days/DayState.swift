/// How much of a day is known.
public enum DayState: String, Sendable, Hashable, CaseIterable, Codable {
  /// Today, until it is closed or over.
  case open
  /// Closed by the person, or complete by ``CompletenessRule``.
  case complete
  /// Something is logged, but not the whole day.
  case partial
  /// Nothing is logged.
  case unlogged
  /// Nothing was eaten at all, as the person said.
  case fasted

  /// Whether all of the day is logged: see ``DayRecord/isCounted``.
  public var isCounted: Bool { self == .complete || self == .fasted }
}

/// What a person said of a day.
public enum DayMark: String, Sendable, Hashable, CaseIterable, Codable {
  case done, fasted, reopened
}

/// A day of which a person said something.
package struct MarkedDay: Sendable, Hashable, Codable {
  /// The day that was marked.
  package let day: CivilDay
  /// What was said of it.
  package let mark: DayMark

  package init(day: CivilDay, mark: DayMark) {
    self.day = day
    self.mark = mark
  }
}

/// When a past day of which nobody said anything counts as complete.
///
/// By default breakfast, lunch and dinner are all logged, or sahur and buka are. Anything less may
/// be half a day, and half a day must never look like a low one. A person who eats twice a day says
/// so, and one who wants to close each day by hand names no meals at all.
public struct CompletenessRule: Sendable, Hashable, Codable {
  /// Sets of meals, each of which makes a day complete.
  public var sufficientMeals: [Set<Meal>]

  /// The three meals, or sahur and buka, without being told otherwise.
  public init(sufficientMeals: [Set<Meal>] = [[.breakfast, .lunch, .dinner], [.sahur, .buka]]) {
    self.sufficientMeals = sufficientMeals
  }

  /// Reads `breakfast+lunch+dinner,sahur+buka`, or `never` for no meals at all; nil for anything
  /// else.
  package init?(_ text: some StringProtocol) {
    if text == Self.never {
      self.init(sufficientMeals: [])
      return
    }
    var alternatives: [Set<Meal>] = []
    for alternative in text.split(separator: ",", omittingEmptySubsequences: false) {
      var meals: Set<Meal> = []
      for name in alternative.split(separator: "+", omittingEmptySubsequences: false) {
        guard let meal = Meal(rawValue: String(name)) else { return nil }
        meals.insert(meal)
      }
      alternatives.append(meals)
    }
    self.init(sufficientMeals: alternatives)
  }

  /// As ``init(_:)`` reads it.
  package var text: String {
    sufficientMeals.isEmpty
      ? Self.never
      : sufficientMeals.map { meals in
        Meal.allCases.filter(meals.contains).map(\.rawValue).joined(separator: "+")
      }.joined(separator: ",")
  }

  private static let never = "never"

  package func isComplete(_ meals: Set<Meal>) -> Bool {
    sufficientMeals.contains { $0.isSubset(of: meals) }
  }
}

extension DayState {
  /// The state of a day, seen on `today`.
  package init(of tally: DayTally, mark: DayMark?, today: CivilDay, rule: CompletenessRule) {
    switch mark {
    case .done where tally.items > 0: self = .complete
    case .fasted where tally.items == 0: self = .fasted
    case _ where tally.day >= today: self = .open
    case _ where tally.items == 0: self = .unlogged
    case nil where rule.isComplete(Set(tally.mgByMeal.keys)): self = .complete
    default: self = .partial
    }
  }
}
