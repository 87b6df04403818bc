import MagnesiumCore

/// The foods of `FoodData/suggestions.tsv`: a row is a food that may be suggested or swapped.
struct SuggestionTable: Sendable {
  private let table: Table

  static let columns = ["food", "role", "everyday", "exchange", "contains"]

  init(table: Table) {
    self.table = table
  }

  init(path: String) throws(TableError) {
    self.init(table: try EmbeddedFiles.table(path, columns: Self.columns))
  }

  /// Every food with a role that is asked for.
  func foods(_ roles: Set<SuggestibleFood.Role>) throws(TableError) -> [SuggestibleFood] {
    var found: [SuggestibleFood] = []
    for index in table.rows {
      let row = try table.row(index)
      let role = try row.choice(1, of: SuggestibleFood.Role.self)
      if roles.contains(role) { found.append(try food(of: row, role)) }
    }
    return found
  }

  /// The eaten foods that belong to a group, with all members of their groups.
  func exchanges(for eaten: Set<Food.ID>) throws(TableError) -> [SuggestibleFood] {
    var groups: Set<String> = []
    for id in eaten {
      for row in try table.rows(whereFirstIs: id) {
        if let group = row.optionalText(3) { groups.insert(group) }
      }
    }
    guard !groups.isEmpty else { return [] }
    var found: [SuggestibleFood] = []
    for index in table.rows {
      let row = try table.row(index)
      guard let group = row.optionalText(3), groups.contains(group) else { continue }
      let role = try row.choice(1, of: SuggestibleFood.Role.self)
      let id = try row.text(0)
      if role != .from || eaten.contains(id) { found.append(try food(of: row, role)) }
    }
    return found
  }

  /// To the speakers of which languages a food is ordinary; of none where it stands in no row.
  func everyday(_ food: Food.ID) throws(TableError) -> Set<Language> {
    var found: Set<Language> = []
    for row in try table.rows(whereFirstIs: food) { found.formUnion(try everyday(in: row)) }
    return found
  }

  private func everyday(in row: TableRow) throws(TableError) -> Set<Language> {
    var everyday: Set<Language> = []
    for name in row.list(2) {
      guard let language = Language(rawValue: name) else {
        throw row.error("\"\(name)\" is no language")
      }
      everyday.insert(language)
    }
    return everyday
  }

  private func food(
    of row: TableRow, _ role: SuggestibleFood.Role
  ) throws(TableError) -> SuggestibleFood {
    let id = try row.text(0)
    guard let food = BuiltInFoods.keptFood(id: id) else {
      throw row.error("no food is called \(id)")
    }
    var traits: Set<FoodTrait> = []
    for word in row.list(4) {
      guard let trait = FoodTrait(rawValue: word) else {
        throw row.error("\"\(word)\" is none of: \(FoodTrait.allCases.map(\.rawValue))")
      }
      traits.insert(trait)
    }
    return SuggestibleFood(
      food: food, role: role, everyday: try everyday(in: row), exchange: row.optionalText(3),
      traits: traits)
  }
}
