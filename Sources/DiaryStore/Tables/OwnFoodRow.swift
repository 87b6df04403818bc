import MagnesiumCore
import Platform

/// How a food of one's own lies in its table.
enum OwnFoodRow {
  static let table = TableDefinition(
    name: "own_food", key: "id", section: "foods",
    columns: [
      .init("id"), .init("name_en"), .init("name_id"), .init("synonyms", .nested),
      .init("amount_g", .number), .init("claim", .number), .init("claim_unit"),
      .init("kcal", .number), .init("portions", .nested),
    ])

  private struct PortionImage: Codable {
    var measure: String
    var size: String?
    var grams: Double
  }

  static func image(of food: OwnFood) throws -> RowImage {
    let (claim, unit): (Double?, String?) =
      switch food.claim {
      case nil: (nil, nil)
      case .mg(let mg): (mg, "mg")
      case .percent(let percent, let base): (percent, base.rawValue)
      }
    let portions = food.portions.map {
      PortionImage(measure: $0.measure, size: $0.size?.rawValue, grams: $0.grams)
    }
    return RowImage([
      "id": .text(food.id), "name_en": .text(food.name.english),
      "name_id": .text(food.name.indonesian), "synonyms": .text(try StoredJSON.text(food.synonyms)),
      "amount_g": .real(food.grams), "claim": StoredValue(claim), "claim_unit": StoredValue(unit),
      "kcal": StoredValue(food.kcal), "portions": .text(try StoredJSON.text(portions)),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func food(_ row: some RowReading) throws -> OwnFood {
    let id = try row.shown("id", of: "own_food")
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "own_food \(id)", .value(column))
    }
    func list<Element: Decodable>(_ column: String) throws -> [Element] {
      guard
        let list = try? JSONDecoder().decode([Element].self, from: Data(row.text(column).utf8))
      else { throw damaged(column) }
      return list
    }
    var claim: LabelClaim?
    if let amount = row.optionalReal("claim"), let unit = row.optionalText("claim_unit") {
      if unit == "mg" {
        claim = .mg(amount)
      } else {
        guard let base = LabelBase(rawValue: unit) else { throw damaged("claim_unit") }
        claim = .percent(amount, of: base)
      }
    }
    let images: [PortionImage] = try list("portions")
    let food = OwnFood(
      id: id, name: try row.name(of: "own_food \(id)"),
      synonyms: try list("synonyms"), grams: try row.real("amount_g"), claim: claim,
      kcal: row.optionalReal("kcal"),
      portions: images.map {
        Portion(
          measure: $0.measure, size: $0.size.flatMap(PortionSize.init(rawValue:)),
          grams: $0.grams, source: OwnFood.source)
      })
    do throws(OwnFoodProblem) {
      try food.check()
    } catch {
      switch error {
      case .magnesium: throw damaged("claim")
      case .energy: throw damaged("kcal")
      case .weight, .servings: throw damaged("amount_g")
      }
    }
    guard food.synonyms.allSatisfy({ $0.isShowable && !$0.isEmpty }) else {
      throw damaged("synonyms")
    }
    guard food.portions.map(\.measure).allSatisfy({ $0.isShowable && !$0.isEmpty }),
      zip(images, food.portions).allSatisfy({ ($0.size == nil) == ($1.size == nil) })
    else { throw damaged("portions") }
    return food
  }
}
