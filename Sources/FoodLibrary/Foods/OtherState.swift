import MagnesiumCore

/// The same food raw where it is cooked, and cooked where it is raw: `2 potatoes` says neither.
enum OtherState {
  private static let cooked = ["boiled", "cooked"]
  private static let raw = "raw"

  /// Of what swells in the pot the two weigh too differently for one to be taken for the other: dry rice
  /// holds 2.8 times the energy of boiled.
  private static let mostSwelling = 2.1

  /// nil where the tables have no other state, and where that is told by its weight.
  static func of(_ food: Food) -> Food? {
    guard let dash = food.id.lastIndex(of: "-"), let kcal = food.kcalPer100g else { return nil }
    let (stem, state) = (String(food.id[...dash]), String(food.id[food.id.index(after: dash)...]))
    let others = state == raw ? cooked : cooked.contains(state) ? [raw] : []
    return others.lazy.compactMap { BuiltInFoods.keptFood(id: stem + $0) }.first { other in
      guard let otherKcal = other.kcalPer100g, min(kcal, otherKcal) > 0 else { return false }
      return max(kcal, otherKcal) / min(kcal, otherKcal) <= mostSwelling
    }
  }
}
