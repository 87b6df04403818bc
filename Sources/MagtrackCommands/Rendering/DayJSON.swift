import MagnesiumKit

/// `day --json`
struct DayJSON: Encodable {
  struct Totals: Encodable {
    @Nullable var total: Double?
    @Nullable var food: Double?
    @Nullable var supplements: Double?
  }

  struct Reference: Encodable {
    let authority: String
    let type: String
    let mg: Double

    init(_ reference: ReferenceIntake) {
      authority = reference.authority.rawValue
      type = reference.kind.rawValue
      mg = reference.mg
    }
  }

  struct UpperLimit: Encodable {
    let authority: String
    let mg: Double
    let supplements_mg: Double
    let exceeded: Bool
  }

  struct DeficitJSON: Encodable {
    let severity: String
    let notes: [String]
  }

  let schema_version = 1
  let day: String
  let state: String
  let magnesium_mg: Totals
  @Nullable var magnesium_range_mg: [Double]?
  let unknown_items: Int
  @Nullable var reference: Reference?
  @Nullable var percent: Int?
  @Nullable var gap_mg: Double?
  @Nullable var upper_limit: UpperLimit?
  @Nullable var deficit: DeficitJSON?
  let entries: [EntryJSON]
  let cautions: [CautionJSON]
  let due: [Due]

  struct Due: Encodable {
    let id: String
    let name: String
    let time: String
    let count: Double
    let unit: String
  }

  init(_ overview: DayOverview) {
    let report = overview.report
    cautions = overview.cautions.map(CautionJSON.init)
    due = overview.due.map {
      Due(
        id: $0.product.id, name: $0.product.name, time: $0.time.text, count: $0.count,
        unit: $0.product.unit)
    }
    let tally = report.tally
    day = report.day.iso
    state = report.state.rawValue
    magnesium_mg = Totals(
      total: report.hasFigure ? tally.total.mg.tenths : nil,
      food: report.foodMg?.tenths,
      supplements: report.entries.isEmpty && !report.hasFigure ? nil : tally.supplements.mg.tenths)
    magnesium_range_mg =
      report.hasFigure
      ? [tally.range.lowerBound.tenths, tally.range.upperBound.tenths] : nil
    unknown_items = tally.unknownItems
    reference = report.reference.map(Reference.init)
    percent = report.percent
    gap_mg = report.gapMg?.tenths
    upper_limit = report.upperLimit.map {
      UpperLimit(
        authority: $0.authority.rawValue, mg: $0.mg,
        supplements_mg: tally.supplements.mg.tenths, exceeded: report.exceedsUpperLimit)
    }
    deficit = report.deficit.map {
      DeficitJSON(severity: $0.severity.rawValue, notes: overview.notes.map(\.id))
    }
    entries = report.entries.map(EntryJSON.init)
  }
}

/// An entry in `day --json` and `entries --json`
struct EntryJSON: Encodable {
  let id: String
  let uid: String
  let at: String
  let meal: String
  let kind: String
  let name_en: String
  let name_id: String
  let quantity: Double
  let unit: String
  @Nullable var amount_g: Double?
  @Nullable var magnesium_mg: Double?
  @Nullable var magnesium_range_mg: [Double]?
  let forms: [String]
  let match: String
  let source: String

  init(_ entry: Entry) {
    let intake = entry.intake
    id = String(entry.id)
    uid = entry.uuid.description
    at = intake.occurredAt.rfc3339
    meal = intake.meal.rawValue
    kind = intake.kind.rawValue
    name_en = intake.name.english
    name_id = intake.name.indonesian
    quantity = intake.quantity
    unit = intake.unit
    amount_g = intake.grams?.tenths
    magnesium_mg = intake.magnesium?.mg.tenths
    magnesium_range_mg = intake.magnesium.map {
      [$0.range.lowerBound.tenths, $0.range.upperBound.tenths]
    }
    forms = intake.forms
    match = intake.match.rawValue
    source = intake.source
  }
}

/// `entries --json`
struct EntriesJSON: Encodable {
  let schema_version = 1
  let day: String
  let entries: [EntryJSON]
}

/// `edit --json`
struct EditJSON: Encodable {
  let schema_version = 1
  let day: String
  let entries: [EntryJSON]
  let cautions: [CautionJSON]
}
