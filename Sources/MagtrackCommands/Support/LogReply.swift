import MagnesiumKit

/// Logs intakes and answers with what was logged.
struct LogReply {
  let tracker: Tracker
  let session: Session
  /// What undo will call it; by what is logged when nil.
  var kind: Change.Kind?
  let isDryRun: Bool
  let asJSON: Bool

  /// - Parameters:
  ///   - alternatives: for each intake, the foods that may have been meant instead.
  ///   - names: what names mean from now on, by their folded words.
  func log(
    _ intakes: [Intake], alternatives: [[Food]] = [], remembering names: [String: Food.ID] = [:]
  ) throws {
    guard !intakes.isEmpty else { return }
    // What is logged today changes no alert that its reply does not tell of anyway.
    let isLate = intakes.contains { $0.day < tracker.today }
    let watch = isDryRun || asJSON || !isLate ? nil : AlertWatch(session, tracker)
    func logged() throws -> String {
      let entries = isDryRun ? [] : try tracker.log(intakes, remembering: names, as: kind)
      let reply = try answer(intakes, alternatives, entries)
      return ([reply] + (watch?.news ?? [])).joined(separator: "\n")
    }
    // What cannot be answered, because the day cannot be read, is not logged either.
    let reply = isDryRun ? try logged() : try tracker.atomically(logged)
    do {
      try Output.write(reply)
    } catch {
      watch?.giveBack()
      throw error
    }
    nameGuesses(intakes, alternatives)
    for intake in intakes where names.values.contains(intake.foodID ?? "") {
      let food = intake.name[session.wording.language].printable
      Output.remark(
        session.wording(
          "remembered: \"\(intake.phrase.printable)\" is \(food). If it is not, magtrack undo or edit takes that back too",
          "diingat: \"\(intake.phrase.printable)\" adalah \(food). Kalau keliru, magtrack undo atau edit membatalkannya juga"
        ))
    }
  }

  private func answer(
    _ intakes: [Intake], _ alternatives: [[Food]], _ entries: [Entry]
  ) throws -> String {
    let day = intakes[0].day
    let cautions = try tracker.cautions(of: intakes, areLogged: !isDryRun)
    if asJSON {
      return try JSONText.text(
        of: LogJSON(
          day: day, isDryRun: isDryRun, intakes: intakes, alternatives: alternatives,
          entryIDs: entries.map(\.id), cautions: cautions))
    }
    let last = intakes.last!.day
    return LogText(
      intakes: intakes, isDryRun: isDryRun, isToday: last == tracker.today,
      report: isDryRun ? nil : try tracker.day(last),
      // A meal is not answered with what `day` tells.
      cautions: intakes.contains { $0.kind == .supplement } ? cautions : [],
      wording: session.wording,
      screen: session.screen
    ).text
  }

  /// What was only guessed is named, so that a script's owner sees it.
  private func nameGuesses(_ intakes: [Intake], _ alternatives: [[Food]]) {
    let wording = session.wording
    for (index, intake) in intakes.enumerated() where intake.match == .guess {
      let others = alternatives.indices.contains(index) ? alternatives[index] : []
      let names = others.prefix(3).map { $0.name[wording.language].printable }.uniqued()
      let list =
        names.isEmpty
        ? "" : wording("; or ", "; atau ") + names.joined(separator: ", ")
      Output.remark(
        wording(
          "guessed \"\(intake.phrase.printable)\" as \(intake.name.english.printable)\(list)",
          "menebak \"\(intake.phrase.printable)\" sebagai \(intake.name.indonesian.printable)\(list)"
        ))
    }
  }
}
