import MagnesiumCore

/// The export of Android's Health Connect: an SQLite file, packed or alone. Nutrients are in grams, and what was
/// not recorded is the smallest number that there is.
struct HealthConnect: ImportFormat {
  let name = "Health Connect"

  func recognises(_ sample: PartSample) -> Bool { sample.kind == .database }

  private static let table = "nutrition_record_table"
  private static let notRecorded = Double.leastNonzeroMagnitude

  func read(_ input: FormatInput, into reading: inout ForeignReading) throws {
    let database =
      try input.part.path.map { try ForeignDatabase(path: $0, name: input.name) }
      ?? ForeignDatabase(unpacking: input.open(), name: input.name)
    let columns = try database.columns(of: Self.table)
    guard columns.isSuperset(of: ["uuid", "start_time", "magnesium", "app_info_id"]) else {
      throw ImportProblem.unknownFormat
    }
    func column(_ name: String) -> String { columns.contains(name) ? "n.\(name)" : "NULL" }
    let hasNames = try database.columns(of: "application_info_table")
      .isSuperset(of: ["row_id", "app_name", "package_name"])
    let app = hasNames ? "coalesce(nullif(a.app_name, ''), a.package_name)" : "NULL"
    let join = hasNames ? "LEFT JOIN application_info_table AS a ON a.row_id = n.app_info_id" : ""
    try database.eachRow(
      of: """
        SELECT \(column("row_id")), n.uuid, \(app), n.start_time, \(column("start_zone_offset")),
          \(column("end_time")), \(column("local_date")), \(column("meal_type")),
          \(column("meal_name")), n.magnesium, \(column("energy"))
        FROM \(Self.table) AS n \(join) ORDER BY n.start_time, n.uuid
        """
    ) { row in
      let number = row.integer(0) ?? 0
      do {
        try take(row, number, &reading)
      } catch let problem as RowProblem {
        reading.refuse(row: number, problem)
      }
    }
  }

  private func take(
    _ row: ForeignDatabase.Row, _ number: Int, _ reading: inout ForeignReading
  ) throws(RowProblem) {
    guard let milliseconds = row.integer(3) else { throw .time("") }
    let start = ZonedInstant(
      epochSeconds: milliseconds / 1_000, utcOffsetSeconds: row.integer(4) ?? 0)
    guard start.isPossible else { throw .time(String(milliseconds)) }
    let day = row.integer(6).map { CivilDay(daysSince1970: $0) } ?? start.day
    guard (CivilDay.first...CivilDay.last).contains(day) else {
      throw .day(String(day.daysSince1970))
    }
    let (length, _) = (row.integer(5) ?? milliseconds).subtractingReportingOverflow(milliseconds)
    let mealName = row.text(8) ?? ""
    var record = ForeignRecord(day: day)
    record.externalID = row.hex(1)
    record.time = start.time
    record.utcOffset = start.utcOffsetSeconds
    record.meal = [1: Meal.breakfast, 2: .lunch, 3: .dinner, 4: .snack][row.integer(7) ?? 0]
    record.name = mealName
    if let grams = row.real(9), grams != Self.notRecorded {
      guard grams >= 0 else { throw .negative(String(grams)) }
      record.magnesium = MagnesiumUnit.gram.milligrams(grams)
    }
    // In calories, as Android keeps energy.
    if let energy = row.real(10), energy != Self.notRecorded { record.kcal = energy / 1_000 }
    let isTotal = mealName.isEmpty && length >= 23 * 3_600_000
    let source = reading.source("health-connect", row.text(2) ?? "", totals: isTotal)
    try reading.take(record, source: source, row: number)
  }
}
