/// What a measure of a food weighs to a person: `1 plastik` of their bakso.
package struct OwnPortion: Sendable, Hashable, Codable, Identifiable {
  /// Of a built-in food, or of one of the person's own.
  package let foodID: Food.ID
  package let measure: Measure.ID
  package let size: PortionSize?
  /// Edible weight in grams of one.
  package let grams: Double

  package init(foodID: Food.ID, measure: Measure.ID, size: PortionSize? = nil, grams: Double) {
    self.foodID = foodID
    self.measure = measure
    self.size = size
    self.grams = grams
  }

  /// What no two of them share: `bakso plastic-bag large`.
  package var id: String {
    [foodID, measure, size?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  /// As a food of the library has it.
  package var portion: Portion {
    Portion(measure: measure, size: size, grams: grams, source: OwnFood.source)
  }

  /// - Throws: ``OwnFoodProblem/weight(grams:)`` for what no portion can weigh.
  package func check() throws(OwnFoodProblem) {
    guard grams.isFinite, OwnFood.possibleGramsOfPortion ~= grams else {
      throw .weight(grams: grams)
    }
  }
}

extension Food {
  /// The same food with portions that stand in the place of those of the same measure and size, or behind
  /// all others: what its name alone means stays.
  package func with(_ own: [Portion]) -> Food {
    guard !own.isEmpty else { return self }
    var portions = portions
    for portion in own {
      if let place = portions.firstIndex(where: {
        ($0.measure, $0.size) == (portion.measure, portion.size)
      }) {
        portions[place] = portion
      } else {
        portions.append(portion)
      }
    }
    return Food(
      id: id, name: name, synonyms: synonyms, magnesium: magnesium, kcalPer100g: kcalPer100g,
      portions: portions, supplementForms: supplementForms, remark: remark)
  }
}

/// What a person taught the program by answering its questions.
package struct Lessons: Sendable, Hashable {
  /// What names mean from now on, by their folded words with spaces between.
  package var names: [String: Food.ID]
  /// What measures weigh from now on.
  package var portions: [OwnPortion]

  package init(names: [String: Food.ID] = [:], portions: [OwnPortion] = []) {
    self.names = names
    self.portions = portions
  }

  package static let none = Lessons()
}
