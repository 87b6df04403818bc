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
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT day, kind, meal, count(*), count(magnesium_mg), total(magnesium_mg),
            total(magnesium_low_mg), total(magnesium_high_mg),
            total(CASE WHEN magnesium_mg IS NULL THEN ifnull(amount_g * ?, ?) END)
          FROM entry INDEXED BY entry_tally WHERE day BETWEEN ? AND ?
          GROUP BY day, kind, meal
          """,
        arguments: [
          Plausibility.mostMagnesiumPer100g / 100, Plausibility.milligramsFromLabel, first.iso,
          last.iso,
        ])
      var tallies: [DayTally] = []
      while let row = try rows.next() {
        guard let day = CivilDay(iso: row[0] as String) else { throw Self.impossible("day") }
        if tallies.last?.day != day { tallies.append(DayTally(day: day)) }
        guard let kind = Intake.Kind(rawValue: row[1]) else { throw Self.impossible("kind") }
        guard let meal = Meal(rawValue: row[2]) else { throw Self.impossible("meal") }
        let mg: Double = row[5]
        let items: Int = row[3]
        // Sums of the same numbers in other orders differ in the last digit.
        tallies[tallies.count - 1].add(
          MagnesiumAmount(mg: mg, range: min(row[6], mg)...max(row[7], mg)), at: meal,
          isSupplements: kind == .supplement, items: items, unknownItems: items - (row[4] as Int),
          unknownAtMost: row[8])
      }
      return tallies
    }
  }

  private static func impossible(_ column: String) -> DiaryError {
    .damaged(path: "entry", detail: "\(column) has a value that cannot be")
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
            total(magnesium_mg), forms
          FROM entry WHERE \(Self.onDays(left))
          GROUP BY kind, food_id, name_en, name_id, forms
          """, arguments: Self.arguments(first, last, left))
      var totals: [FoodTotal] = []
      while let row = try rows.next() {
        guard let kind = Intake.Kind(rawValue: row[0]) else { throw Self.impossible("kind") }
        totals.append(
          FoodTotal(
            kind: kind, name: Bilingual(english: row[1], indonesian: row[2]), foodID: row[3],
            times: row[4], grams: row[5], mg: row[6],
            forms: (row[7] as String?)?.split(separator: "\n").map(String.init) ?? []))
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
