/// What a day's entries add up to.
public struct DayTally: Sendable, Hashable, Codable {
  package let day: CivilDay
  /// Sum over the items whose magnesium is known, supplements left out.
  public private(set) var food: MagnesiumAmount
  /// From supplements, in mg.
  public private(set) var supplements: MagnesiumAmount
  /// How many entries the day has, known and unknown.
  package private(set) var items: Int
  /// How many items have no figure. They are not counted as zero: see ``unknownAtMost``.
  public private(set) var unknownItems: Int
  /// How many of the unknown ones are words alone (``Intake/Kind/unknown``), of which not even a kind is known.
  public private(set) var unreadItems: Int
  /// The most that the unknown items can hold, in mg: it widens the range and enters no sum.
  public private(set) var unknownAtMost: Double
  /// What is known to come from each meal of which something is logged, in mg, supplements left
  /// out.
  package private(set) var mgByMeal: MealFigures

  package init(
    day: CivilDay, food: MagnesiumAmount = .zero, supplements: MagnesiumAmount = .zero,
    items: Int = 0, unknownItems: Int = 0, unreadItems: Int = 0, unknownAtMost: Double = 0,
    mgByMeal: MealFigures = MealFigures()
  ) {
    self.day = day
    self.food = food
    self.supplements = supplements
    self.items = items
    self.unknownItems = unknownItems
    self.unreadItems = unreadItems
    self.unknownAtMost = unknownAtMost
    self.mgByMeal = mgByMeal
  }

  /// - Parameter bounds: what unknown items can hold at most.
  package init(
    day: CivilDay, of intakes: some Sequence<Intake>, bounds: UnknownBounds = .richest
  ) {
    self.init(day: day)
    for intake in intakes { add(intake, bounds: bounds) }
  }

  package mutating func add(_ intake: Intake, bounds: UnknownBounds = .richest) {
    items += 1
    if intake.kind != .supplement {
      mgByMeal.add(intake.magnesium?.mg ?? 0, to: intake.meal)
    }
    guard let magnesium = intake.magnesium else {
      unknownItems += 1
      if intake.kind == .unknown { unreadItems += 1 }
      unknownAtMost += bounds.most(
        in: intake.foodID, grams: intake.grams, isOfNoKind: intake.kind.isOfNoKind)
      return
    }
    if intake.kind == .supplement {
      supplements = supplements + magnesium
    } else {
      food = food + magnesium
    }
  }

  /// Adds the sums of a meal, or of the supplements taken at it.
  package mutating func add(
    _ sum: MagnesiumAmount, at meal: Meal, isSupplements: Bool, items: Int, unknownItems: Int,
    unreadItems: Int, unknownAtMost: Double
  ) {
    self.items += items
    self.unknownItems += unknownItems
    self.unreadItems += unreadItems
    self.unknownAtMost += unknownAtMost
    if isSupplements {
      supplements = supplements + sum
    } else {
      food = food + sum
      mgByMeal.add(sum.mg, to: meal)
    }
  }

  /// Everything that is known. With unknown items the true total is higher.
  public var total: MagnesiumAmount { food + supplements }

  /// From the lowest that the tables support to the highest, unknown items included.
  package var range: ClosedRange<Double> {
    total.range.lowerBound...(total.range.upperBound + unknownAtMost)
  }

  /// Whether supplements alone are above a limit.
  package func supplementsExceed(_ limit: ReferenceIntake) -> Bool {
    supplements.mg.tenths > limit.mg.tenths
  }

  /// Whether any figure of the day is known.
  package var hasKnownItems: Bool { items > unknownItems }
}
