import MagnesiumKit

/// The report of a week, month, year or range.
package struct PeriodDocument {
  package enum Chart: Sendable {
    /// A line with a bar for each day.
    case days
    /// A strip of the days above a line for each.
    case month
    /// A line with a bar for each month.
    case months
    /// A calendar above a line for each month.
    case year
  }

  let overview: PeriodOverview
  let chart: Chart
  let wording: any Phrasebook
  /// Whether it is handed to somebody who has no use for the names of commands.
  let isSheet: Bool
  /// What of the foods makes the range of the mean wide, as far as it is known.
  private let spreads: [SheetOverview.Spread]

  package init(
    overview: PeriodOverview, chart: Chart, wording: any Phrasebook, isSheet: Bool = false,
    spreads: [SheetOverview.Spread] = []
  ) {
    (self.overview, self.chart, self.wording) = (overview, chart, wording)
    (self.isSheet, self.spreads) = (isSheet, spreads)
  }

  package static func of(
    _ overview: PeriodOverview, as chart: Chart, in wording: any Phrasebook
  ) -> Document {
    let period = PeriodDocument(overview: overview, chart: chart, wording: wording)
    return Document([
      [.heading(wording.date(overview.report.from) + " – " + wording.date(overview.report.to))],
      wording.blocks(of: overview.cautionsBeforeFigures), period.graph, period.measures,
      period.summary, period.trend, period.pattern, period.supplements,
      wording.blocks(of: overview.cautionsAfterFigures), period.sources, period.deficit,
    ])
  }

  var report: PeriodReport { overview.report }
  private var aim: ReferenceIntake? { overview.aim }

  // MARK: Charts

  private var graph: [Block] {
    switch chart {
    case .days, .months: []
    case .month: stripOfDays
    case .year: aim == nil ? [] : calendar
    }
  }

  private var stripOfDays: [Block] {
    let counted = report.countedDays
    func mg(_ record: DayRecord) -> Double { record.tally.total.mg }
    guard counted.count > 1, let most = counted.max(by: { mg($0) < mg($1) }),
      let least = counted.min(by: { mg($0) < mg($1) })
    else { return [] }
    func told(_ record: DayRecord) -> String {
      "\(wording.mg(mg(record))) (\(wording.shortDate(record.day)))"
    }
    let strip = strip
    return [
      .strip(strip, caption: wording.stripCaption(lines: strip.textLines)),
      .caption(wording.lowestAndHighest(lowest: told(least), highest: told(most))),
    ]
  }

  /// The shade says how much of the reference a counted day reached; the months below say the same in
  /// numbers.
  private var calendar: [Block] {
    guard let reference = report.reference, !report.countedDays.isEmpty else { return [] }
    return [
      .calendar(
        CalendarChart(
          from: report.from, to: report.to,
          fractions: report.days.map {
            $0.isCounted ? $0.tally.total.mg.tenths / reference.mg.tenths : nil
          }, weekdays: (1...7).map(wording.weekday), months: (1...12).map(wording.shortMonth))),
      .caption(wording.calendarLegend),
    ]
  }

  private var measures: [Block] {
    let rows =
      switch chart {
      case .days, .month: zip(report.days, report.targets).map(row)
      case .months, .year: report.days.chunkedByMonth.compactMap(row(ofMonth:))
      }
    return rows.isEmpty ? [] : [.measures(rows)]
  }

  /// A day that does not count is compared with nothing.
  private func row(_ record: DayRecord, target: Double?) -> MeasureRow {
    row(
      wording.shortDate(record.day), mg: record.magnesiumMg,
      isAtLeast: record.tally.unknownItems > 0,
      target: record.state == .partial || record.tally.unreadItems > 0 || aim == nil ? nil : target,
      note: record.tally.unreadItems > 0 ? wording.notUnderstood : wording.shortName(record.state))
  }

  /// nil for a month in which nothing is logged.
  private func row(ofMonth month: [DayRecord]) -> MeasureRow? {
    guard month.contains(where: { $0.tally.items > 0 || $0.state == .fasted }) else { return nil }
    return row(
      wording.month(month[0].day), mg: month.meanMg,
      isAtLeast: month.counted.contains { $0.tally.unknownItems > 0 },
      target: aim.flatMap { _ in
        report.targets[month[0].day.daysSince1970 - report.days[0].day.daysSince1970]
      },
      note: wording.days(month.counted.count))
  }

  private func row(
    _ name: String, mg: Double?, isAtLeast: Bool, target: Double?, note: String
  ) -> MeasureRow {
    MeasureRow(
      name: name, figure: mg.map { (isAtLeast ? "≥" : "") + wording.mg($0) },
      comparison: mg.flatMap { mg in
        target.map { target in
          MeasureRow.Comparison(
            fraction: mg / target, percent: wording.percent(mg.percent(of: target)))
        }
      }, isAmongCompared: aim != nil, note: note)
  }

  // MARK: What it says

  private var summary: [Block] { (means + implausible + assessment).map(Block.text) }

  /// The mean, and what it leaves open.
  package var means: [String] {
    guard let mean = report.mean else { return noMean + missingReference }
    let days = report.countedDays.count
    // A share of the reference beside it would be taken for the answer.
    var lines = [
      isSheet && report.isAdequacyUnknown
        ? wording.meanOfWhatIsKnown(wording.mg(mean), days: days, leftOut: leftOut)
        : wording.meanOverDays(mean: known(mean), days: days, leftOut: leftOut) + compared(mean)
    ]
    lines += unread
    // A sheet lists them.
    if report.unknownItems > 0, !isSheet {
      lines.append(wording.unknownItemsInMean(report.unknownItems))
    }
    if let range = report.meanRange, tablesDisagree {
      let most = report.days.counted.meanUnknownAtMost ?? 0
      lines.append(
        most > 0
          ? wording.meanLiesBetween(range, withUnknownUpTo: most, because: spreadsAbove)
          : wording.meanLiesBetween(range, because: spreadsAbove))
    }
    return lines
  }

  /// `tofu (23 to 134 mg per 100 g, by the table)`
  private var spreadsAbove: String? {
    let names = spreads.map { spread in
      spread.name[wording.language].printable
        + (spread.per100g.map { " (\(wording.byTheTable($0)))" } ?? "")
    }
    return names.isEmpty ? nil : wording.joined(names)
  }

  /// That figures are such as no day of eating has.
  package var implausible: [String] {
    let days = report.implausibleDays
    guard !days.isEmpty else { return [] }
    return [
      wording.totalsThatCannotBe(
        count: days.count, counted: report.countedDays.count, days: listed(days),
        range: Plausibility.dayTotal(around: report.reference?.mg))
    ]
  }

  /// The first few, and how many more.
  package func listed(_ days: [CivilDay]) -> String {
    let named = days.prefix(5).map(wording.shortDay)
    let more = days.count > named.count ? [wording.andMore(days.count - named.count)] : []
    return (named + more).joined(separator: ", ")
  }

  private var noMean: [String] {
    if !unread.isEmpty { return [wording.noDayIsUnderstood] + unread }
    if isSheet { return [wording.noDayIsComplete] }
    let meals = overview.rule.sufficientMeals.isEmpty ? "" : wording.orHasMeals(of: overview.rule)
    return [wording.noDayCounts(rule: meals)]
  }

  private var missingReference: [String] {
    report.missingReference.map { [isSheet ? wording.onSheet($0) : wording.reason($0)] } ?? []
  }

  private var assessment: [String] {
    guard report.mean != nil else { return [] }
    var lines: [String] = []
    if aim != nil, let adequacy = report.adequacy { lines += self.adequacy(adequacy) }
    return lines + reservations
  }

  /// Why nothing is said of the requirement, or no more.
  package var reservations: [String] {
    guard report.mean != nil else { return [] }
    var lines: [String] = []
    if aim != nil, report.isAdequacyUnknown {
      lines.append(wording.adequacyUnknown + (isSheet ? "" : " " + wording.ownFigureSettles))
    }
    if aim == nil, let reference = report.reference {
      lines.append(wording.referenceAlone(reference, isLimited: overview.isLimited) + ".")
    }
    return lines + missingReference
  }

  /// What the interval of the usual intake leaves out; none where tables agree.
  package var interval: [String] { tablesDisagree ? [wording.intervalIsOfDays] : [] }

  private var tablesDisagree: Bool {
    report.meanRange.map { $0.upperBound - $0.lowerBound >= 1 } ?? false
  }

  private var unread: [String] {
    let days = report.unreadDays
    guard !days.isEmpty else { return [] }
    return [wording.daysNotUnderstood(listed(days), count: days.count)]
  }

  private func known(_ mean: Double) -> String {
    wording.mg(mean, isAtLeast: report.unknownItems > 0)
  }

  private var leftOut: String { report.leftOut == 0 ? "" : wording.daysLeftOut(report.leftOut) }

  private func compared(_ mean: Double) -> String {
    guard report.requirementChanged == nil, let aim else { return "" }
    let percent = wording.percent(mean.percent(of: aim.mg))
    return wording.percentOfReference(
      report.unknownItems > 0 ? wording.atLeast(percent) : percent,
      mg: wording.decimal(aim.mg, places: 0), label: aim.label, authority: aim.authority)
  }

  private func adequacy(_ test: AdequacyTest) -> [String] {
    let confidence = wording.confidence(of: test)
    let against = wording.decimal(test.reference, places: 0)
    var lines = [
      ([wording.usualIntake(test.intake.confidenceInterval)] + interval).joined(separator: " ")
    ]
    lines += requirementChange
    switch test.method {
    case .ear:
      lines.append(
        wording.confidenceOfRequirement(
          requirement(of: test), confidence: confidence, conclusion: conclusion(of: test)))
    case .ai: lines.append(wording.confidenceOfAI(ai: against, confidence: confidence))
    }
    lines += basis(of: test)
    return lines
  }

  /// That only a part of the days is assessed.
  package var requirementChange: [String] {
    guard let changed = report.requirementChanged, let intake = report.adequacy?.intake else {
      return []
    }
    return [wording.requirementChanged(on: changed, days: intake.days, mean: intake.mean)]
  }

  /// `EAR 283 mg, derived from the AKG`
  package func requirement(of test: AdequacyTest) -> String {
    let derived =
      report.ear?.isDerived == true
      ? report.reference.map { wording.derivedFrom($0.label) } ?? "" : ""
    return "EAR \(wording.decimal(test.reference, places: 0)) mg\(derived)"
  }

  /// What would settle it, and what it rests on.
  package func basis(of test: AdequacyTest) -> [String] {
    var lines: [String] = []
    switch test.moreDaysToSettle {
    case .alreadySettled: break
    case .needed(let days): lines.append(wording.moreDaysWouldSettle(days))
    case .neverEnough where test.method == .ai && test.intake.mean <= test.reference:
      lines.append(wording.belowAINothingSettles)
    case .neverEnough: lines.append(wording.noDaysWouldSettle)
    }
    lines.append(
      wording.variationUsed(
        sd: wording.decimal(test.intake.dayToDaySD, places: 0), source: name(report.deviation)))
    return lines
  }

  package func conclusion(of test: AdequacyTest) -> String {
    if !test.restsOnEnoughDays { return wording.tooFewDays }
    return report.isDoubtful ? wording.figuresNeedACheck : name(test.verdict)
  }

  private func name(_ verdict: AdequacyTest.Verdict) -> String {
    switch verdict {
    case .almostSurelyAdequate: wording.almostSurelyAdequate
    case .probablyAdequate: wording.probablyAdequate
    case .ratherAdequate: wording.ratherAdequate
    case .ratherInadequate: wording.ratherInadequate
    case .probablyInadequate: wording.probablyInadequate
    case .almostSurelyInadequate: wording.almostSurelyInadequate
    }
  }

  private func name(_ deviation: DayToDayVariation.Deviation?) -> String {
    let isVerified = deviation?.isVerified == true
    return switch deviation?.source {
    case .own:
      ownVariation(deviation)
    case .survey:
      wording.variationOfSurvey + (isVerified ? "" : wording.notCheckedInPublication)
    case .assumed, nil: wording.variationAssumed
    }
  }

  private func ownVariation(_ deviation: DayToDayVariation.Deviation?) -> String {
    let days = deviation?.ownDays ?? 0
    if let exceeded = deviation?.exceeded {
      return wording.variationExceeds(wording.decimal(exceeded, places: 0), days: days)
    }
    return deviation?.isHalved == true
      ? wording.variationIsHalfOfSurvey(days: days)
        + (deviation?.isVerified == true ? "" : wording.notCheckedInPublication)
      : wording.variationIsOwn(days: days)
  }

  private var deficit: [Block] {
    guard let severity = report.severity, let gapMg = report.gapMg, aim != nil else { return [] }
    let gap = wording.mg(gapMg, isAtMost: report.unknownItems > 0)
    return [
      .paragraph(
        Inline(wording.capitalized(wording.name(severity)), .low) + wording.meanIsBelow(gap),
        .plain),
      .text(wording.lowIntakeIsNoDeficiency),
      .remark(
        wording.notes(
          overview.notes.map(\.id).joined(separator: ", "), first: overview.notes.first?.id ?? "")),
    ]
  }
}

extension Array where Element == DayRecord {
  package var chunkedByMonth: [[Element]] {
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
