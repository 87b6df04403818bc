/// A magnesium compound in which supplements come.
package struct SupplementForm: Sendable, Hashable, Identifiable {
  package let id: String
  package let name: Bilingual
  /// What its hydrates and variants have in common, such as `citrate`: what labels say.
  package let family: String
  /// Further names, in both languages.
  package let synonyms: [String]
  package let formula: String
  /// mg of elemental magnesium per mg of compound. Where a formula stands it is the molar mass of
  /// its magnesium over that of the whole (IUPAC standard atomic weights, Mg 24.305 g/mol).
  package let elementalFraction: Double
  /// Whether the fraction follows from a formula. If not, it is what labels typically state, and
  /// the product's own label must decide.
  package let isStoichiometric: Bool

  package init(
    id: String, name: Bilingual, family: String, synonyms: [String], formula: String,
    elementalFraction: Double, isStoichiometric: Bool
  ) {
    self.id = id
    self.name = name
    self.family = family
    self.synonyms = synonyms
    self.formula = formula
    self.elementalFraction = elementalFraction
    self.isStoichiometric = isStoichiometric
  }

  /// Elemental magnesium in mg in a weight of the compound in mg.
  package func elementalMg(inCompoundMg compound: Double) -> Double {
    compound * elementalFraction
  }
}

/// The forms that a name can mean: one, or all hydrates and variants of a family.
package struct NamedForms: Sendable, Hashable {
  /// The family where the name leaves open which form it is, else the form's id.
  package let id: String
  package let forms: [SupplementForm]

  package init(id: String, forms: [SupplementForm]) {
    precondition(!forms.isEmpty)
    self.id = id
    self.forms = forms
  }

  /// Whether forms with different shares of magnesium are meant.
  package var isOpen: Bool { Set(forms.map(\.elementalFraction)).count > 1 }

  /// Elemental magnesium in a weight of the compound in mg. Where the name leaves the form open the
  /// range is that of all it may be, and the figure lies in its middle.
  package func elemental(inCompoundMg compound: Double) -> MagnesiumAmount {
    let each = forms.map { $0.elementalMg(inCompoundMg: compound) }
    let low = each.min()!
    let high = each.max()!
    return MagnesiumAmount(mg: (low + high) / 2, range: low...high)
  }
}
