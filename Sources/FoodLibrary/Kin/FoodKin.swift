import FoodTables
import MagnesiumCore

/// A group of foods of one kind and state, and what those of its foods hold that have a figure in the
/// published tables.
package struct FoodKin: Sendable, Hashable {
  package let id: String
  package let name: Bilingual
  /// How many foods with a figure it has.
  package let members: Int
  /// What the middle 95 % of them hold, in mg per 100 g.
  package let mgPer100g: ClosedRange<Double>
  /// The weight in g below which 97.5 % of their usual portions stay.
  package let portionGrams: Double

  /// The most that a food of the group holds, as far as can be said: the 97.5th percentile.
  package var bound: KinBound {
    KinBound(mgPer100g: mgPer100g.upperBound, grams: portionGrams)
  }

  /// The fewest foods of which a percentile is taken; of a smaller group its parent speaks.
  package static let fewestMembers = 20
}

extension FoodLibrary {
  /// The group of a food by its id: the smallest that has enough foods to speak for it. What is no
  /// food of the tables belongs to all foods.
  package static func kin(of food: Food.ID?) -> FoodKin {
    KinGroups.kin(KinGroups.group(of: food))
  }

  /// The group of a food: of one's own the group of what its name says it is.
  package static func kin(of food: Food) -> FoodKin {
    food.id.hasPrefix(OwnFood.idPrefix)
      ? kin(ofNames: [food.name.english, food.name.indonesian])
      : kin(of: food.id)
  }

  /// The group of what names say: that of the built-in food of which the name stands in them, the longest
  /// such one; of several that of which most may be held. All foods where none does.
  static func kin(ofNames names: [String]) -> FoodKin {
    let words = Set(names).map { NameKey.words(of: $0) }
    for length in stride(from: words.map(\.count).max() ?? 0, to: 0, by: -1) {
      var foods: [Food] = []
      for words in words where words.count >= length {
        for start in 0...(words.count - length) {
          if let food = builtIn.food(words: Array(words[start..<start + length]), anyOrder: true) {
            foods.append(food)
          }
        }
      }
      let kins = foods.map { KinGroups.kin(KinGroups.group(standingFor: $0)) }
      if let most = kins.max(by: { $0.bound.mgPer100g < $1.bound.mgPer100g }) { return most }
    }
    return kin(of: nil)
  }

  /// What foods without a figure hold at most, by their kin.
  package static let unknownBounds = UnknownBounds { kin(of: $0).bound }
}

/// The groups as they were worked out when the program was built.
enum KinGroups {
  static let table = BuiltInTables.orStop { () throws(TableError) in
    try KinTable(read: EmbeddedFiles.table)
  }

  /// The row of the group of a food.
  static func group(of food: Food.ID?) -> Int {
    BuiltInTables.orStop { () throws(TableError) in
      guard let food else { return 0 }
      if let group = try table.group(ofCurated: food) { return group }
      guard let position = PrintedFoods.position(ofID: food) else { return 0 }
      return try table.group(
        ofCategory: PrintedFoods.tables[position.table].category(position.row),
        words: PrintedWords.builtIn.words(of: PrintedFoods.name(at: position)))
    }
  }

  /// The row of the group to which a food with a figure belongs too: that of the printed row which it
  /// cites, else that of all of its table.
  static func group(standingFor food: Food) -> Int {
    BuiltInTables.orStop { () throws(TableError) in
      if let own = try table.group(ofCurated: food.id) { return own }
      if let source = food.magnesium?.source.description,
        PrintedFoods.position(ofID: source) != nil
      {
        return group(of: source)
      }
      let name = BuiltInFoods.group(of: food.id).flatMap { ofTables[$0] }
      return name.flatMap { table.groups.row(whereFirstIs: $0) } ?? group(of: food.id)
    }
  }

  /// What the foods of a table are, where nothing nearer is known.
  private static let ofTables = [
    "fruit": "fruit", "vegetables": "produce", "legumes-nuts": "seed", "meat": "meat",
    "fish": "fish", "dairy": "dairy", "drinks": "drink", "dishes": "dish", "indonesian": "dish",
  ]

  static func kin(_ group: Int) -> FoodKin {
    BuiltInTables.orStop { () throws(TableError) in
      let figures = magtrack_kin_at(group)
      let row = try table.groups.row(Int(figures.group))
      return FoodKin(
        id: try row.text(0), name: Bilingual(english: try row.text(2), indonesian: try row.text(3)),
        members: Int(figures.members), mgPer100g: figures.low...figures.high,
        portionGrams: figures.grams)
    }
  }
}
