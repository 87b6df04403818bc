import MagnesiumCore

/// The products of FoodYou, per 100 g or 100 ml. A quote within a cell is not doubled, so that a cell ends only
/// where a separator follows.
struct FoodYou: ImportFormat {
  let name = "FoodYou products"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Name", "Is Liquid", "Proteins (g)")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let columns = (
      name: input.column("Name"), brand: input.column("Brand"),
      serving: input.column("Serving Weight (g)"), kcal: input.column("Energy (kcal)"),
      liquid: input.column("Is Liquid")
    )
    let magnesium = input.magnesium
    var names: Set<String> = []
    try input.eachRow(into: &reading, quotes: .single) { row, reading in
      var name = row.text(columns.name).filter { $0 != "\"" }
      if !names.insert(name.lowercased()).inserted {
        name += " " + row.text(columns.brand).filter { $0 != "\"" }
      }
      var portions: [(String, Double)] = []
      if let serving = row.side(columns.serving), Plausibility.isAmount(serving) {
        portions.append(("portion", serving))
      }
      // Drinks weigh about a gram a millilitre.
      if row.text(columns.liquid) == "1" { portions.append(("ml", 1)) }
      try reading.take(
        food: name, grams: 100, magnesium: try row.magnesium(magnesium, .gram),
        kcal: row.side(columns.kcal), portions: portions, row: row.line)
    }
  }
}
