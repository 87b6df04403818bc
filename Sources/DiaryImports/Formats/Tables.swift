import MagnesiumCore

/// The diary of SparkyFitness. Magnesium is a nutrient that its user added, whose column names no unit.
struct SparkyFitness: ImportFormat {
  let name = "SparkyFitness"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("date", "meal_type", "food_name", "quantity", "unit")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("sparkyfitness", "SparkyFitness")
    let columns = (
      date: input.column("date"), meal: input.column("meal_type"),
      name: input.column("food_name"), brand: input.column("brand"),
      quantity: input.column("quantity"), unit: input.column("unit"),
      kcal: input.column("calories")
    )
    var magnesium = input.magnesium
    if let column = magnesium, column.unit == nil {
      guard let unit = try input.unit(ofColumn: column.column, &reading) else { return }
      magnesium = (column.column, unit)
    }
    guard let date = columns.date, let order = try input.dateOrder(date, &reading) else { return }
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magnesium?.column)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(date), order))
      record.meal = Meal(foreign: row.text(columns.meal))
      record.name = [row.text(columns.name), row.text(columns.brand)].filter { !$0.isEmpty }
        .joined(separator: ", ")
      record.take(
        ForeignAmountText(
          text: "\(row.text(columns.quantity)) \(row.text(columns.unit))", sign: input.sign))
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(columns.kcal)
      try reading.take(record, source: source, row: row.line)
    }
  }
}

/// A table of days or foods with a column of magnesium: what Waistline writes in the language of the phone, and
/// what people keep in spreadsheets. Without a column of foods or meals a row is the total of a day.
struct DayTable: ImportFormat {
  let name = "Waistline"

  func recognises(_ sample: PartSample) -> Bool {
    guard sample.kind == .table, sample.magnesium != nil, !sample.has("magnesium_low_mg") else {
      return false
    }
    let lines = sample.start.split(whereSeparator: \.isNewline)
    guard lines.count > 1 else { return false }
    let first = lines[1].split(
      separator: Character(Unicode.Scalar(sample.separator)), omittingEmptySubsequences: false)[0]
    let cell = first.filter { $0 != "\"" }.trimming(while: \.isWhitespace)
    return ((try? ForeignDate.day(cell, .dayFirst)) ?? (try? ForeignDate.day(cell, .monthFirst)))
      != nil
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    guard var magnesium = input.magnesium else {
      throw ImportProblem.missingColumn("Magnesium (mg)", part: input.name)
    }
    if magnesium.unit == nil {
      guard let unit = try input.unit(ofColumn: magnesium.column, &reading) else { return }
      magnesium.unit = unit
    }
    let names = input.column("Food", "Food Name", "Name", "Makanan", "Nama")
    let meal = input.column("Meal", "Waktu makan", "Meal name")
    let amount = input.column("Amount", "Jumlah", "Quantity")
    let kcal = input.column("Energy (kcal)", "Energi (kkal)", "Calories (kcal)", "Calories")
    let isOfTotals = names == nil && meal == nil
    guard let order = try input.dateOrder(0, &reading) else { return }
    let isWaistline = isOfTotals && input.sample.separator == UInt8(ascii: ";")
    let source = reading.source("table", isWaistline ? "Waistline" : "CSV", totals: isOfTotals)
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magnesium.column)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(0), order))
      record.name = row.text(names)
      record.meal = Meal(foreign: row.text(meal))
      if !row.text(amount).isEmpty {
        record.take(ForeignAmountText(text: row.text(amount), sign: input.sign))
      }
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(kcal)
      try reading.take(record, source: source, row: row.line)
    }
  }
}
