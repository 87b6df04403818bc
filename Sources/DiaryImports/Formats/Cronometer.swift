import MagnesiumCore

/// The servings of Cronometer: a row a food. An empty cell is unknown, and `0.00` none.
///
/// Two families of headings are about, with a time of day and without, and their columns stand in different
/// orders; they are found by name.
struct CronometerServings: ImportFormat {
  let name = "Cronometer servings"

  func recognises(_ sample: PartSample) -> Bool { sample.has("Day", "Food Name", "Amount") }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("cronometer", "Cronometer")
    let columns = (
      day: input.column("Day"), time: input.column("Time"), group: input.column("Group", "Meal"),
      name: input.column("Food Name"), amount: input.column("Amount"),
      kcal: input.column("Energy (kcal)"), category: input.column("Category")
    )
    let magnesium = input.magnesium
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magnesium?.column)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(columns.day)))
      record.time = try ForeignDate.time(row.text(columns.time))
      record.meal = Meal(foreign: row.text(columns.group))
      record.name = row.text(columns.name)
      record.take(ForeignAmountText(text: row.text(columns.amount), sign: input.sign))
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(columns.kcal)
      if row.text(columns.category).lowercased() == "supplements" { record.dose = .perhaps }
      try reading.take(record, source: source, row: row.line)
    }
  }
}

/// The daily summary of Cronometer: totals of days, and whether each was completed.
struct CronometerSummary: ImportFormat {
  let name = "Cronometer daily summary"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Date", "Completed", "Energy (kcal)")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("cronometer", "Cronometer", totals: true)
    let (date, kcal) = (input.column("Date"), input.column("Energy (kcal)"))
    let completed = input.column("Completed")
    let magnesium = input.magnesium
    try input.eachRow(into: &reading) { row, reading in
      try row.require(completed)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(date)))
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(kcal)
      let isComplete = row.text(completed).lowercased() == "true"
      // A day of nothing that nobody closed was not logged.
      if !isComplete, (record.kcal ?? 0) == 0, (record.magnesium ?? 0) == 0 { return }
      try reading.take(record, source: source, row: row.line)
      reading.complete(record.day, isComplete, source: source)
    }
  }
}

/// A food of one's own, as Cronometer writes it out.
struct CronometerFoods: ImportFormat {
  let name = "Cronometer foods"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Food ID", "Food Name", "Amount") && !sample.has("Day")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let (name, amount) = (input.column("Food Name"), input.column("Amount"))
    let kcal = input.column("Energy (kcal)")
    let magnesium = input.magnesium
    try input.eachRow(into: &reading) { row, reading in
      let read = ForeignAmount(row.text(amount), input.sign)
      guard let grams = read.grams else { throw RowProblem.food(row.text(amount)) }
      let portion = read.unit == "g" ? [] : [(read.unit, grams / read.quantity)]
      try reading.take(
        food: row.text(name), grams: grams, magnesium: try row.magnesium(magnesium),
        kcal: row.side(kcal), portions: portion, row: row.line)
    }
  }
}

/// What else Cronometer writes: measurements, exercises and notes, in which no food is.
struct CronometerOthers: ImportFormat {
  let name = "Cronometer"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Day", "Metric", "Unit", "Amount") || sample.has("Day", "Exercise", "Minutes")
      || sample.has("Day", "Group", "Note")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    reading.remark(.nothingOfUse(input.name))
  }
}
