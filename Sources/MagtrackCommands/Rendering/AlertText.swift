import MagnesiumKit
import MagnesiumWords

/// An alert in a sentence, with the one thing to do next.
enum AlertText {
  /// With its severity in front.
  static func line(_ alert: Alert, wording: any Phrasebook, screen: Screen, isAside: Bool = false)
    -> String
  {
    let name = wording.name(alert.severity)
    let heading = name.prefix(1).uppercased() + name.dropFirst()
    let tone = alert.severity >= .warning ? Tone.low(heading, on: screen) : String(heading)
    let aside = isAside ? wording.isPutAside : ""
    return screen.wrap("\(tone)\(aside): \(text(alert, wording))", hanging: 2)
  }

  static func text(_ alert: Alert, _ wording: any Phrasebook) -> String {
    caution(alert, wording) + fact(alert, wording) + " " + next(alert, wording)
  }

  /// It stands in the alert itself: prompts, replies and the history show one alone.
  private static func caution(_ alert: Alert, _ wording: any Phrasebook) -> String {
    guard alert.guidance == .limited else { return "" }
    return wording.kidneyDiseaseBeforeAlert
  }

  private static func fact(_ alert: Alert, _ wording: any Phrasebook) -> String {
    let day = wording.shortDate(alert.day)
    func known(_ mg: Double) -> String { wording.mg(mg, isAtLeast: alert.isAtLeast) }
    switch alert.fact {
    case .dayDeficit(let mg, let target):
      let percent = wording.percent(mg.percent(of: target))
      let most = wording.decimal(target, places: 0)
      if alert.guidance == .tooYoung {
        return wording.alertDay(day, known: known(mg), reference: most)
      }
      guard alert.guidance != .limited else {
        return wording.alertDayForHealthy(day, known: known(mg), reference: most)
      }
      return wording.alertDayLow(day, known: known(mg), percent: percent, reference: most)
    case .streak(let days, _):
      return wording.alertStreak(days: days, upTo: day)
    case .weekDeficit(let mean, let daysCounted, let test, let from):
      let confidence = wording.confidence(of: test)
      let week = "\(wording.shortDay(from))–\(wording.shortDay(alert.day))"
      return wording.alertWeekLow(
        week, mean: known(mean), days: daysCounted, confidence: confidence)
    case .supplementLimit(let mg, let limit):
      let most = wording.decimal(limit.mg, places: 0)
      let name = wording.name(limit.authority)
      return wording.alertSupplementLimit(day, mg: mg, limit: most, authority: name)
    case .unlogged(let state):
      return state == .partial
        ? wording.alertPartlyLogged(day)
        : wording.alertNothingLogged(day)
    case .interaction(let caution):
      return CautionText.text(caution, wording)
    case .reminder(let meal):
      let name = wording.name(meal)
      return wording.alertMealMissing(name)
    case .weeklyReport(let mean, let daysCounted, let from):
      let week = "\(wording.shortDay(from))–\(wording.shortDay(alert.day))"
      guard let mean else {
        return wording.alertWeekWithoutDays(week)
      }
      return wording.alertWeek(week, mean: known(mean), days: daysCounted)
    }
  }

  private static func next(_ alert: Alert, _ wording: any Phrasebook) -> String {
    switch alert.fact {
    case .dayDeficit, .streak:
      switch alert.guidance {
      case .open: wording.ideasFromSuggest
      case .tooYoung: "magtrack day \(alert.day.iso)"
      case .limited: "magtrack notes kidney-disease"
      }
    case .weekDeficit(_, _, _, let from), .weeklyReport(_, _, let from):
      "magtrack week \(from.iso)"
    case .reminder: "magtrack log \"…\""
    case .supplementLimit: "magtrack notes supplement-limit"
    case .unlogged(.partial): "magtrack day \(alert.day.iso)"
    case .unlogged: "magtrack log --date \(alert.day.iso) \"…\""
    case .interaction(let caution): "magtrack notes \(caution.noteID)"
    }
  }

  /// One that was shown, in the words of today where its figures were kept.
  static func text(_ shown: ShownAlert, _ wording: any Phrasebook) -> String {
    shown.alert.map { text($0, wording) } ?? (shown.text?[wording.language] ?? shown.id).printable
  }
}

/// `alerts --json`
struct AlertsJSON: Encodable {
  struct Item: Encodable {
    let id: String
    let kind: String
    let severity: String
    let day: String
    let text: String
    let notes: [String]
    let put_aside: Bool

    init(_ item: AlertsOverview.Item, _ wording: any Phrasebook) {
      let alert = item.alert
      id = alert.id
      kind = alert.kind
      severity = alert.severity.rawValue
      day = alert.day.iso
      text = AlertText.text(alert, wording)
      notes = item.notes
      put_aside = item.isPutAside
    }
  }

  let schema_version = 1
  let alerts: [Item]
  let cautions: [CautionJSON]

  init(_ overview: AlertsOverview, _ wording: any Phrasebook) {
    alerts = overview.items.map { Item($0, wording) }
    cautions = overview.cautions.map(CautionJSON.init)
  }
}

/// `alerts history --json`
struct AlertHistoryJSON: Encodable {
  struct Item: Encodable {
    let id: String
    let kind: String
    let severity: String
    let day: String
    let shown_at: String
    let text: String
  }

  let schema_version = 1
  let alerts: [Item]

  init(_ history: [ShownAlert], tracker: Tracker, _ wording: any Phrasebook) {
    alerts = history.map {
      Item(
        id: $0.id, kind: $0.kind, severity: $0.severity.rawValue, day: $0.day.iso,
        shown_at: tracker.instant($0.shownAt).rfc3339, text: AlertText.text($0, wording))
    }
  }
}
