import MagnesiumKit
import MagnesiumWords

/// Answers with symptoms.
struct SymptomReply {
  let session: Session
  let asJSON: Bool

  func log(
    _ reading: SymptomReading, _ occasion: Occasion, in tracker: Tracker, isDryRun: Bool = false
  ) throws {
    let receipt = try tracker.log(reading, occasion, isDryRun: isDryRun)
    try show(
      receipt, isDryRun ? session.wording.wouldLogSymptom : session.wording.loggedSymptom)
  }

  /// Logs several, all or none.
  func log(_ symptoms: [Symptom], in tracker: Tracker, isDryRun: Bool = false) throws {
    let receipts = try tracker.log(symptoms, isDryRun: isDryRun)
    let wording = session.wording
    try Output.write(
      asJSON
        ? JSONText.text(of: SymptomReceiptsJSON(receipts))
        : session.screen.text(
          of: wording.blocks(
            of: receipts, isDryRun ? wording.wouldLogSymptom : wording.loggedSymptom)))
  }

  func show(_ receipt: SymptomReceipt, _ head: (String) -> String) throws {
    try Output.write(
      asJSON
        ? JSONText.text(of: SymptomReceiptJSON(receipt))
        : session.screen.text(of: session.wording.document(of: receipt, head)))
  }

  static func show(_ period: CalendarPeriod, _ target: PeriodTarget) throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let overview = try tracker.symptomOverview(
      of: period, around: try session.day(ofPeriod: target.dayText, in: tracker))
    try Output.write(
      target.data.json
        ? JSONText.text(of: SymptomPeriodJSON(overview))
        : session.screen.text(of: SymptomDocument.of(overview, in: session.wording)))
  }
}
