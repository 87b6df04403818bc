/// A food that a person added, as its label describes it.
public struct OwnFood: Sendable, Hashable, Identifiable, Codable {
  /// Begins with `my-`, as no built-in food's id does.
  public let id: Food.ID
  /// What it is called in each language.
  public var name: Bilingual
  /// Other names by which phrases find it.
  public var synonyms: [String]
  /// Weight in grams to which the label's figures refer.
  public var grams: Double
  /// What the label says of magnesium in that weight, nil where it says nothing.
  public var claim: LabelClaim?
  /// Energy of that weight in kcal, nil where unknown.
  public var kcal: Double?
  /// Household portions; the first is what the name alone means.
  public var portions: [Portion]

  package static let idPrefix = "my-"
  /// What stands for the source table of a figure that a person entered.
  package static let source = "own"

  package init(
    id: Food.ID, name: Bilingual, synonyms: [String] = [], grams: Double, claim: LabelClaim?,
    kcal: Double? = nil, portions: [Portion] = []
  ) {
    self.id = id
    self.name = name
    self.synonyms = synonyms
    self.grams = grams
    self.claim = claim
    self.kcal = kcal
    self.portions = portions
  }

  /// The food as the library knows it, per 100 g.
  public var food: Food {
    Food(
      id: id, name: name, synonyms: synonyms,
      magnesium: claim.map {
        MagnesiumFigure(
          per100g: $0.magnesium * (100 / grams),
          source: FigureSource(table: Self.source, id: id))
      },
      kcalPer100g: kcal.map { $0 * 100 / grams },
      portions: portions.contains { $0.measure == "portion" && $0.size == nil }
        ? portions : portions + [Portion(measure: "portion", grams: grams, source: Self.source)])
  }

  /// - Throws: ``OwnFoodProblem`` for what no food can be.
  package func check() throws(OwnFoodProblem) {
    guard grams.isFinite, 0.1...5_000 ~= grams else { throw .weight(grams: grams) }
    if let mg = claim?.mg {
      let per100g = mg * 100 / grams
      guard per100g.isFinite, 0...Self.mostMagnesiumPer100g ~= per100g else {
        throw .magnesium(mgPer100g: per100g)
      }
    }
    if let kcal {
      let per100g = kcal * 100 / grams
      guard per100g.isFinite, 0...Self.mostKcalPer100g ~= per100g else {
        throw .energy(kcalPer100g: per100g)
      }
    }
    for portion in portions {
      guard portion.grams.isFinite, Self.possibleGramsOfPortion ~= portion.grams else {
        throw .weight(grams: portion.grams)
      }
    }
  }

  /// What one household portion can weigh, in g.
  package static let possibleGramsOfPortion = 0.01...5_000.0

  /// Pure magnesium oxide holds 60 g in 100 g (by molar mass).
  package static let mostMagnesiumPer100g = 60_000.0
  /// Pure fat gives 900 kcal in 100 g (9 kcal/g, Atwater), and measurement a little more.
  package static let mostKcalPer100g = 950.0
}

/// Why a food cannot be as it was described.
public enum OwnFoodProblem: Error, Sendable, Hashable {
  /// Not between 0.1 g (0.01 g for a portion) and 5 kg.
  case weight(grams: Double)
  /// Below zero, or more than pure magnesium oxide holds.
  case magnesium(mgPer100g: Double)
  /// Below zero, or more than pure fat gives.
  case energy(kcalPer100g: Double)
  /// Not between 0.1 and 1,000.
  case servings(Double)
}
