import MagnesiumKit
import MagnesiumWords

/// Logs intakes and answers with what was logged.
struct LogReply {
  let tracker: Tracker
  let session: Session
  /// What undo will call it; by what is logged when nil.
  var kind: Change.Kind?
  let isDryRun: Bool
  let asJSON: Bool

  /// - Parameter names: what names mean from now on, by their folded words.
  func log(_ items: [LoggedItem], remembering names: [String: Food.ID] = [:]) throws {
    guard !items.isEmpty else { return }
    // What is logged today changes no alert that its reply does not tell of anyway.
    let isLate = items.contains { $0.intake.day < tracker.today }
    let watch = isDryRun || asJSON || !isLate ? nil : AlertWatch(session, tracker)
    func record() throws -> (LogReceipt, news: [Block]) {
      let receipt = try tracker.record(items, remembering: names, as: kind, isDryRun: isDryRun)
      return (receipt, watch?.news ?? [])
    }
    let (receipt, news) = watch == nil ? try record() : try tracker.atomically(record)
    do {
      try Output.write(
        asJSON
          ? JSONText.text(of: LogJSON(receipt))
          : session.screen.text(of: LogDocument.of(receipt, news: news, in: session.wording)))
    } catch {
      watch?.giveBack()
      throw error
    }
    for item in receipt.guesses { nameGuess(item) }
    for item in receipt.lessons {
      let food = item.intake.name[session.wording.language].printable
      Output.remark(
        session.wording.remembered(item.intake.phrase.printable, food: food))
    }
  }

  /// What was only guessed is named, so that a script's owner sees it.
  private func nameGuess(_ item: LoggedItem) {
    let wording = session.wording
    let names = item.alternatives.prefix(3).map { $0.name[wording.language].printable }.uniqued()
    let intake = item.intake
    Output.remark(
      wording.guessed(
        intake.phrase.printable, as: intake.name[wording.language].printable, or: names))
  }
}
