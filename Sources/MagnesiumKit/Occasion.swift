import FoodLibrary
import MagnesiumCore

/// When something was eaten; what is nil follows from the clock.
public struct Occasion: Sendable, Hashable {
  /// The day that it counts to; today when nil.
  package var day: CivilDay?
  /// The time of the clock; now, or the meal's usual one, when nil.
  package var time: ClockTime?
  /// The meal; that of the time when nil.
  package var meal: Meal?
  /// Whether the time was said as one of the night: that of a named day ends it, so that its midnight
  /// is the one after it.
  package var isLateNight: Bool

  /// - Parameters:
  ///   - day: today when nil.
  ///   - time: that of the meal when nil, and now on today.
  ///   - meal: by the clock when nil.
  ///   - isLateNight: whether the time is of the night that ends the day.
  public init(
    day: CivilDay? = nil, time: ClockTime? = nil, meal: Meal? = nil, isLateNight: Bool = false
  ) {
    self.day = day
    self.time = time
    self.meal = meal
    self.isLateNight = isLateNight
  }

  /// With what a line says of it, which comes before what was known without it.
  ///
  /// - Parameter today: the day from which days are counted.
  package func with(_ said: SaidOccasion, today: CivilDay) -> Occasion {
    Occasion(
      day: said.day.map { $0.day(today: today) ?? .first } ?? day, time: said.time ?? time,
      meal: said.meal ?? meal, isLateNight: said.time == nil ? isLateNight : said.isLateNight)
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
