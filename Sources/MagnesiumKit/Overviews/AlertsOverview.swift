import DiaryStore
import FoodLibrary
import MagnesiumCore

/// Alerts as a screen shows them.
public struct AlertsOverview: Sendable {
  /// An alert with what belongs to it.
  public struct Item: Sendable, Hashable {
    /// What is told of.
    public let alert: Alert
    /// The ids of the notes that fit, in reading order.
    public let notes: [Note.ID]
    /// Whether the person put it aside, and it did not get worse since.
    public let isPutAside: Bool
  }

  /// The gravest first.
  public let items: [Item]
  /// What of the profile bears on today, the gravest first.
  public let cautions: [Caution]

  /// The medicines that change what a low intake means, where one is told of.
  package var medicinesToMind: [MedicineInteraction] {
    items.contains { $0.alert.isAboutIntake } ? cautions.medicinesHoldingWithoutDose : []
  }

  /// Without those of some kinds.
  package func filter(_ isIncluded: (Alert) -> Bool) -> AlertsOverview {
    AlertsOverview(items: items.filter { isIncluded($0.alert) }, cautions: cautions)
  }

  package static let empty = AlertsOverview(items: [], cautions: [])
}

extension Alert {
  /// Whether it tells of a low intake.
  package var isAboutIntake: Bool {
    switch fact {
    case .dayDeficit, .streak, .weekDeficit: true
    case .supplementLimit, .unlogged, .interaction, .reminder, .weeklyReport, .trialSwitch: false
    }
  }

  /// Whether a change to a day can bring it. What is missing elsewhere is no news of this change.
  package var canFollowChange: Bool {
    switch fact {
    case .dayDeficit, .streak, .weekDeficit, .supplementLimit, .interaction: true
    case .unlogged, .reminder, .weeklyReport, .trialSwitch: false
    }
  }
}

extension Tracker {
  /// Alerts with the notes that belong to them, and which of them were put aside.
  public func overview(of alerts: [Alert]) throws(TrackerError) -> AlertsOverview {
    try atOneMoment {
      let active = Set(try notPutAside(alerts).map(\.id))
      var items: [AlertsOverview.Item] = []
      for alert in alerts {
        items.append(
          AlertsOverview.Item(
            alert: alert, notes: try noteIDs(of: alert), isPutAside: !active.contains(alert.id)))
      }
      return AlertsOverview(
        items: items, cautions: try cautions(on: today, hasDose: !dueDoses.isEmpty))
    }
  }

  private func noteIDs(of alert: Alert) throws(TrackerError) -> [Note.ID] {
    switch alert.fact {
    case .dayDeficit, .streak, .weekDeficit:
      try notes(for: alert.severity, on: alert.day).map(\.id)
    case .supplementLimit: ["supplement-limit"]
    case .unlogged, .reminder, .weeklyReport, .trialSwitch: []
    case .interaction(let caution): [caution.noteID]
    }
  }
}
