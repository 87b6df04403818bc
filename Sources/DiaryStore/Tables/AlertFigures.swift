import MagnesiumCore
import Platform

/// What an alert said, as its history keeps it: the figures, and no words. Its kind, severity and day have
/// columns of their own. What is so or not is 1 or 0, as in every table.
struct AlertFigures: Codable {
  private var mg: Double?
  private var target: Double?
  private var days: Int?
  private var since: String?
  private var from: String?
  private var unknown_at_most_mg: Double?
  private var sd_mg: Double?
  private var method: AdequacyTest.Method?
  private var reference_mg: Double?
  private var limit: Limit?
  private var state: DayState?
  private var meal: Meal?
  private var caution: String?
  private var condition: String?
  private var medicine: String?
  private var was_above: Int?
  private var at_least: Int?
  private var may_reach: Int?
  private var guidance: String?
  private var name: String?
  private var unit: String?
  private var count: Double?
  private var with: Int?
  private var period: Int?
  private var periods: Int?

  /// No figure of a day is more, in mg.
  private static let most = 1e12

  private struct Limit: Codable {
    var authority: String
    var kind: ReferenceIntake.Kind
    var label: String
    var mg: Double
    var scope: ReferenceIntake.Scope
    var derived: Int
    var verified: Int

    init(_ limit: ReferenceIntake) {
      authority = limit.authority.rawValue
      kind = limit.kind
      label = limit.label
      mg = limit.mg
      scope = limit.scope
      derived = limit.isDerived ? 1 : 0
      verified = limit.isVerified ? 1 : 0
    }

    var intake: ReferenceIntake? {
      guard let authority = Authority(rawValue: authority), 0...AlertFigures.most ~= mg,
        label.isShowable
      else { return nil }
      return ReferenceIntake(
        authority: authority, kind: kind, label: label, mg: mg, scope: scope,
        isDerived: derived == 1,
        isVerified: verified == 1)
    }
  }

  init(_ alert: Alert) {
    at_least = alert.isAtLeast ? 1 : nil
    may_reach = alert.mayReach ? 1 : nil
    switch alert.guidance {
    case .open: break
    case .tooYoung: guidance = "too_young"
    case .limited: guidance = "limited"
    }
    switch alert.fact {
    case .dayDeficit(let mg, let target): (self.mg, self.target) = (mg, target)
    case .streak(let days, let since): (self.days, self.since) = (days, since.iso)
    case .weekDeficit(let mean, let days, let test, let from):
      (mg, self.days, self.from) = (mean, days, from.iso)
      method = test.method
      reference_mg = test.reference
      unknown_at_most_mg = test.intake.unknownAtMost
      sd_mg = test.intake.dayToDaySD
    case .supplementLimit(let mg, let limit): (self.mg, self.limit) = (mg, Limit(limit))
    case .unlogged(let state): self.state = state
    case .reminder(let meal): self.meal = meal
    case .weeklyReport(let mean, let days, let from):
      (mg, self.days, self.from) = (mean, days, from.iso)
    case .trialSwitch(let name, let unit, let count, let mg, let isTreated, let period, let all):
      (self.name, self.unit, self.count, self.mg) = (name, unit, count, mg)
      (with, self.period, periods) = (isTreated ? 1 : 0, period, all)
    case .interaction(let caution):
      switch caution {
      case .noLimitForAge: self.caution = "no_limit_for_age"
      case .pregnancy: self.caution = "pregnancy"
      case .condition(let condition):
        self.caution = "condition"
        self.condition = condition.rawValue
      case .medicine(let interaction):
        self.caution = "medicine"
        medicine = interaction.medicine.rawValue
      case .aboveLimit(let limit, let mg, let wasAbove):
        self.caution = "above_limit"
        (self.limit, self.mg, was_above) = (Limit(limit), mg, wasAbove ? 1 : 0)
      }
    }
  }

  /// nil where it is none that can be.
  init?(json: String) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)),
      [read.mg, read.target, read.unknown_at_most_mg, read.sd_mg, read.reference_mg]
        .allSatisfy({ $0.map { 0...Self.most ~= $0 } ?? true }),
      [read.days, read.period, read.periods].allSatisfy({ $0.map { 0...100_000 ~= $0 } ?? true }),
      [read.name, read.unit].allSatisfy({ $0?.isShowable ?? true }),
      read.count.map(Plausibility.isAmount) ?? true,
      read.limit.map({ $0.intake != nil }) ?? true
    else { return nil }
    self = read
  }

  /// The alert that it was; nil where this version does not know what it was about.
  ///
  /// - Parameter interactions: what is known of medicines.
  func alert(
    _ kind: String, _ severity: Deficit.Severity, on day: CivilDay,
    interactions: [MedicineInteraction]
  ) -> Alert? {
    guard let fact = fact(kind, interactions) else { return nil }
    let guidance: FoodGuidance =
      switch guidance {
      case "too_young": .tooYoung
      case "limited": .limited
      default: .open
      }
    let alert = Alert(
      fact: fact, severity: severity, day: day, isAtLeast: at_least == 1,
      mayReach: may_reach == 1, guidance: guidance)
    return alert.kind == kind ? alert : nil
  }

  private func fact(_ kind: String, _ interactions: [MedicineInteraction]) -> Alert.Fact? {
    switch kind {
    case "day_deficit":
      guard let mg, let target, target > 0 else { return nil }
      return .dayDeficit(mg: mg, target: target)
    case "streak":
      guard let days, let since = since.flatMap({ CivilDay(iso: $0) }) else { return nil }
      return .streak(days: days, since: since)
    case "week_deficit":
      guard let mg, let days, days > 0, let from = from.flatMap({ CivilDay(iso: $0) }), let method,
        let reference_mg, reference_mg > 0, let sd_mg, sd_mg > 0
      else { return nil }
      let intake = UsualIntake(
        mean: mg, unknownAtMost: unknown_at_most_mg ?? 0, days: days, dayToDaySD: sd_mg)
      return .weekDeficit(
        mean: mg, daysCounted: days,
        test: AdequacyTest(method: method, intake: intake, reference: reference_mg), from: from)
    case "supplement_limit":
      guard let mg, let limit = limit?.intake else { return nil }
      return .supplementLimit(mg: mg, limit: limit)
    case "unlogged": return state.map { .unlogged($0) }
    case "reminder": return meal.map { .reminder($0) }
    case "weekly_report":
      guard let days, let from = from.flatMap({ CivilDay(iso: $0) }) else { return nil }
      return .weeklyReport(mean: mg, daysCounted: days, from: from)
    case "trial_switch":
      guard let name, let unit, let count, let mg, let with, let period, let periods else {
        return nil
      }
      return .trialSwitch(
        name: name, unit: unit, count: count, mg: mg, isTreated: with == 1, period: period,
        of: periods)
    case "interaction": return knownCaution(among: interactions).map { .interaction($0) }
    default: return nil
    }
  }

  private func knownCaution(among interactions: [MedicineInteraction]) -> Caution? {
    switch caution {
    case "no_limit_for_age": return .noLimitForAge
    case "pregnancy": return .pregnancy
    case "condition":
      return condition.flatMap(HealthCondition.init(rawValue:)).map { .condition($0) }
    case "medicine":
      return interactions.first { $0.medicine.rawValue == medicine }.map { .medicine($0) }
    case "above_limit":
      guard let mg, let limit = limit?.intake else { return nil }
      return .aboveLimit(limit, mg: mg, wasAbove: was_above == 1)
    default: return nil
    }
  }
}
