/// Something about the days just past that a person may want to know, with its figures. What it says
/// in words is a matter of the language.
public struct Alert: Sendable, Hashable, Identifiable, Codable {
  /// What an alert tells of; figures are in mg a day.
  public enum Fact: Sendable, Hashable, Codable {
    /// A counted day far below the reference.
    case dayDeficit(mg: Double, target: Double)
    /// Counted days in a row below the reference.
    case streak(days: Int, since: CivilDay)
    /// A week whose usual intake is probably below the requirement.
    case weekDeficit(mean: Double, daysCounted: Int, test: AdequacyTest, from: CivilDay)
    /// Supplements of a day above their limit.
    case supplementLimit(mg: Double, limit: ReferenceIntake)
    /// Nothing is logged on a day, or only a part of it.
    case unlogged(DayState)
    /// A dose was taken or is due that a condition or medicine of the profile speaks against.
    case interaction(Caution)
    /// A meal of which nothing is logged at the hour at which the person asked to be reminded.
    case reminder(Meal)
    /// Last week's report, for who asked to be told of it.
    case weeklyReport(mean: Double?, daysCounted: Int, from: CivilDay)
    /// A trial of one goes on with a supplement, or without it, from this day on: which, how much a day, in
    /// which of its periods.
    case trialSwitch(
      name: String, unit: String, count: Double, mg: Double, isTreated: Bool, period: Int, of: Int)
  }

  /// What it tells of.
  public let fact: Fact
  /// How grave it is.
  public let severity: Deficit.Severity
  /// The day that it is about: of several the last.
  public let day: CivilDay
  /// Whether items of unknown magnesium are not in its figures, so that the true ones may be higher.
  package let isAtLeast: Bool
  /// Whether a day that it calls low reaches the reference where the tables are read at their highest.
  package let mayReach: Bool
  /// Whether foods can be proposed against it.
  package let guidance: FoodGuidance

  package init(
    fact: Fact, severity: Deficit.Severity, day: CivilDay, isAtLeast: Bool = false,
    mayReach: Bool = false, guidance: FoodGuidance = .open
  ) {
    self.fact = fact
    self.severity = severity
    self.day = day
    self.isAtLeast = isAtLeast
    self.mayReach = mayReach
    self.guidance = guidance
  }

  /// `day_deficit`, `streak`, `week_deficit`, `supplement_limit`, `unlogged`, `interaction`,
  /// `reminder`, `weekly_report` or `trial_switch`.
  package var kind: String {
    switch fact {
    case .dayDeficit: "day_deficit"
    case .streak: "streak"
    case .weekDeficit: "week_deficit"
    case .supplementLimit: "supplement_limit"
    case .unlogged: "unlogged"
    case .interaction: "interaction"
    case .reminder: "reminder"
    case .weeklyReport: "weekly_report"
    case .trialSwitch: "trial_switch"
    }
  }

  /// The same for as long as it is about the same thing: a streak that grows stays one alert, and a
  /// medicine is told of once.
  public var id: String {
    let subject =
      switch fact {
      case .streak(_, let since): since.iso
      case .weekDeficit(_, _, _, let from), .weeklyReport(_, _, let from): from.iso
      case .reminder(let meal): "\(meal.rawValue)-\(day.iso)"
      case .interaction(.condition(let condition)): "\(condition.rawValue)-\(day.iso)"
      case .interaction(.medicine(let interaction)): interaction.medicine.rawValue
      case .interaction(.pregnancy): "pregnancy"
      case .interaction(.noLimitForAge): "no-limit-for-age-\(day.iso)"
      case .interaction(.aboveLimit), .dayDeficit, .supplementLimit, .unlogged, .trialSwitch:
        day.iso
      }
    return "\(kind)-\(subject)"
  }
}

/// From when on something is worth an alert.
package struct AlertThresholds: Sendable, Hashable {
  /// A counted day below so many percent of the reference is told of. A day a little below it is
  /// ordinary: the reference meets the need of nearly everybody.
  package var dayPercent = 50.0
  /// So many counted days in a row below the reference are a streak.
  package var streakDays = Deficit.streakLength
  /// A week is assessed from so many counted days on.
  package var weekDays = AdequacyTest.leastDays
  /// A week is told of below so many percent of confidence that it is adequate.
  package var weekConfidencePercent = 50.0
  /// The hours from which on a meal is missed while nothing of it is logged; none without being
  /// asked.
  package var reminders: [Meal: ClockTime] = [:]
  /// Whether last week's report is told of.
  package var tellsWeeklyReport = false

  /// The usual ones: half of the reference, three days, half of the confidence, and no reminders.
  package init() {}
}
