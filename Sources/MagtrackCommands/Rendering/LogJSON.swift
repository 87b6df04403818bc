import MagnesiumKit

/// `log --json` and `take --json`
struct LogJSON: Encodable {
  struct Item: Encodable {
    let phrase: String
    let kind: String
    @Nullable var id: String?
    let name_en: String
    let name_id: String
    let quantity: Double
    let unit: String
    @Nullable var amount_g: Double?
    @Nullable var magnesium_mg: Double?
    @Nullable var magnesium_range_mg: [Double]?
    let match: String
    let alternatives: [FoodNameJSON]
    @Nullable var entry_id: String?
    /// The UUID of the entry.
    @Nullable var uid: String?

    init(_ item: LoggedItem) {
      let intake = item.intake
      phrase = intake.phrase
      kind = intake.kind.rawValue
      id = intake.foodID
      name_en = intake.name.english
      name_id = intake.name.indonesian
      quantity = intake.quantity
      unit = intake.unit
      amount_g = intake.grams?.tenths
      magnesium_mg = intake.magnesium?.mg.tenths
      magnesium_range_mg = intake.magnesium.map {
        [$0.range.lowerBound.tenths, $0.range.upperBound.tenths]
      }
      match = intake.match.rawValue
      alternatives = item.alternatives.map(FoodNameJSON.init)
      entry_id = item.entryID.map(String.init)
      uid = item.uuid?.description
    }
  }

  struct Unresolved: Encodable {
    let phrase: String
    let reason: String
    let suggestions: [FoodNameJSON]

    init(_ item: UnresolvedItem) {
      phrase = item.phrase
      switch item.reason {
      case .unknownFood, .noFood: reason = "unknown_food"
      default: reason = "unknown_amount"
      }
      suggestions = item.suggestions.map(FoodNameJSON.init)
    }
  }

  struct Word: Encodable {
    let text: String
    let part: String
    /// The place among the items.
    @Nullable var item: Int?

    init(_ word: ExplainedWord) {
      (text, part) = (word.text, word.part.rawValue)
      item = word.item
    }
  }

  let schema_version = 1
  let day: String
  let dry_run: Bool
  @Nullable var magnesium_mg: Double?
  let unknown_items: Int
  let items: [Item]
  let unresolved: [Unresolved]
  let cautions: [CautionJSON]
  /// Left out where nobody asks.
  let words: [Word]?
  /// Answers about symptoms among the lines; both left out where there are none.
  var symptoms: [SymptomJSON]?
  var flags: [RedFlagJSON]?

  init(_ receipt: LogReceipt, explaining words: [ExplainedWord]? = nil) {
    self.init(
      day: receipt.items[0].intake.day, isDryRun: receipt.isDryRun, items: receipt.items,
      cautions: receipt.cautions, words: words)
    if !receipt.symptoms.isEmpty {
      let answers = SymptomReceiptsJSON(receipt.symptoms)
      (symptoms, flags) = (answers.symptoms, answers.flags)
    }
  }

  init(
    day: CivilDay, isDryRun: Bool, items: [LoggedItem], unresolved: [UnresolvedItem] = [],
    cautions: [Caution] = [], words: [ExplainedWord]? = nil
  ) {
    self.day = day.iso
    dry_run = isDryRun
    let tally = DayTally(day: day, of: items.map(\.intake))
    magnesium_mg = tally.hasKnownItems ? tally.total.mg.tenths : nil
    unknown_items = tally.unknownItems
    self.items = items.map(Item.init)
    self.unresolved = unresolved.map(Unresolved.init)
    self.cautions = cautions.map(CautionJSON.init)
    self.words = words?.map(Word.init)
  }
}

struct FoodNameJSON: Encodable {
  let id: String
  let name_en: String
  let name_id: String

  init(_ food: Food) {
    id = food.id
    name_en = food.name.english
    name_id = food.name.indonesian
  }
}
