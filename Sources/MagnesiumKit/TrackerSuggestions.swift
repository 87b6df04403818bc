import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// What closes the gap of a day: portions of foods, never supplements.
  ///
  /// - Parameter gapMg: what is missing to the reference in mg; below 5 mg, which is within what
  ///   tables disagree about, nothing is suggested.
  public func suggestions(
    closing gapMg: Double, on day: CivilDay, language: Language
  ) throws(TrackerError) -> [Suggestion] {
    guard gapMg >= Self.leastGap else { return [] }
    let eating = try profile.circumstances(on: day)?.eating ?? EatingHabits()
    let times = try timesLogged
    var foods = FoodLibrary.suggestible
    if eating.excluded.isEmpty {
      // What is in one's own foods is not known, so that nobody who leaves something out gets them.
      foods += try self.foods.own.filter { times[$0.id] != nil }
        .map { SuggestibleFood(food: $0, role: .suggest) }
    }
    return Suggestion.closing(
      gapMg: gapMg, among: foods, timesLogged: times, eating: eating,
      language: language)
  }

  private static let leastGap = 5.0

  /// What would lift the usual intake to the reference: portions for each day.
  ///
  /// - Parameter report: a period with a mean below its reference; without there is nothing to
  ///   suggest.
  public func suggestions(
    lifting report: PeriodReport, language: Language
  ) throws(TrackerError) -> [Suggestion] {
    guard let mean = report.mean, let reference = report.reference else { return [] }
    return try suggestions(
      closing: reference.mg - mean, on: report.days.last?.day ?? report.to,
      language: language)
  }

  /// The cheapest swaps for what was eaten on the counted days of a period.
  public func swaps(for report: PeriodReport, limit: Int = 3) throws(TrackerError) -> [FoodSwap] {
    let eaten = report.contributions.map(\.food)
    let foods = FoodLibrary.exchanges(for: Set(eaten.compactMap(\.foodID)))
    guard !foods.isEmpty else { return [] }
    let eating = try profile.circumstances(on: report.days.last?.day ?? report.to)?.eating
    return FoodSwap.cheapest(
      eaten: eaten, days: max(1, report.countedDays.count), among: foods,
      eating: eating ?? EatingHabits(), limit: limit)
  }
}
