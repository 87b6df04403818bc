import MagnesiumKit
import MagnesiumWords

/// What of a person's medicines is to be minded at foods that are proposed.
struct FoodMedicineText {
  /// Those of the person that something in food gets in the way of.
  let medicines: [MedicineInteraction]
  let wording: any Phrasebook
  let screen: Screen

  /// ` · mind levothyroxine`; empty where nothing is to be minded.
  func mark(_ traits: Set<FoodTrait>) -> String {
    let names = medicines.hindered(by: traits).map { $0.name[wording.language] }
    guard !names.isEmpty else { return "" }
    let list = names.joined(separator: ", ")
    return wording.mind(list)
  }

  /// What the marks of some foods mean, and what has none: of a food its traits are known, not its
  /// fibre.
  func advice(_ traits: [Set<FoodTrait>]) -> [String] {
    guard !traits.isEmpty else { return [] }
    return medicines.compactMap { medicine in
      guard let advice = medicine.foodAdvice else { return nil }
      let name = medicine.name[wording.language]
      let marked = medicine.foods.map(wording.name).sorted().joined(separator: ", ")
      return screen.wrap(
        "\(name.prefix(1).uppercased() + name.dropFirst()): \(advice[wording.language])"
          + wording.markedHere(marked), hanging: 2)
    }
  }

  func swaps(_ swaps: [FoodSwap]) -> [String] {
    swaps.map { screen.wrap(wording.swap($0) + mark($0.traits), indent: 2, hanging: 2) }
      + advice(swaps.map(\.traits))
  }
}
