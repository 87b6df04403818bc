/// A food in the place of another that a person eats.
public struct FoodSwap: Sendable, Hashable, Codable {
  /// What was eaten.
  public let from: Food
  /// What has more magnesium in its place.
  public let to: Food
  /// What is in it, so far as that is known.
  package let traits: Set<FoodTrait>
  /// g of one serving, as the person eats it.
  package let servingGrams: Double
  /// How often the person ate it on the counted days, so far as its weight is known.
  package let times: Int
  /// mg of magnesium that one serving gains.
  package let mgPerServing: Double
  /// kcal that one serving gains; negative where it loses some.
  package let energyPerServing: Double
  /// mg a day that the mean would gain, were it swapped every time.
  public let mgADay: Double

  /// What a serving has to gain to be worth a word, in mg.
  static let leastGain = 10.0
  /// What a serving may cost in energy at most, in kcal; one that holds far less is another meal.
  static let mostEnergy = 60.0

  /// The cheapest swaps: for each food that was eaten the one of its group that gains most for its
  /// energy, those first that would lift the mean most.
  ///
  /// - Parameters:
  ///   - eaten: what was eaten on the counted days.
  ///   - days: how many days those are, 1 or more.
  ///   - foods: members of the groups to which the eaten foods belong.
  package static func cheapest(
    eaten: [FoodTotal], days: Int, among foods: [SuggestibleFood], eating: EatingHabits,
    locality: Locality, limit: Int = 3
  ) -> [FoodSwap] {
    precondition(days >= 1)
    let byID = Dictionary(foods.map { ($0.food.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: foods.filter { $0.role != .from && $0.suits(eating) }) {
      $0.exchange
    }
    return eaten.compactMap { total -> FoodSwap? in
      guard let id = total.foodID, let old = byID[id], let group = old.exchange, total.weighed > 0
      else { return nil }
      var swaps = (groups[group] ?? []).compactMap {
        FoodSwap(of: total, from: old.food, to: $0, days: days)
      }
      // Rice for rice and bread for bread, and what is in the house, where there is such a one.
      let ordinary = Set(
        (groups[group] ?? []).filter { locality.isOrdinary($0.everyday) }.map(\.food.id))
      let kind = old.food.kindWord
      swaps = swaps.preferring { $0.to.name.english.hasWords(kind) }
      swaps = swaps.preferring { ordinary.contains($0.to.id) }
      return swaps.max { ($0.value, $1.to.id) < ($1.value, $0.to.id) }
    }
    .sorted { ($1.mgADay, $0.from.id) < ($0.mgADay, $1.from.id) }
    .prefix(limit).map { $0 }
  }

  private init?(of total: FoodTotal, from: Food, to candidate: SuggestibleFood, days: Int) {
    let to = candidate.food
    guard from.id != to.id, let old = from.magnesium?.per100g, let new = to.magnesium?.per100g,
      let oldEnergy = from.kcalPer100g, let newEnergy = to.kcalPer100g
    else { return nil }
    let serving = total.grams / Double(total.weighed)
    let gain = (new.mg - old.mg) * serving / 100
    let energy = (newEnergy - oldEnergy) * serving / 100
    guard gain >= Self.leastGain, (-100...Self.mostEnergy).contains(energy) else { return nil }
    self.from = from
    self.to = to
    traits = candidate.traits
    servingGrams = serving
    times = total.weighed
    mgPerServing = gain
    energyPerServing = energy
    mgADay = gain * Double(total.weighed) / Double(days)
  }

  /// mg for each kcal that it costs; what costs none is taken as costing a little.
  private var value: Double { mgPerServing / (max(0, energyPerServing) + 20) }
}

extension Array {
  /// Those that are preferred, where there are any, else all.
  fileprivate func preferring(_ isPreferred: (Element) -> Bool) -> [Element] {
    let preferred = filter(isPreferred)
    return preferred.isEmpty ? self : preferred
  }
}

extension Food {
  /// The last word of the English name, which says what kind of thing it is: rice, bread, milk.
  fileprivate var kindWord: String {
    name.english.split(separator: " ").last.map(String.init) ?? name.english
  }
}
