import MagnesiumKit

/// Answers with several days read together.
struct PeriodReply {
  let session: Session
  let tracker: Tracker
  let asJSON: Bool

  func show(from: CivilDay, to: CivilDay, as lines: PeriodText.Lines) throws {
    let report = try tracker.report(from: from, to: to)
    let notes = report.severity.map { severity in
      tracker.notes.filter { $0.severities.contains(severity) }
    }
    try Output.write(
      asJSON
        ? JSONText.text(of: PeriodJSON(report, notes: notes ?? []))
        : PeriodText(
          report: report, notes: notes ?? [], lines: lines, wording: session.wording,
          screen: session.screen
        ).text)
  }
}
