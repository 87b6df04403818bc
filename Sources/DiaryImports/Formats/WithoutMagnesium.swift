import ByteStreams
import MagnesiumCore

/// Lose It! names foods and tells nothing of their magnesium.
struct LoseIt: ImportFormat {
  let name = "Lose It!"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Date", "Name", "Quantity", "Units", "Calories")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    reading.remark(.noMagnesium("Lose It!"))
    let source = reading.source("lose-it", "Lose It!")
    let columns = (
      date: input.column("Date"), name: input.column("Name"),
      meal: input.column("Meal|Type", "Meal", "Type"), quantity: input.column("Quantity"),
      units: input.column("Units"), kcal: input.column("Calories"),
      deleted: input.column("Deleted")
    )
    guard let date = columns.date,
      let order = try input.dateOrder(date, usual: .monthFirst, &reading)
    else { return }
    try input.eachRow(into: &reading) { row, reading in
      if ["true", "1", "yes"].contains(row.text(columns.deleted).lowercased()) { return }
      var record = ForeignRecord(day: try ForeignDate.day(row.text(columns.date), order))
      record.meal = Meal(foreign: row.text(columns.meal))
      record.name = row.text(columns.name)
      record.take(
        ForeignAmountText(
          text: "\(row.text(columns.quantity)) \(row.text(columns.units))", sign: input.sign))
      record.kcal = row.side(columns.kcal)
      record.isWithoutFigures = true
      try reading.take(record, source: source, row: row.line)
    }
    try readCompleteDays(input, order, source, &reading)
  }

  private func readCompleteDays(
    _ input: FormatInput, _ order: DateOrder, _ source: Int, _ reading: inout ForeignReading
  ) throws {
    guard let part = input.container.part(called: "daily-values.csv", besides: input.part) else {
      return
    }
    let table = CSVReader(
      try TextBytes(input.open(part)), name: part.name,
      separator: UInt8(ascii: ","))
    let eaten = Set(reading.records.lazy.filter { $0.source == source }.map(\.day))
    _ = try table.next()
    while try table.next() {
      guard table.text(1).lowercased().contains("complete"),
        let day = try? ForeignDate.day(table.text(0), order), eaten.contains(day)
      else { continue }
      reading.complete(
        day, ["1", "1.0", "true"].contains(table.text(2).lowercased()), source: source)
    }
  }
}

/// MyFitnessPal tells of meals as wholes, without foods and without magnesium.
struct MyFitnessPal: ImportFormat {
  let name = "MyFitnessPal"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Date", "Meal", "Calories", "Cholesterol") && !sample.has("Food Name")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    reading.remark(.onlyMeals("MyFitnessPal"))
    let source = reading.source("myfitnesspal", "MyFitnessPal")
    let (date, meal) = (input.column("Date"), input.column("Meal"))
    let kcal = input.column("Calories")
    guard let date, let order = try input.dateOrder(date, &reading) else { return }
    try input.eachRow(into: &reading) { row, reading in
      if row.text(date).lowercased().contains("total")
        || row.text(meal).lowercased().contains("total")
      {
        return
      }
      var record = ForeignRecord(day: try ForeignDate.day(row.text(date), order))
      record.meal = Meal(foreign: row.text(meal))
      record.name = row.text(meal)
      record.kcal = row.side(kcal)
      try reading.take(record, source: source, row: row.line)
    }
  }
}

/// Samsung Health keeps no magnesium.
struct SamsungHealth: ImportFormat {
  let name = "Samsung Health"

  func recognises(_ sample: PartSample) -> Bool {
    sample.start.hasPrefix("com.samsung.") || sample.name.contains("com.samsung.")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    reading.remark(.noMagnesium("Samsung Health"))
  }
}
