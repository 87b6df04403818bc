import MagnesiumKit
import MagnesiumWords

/// The report of a week, month, year or range for people.
struct PeriodText {
  enum Chart {
    /// A line with a bar for each day.
    case days
    /// A sparkline above a line for each day.
    case month
    /// A line with a bar for each month.
    case months
    /// A calendar above a line for each month.
    case year
  }

  let overview: PeriodOverview
  let chart: Chart
  let wording: any Phrasebook
  let screen: Screen

  var text: String {
    [
      [heading], firstCautions, graph, table, summary, trend, pattern, supplements,
      laterCautions, sources, deficit,
    ]
    .filter { !$0.isEmpty }
    .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var heading: String {
    Tone.heading(
      screen.wrap(wording.date(report.from) + " – " + wording.date(report.to)), on: screen)
  }

  /// What forbids to read the figures as an aim, before them.
  private var firstCautions: [String] {
    CautionText.lines(overview.cautionsBeforeFigures, wording: wording, screen: screen)
  }

  private var laterCautions: [String] {
    CautionText.lines(overview.cautionsAfterFigures, wording: wording, screen: screen)
  }

  var report: PeriodReport { overview.report }
  private var notes: [Note] { overview.notes }
  private var rule: CompletenessRule { overview.rule }
  private var aim: ReferenceIntake? { overview.aim }
  private var isLimited: Bool { overview.isLimited }

  private var graph: [String] {
    switch chart {
    case .days, .months: []
    case .month: Sparkline(report: report, aim: aim, wording: wording, screen: screen).lines
    case .year:
      aim == nil ? [] : Calendar(report: report, wording: wording, screen: screen).lines
    }
  }

  // MARK: A line a day or month

  private struct Row {
    let name: String
    /// nil where nothing is known.
    let mg: Double?
    /// Whether something of unknown magnesium is not in it.
    let isAtLeast: Bool
    /// What it is compared with in mg; nil where it is not.
    let target: Double?
    let note: String
  }

  private var table: [String] {
    let rows =
      switch chart {
      case .days, .month: zip(report.days, report.targets).map(row)
      case .months, .year: report.days.chunkedByMonth.compactMap(row(ofMonth:))
      }
    // Bars end in one column, whatever stands behind them.
    let note = rows.lazy.filter { $0.mg != nil }.map(\.note.count).max() ?? 0
    let room = screen.width - (rows.first?.name.count ?? 0) - note - 24
    let lines = rows.map { line($0, barWidth: room >= 8 ? min(room, 28) : 0) }
    // On a screen that has no room for the columns there are none.
    guard lines.contains(where: { Tone.columns(of: $0) > screen.width }) else { return lines }
    return lines.map { screen.wrap($0, indent: 2, hanging: 2) }
  }

  /// A day that does not count is compared with nothing.
  private func row(_ record: DayRecord, target: Double?) -> Row {
    Row(
      name: wording.shortDate(record.day), mg: record.magnesiumMg,
      isAtLeast: record.tally.unknownItems > 0,
      target: record.state == .partial || aim == nil ? nil : target,
      note: wording.shortName(record.state))
  }

  /// nil for a month in which nothing is logged.
  private func row(ofMonth month: [DayRecord]) -> Row? {
    guard month.contains(where: { $0.tally.items > 0 || $0.state == .fasted }) else { return nil }
    return Row(
      name: wording.month(month[0].day), mg: month.meanMg,
      isAtLeast: month.counted.contains { $0.tally.unknownItems > 0 },
      target: aim.flatMap { _ in
        report.targets[month[0].day.daysSince1970 - report.days[0].day.daysSince1970]
      },
      note: wording.days(month.counted.count))
  }

  private func line(_ row: Row, barWidth: Int) -> String {
    guard let mg = row.mg else { return "  \(row.name)  \(row.note)" }
    let figure = ((row.isAtLeast ? "≥" : "") + wording.mg(mg)).leftPadded(to: 9)
    guard let target = row.target else {
      let room = aim == nil ? 0 : (barWidth > 0 ? barWidth + 2 : 0)
      let percent = aim == nil ? 0 : 5
      return "  \(row.name)  " + String(repeating: " ", count: room) + figure
        + String(repeating: " ", count: percent) + "  \(row.note)"
    }
    let percent = wording.percent(mg.percent(of: target)).leftPadded(to: 4)
    let bar = barWidth > 0 ? Bar.text(fraction: mg / target, width: barWidth) + "  " : ""
    return "  \(row.name)  \(bar)\(figure) \(percent)  \(row.note)"
  }

  // MARK: What it says

  private var summary: [String] {
    let counted = report.countedDays.count
    guard let mean = report.mean else {
      let sure =
        rule.sufficientMeals.isEmpty
        ? ""
        : wording.orHasMeals(of: rule)
      return [
        screen.wrap(
          wording.noDayCounts(rule: sure))
      ] + (report.missingReference.map { [screen.wrap(wording.reason($0))] } ?? [])
    }
    let known = wording.mg(mean, isAtLeast: report.unknownItems > 0)
    let leftOut =
      report.leftOut == 0
      ? "" : wording.daysLeftOut(report.leftOut)
    var lines = [
      wording.meanOverDays(mean: known, days: counted, leftOut: leftOut)
        + (report.requirementChanged != nil
          ? ""
          : aim.map { reference in
            let mg = wording.decimal(reference.mg, places: 0)
            let percent = wording.percent(mean.percent(of: reference.mg))
            return wording.percentOfReference(
              percent, mg: mg, label: reference.label, authority: reference.authority)
          } ?? "")
    ]
    if report.unknownItems > 0 {
      lines.append(
        wording.unknownItemsInMean(report.unknownItems))
    }
    if let range = report.meanRange, range.upperBound - range.lowerBound >= 1 {
      let unknown =
        report.unknownItems > 0 ? wording.orHaveNoFigure : ""
      lines.append(
        wording.meanLiesBetween(open: unknown, range: range))
    }
    if aim != nil, let adequacy = report.adequacy { lines += adequacyLines(adequacy) }
    if aim != nil, report.isAdequacyUnknown {
      lines.append(
        wording.adequacyUnknown)
    }
    if aim == nil, let reference = report.reference {
      lines.append(wording.referenceAlone(reference, isLimited: isLimited) + ".")
    }
    if let missing = report.missingReference { lines.append(wording.reason(missing)) }
    return lines.map { screen.wrap($0) }
  }

  private func adequacyLines(_ test: AdequacyTest) -> [String] {
    let confidence = wording.confidence(of: test)
    let against = wording.decimal(test.reference, places: 0)
    var lines = [
      wording.usualIntake(test.intake.confidenceInterval)
    ]
    if let changed = report.requirementChanged {
      lines.append(
        wording.requirementChanged(on: changed, days: test.intake.days, mean: test.intake.mean))
    }
    switch test.method {
    case .ear:
      let derived =
        report.ear?.isDerived == true
        ? report.reference.map {
          wording.derivedFrom($0.label)
        } ?? "" : ""
      let conclusion =
        test.restsOnEnoughDays
        ? name(test.verdict)
        : wording.tooFewDays
      lines.append(
        wording.confidenceOfRequirement(
          ear: against, derived: derived, confidence: confidence, conclusion: conclusion))
    case .ai:
      lines.append(
        wording.confidenceOfAI(ai: against, confidence: confidence))
    }
    switch test.moreDaysToSettle {
    case .alreadySettled: break
    case .needed(let days):
      lines.append(
        wording.moreDaysWouldSettle(days))
    case .neverEnough where test.method == .ai && test.intake.mean <= test.reference:
      lines.append(
        wording.belowAINothingSettles)
    case .neverEnough:
      lines.append(
        wording.noDaysWouldSettle)
    }
    let sd = wording.decimal(test.intake.dayToDaySD, places: 0)
    lines.append(
      wording.variationUsed(sd: sd, source: name(report.deviation)))
    return lines
  }

  private func name(_ verdict: AdequacyTest.Verdict) -> String {
    switch verdict {
    case .almostSurelyAdequate: wording.almostSurelyAdequate
    case .probablyAdequate: wording.probablyAdequate
    case .ratherAdequate:
      wording.ratherAdequate
    case .ratherInadequate:
      wording.ratherInadequate
    case .probablyInadequate:
      wording.probablyInadequate
    }
  }

  private func name(_ deviation: DayToDayVariation.Deviation?) -> String {
    switch deviation?.source {
    case .own where deviation?.isVerified == true: wording.variationIsOwn
    case .own:
      wording.variationIsHalfOfSurvey
    case .survey:
      wording.variationOfSurvey
        + (deviation?.isVerified == true
          ? ""
          : wording.notCheckedInPublication)
    case .assumed, nil:
      wording.variationAssumed
    }
  }

  private var deficit: [String] {
    guard let severity = report.severity, let gapMg = report.gapMg, aim != nil else { return [] }
    let name = wording.name(severity)
    let gap = wording.mg(gapMg, isAtMost: report.unknownItems > 0)
    return [
      screen.wrap(
        Tone.low(name.prefix(1).uppercased() + name.dropFirst(), on: screen)
          + wording.meanIsBelow(gap)),
      screen.wrap(
        wording.lowIntakeIsNoDeficiency),
      screen.wrap(
        wording.notes(
          notes.map(\.id).joined(separator: ", "), first: notes.first?.id ?? ""), hanging: 2),
    ]
  }
}

extension Array where Element == DayRecord {
  fileprivate var chunkedByMonth: [[Element]] {
    var months: [[Element]] = []
    for day in self {
      if let last = months.last?.last, last.day.firstOfMonth == day.day.firstOfMonth {
        months[months.count - 1].append(day)
      } else {
        months.append([day])
      }
    }
    return months
  }
}
