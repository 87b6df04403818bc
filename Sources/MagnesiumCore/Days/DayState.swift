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
  private var alternatives: [MealSet]

  private enum CodingKeys: String, CodingKey { case alternatives = "sufficientMeals" }

  /// Sets of meals, each of which makes a day complete.
  public var sufficientMeals: [Set<Meal>] {
    get { alternatives.map { Set($0.meals) } }
    set { alternatives = newValue.map(MealSet.init) }
  }

  /// - Parameter sufficientMeals: nil for the three meals, or sahur and buka.
  public init(sufficientMeals: [Set<Meal>]? = nil) {
    alternatives = sufficientMeals?.map(MealSet.init) ?? Self.usual
  }

  private static let usual: [MealSet] = [
    MealSet(.breakfast).union(MealSet(.lunch)).union(MealSet(.dinner)),
    MealSet(.sahur).union(MealSet(.buka)),
  ]

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
    alternatives.isEmpty
      ? Self.never
      : alternatives.map { $0.meals.map(\.rawValue).joined(separator: "+") }.joined(separator: ",")
  }

  private static let never = "never"

  package func isComplete(_ meals: MealSet) -> Bool {
    alternatives.contains { $0.isSubset(of: meals) }
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
    case nil where rule.isComplete(tally.mgByMeal.meals): self = .complete
    default: self = .partial
    }
  }
}
