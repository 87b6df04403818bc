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
  private let mark: Mark
  private let wording: any Phrasebook
  private let period: PeriodDocument

  /// - Parameter version: of the program.
  package init(
    _ sheet: SheetOverview, choices: Choices = Choices(), version: String, mark: Mark = .asked,
    in wording: any Phrasebook
  ) {
    (self.sheet, self.choices, self.wording) = (sheet, choices, wording)
    (self.version, self.mark) = (version, mark)
    period = PeriodDocument(
      overview: sheet.period, chart: .days, wording: wording, isSheet: true,
      spreads: sheet.spreads)
  }

  /// By what a page that the program wrote is known.
  package enum Mark: String, Sendable {
    case asked = "magtrack report"
    case scheduled = "magtrack scheduled report"

    package var comment: String { "<!-- \(rawValue) -->" }
  }

  private var report: PeriodReport { sheet.period.report }
  private var language: Language { wording.language }

  package var html: String {
    let first = firstSheet
    let style = PageStyle.sheet(.fitting(first))
    let page: Markup = """
      <!DOCTYPE html>
      \(Markup(written: mark.comment))
      <html lang="\(language.rawValue)"><head><meta charset="utf-8">\
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(
        Markup(written: PageStyle.hash(of: style)))'"><meta name="viewport" content="width=device-width, initial-scale=1">\
      <title>\(wording.reportTitle), \(span)</title><style>\(Markup(written: style))</style></head>
      <body><main>
      \(first)
      \(entries)
      </main></body></html>

      """
    return page.source
  }

  /// All that has to find room on the first sheet.
  private var firstSheet: Markup {
    """
    <header><h1>\(wording.reportTitle)</h1><p><strong>\(span)</strong></p>
    \(paragraphs(who, class: "soft"))</header>
    \(warnings)
    \(doubts)
    \(answer)
    \(strip)
    \(symptoms)
    <div class="pair">\(sources)<div class="beside">\(supplements)
    \(completeness)</div></div>
    \(paragraphs(uncertain))
    \(cautions)
    \(notes)
    \(method)
    """
  }

  /// A chart that can stand in a file of its own.
  package enum Single: String, Sendable, CaseIterable {
    case strip, sources, symptoms
  }

  /// nil where there is nothing to draw.
  package func svg(_ chart: Single = .strip) -> String? {
    let drawn: Markup? =
      switch chart {
      case .strip: plot.inFile(about: span)
      case .sources: sourceBars?.inFile(about: span)
      case .symptoms: symptomPlot?.inFile(about: span)
      }
    return drawn.map { $0.source + "\n" }
  }

  /// Whether illnesses or medicines are left out, with all that follows from them.
  package var leavesHealthOut: Bool {
    guard !choices.showsConditions, let health = circumstances?.health else { return false }
    return !health.conditions.isEmpty || !health.medicines.isEmpty
  }

  private var circumstances: Circumstances? { sheet.profile.circumstances(on: lastDay) }
  private var lastDay: CivilDay { report.days.last?.day ?? report.to }

  private var span: String { "\(wording.date(report.from)) – \(wording.date(report.to))" }

  // MARK: Who and what

  private var who: [String] {
    var person: [String] = []
    if let name = choices.name, !name.isEmpty {
      person.append(name.printable.shortened(to: Self.mostLetters))
    }
    let day = lastDay
    if let months = sheet.profile.ageMonths(on: day) {
      person.append(months < 24 ? wording.aged(months: months) : wording.aged(years: months / 12))
    }
    if let sex = sheet.profile.sex { person.append(wording.name(sex)) }
    let circumstances = circumstances
    if circumstances?.isPregnant == true { person.append(wording.pregnant) }
    if circumstances?.isLactating == true { person.append(wording.breastfeeding) }
    var lines = [
      person.joined(separator: " · "),
      [
        sheet.period.aim.map { wording.reference(wording.figure(of: $0)) },
        wording.madeOn(wording.date(sheet.madeOn), version: version),
      ].compactMap(\.self).joined(separator: " · "),
    ]
    if choices.showsConditions {
      func list(_ names: [String]) -> String {
        names.isEmpty ? wording.noneGiven : names.sorted().joined(separator: ", ")
      }
      let health = circumstances?.health
      lines.append(wording.conditionsAre(list(health?.conditions.map { wording.name($0) } ?? [])))
      lines.append(wording.medicinesAre(list(health?.medicines.map { wording.name($0) } ?? [])))
    } else {
      // Said of all, so that it gives nothing away of anybody.
      lines.append(wording.healthIsNotPrinted)
    }
    return lines.filter { !$0.isEmpty }
  }

  private var answer: Markup {
    // Why nothing is an aim would tell of an illness.
    let reservations = hidesLimit ? [wording.notJudgedHere] : period.reservations
    var told = period.means + reservations + period.requirementChange
    let sentence: String
    if sheet.period.aim != nil, let test = report.adequacy, test.method == .ear {
      sentence = wording.usualIntakeAnswer(
        interval: test.intake.confidenceInterval, counted: test.intake.days,
        days: report.days.count,
        requirement: period.requirement(of: test),
        confidence: wording.confidence(of: test), conclusion: period.conclusion(of: test))
      told = foodAlone + told + period.interval + period.basis(of: test)
    } else if report.isAdequacyUnknown, !hidesLimit {
      sentence = wording.cannotBeJudged
      told = foodAlone + period.means
    } else {
      sentence = told.removeFirst()
      told = foodAlone + told
      if sheet.period.aim != nil, let test = report.adequacy {
        told.append(wording.usualIntake(test.intake.confidenceInterval))
        told += period.interval
        told.append(
          wording.confidenceOfAI(
            ai: wording.decimal(test.reference, places: 0), confidence: wording.confidence(of: test)
          ))
        told += period.basis(of: test)
      }
    }
    if report.mean != nil { told.append(wording.peopleLogLess) }
    return """
      <section><p class="answer">\(sentence)</p>\(paragraph(told))\(paragraph(period.change))</section>
      """
  }

  /// What the figures above are without supplements, where those are in them.
  private var foodAlone: [String] {
    guard let mean = report.mean, report.supplementsMean > 0 else { return [] }
    let food = max(0, mean - report.supplementsMean)
    let aim = report.requirementChanged == nil ? sheet.period.aim : nil
    let mg = wording.mg(food, isAtLeast: report.unknownItems > 0)
    return [
      wording.foodAlone(
        mg, range: report.foodRange.flatMap { $0.upperBound - $0.lowerBound < 1 ? nil : $0 },
        percent: aim.map { wording.percent(food.percent(of: $0.mg)) },
        taken: sheet.daysWithSupplements, counted: report.countedDays.count)
    ]
  }

  /// Whether an illness that is left out keeps the figures from being judged.
  private var hidesLimit: Bool { !choices.showsConditions && sheet.period.isLimited }

  /// Sentences one after the other.
  private func paragraph(_ sentences: [String]) -> Markup {
    sentences.isEmpty ? "" : "<p>\(sentences.map(closed).joined(separator: " "))</p>"
  }

  private func closed(_ sentence: String) -> String {
    sentence.last.map { ".:;!?".contains($0) } == true ? sentence : sentence + "."
  }

  /// What forbids to read the figures as an aim, before them.
  private var warnings: Markup {
    let cautions = sheet.period.cautionsBeforeFigures.filter(isShown)
    guard let gravest = cautions.map(\.severity).max() else { return "" }
    return """
      <section class="box strong"><h2>\(wording.capitalized(wording.name(gravest)))</h2>\(
        paragraphs(cautions.map { wording.capitalized(wording.text(of: $0)) }))\(
          paragraphs([sources(of: cautions)]))</section>
      """
  }

  /// That figures are such as no day of eating has, before who reads them relies on them.
  private var doubts: Markup {
    let lines = period.implausible
    guard !lines.isEmpty else { return "" }
    return """
      <section class="box strong"><h2>\(wording.checkFigures)</h2>\(paragraphs(lines))</section>
      """
  }

  private var cautions: Markup {
    let cautions = sheet.period.cautionsAfterFigures.filter(isShown)
    guard !cautions.isEmpty else { return "" }
    var lines = cautions.map { caution in
      let text = wording.capitalized(wording.text(of: caution))
      guard case .medicine(let interaction) = caution, let food = interaction.foodAdvice else {
        return text
      }
      return closed(text) + " " + food[language]
    }
    if cautions.contains(where: \.losesMagnesium) { lines.append(wording.bloodCanBeLowAllTheSame) }
    return """
      <section class="short"><h2>\(wording.worthMinding)</h2>\(paragraphs(lines))\(
        paragraphs([sources(of: cautions)]))</section>
      """
  }

  /// How strong the evidence is, and what it rests on, each once.
  private func sources(of cautions: [Caution]) -> String {
    let notes = cautions.compactMap { caution in
      BuiltInTables.notes.first { $0.id == caution.noteID }
    }
    let sources = zip(cautions, notes).flatMap { caution, note in
      if case .medicine(let interaction) = caution { [interaction.reference] } else { note.cites }
    }
    return wording.sourcesOfCautions(
      grades: notes.map(\.grade).uniqued().map(wording.name).joined(separator: "; "),
      sources.uniqued().joined(separator: "; "))
  }

  // MARK: Charts

  private var plot: StripPlot { StripPlot(strip: period.strip, wording: wording) }

  private var symptoms: Markup {
    guard let chart = period.symptoms(sheet.symptoms) else { return "" }
    var lines = wording.answers(of: sheet.symptoms)
    if !chart.leftOut.isEmpty {
      lines.append(wording.withoutRoom(chart.leftOut.joined(separator: "; ")))
    }
    if sheet.symptoms.hasIntervals { lines.append(wording.intervalsAreTooNarrow) }
    lines.append(wording.noLinkIsComputed)
    // Each was told when it was logged: here the gravest stands for all.
    let signs = paragraphs(wording.lines(of: Array(sheet.symptoms.flags.prefix(1))))
    // Beside the lanes there is no room for them on a phone.
    let figures = paragraphs(chart.lanes.map { closed($0.figure) }, class: "narrow")
    let below: Markup = "\(figures)<p>\(lines.map(closed).joined(separator: " "))</p>\(signs)"
    guard let plot = symptomPlot else {
      return "<section><h2>\(chart.title)</h2>\(below)</section>"
    }
    let rows = chart.labels.enumerated().map { index, label in
      [label] + chart.lanes.map { $0.values[index].map { wording.short($0, places: 1) } ?? "–" }
    }
    return section(
      plot, below: "\(plot.key)\(below)",
      columns: [period.isInMonths ? wording.monthColumn : wording.dayColumn]
        + chart.lanes.map(\.name), rows: rows, figures: 1..<chart.lanes.count + 1)
  }

  /// nil where symptoms were asked for and there were none.
  private var symptomPlot: SymptomPlot? {
    period.symptoms(sheet.symptoms).flatMap { chart in
      chart.lanes.isEmpty ? nil : SymptomPlot(chart: chart, wording: wording)
    }
  }

  private var strip: Markup {
    let plot = plot
    guard !plot.strip.isEmpty else { return "" }
    func cell(_ mg: Double?) -> String { mg.map { wording.decimal($0.tenths) } ?? "–" }
    return section(
      plot, below: plot.key,
      columns: [
        period.isInMonths ? wording.monthColumn : wording.dayColumn, wording.stateColumn,
        wording.knownColumn, wording.atMostColumn,
      ],
      rows: plot.strip.points.map { point in
        let atMost = point.isOpenEnded ? wording.noBound : cell(point.atMost)
        return [point.label, point.state, cell(point.known), atMost]
      },
      figures: 2..<4)
  }

  private static let mostSources = 8

  private var sources: Markup {
    guard let bars = sourceBars else { return "" }
    return section(
      bars, class: "sources", below: "", columns: [wording.foodColumn, wording.shareColumn],
      rows: bars.rows.map { [$0.name, wording.percent($0.percent)] }, figures: 1..<2)
  }

  /// nil where nothing is known to have come from anywhere.
  private var sourceBars: SourceBars? {
    let rows = report.contributions.prefix(Self.mostSources).filter { $0.percent >= 0.5 }.map {
      (name: $0.food.name[language].printable, percent: $0.percent)
    }
    guard !rows.isEmpty else { return nil }
    let list = rows.map { "\($0.name) \(wording.percent($0.percent))" }.joined(separator: ", ")
    return SourceBars(
      rows: rows, title: wording.whereItCameFrom, description: wording.sourcesDescription(list),
      wording: wording)
  }

  /// A chart with its table.
  private func section(
    _ chart: some Chart, class name: Markup? = nil, below: Markup, columns: [String],
    rows: [[String]], figures: Range<Int>
  ) -> Markup {
    let kind: Markup = name.map { name -> Markup in " class=\"\(name)\"" } ?? ""
    return """
      <section\(kind)><h2>\(chart.title)</h2>\(chart.inPage)\(below)<details><summary>\(wording.asTable)</summary>\(
        table(columns: columns, rows: rows, figures: figures))</details></section>
      """
  }

  /// - Parameters:
  ///   - figures: the columns that hold numbers.
  ///   - named: those whose cells are called by their column where there is no room for columns.
  private func table(
    columns: [String], rows: [[String]], figures: Range<Int>, named: Range<Int> = 0..<0
  ) -> Markup {
    func aligned(_ index: Int) -> Markup { figures.contains(index) ? " class=\"n\"" : "" }
    func name(_ index: Int) -> Markup {
      named.contains(index) ? " data-label=\"\(columns[index])\"" : ""
    }
    let head = columns.enumerated().map { index, column -> Markup in
      "<th scope=\"col\"\(aligned(index))>\(column)</th>"
    }
    let body = rows.map { row -> Markup in
      let cells = row.enumerated().map { index, cell -> Markup in
        index == 0
          ? "<th scope=\"row\">\(cell)</th>" : "<td\(aligned(index))\(name(index))>\(cell)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
  }

  // MARK: In words

  private var supplements: Markup {
    var lines = period.supplements(sheet.supplements).map(closed)
    if lines.isEmpty {
      let unlogged = sheet.days(.unlogged)
      lines.append(
        unlogged == 0
          ? wording.noSupplementsTaken
          : wording.noSupplementsTaken(unlogged: unlogged, of: report.days.count))
    }
    // Whoever takes more than the limit should know for whom that is not harmless.
    if !report.daysAboveLimit.isEmpty {
      let notes = BuiltInTables.notes.filter { $0.id == "kidney-disease" }
      lines += notes.map { "\($0.summary[language]) (\(evidence(of: $0)))" }
    }
    return """
      <section class="short"><h2>\(wording.supplementsApart)</h2>\(
        paragraphs(lines))</section>
      """
  }

  private var completeness: Markup {
    let days = wording.completeness(
      of: report.days.count, counted: sheet.days(.complete), unread: report.unreadDays.count,
      partial: sheet.days(.partial), unlogged: sheet.days(.unlogged),
      fasted: sheet.days(.fasted), open: sheet.days(.open))
    return "<section class=\"short\"><h2>\(wording.howCompletely)</h2><p>\(days)</p></section>"
  }

  /// What of the entries has no figure, or may have another.
  private var uncertain: [String] {
    var lines: [String] = []
    if !sheet.unknown.isEmpty {
      lines.append(
        wording.withoutFigure(
          listed(sheet.unknown) { "\(name($0)): \(bound(of: $0))\(largest(of: $0))" },
          entries: sheet.unknown.reduce(0) { $0 + $1.times }))
    }
    if !sheet.unknownBeside.isEmpty {
      let foods = listed(sheet.unknownBeside, most: Self.mostBeside) { one in
        "\(name(one, letters: 24))\(one.isUnread ? ", \(wording.couldBeAnything)" : "")"
      }
      lines.append(
        wording.withoutFigureBeside(
          foods, entries: sheet.unknownBeside.reduce(0) { $0 + $1.times }))
    }
    if !sheet.assumed.isEmpty { lines.append(wording.assumedEntries(list(sheet.assumed))) }
    if !sheet.guessed.isEmpty { lines.append(wording.guessedEntries(guessed)) }
    return lines
  }

  private func name(_ one: SheetOverview.Unknown, letters: Int = mostLetters) -> String {
    one.name[language].printable.shortened(to: letters)
      + (one.times > 1 ? " (\(one.times)×)" : "")
  }

  private func listed(
    _ unknown: [SheetOverview.Unknown], most: Int = mostUnknown,
    _ text: (SheetOverview.Unknown) -> String
  ) -> String {
    var parts = unknown.prefix(most).map(text)
    if unknown.count > parts.count { parts.append(wording.andMore(unknown.count - parts.count)) }
    return parts.joined(separator: "; ")
  }

  /// Where the answer hangs on them, the largest amounts are worth a second look.
  private func largest(of one: SheetOverview.Unknown) -> String {
    guard report.isAdequacyUnknown, let largest = one.largest, let grams = one.grams,
      largest.grams > 1.5 * grams / Double(one.times)
    else { return "" }
    return wording.largestAtOnce(
      wording.decimal(largest.grams, places: 0), on: period.listed(largest.days))
  }

  /// With what was written, and the share of what is known, so that who reads it can tell whether it matters.
  private var guessed: String {
    let known = report.contributions.reduce(0) { $0 + $1.food.mg }
    let parts = sheet.guessed.prefix(Self.mostNames).map { one in
      let share = known > 0 ? one.mg / known * 100 : 0
      return wording.guessed(
        one.name[language].printable.shortened(to: Self.mostLetters),
        from: one.phrase.printable.shortened(to: Self.mostLetters), times: one.times,
        share: share < 0.5 ? nil : wording.percent(share))
    }
    let more = sheet.guessed.count - parts.count
    return (parts + (more > 0 ? [wording.andMore(more)] : [])).joined(separator: ", ")
  }

  private func bound(of one: SheetOverview.Unknown) -> String {
    let atMost = wording.decimal(one.atMost, places: 0)
    guard let most = one.mostPer100g else { return wording.couldBeAnything(upTo: atMost) }
    guard let grams = one.grams, abs(grams * most / 100 - one.atMost) < 0.5 else {
      return wording.boundAlone(atMost)
    }
    return wording.bound(
      grams: wording.decimal(grams, places: 0), mostPer100g: wording.short(most, places: 1),
      atMost: atMost)
  }

  private static let mostUnknown = 3
  private static let mostBeside = 2
  private static let mostTables = 4
  private static let mostNames = 5
  private static let mostLetters = 48

  private func list(_ named: [SheetOverview.Named]) -> String {
    var parts = named.prefix(Self.mostNames).map { item in
      item.name[language].printable.shortened(to: Self.mostLetters)
        + (item.times > 1 ? " (\(item.times)×)" : "")
    }
    if named.count > Self.mostNames { parts.append(wording.andMore(named.count - Self.mostNames)) }
    return parts.joined(separator: ", ")
  }

  /// What names an illness or a medicine is shown where that was asked for alone.
  private func isShown(_ caution: Caution) -> Bool {
    switch caution {
    case .condition, .medicine: choices.showsConditions
    default: true
    }
  }

  private var notes: Markup {
    let hidden = sheet.period.cautions.filter { !isShown($0) }.map(\.noteID)
    let notes = sheet.period.notes.filter { !hidden.contains($0.id) }
    guard !notes.isEmpty else { return "" }
    let rows = notes.map { note -> Markup in
      """
      <li><strong>\(note.title[language]):</strong> \(note.summary[language]) <span class="soft">(\(
        evidence(of: note)))</span></li>
      """
    }
    return """
      <section class="short evidence"><h2>\(wording.whatEvidenceSays)</h2><p>\(
        wording.aboutArticle(Note.article.title, published: Note.article.published))</p><ul class="notes">\(
          rows)</ul></section>
      """
  }

  /// How strong it is, and where it stands.
  private func evidence(of note: Note) -> String {
    ([wording.name(note.grade)] + note.cites).joined(separator: "; ")
  }

  private var method: Markup {
    let tables = sheet.tables.map { "\($0.name) (\($0.edition))" }
    var parts: [(name: String, text: String)] = []
    if sheet.period.aim != nil, report.adequacy != nil {
      parts.append((wording.methodLabel, wording.methodOfUsualIntake))
    }
    if sheet.period.aim != nil, let reference = report.reference {
      let kinds = [report.mean == nil ? nil : report.ear, reference].compactMap(\.self).map { one in
        wording.explained(one.kind, label: one.kind == .ear ? "EAR" : one.label)
      }
      parts.append((wording.abbreviationsLabel, kinds.joined(separator: " ")))
    }
    if !tables.isEmpty {
      var ranges = report.mean == nil ? [] : sheet.tablesOfRanges.map(\.name)
      if ranges.count > Self.mostTables {
        ranges[Self.mostTables...] = [wording.andMore(ranges.count - Self.mostTables)]
      }
      parts.append(
        (
          wording.foodTablesLabel,
          tables.joined(separator: "; ") + "."
            + (ranges.isEmpty ? "" : " " + wording.rangesAreFrom(ranges.joined(separator: "; ")))
        ))
    }
    parts.append((wording.limitsLabel, wording.intakeIsNotStatus))
    let lines = parts.map { part -> Markup in
      "<p><strong>\(part.name):</strong> \(part.text)</p>"
    }
    return """
      <section class="box method"><h2>\(wording.howItIsWorkedOut)</h2>\(lines)<p class="paper"><strong>\(
        wording.figuresLabel):</strong> \(wording.figuresAreInFile)</p></section>
      """
  }

  private var entries: Markup {
    guard choices.showsEntries, !sheet.entries.isEmpty else { return "" }
    let rows = sheet.entries.map { entry in
      let intake = entry.intake
      return [
        intake.day.iso, intake.occurredAt.time.text, wording.name(intake.meal),
        intake.name[language].printable,
        wording.amount(intake.quantity, of: intake.unit, grams: nil),
        intake.grams.map { wording.decimal($0.tenths) } ?? "–",
        intake.magnesium.map { wording.decimal($0.mg.tenths) } ?? "–",
        wording.describe(intake.source).printable,
      ]
    }
    return """
      <section class="entries"><h2>\(wording.entriesOfPeriod)</h2>\(
        table(columns: wording.entryColumns, rows: rows, figures: 5..<7, named: 5..<8))</section>
      """
  }

  private func paragraphs(_ lines: [String], class name: String? = nil) -> [Markup] {
    lines.map { line -> Markup in
      name.map { name -> Markup in "<p class=\"\(name)\">\(line)</p>" } ?? "<p>\(line)</p>"
    }
  }
}
