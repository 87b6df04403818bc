import MagnesiumCore

/// How a supplement lies in its table.
enum SupplementRow {
  static let table = TableDefinition(
    name: "supplement", key: "id", section: "supplements", alsoUnique: "name",
    columns: [
      .init("id"), .init("name"), .init("unit"), .init("magnesium_mg", .number),
      .init("magnesium_low_mg", .number), .init("magnesium_high_mg", .number),
      .init("serving", .number), .init("forms", .list), .init("label"), .init("due_weekdays"),
      .init("due_times"), .init("due_count", .number),
    ])

  static func image(of product: SupplementProduct) -> RowImage {
    let schedule = product.schedule
    return RowImage([
      "id": .text(product.id), "name": .text(product.name), "unit": .text(product.unit),
      "magnesium_mg": .real(product.content.mg),
      "magnesium_low_mg": .real(product.content.range.lowerBound),
      "magnesium_high_mg": .real(product.content.range.upperBound),
      "serving": .real(product.serving), "forms": .text(product.forms.joined(separator: "\n")),
      "label": .text(product.label),
      "due_weekdays": .text((schedule?.weekdays.sorted() ?? []).map(String.init).joined()),
      "due_times": .text((schedule?.times ?? []).map(\.text).joined(separator: " ")),
      "due_count": .real(schedule?.count ?? 1),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func product(_ row: some RowReading) throws -> SupplementProduct {
    let id = try row.shown("id", of: "supplement")
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "supplement \(id)", .value(column))
    }
    guard let content = try row.amount("magnesium", damaged) else { throw damaged("magnesium_mg") }
    let weekdays = try row.text("due_weekdays").map { digit in
      guard let number = digit.wholeNumberValue, (1...7).contains(number) else {
        throw damaged("due_weekdays")
      }
      return number
    }
    let times = try row.text("due_times").split(separator: " ").map { text in
      guard let time = ClockTime(text) else { throw damaged("due_times") }
      return time
    }
    let product = SupplementProduct(
      id: id, name: try row.shown("name", of: "supplement \(id)"),
      unit: try row.shown("unit", of: "supplement \(id)"), content: content,
      serving: try row.real("serving"),
      forms: try row.text("forms").split(separator: "\n").map(String.init),
      label: try row.text("label"),
      schedule: times.isEmpty
        ? nil
        : DoseSchedule(
          weekdays: Set(weekdays), times: times, count: try row.real("due_count")))
    do throws(SupplementProblem) { try product.check() } catch { throw damaged("serving") }
    guard Plausibility.isAmount(try row.real("due_count")) else { throw damaged("due_count") }
    guard weekdays.isEmpty == times.isEmpty else { throw damaged("due_times") }
    guard product.forms.allSatisfy(\.isShowable) else { throw damaged("forms") }
    guard product.label.isShowable else { throw damaged("label") }
    return product
  }
}
