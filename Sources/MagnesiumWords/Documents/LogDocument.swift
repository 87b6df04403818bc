import MagnesiumKit

/// The reply to a log or a dose: what was understood, and where the day stands now.
package struct LogDocument {
  private let receipt: LogReceipt
  private let wording: any Phrasebook

  /// - Parameters:
  ///   - news: alerts that it brings.
  ///   - words: what its words were taken for; nil where nobody asks.
  package static func of(
    _ receipt: LogReceipt, news: [Block] = [], explaining words: [ExplainedWord]? = nil,
    in wording: any Phrasebook
  ) -> Document {
    let log = LogDocument(receipt: receipt, wording: wording)
    return Document([
      log.items + (words.map { wording.blocks(explaining: $0, of: receipt.intakes) } ?? [])
        + (receipt.report.map(log.standing) ?? [])
        + wording.blocks(
          of: receipt.symptoms,
          receipt.isDryRun ? wording.wouldLogSymptom : wording.loggedSymptom)
        + wording.blocks(of: receipt.cautionsToTell) + news
    ])
  }

  /// The reply stays below fifteen lines, however much was logged.
  private static let mostItems = 9

  private var items: [Block] {
    let intakes = receipt.intakes
    guard let first = intakes.first else { return [] }
    let meals = intakes.chunked { ($0.day, $0.meal) == ($1.day, $1.meal) }
    if meals.count == 1 {
      return [heading(occasion(first) + " " + first.occurredAt.time.text)]
        + listed(intakes.map(line))
    }
    let isDoses = intakes.allSatisfy { $0.kind == .supplement }
    return [
      heading(
        isDoses ? wording.countOfDoses(intakes.count) : wording.countOfMeals(meals.count))
    ] + listed(meals.map(summary))
  }

  private func listed(_ lines: [String]) -> [Block] {
    let more = lines.count - Self.mostItems
    return (lines.prefix(Self.mostItems) + (more > 0 ? [wording.andMore(more)] : []))
      .map(Block.item)
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

  private func heading(_ occasion: String) -> Block {
    .text(receipt.isDryRun ? wording.wouldLog(occasion) : wording.logged(occasion))
  }

  private func line(_ intake: Intake) -> String {
    let figure =
      intake.magnesium.map { wording.mg($0.mg) + labelRange(of: intake) }
      ?? wording.magnesiumUnknown
    return wording.parts(of: intake, figure: figure).joined(separator: " · ")
  }

  /// What the label of a supplement leaves open.
  private func labelRange(of intake: Intake) -> String {
    guard intake.kind == .supplement, let range = intake.magnesium?.range,
      range.upperBound - range.lowerBound >= 1
    else { return "" }
    return " (\(wording.range(range)))"
  }

  private func standing(_ report: DayReport) -> [Block] {
    guard report.hasFigure else { return [.text(wording.dayHasNoFigure)] }
    let isAtLeast = report.tally.unknownItems > 0
    let total = wording.mg(report.tally.total.mg, isAtLeast: isAtLeast)
    let day = receipt.isToday ? wording.todayHeading : wording.thatDayHeading
    guard let reference = report.reference, let percent = report.percent, let gap = report.gapMg
    else {
      let reason = report.missingReference.map { " " + wording.reason($0) } ?? ""
      return [.text("\(day): \(total).\(reason)")]
    }
    if !report.isAim { return [.text("\(day): \(total).")] }
    let mg = wording.decimal(reference.mg, places: 0)
    let text =
      gap > 0
      ? wording.standing(
        day, total: total, of: mg, percent: percent,
        rest: wording.mg(gap, isAtMost: isAtLeast), isAtMost: isAtLeast)
      : wording.standingReached(day, total: total, percent: percent, of: mg)
    return [.text(text), .bar(fraction: report.fraction ?? 0, isReached: percent >= 100)]
  }
}

extension Phrasebook {
  /// What is told of an intake: its name, its amount, a figure where one is given, and how sure it is.
  package func parts(of intake: Intake, figure: String? = nil) -> [String] {
    let name = intake.name[language].printable
    let isWords = intake.kind == .unknown
    let hasAmount = intake.kind != .amount && (!isWords || intake.grams != nil)
    return [
      isWords ? "\"\(name)\"" : name,
      hasAmount ? amount(intake.quantity, of: intake.unit, grams: intake.grams) : nil, figure,
      isWords ? notUnderstood : certainty(intake.match),
    ].compactMap(\.self)
  }

  /// The entries of a day that nobody understood, and how to mend them.
  package func blocks(ofWordsIn entries: [Entry]) -> [Block] {
    let words = entries.filter { $0.intake.kind == .unknown }
    guard let first = words.first else { return [] }
    let names = words.map { "\"\($0.intake.name[language].printable)\"" }.uniqued()
    return [
      .text(
        wordsNotUnderstood(names.joined(separator: ", "), count: words.count, entry: first.id))
    ]
  }

  /// A line a food with what each of its words was taken for, and one for the words of no food.
  package func blocks(explaining words: [ExplainedWord], of intakes: [Intake]) -> [Block] {
    let byItem = Dictionary(grouping: words, by: \.item)
    func line(_ subject: String, _ words: [ExplainedWord]) -> Block {
      .item(
        subject + ": "
          + words.map { "\($0.text.printable) (\(name($0.part)))" }.joined(separator: " · "))
    }
    let foods = intakes.enumerated().map { index, intake in
      let subject = intake.name[language].printable
      return byItem[index].map { line(subject, $0) }
        ?? .item(subject + ": " + intake.phrase.printable)
    }
    return [.text(readThus)] + foods + (byItem[nil].map { [line(wordsOfNoFood, $0)] } ?? [])
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
