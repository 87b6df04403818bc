import MagnesiumCore

/// How alerts that were shown, sent or put aside lie in their tables.
enum AlertRow {
  static let notified = TableDefinition(
    name: "alert_notified", key: "alert_id", section: "alerts_notified", isUndoable: false,
    columns: [.init("alert_id", as: "id"), .init("severity")])

  static let aside = TableDefinition(
    name: "alert_aside", key: "alert_id", section: "alerts_put_aside", isUndoable: false,
    columns: [
      .init("alert_id", as: "id"), .init("severity"), .init("until_at", .instant, as: "until"),
    ])

  static let history = TableDefinition(
    name: "alert_history", key: "seq", section: "alerts_shown", isUndoable: false,
    columns: [
      .init("seq", .number, as: "number"), .init("alert_id", as: "id"), .init("kind"),
      .init("severity"), .init("day"), .init("shown_at", .instant), .init("fact", .nested),
      .init("text_en"), .init("text_id"),
    ])

  /// That it was sent.
  static func image(of alert: Alert) -> RowImage {
    RowImage(["alert_id": .text(alert.id), "severity": .text(alert.severity.rawValue)])
  }

  /// That it was put aside, for good where the instant is nil.
  static func image(of alert: Alert, asideUntil instant: Int?) -> RowImage {
    RowImage([
      "alert_id": .text(alert.id), "severity": .text(alert.severity.rawValue),
      "until_at": StoredValue(instant),
    ])
  }

  static func image(of alert: Alert, shownAt instant: Int) throws -> RowImage {
    RowImage([
      "alert_id": .text(alert.id), "kind": .text(alert.kind),
      "severity": .text(alert.severity.rawValue), "day": .text(alert.day.iso),
      "shown_at": StoredValue(instant), "fact": .text(try StoredJSON.text(AlertFigures(alert))),
    ])
  }

  static func severity(
    _ row: some RowReading
  ) throws -> (id: Alert.ID, severity: Deficit.Severity) {
    let id = try row.shown("alert_id", of: "alert")
    guard let severity = Deficit.Severity(rawValue: try row.text("severity")) else {
      throw DiaryError.damagedValue(of: "alert \(id)", .value("severity"))
    }
    return (id, severity)
  }

  /// - Parameter interactions: what is known of medicines.
  static func shown(
    _ row: some RowReading, interactions: [MedicineInteraction] = []
  ) throws -> ShownAlert {
    let (id, severity) = try severity(row)
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "alert \(id)", .value(column))
    }
    guard RowKey.isPossible(try row.integer("seq")) else { throw damaged("seq") }
    guard let day = CivilDay(iso: try row.text("day")) else { throw damaged("day") }
    let at = try row.integer("shown_at")
    guard ZonedInstant(epochSeconds: at, utcOffsetSeconds: 0).isPossible else {
      throw damaged("shown_at")
    }
    let kind = try row.shown("kind", of: "alert \(id)")
    var alert: Alert?
    if let json = row.optionalText("fact") {
      guard let figures = AlertFigures(json: json) else { throw damaged("fact") }
      alert = figures.alert(kind, severity, on: day, interactions: interactions)
    }
    var text: Bilingual?
    if let english = row.optionalText("text_en"), let indonesian = row.optionalText("text_id") {
      guard english.isShowable, indonesian.isShowable else { throw damaged("text") }
      text = Bilingual(english: english, indonesian: indonesian)
    }
    return ShownAlert(
      id: id, kind: kind, severity: severity, day: day, shownAt: at, alert: alert, text: text)
  }
}
