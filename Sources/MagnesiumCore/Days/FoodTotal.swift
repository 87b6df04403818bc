/// What one food gave over several days.
public struct FoodTotal: Sendable, Hashable, Codable {
  package let kind: Intake.Kind
  /// What it is called.
  public let name: Bilingual
  /// The library's food, nil for what is not a food.
  package let foodID: Food.ID?
  /// How many entries it has.
  public private(set) var times: Int
  /// How many of them have a weight.
  package private(set) var weighed: Int
  /// Sum of the known weights in g.
  package private(set) var grams: Double
  /// Sum of the known magnesium in mg.
  public private(set) var mg: Double
  /// The forms of magnesium in a supplement, as far as they are known.
  package let forms: [String]

  package init(
    kind: Intake.Kind, name: Bilingual, foodID: Food.ID?, times: Int, grams: Double, mg: Double,
    forms: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.foodID = foodID
    self.times = times
    weighed = grams > 0 ? times : 0
    self.grams = grams
    self.mg = mg
    self.forms = forms
  }

  /// Adds an entry; what is not known of it adds 0.
  package mutating func add(grams: Double, mg: Double) {
    times += 1
    if grams > 0 { weighed += 1 }
    self.grams += grams
    self.mg += mg
  }

  fileprivate mutating func add(_ other: FoodTotal) {
    times += other.times
    weighed += other.weighed
    grams += other.grams
    mg += other.mg
  }
}

extension Array<FoodTotal> {
  /// Each food once, however it was logged: by itself, within a saved meal, as a recipe, or by its name
  /// with a figure from a label. Supplements stay apart from foods.
  package var countedOnce: [FoodTotal] {
    var totals: [FoodTotal] = []
    var places: [FoodKey: Int] = [:]
    // What has an id says which food a bare name is.
    for total in filter({ $0.foodID != nil }) + filter({ $0.foodID == nil }) {
      let isSupplement = total.kind == .supplement
      let names = [total.name.english, total.name.indonesian].map {
        FoodKey(isSupplement: isSupplement, text: "name " + $0.lowercased())
      }
      let id = total.foodID.map { FoodKey(isSupplement: isSupplement, text: "id " + $0) }
      if let place = (id.map { [$0] } ?? names).lazy.compactMap({ places[$0] }).first {
        totals[place].add(total)
      } else {
        for key in names + (id.map { [$0] } ?? []) where places[key] == nil {
          places[key] = totals.count
        }
        totals.append(total)
      }
    }
    return totals
  }
}

/// By which two totals are those of one food.
private struct FoodKey: Hashable {
  let isSupplement: Bool
  let text: String
}
