/// A magnesium compound in which supplements come.
public struct SupplementForm: Sendable, Hashable, Identifiable {
  public let id: String
  public let name: Bilingual
  public let formula: String
  /// mg of elemental magnesium per mg of compound. Where a formula stands it is the molar mass of
  /// its magnesium over that of the whole (IUPAC standard atomic weights, Mg 24.305 g/mol).
  public let elementalFraction: Double
  /// Whether the fraction follows from a formula. If not, it is what labels typically state, and
  /// the product's own label must decide.
  public let isStoichiometric: Bool

  public init(
    id: String, name: Bilingual, formula: String, elementalFraction: Double,
    isStoichiometric: Bool
  ) {
    self.id = id
    self.name = name
    self.formula = formula
    self.elementalFraction = elementalFraction
    self.isStoichiometric = isStoichiometric
  }

  /// Elemental magnesium in mg in a weight of the compound in mg.
  public func elementalMg(inCompoundMg compound: Double) -> Double {
    compound * elementalFraction
  }
}
