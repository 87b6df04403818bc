import DiaryStore
import FoodLibrary
import MagnesiumCore

/// What comes next is eaten by whom the person is now: diet and allergies are those of today,
/// whatever day is looked at.
extension Tracker {
  /// What closes the gap of a day: portions of foods, never supplements.
  ///
  /// - Parameters:
  ///   - gapMg: what is missing to the reference in mg; below 5 mg, which is within what tables
  ///     disagree about, nothing is suggested.
  ///   - language: what the person speaks, which tells what is ordinary to them.
  public func suggestions(
    closing gapMg: Double, language: Language
  ) throws(TrackerError) -> [Suggestion] {
    guard gapMg >= Self.leastGap else { return [] }
    let habits = try eating
    let times = try timesLogged
    var foods = FoodLibrary.suggestible
    if habits.excluded.isEmpty {
      // What is in one's own foods is not known, so that nobody who leaves something out gets them.
      foods += try pantry.edible.filter { times[$0.id] != nil }
        .map { SuggestibleFood(food: $0, role: .suggest) }
    }
    return Suggestion.closing(
      gapMg: gapMg, among: foods, timesLogged: times, eating: habits, language: language)
  }

  private static let leastGap = 5.0

  /// What would lift the usual intake to the reference: portions for each day.
  ///
  /// - Parameter report: a period with a mean below its reference; without there is nothing to
  ///   suggest.
  public func suggestions(
    lifting report: PeriodReport, language: Language
  ) throws(TrackerError) -> [Suggestion] {
    guard let gapMg = report.gapMg else { return [] }
    return try suggestions(closing: gapMg, language: language)
  }

  /// The cheapest swaps for what was eaten on the counted days of a period.
  public func swaps(
    for report: PeriodReport, language: Language, limit: Int = 3
  ) throws(TrackerError) -> [FoodSwap] {
    let eaten = report.contributions.map(\.food)
    let foods = FoodLibrary.exchanges(for: Set(eaten.compactMap(\.foodID)))
    guard !foods.isEmpty else { return [] }
    return FoodSwap.cheapest(
      eaten: eaten, days: max(1, report.countedDays.count), among: foods, eating: try eating,
      language: language, limit: limit)
  }

  private var eating: EatingHabits {
    get throws(TrackerError) { try profile.circumstances(on: today)?.eating ?? EatingHabits() }
  }

  /// Whether the person is too young for suggestions.
  public var isTooYoungForSuggestions: Bool {
    get throws(TrackerError) {
      guard let months = try profile.lifeStage(on: today)?.ageMonths else { return false }
      return months < Suggestion.youngestMonths
    }
  }
}
