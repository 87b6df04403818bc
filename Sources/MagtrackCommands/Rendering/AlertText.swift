import MagnesiumKit

/// An alert in a sentence, with the one thing to do next.
enum AlertText {
  /// With its severity in front.
  static func line(_ alert: Alert, wording: Wording, screen: Screen, isAside: Bool = false)
    -> String
  {
    let name = wording.name(alert.severity)
    let heading = name.prefix(1).uppercased() + name.dropFirst()
    let tone = alert.severity >= .warning ? Tone.low(heading, on: screen) : String(heading)
    let aside = isAside ? wording(" (put aside)", " (ditunda)") : ""
    return screen.wrap("\(tone)\(aside): \(text(alert, wording))", hanging: 2)
  }

  static func text(_ alert: Alert, _ wording: Wording) -> String {
    caution(alert, wording) + fact(alert, wording) + " " + next(alert, wording)
  }

  /// It stands in the alert itself: prompts, replies and the history show one alone.
  private static func caution(_ alert: Alert, _ wording: Wording) -> String {
    guard alert.guidance == .limited else { return "" }
    return wording(
      "Your profile has kidney disease, so the reference is no target for you. ",
      "Profil Anda mencatat penyakit ginjal, jadi angka acuan bukan sasaran bagi Anda. ")
  }

  private static func fact(_ alert: Alert, _ wording: Wording) -> String {
    let day = wording.shortDate(alert.day)
    func known(_ mg: Double) -> String { wording.mg(mg, isAtLeast: alert.isAtLeast) }
    switch alert.fact {
    case .dayDeficit(let mg, let target):
      let percent = wording.percent(mg.percent(of: target))
      let most = wording.decimal(target, places: 0)
      if alert.guidance == .tooYoung {
        return wording(
          "\(day): \(known(mg)); reference: \(most) mg.", "\(day): \(known(mg)); acuan: \(most) mg."
        )
      }
      guard alert.guidance != .limited else {
        return wording(
          "\(day): \(known(mg)); reference for healthy people: \(most) mg.",
          "\(day): \(known(mg)); acuan untuk orang sehat: \(most) mg.")
      }
      return wording(
        "\(day): \(known(mg)), \(percent) of your \(most) mg. One low day says little.",
        "\(day): \(known(mg)), \(percent) dari \(most) mg. Satu hari rendah belum berarti apa-apa."
      )
    case .streak(let days, _):
      return wording(
        "\(days) days in a row below the reference, up to \(day).",
        "\(days) hari berturut-turut di bawah acuan, sampai \(day).")
    case .weekDeficit(let mean, let daysCounted, let test, let from):
      let confidence = wording.confidence(of: test)
      let week = "\(wording.shortDay(from))–\(wording.shortDay(alert.day))"
      return wording(
        "Week \(week): mean \(known(mean)) over \(wording.countedDays(daysCounted)); confidence that it meets your requirement: \(confidence).",
        "Pekan \(week): rata-rata \(known(mean)) dari \(wording.countedDays(daysCounted)); kemungkinan kebutuhan terpenuhi: \(confidence)."
      )
    case .supplementLimit(let mg, let limit):
      let most = wording.decimal(limit.mg, places: 0)
      let name = wording.name(limit.authority)
      return wording(
        "\(day): supplements \(wording.mg(mg)), above their limit of \(most) mg (\(name)).",
        "\(day): suplemen \(wording.mg(mg)), di atas batas \(most) mg (\(name)).")
    case .unlogged(let state):
      return state == .partial
        ? wording("\(day) is only partly logged.", "\(day) baru tercatat sebagian.")
        : wording("Nothing is logged on \(day).", "Belum ada catatan pada \(day).")
    case .interaction(let caution):
      return CautionText.text(caution, wording)
    case .reminder(let meal):
      let name = wording.name(meal)
      return wording("No \(name) is logged yet today.", "Hari ini \(name) belum dicatat.")
    case .weeklyReport(let mean, let daysCounted, let from):
      let week = "\(wording.shortDay(from))–\(wording.shortDay(alert.day))"
      guard let mean else {
        return wording(
          "Week \(week): no day that counts.", "Pekan \(week): belum ada hari yang dihitung.")
      }
      return wording(
        "Week \(week): mean \(known(mean)) over \(wording.countedDays(daysCounted)).",
        "Pekan \(week): rata-rata \(known(mean)) dari \(wording.countedDays(daysCounted)).")
    }
  }

  private static func next(_ alert: Alert, _ wording: Wording) -> String {
    switch alert.fact {
    case .dayDeficit, .streak:
      switch alert.guidance {
      case .open: wording("Ideas: magtrack suggest", "Ide makanan: magtrack suggest")
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

  /// What is kept in the history: in both languages.
  static func bilingual(_ alert: Alert) -> Bilingual {
    Bilingual(
      english: text(alert, Wording(language: .english)),
      indonesian: text(alert, Wording(language: .indonesian)))
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

    init(_ item: AlertsOverview.Item, _ wording: Wording) {
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

  init(_ overview: AlertsOverview, _ wording: Wording) {
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

  init(_ history: [ShownAlert], tracker: Tracker, _ language: Language) {
    alerts = history.map {
      Item(
        id: $0.id, kind: $0.kind, severity: $0.severity.rawValue, day: $0.day.iso,
        shown_at: tracker.instant($0.shownAt).rfc3339, text: $0.text[language])
    }
  }
}
