import MagnesiumCore

/// When something was eaten; what is nil follows from the clock.
public struct Occasion: Sendable, Hashable {
  public var day: CivilDay?
  public var time: ClockTime?
  public var meal: Meal?

  public init(day: CivilDay? = nil, time: ClockTime? = nil, meal: Meal? = nil) {
    self.day = day
    self.time = time
    self.meal = meal
  }

  /// Now, at the meal that people usually have at this time.
  public static let now = Occasion()
}

extension Meal {
  /// The time that stands for a meal of another day when none is given.
  var usualTime: ClockTime {
    let time =
      switch self {
      case .breakfast: ClockTime(hour: 8, minute: 0)
      case .lunch: ClockTime(hour: 12, minute: 30)
      case .dinner: ClockTime(hour: 19, minute: 0)
      case .snack: ClockTime(hour: 16, minute: 0)
      case .sahur: ClockTime(hour: 4, minute: 0)
      case .buka: ClockTime(hour: 18, minute: 0)
      }
    return time!
  }
}
