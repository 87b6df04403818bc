import CSQLite
import GRDB
import MagnesiumCore

/// Sums over rows that are checked and added one by one, without making entries of them.
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
    let figures = EntryChecksum.figures
    var tallies: [DayTally] = []
    var sum: MealSum?
    let rows = try db.steppedRows(
      of: """
        SELECT \(figures.joined(separator: ", ")), checksum
        FROM entry INDEXED BY entry_tally WHERE day BETWEEN ? AND ? ORDER BY day, kind, meal
        """, [first.iso, last.iso])
    while let row = try rows.next() {
      guard EntryChecksum.areFiguresSound(row, checksum: figures.count) else {
        throw EntryRow.unsound("entry \(row.text(0) ?? first.iso)")
      }
      if sum?.isOf(row) != true {
        sum?.add(to: &tallies[tallies.count - 1])
        let next = try MealSum(row)
        if sum?.day != next.day {
          guard let civil = CivilDay(iso: next.day) else { throw impossible("day") }
          tallies.append(DayTally(day: civil))
        }
        sum = next
      }
      sum?.add(
        mg: row.optionalReal(3), low: row.real(4), high: row.real(5), grams: row.optionalReal(6))
    }
    sum?.add(to: &tallies[tallies.count - 1])
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

    init(_ row: SteppedRow) throws {
      (day, kind, meal) = (row.text(0) ?? "", row.text(1) ?? "", row.text(2) ?? "")
      guard let at = Meal(rawValue: meal) else { throw impossible("meal") }
      guard let known = Intake.Kind(rawValue: kind) else { throw impossible("kind") }
      (self.at, isSupplements) = (at, known == .supplement)
    }

    func isOf(_ row: SteppedRow) -> Bool {
      row.hasText(meal, in: 2) && row.hasText(day, in: 0) && row.hasText(kind, in: 1)
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
    let left = Set(left.map(\.iso))
    return try read { db in
      var totals: [FoodTotal] = []
      var places: [String: Int] = [:]
      var key = ""
      let rows = try db.steppedRows(
        of: """
          SELECT \(EntryChecksum.columns.joined(separator: ", ")), checksum
          FROM entry WHERE day BETWEEN ? AND ?
          """, [first.iso, last.iso])
      while let row = try rows.next() {
        if !left.isEmpty, left.contains(row.text(0) ?? "") { continue }
        guard EntryChecksum.isSound(row) else {
          throw EntryRow.unsound("entry \(row.text(0) ?? first.iso)")
        }
        key.removeAll(keepingCapacity: true)
        for column in FoodColumn.identity {
          key += row.text(column) ?? ""
          key += "\0"
        }
        let place = places[key] ?? totals.count
        if place == totals.count {
          places[key] = place
          guard let kind = row.text(FoodColumn.kind).flatMap(Intake.Kind.init(rawValue:)),
            let english = row.text(FoodColumn.english),
            let indonesian = row.text(FoodColumn.indonesian)
          else { throw Self.impossible("a column") }
          totals.append(
            FoodTotal(
              kind: kind, name: Bilingual(english: english, indonesian: indonesian),
              foodID: row.text(FoodColumn.food), times: 0, grams: 0, mg: 0,
              forms: (row.text(FoodColumn.forms) ?? "").split(separator: "\n").map(String.init)))
        }
        totals[place].add(grams: row.real(FoodColumn.grams), mg: row.real(FoodColumn.mg))
      }
      return totals
    }
  }

  /// Where the columns stand that tell of a food.
  private enum FoodColumn {
    static let kind = place("kind")
    static let food = place("food_id")
    static let english = place("name_en")
    static let indonesian = place("name_id")
    static let forms = place("forms")
    static let grams = place("amount_g")
    static let mg = place("magnesium_mg")
    static let identity = [kind, food, english, indonesian, forms]

    private static func place(_ column: String) -> Int {
      EntryChecksum.columns.firstIndex(of: column)!
    }
  }
}
