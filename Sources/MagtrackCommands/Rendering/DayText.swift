import MagnesiumKit
import MagnesiumWords

/// The day report for people.
struct DayText {
  let overview: DayOverview
  let wording: any Phrasebook
  let screen: Screen

  var text: String {
    [[header], firstCautions, totals, entries, laterCautions, dueLines, deficit, [next]].filter {
      !$0.isEmpty
    }
    .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var report: DayReport { overview.report }
  private var isToday: Bool { overview.isToday }
  private var isLimited: Bool { overview.isLimited }

  private var header: String {
    screen.wrap(
      Tone.heading(wording.longDate(report.day), on: screen) + " · "
        + wording.name(report.state))
  }

  // MARK: Totals

  private var totals: [String] {
    let tally = report.tally
    var lines: [String] = []
    if report.hasFigure {
      lines.append(screen.wrap(totalLine))
      if let bar { lines.append(bar) }
      if tally.supplements.mg > 0 || tally.food.mg > 0 {
        lines.append(
          screen.wrap(
            wording.foodAndSupplements(food: foodText, supplements: tally.supplements.mg)
              + limitText))
      }
      let range = tally.range
      if range.upperBound - range.lowerBound >= 1 {
        lines.append(
          screen.wrap(
            wording.totalLiesBetween(open: whatIsOpen, range: range)))
      }
    } else if let reference = report.reference {
      let text =
        report.isAim
        ? wording.reference(wording.figure(of: reference))
        : wording.referenceAlone(reference, isLimited: isLimited)
      lines.append(screen.wrap("\(nothingKnown) \(text)."))
    }
    if tally.unknownItems > 0 { lines.append(screen.wrap(unknownText)) }
    if overview.couldHoldTheGap {
      lines.append(
        screen.wrap(
          wording.couldHoldTheGap
        ))
    }
    if let missing = report.missingReference {
      lines.append(
        screen.wrap(missing == .profileIncomplete ? withoutProfile : wording.reason(missing)))
    }
    return lines
  }

  private var nothingKnown: String {
    report.entries.isEmpty
      ? wording.nothingLoggedYet(isToday: isToday)
      : wording.noKnownFigureYet(isToday: isToday)
  }

  private var whatIsOpen: String {
    let range = report.tally.supplements.range
    return
      (range.upperBound - range.lowerBound >= 1
      ? wording.orLabelLeavesOpen : "")
      + (report.tally.unknownItems > 0
        ? wording.orHaveNoFigure : "")
  }

  private var foodText: String {
    report.foodMg.map(wording.mg) ?? wording.unknown
  }

  private var totalLine: String {
    let isAtLeast = report.tally.unknownItems > 0
    let total = wording.mg(report.tally.total.mg, isAtLeast: isAtLeast)
    if report.state == .partial {
      return wording.partialTotal(total)
    }
    guard let reference = report.reference, let percent = report.percent, let gap = report.gapMg
    else { return "Magnesium: \(total)" }
    if !report.isAim {
      return "Magnesium: \(total). " + wording.referenceAlone(reference, isLimited: isLimited)
    }
    let mg = wording.mg(gap, isAtMost: isAtLeast)
    let comparison =
      gap == 0
      ? wording.referenceIsReached
      : report.state == .open
        ? wording.toGo(mg, isAtMost: isAtLeast)
        : wording.below(mg)
    return wording.totalAgainstReference(
      total: total, percent: percent, reference: reference, comparison: comparison)
  }

  private var bar: String? {
    guard let percent = report.percent, let fraction = report.fraction,
      report.state != .partial, report.isAim
    else { return nil }
    let style: Tone = percent >= 100 ? .good : .low
    return style(Bar.text(fraction: fraction, width: min(screen.width - 2, 50)), on: screen)
  }

  private var limitText: String {
    guard let limit = overview.limitToTell else { return "" }
    let mg = "\(wording.decimal(limit.mg, places: 0)) mg, \(wording.name(limit.authority))"
    return report.exceedsUpperLimit
      ? wording.aboveSupplementLimit(mg)
      : wording.supplementLimit(mg)
  }

  private var unknownText: String {
    let names = report.entries.filter { $0.intake.magnesium == nil }
      .map { $0.intake.name[wording.language].printable }
    let list = names.uniqued().map { name in
      let times = names.count(where: { $0 == name })
      return times == 1 ? name : "\(name) ×\(times)"
    }.joined(separator: ", ")
    return names.count == 1
      ? wording.oneItemUnknown(list)
      : wording.itemsUnknown(names.count, names: list)
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
  private var entries: [String] {
    var lines: [String] = []
    var heading: String?
    let ordered =
      report.entries.filter { $0.intake.kind != .supplement }
      + report.entries.filter { $0.intake.kind == .supplement }
    let rows = ordered.map(row)
    let idWidth = rows.map(\.id.count).max() ?? 0
    let mgWidth = rows.map(\.mg.count).max() ?? 0
    // Two spaces before, between and after the columns.
    let textWidth = min(screen.width, 80) - idWidth - mgWidth - 6
    let column = Screen(
      width: textWidth, isTerminal: screen.isTerminal, hasColor: false, isInteractive: false)
    for (entry, row) in zip(ordered, rows) {
      let section = self.heading(entry.intake)
      if section != heading { lines.append(Tone.heading(section, on: screen)) }
      heading = section
      guard textWidth >= 10 else {
        lines.append(screen.wrap("\(row.id) \(row.text) · \(row.mg)", indent: 2, hanging: 2))
        continue
      }
      let wrapped = column.wrap(row.text, hanging: 2).split(separator: "\n").map(String.init)
      lines.append(
        "  \(row.id.leftPadded(to: idWidth))  \(wrapped[0].rightPadded(to: textWidth))  "
          + row.mg.leftPadded(to: mgWidth))
      let below = String(repeating: " ", count: idWidth + 4)
      lines += wrapped.dropFirst().map { below + $0 }
    }
    return lines
  }

  private var dueLines: [String] {
    guard !overview.due.isEmpty else { return [] }
    let doses = overview.due.map {
      let amount = wording.amount($0.count, of: $0.product.unit, grams: nil)
      return "\($0.product.name.printable), \(amount) (\($0.time.text))"
    }
    let list = doses.joined(separator: " · ")
    return [
      screen.wrap(
        isLimited ? wording.scheduledIfAgreed(list) : wording.due(list), hanging: 2)
    ]
  }

  /// What forbids to read the figures as an aim, before them.
  private var firstCautions: [String] {
    CautionText.lines(overview.cautionsBeforeFigures, wording: wording, screen: screen)
  }

  private var laterCautions: [String] {
    CautionText.lines(overview.cautionsOnDoses, wording: wording, screen: screen)
  }

  private func heading(_ intake: Intake) -> String {
    let name =
      intake.kind == .supplement
      ? wording.supplements : wording.name(intake.meal)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private func row(_ entry: Entry) -> (id: String, text: String, mg: String) {
    let intake = entry.intake
    var text = intake.name[wording.language].printable
    if intake.kind != .amount {
      text += " · " + wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
    }
    if let certainty = wording.certainty(intake.match) { text += " · " + certainty }
    return (
      String(entry.id), text,
      intake.magnesium.map { wording.mg($0.mg) } ?? wording.unknown
    )
  }

  // MARK: Deficit

  private var deficit: [String] {
    guard let deficit = report.deficit, report.isAim else { return [] }
    let name = wording.name(deficit.severity)
    let gap = wording.mg(deficit.gapMg, isAtMost: report.tally.unknownItems > 0)
    var lines = [
      screen.wrap(
        Tone.low(name.prefix(1).uppercased() + name.dropFirst(), on: screen) + ": "
          + (deficit.lowDays == 1
            ? wording.intakeBelowOnOneDay(gap, isToday: isToday)
            : wording.intakeBelow(gap: gap, days: deficit.lowDays))),
      screen.wrap(
        wording.lowIntakeIsNoDeficiency),
    ]
    lines += CautionText.inShort(overview.medicinesToMind, wording: wording, screen: screen)
    lines.append(
      screen.wrap(
        wording.notesOnArticle(Note.article.title, published: Note.article.published)))
    lines += NoteText.list(overview.notes, wording: wording, screen: screen)
    lines.append(
      wording.readNote(overview.notes[0].id))
    return lines
  }

  private var next: String {
    let text =
      switch report.state {
      case .open where report.entries.isEmpty && isLimited:
        // No food is named to who is to eat as a clinician says.
        wording.howToLog
      case .open where report.entries.isEmpty:
        wording.howToLogExample
      case .open:
        wording.howToCloseToday
      case .partial:
        wording.howToClosePartialDay(report.day.iso)
      case .unlogged where report.isInfant:
        wording.howToLogPastDay(report.day.iso)
      case .unlogged:
        wording.howToLogOrFastPastDay(report.day.iso)
      case .complete, .fasted:
        wording.howToReopen(report.day.iso)
      }
    return screen.wrap(Tone.muted(text, on: screen))
  }
}

/// A bar of whole and partial blocks.
enum Bar {
  static func text(fraction: Double, width: Int) -> String {
    let width = max(4, width)
    let eighths = Int((min(max(fraction, 0), 1) * Double(width * 8)).rounded(.down))
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let filled = String(repeating: "█", count: eighths / 8) + partial
    return filled + String(repeating: "·", count: width - filled.count)
  }
}
