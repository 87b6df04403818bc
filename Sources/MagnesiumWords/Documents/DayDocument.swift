import MagnesiumKit

/// The report of a day.
package struct DayDocument {
  private let overview: DayOverview
  private let wording: any Phrasebook

  package static func of(_ overview: DayOverview, in wording: any Phrasebook) -> Document {
    let day = DayDocument(overview: overview, wording: wording)
    return Document([
      [day.header], wording.blocks(of: overview.cautionsBeforeFigures), day.totals, day.entries,
      overview.doubles.map { .remark("? " + wording.text(of: $0)) },
      wording.blocks(of: overview.cautionsOnDoses), day.due, day.deficit, [.muted(day.next)],
    ])
  }

  private var report: DayReport { overview.report }
  private var isToday: Bool { overview.isToday }

  private var header: Block {
    .paragraph(
      Inline(wording.longDate(report.day), .heading) + " · " + wording.name(report.state), .plain)
  }

  // MARK: Totals

  private var totals: [Block] {
    let tally = report.tally
    var blocks: [Block] = []
    if report.hasFigure {
      blocks.append(.text(total))
      if let bar { blocks.append(bar) }
      if tally.supplements.mg > 0 || tally.food.mg > 0 {
        blocks.append(
          .text(
            wording.foodAndSupplements(
              food: report.foodMg.map(wording.mg) ?? wording.unknown,
              supplements: tally.supplements.mg) + limit))
      }
      let range = tally.range
      // Of words that nobody understood no end is known.
      if tally.unreadItems == 0, range.upperBound - range.lowerBound >= 1 {
        blocks.append(.text(wording.totalLiesBetween(open: whatIsOpen, range: range)))
      }
    } else if let reference = report.reference {
      let text =
        report.isAim
        ? wording.reference(wording.figure(of: reference))
        : wording.referenceAlone(reference, isLimited: overview.isLimited)
      blocks.append(.text("\(nothingKnown) \(text)."))
    }
    if tally.unknownItems > tally.unreadItems { blocks.append(.text(unknown)) }
    blocks += wording.blocks(ofWordsIn: report.entries)
    if overview.couldHoldTheGap { blocks.append(.text(wording.couldHoldTheGap)) }
    if let missing = report.missingReference {
      blocks.append(.text(missing == .profileIncomplete ? withoutProfile : wording.reason(missing)))
    }
    return blocks
  }

  private var nothingKnown: String {
    report.entries.isEmpty
      ? wording.nothingLoggedYet(isToday: isToday) : wording.noKnownFigureYet(isToday: isToday)
  }

  private var whatIsOpen: String {
    let range = report.tally.supplements.range
    return (range.upperBound - range.lowerBound >= 1 ? wording.orLabelLeavesOpen : "")
      + (report.tally.unknownItems > 0 ? wording.orHaveNoFigure : "")
  }

  private var total: String {
    let isAtLeast = report.tally.unknownItems > 0
    let total = wording.mg(report.tally.total.mg, isAtLeast: isAtLeast)
    if report.state == .partial { return wording.partialTotal(total) }
    if isOpenToWords { return wording.totalOfUnderstood(total) }
    guard let reference = report.reference, let percent = report.percent, let gap = report.gapMg
    else { return "Magnesium: \(total)" }
    if !report.isAim {
      return "Magnesium: \(total). "
        + wording.referenceAlone(reference, isLimited: overview.isLimited)
    }
    let mg = wording.mg(gap, isAtMost: isAtLeast)
    return wording.totalAgainstReference(
      total: total, percent: percent, reference: reference,
      comparison: gap == 0
        ? wording.referenceIsReached
        : report.state == .open ? wording.toGo(mg, isAtMost: isAtLeast) : wording.below(mg))
  }

  private var bar: Block? {
    guard let percent = report.percent, let fraction = report.fraction,
      report.state != .partial, !isOpenToWords, report.isAim
    else { return nil }
    return .bar(fraction: fraction, isReached: percent >= 100)
  }

  /// Whether the day is closed with words that nobody understood, so that its total is not its intake.
  private var isOpenToWords: Bool { report.state.isCounted && !report.record.isCounted }

  private var limit: String {
    guard let limit = overview.limitToTell else { return "" }
    let mg = "\(wording.decimal(limit.mg, places: 0)) mg, \(wording.name(limit.authority))"
    return report.exceedsUpperLimit
      ? wording.aboveSupplementLimit(mg) : wording.supplementLimit(mg)
  }

  private var unknown: String {
    let names = report.entries
      .filter { $0.intake.magnesium == nil && $0.intake.kind != .unknown }
      .map { $0.intake.name[wording.language].printable }
    let list = names.uniqued().map { name in
      let times = names.count(where: { $0 == name })
      return times == 1 ? name : "\(name) ×\(times)"
    }.joined(separator: ", ")
    return names.count == 1
      ? wording.oneItemUnknown(list) : wording.itemsUnknown(names.count, names: list)
  }

  private var withoutProfile: String {
    let references = BuiltInTables.references(of: [.usDRI1997, .idAKG2019])
    func range(_ authority: Authority) -> String {
      guard let range = references.adultTargets(of: authority) else { return "" }
      return "\(wording.range(range)) (\(wording.name(authority)))"
    }
    return wording.noProfileYet(usRange: range(.usDRI1997), indonesianRange: range(.idAKG2019))
  }

  // MARK: Entries

  /// Meals in the order in which they were eaten, then supplements.
  private var entries: [Block] {
    var groups: [EntryGroup] = []
    let ordered =
      report.entries.filter { $0.intake.kind != .supplement }
      + report.entries.filter { $0.intake.kind == .supplement }
    for entry in ordered {
      let heading = heading(entry.intake)
      if groups.last?.heading != heading { groups.append(EntryGroup(heading: heading, rows: [])) }
      groups[groups.count - 1].rows.append(row(entry))
    }
    return groups.isEmpty ? [] : [.entries(groups)]
  }

  private func heading(_ intake: Intake) -> String {
    wording.capitalized(
      intake.kind == .supplement ? wording.supplements : wording.name(intake.meal))
  }

  private func row(_ entry: Entry) -> EntryGroup.Row {
    let intake = entry.intake
    return EntryGroup.Row(
      id: String(entry.id), text: wording.parts(of: intake).joined(separator: " · "),
      figure: intake.magnesium.map { wording.mg($0.mg) } ?? wording.unknown)
  }

  private var due: [Block] {
    guard !overview.due.isEmpty else { return [] }
    let doses = overview.due.map { dose -> String in
      let amount = wording.amount(dose.count, of: dose.product.unit, grams: nil)
      return "\(dose.product.name.printable), \(amount) (\(dose.time.text))"
    }
    let list = doses.joined(separator: " · ")
    return [.remark(overview.isLimited ? wording.scheduledIfAgreed(list) : wording.due(list))]
  }

  // MARK: Deficit

  private var deficit: [Block] {
    guard let deficit = report.deficit, report.isAim else { return [] }
    let gap = wording.mg(deficit.gapMg, isAtMost: report.tally.unknownItems > 0)
    let below =
      deficit.lowDays == 1
      ? wording.intakeBelowOnOneDay(gap, isToday: isToday)
      : wording.intakeBelow(gap: gap, days: deficit.lowDays)
    let severity = Inline(wording.capitalized(wording.name(deficit.severity)), .low)
    var blocks: [Block] = [
      .paragraph(
        severity + ": " + below
          + (deficit.mayReach ? " " + wording.mayHaveReached(isOneDay: true) : ""), .plain),
      .text(wording.lowIntakeIsNoDeficiency),
    ]
    blocks += wording.blocks(of: overview.medicinesToMind)
    blocks += [
      .text(wording.notesOnArticle(Note.article.title, published: Note.article.published)),
      .notes(wording.rows(of: overview.notes)),
      .text(wording.readNote(overview.notes.first?.id ?? "")),
    ]
    return blocks
  }

  private var next: String {
    switch report.state {
    // No food is named to who is to eat as a clinician says.
    case .open where report.entries.isEmpty && overview.isLimited: wording.howToLog
    case .open where report.entries.isEmpty: wording.howToLogExample
    case .open: wording.howToCloseToday
    case .partial: wording.howToClosePartialDay(report.day.iso)
    case .unlogged where report.isInfant: wording.howToLogPastDay(report.day.iso)
    case .unlogged: wording.howToLogOrFastPastDay(report.day.iso)
    case .complete, .fasted: wording.howToReopen(report.day.iso)
    }
  }
}
