import MagnesiumKit
import MagnesiumWords

/// The reply to a log or a dose: what was understood, and where the day stands now.
struct LogText {
  let receipt: LogReceipt
  let wording: any Phrasebook
  let screen: Screen

  /// The reply stays below fifteen lines, however much was logged.
  private static let mostItems = 9

  var text: String {
    let intakes = receipt.intakes
    guard let first = intakes.first else { return "" }
    let meals = intakes.chunked { ($0.day, $0.meal) == ($1.day, $1.meal) }
    var lines: [String]
    if meals.count == 1 {
      lines = [heading(occasion(first) + " " + first.occurredAt.time.text)]
      lines += listed(intakes.map(line))
    } else {
      let isDoses = intakes.allSatisfy { $0.kind == .supplement }
      lines = [
        heading(
          isDoses
            ? wording.countOfDoses(intakes.count)
            : wording.countOfMeals(meals.count))
      ]
      lines += listed(meals.map(summary))
    }
    lines = lines.enumerated().map { index, line in
      screen.wrap(line, indent: index == 0 ? 0 : 2, hanging: index == 0 ? 0 : 2)
    }
    if let report = receipt.report { lines.append(contentsOf: standing(report)) }
    lines += CautionText.lines(receipt.cautionsToTell, wording: wording, screen: screen)
    return lines.joined(separator: "\n")
  }

  private func listed(_ lines: [String]) -> [String] {
    guard lines.count > Self.mostItems else { return lines }
    let more = lines.count - Self.mostItems
    return lines.prefix(Self.mostItems) + [wording.andMore(more)]
  }

  private func occasion(_ intake: Intake) -> String {
    "\(wording.name(intake.meal)), \(wording.longDate(intake.day))"
  }

  /// A meal of several in one line.
  private func summary(_ meal: ArraySlice<Intake>) -> String {
    let names = meal.map { $0.name[wording.language].printable }.joined(separator: ", ")
    let tally = DayTally(day: meal.first!.day, of: meal)
    let total =
      tally.hasKnownItems
      ? wording.mg(tally.total.mg, isAtLeast: tally.unknownItems > 0)
      : wording.magnesiumUnknown
    return "\(occasion(meal.first!)): \(names) · \(total)"
  }

  private func heading(_ occasion: String) -> String {
    receipt.isDryRun
      ? wording.wouldLog(occasion)
      : wording.logged(occasion)
  }

  private func line(_ intake: Intake) -> String {
    var parts = [intake.name[wording.language].printable]
    if intake.kind != .amount {
      parts.append(wording.amount(intake.quantity, of: intake.unit, grams: intake.grams))
    }
    parts.append(
      intake.magnesium.map { wording.mg($0.mg) + labelRange(of: intake) }
        ?? wording.magnesiumUnknown)
    if let certainty = wording.certainty(intake.match) { parts.append(certainty) }
    return parts.joined(separator: " · ")
  }

  /// What the label of a supplement leaves open.
  private func labelRange(of intake: Intake) -> String {
    guard intake.kind == .supplement, let range = intake.magnesium?.range,
      range.upperBound - range.lowerBound >= 1
    else { return "" }
    return " (\(wording.range(range)))"
  }

  private func standing(_ report: DayReport) -> [String] {
    guard report.hasFigure else {
      return [
        screen.wrap(
          wording.dayHasNoFigure)
      ]
    }
    let isAtLeast = report.tally.unknownItems > 0
    let total = wording.mg(report.tally.total.mg, isAtLeast: isAtLeast)
    let heading =
      receipt.isToday ? wording.todayHeading : wording.thatDayHeading
    guard let reference = report.reference, let percent = report.percent, let gap = report.gapMg
    else {
      return [
        screen.wrap(
          "\(heading): \(total)."
            + (report.missingReference.map { " " + wording.reason($0) } ?? ""))
      ]
    }
    if !report.isAim { return [screen.wrap("\(heading): \(total).")] }
    let mg = wording.decimal(reference.mg, places: 0)
    let rest = wording.mg(gap, isAtMost: isAtLeast)
    let text =
      gap > 0
      ? wording.standing(
        heading, total: total, of: mg, percent: percent, rest: rest, isAtMost: isAtLeast)
      : wording.standingReached(heading, total: total, percent: percent, of: mg)
    let style: Tone = percent >= 100 ? .good : .low
    return [
      screen.wrap(text),
      style(Bar.text(fraction: report.fraction ?? 0, width: min(screen.width - 2, 50)), on: screen),
    ]
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belongs(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : chunks + [self[start...]]
  }
}
