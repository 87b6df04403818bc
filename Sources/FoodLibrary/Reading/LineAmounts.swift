import MagnesiumCore

/// How much, as it was said.
struct SaidAmount {
  /// Of `unit`, or of the food.
  var count: SaidNumber?
  var unit: UnitWord?
  var size: SizeWord?
  /// A mass or volume: of one that is counted where `isEach`, else of all.
  var weight: Weight?
  var isEach = false
  var vague: VagueAmount?
  /// What holds `weight`, such as the can of `a 330 ml can`.
  var container: Measure.ID?
  /// Whether it is of each food of the list that begins behind it.
  var isForEach = false
  /// Whether two amounts contradict each other.
  var isContradictory = false
  /// Whether it is given in two systems of units, as recipes do.
  var isOfRecipe = false
  /// Whether it says how many times, and nothing of what.
  var isTimes = false
  /// Where its unit stands, which may belong to the name.
  var unitTokens: Range<Int>?

  struct Weight {
    var number: SaidNumber
    var unit: UnitWord
  }

  var saysCount: Bool { count != nil || vague != nil }
  var isBare: Bool { unit == nil && weight == nil && vague == nil }
}

extension Line {
  /// The number and the unit of mass or volume at a token: `6-oz`, `250 ml`.
  func weight(at start: Int, limit: Int) -> (weight: SaidAmount.Weight, end: Int)? {
    var start = start
    while start < limit, let end = endOfAbout(start) { start = end }
    guard start < limit, let number = number(at: start, limit: limit), number.end < limit else {
      return nil
    }
    var index = number.end
    if tokens[index].kind == .dash { index += 1 }
    guard index < limit, let unit = unit(index), unit.value.isMass || unit.value.isVolume,
      unit.tag.end <= limit, !unit.tag.saysOne
    else { return nil }
    return (SaidAmount.Weight(number: number.number, unit: unit.value), unit.tag.end)
  }

  /// An amount at a token; nil where none begins there.
  func amount(
    at start: Int, limit: Int, leavingUnit: Bool = false,
    leavingNumbers: Bool = false, takingShortUnit: Bool = false
  ) -> (SaidAmount, end: Int)? {
    var index = start
    while index < limit, let end = endOfAbout(index) { index = end }
    guard index < limit else { return nil }
    var amount = SaidAmount()
    if let found = number(at: index, limit: limit, isPlain: leavingNumbers) {
      // What is shared between two is no two.
      if found.number.low == found.number.high,
        tokens[start..<index].contains(where: { PhraseWords.between.contains($0.word) })
      {
        return nil
      }
      index = found.end
      amount.count = found.number
      var isCounted = false
      if index < limit, tokens[index].kind == .times {
        index += 1
        isCounted = true
      }
      amount.isTimes =
        isCounted && (index == limit || tokens[index].kind != .word)
        || index > start + 1
          && tags[index - 1].contains {
            if case .number(_, .times) = $0.part { true } else { false }
          }
      if let end = endOfEach(index), weight(at: end, limit: limit) != nil {
        (index, isCounted) = (end, true)
      }
      if let (weight, end) = secondWeight(index, limit) {
        (amount.weight, amount.isEach, index) = (weight, true, end)
        takeContainer(&amount, &index, limit)
      } else if isCounted, let second = number(at: index, limit: limit) {
        // 2 x 3 eggs
        amount.count = found.number * second.number.value
        index = second.end
        takeUnit(&amount, &index, limit, leavingUnit, takingShortUnit)
      } else {
        takeUnit(&amount, &index, limit, leavingUnit, takingShortUnit)
      }
    } else if tokens[index].kind == .article {
      index += 1
      if let size = size(index), size.tag.end < limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
      if let (weight, end) = weight(at: index, limit: limit) {
        (amount.weight, index) = (weight, end)
        takeContainer(&amount, &index, limit)
      } else if let vague = vague(index), vague.tag.end <= limit, unit(index) == nil || leavingUnit
      {
        takeVague(vague.value, vague.tag.end, &amount, &index, limit)
      } else if let unit = unit(index), unit.value.measure != "each", unit.tag.end <= limit,
        !leavingUnit
      {
        amount.count = SaidNumber(1)
        take(unit, &amount, &index)
      } else {
        // A size alone may belong to the name.
        return nil
      }
    } else if var unit = unit(index), unit.tag.saysOne, unit.tag.end <= limit, !leavingUnit {
      // semangkuk bakso, where a bowl for it is a unit too
      if takingShortUnit, let short = shortUnit(index) { unit = short }
      amount.count = SaidNumber(1)
      take(unit, &amount, &index)
      if let size = size(index), size.tag.end <= limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
    } else if let vague = vague(index), vague.tag.end <= limit {
      takeVague(vague.value, vague.tag.end, &amount, &index, limit)
    } else {
      return nil
    }
    while index < limit, let end = endOfAbout(index) { index = end }
    takeForEach(&amount, &index, limit)
    return (amount, index)
  }

  /// `20 g each of almonds and walnuts`, `2 each of apples and pears`
  private func takeForEach(_ amount: inout SaidAmount, _ index: inout Int, _ limit: Int) {
    var next = index
    var isUnit = false
    if let unit = amount.unitTokens, unit.upperBound == index, isEach(unit.lowerBound) {
      isUnit = true
    } else if let end = endOfEach(next), end <= limit, amount.saysCount || amount.weight != nil {
      next = end
    } else {
      return
    }
    let hasOf = next < limit && tokens[next].word == "of"
    if hasOf { next += 1 }
    guard hasOf || !isUnit, next < limit, tokens[next].kind == .word,
      tag(next, { $0 == .connector || $0 == .alternative ? true : nil }) == nil
    else { return }
    if isUnit { (amount.unit, amount.unitTokens) = (nil, nil) }
    (amount.isForEach, index) = (true, next)
  }

  private func vague(_ token: Int) -> (value: VagueAmount, tag: Tag)? {
    tag(token) { if case .vague(let vague) = $0 { vague } else { nil } }
  }

  private func takeVague(
    _ vague: VagueAmount, _ end: Int, _ amount: inout SaidAmount, _ index: inout Int, _ limit: Int
  ) {
    index = end
    amount.vague = vague
    if case .measure(let id) = vague {
      amount.vague = nil
      amount.count = amount.count ?? SaidNumber(1)
      amount.unit = UnitWord(id)
      return
    }
    if let unit = unit(index), unit.tag.end <= limit, !unit.value.isMass {
      take(unit, &amount, &index)
    }
  }

  /// `1 15 oz can`, `1 (16 ounce) package`, `3 6-oz breasts`
  private func secondWeight(_ start: Int, _ limit: Int) -> (SaidAmount.Weight, Int)? {
    guard start < limit else { return nil }
    if tokens[start].kind == .open, let close = closings[start], close < limit,
      let (weight, end) = weight(at: start + 1, limit: close), end == close, close + 1 < limit,
      unit(close + 1) != nil
    {
      return (weight, close + 1)
    }
    return weight(at: start, limit: limit)
  }

  private func take(
    _ unit: (value: UnitWord, tag: Tag), _ amount: inout SaidAmount, _ index: inout Int
  ) {
    amount.unit = unit.value
    amount.unitTokens = index..<unit.tag.end
    index = unit.tag.end
  }

  private func takeUnit(
    _ amount: inout SaidAmount, _ index: inout Int, _ limit: Int, _ leavingUnit: Bool,
    _ takingShortUnit: Bool
  ) {
    var next = index
    if next < limit, tokens[next].kind == .dash { next += 1 }
    var size: SizeWord?
    if let found = self.size(next), found.tag.end < limit, unit(found.tag.end) != nil {
      (size, next) = (found.value, found.tag.end)
    }
    guard let unit = takingShortUnit ? shortUnit(next) ?? unit(next) : unit(next),
      unit.tag.end <= limit, !unit.tag.saysOne, !leavingUnit
    else { return }
    amount.size = size
    if unit.value.isMass || unit.value.isVolume, let count = amount.count {
      amount.weight = SaidAmount.Weight(number: count, unit: unit.value)
      amount.count = nil
      amount.unitTokens = next..<unit.tag.end
      index = unit.tag.end
      takeSecond(&amount, &index, limit)
      takeContainer(&amount, &index, limit)
    } else {
      index = next
      take(unit, &amount, &index)
      if let size = self.size(index), size.tag.end <= limit {
        (amount.size, index) = (size.value, size.tag.end)
      }
    }
  }

  /// The same amount in another unit: `120g/4¼oz`, `1.2kg/2lb 9oz`.
  private func takeSecond(_ amount: inout SaidAmount, _ index: inout Int, _ limit: Int) {
    let isAlone = !(index < limit && tokens[index].kind == .slash)
    while index + 1 < limit, tokens[index].kind == .slash,
      let (second, end) = weight(at: index + 1, limit: limit)
    {
      if let first = amount.weight, !agree(first, second) {
        amount.isContradictory = weight(at: end, limit: limit) == nil
      }
      amount.isOfRecipe = true
      index = end
    }
    // 2lb 9oz
    if let (more, end) = weight(at: index, limit: limit), more.unit.isMass,
      amount.weight?.unit.isMass == true
    {
      if let first = amount.weight, first.unit.measure == more.unit.measure {
        amount.isContradictory = !agree(first, more)
      } else if let first = amount.weight, let a = grams(first), let b = grams(more), b < a {
        amount.isContradictory = false
        if isAlone, first.unit.measure == "lb" || first.unit.measure == "kg" {
          amount.weight = SaidAmount.Weight(
            number: SaidNumber(a + b), unit: UnitWord(MeasureNames.builtIn["g"]!))
        }
      }
      index = end
    }
  }

  /// g of a mass, ml of a volume.
  func grams(_ weight: SaidAmount.Weight) -> Double? {
    if let amount = weight.unit.amount { return weight.number.value * amount }
    switch MeasureNames.builtIn[weight.unit.measure]?.kind {
    case .mass(let grams): return weight.number.value * grams
    case .volume(let ml): return weight.number.value * ml
    default: return nil
    }
  }

  /// Whether two amounts may be of the same food: what a volume weighs differs.
  func agree(_ first: SaidAmount.Weight, _ second: SaidAmount.Weight) -> Bool {
    guard first.unit.isMass == second.unit.isMass, let a = grams(first), let b = grams(second)
    else {
      return true
    }
    // In another unit a weight is rounded; in the same it is said twice because there are two.
    let isSameUnit = first.unit.measure == second.unit.measure
    return (isSameUnit ? 0.97...1.03 : 0.75...1.34).contains(a / b)
  }

  /// The can of `a 330 ml can`.
  private func takeContainer(_ amount: inout SaidAmount, _ index: inout Int, _ limit: Int) {
    guard let unit = unit(index), unit.tag.end <= limit, !unit.tag.saysOne, !unit.value.isMass,
      !["piece", "whole"].contains(unit.value.measure),
      unit.value.measure == "glass" || unit.value.measure == "cup" || !unit.value.isVolume
    else { return }
    amount.unitTokens = index..<unit.tag.end
    amount.container = unit.value.measure
    index = unit.tag.end
  }

  private func shortUnit(_ token: Int) -> (value: UnitWord, tag: Tag)? {
    guard token < tokens.count else { return nil }
    for tag in tags[token] where tag.end == token + 1 {
      if case .unit(let unit) = tag.part { return (unit, tag) }
    }
    return nil
  }
}
