import MagnesiumKit

/// Logs intakes and answers with what was logged.
struct LogReply {
  let tracker: Tracker
  let session: Session
  let isDryRun: Bool
  let asJSON: Bool

  func log(_ intakes: [Intake]) throws {
    guard let day = intakes.first?.day else { return }
    let entries = isDryRun ? [] : try tracker.log(intakes)
    if asJSON {
      try Output.write(
        JSONText.text(
          of: LogJSON(
            day: day, isDryRun: isDryRun, intakes: intakes, entryIDs: entries.map(\.id))))
    } else {
      try Output.write(
        LogText(
          intakes: intakes, isDryRun: isDryRun, report: isDryRun ? nil : try tracker.day(day),
          wording: session.wording, screen: session.screen
        ).text)
    }
  }
}
