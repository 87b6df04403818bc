import MagnesiumKit

/// The report of a week, month, year or range for people.
struct PeriodText {
  enum Lines { case days, months }

  let report: PeriodReport
  let notes: [Note]
  let lines: Lines
  let wording: Wording
  let screen: Screen

  var text: String {
    [[heading], table, summary, supplements, sources, deficit].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var heading: String {
    Tone.heading(
      wording.date(report.from) + " – " + wording.date(report.to), on: screen)
  }

  // MARK: A line a day or month

  private struct Row {
    let name: String
    /// nil where nothing is known.
    let mg: Double?
    let note: String
  }

  private var table: [String] {
    let rows =
      switch lines {
      case .days: report.days.map(row)
      case .months: report.days.chunkedByMonth.compactMap(row)
      }
    // Bars end in one column, whatever stands behind them.
    let note = rows.lazy.filter { $0.mg != nil }.map(\.note.count).max() ?? 0
    let room = screen.width - (rows.first?.name.count ?? 0) - note - 24
    return rows.map { line($0, barWidth: room >= 8 ? min(room, 28) : 0) }
  }

  private func row(_ day: PeriodReport.Day) -> Row {
    let isAtLeast = day.magnesiumMg != nil && day.tally.unknownItems > 0
    return Row(
      name: wording.shortDate(day.tally.day), mg: day.magnesiumMg,
      note: wording.shortName(day.state)
        + (isAtLeast ? wording(", at least", ", sedikitnya") : ""))
  }

  /// nil for a month in which nothing is logged.
  private func row(_ month: [PeriodReport.Day]) -> Row? {
    guard month.contains(where: { $0.tally.items > 0 || $0.state == .fasted }) else { return nil }
    let counted = month.filter(\.state.isCounted)
    return Row(
      name: wording.month(month[0].tally.day),
      mg: counted.isEmpty
        ? nil : counted.reduce(0) { $0 + $1.tally.total.mg } / Double(counted.count),
      note: wording.days(counted.count))
  }

  private func line(_ row: Row, barWidth: Int) -> String {
    guard let mg = row.mg else { return "  \(row.name)  \(row.note)" }
    let figure = wording.mg(mg).leftPadded(to: 9)
    guard let reference = report.reference else { return "  \(row.name)  \(figure)  \(row.note)" }
    let percent = wording.percent(mg / reference.mg * 100).leftPadded(to: 4)
    let bar =
      barWidth > 0 ? Bar.text(fraction: mg / reference.mg, width: barWidth) + "  " : ""
    return "  \(row.name)  \(bar)\(figure) \(percent)  \(row.note)"
  }

  // MARK: What it says

  private var summary: [String] {
    let counted = report.countedDays.count
    guard let mean = report.mean else {
      return [
        screen.wrap(
          wording(
            "No day of it counts, so there is no mean: a day counts when it is closed with magtrack done, or has breakfast, lunch and dinner (or sahur and buka).",
            "Belum ada hari yang dihitung, jadi belum ada rata-rata: hari dihitung bila ditutup dengan magtrack done, atau ada sarapan, makan siang dan makan malam (atau sahur dan buka)."
          ))
      ]
    }
    let atLeast = report.unknownItems > 0 ? wording("at least ", "sedikitnya ") : ""
    var lines = [
      wording(
        "Mean: \(atLeast)\(wording.mg(mean)) a day over \(wording.days(counted)) that count, \(report.leftOut) left out",
        "Rata-rata: \(atLeast)\(wording.mg(mean)) sehari dari \(counted) hari yang dihitung, \(report.leftOut) tidak dihitung"
      )
        + (report.reference.map { reference in
          let mg = wording.decimal(reference.mg, places: 0)
          let percent = wording.percent(mean / reference.mg * 100)
          return wording(
            ": \(percent) of \(mg) mg (\(reference.label), \(wording.name(reference.authority)))",
            ": \(percent) dari \(mg) mg (\(reference.label), \(wording.name(reference.authority)))")
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
    if let adequacy = report.adequacy { lines += adequacyLines(adequacy) }
    if report.reference == nil {
      lines.append(
        wording(
          "For your own reference: magtrack setup", "Untuk acuan Anda sendiri: magtrack setup")
      )
    }
    return lines.map { screen.wrap($0) }
  }

  private func adequacyLines(_ test: AdequacyTest) -> [String] {
    let confidence = wording.percent(test.confidence * 100)
    let against = wording.decimal(test.reference, places: 0)
    var lines = [
      wording(
        "Usual intake: between \(wording.range(test.intake.confidenceInterval)) a day (95 % confidence).",
        "Asupan sehari-hari: antara \(wording.range(test.intake.confidenceInterval)) (keyakinan 95%)."
      )
    ]
    switch test.method {
    case .ear:
      let derived =
        report.ear?.isDerived == true
        ? wording(", derived from the RDA", ", diturunkan dari RDA") : ""
      lines.append(
        wording(
          "Confidence that it meets your requirement (EAR \(against) mg\(derived)): \(confidence), \(verdict(test.confidence)).",
          "Keyakinan bahwa kebutuhan Anda terpenuhi (EAR \(against) mg\(derived)): \(confidence), \(verdict(test.confidence))."
        ))
    case .ai:
      lines.append(
        wording(
          "Confidence that it is at least the adequate intake (AI \(against) mg): \(confidence). An intake below an AI says nothing of inadequacy.",
          "Keyakinan bahwa asupan sedikitnya sebesar AI (\(against) mg): \(confidence). Asupan di bawah AI tidak berarti kurang."
        ))
    }
    switch test.moreDaysToSettle {
    case .alreadySettled: break
    case .needed(let days):
      lines.append(
        wording(
          "About \(wording.days(days)) more with the same mean would settle it.",
          "Kira-kira \(days) hari lagi dengan rata-rata yang sama akan memastikannya."))
    case .neverEnough:
      lines.append(
        wording(
          "It is so near to the requirement that no number of days would settle it.",
          "Terlalu dekat dengan kebutuhan, sehingga berapa hari pun tidak akan memastikannya."))
    }
    let sd = wording.decimal(test.intake.dayToDaySD, places: 0)
    lines.append(
      wording(
        "Day-to-day variation used: \(sd) mg, \(name(report.sdSource)).",
        "Variasi antarhari yang dipakai: \(sd) mg, \(name(report.sdSource))."))
    return lines
  }

  private func verdict(_ confidence: Double) -> String {
    switch confidence {
    case 0.975...: wording("almost surely adequate", "hampir pasti cukup")
    case 0.85...: wording("probably adequate", "kemungkinan besar cukup")
    case 0.5...: wording("cannot be said yet, rather yes", "belum bisa dipastikan, cenderung cukup")
    case 0.15...:
      wording("cannot be said yet, rather no", "belum bisa dipastikan, cenderung belum cukup")
    default: wording("probably not adequate", "kemungkinan besar belum cukup")
    }
  }

  private func name(_ source: DayToDayVariation.Source?) -> String {
    switch source {
    case .own: wording("your own", "variasi Anda sendiri")
    case .survey:
      wording("from a survey of your sex and age", "dari survei jenis kelamin dan umur Anda")
    case .assumed, nil:
      wording(
        "assumed, because no survey covers your life stage",
        "diasumsikan, karena belum ada survei untuk tahap hidup Anda")
    }
  }

  private var supplements: [String] {
    guard report.supplementsMean > 0 || !report.daysAboveLimit.isEmpty else { return [] }
    var text = wording(
      "Supplements: \(wording.mg(report.supplementsMean)) a day on counted days",
      "Suplemen: \(wording.mg(report.supplementsMean)) sehari pada hari yang dihitung")
    if let limit = report.upperLimit {
      let mg = wording.decimal(limit.mg, places: 0)
      let above = report.daysAboveLimit.count
      text +=
        above == 0
        ? wording(
          "; never above the limit of \(mg) mg (\(wording.name(limit.authority)))",
          "; tidak pernah di atas batas \(mg) mg (\(wording.name(limit.authority)))")
        : wording(
          "; above the limit of \(mg) mg (\(wording.name(limit.authority))) on \(wording.days(above)): magtrack notes supplement-limit",
          "; di atas batas \(mg) mg (\(wording.name(limit.authority))) pada \(above) hari: magtrack notes supplement-limit"
        )
    }
    return [screen.wrap(text)]
  }

  private var sources: [String] {
    let most = report.contributions.prefix(5).map {
      "\($0.name[wording.language].printable) \(wording.percent($0.percent))"
    }
    guard !most.isEmpty else { return [] }
    return [
      screen.wrap(
        wording("Most came from ", "Paling banyak dari ") + most.joined(separator: ", ") + ".")
    ]
  }

  private var deficit: [String] {
    guard let severity = report.severity, let mean = report.mean, let reference = report.reference
    else { return [] }
    let name = wording.name(severity)
    return [
      screen.wrap(
        Tone.low(name.prefix(1).uppercased() + name.dropFirst(), on: screen)
          + wording(
            ": the mean is \(wording.mg(reference.mg - mean)) below the reference.",
            ": rata-ratanya \(wording.mg(reference.mg - mean)) di bawah acuan.")),
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

extension Array where Element == PeriodReport.Day {
  fileprivate var chunkedByMonth: [[Element]] {
    var months: [[Element]] = []
    for day in self {
      if let last = months.last?.last, last.tally.day.firstOfMonth == day.tally.day.firstOfMonth {
        months[months.count - 1].append(day)
      } else {
        months.append([day])
      }
    }
    return months
  }
}
