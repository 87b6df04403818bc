import MagnesiumKit
import MagnesiumWords

/// The report of a period as one HTML file, without a script and without anything from elsewhere.
package struct PeriodPage {
  /// What is printed only where it was asked for.
  package struct Choices: Sendable {
    package var name: String?
    package var showsConditions: Bool
    package var showsEntries: Bool

    package init(name: String? = nil, showsConditions: Bool = false, showsEntries: Bool = false) {
      (self.name, self.showsConditions, self.showsEntries) = (name, showsConditions, showsEntries)
    }
  }

  private let sheet: SheetOverview
  private let choices: Choices
  private let version: String
  private let wording: any Phrasebook
  private let period: PeriodDocument

  /// - Parameter version: of the program.
  package init(
    _ sheet: SheetOverview, choices: Choices = Choices(), version: String,
    in wording: any Phrasebook
  ) {
    (self.sheet, self.choices, self.version, self.wording) = (sheet, choices, version, wording)
    period = PeriodDocument(overview: sheet.period, chart: .days, wording: wording)
  }

  /// By which a page that the program wrote is known.
  package static let mark = "<!-- magtrack report -->"

  private var report: PeriodReport { sheet.period.report }
  private var language: Language { wording.language }

  package var html: String {
    let page: Markup = """
      <!DOCTYPE html>
      \(Markup(written: Self.mark))
      <html lang="\(language.rawValue)"><head><meta charset="utf-8">\
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(
        Markup(written: PageStyle.hash))'"><meta name="viewport" content="width=device-width, initial-scale=1">\
      <title>\(wording.reportTitle), \(span)</title><style>\(Markup(written: PageStyle.sheet))</style></head>
      <body><main>
      <header><h1>\(wording.reportTitle)</h1><p><strong>\(span)</strong></p>
      \(paragraphs(who, class: "soft"))</header>
      \(cautions(sheet.period.cautionsBeforeFigures))
      \(answer)
      \(strip)
      \(sources)
      \(supplements)
      \(completeness)
      \(cautions(sheet.period.cautionsAfterFigures))
      \(notes)
      \(method)
      \(entries)
      </main></body></html>

      """
    return page.source
  }

  /// The chart of the days alone, as a file.
  package var svg: String {
    plot.svg(style: "<style>\(Markup(written: PageStyle.sheet))</style>").source + "\n"
  }

  private var span: String { "\(wording.date(report.from)) – \(wording.date(report.to))" }

  // MARK: Who and what

  private var who: [String] {
    var person: [String] = []
    if let name = choices.name, !name.isEmpty { person.append(name.printable) }
    let day = report.days.last?.day ?? report.to
    if let months = sheet.profile.ageMonths(on: day) {
      person.append(wording.aged(years: months / 12))
    }
    if let sex = sheet.profile.sex { person.append(wording.name(sex)) }
    let circumstances = sheet.profile.circumstances(on: day)
    if circumstances?.isPregnant == true { person.append(wording.pregnant) }
    if circumstances?.isLactating == true { person.append(wording.breastfeeding) }
    if let reference = report.reference { person.append(wording.figure(of: reference)) }
    var lines = [
      person.joined(separator: " · "),
      wording.madeOn(wording.date(sheet.madeOn), version: version),
    ]
    if choices.showsConditions, let health = circumstances?.health {
      let conditions = health.conditions.map { wording.name($0) }.sorted()
      let medicines = health.medicines.map { wording.name($0) }.sorted()
      if !conditions.isEmpty {
        lines.append(wording.conditionsAre(conditions.joined(separator: ", ")))
      }
      if !medicines.isEmpty {
        lines.append(wording.medicinesAre(medicines.joined(separator: ", ")))
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  private var answer: Markup {
    var told = period.means + period.reservations
    let sentence: String
    if sheet.period.aim != nil, let test = report.adequacy, test.method == .ear {
      sentence = wording.usualIntakeAnswer(
        interval: test.intake.confidenceInterval, counted: test.intake.days,
        days: report.days.count,
        requirement: "EAR \(wording.decimal(test.reference, places: 0)) mg",
        confidence: wording.confidence(of: test),
        conclusion: test.restsOnEnoughDays ? period.name(test.verdict) : wording.tooFewDays)
      told += period.basis(of: test)
    } else {
      sentence = told.removeFirst()
      if sheet.period.aim != nil, let test = report.adequacy {
        told.append(wording.usualIntake(test.intake.confidenceInterval))
        told.append(
          wording.confidenceOfAI(
            ai: wording.decimal(test.reference, places: 0), confidence: wording.confidence(of: test)
          ))
        told += period.basis(of: test)
      }
    }
    return """
      <section><p class="answer">\(sentence)</p>\(paragraph(told))\(paragraph(period.change))</section>
      """
  }

  /// Sentences one after the other.
  private func paragraph(_ sentences: [String]) -> Markup {
    sentences.isEmpty ? "" : "<p>\(sentences.map(closed).joined(separator: " "))</p>"
  }

  private func closed(_ sentence: String) -> String {
    sentence.last.map { ".:;!?".contains($0) } == true ? sentence : sentence + "."
  }

  private func cautions(_ cautions: [Caution]) -> Markup {
    let lines = texts(of: wording.blocks(of: cautions))
    return lines.isEmpty ? "" : "<section>\(paragraphs(lines))</section>"
  }

  // MARK: Charts

  /// Longer periods show their months.
  private static let mostDays = 93

  private var showsMonths: Bool { report.days.count > Self.mostDays }

  private var plot: StripPlot {
    var lines: [StripPlot.Line] = []
    if let ear = report.ear, sheet.period.aim != nil {
      lines.append(StripPlot.Line(label: "EAR \(wording.decimal(ear.mg, places: 0))", mg: ear.mg))
    }
    if let aim = report.reference {
      lines.append(
        StripPlot.Line(label: "\(aim.label) \(wording.decimal(aim.mg, places: 0))", mg: aim.mg))
    }
    let points = showsMonths ? months : days
    return StripPlot(
      points: points, lines: lines,
      usual: sheet.period.aim == nil ? nil : report.adequacy?.intake.confidenceInterval,
      title: showsMonths ? wording.monthsOfPeriod : wording.daysOfPeriod,
      description: wording.stripDescription(
        counted: report.countedDays.count, from: wording.date(report.from),
        to: wording.date(report.to),
        lines: lines.isEmpty ? "–" : lines.map(\.label).joined(separator: ", ")),
      wording: wording)
  }

  private var days: [StripPlot.Point] {
    report.days.map { record in
      StripPlot.Point(
        label: wording.shortDay(record.day), mg: record.magnesiumMg,
        atMost: record.tally.total.mg + record.tally.unknownAtMost,
        isCounted: record.state.isCounted,
        state: wording.shortName(record.state))
    }
  }

  private var months: [StripPlot.Point] {
    report.days.chunkedByMonth.map { month in
      let counted = month.counted
      let mean = month.meanMg
      return StripPlot.Point(
        label: wording.monthAndYear(month[0].day), mg: mean,
        atMost: (mean ?? 0) + (counted.meanUnknownAtMost ?? 0), isCounted: true,
        state: wording.countedDays(counted.count))
    }
  }

  private var strip: Markup {
    let plot = plot
    let rows = plot.points.map { point -> Markup in
      let known = point.mg.map { wording.decimal($0.tenths) } ?? "–"
      let most = point.mg != nil && point.atMost > 0 ? wording.decimal(point.atMost.tenths) : "–"
      return """
        <tr><th scope="row">\(point.label)</th><td>\(point.state)</td><td class="n">\(known)</td>\
        <td class="n">\(most)</td></tr>
        """
    }
    return """
      <section><h2>\(plot.title)</h2><div class="chart" tabindex="0" role="region" aria-label="\(
        plot.title)">\(plot.svg())</div><p class="soft">\(wording.stripLegend)</p>\
      <details><summary>\(wording.asTable)</summary><table><thead><tr><th scope="col">\(
        showsMonths ? wording.monthColumn : wording.dayColumn)</th><th scope="col">\(
        wording.stateColumn)</th><th scope="col" class="n">\(wording.knownColumn)</th>\
      <th scope="col" class="n">\(wording.atMostColumn)</th></tr></thead><tbody>\(
        rows)</tbody></table></details></section>
      """
  }

  private static let mostSources = 8

  private var sources: Markup {
    let rows = report.contributions.prefix(Self.mostSources).filter { $0.percent >= 0.5 }.map {
      (name: $0.food.name[language].printable, percent: $0.percent)
    }
    guard !rows.isEmpty else { return "" }
    let list = rows.map { "\($0.name) \(wording.percent($0.percent))" }.joined(separator: ", ")
    let bars = SourceBars(
      rows: rows, title: wording.whereItCameFrom,
      description: wording.sourcesDescription(list), wording: wording)
    let table = rows.map { row -> Markup in
      """
      <tr><th scope="row">\(row.name)</th><td class="n">\(wording.percent(row.percent))</td></tr>
      """
    }
    return """
      <section><h2>\(bars.title)</h2><div class="chart" tabindex="0" role="region" aria-label="\(
        bars.title)">\(bars.svg)</div><details><summary>\(wording.asTable)</summary><table><thead>\
      <tr><th scope="col">\(wording.foodColumn)</th><th scope="col" class="n">\(
        wording.shareColumn)</th></tr></thead><tbody>\(table)</tbody></table></details></section>
      """
  }

  // MARK: In words

  private var supplements: Markup {
    let lines = texts(of: period.supplements)
    return """
      <section><h2>\(wording.supplementsApart)</h2>\(
        paragraphs(lines.isEmpty ? [wording.noneOnCountedDays] : lines))</section>
      """
  }

  private var completeness: Markup {
    var lines = [
      wording.completeness(
        counted: sheet.days(.complete), partial: sheet.days(.partial),
        unlogged: sheet.days(.unlogged),
        fasted: sheet.days(.fasted), open: sheet.days(.open))
    ]
    if !sheet.unknown.isEmpty { lines.append(wording.withoutFigure(list(sheet.unknown))) }
    if !sheet.guessed.isEmpty { lines.append(wording.guessedEntries(list(sheet.guessed))) }
    return "<section><h2>\(wording.howCompletely)</h2>\(paragraphs(lines))</section>"
  }

  private static let mostNames = 6

  private func list(_ named: [SheetOverview.Named]) -> String {
    var parts = named.prefix(Self.mostNames).map { item in
      item.name[language].printable + (item.times > 1 ? " (\(item.times)×)" : "")
    }
    if named.count > Self.mostNames { parts.append(wording.andMore(named.count - Self.mostNames)) }
    return parts.joined(separator: ", ")
  }

  private var notes: Markup {
    let notes = sheet.period.notes
    guard !notes.isEmpty else { return "" }
    let rows = notes.map { note -> Markup in
      "<li>\(note.title[language]) <span class=\"soft\">(\(wording.name(note.grade)))</span></li>"
    }
    return """
      <section><h2>\(wording.whatEvidenceSays)</h2><p>\(
        wording.aboutArticle(Note.article.title, published: Note.article.published))</p><ul>\(
          rows)</ul></section>
      """
  }

  private var method: Markup {
    let tables = sheet.tables.map { "\($0.name) (\($0.edition))" }
    var lines = [wording.methodOfUsualIntake]
    if !tables.isEmpty { lines.append(wording.figuresAreFrom(tables.joined(separator: "; "))) }
    lines.append(wording.intakeIsNotStatus)
    return """
      <section class="box"><h2>\(wording.howItIsWorkedOut)</h2>\(paragraphs(lines))</section>
      """
  }

  private var entries: Markup {
    guard choices.showsEntries else { return "" }
    let columns = wording.entryColumns.map { column -> Markup in "<th scope=\"col\">\(column)</th>"
    }
    let rows = sheet.entries.map { entry -> Markup in
      let intake = entry.intake
      let amount = wording.amount(intake.quantity, of: intake.unit, grams: nil)
      let cells = [
        intake.day.iso, intake.occurredAt.time.text, wording.name(intake.meal),
        intake.name[language].printable, amount,
        intake.grams.map { wording.decimal($0.tenths) } ?? "–",
        intake.magnesium.map { wording.decimal($0.mg.tenths) } ?? "–",
        wording.describe(intake.source).printable,
      ].map { cell -> Markup in "<td>\(cell)</td>" }
      return "<tr>\(cells)</tr>"
    }
    return """
      <section class="entries"><h2>\(wording.entriesOfPeriod)</h2><table><thead><tr>\(
        columns)</tr></thead><tbody>\(rows)</tbody></table></section>
      """
  }

  private func paragraphs(_ lines: [String], class name: String? = nil) -> [Markup] {
    lines.map { line -> Markup in
      name.map { name -> Markup in "<p class=\"\(name)\">\(line)</p>" } ?? "<p>\(line)</p>"
    }
  }

  private func texts(of blocks: [Block]) -> [String] {
    blocks.compactMap { block in
      if case .paragraph(let inline, _) = block { inline.runs.map(\.text).joined() } else { nil }
    }
  }
}
