import GRDB
import MagnesiumCore

/// Sums that SQLite makes, so that years of entries need not be decoded one by one.
extension Diary {
  /// What the entries of each day add up to, from one day to another, both included, in order. Days
  /// without entries are absent.
  ///
  /// It reads the index `entry_tally` alone, in its order.
  public func tallies(
    from first: CivilDay, to last: CivilDay
  ) throws(DiaryError) -> [DayTally] {
    try read { db in try Self.tallies(from: first, to: last, in: db) }
  }

  static func tallies(
    from first: CivilDay, to last: CivilDay, in db: Database
  ) throws -> [DayTally] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT day, kind, meal, count(*), count(magnesium_mg), total(magnesium_mg),
          total(magnesium_low_mg), total(magnesium_high_mg),
          total(CASE WHEN magnesium_mg IS NULL THEN ifnull(amount_g * ?, ?) END),
          min(\(EntryChecksum.areFiguresSound))
        FROM entry INDEXED BY entry_tally WHERE day BETWEEN ? AND ?
        GROUP BY day, kind, meal
        """,
      arguments: [
        Plausibility.mostMagnesiumPer100g / 100, Plausibility.milligramsFromLabel, first.iso,
        last.iso,
      ])
    var tallies: [DayTally] = []
    while let row = try rows.next() {
      guard let day = row.stored(0).text.flatMap({ CivilDay(iso: $0) }) else {
        throw impossible("day")
      }
      guard row.stored(9).integer == 1 else { throw EntryRow.unsound("entries of \(day.iso)") }
      if tallies.last?.day != day { tallies.append(DayTally(day: day)) }
      guard let kind = row.stored(1).text.flatMap(Intake.Kind.init(rawValue:)) else {
        throw impossible("kind")
      }
      guard let meal = row.stored(2).text.flatMap(Meal.init(rawValue:)) else {
        throw impossible("meal")
      }
      guard let items = row.stored(3).integer, let known = row.stored(4).integer,
        let mg = row.stored(5).real, let low = row.stored(6).real, let high = row.stored(7).real,
        let unknownAtMost = row.stored(8).real
      else { throw impossible("magnesium") }
      // Sums of the same numbers in other orders differ in the last digit.
      tallies[tallies.count - 1].add(
        MagnesiumAmount(mg: mg, range: min(low, mg)...max(high, mg)), at: meal,
        isSupplements: kind == .supplement, items: items, unknownItems: items - known,
        unknownAtMost: unknownAtMost)
    }
    return tallies
  }

  private static func impossible(_ column: String) -> DiaryError {
    .damagedValue(of: "entry", .value(column))
  }

  /// What each food gave on some days of a period, in no order.
  ///
  /// - Parameter left: days of the period that are left out.
  public func foodTotals(
    from first: CivilDay, to last: CivilDay, without left: [CivilDay]
  ) throws(DiaryError) -> [FoodTotal] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT kind, name_en, name_id, food_id, count(*) AS times, total(amount_g),
            total(magnesium_mg), forms, min(\(EntryChecksum.isSound)), min(day)
          FROM entry WHERE \(Self.onDays(left))
          GROUP BY kind, food_id, name_en, name_id, forms
          """, arguments: Self.arguments(first, last, left))
      var totals: [FoodTotal] = []
      while let row = try rows.next() {
        guard row.stored(8).integer == 1 else {
          throw EntryRow.unsound("entries from \(row.stored(9).text ?? first.iso) on")
        }
        guard let kind = row.stored(0).text.flatMap(Intake.Kind.init(rawValue:)),
          let english = row.stored(1).text, let indonesian = row.stored(2).text,
          let times = row.stored(4).integer, let grams = row.stored(5).real,
          let mg = row.stored(6).real
        else { throw Self.impossible("a column") }
        totals.append(
          FoodTotal(
            kind: kind, name: Bilingual(english: english, indonesian: indonesian),
            foodID: row.stored(3).text, times: times, grams: grams, mg: mg,
            forms: row.stored(7).text?.split(separator: "\n").map(String.init) ?? []))
      }
      return totals
    }
  }

  private static func onDays(_ left: [CivilDay]) -> String {
    "day BETWEEN ? AND ?"
      + (left.isEmpty ? "" : " AND day NOT IN (SELECT value FROM json_each(?))")
  }

  private static func arguments(
    _ first: CivilDay, _ last: CivilDay, _ left: [CivilDay]
  ) -> StatementArguments {
    let days = "[" + left.map { "\"\($0.iso)\"" }.joined(separator: ",") + "]"
    return StatementArguments([first.iso, last.iso] + (left.isEmpty ? [] : [days]))
  }
}
