/// What one person can hardly have eaten or taken at once. Beyond it a tracker asks.
package enum Plausibility {
  /// The largest weight of one food in one entry, in grams. Three litres of water pass.
  package static let gramsOfOneFood = 3_000.0
  /// The most magnesium from one food in one entry, in mg: 500 g of almonds pass.
  package static let milligramsFromOneFood = 1_500.0
  /// More of one food in one entry, in grams, is possible and worth a word: it may be a slip.
  package static let gramsWithoutDoubt = 1_000.0
  /// More magnesium from one entry of food, in mg, is possible and worth a word.
  package static let milligramsWithoutDoubt = 300.0
  /// The most magnesium from a bare figure or one supplement dose, in mg.
  package static let milligramsFromLabel = 2_000.0
  /// What any food can hold at most, in mg per 100 g: the richest foods of USDA SR Legacy 2018 (crude
  /// rice bran 781, dried agar 770) stay below it. Of an unknown food its kin say more:
  /// ``UnknownBounds``.
  package static let mostMagnesiumPer100g = 800.0
  /// An upper bound in mg for a supplement of so many grams; nil for what has no weight.
  package static func unknownAtMost(grams: Double?) -> Double {
    grams.map { $0 * mostMagnesiumPer100g / 100 } ?? milligramsFromLabel
  }

  /// What a whole day of eating can come to, in mg. A tenth of an adult's reference is in 270 g of white rice,
  /// and six times of it is more than ``milligramsFromLabel``: beyond, something is missing or was mistyped.
  ///
  /// - Parameter reference: in mg, nil where none is known.
  package static func dayTotal(around reference: Double?) -> ClosedRange<Double> {
    reference.map { $0 / 10...$0 * 6 } ?? 10...milligramsFromLabel
  }

  /// The most mg, g, pieces or kcal of one entry, also where it was said twice: a thousand times what
  /// anyone takes.
  package static let mostOfOneEntry = 1_000_000.0

  /// Whether an entry, or a product of which entries are made, can have so many mg or kcal.
  package static func isFigure(_ value: Double) -> Bool { 0...mostOfOneEntry ~= value }

  /// Whether it can have so many grams or pieces.
  package static func isAmount(_ value: Double) -> Bool { isFigure(value) && value > 0 }
}

extension MagnesiumAmount {
  /// What was kept; nil for figures that contradict each other, or that nothing has.
  package init?(kept mg: Double, from low: Double, to high: Double) {
    guard [low, mg, high].allSatisfy(Plausibility.isFigure), low <= mg, mg <= high else {
      return nil
    }
    self.init(mg: mg, range: low...high)
  }
}

extension Intake {
  /// Whether each figure and time is one that an entry can have.
  package var isPossible: Bool { impossibleFigure == nil }

  /// What no entry can have, as the interface calls it; nil where all is well.
  package var impossibleFigure: String? {
    if !Plausibility.isAmount(quantity) { return "quantity" }
    if let grams, !Plausibility.isAmount(grams) { return "amount_g" }
    if kind == .unknown, magnesium != nil { return "magnesium_mg" }
    if let magnesium, !Plausibility.isFigure(magnesium.range.upperBound) { return "magnesium_mg" }
    if let kcal, !Plausibility.isFigure(kcal) { return "kcal" }
    return occurredAt.isPossible ? nil : "at"
  }

  /// The texts that would make a terminal act, or are empty and may not be, as the interface calls them.
  package var unshowableTexts: [String] {
    var found: [String] = []
    func look(_ text: String, _ name: String, mayBeEmpty: Bool = false) {
      if !text.isShowable || text.isEmpty && !mayBeEmpty { found.append(name) }
    }
    look(name.english, "name_en")
    look(name.indonesian, "name_id")
    look(phrase, "phrase", mayBeEmpty: true)
    look(unit, "unit")
    look(source, "source")
    if let foodID { look(foodID, "food_id") }
    if !forms.allSatisfy(\.isShowable) { found.append("forms") }
    return found
  }
}

extension Intake {
  /// What may be a slip of what was eaten, though it can be.
  package enum Doubt: Sendable, Hashable {
    /// More than 1,000 g of one food.
    case weight(grams: Double)
    /// More than 300 mg of magnesium.
    case magnesium(mg: Double)
  }

  /// The weight before the magnesium that comes with it; nil where nothing is odd, and of doses: their
  /// limit is told.
  package var doubt: Doubt? {
    guard kind != .supplement else { return nil }
    if let grams, grams.tenths > Plausibility.gramsWithoutDoubt { return .weight(grams: grams) }
    if let mg = magnesium?.mg, mg.tenths > Plausibility.milligramsWithoutDoubt {
      return .magnesium(mg: mg)
    }
    return nil
  }

  /// Whether both may be one and the same, said twice: the same words for the same meal of a day, eaten
  /// within so many seconds.
  package func mayRepeat(_ other: Intake, within seconds: Int) -> Bool {
    (phrase, day, meal) == (other.phrase, other.day, other.meal)
      && abs(occurredAt.epochSeconds - other.occurredAt.epochSeconds) <= seconds
  }
}
