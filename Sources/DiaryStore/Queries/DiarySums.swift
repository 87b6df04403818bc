import MagnesiumCore

/// Sums over rows that are checked and added one by one, without making entries of them.
extension Diary {
  /// What the entries of each day add up to, from one day to another, both included, in order. Days
  /// without entries are absent.
  ///
  /// It reads the index `entry_tally` in its order, and a row where it has no figure.
  ///
  /// - Parameter bounds: what entries without a figure can hold at most.
  package func tallies(
    from first: CivilDay, to last: CivilDay, bounds: UnknownBounds = .richest
  ) throws(DiaryError) -> [DayTally] {
    try reading { db in try Self.tallies(from: first, to: last, bounds: bounds, in: db) }
  }

  /// The rows come one by one, because checking and adding them here takes a third of what it takes SQL.
  static func tallies(
    from first: CivilDay, to last: CivilDay, bounds: UnknownBounds = .richest, in db: Connection
  ) throws -> [DayTally] {
    let figures = EntryChecksum.figures
    var tallies: [DayTally] = []
    var sum: MealSum?
    try db.eachRow(
      of: """
        SELECT \(figures.list()), checksum,
          CASE WHEN magnesium_mg IS NULL THEN food_id END
        FROM entry INDEXED BY entry_tally WHERE day BETWEEN ? AND ? ORDER BY day, kind, meal
        """, [.text(first.iso), .text(last.iso)]
    ) { row in
      var checksum = row.checksum(of: MealSum.columns)
      let meal = checksum
      checksum.add(MealSum.columns.upperBound..<figures.count, of: row)
      guard EntryChecksum.areFigures(checksum, sealedIn: row, at: figures.count) else {
        throw EntryRow.unsound("entry \(row.text(0) ?? first.iso)")
      }
      if sum?.checksum != meal {
        sum?.add(to: &tallies[tallies.count - 1])
        let next = try MealSum(row, checksum: meal)
        if tallies.last?.day != next.day { tallies.append(DayTally(day: next.day)) }
        sum = next
      }
      try sum?.add(row, foodAt: figures.count + 1, bounds: bounds)
    }
    sum?.add(to: &tallies[tallies.count - 1])
    return tallies
  }

  /// What is logged of one kind at one meal.
  private struct MealSum {
    /// The day, the kind and the meal.
    static let columns = 0..<3

    /// Of those columns.
    let checksum: RowChecksum
    let day: CivilDay
    private let meal: Meal
    private let kind: Intake.Kind
    private var isSupplements: Bool { kind == .supplement }
    private var items = 0
    private var unknownItems = 0
    private var unknownAtMost = 0.0
    private var mg = 0.0
    private var low = 0.0
    private var high = 0.0

    init(_ row: Row, checksum: RowChecksum) throws {
      guard let day = row.text(0).flatMap({ CivilDay(iso: $0) }) else {
        throw DiaryError.damagedValue(of: "entry \(row.text(0) ?? "")", .value("day"))
      }
      guard let kind = row.text(1).flatMap(Intake.Kind.init(rawValue:)) else {
        throw impossible("kind", on: day)
      }
      guard let meal = row.text(2).flatMap(Meal.init(rawValue:)) else {
        throw impossible("meal", on: day)
      }
      (self.checksum, self.day, self.kind, self.meal) = (checksum, day, kind, meal)
    }

    mutating func add(
      _ row: Row, foodAt food: Int, bounds: UnknownBounds
    ) throws {
      items += 1
      let grams = row.optionalReal(6)
      guard grams.map(Plausibility.isAmount) ?? true else { throw impossible("amount_g", on: day) }
      guard let mg = row.optionalReal(3) else {
        unknownItems += 1
        unknownAtMost += bounds.most(
          in: row.text(food), grams: grams, isOfNoKind: kind.isOfNoKind)
        return
      }
      // What a row would refuse no sum takes.
      guard let amount = MagnesiumAmount(kept: mg, from: row.real(4), to: row.real(5)) else {
        throw impossible("magnesium_mg", on: day)
      }
      self.mg += amount.mg
      low += amount.range.lowerBound
      high += amount.range.upperBound
    }

    func add(to tally: inout DayTally) {
      // Sums of the same numbers in other orders differ in the last digit.
      tally.add(
        MagnesiumAmount(mg: mg, range: min(low, mg)...max(high, mg)), at: meal,
        isSupplements: isSupplements, items: items, unknownItems: unknownItems,
        unreadItems: kind == .unknown ? unknownItems : 0, unknownAtMost: unknownAtMost)
    }
  }

  private static func impossible(_ column: String, on day: CivilDay) -> DiaryError {
    .damagedValue(of: "entry \(day.iso)", .value(column))
  }

  /// What each food gave on some days of a period, in no order.
  ///
  /// - Parameter left: days of the period that are left out.
  package func foodTotals(
    from first: CivilDay, to last: CivilDay, without left: [CivilDay]
  ) throws(DiaryError) -> [FoodTotal] {
    let left = Set(left.map(\.iso))
    return try reading { db in
      var totals: [FoodTotal] = []
      var places: [RowChecksum: Int] = [:]
      try db.eachRow(
        of: """
          SELECT \(EntryChecksum.columns.list()), checksum
          FROM entry WHERE day BETWEEN ? AND ?
          """, [.text(first.iso), .text(last.iso)]
      ) { row in
        if !left.isEmpty, left.contains(row.text(0) ?? "") { return }
        guard EntryChecksum.isSound(row) else {
          throw EntryRow.unsound("entry \(row.text(0) ?? first.iso)")
        }
        let food = row.checksum(of: FoodColumn.identity)
        let place = places[food] ?? totals.count
        if place == totals.count {
          places[food] = place
          guard let kind = row.text(FoodColumn.kind).flatMap(Intake.Kind.init(rawValue:)),
            let english = row.text(FoodColumn.english),
            let indonesian = row.text(FoodColumn.indonesian)
          else {
            throw DiaryError.damagedValue(of: "entry \(row.text(0) ?? "")", .value("kind"))
          }
          totals.append(
            FoodTotal(
              kind: kind, name: Bilingual(english: english, indonesian: indonesian),
              foodID: row.text(FoodColumn.food), times: 0, grams: 0, mg: 0,
              forms: (row.text(FoodColumn.forms) ?? "").split(separator: "\n").map(String.init)))
        }
        let (grams, mg) = (row.real(FoodColumn.grams), row.real(FoodColumn.mg))
        guard Plausibility.isFigure(grams), Plausibility.isFigure(mg) else {
          throw DiaryError.damagedValue(of: "entry \(row.text(0) ?? "")", .value("magnesium_mg"))
        }
        totals[place].add(grams: grams, mg: mg)
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
