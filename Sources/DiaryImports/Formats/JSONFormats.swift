import ByteStreams
import MagnesiumCore

extension JSONStream {
  /// - Parameter name: of the part, for problems.
  convenience init(_ stream: any ByteStream, name: String) throws {
    try self.init(stream) { problem in
      switch problem {
      case .cutOff(let line, _): ImportProblem.cutOff(part: name, line: line)
      case .malformed(let line, _), .twice(_, let line), .tooMuch(let line):
        ImportProblem.notJSON(part: name, line: line)
      }
    }
  }
}

/// What was eaten in OpenNutriTracker. Its foods have magnesium per 100 g since 2026, whose unit differs between
/// versions.
struct OpenNutriTracker: ImportFormat {
  let name = "OpenNutriTracker"

  func recognises(_ sample: PartSample) -> Bool {
    sample.kind == .json && sample.mentions("\"nutriments\"", "\"dateTime\"", "\"meal\"")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("opennutritracker", "OpenNutriTracker")
    guard let unit = try unit(input, &reading) else { return }
    var number = 0
    try eachIntake(input) { intake in
      number += 1
      do {
        try take(intake, unit, source, number, &reading)
      } catch let problem as RowProblem {
        reading.refuse(row: number, problem)
      }
    }
  }

  private func eachIntake(_ input: FormatInput, _ body: (JSONValue) throws -> Void) throws {
    let stream = try JSONStream(input.open(), name: input.name)
    guard try stream.beginsList() else { throw ImportProblem.notJSON(part: input.name, line: 1) }
    try stream.eachElement { try body(try stream.value()) }
    try stream.finish()
  }

  private func unit(
    _ input: FormatInput, _ reading: inout ForeignReading
  ) throws -> MagnesiumUnit? {
    if let unit = input.answers.unit { return unit }
    var doubtful: Double?
    try eachIntake(input) { intake in
      if let value = intake["meal"]["nutriments"]["magnesium100"].number,
        MagnesiumEvidence.isDoubtful(value)
      {
        doubtful = doubtful ?? value
      }
    }
    guard let doubtful else { return .milligram }
    reading.question = .unit(example: doubtful)
    return nil
  }

  private func take(
    _ intake: JSONValue, _ unit: MagnesiumUnit, _ source: Int, _ number: Int,
    _ reading: inout ForeignReading
  ) throws(RowProblem) {
    let meal = intake["meal"]
    let date = intake["dateTime"].text ?? ""
    var record = ForeignRecord(day: try ForeignDate.day(date))
    record.externalID = intake["id"].text
    record.time = try ForeignDate.timeBehindDate(date)
    record.meal = intake["type"].text.flatMap { Meal(foreign: $0) }
    record.name = meal["name"].text ?? ""
    let (count, written) = (intake["amount"].number, intake["unit"].text ?? "")
    guard let count else { throw .figure("amount") }
    let amount = ForeignAmount(count, written)
    record.amount = "\(count) \(written)"
    (record.quantity, record.unit) = (amount.quantity, amount.unit)
    record.grams =
      amount.grams ?? (["ml"].contains(written.lowercased()) ? count : nil)
      ?? meal["servingQuantity"].number.map { $0 * count }
    if let per100 = meal["nutriments"]["magnesium100"].number, let grams = record.grams {
      record.magnesium = unit.milligrams(per100) * grams / 100
    }
    if let kcal = meal["nutriments"]["energyKcal100"].number, let grams = record.grams {
      record.kcal = kcal * grams / 100
    }
    try reading.take(record, source: source, row: number)
  }
}

/// Yazio's days with its products beside them, as people's exporters write them: nutrients in grams for each gram.
struct Yazio: ImportFormat {
  let name = "Yazio"

  func recognises(_ sample: PartSample) -> Bool {
    sample.kind == .json && sample.mentions("\"consumed\"", "\"products\"")
  }

  private struct Product {
    let name: String
    let magnesium: Double?
    let kcal: Double?
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    guard let part = input.container.part(called: "products.json", besides: input.part) else {
      throw ImportProblem.missingPart("products.json", besides: input.name)
    }
    var products: [String: Product] = [:]
    let catalogue = try JSONStream(input.open(part), name: part.name)
    try catalogue.eachKey { id in
      let product = try catalogue.value()
      products[id] = Product(
        name: product["name"].text ?? "",
        magnesium: product["nutrients"]["mineral.magnesium"].number,
        kcal: product["nutrients"]["energy.energy"].number)
    }
    try catalogue.finish()
    let source = reading.source("yazio", "Yazio")
    let days = try JSONStream(input.open(), name: input.name)
    var number = 0
    try days.eachKey { day in
      let consumed = try days.value()["consumed"]
      for kind in ["products", "recipe_portions", "simple_products"] {
        for item in consumed[kind].list {
          number += 1
          do {
            let product = item["product_id"].text.flatMap { products[$0] }
            try take(item, day, product, source, number, &reading)
          } catch let problem as RowProblem {
            reading.refuse(row: number, problem)
          }
        }
      }
    }
    try days.finish()
  }

  private func take(
    _ item: JSONValue, _ day: String, _ product: Product?, _ source: Int, _ number: Int,
    _ reading: inout ForeignReading
  ) throws(RowProblem) {
    let date = item["date"].text ?? day
    var record = ForeignRecord(day: try ForeignDate.day(date))
    record.externalID = item["id"].text
    record.time = try ForeignDate.timeBehindDate(date)
    record.meal = item["daytime"].text.flatMap { Meal(foreign: $0) }
    record.name = product?.name ?? item["name"].text ?? ""
    if let id = item["product_id"].text, product == nil { throw .unknownFood(id) }
    if let amount = item["amount"].number, product != nil {
      record.amount = "\(amount) g"
      if Plausibility.isAmount(amount) {
        (record.quantity, record.unit, record.grams) = (amount, "g", amount)
      }
      record.magnesium = product?.magnesium.map { MagnesiumUnit.gram.milligrams($0 * amount) }
      record.kcal = product?.kcal.map { $0 * amount }
    } else {
      record.magnesium = item["nutrients"]["mineral.magnesium"].number
        .map { MagnesiumUnit.gram.milligrams($0) }
      record.kcal = item["nutrients"]["energy.energy"].number
    }
    try reading.take(record, source: source, row: number)
  }
}
