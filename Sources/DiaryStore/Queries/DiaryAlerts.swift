import MagnesiumCore
import Platform

/// That an alert was shown.
package struct ShownAlert: Sendable, Hashable {
  package let id: Alert.ID
  package let kind: String
  package let severity: Deficit.Severity
  package let day: CivilDay
  /// In seconds since 1970-01-01T00:00:00Z.
  package let shownAt: Int
  /// What it said, with its figures of then; nil of one that was shown before figures were kept, or that
  /// this version does not know.
  package let alert: Alert?
  /// What it said in words, where they were kept in the place of figures.
  package let text: Bilingual?
}

/// What the person did with alerts. It is no part of what can be undone: showing is not a change.
extension Diary {
  /// How grave each alert was when it was last shown.
  package func shownSeverities() throws(DiaryError) -> [Alert.ID: Deficit.Severity] {
    try reading { db in try Self.shownSeverities(in: db) }
  }

  /// The alerts that were put aside, with how grave they were then; those whose time is over are
  /// absent.
  package func putAside(at instant: Int) throws(DiaryError) -> [Alert.ID: Deficit.Severity] {
    try reading { db in
      try Self.severities(of: AlertRow.aside, in: db) { row in
        row.isNull(2) || row.integer(2) > Int64(instant)
      }
    }
  }

  static func shownSeverities(
    in db: Connection
  ) throws -> [Alert.ID: Deficit.Severity] {
    try severities(of: AlertRow.history, in: db)
  }

  /// How grave each alert of a table is, at its gravest.
  private static func severities(
    of table: TableDefinition, in db: Connection, where holds: (Row) -> Bool = { _ in true }
  ) throws -> [Alert.ID: Deficit.Severity] {
    let (id, severity) = (table.places["alert_id"]!, table.places["severity"]!)
    var found: [Alert.ID: Deficit.Severity] = [:]
    try TableDigest.eachRow(of: table, in: db) { row in
      let name = row.text(id) ?? ""
      guard let grave = row.text(severity).flatMap(Deficit.Severity.init(rawValue:)) else {
        throw DiaryError.damagedValue(of: "alert \(name)", .value("severity"))
      }
      if holds(row) { found[name] = found[name].map { max($0, grave) } ?? grave }
    }
    return found
  }

  /// Keeps that alerts were shown, unless another process has shown one of them as grave before.
  ///
  /// - Parameter instant: in seconds since 1970-01-01T00:00:00Z.
  /// - Returns: those that are new.
  package func markShown(_ alerts: [Alert], at instant: Int) throws(DiaryError) -> [Alert] {
    try changing(isChange: false) { db in
      let shown = try Self.shownSeverities(in: db)
      let new = alerts.filter { alert in shown[alert.id].map { $0 < alert.severity } ?? true }
      for alert in new {
        try TableDigest.insert(
          AlertRow.image(of: alert, shownAt: instant), into: AlertRow.history, in: db)
      }
      return new
    }
  }

  /// Forgets that alerts were shown as grave as they are.
  package func unmarkShown(_ alerts: [Alert]) throws(DiaryError) {
    try changing(isChange: false) { db in
      for alert in alerts {
        let shown = try db.rows(
          of: "SELECT seq FROM alert_history WHERE alert_id = ? AND severity = ?",
          [.text(alert.id), .text(alert.severity.rawValue)]
        ) { String($0.integer(0)) }
        for number in shown { try TableDigest.remove(number, from: AlertRow.history, in: db) }
      }
    }
  }

  /// How grave each alert was when it was last sent as a notification.
  package func notifiedSeverities() throws(DiaryError) -> [Alert.ID: Deficit.Severity] {
    try reading { db in try Self.severities(of: AlertRow.notified, in: db) }
  }

  /// Keeps that alerts were sent as a notification.
  package func markNotified(_ alerts: [Alert]) throws(DiaryError) {
    try changing(isChange: false) { db in
      for alert in alerts {
        try TableDigest.put(AlertRow.image(of: alert), into: AlertRow.notified, in: db)
      }
    }
  }

  /// Puts alerts aside until an instant, or for good when nil. One that gets worse comes back.
  ///
  /// - Parameter now: what the clock shows, in seconds since 1970-01-01T00:00:00Z.
  package func putAside(
    _ alerts: [Alert], until instant: Int?, at now: Int = time(nil)
  ) throws(DiaryError) {
    try changing(isChange: false) { db in
      db.journal?.instant = now
      for alert in alerts {
        try TableDigest.put(
          AlertRow.image(of: alert, asideUntil: instant), into: AlertRow.aside, in: db)
      }
    }
  }

  /// The alerts that were shown, the latest first, but those that hold what cannot be: they are
  /// ``unreadable`` then.
  ///
  /// - Parameter interactions: what is known of medicines, of which alerts keep no more than which it was.
  package func alertHistory(
    limit: Int, interactions: [MedicineInteraction] = []
  ) throws(DiaryError) -> [ShownAlert] {
    try reading { db in
      try db.rows(
        of: "SELECT \(AlertRow.history.columnList) FROM alert_history ORDER BY seq DESC LIMIT ?",
        [StoredValue(limit)]
      ) { row in
        do {
          return try AlertRow.shown(row, interactions: interactions)
        } catch let error as DiaryError {
          note([UnreadableRow(row, of: AlertRow.history, error)])
          return nil
        }
      }.compactMap(\.self)
    }
  }
}
