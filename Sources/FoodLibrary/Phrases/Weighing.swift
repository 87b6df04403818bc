import MagnesiumCore

/// Turns an amount of a food into grams.
struct Weighing {
  struct Weighed {
    var quantity: Double
    var measure: Measure.ID
    var size: PortionSize?
    var grams: Double
    var match: Intake.Match
  }

  let measures: MeasureNames
  let cup: CupSize
  let acceptsImplausible: Bool

  func weigh(_ food: Food, _ reading: ItemReading) -> Result<Weighed, UnresolvedItem.Reason> {
    guard var weighed = weighUnbounded(food, reading) else {
      return .failure(.measureDoesNotFit(reading.measure?.id ?? "piece", available: food.portions))
    }
    weighed.size = reading.size
    let mg = food.magnesium(inGrams: weighed.grams)?.mg ?? 0
    let most =
      food.supplementForms == nil
      ? Plausibility.milligramsFromOneFood : Plausibility.milligramsFromLabel
    if !acceptsImplausible, food.supplementForms != nil, mg > most {
      return .failure(.implausibleDose(mg: mg))
    }
    if !acceptsImplausible, weighed.grams > Plausibility.gramsOfOneFood || mg > most {
      return .failure(.implausibleAmount(grams: weighed.grams))
    }
    return .success(weighed)
  }

  private func weighUnbounded(_ food: Food, _ reading: ItemReading) -> Weighed? {
    let quantity = reading.quantity ?? 1
    let size = reading.size
    func weighed(_ measure: Measure.ID, _ gramsEach: Double, _ match: Intake.Match) -> Weighed {
      Weighed(quantity: quantity, measure: measure, grams: quantity * gramsEach, match: match)
    }
    guard let measure = reading.measure else {
      if food.supplementForms != nil {
        // A number before or after the name counts tablets; the name alone is one.
        return food.portions.first.map { weighed($0.measure, $0.grams, .exact) }
      }
      if reading.quantity == nil, size == nil {
        return food.usualPortion.map { weighed($0.measure, $0.grams, .likely) }
      }
      // Of what comes as a bar a number counts bars rather than the pieces into which it breaks.
      if size == nil, let bar = food.portions.first, bar.measure == "bar" {
        return weighed("bar", bar.grams, .likely)
      }
      if let piece = food.portion("piece", size) {
        return weighed("piece", piece.grams, reading.quantity == nil ? .likely : .exact)
      }
      let usual =
        food.portions.first { size != nil && $0.size == size } ?? food.portion("piece", nil)
        ?? food.portions.first
      return usual.map { weighed($0.measure, $0.grams, .likely) }
    }
    // A tablet has no weight here: 200 mg of it may be meant as magnesium or as tablet.
    if case .mass = measure.kind, food.supplementForms != nil, food.portion("g", nil) == nil {
      return nil
    }
    switch measure.kind {
    case .mass(let grams):
      return weighed(measure.id, grams, .exact)
    case .volume(var millilitres):
      // The tables' cups are US ones.
      if measure.id == "cup" { millilitres = cup.cupMillilitres }
      if measure.id == "fl-oz" { millilitres = cup.fluidOunceMillilitres }
      if let portion = food.portion(measure.id, size), case .volume(let tables) = measure.kind {
        return weighed(measure.id, portion.grams * millilitres / tables, .exact)
      }
      // A large glass is more than a glass, but how much nobody says.
      return density(of: food).map {
        weighed(measure.id, $0 * millilitres, size == nil ? .exact : .likely)
      }
    case .household:
      if let portion = food.portion(measure.id, size) {
        return weighed(measure.id, portion.grams, .exact)
      }
      for id in [measure.id] + measure.substitutes {
        if let portion = food.portion(id, size) ?? food.portion(id, nil) {
          return weighed(id, portion.grams, .likely)
        }
      }
      return nil
    }
  }

  /// g per mL, from the largest volume of which the food has a weight. A glass comes last: one of
  /// milk powder is the powder for a glass.
  private func density(of food: Food) -> Double? {
    let volumes = food.portions.compactMap { portion -> (millilitres: Double, portion: Portion)? in
      guard portion.size == nil, case .volume(let millilitres)? = measures[portion.measure]?.kind
      else { return nil }
      return (millilitres, portion)
    }
    let largest = volumes.filter { $0.portion.measure != "glass" }
      .max { $0.millilitres < $1.millilitres }
    return (largest ?? volumes.first).map { $0.portion.grams / $0.millilitres }
  }
}

extension Food {
  /// What the name alone means: the default portion, but a handful rather than one almond.
  var usualPortion: Portion? {
    guard let first = portions.first, first.measure == "piece", first.grams < 10 else {
      return portions.first
    }
    return portion("handful", nil) ?? portion("portion", nil) ?? portion("bowl", nil) ?? first
  }

  func portion(_ measure: Measure.ID, _ size: PortionSize?) -> Portion? {
    portions.first { $0.measure == measure && $0.size == size }
  }
}
