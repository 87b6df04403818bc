import MagnesiumCore

/// The foods of ASA24, the dietary recall of the US National Cancer Institute: `MAGN` in mg.
struct ASA24Items: ImportFormat {
  let name = "ASA24 items"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("RecallStatus", "FoodAmt", "MAGN", "Food_Description")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let columns = (
      user: input.column("UserName"), time: input.column("Occ_Time"),
      amount: input.column("FoodAmt"), kcal: input.column("KCAL"), magn: input.column("MAGN"),
      name: input.column("Food_Description"), recall: input.column("RecallRecId"),
      occasion: input.column("Occ_No"), food: input.column("FoodNum"),
      code: input.column("FoodCode")
    )
    guard let recall = try ASA24Recall(input, &reading) else { return }
    try input.eachRow(into: &reading) { row, reading in
      try row.require(columns.magn)
      var record = ForeignRecord(day: try recall.day(row))
      record.time = try ForeignDate.timeBehindDate(row.text(columns.time))
      record.name = row.words(columns.name)
      let grams = row.side(columns.amount)
      record.amount = "\(row.words(columns.amount)) g"
      if let grams, Plausibility.isAmount(grams) {
        (record.quantity, record.unit, record.grams) = (grams, "g", grams)
      }
      record.magnesium = try row.magnesium(columns.magn.map { ($0, .milligram) })
      record.kcal = row.side(columns.kcal)
      let source = reading.source("asa24", recall.app(row))
      try reading.take(record, source: source, row: row.line)
      reading.complete(record.day, recall.isComplete(row), source: source)
    }
  }
}

/// The supplements of ASA24, in a file apart from the foods: a row a recall.
struct ASA24Supplements: ImportFormat {
  let name = "ASA24 supplements"

  func recognises(_ sample: PartSample) -> Bool { sample.has("RecallStatus", "NumSuppls", "MAGN") }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let (count, magn) = (input.column("NumSuppls"), input.column("MAGN"))
    guard let recall = try ASA24Recall(input, &reading) else { return }
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magn)
      guard row.side(count) != 0 else { return }
      var record = ForeignRecord(day: try recall.day(row))
      record.amount = row.words(count)
      (record.quantity, record.unit) = (max(1, row.side(count) ?? 1), "tablet")
      record.magnesium = try row.magnesium(magn.map { ($0, .milligram) })
      record.dose = .surely
      let source = reading.source("asa24", recall.app(row))
      try reading.take(record, source: source, row: row.line)
    }
  }
}

/// The totals of ASA24's days. Beside the foods they tell nothing more.
struct ASA24Totals: ImportFormat {
  let name = "ASA24 totals"

  func recognises(_ sample: PartSample) -> Bool { sample.has("RecallStatus", "NumFoods", "MAGN") }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let hasItems = try input.container.parts.contains { part in
      guard PartSample.mayBeRead(part.name) else { return false }
      return ASA24Items().recognises(try PartSample(part))
    }
    if hasItems { return }
    let (magn, kcal) = (input.column("MAGN"), input.column("KCAL"))
    guard let recall = try ASA24Recall(input, &reading) else { return }
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magn)
      var record = ForeignRecord(day: try recall.day(row))
      record.magnesium = try row.magnesium(magn.map { ($0, .milligram) })
      record.kcal = row.side(kcal)
      let source = reading.source("asa24", recall.app(row), totals: true)
      try reading.take(record, source: source, row: row.line)
      reading.complete(record.day, recall.isComplete(row), source: source)
    }
  }
}

/// What all files of ASA24 say of a recall.
private final class ASA24Recall {
  private let start: Int
  private let status: Int?
  private let user: Int?
  private let order: DateOrder
  private var first: String?

  /// nil where something must be asked.
  init?(_ input: FormatInput, _ reading: inout ForeignReading) throws {
    guard let start = input.column("IntakeStartDateTime", "ReportingDate") else {
      throw ImportProblem.missingColumn("IntakeStartDateTime", part: input.name)
    }
    guard let order = try input.dateOrder(start, usual: .monthFirst, &reading) else { return nil }
    self.start = start
    self.order = order
    status = input.column("RecallStatus")
    user = input.column("UserName", "UserID")
  }

  func day(_ row: TableRow) throws(RowProblem) -> CivilDay {
    try ForeignDate.day(row.text(start), order)
  }

  /// 2 is a recall that was brought to its end.
  func isComplete(_ row: TableRow) -> Bool { row.text(status) == "2" }

  /// A study has many people in one file; each is a source of its own.
  func app(_ row: TableRow) -> String {
    let user = row.text(user)
    if first == nil { first = user }
    return user == first ? "ASA24" : "ASA24 \(user)"
  }
}

/// Intake24: columns are chosen for each survey, `N/A` is an empty cell, and what was eaten but not found in its
/// list is a row too.
struct Intake24: ImportFormat {
  let name = "Intake24"

  func recognises(_ sample: PartSample) -> Bool {
    sample.has("Survey ID", "Submission ID") || sample.has("Recall Date", "Meal ID")
  }

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let source = reading.source("intake24", "Intake24")
    let columns = (
      date: input.column("Recall Date", "Start time", "Submission DateTime", "Submission time"),
      meal: input.column("Meal name"), time: input.column("Meal time"),
      local: input.column("Name (local)", "Description (local)"),
      english: input.column("Name (en)", "Description (en)"),
      missing: input.column("Missing name", "Missing food description", "Missing food name"),
      weight: input.column("Portion Weight", "Portion size (g/ml)", "Portion weight (g)"),
      kcal: input.column("Energy (kcal)", "Energy"), meals: input.column("Meal ID"),
      submission: input.column("Submission ID")
    )
    guard let date = columns.date else {
      throw ImportProblem.missingColumn("Recall Date", part: input.name)
    }
    var magnesium = input.magnesium
    if let column = magnesium, column.unit == nil {
      guard let unit = try input.unit(ofColumn: column.column, &reading) else { return }
      magnesium = (column.column, unit)
    }
    guard let order = try input.dateOrder(date, &reading) else { return }
    var partial: Set<CivilDay> = []
    try input.eachRow(into: &reading) { row, reading in
      try row.require(magnesium?.column)
      var record = ForeignRecord(day: try ForeignDate.day(row.text(date), order))
      record.time = try ForeignDate.time(row.words(columns.time))
      record.meal = Meal(foreign: row.text(columns.meal))
      let name = row.words(columns.local)
      record.name = name.isEmpty ? row.words(columns.english) : name
      if record.name.isEmpty { record.name = row.words(columns.missing) }
      if let grams = row.side(columns.weight), Plausibility.isAmount(grams) {
        record.amount = "\(row.text(columns.weight)) g"
        (record.quantity, record.unit, record.grams) = (grams, "g", grams)
      }
      record.magnesium = try row.magnesium(magnesium)
      record.kcal = row.side(columns.kcal)
      if record.magnesium == nil { partial.insert(record.day) }
      try reading.take(record, source: source, row: row.line)
      reading.complete(record.day, !partial.contains(record.day), source: source)
    }
  }
}
