import MagnesiumCore

/// Turns an amount of a food into grams.
struct Weighing {
  struct Weighed {
    var quantity: Double
    var measure: Measure.ID
    var size: PortionSize?
    var grams: Double
    var match: Intake.Match
    /// How far the weight may be off because a range or no number was said, or because lists of
    /// measures disagree, as shares of it.
    var spread: ClosedRange<Double> = 1...1
  }

  enum Outcome {
    case success(Weighed)
    case failure(UnresolvedItem.Reason)
  }

  let measures: MeasureNames
  let cup: CupSize
  let acceptsImplausible: Bool
  /// The person's own, which come before those of the tables.
  var portions: [Food.ID: [Portion]] = [:]

  func weigh(_ food: Food, _ amount: SaidAmount?) -> Outcome {
    if food.magnesium == nil, food.supplementForms != nil {
      return .failure(.labelUnknown(food.name.english))
    }
    let food = portions.isEmpty ? food : food.with(portions[food.id] ?? [])
    guard var weighed = weighUnbounded(food, amount ?? SaidAmount()) else {
      let measure = amount?.unit?.measure ?? amount?.weight?.unit.measure ?? "piece"
      return .failure(.measureDoesNotFit(measure, available: food.portions))
    }
    if let count = amount?.count ?? amount?.weight?.number, count.low < count.high, count.value > 0
    {
      weighed.spread = (count.low / count.value)...(count.high / count.value)
    }
    weighed.size = amount?.size?.portion
    let portion =
      food.portion(weighed.measure, weighed.size) ?? food.portion(weighed.measure, nil)
    if let lists = portion?.spread, lists != 1...1 {
      let (low, high) = (weighed.spread.lowerBound, weighed.spread.upperBound)
      weighed.spread = low * lists.lowerBound...high * lists.upperBound
    }
    let mg = food.magnesium(inGrams: weighed.grams)?.mg ?? 0
    if weighed.match == .guess, mg < Certainty.least { weighed.match = .likely }
    let most =
      food.supplementForms == nil
      ? Plausibility.milligramsFromOneFood : Plausibility.milligramsFromLabel
    if !acceptsImplausible, food.supplementForms == nil, weighed.measure == "mg",
      weighed.grams < 1
    {
      return .failure(.milligramsOfFood(mg: weighed.grams * 1_000))
    }
    if !acceptsImplausible, food.supplementForms != nil, mg > most {
      return .failure(.implausibleDose(mg: mg))
    }
    if !acceptsImplausible, weighed.grams > Plausibility.gramsOfOneFood || mg > most {
      return .failure(.implausibleAmount(grams: weighed.grams))
    }
    return weighed.grams > 0 && weighed.grams.isFinite && weighed.quantity > 0
      ? .success(weighed) : .failure(.amountNotPositive)
  }

  /// What the amount of an item is of another food, as a share of its own weight; nil where the other has
  /// no such measure.
  func share(of other: Food, for item: PhraseItem) -> Double? {
    if case .mass? = measures[item.measure]?.kind { return 1 }
    func weight(_ food: Food) -> Double? {
      (food.portion(item.measure, item.size) ?? food.portion(item.measure, nil))?.grams
    }
    guard let own = weight(item.food), let others = weight(other) else { return nil }
    return others / own
  }

  private func weighUnbounded(_ food: Food, _ amount: SaidAmount) -> Weighed? {
    if let weight = amount.weight {
      return weigh(
        food, weight, times: amount.isEach ? amount.count?.value ?? 1 : 1, size: amount.size)
    }
    let quantity = amount.count?.value ?? 1
    func weighed(
      _ measure: Measure.ID, _ gramsEach: Double, _ match: Intake.Match
    ) -> Weighed {
      Weighed(quantity: quantity, measure: measure, grams: quantity * gramsEach, match: match)
    }
    if let vague = amount.vague { return weigh(food, vague, amount) }
    guard let unit = amount.unit else {
      if food.supplementForms != nil {
        // A number before or after the name counts tablets; the name alone is one.
        return food.portions.first.map { weighed($0.measure, $0.grams, .exact) }
      }
      return weighBare(food, amount, weighed)
    }
    if unit.isMass || unit.isVolume {
      // A glass of something.
      if unit.measure == "glass", let portion = drink(of: food) {
        return weighed(portion.measure, portion.grams, .likely)
      }
      return weigh(
        food, SaidAmount.Weight(number: amount.count ?? SaidNumber(1), unit: unit), times: 1,
        size: amount.size)
    }
    return weigh(food, in: unit.measure, amount.size, weighed)
  }

  /// A number without a unit, or nothing at all.
  private func weighBare(
    _ food: Food, _ amount: SaidAmount,
    _ weighed: (Measure.ID, Double, Intake.Match) -> Weighed
  ) -> Weighed? {
    let size = amount.size?.portion
    guard let count = amount.count?.value else {
      guard let size else {
        return food.usualPortion.map { weighed($0.measure, $0.grams, .likely) }
      }
      return sized(food, size, amount.size!).map {
        weighed($0.measure, $0.grams, roughness(amount.size, food))
      }
    }
    if count < 1, size == nil, let whole = food.portion("whole", nil) {
      return weighed("whole", whole.grams, .likely)
    }
    // Of what comes as a bar a number counts bars rather than the pieces into which it breaks.
    if size == nil, let bar = food.portions.first, bar.measure == "bar" {
      return weighed("bar", bar.grams, .likely)
    }
    if let piece = food.portion("piece", size) { return weighed("piece", piece.grams, .exact) }
    if let size = amount.size, let sized = sized(food, size.portion, size) {
      return weighed(sized.measure, sized.grams, roughness(size, food))
    }
    // What comes by the skewer is counted by it.
    if count >= 2, let skewer = food.portion("skewer", nil) {
      return weighed("skewer", skewer.grams, .likely)
    }
    for measure in ["stalk", "head", "ear", "sheet"] where count >= 1 || measure != "sheet" {
      if let one = food.portion(measure, nil), food.portion("piece", nil) == nil {
        return weighed(measure, one.grams, .likely)
      }
    }
    guard let usual = food.portion("piece", nil) ?? food.portions.first else { return nil }
    // Half of a melon is no half slice of it, and a number counts no spoons.
    if count < 1,
      ["slice", "wedge", "cut", "clove", "strip"].contains(usual.measure)
        || ["tbsp", "tsp", "pinch", "pat"].contains(usual.measure)
    {
      return nil
    }
    return weighed(
      usual.measure, usual.grams, count < 1 && usual.measure == "portion" ? .guess : .likely)
  }

  /// How sure a weight is that was worked out of that of another size.
  private func roughness(_ size: SizeWord?, _ food: Food) -> Intake.Match {
    guard let size, !(0.7...1.43).contains(size.factor) else { return .likely }
    return food.portions.contains { $0.size == size.portion } ? .likely : .guess
  }

  private func sized(_ food: Food, _ size: PortionSize, _ word: SizeWord) -> Portion? {
    if let portion = food.portions.first(where: { $0.size == size }) { return portion }
    guard let usual = food.portion("piece", nil) ?? food.portions.first else { return nil }
    return Portion(
      measure: usual.measure, grams: usual.grams * word.factor, source: usual.source)
  }

  private func weigh(
    _ food: Food, in measure: Measure.ID, _ size: SizeWord?,
    _ weighed: (Measure.ID, Double, Intake.Match) -> Weighed
  ) -> Weighed? {
    if let portion = food.portion(measure, size?.portion) {
      return weighed(measure, portion.grams, .exact)
    }
    if measure == "portion", food.supplementForms == nil {
      // Never one nut: what a person usually has of it.
      let usual = food.portion("plate", nil) ?? food.portion("bowl", nil) ?? food.serving
      return usual.map { weighed($0.measure, $0.grams * (size?.factor ?? 1), .likely) }
    }
    for id in [measure] + (measures[measure]?.substitutes ?? []) {
      let match: Intake.Match =
        measures[measure]?.roughSubstitutes.contains(id) == true ? .guess : .likely
      if let portion = food.portion(id, size?.portion) {
        return weighed(id, portion.grams, match)
      }
      if let portion = food.portion(id, nil) {
        return weighed(
          id, portion.grams * (size?.factor ?? 1), max(match, roughness(size, food)))
      }
    }
    return Self.byHand[measure].map { weighed(measure, $0 * (size?.factor ?? 1), .guess) }
  }

  /// g of what a hand or a spoon takes, of foods for which no table says it (estimates).
  private static let byHand: [Measure.ID: Double] = [
    "pinch": 0.4, "handful": 30, "splash": 10, "dollop": 20, "pat": 5, "bite": 15,
  ]

  private func weigh(
    _ food: Food, _ vague: VagueAmount, _ amount: SaidAmount
  ) -> Weighed? {
    var known = amount
    known.vague = nil
    func scaled(_ share: Double, _ spread: ClosedRange<Double>) -> Weighed? {
      guard var weighed = weighUnbounded(food, known) else { return nil }
      weighed.quantity *= share
      weighed.grams *= share
      weighed.spread = spread
      weighed.match = max(.likely, weighed.match)
      return weighed
    }
    switch vague {
    case .count(let range):
      known.count = SaidNumber(from: range.lowerBound, to: range.upperBound)
      let middle = known.count!.value
      guard var weighed = weighUnbounded(food, known) else { return nil }
      weighed.match = max(.likely, weighed.match)
      weighed.spread = range.lowerBound / middle...range.upperBound / middle
      return weighed
    case .measure: return nil
    case .usual: return scaled(1, 0.67...1.5)
    case .little: return scaled(amount.unit == nil ? 0.3 : 0.75, 0.33...2)
    case .much: return scaled(1.5, 0.67...1.5)
    case .part(let part): return scaled(part, 0.67...1.33)
    case .taste:
      let least = ["pinch", "tsp", "piece", "sheet", "clove", "tbsp"].lazy
        .compactMap { food.portion($0, nil) }.first
      guard let portion = least ?? food.usualPortion else { return nil }
      let share = least == nil ? 0.3 : 1
      return Weighed(
        quantity: share, measure: portion.measure, grams: share * portion.grams, match: .likely,
        spread: 0...3)
    }
  }

  private func weigh(
    _ food: Food, _ weight: SaidAmount.Weight, times: Double, size: SizeWord? = nil
  ) -> Weighed? {
    let unit = weight.unit
    let quantity = weight.number.value * times
    // A tablet has no weight here: 200 mg of it may be meant as magnesium or as tablet.
    if unit.isMass, food.supplementForms != nil, food.portion("g", nil) == nil { return nil }
    func weighed(_ gramsEach: Double, _ match: Intake.Match) -> Weighed {
      let isOwn = unit.amount == nil
      return Weighed(
        quantity: isOwn ? quantity : quantity * gramsEach, measure: isOwn ? unit.measure : "g",
        grams: quantity * gramsEach, match: match)
    }
    guard unit.isVolume else {
      if let grams = unit.amount { return weighed(grams, .exact) }
      guard case .mass(let grams)? = measures[unit.measure]?.kind else { return nil }
      return weighed(grams, .exact)
    }
    guard case .volume(let tables)? = measures[unit.amount == nil ? unit.measure : "ml"]?.kind
    else {
      return nil
    }
    var millilitres = unit.amount ?? tables
    if unit.amount == nil {
      // The tables' cups are US ones.
      if unit.measure == "cup" { millilitres = cup.cupMillilitres }
      if unit.measure == "fl-oz" { millilitres = cup.fluidOunceMillilitres }
      if let portion = food.portion(unit.measure, size?.portion) {
        return weighed(portion.grams * millilitres / tables, .exact)
      }
    }
    // A large glass is more than a glass, but how much nobody says.
    return density(of: food).map { weighed($0 * millilitres, size == nil ? .exact : .likely) }
  }

  /// The powder or concentrate for a glass, of what is drunk with water.
  private func drink(of food: Food) -> Portion? {
    guard food.portion("glass", nil) == nil, let kcal = food.kcalPer100g, kcal > 180,
      let spoon = food.portion("tbsp", nil) ?? food.portion("tsp", nil)
        ?? food.portion("sachet", nil),
      PhraseWords.powders.contains(where: food.nameWords.contains)
    else { return nil }
    if let usual = food.portions.first, usual.grams <= 45 { return usual }
    return spoon
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

  /// How many grams of it lie on another food where nobody says how much: a spoon of nuts or dried
  /// fruit, some slices of a raw vegetable (estimates). Nil where it is had as at other times.
  var topping: Double? {
    guard let usual = usualPortion else { return nil }
    let most: Double
    switch BuiltInFoods.group(of: id) {
    case "legumes-nuts" where kcalPer100g ?? 0 > 400: most = 10
    case "fruit" where kcalPer100g ?? 0 > 220: most = 15
    case "fruit" where usual.measure == "piece": most = 80
    case "vegetables" where id.hasSuffix("-raw"): most = 30
    case "sweets" where kcalPer100g ?? 0 > 400: most = 15
    default: return nil
    }
    return usual.grams > most ? most : nil
  }

  /// What a serving of it is: of sweets and snacks 30 g where the tables count by the piece (reference
  /// amounts customarily consumed, 21 CFR 101.12).
  var serving: Portion? {
    guard let usual = usualPortion else { return nil }
    guard usual.grams < 20, ["piece", "cut", "slice"].contains(usual.measure),
      kcalPer100g ?? 0 > 250
    else { return usual }
    return Portion(measure: "portion", grams: 30, source: "estimate")
  }

  func portion(_ measure: Measure.ID, _ size: PortionSize?) -> Portion? {
    portions.first { $0.measure == measure && $0.size == size }
  }

  var nameWords: Set<String> {
    Set(NameKey.words(of: name.english) + NameKey.words(of: name.indonesian))
  }
}
