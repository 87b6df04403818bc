import MagnesiumCore

/// Which foods are of one kind: the groups of `FoodData/kin_groups.tsv`, the rules of `kin_rules.tsv` by
/// which rows of the published tables belong to them, and `kin.tsv`, where curated foods without a
/// figure belong.
package struct KinTable: Sendable {
  /// The first group holds all foods.
  package let groups: Table
  package let foods: Table
  private let rules: [Rule]

  private struct Rule {
    let group: Int
    /// By number.
    let categories: Set<String>
    /// A name has one of these words, and none of those.
    let with: [String]
    let without: [String]

    func holds(for category: String, _ words: Set<String>) -> Bool {
      categories.contains(category) && (with.isEmpty || with.contains(where: words.contains))
        && !without.contains(where: words.contains)
    }
  }

  package init(
    read: (_ path: String, _ columns: [String]) throws(TableError) -> Table
  ) throws(TableError) {
    groups = try read("kin_groups.tsv", ["group", "parent", "name_en", "name_id"])
    foods = try read("kin.tsv", ["food", "group"])
    let categories = try read("usda/categories.tsv", ["number", "source", "category"])
    var numbers: [String: Set<String>] = [:]
    for index in categories.rows {
      let row = try categories.row(index)
      numbers[try row.text(2), default: []].insert(try row.text(0))
    }
    let table = try read("kin_rules.tsv", ["group", "categories", "with", "without"])
    var rules: [Rule] = []
    for index in table.rows {
      let row = try table.row(index)
      var named: Set<String> = []
      for category in row.list(1) {
        guard let found = numbers[category] else {
          throw row.error("no table has a category \"\(category)\"")
        }
        named.formUnion(found)
      }
      rules.append(
        Rule(
          group: try Self.group(row.text(0), in: groups, of: row), categories: named,
          with: row.list(2), without: row.list(3)))
    }
    self.rules = rules
  }

  private static func group(
    _ name: String, in groups: Table, of row: TableRow
  ) throws(TableError) -> Int {
    guard let group = groups.row(whereFirstIs: name) else {
      throw row.error("no group is called \"\(name)\"")
    }
    return group
  }

  /// - Returns: nil for a food that stands in none.
  package func group(ofCurated food: Food.ID) throws(TableError) -> Int? {
    guard let index = foods.row(whereFirstIs: food) else { return nil }
    let row = try foods.row(index)
    return try Self.group(row.text(1), in: groups, of: row)
  }

  /// The group of a printed row; that of all foods where no rule holds.
  package func group(ofCategory category: String, words: [String]) throws(TableError) -> Int {
    let words = Set(words)
    return rules.first { $0.holds(for: category, words) }?.group ?? 0
  }

  /// The group that holds another one; nil for that of all foods.
  package func parent(of group: Int) throws(TableError) -> Int? {
    let row = try groups.row(group)
    guard let parent = row.optionalText(1) else {
      guard group == 0 else { throw row.error("only the first group has no parent") }
      return nil
    }
    let found = try Self.group(parent, in: groups, of: row)
    guard found < group else { throw row.error("a group stands below its parent") }
    return found
  }

  /// Whether a group holds others.
  package func isParent(_ group: Int) throws(TableError) -> Bool {
    for other in groups.rows where try parent(of: other) == group { return true }
    return false
  }
}
