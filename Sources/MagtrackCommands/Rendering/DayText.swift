import MagnesiumKit

/// The day report for people.
struct DayText {
  let overview: DayOverview
  let wording: Wording
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
            wording(
              "Food \(foodText) · supplements \(wording.mg(tally.supplements.mg))",
              "Makanan \(foodText) · suplemen \(wording.mg(tally.supplements.mg))"
            ) + limitText))
      }
      let range = tally.range
      if range.upperBound - range.lowerBound >= 1 {
        lines.append(
          screen.wrap(
            wording(
              "Where food tables disagree\(whatIsOpen), the total lies between \(wording.span(range)).",
              "Karena angka tabel pangan tidak seragam\(whatIsOpen), jumlahnya antara \(wording.span(range))."
            )))
      }
    } else if let reference = report.reference {
      let text =
        report.isAim
        ? wording("Reference: ", "Acuan: ") + wording.figure(of: reference)
        : wording.referenceAlone(reference, isLimited: isLimited)
      lines.append(screen.wrap("\(nothingKnown) \(text)."))
    }
    if tally.unknownItems > 0 { lines.append(screen.wrap(unknownText)) }
    if overview.couldHoldTheGap {
      lines.append(
        screen.wrap(
          wording(
            "They could hold what is missing, so it cannot be said whether the reference was reached.",
            "Kekurangan itu bisa saja tertutup oleh makanan tersebut, jadi belum bisa disimpulkan apakah acuan tercapai."
          )
        ))
    }
    if let missing = report.missingReference {
      lines.append(
        screen.wrap(missing == .profileIncomplete ? withoutProfile : wording.reason(missing)))
    }
    return lines
  }

  private var nothingKnown: String {
    let day = isToday ? wording("today", "hari ini") : wording("that day", "hari itu")
    return report.entries.isEmpty
      ? wording(
        "Nothing is logged \(isToday ? day : "on " + day).", "Belum ada catatan untuk \(day).")
      : wording(
        "No known figure for \(day).", "Belum ada angka yang diketahui untuk \(day).")
  }

  private var whatIsOpen: String {
    let range = report.tally.supplements.range
    return
      (range.upperBound - range.lowerBound >= 1
      ? wording(" or a label leaves it open", " atau label tidak lengkap") : "")
      + (report.tally.unknownItems > 0
        ? wording(" or have no figure", " dan sebagian belum ada") : "")
  }

  private var foodText: String {
    report.foodMg.map(wording.mg) ?? wording("unknown", "tidak diketahui")
  }

  private var totalLine: String {
    let isAtLeast = report.tally.unknownItems > 0
    let total = wording.mg(report.tally.total.mg, isAtLeast: isAtLeast)
    if report.state == .partial {
      return wording(
        "Magnesium: \(total) of what is logged; the day is not all logged, so it is not compared",
        "Magnesium: \(total) dari yang tercatat; hari itu belum tercatat semua, jadi tidak dibandingkan"
      )
    }
    guard let reference = report.reference, let percent = report.percent, let gap = report.gapMg
    else { return "Magnesium: \(total)" }
    if !report.isAim {
      return "Magnesium: \(total). " + wording.referenceAlone(reference, isLimited: isLimited)
    }
    let mg = wording.mg(gap, isAtMost: isAtLeast)
    let comparison =
      gap == 0
      ? wording("reference reached", "acuan tercapai")
      : report.state == .open
        ? wording("\(mg) to go", isAtLeast ? "masih kurang, \(mg)" : "masih kurang \(mg)")
        : wording("\(mg) below", "\(mg) di bawah acuan")
    return wording(
      "Magnesium: \(total), \(wording.percent(percent)) of \(wording.figure(of: reference)) · \(comparison)",
      "Magnesium: \(total), \(wording.percent(percent)) dari \(wording.figure(of: reference)) · \(comparison)"
    )
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
      ? wording(
        " — above the upper limit for supplements (\(mg)): magtrack notes supplement-limit",
        " — di atas batas suplemen (\(mg)): magtrack notes supplement-limit")
      : wording(" (upper limit for supplements: \(mg))", " (batas atas suplemen: \(mg))")
  }

  private var unknownText: String {
    let names = report.entries.filter { $0.intake.magnesium == nil }
      .map { $0.intake.name[wording.language].printable }
    let list = names.uniqued().map { name in
      let times = names.count(where: { $0 == name })
      return times == 1 ? name : "\(name) ×\(times)"
    }.joined(separator: ", ")
    return names.count == 1
      ? wording(
        "1 item has no known magnesium figure and is not in the total: \(list).",
        "1 makanan belum diketahui magnesiumnya dan tidak masuk jumlah: \(list).")
      : wording(
        "\(names.count) items have no known magnesium figure and are not in the total: \(list).",
        "\(names.count) makanan belum diketahui magnesiumnya dan tidak masuk jumlah: \(list).")
  }

  private var withoutProfile: String {
    let references = BuiltInTables.references(of: [.usDRI1997, .idAKG2019])
    func range(_ authority: Authority) -> String {
      guard let range = references.adultTargets(of: authority) else { return "" }
      return "\(wording.range(range)) (\(wording.name(authority)))"
    }
    return wording(
      "No profile yet, so there is no reference of your own. For adults it is between \(range(.usDRI1997)) or \(range(.idAKG2019)), by sex and age. Set yours: magtrack setup",
      "Profil belum diisi, jadi belum ada acuan untuk Anda. Untuk orang dewasa acuannya \(range(.idAKG2019)) atau \(range(.usDRI1997)), tergantung jenis kelamin dan umur. Isi dengan: magtrack setup"
    )
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
    return [
      screen.wrap(
        (isLimited
          ? wording(
            "Scheduled, for you to take only if a clinician agreed: ",
            "Terjadwal, diminum hanya bila dokter setuju: ")
          : wording("Due: ", "Waktunya: "))
          + doses.joined(separator: " · ")
          + wording(" · taken? magtrack take --due", " · sudah diminum? magtrack take --due"),
        hanging: 2)
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
      ? wording("supplements", "suplemen") : wording.name(intake.meal)
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
      intake.magnesium.map { wording.mg($0.mg) } ?? wording("unknown", "tidak diketahui")
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
            ? wording(
              "intake \(gap) below the reference on this day. One low day says little: what counts is the usual intake.",
              "asupan \(gap) di bawah acuan \(isToday ? "hari ini" : "pada hari itu"). Satu hari rendah belum berarti banyak: yang penting asupan sehari-hari."
            )
            : wording(
              "intake \(gap) below the reference, day \(deficit.lowDays) in a row.",
              "asupan \(gap) di bawah acuan, hari ke-\(deficit.lowDays) berturut-turut."
            ))),
      screen.wrap(
        wording(
          "A low intake is not a deficiency of the body, and says nothing about the cause of pain or cramps.",
          "Asupan rendah tidak sama dengan defisiensi magnesium dalam tubuh, dan tidak menjelaskan sebab nyeri atau kram."
        )),
    ]
    lines += CautionText.inShort(overview.medicinesToMind, wording: wording, screen: screen)
    lines.append(
      screen.wrap(
        wording(
          "Notes on the article “\(Note.article.title)” (\(wording.date(Note.article.published))), and what the evidence says:",
          "Ulasan artikel “\(Note.article.title)” (\(wording.date(Note.article.published))) dan bukti ilmiahnya:"
        )))
    lines += NoteText.list(overview.notes, wording: wording, screen: screen)
    lines.append(
      wording(
        "Read one: magtrack notes \(overview.notes[0].id)",
        "Baca: magtrack notes \(overview.notes[0].id)"))
    return lines
  }

  private var next: String {
    let text =
      switch report.state {
      case .open where report.entries.isEmpty && isLimited:
        // No food is named to who is to eat as a clinician says.
        wording("Log a meal: magtrack log \"…\"", "Catat makanan: magtrack log \"…\"")
      case .open where report.entries.isEmpty:
        wording(
          "Log a meal: magtrack log \"2 eggs, 1 cup cooked kale\"",
          "Catat makanan: magtrack log \"2 telur rebus, 1 mangkuk bayam\"")
      case .open:
        wording(
          "When the day is all logged: magtrack done",
          "Bila hari ini sudah tercatat semua: magtrack done")
      case .partial:
        wording(
          "If this was all: magtrack done \(report.day.iso) · if not: magtrack log --date \(report.day.iso) \"…\"",
          "Kalau memang sudah semua: magtrack done \(report.day.iso) · kalau belum: magtrack log --date \(report.day.iso) \"…\""
        )
      case .unlogged where report.isInfant:
        wording(
          "Log it after all: magtrack log --date \(report.day.iso) \"…\"",
          "Catat sekarang: magtrack log --date \(report.day.iso) \"…\"")
      case .unlogged:
        wording(
          "Log it after all: magtrack log --date \(report.day.iso) \"…\" · if nothing at all was eaten: magtrack fast \(report.day.iso)",
          "Catat sekarang: magtrack log --date \(report.day.iso) \"…\" · kalau memang tidak makan sama sekali: magtrack fast \(report.day.iso)"
        )
      case .complete, .fasted:
        wording(
          "Not right? magtrack reopen \(report.day.iso)",
          "Ada yang keliru? magtrack reopen \(report.day.iso)")
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
