import MagnesiumKit
import MagnesiumWords

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
      text = wording.text(of: alert)
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
        shown_at: tracker.instant($0.shownAt).rfc3339, text: wording.text(of: $0))
    }
  }
}
