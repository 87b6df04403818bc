import MagnesiumKit

/// What changed, and where the magnesium of a period came from.
extension PeriodText {
  var trend: [String] {
    var lines: [String] = []
    if let trend = report.trend {
      let earlier = trend.earlier.compactMap { period in
        period.meanMg.map {
          "\(span(period)) \(wording.mg($0)) (\(wording.days(period.daysCounted)))"
        }
      }
      lines.append(
        wording("Before: ", "Sebelumnya: ") + earlier.joined(separator: " · "))
      let change = wording.mg(abs(trend.changeMg))
      let side =
        trend.changeMg < 0
        ? wording("\(change) less than before", "\(change) lebih rendah daripada sebelumnya")
        : wording("\(change) more than before", "\(change) lebih tinggi daripada sebelumnya")
      lines.append(
        trend.direction == .unclear
          ? wording(
            "Trend: \(side); chance from day to day can make that, so it is no clear change.",
            "Tren: \(side); selisih sebesar itu bisa kebetulan, jadi belum ada perubahan yang jelas."
          )
          : wording(
            "Trend: \(side), more than chance from day to day makes.",
            "Tren: \(side), kecil kemungkinannya hanya kebetulan."))
    }
    if report.streaks.logged >= 3 {
      lines.append(
        wording(
          "Logged \(wording.days(report.streaks.logged)) in a row.",
          "Tercatat \(report.streaks.logged) hari berturut-turut."))
    }
    if report.streaks.low >= 2, report.isAim {
      lines.append(
        wording(
          "Below the reference \(wording.days(report.streaks.low)) in a row.",
          "Di bawah acuan \(report.streaks.low) hari berturut-turut."))
    }
    return lines.map { screen.wrap($0, hanging: 2) }
  }

  private func span(_ period: PeriodTrend.Earlier) -> String {
    let year = period.from.components.year
    if chart == .year { return String(year) }
    return "\(wording.shortDay(period.from))–\(wording.shortDay(period.to))"
      + (year == report.from.components.year ? "" : " \(year)")
  }

  var pattern: [String] {
    var lines: [String] = []
    let meals = report.pattern.meals.sorted { $0.key.order < $1.key.order }
    if meals.count > 1 {
      let total = meals.reduce(0) { $0 + $1.value }
      let list = meals.map {
        "\(wording.name($0.key)) \(wording.mg($0.value)) (\(wording.percent($0.value / total * 100)))"
      }
      lines.append(
        wording("Food by meal: ", "Makanan menurut waktu makan: ") + list.joined(separator: ", "))
    }
    let weekdays = report.pattern.weekdays.enumerated().compactMap { index, mg in
      mg.map { "\(wording.weekday(index + 1)) \(wording.decimal($0, places: 0))" }
    }
    if weekdays.count > 1 {
      lines.append(
        wording(
          "By weekday, mg over eight weeks: ", "Rata-rata tiap hari, 8 minggu terakhir (mg): ")
          + weekdays.joined(separator: ", "))
    }
    return lines.map { screen.wrap($0, hanging: 2) }
  }

  var supplements: [String] {
    guard report.supplementsMean > 0 || !report.daysAboveLimit.isEmpty else { return [] }
    var parts: [String] = []
    if let mean = report.mean {
      let food = wording.mg(max(0, mean - report.supplementsMean))
      parts.append(
        wording(
          "Food \(food) and supplements \(wording.mg(report.supplementsMean)) a day on counted days",
          "Makanan \(food) dan suplemen \(wording.mg(report.supplementsMean)) sehari pada hari yang dihitung"
        ))
    }
    if let limit = overview.limitToTell {
      let mg = wording.decimal(limit.mg, places: 0)
      let above = report.daysAboveLimit.count
      parts.append(
        above == 0
          ? wording(
            "supplements never above their limit of \(mg) mg (\(wording.name(limit.authority)))",
            "suplemen tidak pernah di atas batas \(mg) mg (\(wording.name(limit.authority)))")
          : wording(
            "supplements above their limit of \(mg) mg (\(wording.name(limit.authority))) on \(wording.days(above)): magtrack notes supplement-limit",
            "suplemen di atas batas \(mg) mg (\(wording.name(limit.authority))) pada \(above) hari: magtrack notes supplement-limit"
          ))
    }
    let text = parts.joined(separator: "; ")
    var lines = [screen.wrap(text.prefix(1).uppercased() + String(text.dropFirst()))]
    let forms = report.supplementForms
    if forms.contains(where: { !$0.forms.isEmpty }) {
      let list = forms.map { form in
        let names = form.forms.map(wording.formName).joined(separator: " + ")
        let unnamed = wording("form not said", "bentuk tidak disebut")
        return "\(names.isEmpty ? unnamed : names) \(wording.mg(form.mg))"
      }
      lines.append(
        screen.wrap(
          wording("By form, a day: ", "Menurut bentuk, sehari: ") + list.joined(separator: ", "),
          hanging: 2))
    }
    return lines
  }

  var sources: [String] {
    let most = report.contributions.prefix(5).map {
      "\($0.food.name[wording.language].printable) \(wording.percent($0.percent))"
    }
    guard !most.isEmpty else { return [] }
    let list = screen.wrap(
      (report.unknownItems > 0
        ? wording("Of what is known most came from ", "Sumber terbesar yang diketahui: ")
        : wording("Most came from ", "Sumber terbesar: ")) + most.joined(separator: ", ") + ".")
    guard !overview.swaps.isEmpty else { return [list] }
    return [list, wording("Swaps that cost little:", "Pengganti yang mudah:")]
      + FoodMedicineText(medicines: overview.medicines, wording: wording, screen: screen)
      .swaps(overview.swaps)
  }
}

extension Meal {
  /// In the order of a day.
  fileprivate var order: Int {
    switch self {
    case .sahur: 0
    case .breakfast: 1
    case .lunch: 2
    case .snack: 3
    case .buka: 4
    case .dinner: 5
    }
  }
}
