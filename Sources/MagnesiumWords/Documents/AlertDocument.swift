import MagnesiumKit

/// An alert in a sentence, with the one thing to do next.
extension Phrasebook {
  /// With its severity in front.
  package func block(of alert: Alert, isPutAside: Bool = false) -> Block {
    let heading = capitalized(name(alert.severity))
    let severity = alert.severity >= .warning ? Inline(heading, .low) : Inline(heading)
    return .paragraph(
      severity + (isPutAside ? self.isPutAside : "") + ": " + text(of: alert), .hanging)
  }

  package func text(of alert: Alert) -> String {
    // It stands in the alert itself: prompts, replies and the history show one alone.
    (alert.guidance == .limited ? kidneyDiseaseBeforeAlert : "") + fact(of: alert) + " "
      + (alert.mayReach ? mayHaveReached(isOneDay: alert.kind == "day_deficit") + " " : "")
      + next(after: alert)
  }

  /// One that was shown, in the words of today where its figures were kept.
  package func text(of shown: ShownAlert) -> String {
    shown.alert.map { text(of: $0) } ?? (shown.text?[language] ?? shown.id).printable
  }

  private func fact(of alert: Alert) -> String {
    let day = shortDate(alert.day)
    func known(_ mg: Double) -> String { self.mg(mg, isAtLeast: alert.isAtLeast) }
    func week(from monday: CivilDay) -> String { "\(shortDay(monday))–\(shortDay(alert.day))" }
    switch alert.fact {
    case .dayDeficit(let mg, let target):
      let most = decimal(target, places: 0)
      return switch alert.guidance {
      case .tooYoung: alertDay(day, known: known(mg), reference: most)
      case .limited: alertDayForHealthy(day, known: known(mg), reference: most)
      case .open:
        alertDayLow(
          day, known: known(mg), percent: percent(mg.percent(of: target)), reference: most)
      }
    case .streak(let days, _): return alertStreak(days: days, upTo: day)
    case .weekDeficit(let mean, let days, let test, let monday):
      return alertWeekLow(
        week(from: monday), mean: known(mean), days: days, confidence: confidence(of: test))
    case .supplementLimit(let mg, let limit):
      return alertSupplementLimit(
        day, mg: mg, limit: decimal(limit.mg, places: 0), authority: name(limit.authority))
    case .unlogged(let state):
      return state == .partial ? alertPartlyLogged(day) : alertNothingLogged(day)
    case .interaction(let caution): return text(of: caution)
    case .reminder(let meal): return alertMealMissing(name(meal))
    case .weeklyReport(let mean, let days, let monday):
      guard let mean else { return alertWeekWithoutDays(week(from: monday)) }
      return alertWeek(week(from: monday), mean: known(mean), days: days)
    case .trialSwitch(let name, let unit, let count, let mg, let isTreated, let period, let all):
      return isTreated
        ? alertTrialWith(
          text(of: Trial.Dose(product: "", name: name, unit: unit, count: count, mg: mg)),
          number: period, of: all)
        : alertTrialWithout(name.printable, number: period, of: all)
    }
  }

  private func next(after alert: Alert) -> String {
    switch alert.fact {
    case .dayDeficit, .streak:
      switch alert.guidance {
      case .open: ideasFromSuggest
      case .tooYoung: "magtrack day \(alert.day.iso)"
      case .limited: "magtrack notes kidney-disease"
      }
    case .weekDeficit(_, _, _, let monday), .weeklyReport(_, _, let monday):
      "magtrack week \(monday.iso)"
    case .reminder: "magtrack log \"…\""
    case .trialSwitch: "magtrack trial show"
    case .supplementLimit: "magtrack notes supplement-limit"
    case .unlogged(.partial): "magtrack day \(alert.day.iso)"
    case .unlogged: "magtrack log --date \(alert.day.iso) \"…\""
    case .interaction(let caution): "magtrack notes \(caution.noteID)"
    }
  }
}
