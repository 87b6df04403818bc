import MagnesiumKit

/// `suggest --json`
struct AdviceJSON: Encodable {
  struct Food: Encodable {
    let id: String
    let name_en: String
    let name_id: String
    let quantity: Double
    let unit: String
    let amount_g: Double
    let magnesium_mg: Double
    let magnesium_range_mg: [Double]
    let energy_kcal: Int
    let times_logged: Int
    /// Those of the profile that something in the food gets in the way of.
    let medicines: [String]
  }

  struct Name: Encodable {
    let id: String
    let name_en: String
    let name_id: String

    init(_ food: MagnesiumKit.Food) {
      id = food.id
      name_en = food.name.english
      name_id = food.name.indonesian
    }
  }

  struct Swap: Encodable {
    let from: Name
    let to: Name
    let serving_g: Double
    let magnesium_mg: Double
    let energy_kcal: Int
    let magnesium_mg_per_day: Double
    let medicines: [String]
  }

  let schema_version = 1
  let from: String
  let to: String
  @Nullable var state: String?
  @Nullable var reference: DayJSON.Reference?
  @Nullable var mean_mg: Double?
  @Nullable var gap_mg: Double?
  @Nullable var days_counted: Int?
  /// Of one day: what the mean of the four weeks up to it misses.
  @Nullable var weeks_gap_mg: Double?
  let unknown_items: Int
  let suggestions: [Food]
  let swaps: [Swap]
  let cautions: [CautionJSON]

  init(_ advice: Advice) {
    from = advice.from.iso
    to = advice.to.iso
    state = advice.state?.rawValue
    reference = advice.reference.map(DayJSON.Reference.init)
    mean_mg = advice.meanMg?.tenths
    gap_mg = advice.gapMg?.tenths
    days_counted = advice.daysCounted
    weeks_gap_mg = advice.weeksGapMg?.tenths
    unknown_items = advice.unknownItems
    suggestions = advice.suggestions.map {
      Food(
        id: $0.food.id, name_en: $0.food.name.english, name_id: $0.food.name.indonesian,
        quantity: $0.count, unit: $0.portion.measure, amount_g: $0.grams.tenths,
        magnesium_mg: $0.mg.tenths,
        magnesium_range_mg: [$0.range.lowerBound.tenths, $0.range.upperBound.tenths],
        energy_kcal: Int(nearest: $0.energy), times_logged: $0.timesLogged,
        medicines: advice.medicines.hindered(by: $0.traits).map(\.medicine.rawValue))
    }
    swaps = advice.swaps.map { Swap($0, advice.medicines) }
    cautions = advice.cautions.map(CautionJSON.init)
  }
}

extension AdviceJSON.Swap {
  init(_ swap: FoodSwap, _ medicines: [MedicineInteraction]) {
    self.medicines = medicines.hindered(by: swap.traits).map(\.medicine.rawValue)
    from = AdviceJSON.Name(swap.from)
    to = AdviceJSON.Name(swap.to)
    serving_g = swap.servingGrams.tenths
    magnesium_mg = swap.mgPerServing.tenths
    energy_kcal = Int(nearest: swap.energyPerServing)
    magnesium_mg_per_day = swap.mgADay.tenths
  }
}
