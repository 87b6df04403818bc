import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// What holds now, the gravest first, however often it is asked.
  public func alerts() throws(TrackerError) -> [Alert] { try alerts(AlertThresholds()) }

  /// The same from other bounds on.
  package func alerts(_ thresholds: AlertThresholds) throws(TrackerError) -> [Alert] {
    try atOneMoment {
      let today = today
      let references = try personalReferences
      let days = try records(from: today - PeriodReport.lookback, to: today)
      let lastWeek = DaySpan.week(of: today - 7)
      let week = try report(of: lastWeek, until: lastWeek.to, before: [])
      return AlertRules(thresholds: thresholds, references: references)
        .alerts(
          days: days, lastWeek: week, cautions: try cautions(on: today),
          isDoseDue: try !dueDoses.isEmpty, trial: try trial,
          at: environment.now().time, dayStart: preferences.dayStart)
    }
  }

  /// Those of some alerts that were not put aside, or have become worse since.
  package func notPutAside(_ alerts: [Alert]) throws(TrackerError) -> [Alert] {
    let aside = try onDiary { diary, now in try diary.putAside(at: now) }
    return alerts.filter { alert in aside[alert.id].map { $0 < alert.severity } ?? true }
  }

  /// Those of some alerts that were never shown as grave before, nor put aside.
  package func neverShown(_ alerts: [Alert]) throws(TrackerError) -> [Alert] {
    let shown = try onDiary { diary, _ in try diary.shownSeverities() }
    return try notPutAside(alerts).filter { alert in
      shown[alert.id].map { $0 < alert.severity } ?? true
    }
  }

  /// Those of some alerts that were never shown as grave before, and keeps that they are shown now.
  /// Of two processes that ask at once only one gets them.
  public func takeNew(_ alerts: [Alert]) throws(TrackerError) -> [Alert] {
    let candidates = try neverShown(alerts)
    guard !candidates.isEmpty else { return [] }
    return try onDiary { diary, now in try diary.markShown(candidates, at: now) }
  }

  /// Those of the alerts that hold now which a change to a day has brought, and that are new.
  ///
  /// - Parameters:
  ///   - before: those that held before the change.
  ///   - isRead: whether a person reads the answer, so that they are shown with it. What goes elsewhere may
  ///     never be read, and stays new.
  package func news(
    among alerts: [Alert], since before: [Alert], isRead: Bool
  ) throws(TrackerError) -> [Alert] {
    let known = Set(before.map(\.id))
    let brought = alerts.filter { $0.canFollowChange && !known.contains($0.id) }
    return isRead ? try takeNew(brought) : try neverShown(brought)
  }

  /// Makes alerts new again that ``takeNew(_:)`` gave and that could not be shown.
  public func giveBack(_ alerts: [Alert]) throws(TrackerError) {
    guard !alerts.isEmpty else { return }
    try onDiary { diary, _ in try diary.unmarkShown(alerts) }
  }

  /// Those of some alerts that were neither shown nor sent as a notification as grave before.
  package func neverSent(_ alerts: [Alert]) throws(TrackerError) -> [Alert] {
    let sent = try onDiary { diary, _ in try diary.notifiedSeverities() }
    return try neverShown(alerts).filter { alert in
      sent[alert.id].map { $0 < alert.severity } ?? true
    }
  }

  /// Keeps that alerts were sent as a notification. At the next prompt they are still new.
  package func markSent(_ alerts: [Alert]) throws(TrackerError) {
    try onDiary { diary, _ in try diary.markNotified(alerts) }
  }

  /// Puts alerts aside for so many seconds, or for good when nil. One that gets worse comes back.
  public func putAside(_ alerts: [Alert], seconds: Int? = nil) throws(TrackerError) {
    try onDiary { diary, now in
      try diary.putAside(alerts, until: seconds.map { now + $0 })
    }
  }

  /// An instant as local clocks show it.
  package func instant(_ epochSeconds: Int) -> ZonedInstant {
    environment.local(epochSeconds)
  }

  /// The alerts that were shown, the latest first.
  package func alertHistory(limit: Int = 100) throws(TrackerError) -> [ShownAlert] {
    try onDiary { diary, _ in
      try diary.alertHistory(limit: limit, interactions: BuiltInTables.medicines)
    }
  }
}
