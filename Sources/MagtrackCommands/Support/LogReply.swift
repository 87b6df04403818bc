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

  /// - Parameters:
  ///   - symptoms: what was answered about symptoms with it.
  ///   - lessons: what the person taught with it.
  ///   - words: what the words were taken for, where the person asks.
  ///   - isMeant: whether the person said that unlikely amounts are meant.
  func log(
    _ items: [LoggedItem], and symptoms: [Symptom] = [], remembering lessons: Lessons = .none,
    explaining words: [ExplainedWord]? = nil, isMeant: Bool = false
  ) throws {
    guard !items.isEmpty else {
      guard !symptoms.isEmpty else { return }
      return try SymptomReply(session: session, asJSON: asJSON)
        .log(symptoms, in: tracker, isDryRun: isDryRun)
    }
    // What is logged today changes no alert that its reply does not tell of anyway.
    let isLate = items.contains { $0.intake.day < tracker.today }
    let watch = isDryRun || asJSON || !isLate ? nil : AlertWatch(session, tracker)
    func record() throws -> (LogReceipt, news: [Block]) {
      let receipt = try tracker.record(
        items, and: symptoms, remembering: lessons, as: kind, isDryRun: isDryRun)
      return (receipt, watch?.news ?? [])
    }
    let (receipt, news) = watch == nil ? try record() : try tracker.atomically(record)
    do {
      try Output.write(
        asJSON
          ? JSONText.text(of: LogJSON(receipt, explaining: words))
          : session.screen.text(
            of: LogDocument.of(receipt, news: news, explaining: words, in: session.wording)))
    } catch {
      watch?.giveBack()
      throw error
    }
    for item in receipt.guesses { nameGuess(item) }
    for item in receipt.keptWords {
      Output.remark(
        session.wording.keptWords(
          item.intake.name[session.wording.language].printable, entry: item.entryID))
    }
    nameDoubts(of: receipt, isMeant: isMeant)
    for item in receipt.lessons {
      let food = item.intake.name[session.wording.language].printable
      Output.remark(
        session.wording.remembered(item.intake.phrase.printable, food: food))
    }
    for portion in receipt.portions {
      let food = receipt.intakes.first { $0.foodID == portion.foodID }
      let name = food?.name[session.wording.language] ?? portion.foodID
      Output.remark(
        session.wording.weighs(portion, food: name.printable) + "; "
          + session.wording.howToForget(portion))
    }
  }

  /// The rest is counted.
  private static let mostNamed = 3

  /// What may be a slip is said, though it is logged.
  private func nameDoubts(of receipt: LogReceipt, isMeant: Bool) {
    let wording = session.wording
    for (intake, doubt) in isMeant ? [] : receipt.doubts {
      let name = intake.name[wording.language].printable
      Output.remark(wording.doubt(doubt, of: name, isLogged: !receipt.isDryRun))
    }
    let phrases = receipt.repeated.map { "\"\($0.phrase.printable)\"" }.uniqued()
    guard !phrases.isEmpty else { return }
    let more = phrases.count - Self.mostNamed
    let named = phrases.prefix(Self.mostNamed) + (more > 0 ? [wording.andMore(more)] : [])
    Output.remark(
      wording.repeated(named.joined(separator: ", "), isLogged: !receipt.isDryRun))
  }

  /// What was only guessed is named, so that a script's owner sees it.
  private func nameGuess(_ item: LoggedItem) {
    let wording = session.wording
    let names = item.alternatives.prefix(3).map { $0.name[wording.language].printable }.uniqued()
    let intake = item.intake
    if let known = intake.foodID.flatMap(FoodLibrary.knownSupplement(id:)) {
      return Output.remark(wording.content(of: known, in: intake.unit))
    }
    Output.remark(
      wording.guessed(
        intake.phrase.printable, as: intake.name[wording.language].printable, or: names))
  }
}
