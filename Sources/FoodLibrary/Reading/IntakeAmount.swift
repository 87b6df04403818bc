import MagnesiumCore

/// Why an entry cannot be given another amount, or another food in its own.
public struct AmountMisfit: Error, Sendable, Hashable {
  package let intake: Intake
  /// Whether it is the amount that does not fit; else the entry has no weight to keep.
  package let isOfAmount: Bool
  /// Units that would do.
  package let units: [Measure.ID]

  package init(of intake: Intake, isOfAmount: Bool, units: [Measure.ID] = []) {
    self.intake = intake
    self.isOfAmount = isOfAmount
    self.units = units
  }
}

extension Intake {
  /// The same in another amount: its own figures, scaled. Its food is only asked what a measure weighs.
  ///
  /// - Parameters:
  ///   - food: what it was, nil where that is gone or was never a food; with the portions that the person
  ///     gave it.
  ///   - cup: what a cup and a fluid ounce hold.
  /// - Throws: ``AmountMisfit`` where the two amounts cannot be compared.
  package func inAmount(
    _ amount: AmountPhrase, of food: Food?, cup: CupSize
  ) throws(AmountMisfit) -> Intake {
    // Of words that were not understood nothing is known that could be scaled.
    if kind == .unknown, case .mass(let each)? = amount.measure?.kind {
      var intake = self
      (intake.quantity, intake.unit) = (amount.quantity, amount.measure!.id)
      intake.grams = amount.quantity * each
      return intake
    }
    let measures = MeasureNames.builtIn
    let own = measures[unit]
    let counts = own?.isCounted ?? true || kind == .supplement
    var measure = amount.measure
    if measure == nil, amount.size == nil, counts { measure = own ?? measures["piece"] }
    var new: (quantity: Double, unit: Measure.ID, factor: Double)?
    if amount.size == nil, let measure, measure.id == unit {
      new = (amount.quantity, unit, amount.quantity / quantity)
    } else if case .mass(let each)? = measure?.kind, kind != .supplement || unit == "g" {
      new = grams.map { (amount.quantity, measure!.id, amount.quantity * each / $0) }
    } else if let food, let grams = grams ?? (kind == .supplement ? quantity : nil) {
      let weighing = Weighing(measures: measures, cup: cup, acceptsImplausible: true)
      let said = SaidAmount(
        count: SaidNumber(amount.quantity), unit: (measure ?? measures["piece"]).map(UnitWord.init),
        size: amount.size.map(SizeWord.init))
      if case .success(let weighed) = weighing.weigh(food, said) {
        new = (weighed.quantity, weighed.measure, weighed.grams / grams)
      }
    }
    if new == nil, let (millilitres, owns) = volumes(measure, own, cup) {
      new = (amount.quantity, measure!.id, amount.quantity * millilitres / (quantity * owns))
    }
    guard let new, new.factor.isFinite, new.factor > 0 else {
      let known = (food?.portions.map(\.measure) ?? []) + (grams == nil ? [] : ["g"])
      throw AmountMisfit(of: self, isOfAmount: true, units: [unit] + known)
    }
    var intake = scaled(by: new.factor)
    (intake.quantity, intake.unit) = (new.quantity, new.unit)
    // What was assumed of the amount is now said.
    if intake.match == .likely { intake.match = .exact }
    return intake
  }

  private func volumes(
    _ new: Measure?, _ old: Measure?, _ cup: CupSize
  ) -> (new: Double, old: Double)? {
    func millilitres(_ measure: Measure?) -> Double? {
      guard case .volume(let millilitres)? = measure?.kind else { return nil }
      return switch measure?.id {
      case "cup": cup.cupMillilitres
      case "fl-oz": cup.fluidOunceMillilitres
      default: millilitres
      }
    }
    guard let new = millilitres(new), let old = millilitres(old) else { return nil }
    return (new, old)
  }
}

extension Measure {
  /// A cup of something is one cup, but a gram of something needs its number.
  fileprivate var isCounted: Bool {
    switch kind {
    case .mass: false
    case .volume: !["ml", "cl", "dl", "l"].contains(id)
    case .household: true
    }
  }
}
