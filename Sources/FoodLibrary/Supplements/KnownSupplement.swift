import FoodTables
import MagnesiumCore

/// A supplement, antacid or laxative that is known by its name before a person keeps it: a row of
/// `FoodData/supplement_products.tsv`.
///
/// Packets change and differ from land to land, so that what is known of one is asked about once.
package struct KnownSupplement: Sendable, Hashable, Identifiable {
  /// How its figure was found.
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A label was read.
    case label
    /// Only a page about it was read.
    case secondary
    /// It is a compound, and nothing besides.
    case formula
    /// Nothing can be said: the person's own label decides.
    case ask
  }

  /// Begins with ``idPrefix``.
  package let id: String
  package let name: String
  package let synonyms: [String]
  /// What its label says, to be read by ``SupplementLabel``; nil where that is to be asked for, and
  /// where it holds no magnesium.
  package let label: String?
  /// Elemental magnesium in what the label's figures are for; nil where it is not known.
  package let content: MagnesiumAmount?
  /// In what it is counted, and how many of the label's servings one of that is; the first is what its
  /// name alone means.
  package let units: [(unit: Measure.ID, servings: Double)]
  /// Ids of forms or families.
  package let forms: [String]
  package let basis: Basis
  /// Where it was read; nil where nothing was.
  package let source: String?
  package let remark: Bilingual

  /// What the ids of all begin with.
  package static let idPrefix = "product-"
  /// What stands for the source table of their figures.
  package static let table = "supplement-products"

  package static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The product as a phrase reader sees it: the label's serving stands for 1 g.
  package var food: Food {
    Food(
      id: id, name: Bilingual(same: name), synonyms: synonyms,
      magnesium: content.map {
        MagnesiumFigure(
          per100g: $0 * 100,
          source: FigureSource(
            table: Self.table, id: String(id.dropFirst(Self.idPrefix.count))))
      },
      portions: units.map { Portion(measure: $0.unit, grams: $0.servings, source: Self.table) },
      supplementForms: forms, remark: remark)
  }

  /// The product as the person would keep it, counted in a unit; nil where its content is not known,
  /// and where it does not come in that unit.
  ///
  /// - Parameter unit: what its name alone means when nil.
  package func product(in unit: Measure.ID? = nil) -> SupplementProduct? {
    guard let content,
      let counted = unit.map({ unit in units.first { $0.unit == unit } }) ?? units[0]
    else { return nil }
    return SupplementProduct(
      id: id, name: name, unit: counted.unit, content: content * counted.servings, forms: forms,
      label: label ?? "")
  }

  /// The product counted in what an amount is said in, or in what its name alone means where it does not
  /// come in that; nil where its content is not known.
  package func product(countedIn measure: Measure?) -> SupplementProduct? {
    if let measure, case .volume = measure.kind, units.contains(where: { $0.unit == "ml" }) {
      return product(in: "ml")
    }
    return measure.flatMap { product(in: $0.id) } ?? product()
  }
}

extension FoodLibrary {
  /// The product with a name or synonym, whatever the order of its words; nil where none has it.
  package static func knownSupplement(named name: String) -> KnownSupplement? {
    KnownSupplements.product(words: NameKey.words(of: name))
  }

  /// A name as it is remembered: its folded words with spaces between.
  package static func foldedName(_ name: String) -> String {
    NameKey.words(of: name).joined(separator: " ")
  }

  /// The product with an id.
  package static func knownSupplement(id: Food.ID) -> KnownSupplement? {
    KnownSupplements.product(id: id)
  }
}

enum KnownSupplements {
  private static let table = BuiltInTables.orStop { () throws(TableError) in
    KnownSupplementTable(
      try EmbeddedFiles.table(
        KnownSupplementTable.path, columns: KnownSupplementTable.columns))
  }

  static let names = NameIndex(slots: magtrack_supplement_names().buffer)

  /// - Parameter words: folded, in any order.
  static func product(words: [String]) -> KnownSupplement? {
    let key = NameKey(words: words)
    for position in names.candidates(hash: NameKey.hash(words)) {
      let isNamed = BuiltInTables.orStop { () throws(TableError) in
        try table.names(position.row).contains { NameKey(words: NameKey.words(of: $0)) == key }
      }
      if isNamed { return product(position.row) }
    }
    return nil
  }

  static func product(id: Food.ID) -> KnownSupplement? {
    guard id.hasPrefix(KnownSupplement.idPrefix) else { return nil }
    let row = table.table.row(
      whereFirstIs: String(id.dropFirst(KnownSupplement.idPrefix.count)))
    return row.map(product)
  }

  private static func product(_ row: Int) -> KnownSupplement {
    BuiltInTables.orStop { () throws(TableError) in try table.product(row) }
  }
}
