/// So much of a food, and what it would give.
public struct Suggestion: Sendable, Hashable, Codable {
  /// What is suggested.
  public let food: Food
  /// The portion that is counted.
  public let portion: Portion
  /// How many of the portion.
  public let count: Double
  /// mg of magnesium.
  public let mg: Double
  /// Where it lies by the lowest and the highest of the tables and lists of measures, in mg.
  package let range: ClosedRange<Double>
  /// kcal
  package let energy: Double
  /// How often the person logged the food of late.
  package let timesLogged: Int
  /// What is in the food, so far as that is known.
  package let traits: Set<FoodTrait>

  package var grams: Double { portion.grams * count }

  /// Whether tables disagree so much that the figure alone would promise too much.
  package var isDisputed: Bool { range.lowerBound < Self.leastShareOfFigure * mg }

  /// What it gives in mg as far as can be relied on: the low end where tables disagree much.
  package var reliableMg: Double { isDisputed ? range.lowerBound : mg }

  private static let leastShareOfFigure = 0.6

  /// From how many months on suggestions are fit: portions and whole nuts do not suit children below
  /// five years.
  package static let youngestMonths = 5 * 12

  /// The foods that close a gap best, the best first.
  ///
  /// Each comes in the portions that close the gap, but in no more than a plate holds: two, or as
  /// many pieces as weigh 100 g, and no more than 350 kcal. A food is the better the more of the gap it
  /// surely closes for its energy, the more often the person eats it or what stands for it on the plate,
  /// and the more ordinary it is where they eat; foods that stand for each other are offered once.
  /// Supplements are never among them.
  ///
  /// - Parameters:
  ///   - gapMg: what is missing to the reference, more than 0.
  ///   - timesLogged: how often the person logged each food of late.
  ///   - locality: what is ordinary to the person.
  ///   - turn: which of foods that are nearly as good comes first; nil to have the best first.
  package static func closing(
    gapMg: Double, among foods: [SuggestibleFood], timesLogged: [Food.ID: Int],
    eating: EatingHabits, locality: Locality, turn: Turn? = nil, limit: Int = 6
  ) -> [Suggestion] {
    precondition(gapMg > 0)
    var timesOfExchange: [String: Int] = [:]
    for food in foods {
      guard let exchange = food.exchange, let times = timesLogged[food.food.id] else { continue }
      timesOfExchange[exchange, default: 0] += times
    }
    let ranked = foods.lazy
      .filter { $0.role == .suggest && $0.suits(eating) }
      .compactMap { candidate -> (Suggestion, exchange: String?, score: Double)? in
        let times = timesLogged[candidate.food.id] ?? 0
        guard let found = Suggestion(candidate, gapMg: gapMg, timesLogged: times) else {
          return nil
        }
        let alike = candidate.exchange.flatMap { timesOfExchange[$0] } ?? 0
        return (
          found, candidate.exchange,
          found.score(gapMg: gapMg, timesAlike: alike)
            * locality.weight(of: candidate.everyday) * (turn?.factor(of: candidate.food.id) ?? 1)
        )
      }
      .sorted { ($1.score, $0.0.food.id) < ($0.score, $1.0.food.id) }
    var groups: Set<String> = []
    var found: [Suggestion] = []
    for (suggestion, exchange, _) in ranked where found.count < limit {
      if let exchange, !groups.insert(exchange).inserted { continue }
      found.append(suggestion)
    }
    return found
  }

  /// The first so many of a list that together surely close a gap; nil where one does, or all do not.
  package static func together(
    _ suggestions: [Suggestion], closing gapMg: Double
  ) -> ArraySlice<Suggestion>? {
    var sum = 0.0
    for (index, suggestion) in suggestions.enumerated() {
      sum += suggestion.reliableMg
      if sum >= gapMg { return index == 0 ? nil : suggestions[...index] }
    }
    return nil
  }

  /// nil where figure, energy or portion is unknown, or the food gives next to nothing.
  private init?(_ candidate: SuggestibleFood, gapMg: Double, timesLogged: Int) {
    let food = candidate.food
    guard let portion = food.portions.first, let kcal = food.kcalPer100g,
      let amount = food.magnesium(inGrams: portion.grams), amount.mg > 0
    else { return nil }
    let each = amount.mg
    let isPiece = ["piece", "slice"].contains(portion.measure)
    let plate = isPiece ? max(2, (100 / portion.grams).rounded(.down)) : 2
    let filling =
      kcal == 0 ? plate : (Self.mostEnergy / (kcal * portion.grams / 100)).rounded(.down)
    let count = max(1, min((gapMg / each).rounded(.up), plate, filling))
    let mg = each * count
    guard mg >= min(gapMg, Self.leastMg) else { return nil }
    self.food = food
    self.portion = portion
    self.count = count
    self.mg = mg
    let low = amount.range.lowerBound * portion.spread.lowerBound * count
    range = low...amount.range.upperBound * portion.spread.upperBound * count
    self.energy = kcal * portion.grams * count / 100
    self.timesLogged = timesLogged
    traits = candidate.traits
  }

  /// What is not worth a place on the plate for the magnesium in it, in mg.
  private static let leastMg = 20.0
  /// What one suggestion may hold in kcal, as long as one portion does.
  private static let mostEnergy = 350.0
  /// Added to the energy of a food: a leaf with no energy at all is still something to eat.
  private static let energyOfEating = 100.0

  /// - Parameter timesAlike: how often the person logged it or what stands for it on the plate.
  private func score(gapMg: Double, timesAlike: Int) -> Double {
    let habit = 1 + Double(min(timesLogged, 8)) / 2 + Double(min(timesAlike, 8)) / 8
    return min(reliableMg / gapMg, 1) * habit / (energy + Self.energyOfEating)
  }
}
