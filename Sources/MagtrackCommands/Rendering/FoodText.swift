import MagnesiumKit

/// A food for people: its figure, where that comes from, and its portions.
struct FoodText {
  let food: Food
  let wording: Wording
  let screen: Screen

  var text: String {
    var lines = [
      Tone.heading(food.name[wording.language], on: screen) + " · "
        + food.name[wording.language == .english ? .indonesian : .english] + " · " + food.id
    ]
    if let figure = food.magnesium {
      let range = figure.per100g.range
      let spread =
        range.upperBound - range.lowerBound >= 1
        ? wording(
          " (other tables: \(wording.range(range)))", " (tabel lain: \(wording.range(range)))") : ""
      lines.append(
        wording("Magnesium", "Magnesium") + ": \(wording.mg(figure.per100g.mg))"
          + wording(" per 100 g edible portion", " per 100 g bagian yang dimakan") + spread)
      lines.append(wording("Source", "Sumber") + ": \(figure.source)")
    } else {
      lines.append(
        wording(
          "Magnesium: unknown, no table has a figure",
          "Magnesium: tidak diketahui, belum ada tabel yang memuat angkanya"))
    }
    if let kcal = food.kcalPer100g {
      lines.append(
        wording("Energy", "Energi") + ": \(wording.decimal(kcal, places: 0)) kcal / 100 g")
    }
    if let remark = food.remark {
      lines.append(screen.wrap(wording("Remark", "Keterangan") + ": " + remark))
    }
    for portion in food.portions {
      let amount = wording.amount(1, of: portion.measure, grams: portion.grams)
      let size = portion.size.map { " (\(wording.name($0)))" } ?? ""
      let mg = food.magnesium(inGrams: portion.grams).map { " · " + wording.mg($0.mg) } ?? ""
      lines.append("  \(amount)\(size)\(mg)")
    }
    if !food.synonyms.isEmpty {
      lines.append(
        screen.wrap(
          wording("Also called", "Nama lain") + ": " + food.synonyms.joined(separator: ", ")))
    }
    return lines.joined(separator: "\n")
  }
}

extension FoodText {
  /// A line a food, in columns where there is room.
  static func list(_ foods: [Food], wording: Wording, screen: Screen) -> String {
    let rows = foods.map { food in
      (
        name: food.name[wording.language],
        figure: food.magnesium.map { wording.mg($0.per100g.mg) + " / 100 g" }
          ?? wording("unknown", "tidak diketahui"),
        id: food.id
      )
    }
    let name = rows.map(\.name.count).max() ?? 0
    let figure = rows.map(\.figure.count).max() ?? 0
    let id = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      name + figure + id + 4 <= screen.width
        ? "\(row.name.rightPadded(to: name))  \(row.figure.leftPadded(to: figure))  \(row.id)"
        : screen.wrap("\(row.name) · \(row.figure) · \(row.id)", hanging: 2)
    }.joined(separator: "\n")
  }
}

extension Wording {
  func name(_ size: PortionSize) -> String {
    switch size {
    case .small: self("small", "kecil")
    case .medium: self("medium", "sedang")
    case .large: self("large", "besar")
    }
  }
}
