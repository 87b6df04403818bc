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
    let sd_verified: Bool
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

  struct Trend: Encodable {
    struct Earlier: Encodable {
      let from: String
      let to: String
      let days_counted: Int
      @Nullable var mean_mg: Double?
    }

    let change_mg: Double
    let direction: String
    let earlier: [Earlier]
  }

  struct Form: Encodable {
    let forms: [String]
    let mg: Double
  }

  struct Streaks: Encodable {
    let logged_days: Int
    let low_days: Int
  }

  let schema_version = 1
  let from: String
  let to: String
  let days: [Day]
  let days_counted: Int
  let days_left_out: Int
  @Nullable var mean_mg: Double?
  @Nullable var mean_range_mg: [Double]?
  let unknown_items: Int
  /// What those items can add to the mean at most.
  @Nullable var unknown_at_most_mean_mg: Double?
  /// Closed days that do not count because something on them was not understood.
  let unread_days: [String]
  /// Counted days to whose totals no day of eating comes.
  let implausible_days: [String]
  @Nullable var reference: DayJSON.Reference?
  @Nullable var ear: Requirement?
  @Nullable var adequacy: Adequacy?
  let sources: [Source]
  @Nullable var trend: Trend?
  /// mg a counted day by meal
  let meals: [String: Double]
  /// mg by weekday, monday to sunday, over the last eight weeks
  let weekdays: [String: Double]
  let streaks: Streaks
  let swaps: [AdviceJSON.Swap]
  /// mg a counted day from food, and from supplements by form
  @Nullable var food_mean_mg: Double?
  @Nullable var food_mean_range_mg: [Double]?
  @Nullable var supplements_mean_mg: Double?
  let supplement_forms: [Form]
  let cautions: [CautionJSON]
  @Nullable var deficit: DayJSON.DeficitJSON?
  @Nullable var upper_limit: DayJSON.UpperLimit?

  init(_ overview: PeriodOverview) {
    let report = overview.report
    food_mean_mg = report.mean.map { max(0, $0 - report.supplementsMean).tenths }
    food_mean_range_mg = report.foodRange.map { [$0.lowerBound.tenths, $0.upperBound.tenths] }
    supplements_mean_mg = report.mean == nil ? nil : report.supplementsMean.tenths
    supplement_forms = report.supplementForms.map { Form(forms: $0.forms, mg: $0.mg.tenths) }
    cautions = overview.cautions.map(CautionJSON.init)
    from = report.from.iso
    to = report.to.iso
    days = report.days.map {
      Day(
        day: $0.tally.day.iso, state: $0.state.rawValue, magnesium_mg: $0.magnesiumMg?.tenths)
    }
    days_counted = report.countedDays.count
    days_left_out = report.leftOut
    mean_mg = report.mean?.tenths
    mean_range_mg = report.meanRange.map { [$0.lowerBound.tenths, $0.upperBound.tenths] }
    unknown_items = report.unknownItems
    unknown_at_most_mean_mg = report.days.counted.meanUnknownAtMost?.tenths
    unread_days = report.unreadDays.map(\.iso)
    implausible_days = report.implausibleDays.map(\.iso)
    reference = report.reference.map(DayJSON.Reference.init)
    ear = report.ear.map {
      Requirement(authority: $0.authority.rawValue, mg: $0.mg.tenths, derived: $0.isDerived)
    }
    adequacy = report.adequacy.flatMap { test in
      report.deviation.map { deviation in
        let interval = test.intake.confidenceInterval
        let more: Int? = if case .needed(let days) = test.moreDaysToSettle { days } else { nil }
        return Adequacy(
          method: test.method.rawValue, days: test.intake.days,
          sd_mg: test.intake.dayToDaySD.tenths, sd_source: deviation.source.rawValue,
          sd_verified: deviation.isVerified,
          z: (test.z * 100).rounded() / 100, confidence: test.shownConfidence,
          interval_mg: [interval.lowerBound.tenths, interval.upperBound.tenths], more_days: more)
      }
    }
    sources = report.contributions.prefix(10).map {
      Source(
        name_en: $0.food.name.english, name_id: $0.food.name.indonesian, mg: $0.food.mg.tenths,
        percent: Int(nearest: $0.percent))
    }
    trend = report.trend.map { trend in
      Trend(
        change_mg: trend.changeMg.tenths, direction: trend.direction.rawValue,
        earlier: trend.earlier.map {
          Trend.Earlier(
            from: $0.from.iso, to: $0.to.iso, days_counted: $0.daysCounted,
            mean_mg: $0.meanMg?.tenths)
        })
    }
    meals = Dictionary(
      uniqueKeysWithValues: report.pattern.meals.map { ($0.key.rawValue, $0.value.tenths) })
    weekdays = Dictionary(
      uniqueKeysWithValues: zip(Self.weekdayNames, report.pattern.weekdays).compactMap { name, mg in
        mg.map { (name, $0.tenths) }
      })
    streaks = Streaks(logged_days: report.streaks.logged, low_days: report.streaks.low)
    swaps = overview.swaps.map { AdviceJSON.Swap($0, overview.medicines) }
    deficit = report.severity.map {
      DayJSON.DeficitJSON(severity: $0.rawValue, notes: overview.notes.map(\.id))
    }
    upper_limit = report.upperLimit.map {
      DayJSON.UpperLimit(
        authority: $0.authority.rawValue, mg: $0.mg,
        supplements_mg: report.supplementsMean.tenths, exceeded: !report.daysAboveLimit.isEmpty)
    }
  }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
