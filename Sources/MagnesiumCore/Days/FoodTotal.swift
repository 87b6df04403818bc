/// What one food gave over several days.
public struct FoodTotal: Sendable, Hashable {
  public let kind: Intake.Kind
  public let name: Bilingual
  /// The library's food, nil for what is not a food.
  public let foodID: Food.ID?
  /// How many entries it has.
  public private(set) var times: Int
  /// Sum of the known weights in g.
  public private(set) var grams: Double
  /// Sum of the known magnesium in mg.
  public private(set) var mg: Double
  /// The forms of magnesium in a supplement, as far as they are known.
  public let forms: [String]

  public init(
    kind: Intake.Kind, name: Bilingual, foodID: Food.ID?, times: Int, grams: Double, mg: Double,
    forms: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.foodID = foodID
    self.times = times
    self.grams = grams
    self.mg = mg
    self.forms = forms
  }

  /// Adds an entry; what is not known of it adds 0.
  public mutating func add(grams: Double, mg: Double) {
    times += 1
    self.grams += grams
    self.mg += mg
  }
}
