import MagnesiumKit
import MagnesiumWords

/// A food for people: its figure, where that comes from, and its portions.
struct FoodText {
  let food: Food
  /// What the person entered, nil for a built-in food.
  let own: OwnFood?
  let recipe: Recipe?
  let reference: ReferenceIntake?
  let wording: any Phrasebook
  let screen: Screen

  var text: String {
    ([title] + figure + portions + ingredients + synonyms).joined(separator: "\n")
  }

  private var title: String {
    let name = food.name[wording.language]
    let other = food.name[wording.language == .english ? .indonesian : .english]
    return screen.wrap(
      Tone.heading(name.printable, on: screen)
        + (other == name ? "" : " · " + other.printable) + " · " + food.id.printable)
  }

  private var figure: [String] {
    var lines: [String] = []
    if let figure = food.magnesium {
      let range = figure.per100g.range
      let spread =
        range.upperBound - range.lowerBound < 1
        ? ""
        : own == nil
          ? wording.betweenBecauseTablesDisagree(range)
          : wording.betweenBecauseLabelsRound(range)
      lines.append(
        wording.magnesiumPer100g(wording.mg(figure.per100g.mg)) + spread)
    } else {
      lines.append(
        own == nil
          ? wording.magnesiumUnknownInTables
          : wording.magnesiumIsUnknown)
      if own == nil {
        let kin = FoodLibrary.kin(of: food.id)
        lines.append(wording.kin(kin.name, count: kin.members, hold: kin.mgPer100g))
      }
    }
    if let source { lines.append(wording.source + ": " + source) }
    if let row = FoodLibrary.printedRow(of: food) {
      lines.append(wording.printedThereAs(row.name))
    }
    if let kcal = food.kcalPer100g {
      lines.append(
        wording.energyLabel
          + ": \(wording.decimal(kcal, places: 0)) \(wording.kcalUnit) / 100 g")
    }
    if let remark = food.remark {
      lines.append(wording.remarkLabel + ": " + remark[wording.language])
    }
    return lines.map { screen.wrap($0, hanging: 2) }
  }

  private var source: String? {
    if let own {
      return wording.claim(of: own).map { wording.yourOwnEntry($0) }
    }
    guard let source = food.magnesium?.source else { return nil }
    if source.table == Recipe.source {
      return wording.computedFromRecipe
    }
    let table = BuiltInTables.sources.first { $0.id == source.table }
    return [source.description, table.map { "\($0.name), \($0.edition)" }].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// `1 piece, 25 g · 19.3 mg · 5% of 360 mg (AKG)`
  private var portions: [String] {
    food.portions.map { portion in
      let amount = wording.amount(1, of: portion.measure, grams: portion.grams)
      let size =
        (portion.size.map { " (\(wording.name($0)))" } ?? "")
        + (portion.detail.map { " · \($0)" } ?? "")
      let mg = food.magnesium(inGrams: portion.grams)?.mg
      let percent = mg.flatMap { mg in
        reference.map { reference in
          wording.percentOfYours(mg.percent(of: reference.mg), reference: reference.label)
        }
      }
      let parts = [amount + size, mg.map(wording.mg), percent].compactMap(\.self)
      return screen.wrap(parts.joined(separator: " · "), indent: 2, hanging: 2)
    }
  }

  private var ingredients: [String] {
    guard let recipe else { return [] }
    let lines = recipe.ingredients.map { ingredient in
      let mg = ingredient.food.magnesium(inGrams: ingredient.grams).map { wording.mg($0.mg) }
      let name = ingredient.food.name[wording.language]
      return screen.wrap(
        [wording.grams(ingredient.grams) + " " + name, mg].compactMap(\.self)
          .joined(separator: " · "), indent: 2, hanging: 2)
    }
    let yield = wording.grams(recipe.yieldGrams)
    return [
      wording.recipeYields(yield)
    ] + lines
  }

  private var synonyms: [String] {
    guard !food.synonyms.isEmpty else { return [] }
    let names = food.synonyms.map(\.printable).joined(separator: ", ")
    return [screen.wrap(wording.alsoCalled + ": " + names, hanging: 2)]
  }
}

extension FoodText {
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
