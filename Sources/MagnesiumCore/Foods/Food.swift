/// A food of the library, with its magnesium per 100 g edible portion.
public struct Food: Sendable, Hashable, Identifiable, Codable {
  /// A stable name for programs, such as `spinach-raw`.
  public let id: String
  /// What it is called.
  public let name: Bilingual
  /// Further names under which the food is found.
  package let synonyms: [String]
  /// nil where no table has a figure. Never zero for unknown.
  public let magnesium: MagnesiumFigure?
  /// kcal per 100 g edible portion (INFOODS tagname ENERC), nil where unknown.
  package let kcalPer100g: Double?
  /// Household portions; the first is what the food's name alone means.
  public let portions: [Portion]
  /// The forms of magnesium in it, as far as they are known, where it is a supplement that stands
  /// here to be read in phrases; nil for food.
  package let supplementForms: [String]?
  /// What a reader of the figure should know, such as that it is a close match.
  public let remark: Bilingual?

  package init(
    id: String, name: Bilingual, synonyms: [String] = [], magnesium: MagnesiumFigure?,
    kcalPer100g: Double? = nil, portions: [Portion] = [], supplementForms: [String]? = nil,
    remark: Bilingual? = nil
  ) {
    self.id = id
    self.name = name
    self.synonyms = synonyms
    self.magnesium = magnesium
    self.kcalPer100g = kcalPer100g
    self.portions = portions
    self.supplementForms = supplementForms
    self.remark = remark
  }

  /// Everything it is called, the display names first.
  package var names: [String] { [name.english, name.indonesian] + synonyms }

  /// Magnesium in a weight of this food, nil where the figure is unknown.
  public func magnesium(inGrams grams: Double) -> MagnesiumAmount? {
    magnesium.map { $0.per100g * (grams / 100) }
  }
}

/// Magnesium per 100 g edible portion (INFOODS tagname MG, USDA nutrient 304), and where the
/// figure comes from.
public struct MagnesiumFigure: Sendable, Hashable, Codable {
  /// Elemental magnesium in mg in 100 g of the edible part.
  public let per100g: MagnesiumAmount
  /// Where the figure comes from.
  public let source: FigureSource
  /// Where the lowest figure of its range comes from; nil where none is lower, or where it is computed.
  package let lowest: FigureSource?
  /// Where the highest comes from.
  package let highest: FigureSource?

  package init(
    per100g: MagnesiumAmount, source: FigureSource, lowest: FigureSource? = nil,
    highest: FigureSource? = nil
  ) {
    self.per100g = per100g
    self.source = source
    self.lowest = lowest
    self.highest = highest
  }
}

/// Where a figure comes from: a table and the food's id there, such as
/// `usda-sr-legacy-2018/173944`.
public struct FigureSource: Sendable, Hashable, CustomStringConvertible, Codable {
  package let table: String
  package let id: String

  package init(table: String, id: String) {
    self.table = table
    self.id = id
  }

  /// Such as `usda-sr-legacy-2018/173944`.
  public var description: String { id.isEmpty ? table : "\(table)/\(id)" }
}

/// A household portion of a food and its weight.
public struct Portion: Sendable, Hashable, Codable {
  /// What is counted, such as `piece` or `slice`.
  public let measure: Measure.ID
  /// nil where no size is told apart.
  public let size: PortionSize?
  /// Edible weight in grams of one such portion.
  public let grams: Double
  /// From the lightest to the heaviest in grams where published lists disagree; nil where they do not.
  package let range: ClosedRange<Double>?
  /// Where the weight comes from: a table's food, or `estimate`. Behind a semicolon stand the others with
  /// which it disagrees.
  package let source: String
  /// What a table prints besides, such as `chopped or diced`; nil where the measure says all.
  package let detail: String?

  /// - Parameters:
  ///   - measure: what is counted, such as a piece or a cup.
  ///   - size: of the measure, where there are several.
  ///   - grams: the weight of one of the measure, in g of the edible part.
  ///   - range: where published lists of measures disagree.
  ///   - source: where the weight comes from.
  ///   - detail: what a table says of it besides.
  public init(
    measure: Measure.ID, size: PortionSize? = nil, grams: Double,
    range: ClosedRange<Double>? = nil, source: String, detail: String? = nil
  ) {
    self.measure = measure
    self.size = size
    self.grams = grams
    self.range = range
    self.source = source
    self.detail = detail
  }

  /// How far the weight may be off, as shares of it.
  package var spread: ClosedRange<Double> {
    range.map { $0.lowerBound / grams...$0.upperBound / grams } ?? 1...1
  }
}

/// Which of three sizes.
public enum PortionSize: String, Sendable, Hashable, CaseIterable, Codable {
  case small, medium, large
}

/// A unit in which people say how much they ate.
public struct Measure: Sendable, Hashable {
  /// The name by which tables and entries call a measure, such as `g` or `piece`.
  public typealias ID = String

  package enum Kind: Sendable, Hashable {
    /// A unit of mass and its size in grams.
    case mass(grams: Double)
    /// A unit of volume and its size in mL.
    case volume(millilitres: Double)
    /// A household measure, whose weight each food gives.
    case household
  }

  package let id: ID
  package let kind: Kind
  package let namesEnglish: [String]
  package let namesIndonesian: [String]
  /// Those of ``substitutes`` that often weigh something else: who has both in a table has them differ by
  /// more than 30 % in most foods.
  package let roughSubstitutes: Set<ID>
  /// Measures that serve where a food has none of this one, nearest first.
  package let substitutes: [ID]

  package init(
    id: ID, kind: Kind, namesEnglish: [String], namesIndonesian: [String], substitutes: [ID] = [],
    roughSubstitutes: Set<ID> = []
  ) {
    self.id = id
    self.kind = kind
    self.namesEnglish = namesEnglish
    self.namesIndonesian = namesIndonesian
    self.substitutes = substitutes
    self.roughSubstitutes = roughSubstitutes
  }
}
