import MagnesiumKit
import MagnesiumWords

/// `import --json` of what another program wrote
struct ForeignImportJSON: Encodable {
  struct Tally: Encodable {
    let new: Int
    let known: Int
    let changed: Int
    let edited_here: Int
    let deleted_here: Int
    let aside: Int
    let skipped: Int
    let gone: Int
    let unknown_items: Int

    init(_ tally: ImportPreview.Tally) {
      new = tally.new
      known = tally.known
      changed = tally.changed
      edited_here = tally.edited
      deleted_here = tally.deleted
      aside = tally.aside
      skipped = tally.skipped
      gone = tally.gone
      unknown_items = tally.unknown
    }
  }

  struct Source: Encodable {
    let app: String
    let family: String
    let is_day_total: Bool
    let days: Int
    let from: String
    let to: String
    let records: Tally
  }

  struct Day: Encodable {
    let day: String
    let app: String
    let family: String
    let is_day_total: Bool
    let beside_others: Bool
    @Nullable var magnesium_mg: Double?
    let records: Tally
  }

  struct Refusal: Encodable {
    let file: String
    let row: Int
    let reason: String
    let text: String
  }

  struct Choice: Encodable {
    let kind: String
    let question: String
    let answers: [String]
    let proposed: String
  }

  struct Gone: Encodable {
    let app: String
    let day: String
    let entry_id: String
  }

  struct Match: Encodable {
    let name: String
    let amount: String
    let food_id: String
    @Nullable var magnesium_mg: Double?
  }

  struct OwnFood: Encodable {
    let id: String
    let name_en: String
    let name_id: String
    @Nullable var magnesium_mg_per_100g: Double?
  }

  let schema_version = 1
  let dry_run: Bool
  let formats: [String]
  let sources: [Source]
  let days: [Day]
  let refused_rows: Int
  let refused: [Refusal]
  let gone: [Gone]
  let matches: [Match]
  let foods: [OwnFood]
  let known_foods: Int
  let choices: [Choice]
  let remarks: [String]
  let added_entries: Int
  let changed_entries: Int
  let removed_entries: Int
  let known_entries: Int

  init(_ preview: ImportPreview, _ receipt: ImportReceipt?, isDryRun: Bool) {
    dry_run = isDryRun
    formats = preview.formats
    sources = preview.sources.map {
      Source(
        app: $0.source.app, family: $0.source.family, is_day_total: $0.source.isOfTotals,
        days: $0.days, from: $0.from.iso, to: $0.to.iso, records: Tally($0.tally))
    }
    days = preview.days.map {
      Day(
        day: $0.day.iso, app: $0.source.app, family: $0.source.family,
        is_day_total: $0.source.isOfTotals, beside_others: $0.isBesideOthers,
        magnesium_mg: $0.magnesium?.tenths, records: Tally($0.tally))
    }
    refused_rows = preview.refusedCount
    refused = preview.refused.map {
      Refusal(file: $0.part, row: $0.row, reason: $0.problem.code, text: say.text($0.problem))
    }
    gone = preview.gone.map {
      Gone(app: $0.source.app, day: $0.day.iso, entry_id: String($0.entry))
    }
    matches = preview.matches.map {
      Match(
        name: $0.name, amount: $0.amount, food_id: $0.food.id,
        magnesium_mg: $0.magnesium?.mg.tenths)
    }
    foods = preview.newFoods.map {
      OwnFood(
        id: $0.id, name_en: $0.name.english, name_id: $0.name.indonesian,
        magnesium_mg_per_100g: $0.food.magnesium?.per100g.mg.tenths)
    }
    known_foods = preview.knownFoods
    choices = preview.questions.map {
      Choice(
        kind: $0.code, question: say.question($0), answers: $0.answers, proposed: $0.answers[0])
    }
    remarks = preview.remarks.map { say.text($0) }
    let tally = preview.tally
    let isStored = receipt != nil
    added_entries = receipt?.added ?? (isDryRun ? tally.new : 0)
    changed_entries = receipt?.changed ?? (isDryRun ? tally.changed : 0)
    removed_entries = receipt?.removed ?? (isDryRun && !isStored ? preview.removedEntries : 0)
    known_entries = tally.known
  }
}

extension RowProblem {
  /// As the interface calls it.
  fileprivate var code: String {
    switch self {
    case .day: "day"
    case .time: "time"
    case .figure: "figure"
    case .negative: "negative"
    case .implausible, .tooDense: "implausible"
    case .unit: "unit"
    case .future: "future"
    case .dayTwice: "day_twice"
    case .cutOff: "cut_off"
    case .unknownFood: "unknown_food"
    case .food: "food"
    }
  }
}

extension ImportQuestion {
  /// As the interface calls it.
  fileprivate var code: String {
    switch self {
    case .source: "source"
    case .loggedDays: "into_logged_days"
    case .dose: "as"
    case .dateOrder: "dates"
    case .unit: "unit"
    }
  }

  var isProposed: Bool {
    switch self {
    case .dateOrder, .unit: false
    default: true
    }
  }
}
