/// The meal to which an intake belongs.
public enum Meal: String, Sendable, Hashable, CaseIterable, Codable {
  case breakfast, lunch, dinner, snack
  /// The meal before dawn in Ramadan.
  case sahur
  /// The meal that breaks the fast at sunset.
  case buka

  /// The meal that people usually eat at a time of day: breakfast from 4:00, lunch from 10:30,
  /// dinner from 17:00 to 22:00, and a snack between and after.
  package static func usual(at time: ClockTime) -> Meal {
    switch time.minutes {
    case 240..<630: .breakfast
    case 630..<900: .lunch
    case 1_020..<1_320: .dinner
    default: .snack
    }
  }
}
