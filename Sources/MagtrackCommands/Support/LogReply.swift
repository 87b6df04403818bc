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
    do {
      try answer(intakes, entries, day)
    } catch let failure as Failure where !entries.isEmpty {
      let ids = entries.map { String($0.id) }.joined(separator: ", ")
      throw Failure(
        failure.status,
        session.wording(
          "the reply could not be written, but it is logged: entries \(ids)",
          "balasan tidak bisa ditulis, tetapi sudah tercatat: catatan \(ids)"))
    }
  }

  private func answer(_ intakes: [Intake], _ entries: [Entry], _ day: CivilDay) throws {
    if asJSON {
      try Output.write(
        JSONText.text(
          of: LogJSON(
            day: day, isDryRun: isDryRun, intakes: intakes, entryIDs: entries.map(\.id))))
    } else {
      try Output.write(
        LogText(
          intakes: intakes, isDryRun: isDryRun, isToday: day == tracker.today,
          report: isDryRun ? nil : try tracker.day(day),
          wording: session.wording, screen: session.screen
        ).text)
    }
  }
}
