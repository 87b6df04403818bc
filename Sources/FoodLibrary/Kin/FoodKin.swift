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
