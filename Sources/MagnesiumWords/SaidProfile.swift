import MagnesiumKit

/// Lists of the profile as people say them: several parted by commas, `and` or `dan`, in either language; `none`
/// among what is added takes away all that stands.
extension ListChange where Value == Diet {
  /// Reads diets.
  ///
  /// - Throws: ``ListProblem``
  public init(reading adding: [String], without removing: [String] = []) throws(ListProblem) {
    try self.init(adding: adding, removing: removing) { word, _ in
      ProfileNames.all.diet(word).map { [$0] } ?? []
    }
  }
}

extension ListChange where Value == Avoided {
  /// Reads what is not to be offered: allergens, groups of foods, and words of names of foods.
  ///
  /// - Throws: ``ListProblem``
  public init(reading adding: [String], without removing: [String] = []) throws(ListProblem) {
    try self.init(adding: adding, removing: removing, ProfileNames.all.avoided)
  }
}

extension ListChange where Value == HealthCondition {
  /// Reads illnesses that bear on magnesium.
  ///
  /// - Throws: ``ListProblem``
  public init(reading adding: [String], without removing: [String] = []) throws(ListProblem) {
    try self.init(adding: adding, removing: removing) { word, _ in
      ProfileNames.all.condition(word).map { [$0] } ?? []
    }
  }
}

extension ListChange where Value == Medicine {
  /// Reads medicines that bear on magnesium, by their groups, generic names and brands.
  ///
  /// - Throws: ``ListProblem``
  public init(reading adding: [String], without removing: [String] = []) throws(ListProblem) {
    try self.init(adding: adding, removing: removing) { word, _ in
      ProfileNames.all.medicine(word).map { [$0] } ?? []
    }
  }
}

extension ProfileNames {
  /// With what each is called in all languages.
  fileprivate static let all = ProfileNames(
    diets: { diet in Language.allCases.map { $0.phrasebook.name(diet) } },
    traits: { trait in Language.allCases.map { $0.phrasebook.name(trait) } },
    conditions: { condition in Language.allCases.map { $0.phrasebook.name(condition) } })
}
