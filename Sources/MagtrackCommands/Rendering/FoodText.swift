import MagnesiumKit
import MagnesiumWords

/// Foods in lists and in messages.
enum FoodText {
  /// A line a food, in columns where there is room.
  static func list(_ foods: [Food], wording: any Phrasebook, screen: Screen) -> String {
    let rows = foods.map { food in
      (
        name: food.name[wording.language].printable,
        figure: food.magnesium.map { wording.mg($0.per100g.mg) + " / 100 g" }
          ?? wording.unknown,
        id: food.id.printable
      )
    }
    let name = rows.map(\.name.columns).max() ?? 0
    let figure = rows.map(\.figure.count).max() ?? 0
    let id = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      name + figure + id + 4 <= screen.width
        ? "\(row.name.rightPadded(to: name))  \(row.figure.leftPadded(to: figure))  \(row.id)"
        : screen.wrap("\(row.name) · \(row.figure) · \(row.id)", hanging: 2)
    }.joined(separator: "\n")
  }

  /// The foods nearest to a query that finds none, as the end of a sentence.
  static func nearest(to query: String, in library: FoodLibrary, wording: any Phrasebook) -> String
  {
    let near = library.nearest(to: query).map { $0.name[wording.language].printable }.uniqued()
    guard !near.isEmpty else { return "" }
    let names = near.joined(separator: ", ")
    return wording.theNearest(names)
  }
}
