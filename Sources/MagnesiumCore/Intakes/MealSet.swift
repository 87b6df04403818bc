/// Meals, as bits: the first use of a `Set` of an own type makes the runtime look through all conformances of the
/// program, which takes longer than all that is asked of the set.
package struct MealSet: OptionSet, Sendable, Hashable, Codable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ meal: Meal) { self.init(rawValue: 1 << meal.place) }

  package init(_ meals: Set<Meal>) {
    self = meals.reduce(into: []) { $0.formUnion(MealSet($1)) }
  }

  package var meals: [Meal] { Meal.allCases.filter { contains(MealSet($0)) } }

  package init(from decoder: any Decoder) throws {
    self.init(Set(try [Meal](from: decoder)))
  }

  package func encode(to encoder: any Encoder) throws { try meals.encode(to: encoder) }
}

/// A figure for each of some meals.
package struct MealFigures: Sendable, Hashable, Codable {
  private var figures: [Double?] = []

  package init() {}

  /// nil of a meal that has none.
  package subscript(meal: Meal) -> Double? {
    figures.isEmpty ? nil : figures[meal.place]
  }

  /// The meals that have one.
  package var meals: MealSet {
    Meal.allCases.reduce(into: []) { if self[$1] != nil { $0.formUnion(MealSet($1)) } }
  }

  package mutating func add(_ figure: Double, to meal: Meal) {
    if figures.isEmpty { figures = Array(repeating: nil, count: Meal.allCases.count) }
    figures[meal.place] = (figures[meal.place] ?? 0) + figure
  }

  package static func += (left: inout Self, right: Self) {
    for meal in Meal.allCases {
      if let figure = right[meal] { left.add(figure, to: meal) }
    }
  }
}

extension Meal {
  /// Among all of them.
  fileprivate var place: Int {
    switch self {
    case .breakfast: 0
    case .lunch: 1
    case .dinner: 2
    case .snack: 3
    case .sahur: 4
    case .buka: 5
    }
  }
}
