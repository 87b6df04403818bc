import FoodLibrary
import MagnesiumCore

/// What the foods of each group hold.
struct KinFigures {
  struct Figures {
    /// The group that speaks for it: itself, or a parent with enough foods.
    var group: Int
    var members: Int
    var low: Double
    var high: Double
    var grams: Double
  }

  let groups: [Figures]
  /// The figures of the foods of each group in mg per 100 g, sorted, those of its children included.
  let mg: [[Double]]

  /// - Parameter names: the words of the printed names, in their order.
  init(_ tables: SourceTables, names: [[String]]) throws(TableError) {
    let kin = tables.kin
    var mg = [[Double]](repeating: [], count: kin.groups.rows.count)
    var grams = mg
    var number = 0
    for table in tables.printed {
      for row in table.table.rows {
        let food = try table.food(row)
        var group: Int? = try kin.group(ofCategory: table.category(row), words: names[number])
        number += 1
        while let own = group {
          if let figure = food.magnesium { mg[own].append(figure.per100g.mg) }
          if let portion = food.portions.first { grams[own].append(portion.grams) }
          group = try kin.parent(of: own)
        }
      }
    }
    for index in mg.indices {
      mg[index].sort()
      grams[index].sort()
    }
    var groups: [Figures] = []
    for index in mg.indices {
      var speaking = index
      while mg[speaking].count < FoodKin.fewestMembers {
        guard let parent = try kin.parent(of: speaking) else {
          throw try kin.groups.row(index).error("neither the group nor its parents have 20 foods")
        }
        speaking = parent
      }
      guard !mg[index].isEmpty else {
        throw try kin.groups.row(index).error("the group has no food with a figure")
      }
      groups.append(
        Figures(
          group: speaking, members: mg[speaking].count,
          low: mg[speaking].percentile(0.025), high: mg[speaking].percentile(0.975),
          grams: grams[speaking].percentile(0.975)))
    }
    self.groups = groups
    self.mg = mg
  }

  /// How many foods of a group lie within the bound that the others give.
  func within(group: Int) -> Int {
    let all = mg[group]
    return all.indices.count { index in
      var others = all
      others.remove(at: index)
      return all[index] <= others.percentile(0.975)
    }
  }
}

extension [Double] {
  /// Of sorted values that below which a share of them stays, by nearest rank: never between two.
  func percentile(_ share: Double) -> Double {
    self[Swift.min(count - 1, Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1))]
  }
}
