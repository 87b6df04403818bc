import MagnesiumKit

/// `week --json`, and `month`, `year` and `range` alike
struct PeriodJSON: Encodable {
  struct Day: Encodable {
    let day: String
    let state: String
    @Nullable var magnesium_mg: Double?
  }

  struct Requirement: Encodable {
    let authority: String
    let mg: Double
    let derived: Bool
  }

  struct Adequacy: Encodable {
    let method: String
    let days: Int
    let sd_mg: Double
    let sd_source: String
    let z: Double
    let confidence: Double
    let interval_mg: [Double]
    @Nullable var more_days: Int?
  }

  struct Source: Encodable {
    let name_en: String
    let name_id: String
    let mg: Double
    let percent: Int
  }

  let schema_version = 1
  let from: String
  let to: String
  let days: [Day]
  let days_counted: Int
  let days_left_out: Int
  @Nullable var mean_mg: Double?
  let unknown_items: Int
  @Nullable var reference: DayJSON.Reference?
  @Nullable var ear: Requirement?
  @Nullable var adequacy: Adequacy?
  let sources: [Source]
  @Nullable var deficit: DayJSON.DeficitJSON?
  @Nullable var upper_limit: DayJSON.UpperLimit?

  init(_ report: PeriodReport, notes: [Note]) {
    from = report.from.iso
    to = report.to.iso
    days = report.days.map {
      Day(
        day: $0.tally.day.iso, state: $0.state.rawValue, magnesium_mg: $0.magnesiumMg?.tenths)
    }
    days_counted = report.countedDays.count
    days_left_out = report.leftOut
    mean_mg = report.mean?.tenths
    unknown_items = report.unknownItems
    reference = report.reference.map(DayJSON.Reference.init)
    ear = report.ear.map {
      Requirement(authority: $0.authority.rawValue, mg: $0.mg.tenths, derived: $0.isDerived)
    }
    adequacy = report.adequacy.flatMap { test in
      report.sdSource.map { source in
        let interval = test.intake.confidenceInterval
        let more: Int? = if case .needed(let days) = test.moreDaysToSettle { days } else { nil }
        return Adequacy(
          method: test.method.rawValue, days: test.intake.days,
          sd_mg: test.intake.dayToDaySD.tenths, sd_source: source.rawValue,
          z: (test.z * 100).rounded() / 100, confidence: (test.confidence * 100).rounded() / 100,
          interval_mg: [interval.lowerBound.tenths, interval.upperBound.tenths], more_days: more)
      }
    }
    sources = report.contributions.prefix(10).map {
      Source(
        name_en: $0.name.english, name_id: $0.name.indonesian, mg: $0.mg.tenths,
        percent: Int($0.percent.rounded()))
    }
    deficit = report.severity.map {
      DayJSON.DeficitJSON(severity: $0.rawValue, notes: notes.map(\.id))
    }
    upper_limit = report.upperLimit.map {
      DayJSON.UpperLimit(
        authority: $0.authority.rawValue, mg: $0.mg,
        supplements_mg: report.supplementsMean.tenths, exceeded: !report.daysAboveLimit.isEmpty)
    }
  }
}
