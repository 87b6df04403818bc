import MagnesiumKit
import MagnesiumWords

/// An answer in `symptom list --json`
struct SymptomJSON: Encodable {
  /// Null in a dry run.
  @Nullable var id: String?
  let uid: String
  let day: String
  let at: String
  let kind: String
  let name_en: String
  let name_id: String
  let measure: String
  let value: Int
  @Nullable var worst: Int?
  @Nullable var minutes: Int?
  @Nullable var `where`: String?

  init(_ entry: SymptomEntry) {
    let symptom = entry.symptom
    id = entry.id > 0 ? String(entry.id) : nil
    uid = entry.uuid.description
    day = symptom.day.iso
    at = symptom.occurredAt.rfc3339
    kind = symptom.kind
    name_en = symptom.name.english
    name_id = symptom.name.indonesian
    measure = symptom.measure.rawValue
    value = symptom.value
    worst = symptom.worst
    minutes = symptom.minutes
    `where` = symptom.place
  }
}

struct SymptomKindJSON: Encodable {
  let id: String
  let name_en: String
  let name_id: String
  let measure: String

  init(_ kind: SymptomKind) {
    id = kind.id
    name_en = kind.name.english
    name_id = kind.name.indonesian
    measure = kind.measure.rawValue
  }
}

/// `symptom add --json`
struct SymptomKindReplyJSON: Encodable {
  let schema_version = 1
  let kind: SymptomKindJSON
}

/// `symptom list --json`
struct SymptomListJSON: Encodable {
  let schema_version = 1
  let symptoms: [SymptomJSON]
  let kinds: [SymptomKindJSON]
}

/// A sign to get help for.
struct RedFlagJSON: Encodable {
  let kind: String
  let urgency: String
  let advice_en: String
  let advice_id: String
  let source: String
  let verified: Bool

  init(_ flag: RedFlag) {
    kind = flag.kind
    urgency = flag.urgency.rawValue
    advice_en = flag.advice.english
    advice_id = flag.advice.indonesian
    source = flag.source
    verified = flag.isVerified
  }
}

/// `symptom log --json`, `symptom none --json` and `symptom edit --json`
struct SymptomReceiptJSON: Encodable {
  let schema_version = 1
  let symptom: SymptomJSON
  /// Whether the diary had said the same already.
  let known: Bool
  let flags: [RedFlagJSON]

  init(_ receipt: SymptomReceipt) {
    symptom = SymptomJSON(receipt.entry)
    known = receipt.wasThere
    flags = receipt.flags.map(RedFlagJSON.init)
  }
}

/// `symptom copy --json`, and `log - --json` of lines that are all about symptoms
struct SymptomReceiptsJSON: Encodable {
  let schema_version = 1
  let symptoms: [SymptomJSON]
  let flags: [RedFlagJSON]

  init(_ receipts: [SymptomReceipt]) {
    symptoms = receipts.map { SymptomJSON($0.entry) }
    flags = receipts.flatMap(\.flags).uniqued().map(RedFlagJSON.init)
  }
}

/// `symptom week --json` and `symptom month --json`
struct SymptomPeriodJSON: Encodable {
  struct Day: Encodable {
    let day: String
    let state: String
    /// Null on a day that does not count.
    @Nullable var magnesium_mg: Double?
    @Nullable var percent: Int?
  }

  struct Row: Encodable {
    let kind: String
    let name_en: String
    let name_id: String
    let measure: String
    /// One a day; null without an answer.
    let answers: [Nullable<Double>]
    let days_answered: Int
    let figure: Double
    @Nullable var interval: [Double]?
  }

  let schema_version = 1
  let from: String
  let to: String
  let days: [Day]
  let symptoms: [Row]
  let days_without_symptoms: Int
  let days_without_answer: Int
  let flags: [RedFlagJSON]

  init(_ overview: SymptomOverview) {
    from = overview.from.iso
    to = overview.to.iso
    days = zip(overview.days, overview.targets).map { record, target in
      let mg = record.isCounted ? record.tally.total.mg : nil
      return Day(
        day: record.day.iso, state: record.state.rawValue, magnesium_mg: mg?.tenths,
        percent: mg.flatMap { mg in target.map { mg.percent(of: $0) } })
    }
    symptoms = overview.rows.map { row in
      Row(
        kind: row.kind.id, name_en: row.kind.name.english, name_id: row.kind.name.indonesian,
        measure: row.kind.measure.rawValue,
        answers: row.answers.map { Nullable(wrappedValue: $0?.tenths) },
        days_answered: row.answeredDays, figure: row.figure.tenths,
        interval: row.interval.map { [$0.lowerBound.tenths, $0.upperBound.tenths] })
    }
    days_without_symptoms = overview.quietDays
    days_without_answer = overview.silentDays
    flags = overview.flags.map(RedFlagJSON.init)
  }
}
