/// What one person can hardly have eaten or taken at once. Beyond it a tracker asks.
public enum Plausibility {
  /// The largest weight of one food in one entry, in grams. Three litres of water pass.
  public static let gramsOfOneFood = 3_000.0
  /// The most magnesium from one food in one entry, in mg: 500 g of almonds pass.
  public static let milligramsFromOneFood = 1_500.0
  /// The most magnesium from a bare figure or one supplement dose, in mg.
  public static let milligramsFromLabel = 2_000.0
  /// What an unknown food can hold at most, in mg per 100 g: the richest foods of USDA SR Legacy
  /// 2018 (crude rice bran 781, dried agar 770) stay below it. It bounds the range of a total,
  /// and nothing else.
  public static let mostMagnesiumPer100g = 800.0
  /// An upper bound in mg for what is unknown in so many grams; nil for what has no weight.
  public static func unknownAtMost(grams: Double?) -> Double {
    grams.map { $0 * mostMagnesiumPer100g / 100 } ?? milligramsFromLabel
  }

  /// The most mg, g, pieces or kcal of one entry, also where it was said twice: a thousand times what
  /// anyone takes.
  public static let mostOfOneEntry = 1_000_000.0
}

extension Intake {
  /// Whether each figure is one that an entry can have.
  public var isPossible: Bool {
    [quantity, grams, magnesium?.range.upperBound, kcal].compactMap(\.self)
      .allSatisfy { 0...Plausibility.mostOfOneEntry ~= $0 }
  }
}
