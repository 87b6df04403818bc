import MagnesiumCore

/// An amount as it stands alone, without a food: `40g`, `1 oz`, `2`, `setengah cup`, `2 large slices`.
public struct AmountPhrase: Sendable, Hashable {
  /// More than 0.
  package let quantity: Double
  /// nil for a bare number.
  package let measure: Measure?
  package let size: PortionSize?

  /// A weight in g.
  public init(grams: Double) {
    (quantity, measure, size) = (grams, MeasureNames.builtIn["g"], nil)
  }

  /// - Throws: ``AmountProblem``
  public init(_ text: String) throws(AmountProblem) {
    let line = Line(text)
    let tokens = line.tokens
    switch tokens.first?.kind {
    case .unreadable(.amountNotPositive): throw .notPositive
    case .unreadable(.ambiguousNumber(let text)): throw .ambiguousNumber(text)
    case .number, .article, .word: break
    default: throw .unreadable
    }
    var index = 0
    var number: Double?
    if let found = line.number(at: 0, limit: tokens.count) {
      guard found.number.low == found.number.high else { throw .unreadable }
      (number, index) = (found.number.value, found.end)
    } else if tokens[0].kind == .article {
      (number, index) = (1, 1)
    }
    if index < tokens.count, tokens[index].kind == .dash { index += 1 }
    var size: PortionSize?
    func takeSize() {
      guard size == nil, let found = line.size(index) else { return }
      (size, index) = (found.value.portion, found.tag.end)
    }
    takeSize()
    var measure: Measure?
    if let unit = line.unit(index), unit.value.amount == nil,
      let known = MeasureNames.builtIn[unit.value.measure]
    {
      (measure, index) = (known, unit.tag.end)
      if unit.tag.saysOne { number = number ?? 1 }
    }
    takeSize()
    guard index == tokens.count, number != nil || size != nil || measure != nil else {
      throw .unreadable
    }
    (quantity, self.measure, self.size) = (number ?? 1, measure, size)
  }

  /// As a line says it.
  var said: SaidAmount {
    var said = SaidAmount(
      count: SaidNumber(quantity), unit: measure.map(UnitWord.init), size: size.map(SizeWord.init))
    if let unit = said.unit, unit.isMass || unit.isVolume {
      said.weight = SaidAmount.Weight(number: SaidNumber(quantity), unit: unit)
      (said.count, said.unit) = (nil, nil)
    }
    return said
  }
}

extension SizeWord {
  init(_ size: PortionSize) {
    self =
      switch size {
      case .small: .small
      case .medium: .medium
      case .large: .large
      }
  }
}

/// Why a text is no amount.
public enum AmountProblem: Error, Sendable, Hashable {
  /// A number such as 1.000, which is a thousand to one reader and one to another.
  case ambiguousNumber(String)
  case notPositive
  case unreadable
}
