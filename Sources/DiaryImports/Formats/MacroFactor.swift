import MagnesiumCore

/// The food log of MacroFactor, a row a food. What of its days is no longer in it was taken out there.
struct MacroFactor: ImportFormat {
  let name = "MacroFactor"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Date", "Food Name", "Serving Size", "Serving Qty")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("macrofactor", "MacroFactor")
    let columns = (
      date: input.column("Date"), time: input.column("Time"), name: input.column("Food Name"),
      size: input.column("Serving Size"), count: input.column("Serving Qty"),
      weight: input.column("Serving Weight (g)"), kcal: input.column("Calories (kcal)")
    )
    let magnesium = input.magnesium
    guard let date = columns.date,
      let order = try input.dateOrder(date, usual: .dayFirst, &reading)
    else { return }
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magnesium?.column)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(columns.date), order))
      record.time = try ForeignDate.time(row.text(columns.time))
      record.name = row.text(columns.name)
      record.take(
        ForeignAmountText(
          text: "\(row.text(columns.count)) \(row.text(columns.size))", sign: input.sign))
      let count = row.side(columns.count) ?? 1
      record.grams = row.side(columns.weight).map { $0 * count } ?? record.grams
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(columns.kcal)
      try reading.take(record, source: source, row: row.line)
    }
  }
}
