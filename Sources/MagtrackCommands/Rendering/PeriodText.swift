import MagnesiumKit

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
  let wording: Wording
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
        : wording(
          ", or has \(wording.meals(of: rule))", ", atau ada \(wording.meals(of: rule))")
      return [
        screen.wrap(
          wording(
            "No day of it counts, so there is no mean: a day counts when it is closed with magtrack done\(sure).",
            "Belum ada hari yang dihitung, jadi belum ada rata-rata: hari dihitung bila ditutup dengan magtrack done\(sure)."
          ))
      ] + (report.missingReference.map { [screen.wrap(wording.reason($0))] } ?? [])
    }
    let known = wording.mg(mean, isAtLeast: report.unknownItems > 0)
    let leftOut =
      report.leftOut == 0
      ? "" : wording(", \(report.leftOut) left out", ", \(report.leftOut) tidak")
    var lines = [
      wording(
        "Mean: \(known) a day over \(wording.countedDays(counted))\(leftOut)",
        "Rata-rata \(known) sehari (\(counted) hari dihitung\(leftOut))")
        + (report.requirementChanged != nil
          ? ""
          : aim.map { reference in
            let mg = wording.decimal(reference.mg, places: 0)
            let percent = wording.percent(mean.percent(of: reference.mg))
            return wording(
              ": \(percent) of \(mg) mg (\(reference.label), \(wording.name(reference.authority)))",
              ", \(percent) dari \(mg) mg (\(reference.label), \(wording.name(reference.authority)))"
            )
          } ?? "")
    ]
    if report.unknownItems > 0 {
      lines.append(
        wording(
          report.unknownItems == 1
            ? "1 item has no known figure and is not in the mean."
            : "\(report.unknownItems) items have no known figure and are not in the mean.",
          "\(report.unknownItems) makanan belum diketahui magnesiumnya dan tidak masuk rata-rata."))
    }
    if let range = report.meanRange, range.upperBound - range.lowerBound >= 1 {
      let unknown =
        report.unknownItems > 0 ? wording(" or have no figure", " dan sebagian belum ada") : ""
      lines.append(
        wording(
          "Where food tables disagree\(unknown), the mean lies between \(wording.span(range)).",
          "Karena angka tabel pangan tidak seragam\(unknown), rata-ratanya antara \(wording.span(range))."
        ))
    }
    if aim != nil, let adequacy = report.adequacy { lines += adequacyLines(adequacy) }
    if aim != nil, report.isAdequacyUnknown {
      lines.append(
        wording(
          "What is unknown could decide whether your requirement is met, so that nothing is said of it. A figure of your own settles it: magtrack foods add",
          "Yang belum diketahui bisa menentukan apakah kebutuhan Anda terpenuhi, jadi belum bisa disimpulkan. Angka sendiri bisa ditambahkan: magtrack foods add"
        ))
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
      wording(
        "Usual intake: \(wording.range(test.intake.confidenceInterval)) a day (95% confidence).",
        "Perkiraan asupan biasa Anda: \(wording.range(test.intake.confidenceInterval)) sehari (tingkat kepercayaan 95%)."
      )
    ]
    if let changed = report.requirementChanged {
      lines.append(
        wording(
          "Your requirement changed on \(wording.date(changed)): only the \(wording.countedDays(test.intake.days)) since then are assessed, with a mean of \(wording.mg(test.intake.mean)).",
          "Kebutuhan Anda berubah pada \(wording.date(changed)): hanya \(wording.countedDays(test.intake.days)) sejak itu yang dinilai, rata-ratanya \(wording.mg(test.intake.mean))."
        ))
    }
    switch test.method {
    case .ear:
      let derived =
        report.ear?.isDerived == true
        ? report.reference.map {
          wording(", derived from the \($0.label)", ", diturunkan dari \($0.label)")
        } ?? "" : ""
      let conclusion =
        test.restsOnEnoughDays
        ? name(test.verdict)
        : wording(
          "too few days to go by", "harinya masih terlalu sedikit untuk disimpulkan")
      lines.append(
        wording(
          "Confidence that it meets your requirement (EAR \(against) mg\(derived)): \(confidence), \(conclusion).",
          "Kemungkinan kebutuhan Anda terpenuhi (EAR \(against) mg\(derived)): \(confidence), \(conclusion)."
        ))
    case .ai:
      lines.append(
        wording(
          "Confidence that it is at least the adequate intake (AI \(against) mg): \(confidence). An intake below an AI says nothing of inadequacy.",
          "Kemungkinan asupan Anda sedikitnya sebesar AI (\(against) mg): \(confidence). Asupan di bawah AI tidak berarti kurang."
        ))
    }
    switch test.moreDaysToSettle {
    case .alreadySettled: break
    case .needed(let days):
      lines.append(
        wording(
          "About \(wording.days(days)) more with the same mean would settle it.",
          "Kira-kira \(days) hari lagi dengan rata-rata yang sama akan memastikannya."))
    case .neverEnough where test.method == .ai && test.intake.mean <= test.reference:
      lines.append(
        wording(
          "Below an AI more days would settle nothing: it is no requirement.",
          "Di bawah AI, hari berapa pun tidak memastikan apa-apa: AI bukan kebutuhan."))
    case .neverEnough:
      lines.append(
        wording(
          "It is so near to the requirement that no number of days would settle it.",
          "Terlalu dekat dengan kebutuhan, sehingga berapa hari pun tidak akan memastikannya."))
    }
    let sd = wording.decimal(test.intake.dayToDaySD, places: 0)
    lines.append(
      wording(
        "Day-to-day variation used: \(sd) mg, \(name(report.deviation)).",
        "Variasi antarhari yang dipakai: \(sd) mg, \(name(report.deviation))."))
    return lines
  }

  private func name(_ verdict: AdequacyTest.Verdict) -> String {
    switch verdict {
    case .almostSurelyAdequate: wording("almost surely adequate", "hampir pasti cukup")
    case .probablyAdequate: wording("probably adequate", "kemungkinan besar cukup")
    case .ratherAdequate:
      wording("cannot be said yet, rather yes", "belum bisa dipastikan, cenderung cukup")
    case .ratherInadequate:
      wording("cannot be said yet, rather no", "belum bisa dipastikan, cenderung belum cukup")
    case .probablyInadequate:
      wording("probably not adequate", "kemungkinan besar belum cukup")
    }
  }

  private func name(_ deviation: DayToDayVariation.Deviation?) -> String {
    switch deviation?.source {
    case .own where deviation?.isVerified == true: wording("your own", "variasi Anda sendiri")
    case .own:
      wording(
        "half of a survey's figure, because your own days vary less (that figure was not checked in its publication)",
        "separuh angka survei, karena hari-hari Anda lebih seragam (angka itu belum diperiksa ke publikasinya)"
      )
    case .survey:
      wording(
        "from a survey of people of your sex and age",
        "dari survei pada orang dengan jenis kelamin dan kelompok umur Anda")
        + (deviation?.isVerified == true
          ? ""
          : wording(
            " (not checked in its publication)", " (belum diperiksa ke publikasinya)"))
    case .assumed, nil:
      wording(
        "assumed, because no survey covers your life stage",
        "diasumsikan, karena belum ada survei untuk tahap hidup Anda")
    }
  }

  private var deficit: [String] {
    guard let severity = report.severity, let gapMg = report.gapMg, aim != nil else { return [] }
    let name = wording.name(severity)
    let gap = wording.mg(gapMg, isAtMost: report.unknownItems > 0)
    return [
      screen.wrap(
        Tone.low(name.prefix(1).uppercased() + name.dropFirst(), on: screen)
          + wording(
            ": the mean is \(gap) below the reference.", ": rata-ratanya \(gap) di bawah acuan.")),
      screen.wrap(
        wording(
          "A low intake is not a deficiency of the body, and says nothing about the cause of pain or cramps.",
          "Asupan rendah tidak sama dengan defisiensi magnesium dalam tubuh, dan tidak menjelaskan sebab nyeri atau kram."
        )),
      screen.wrap(
        wording("Notes: ", "Ulasan: ") + notes.map(\.id).joined(separator: ", ")
          + wording(
            " · read one: magtrack notes \(notes.first?.id ?? "")",
            " · baca: magtrack notes \(notes.first?.id ?? "")"), hanging: 2),
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
