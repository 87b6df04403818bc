import MagnesiumKit

/// `trial --json`
struct TrialJSON: Encodable {
  struct Design: Encodable {
    let run_in_days: Int
    let pairs: Int
    let period_days: Int
    let wash_out_days: Int
  }

  struct Rule: Encodable {
    let direction: String
    let least_difference: Double
  }

  struct Dose: Encodable {
    let supplement: String
    let name: String
    let count: Double
    let unit: String
    let magnesium_mg: Double
  }

  struct Amendment: Encodable {
    let field: String
    let old: Double
    let new: Double
    let at: String
  }

  struct Rates: Encodable {
    /// Signed: with minus without.
    let true_difference: Double
    let diaries: Int
    /// By the person's own rule.
    let rule_met: Double
    let interval_excludes_zero: Double

    init(_ rates: TrialRates, _ difference: Double = 0) {
      true_difference = difference
      diaries = rates.diaries
      rule_met = rates.asFixed
      interval_excludes_zero = rates.excludingZero
    }
  }

  struct Period: Encodable {
    let number: Int
    let pair: Int
    let with: Bool
    let from: String
    let to: String
    let answers: Int
    let missing: Int
    /// Null while the trial is running, and where there are too few answers.
    @Nullable var mean: Double?
  }

  struct Interval: Encodable {
    let mean: Double
    let low: Double
    let high: Double

    init(_ interval: MeanInterval) {
      mean = interval.mean.hundredths
      low = interval.interval.lowerBound.hundredths
      high = interval.interval.upperBound.hundredths
    }
  }

  struct Result: Encodable {
    let verdict: String
    let pairs_used: Int
    @Nullable var difference: Interval?
    @Nullable var randomisation: Double?
    @Nullable var trend: Interval?
    @Nullable var serial: Interval?
    @Nullable var serial_correlation: Double?
    /// How often days like these meet the rule without any effect.
    @Nullable var without_effect: Rates?
    let open_label: Bool
  }

  struct Records: Encodable {
    /// Days of periods that are over, with it and without.
    let days_with: Int
    let days_without: Int
    let days_without_dose: Int
    /// Days with more than was planned.
    let days_with_more: Int
    let days_with_other_dose: Int
    let late_answers: Int
    /// How many days after its day; null where none was late.
    @Nullable var latest_answer_days: Int?
    /// More than two days after their day.
    let answers_changed_late: Int
    let answers_deleted_late: Int
    /// Written down, changed or deleted so late when the result could be seen.
    let answers_after_end: Int
    /// Of all these, those of days with the supplement.
    let late_with: Int
    /// Whether changes are not known that were made on another device, or before an import.
    let partial: Bool
  }

  struct RunIn: Encodable {
    let days: Int
    let answers: Int
    /// Null while the trial is running, and where nothing is answered.
    @Nullable var mean: Double?
  }

  let schema_version = 1
  let id: String
  let state: String
  let outcome: SymptomKindJSON
  let design: Design
  let rule: Rule
  /// What was fixed first, by which the result is judged; another one where that was changed after the beginning.
  let judged_by: Rule
  let dose: Dose
  let commitment: String
  /// Null before the end.
  @Nullable var seed: String?
  /// What the commitment is the SHA-256 of; null before the end.
  @Nullable var sealed: String?
  let altered: Bool
  let amendments: [Amendment]
  @Nullable var started_on: String?
  @Nullable var ends_on: String?
  @Nullable var stopped_on: String?
  /// What today asks for: true with it, false without; null outside of the periods.
  @Nullable var with_today: Bool?
  /// With the least difference; null while it is running, and where days cannot differ so much.
  @Nullable var power: Rates?
  /// With that and larger ones.
  @Nullable var power_by_difference: [Rates]?
  /// Whether fewer than half would end in an answer.
  @Nullable var unlikely: Bool?
  @Nullable var without_effect: Rates?
  @Nullable var run_in: RunIn?
  /// Those that have begun.
  let periods: [Period]
  let records: Records
  @Nullable var forbidden_by: String?
  @Nullable var result: Result?

  init(_ overview: TrialOverview) {
    let trial = overview.trial
    let isOver = [.finished, .stopped].contains(overview.state)
    id = trial.id
    state = overview.state.rawValue
    outcome = SymptomKindJSON(trial.outcome)
    design = Design(
      run_in_days: trial.design.runInDays, pairs: trial.design.pairs,
      period_days: trial.design.periodDays, wash_out_days: trial.design.washOutDays)
    rule = Rule(
      direction: trial.rule.direction.rawValue, least_difference: trial.rule.leastDifference)
    dose = Dose(
      supplement: trial.dose.product, name: trial.dose.name, count: trial.dose.count,
      unit: trial.dose.unit, magnesium_mg: trial.dose.mg.tenths)
    commitment = trial.commitment
    seed = isOver ? trial.seed : nil
    sealed = isOver ? trial.text : nil
    altered = trial.isAltered
    amendments = trial.amendments.map {
      Amendment(
        field: $0.field.rawValue, old: $0.old, new: $0.new,
        at: ZonedInstant(epochSeconds: $0.at, utcOffsetSeconds: 0).rfc3339)
    }
    started_on = trial.startedOn?.iso
    ends_on = trial.lastDay?.iso
    stopped_on = trial.stoppedOn?.iso
    with_today = overview.period?.isTreated
    judged_by = Rule(
      direction: trial.fixed.rule.direction.rawValue,
      least_difference: trial.fixed.rule.leastDifference)
    let sign: Double = trial.fixed.rule.direction == .less ? -1 : 1
    let steps = overview.power?.steps.map { Rates($0.rates, (sign * $0.difference).hundredths) }
    power = steps?.first
    power_by_difference = steps
    unlikely = overview.power?.isUnlikely
    without_effect = (overview.power?.withoutEffect).map { Rates($0) }
    run_in = overview.runIn.map {
      RunIn(days: $0.days, answers: $0.answers, mean: isOver ? $0.mean?.hundredths : nil)
    }
    periods = (overview.analysis?.periods ?? []).enumerated().compactMap { place, period in
      guard period.period.days.from <= overview.today else { return nil }
      return Period(
        number: place + 1, pair: period.period.pair, with: period.period.isTreated,
        from: period.period.days.from.iso, to: period.period.days.to.iso, answers: period.answers,
        missing: period.missing, mean: isOver ? period.mean?.hundredths : nil)
    }
    records = Records(
      days_with: overview.doses.daysWith, days_without: overview.doses.daysWithout,
      days_without_dose: overview.doses.notTaken, days_with_more: overview.doses.more,
      days_with_other_dose: overview.doses.takenWithout,
      late_answers: overview.late.count,
      latest_answer_days: overview.late.count == 0 ? nil : overview.late.latest,
      answers_changed_late: overview.late.changed, answers_deleted_late: overview.late.deleted,
      answers_after_end: overview.late.afterEnd, late_with: overview.late.treated,
      partial: overview.isTracePartial)
    forbidden_by = overview.forbiddingNote
    result =
      isOver
      ? overview.analysis.map { Result($0, overview.verdict ?? $0.verdict, overview.likeThis) }
      : nil
  }
}

extension TrialJSON.Result {
  fileprivate init(
    _ analysis: TrialAnalysis, _ verdict: TrialVerdict, _ likeThis: TrialRates?
  ) {
    self.init(
      verdict: verdict.rawValue, pairs_used: analysis.pairs.count,
      difference: analysis.difference.map(TrialJSON.Interval.init),
      randomisation: analysis.randomisationShare,
      trend: analysis.trend.map(TrialJSON.Interval.init),
      serial: (analysis.serial?.effect).map(TrialJSON.Interval.init),
      serial_correlation: analysis.serial?.correlation.hundredths,
      without_effect: likeThis.map { TrialJSON.Rates($0) }, open_label: true)
  }
}

extension Double {
  /// Rounded to as much as a trial of one can tell.
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}
