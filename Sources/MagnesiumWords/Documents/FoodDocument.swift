import MagnesiumKit

/// A food: its figure, where that comes from, and its portions.
package struct FoodDocument {
  private let food: Food
  private let own: OwnFood?
  private let reference: ReferenceIntake?
  private let wording: any Phrasebook

  /// - Parameters:
  ///   - own: what the person entered; nil for a built-in food.
  ///   - reference: of which portions are told the part; nil where it is no aim.
  ///   - done: what was just done to it.
  package static func of(
    _ food: Food, own: OwnFood?, recipe: Recipe?, reference: ReferenceIntake?, done: String? = nil,
    in wording: any Phrasebook
  ) -> Document {
    let document = FoodDocument(food: food, own: own, reference: reference, wording: wording)
    return Document([
      [document.title(done)] + document.figure + document.portions
        + (recipe.map(document.ingredients) ?? []) + document.synonyms
    ])
  }

  private func title(_ done: String?) -> Block {
    let name = food.name[wording.language]
    let other = food.name[wording.language == .english ? .indonesian : .english]
    let start = done.map { Inline("\($0): ") + Inline(name.printable, .heading) }
    return .paragraph(
      (start ?? Inline(name.printable, .heading))
        + ((other == name ? "" : " · " + other.printable) + " · " + food.id.printable), .plain)
  }

  private var figure: [Block] {
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
      let kin = FoodLibrary.kin(of: food)
      lines.append(wording.kin(kin.name, count: kin.members, hold: kin.mgPer100g))
    }
    if let source { lines.append(wording.source + ": " + source) }
    if let figure = food.magnesium {
      let range = figure.per100g.range
      let ends = [(range.lowerBound, figure.lowest), (range.upperBound, figure.highest)]
        .compactMap { mg, source in source.map { "\(wording.mg(mg)) (\($0))" } }
      if !ends.isEmpty { lines.append(wording.endsOfRange(ends.joined(separator: ", "))) }
    }
    for omission in FoodLibrary.omissions(of: food.id) {
      lines.append(
        wording.leftOut(
          wording.mg(omission.mgPer100g), source: omission.source.description,
          reason: omission.reason[wording.language]))
    }
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
    return lines.map(Block.remark)
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
  private var portions: [Block] {
    food.portions.map { portion in
      let amount =
        wording.amount(1, of: portion.measure, grams: portion.grams)
        + (portion.range.map { " (\(wording.gramsBetween($0)))" } ?? "")
      let size =
        (portion.size.map { " (\(wording.name($0)))" } ?? "")
        + (portion.detail.map { " · \($0)" } ?? "")
      let mg = food.magnesium(inGrams: portion.grams)?.mg
      let percent = mg.flatMap { mg in
        reference.map { reference in
          wording.percentOfYours(mg.percent(of: reference.mg), reference: reference.label)
        }
      }
      let isWeighed = own == nil && portion.source == OwnFood.source
      let parts = [
        amount + size, mg.map(wording.mg), percent, isWeighed ? wording.yourOwnWeight : nil,
      ].compactMap(\.self)
      return .item(parts.joined(separator: " · "))
    }
  }

  private func ingredients(of recipe: Recipe) -> [Block] {
    [.text(wording.recipeYields(wording.grams(recipe.yieldGrams)))]
      + recipe.ingredients.map { ingredient in
        let mg = ingredient.food.magnesium(inGrams: ingredient.grams).map { wording.mg($0.mg) }
        let name = ingredient.food.name[wording.language]
        return .item(
          [wording.grams(ingredient.grams) + " " + name, mg].compactMap(\.self)
            .joined(separator: " · "))
      }
  }

  private var synonyms: [Block] {
    guard !food.synonyms.isEmpty else { return [] }
    let names = food.synonyms.map(\.printable).joined(separator: ", ")
    return [.remark(wording.alsoCalled + ": " + names)]
  }
}
