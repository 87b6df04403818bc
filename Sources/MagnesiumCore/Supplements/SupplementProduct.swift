/// A supplement or medicine with magnesium, as its label describes it.
public struct SupplementProduct: Sendable, Hashable, Identifiable, Codable {
  /// Begins with `my-`; foods and products of one's own share their ids.
  public let id: String
  /// What the person calls it.
  public var name: String
  /// What is counted: `tablet`, `capsule`, `sachet`, or `g` and `ml` for powders and liquids.
  public var unit: Measure.ID
  /// Elemental magnesium in one of that unit.
  public var content: MagnesiumAmount
  /// How many of the unit the label's figures are for: a spoon of 5 g is a dose of 5.
  public var serving: Double
  /// Ids of forms or families, as far as they are known.
  package var forms: [String]
  /// What was entered, to show it again.
  package var label: String
  /// When doses are due; nil where they are not told of.
  public var schedule: DoseSchedule?

  package init(
    id: String, name: String, unit: Measure.ID, content: MagnesiumAmount, serving: Double = 1,
    forms: [String], label: String, schedule: DoseSchedule? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.content = content
    self.serving = serving
    self.forms = forms
    self.label = label
    self.schedule = schedule
  }

  /// What a dose is where no count is said: one tablet, but a whole serving of a powder or liquid.
  package var usualCount: Double { ["g", "ml"].contains(unit) ? serving : 1 }

  /// The product as a phrase reader sees it. One of a unit that has no weight stands for 1 g.
  package var food: Food {
    Food(
      id: id, name: Bilingual(same: name),
      magnesium: MagnesiumFigure(
        per100g: content * 100, source: FigureSource(table: OwnFood.source, id: id)),
      portions: usualCount == 1
        ? [Portion(measure: unit, grams: 1, source: OwnFood.source)]
        : [
          Portion(measure: "portion", grams: usualCount, source: OwnFood.source),
          Portion(measure: unit, grams: 1, source: OwnFood.source),
        ], supplementForms: forms)
  }
}

/// Why a supplement cannot be as it was described.
public enum SupplementProblem: Error, Sendable, Hashable {
  /// None, or more than 1,000,000 in one of its unit; in mg.
  case content(mg: Double)
  /// A serving, or a dose that is due, of nothing or of more than 1,000,000.
  case count(Double)
}

extension SupplementProduct {
  /// - Throws: ``SupplementProblem`` for what no product can be.
  package func check() throws(SupplementProblem) {
    guard content.mg > 0, content.range.lowerBound >= 0,
      Plausibility.isFigure(content.range.upperBound)
    else {
      throw .content(mg: content.range.upperBound)
    }
    for count in [serving, schedule?.count ?? 1] where !Plausibility.isAmount(count) {
      throw .count(count)
    }
  }
}

/// When doses of a product are due.
public struct DoseSchedule: Sendable, Hashable, Codable {
  /// 1 for Monday to 7 for Sunday; not empty.
  public var weekdays: Set<Int>
  /// In order; not empty.
  public var times: [ClockTime]
  /// How many of the unit each time.
  public var count: Double

  /// - Parameters:
  ///   - weekdays: 1 for Monday to 7 for Sunday; every day without any.
  ///   - times: when on such a day, in any order; not empty.
  ///   - count: how many of the unit each time, more than 0.
  public init(weekdays: Set<Int> = Set(1...7), times: [ClockTime], count: Double = 1) {
    self.weekdays = weekdays
    self.times = times.sorted()
    self.count = count
  }

  /// The times of a day at which doses are due that were not taken yet, in their order. A time before
  /// the day's start is one of the night at its end, as it is for what is eaten then.
  ///
  /// - Parameters:
  ///   - taken: when doses of the product were taken on the day. Each is the latest one that was due
  ///     then, or the next one where it was taken early.
  ///   - time: the time that it is now; later ones are not due yet.
  ///   - start: when days start.
  package func due(
    on day: CivilDay, at time: ClockTime, taken: [ClockTime], dayStart start: ClockTime = .midnight
  ) -> [ClockTime] {
    guard weekdays.contains(day.weekday) else { return [] }
    func isBefore(_ left: ClockTime, _ right: ClockTime) -> Bool {
      left.isBefore(right, inDayFrom: start)
    }
    var open = times.sorted(by: isBefore)
    for dose in taken.sorted(by: isBefore) {
      let index = open.lastIndex { !isBefore(dose, $0) } ?? open.indices.first
      if let index { open.remove(at: index) }
    }
    return open.filter { !isBefore(time, $0) }
  }
}
