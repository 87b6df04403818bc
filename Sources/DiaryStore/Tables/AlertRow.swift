import MagnesiumCore

/// How alerts that were shown, sent or put aside lie in their tables.
enum AlertRow {
  static let notified = TableDefinition(
    name: "alert_notified", key: "alert_id", section: "alerts_notified", sealing: .none,
    columns: [.init("alert_id", as: "id"), .init("severity")])

  static let aside = TableDefinition(
    name: "alert_aside", key: "alert_id", section: "alerts_put_aside", sealing: .none,
    columns: [
      .init("alert_id", as: "id"), .init("severity"), .init("until_at", .instant, as: "until"),
    ])

  static let history = TableDefinition(
    name: "alert_history", key: "seq", section: "alerts_shown", sealing: .none,
    columns: [
      .init("seq", .number, as: "number"), .init("alert_id", as: "id"), .init("kind"),
      .init("severity"), .init("day"), .init("shown_at", .instant), .init("text_en"),
      .init("text_id"),
    ])

  static func image(of alert: ShownAlert) -> RowImage {
    RowImage([
      "alert_id": .text(alert.id), "kind": .text(alert.kind),
      "severity": .text(alert.severity.rawValue), "day": .text(alert.day.iso),
      "shown_at": StoredValue(alert.shownAt), "text_en": .text(alert.text.english),
      "text_id": .text(alert.text.indonesian),
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

  static func shown(_ row: some RowReading) throws -> ShownAlert {
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
    let text = Bilingual(english: try row.text("text_en"), indonesian: try row.text("text_id"))
    guard text.english.isShowable, text.indonesian.isShowable else { throw damaged("text") }
    return ShownAlert(
      id: id, kind: try row.shown("kind", of: "alert \(id)"), severity: severity, day: day,
      shownAt: at, text: text)
  }
}
