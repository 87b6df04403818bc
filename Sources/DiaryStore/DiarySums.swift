import CSQLite
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

  /// The rows come one by one, because checking and adding them here takes a third of what it takes SQL.
  static func tallies(
    from first: CivilDay, to last: CivilDay, in db: Database
  ) throws -> [DayTally] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(EntryChecksum.figures.joined(separator: ", ")), checksum
        FROM entry INDEXED BY entry_tally WHERE day BETWEEN ? AND ? ORDER BY day, kind, meal
        """)
    try statement.setArguments([first.iso, last.iso])
    let row = statement.sqliteStatement
    defer { sqlite3_reset(row) }
    func text(_ column: Int32) -> String {
      sqlite3_column_text(row, column).map { String(cString: $0) } ?? ""
    }
    var tallies: [DayTally] = []
    var sum: MealSum?
    func close() { sum?.add(to: &tallies[tallies.count - 1]) }
    while true {
      let code = sqlite3_step(row)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      let day = text(0)
      let checksum = RowChecksum(row, columns: Int32(EntryChecksum.figures.count)).folded
      guard UInt32(truncatingIfNeeded: sqlite3_column_int64(row, 7) >> 32) == checksum else {
        throw EntryRow.unsound("entry \(day)")
      }
      let kind = text(1)
      let meal = text(2)
      if sum?.isOf(day, kind, meal) != true {
        close()
        if sum?.day != day {
          guard let civil = CivilDay(iso: day) else { throw impossible("day") }
          tallies.append(DayTally(day: civil))
        }
        sum = try MealSum(day: day, kind: kind, meal: meal)
      }
      sum?.add(
        mg: sqlite3_column_type(row, 3) == SQLITE_NULL ? nil : sqlite3_column_double(row, 3),
        low: sqlite3_column_double(row, 4), high: sqlite3_column_double(row, 5),
        grams: sqlite3_column_type(row, 6) == SQLITE_NULL ? nil : sqlite3_column_double(row, 6))
    }
    close()
    return tallies
  }

  /// What is logged of one kind at one meal.
  private struct MealSum {
    let day: String
    private let kind: String
    private let meal: String
    private let isSupplements: Bool
    private let at: Meal
    private var items = 0
    private var unknownItems = 0
    private var unknownAtMost = 0.0
    private var mg = 0.0
    private var low = 0.0
    private var high = 0.0

    init(day: String, kind: String, meal: String) throws {
      guard let at = Meal(rawValue: meal) else { throw impossible("meal") }
      guard let known = Intake.Kind(rawValue: kind) else { throw impossible("kind") }
      (self.day, self.kind, self.meal) = (day, kind, meal)
      (self.at, isSupplements) = (at, known == .supplement)
    }

    func isOf(_ day: String, _ kind: String, _ meal: String) -> Bool {
      self.meal == meal && self.day == day && self.kind == kind
    }

    mutating func add(mg: Double?, low: Double, high: Double, grams: Double?) {
      items += 1
      guard let mg else {
        unknownItems += 1
        unknownAtMost += Plausibility.unknownAtMost(grams: grams)
        return
      }
      self.mg += mg
      self.low += low
      self.high += high
    }

    func add(to tally: inout DayTally) {
      // Sums of the same numbers in other orders differ in the last digit.
      tally.add(
        MagnesiumAmount(mg: mg, range: min(low, mg)...max(high, mg)), at: at,
        isSupplements: isSupplements, items: items, unknownItems: unknownItems,
        unknownAtMost: unknownAtMost)
    }
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
          throw EntryRow.unsound("entry \(row.stored(9).text ?? first.iso)")
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
