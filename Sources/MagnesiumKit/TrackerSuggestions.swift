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
  ///   - insists: whether the person asks for foods although a condition limits what they eat.
  package func suggestions(
    closing gapMg: Double, language: Language, insists: Bool = false
  ) throws(TrackerError) -> [Suggestion] {
    guard gapMg >= Self.leastGap, try proposesFood(insists) else { return [] }
    let habits = try eating
    let times = try timesLogged
    var foods = FoodLibrary.suggestible
    if habits.excluded.isEmpty, try medicinesHinderedByFood.isEmpty {
      // What is in one's own foods is not known, so that nobody gets them to whom it matters.
      foods += try pantry.edible.filter { times[$0.id] != nil }
        .map { SuggestibleFood(food: $0, role: .suggest) }
    }
    return Suggestion.closing(
      gapMg: gapMg, among: foods, timesLogged: times, eating: habits,
      locality: try locality(speaking: language), turn: try turn)
  }

  private static let leastGap = 5.0

  /// What would lift the usual intake to the reference: portions for each day.
  ///
  /// - Parameter report: a period with a mean below its reference; without there is nothing to
  ///   suggest.
  package func suggestions(
    lifting report: PeriodReport, language: Language, insists: Bool = false
  ) throws(TrackerError) -> [Suggestion] {
    guard let gapMg = report.gapMg else { return [] }
    return try suggestions(closing: gapMg, language: language, insists: insists)
  }

  /// The cheapest swaps for what was eaten on the counted days of a period.
  ///
  /// - Parameter insists: whether the person asks for foods although a condition limits what they eat.
  package func swaps(
    for report: PeriodReport, language: Language, limit: Int = 3, insists: Bool = false
  ) throws(TrackerError) -> [FoodSwap] {
    guard try proposesFood(insists) else { return [] }
    let eaten = report.contributions.map(\.food)
    let foods = FoodLibrary.exchanges(for: Set(eaten.compactMap(\.foodID)))
    guard !foods.isEmpty else { return [] }
    return FoodSwap.cheapest(
      eaten: eaten, days: max(1, report.countedDays.count), among: foods, eating: try eating,
      locality: try locality(speaking: language), limit: limit)
  }

  private var eating: EatingHabits {
    get throws(TrackerError) { try profile.circumstances(on: today)?.eating ?? EatingHabits() }
  }

  /// How far foods can be proposed to the person now.
  package var guidance: FoodGuidance {
    get throws(TrackerError) { try guidance(reading: today) }
  }

  /// How the person can be answered who reads a day now.
  package func guidance(reading day: CivilDay) throws(TrackerError) -> FoodGuidance {
    try profile.guidance(reading: day)
  }

  /// Whether the person is too young for suggestions, whatever their health.
  package var isTooYoungForSuggestions: Bool {
    get throws(TrackerError) {
      try profile.ageMonths(on: today).map { $0 < Suggestion.youngestMonths } ?? false
    }
  }

  /// What is ordinary to the person: by whose reference they chose, else by their language, and by what
  /// they log.
  private func locality(speaking language: Language) throws(TrackerError) -> Locality {
    let authority = try profile.circumstances(on: today)?.authority
    return Locality(
      authority?.locality ?? language, logged: FoodLibrary.everydayLogged(try timesLogged))
  }

  /// Days and persons have their turns, so that not everybody is told the same for ever.
  private var turn: Turn {
    get throws(TrackerError) {
      let profile = try profile
      let whose = [
        profile.born?.iso, profile.sex?.rawValue,
        profile.circumstances(on: today)?.authority.rawValue,
      ]
      return Turn(day: today, whose: whose.map { $0 ?? "" }.joined(separator: " "))
    }
  }

  private func proposesFood(_ insists: Bool) throws(TrackerError) -> Bool {
    guard try !isTooYoungForSuggestions else { return false }
    if insists { return true }
    return try guidance == .open
  }

  /// The medicines of the person that something in food gets in the way of.
  package var medicinesHinderedByFood: [MedicineInteraction] {
    get throws(TrackerError) {
      let taken = try profile.health(reading: today).medicines
      return taken.isEmpty
        ? [] : BuiltInTables.medicines.filter { taken.contains($0.medicine) && !$0.foods.isEmpty }
    }
  }
}
