import MagnesiumCore

/// What the figures of a food's label are for: `40g`, `250 ml`, `sachet=40g`, `2 slices=60g`.
public struct FoodServing: Sendable, Hashable {
  /// The weight of it in g.
  public let grams: Double
  /// The portions that follow from how it was said, the usual one first.
  public let portions: [Portion]

  /// A weight in g, and the portions that go with it.
  public init(grams: Double, portions: [Portion] = []) {
    self.grams = grams
    self.portions = portions
  }

  /// - Throws: ``AmountProblem``
  public init(_ text: String) throws(AmountProblem) {
    guard let named = try NamedPortion(text) else {
      try self.init(weight: text)
      return
    }
    self.init(grams: named.grams, portions: [named.portion])
  }

  /// A weight or a volume. Drinks weigh about one gram a millilitre.
  ///
  /// - Throws: ``AmountProblem``
  package init(weight text: String) throws(AmountProblem) {
    let amount = try AmountPhrase(text)
    switch amount.measure?.kind {
    case .mass(let grams): self.init(grams: amount.quantity * grams)
    case .volume(let millilitres):
      let grams = amount.quantity * millilitres
      self.init(
        grams: grams,
        portions: [
          Portion(measure: "portion", grams: grams, source: OwnFood.source),
          Portion(measure: "glass", grams: 240, source: OwnFood.source),
        ])
    case .household, nil: throw .unreadable
    }
  }
}

extension OwnPortion {
  /// Reads `plastik=250g`, `3 slices=60g` or, with a measure that only this person has, `besek=400g`.
  ///
  /// - Throws: ``AmountProblem``
  package init(_ text: String, of food: Food.ID) throws(AmountProblem) {
    do throws(AmountProblem) {
      guard let named = try NamedPortion(text) else { throw .unreadable }
      let portion = named.portion
      self.init(
        foodID: food, measure: portion.measure, size: portion.size, grams: portion.grams)
    } catch {
      guard case .unreadable = error, let separator = text.firstIndex(of: "="),
        let measure = Self.ownMeasure(String(text[..<separator]))
      else { throw error }
      let weight = String(text[text.index(after: separator)...])
      self.init(foodID: food, measure: measure, grams: try FoodServing(weight: weight).grams)
    }
  }

  /// That of which words name the measure, without its weight: `plastik`, `large slice`; nil for what is no
  /// measure.
  package init?(measure words: String, of food: Food.ID) {
    let known = try? AmountPhrase(words)
    guard let measure = known?.measure?.id ?? Self.ownMeasure(words) else { return nil }
    self.init(foodID: food, measure: measure, size: known?.size, grams: 1)
  }

  /// A unit of phrases that has no weight of its own, else the word itself.
  private static func ownMeasure(_ word: String) -> Measure.ID? {
    let line = Line(word)
    if let unit = line.unit(0), unit.tag.end == line.tokens.count, !unit.value.isMass,
      unit.value.amount == nil
    {
      return unit.value.measure
    }
    let words = NameKey.words(of: word)
    return words.count == 1 && words[0].allSatisfy(\.isLetter) ? words[0] : nil
  }
}

/// A household portion with the weight of so many: `cup=110g`, `3 pieces=34g`, `1/2 bar=20g`.
package struct NamedPortion: Sendable, Hashable {
  /// What all of them weigh.
  package let grams: Double
  /// One of them.
  package let portion: Portion

  /// nil where no equals sign stands in the text.
  ///
  /// - Throws: ``AmountProblem``
  package init?(_ text: String) throws(AmountProblem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let amount = try AmountPhrase(String(parts[0]))
    guard let measure = amount.measure else { throw .unreadable }
    if case .mass = measure.kind { throw .unreadable }
    grams = try FoodServing(weight: String(parts[1])).grams
    portion = Portion(
      measure: measure.id, size: amount.size, grams: grams / amount.quantity,
      source: OwnFood.source)
  }
}
