import MagnesiumKit

/// Answers about symptoms, and signs among them.
extension Phrasebook {
  /// `cramp · 2 times · worst 6/10 · 5 minutes · calf`
  package func text(of symptom: Symptom) -> String {
    let value: String? =
      symptom.isNone ? nil : symptom.measure == .count ? times(symptom.value) : level(symptom.value)
    return [
      symptom.name[language].printable, value, symptom.worst.map { worst(level($0)) },
      symptom.minutes.map { minutes($0) }, symptom.place?.printable,
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func level(_ level: Int) -> String { "\(level)/10" }

  /// With its day, time and number.
  package func line(of entry: SymptomEntry) -> String {
    let symptom = entry.symptom
    let when =
      symptom.isNone
      ? longDate(symptom.day) : "\(longDate(symptom.day)) \(symptom.occurredAt.time.text)"
    return "\(text(of: symptom)) · \(when)" + (entry.id > 0 ? " · \(entryNumber(entry.id))" : "")
  }

  package func blocks(of entries: [SymptomEntry]) -> [Block] {
    var blocks: [Block] = []
    for (index, entry) in entries.enumerated() {
      let symptom = entry.symptom
      if index == 0 || entries[index - 1].symptom.day != symptom.day {
        blocks.append(.heading(longDate(symptom.day)))
      }
      let time = symptom.isNone ? "" : symptom.occurredAt.time.text + " "
      blocks.append(.entry("\(entry.id) \(time)\(text(of: symptom))"))
    }
    return blocks
  }

  /// When to get help, each with the page that says so.
  package func blocks(of flags: [RedFlag]) -> [Block] {
    guard !flags.isEmpty else { return [] }
    return flags.map { flag in
      .paragraph(Inline(name(flag.urgency), .low) + ": " + advice(of: flag), .hanging)
    } + [.text(holdsWhateverTheIntake)]
  }

  /// The same on a sheet, which names no commands.
  package func lines(of flags: [RedFlag]) -> [String] {
    flags.map { "\(name($0.urgency)): \(advice(of: $0))" }
  }

  private func advice(of flag: RedFlag) -> String {
    flag.advice[language] + " " + source(flag.source, isVerified: flag.isVerified)
  }

  /// What the days say of a kind: `cramp: 39 times, answered on 25 of 31 days: about 1.6 a day (…)`
  ///
  /// - Parameter letters: of the kind's name at most.
  package func figure(of row: SymptomOverview.Row, letters: Int = 200) -> String {
    func text(_ interval: ClosedRange<Double>) -> String {
      self.interval(decimal(interval.lowerBound), decimal(interval.upperBound))
    }
    let answered = answeredDays(row.answeredDays, of: row.answers.count)
    let text =
      switch row.kind.measure {
      case .count:
        countedTimes(
          Int(nearest: row.figure), answered: answered,
          rate: row.rate.map { timesADay(decimal($0.aDay), interval: text($0.interval)) })
      case .level where row.hasEnoughDays:
        meanStrength(decimal(row.figure), answered: answered, interval: row.interval.map(text))
      case .level:
        daysOfSymptom(
          row.daysWithSymptom, answered: answered, highest: short(row.highest, places: 0))
      }
    return "\(row.kind.name[language].printable.shortened(to: letters)): \(text)"
  }

  /// Why a figure is missing, on how many days there was nothing, and on how many nobody knows.
  package func answers(of overview: SymptomOverview) -> [String] {
    var lines: [String] = []
    if overview.rows.contains(where: { !$0.hasEnoughDays }) {
      lines.append(tooFewAnswers(fewest: SymptomOverview.Row.fewestDays))
    }
    if overview.quietDays > 0 { lines.append(quietDays(overview.quietDays)) }
    if overview.rows.contains(where: { $0.answeredDays < overview.days.count }) {
      lines.append(daysWithoutAnswer)
    }
    return lines
  }

  /// - Parameter head: says what was done, with the line of the entry.
  package func document(of receipt: SymptomReceipt, _ head: (String) -> String) -> Document {
    Document([blocks(of: [receipt], head)])
  }

  /// Each with its line, and the signs among them.
  package func blocks(of receipts: [SymptomReceipt], _ head: (String) -> String) -> [Block] {
    receipts.map { receipt in
      let line = line(of: receipt.entry)
      return .remark(receipt.wasThere ? saidAlready(line) : head(line))
    } + blocks(of: receipts.flatMap(\.flags).uniqued().sorted { $1.urgency < $0.urgency })
  }
}

/// A week or month of symptoms, with the intake below.
package struct SymptomDocument {
  private let overview: SymptomOverview
  private let wording: any Phrasebook
  /// Whether there is room for the figures of each day.
  private let hasFigures: Bool

  package static func of(_ overview: SymptomOverview, in wording: any Phrasebook) -> Document {
    let document = SymptomDocument(
      overview: overview, wording: wording, hasFigures: overview.days.count <= 7)
    let head = wording.date(overview.from) + " – " + wording.date(overview.to)
    return Document([
      [.heading("\(wording.symptomsAndIntake) · \(head)")], document.strips, document.figures,
      [.text(wording.whyNothingIsComputed), .text(wording.trialAnswersThat)],
      wording.blocks(of: overview.flags),
    ])
  }

  private var strips: [Block] {
    guard !overview.days.isEmpty else { return [] }
    let heads =
      hasFigures
      ? overview.days.map { wording.weekday($0.day.weekday) }
      : overview.days.map { String($0.day.components.day % 10) }
    let rows =
      overview.rows.map { row in
        DayRows.Row(
          name: row.kind.name[wording.language].printable,
          cells: row.answers.map { answer in
            cell(
              answer, of: row.kind.measure == .level ? 10 : row.answers.compactMap(\.self).max(),
              figure: { wording.short($0, places: 1) })
          })
      } + [intake]
    let chart = DayRows(heads: heads, rows: rows)
    return [.dayRows(chart), .caption(wording.stripsLegend)]
  }

  private var intake: DayRows.Row {
    let hasAim = overview.targets.contains { $0 != nil }
    let most = overview.days.counted.map(\.tally.total.mg).max()
    let cells = zip(overview.days, overview.targets).map { record, target in
      let mg = record.isCounted ? record.tally.total.mg : nil
      return hasAim
        ? cell(
          mg.flatMap { mg in target.map { mg / $0 * 100 } }, of: 100,
          figure: { wording.percent($0) })
        : cell(mg, of: most, figure: { wording.decimal($0, places: 0) })
    }
    let reference = overview.targets.compactMap(\.self).last
    return DayRows.Row(
      name: hasAim && reference != nil
        ? wording.intakeInPercent(of: wording.decimal(reference!, places: 0) + " mg")
        : wording.intakeInMg,
      cells: cells)
  }

  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private func cell(_ value: Double?, of most: Double?, figure: (Double) -> String) -> String {
    guard let value else { return "·" }
    if hasFigures { return figure(value) }
    guard let most, most > 0 else { return Self.levels[0] }
    return Self.levels[min(7, max(0, Int(nearest: (value / most * 8).rounded(.down))))]
  }

  private var figures: [Block] {
    var blocks: [Block] = overview.rows.map { .remark(wording.figure(of: $0)) }
    if overview.rows.isEmpty, overview.quietDays == 0 { blocks.append(.text(wording.noAnswers)) }
    blocks += wording.answers(of: overview).map(Block.text)
    if overview.hasIntervals { blocks.append(.muted(wording.daysAreAlike)) }
    return blocks
  }
}
