import MagnesiumKit

/// What changed, and where the magnesium of a period came from.
extension PeriodDocument {
  var trend: [Block] {
    var lines = change
    if report.streaks.logged >= 3 {
      lines.append(wording.loggedInARow(days: report.streaks.logged))
    }
    if report.streaks.low >= 2, report.isAim {
      lines.append(wording.belowInARow(days: report.streaks.low))
    }
    return lines.map(Block.remark)
  }

  /// Against earlier periods.
  package var change: [String] {
    var lines: [String] = []
    if let trend = report.trend {
      let earlier = trend.earlier.compactMap { period in
        period.meanMg.map {
          "\(span(period)) \(wording.mg($0)) (\(wording.days(period.daysCounted)))"
        }
      }
      lines.append(wording.before(earlier.joined(separator: " · ")))
      let change = wording.mg(abs(trend.changeMg))
      let side =
        trend.changeMg < 0 ? wording.lessThanBefore(change) : wording.moreThanBefore(change)
      lines.append(
        trend.direction == .unclear ? wording.trendUnclear(side) : wording.trendClear(side))
    }
    return lines
  }

  private func span(_ period: PeriodTrend.Earlier) -> String {
    let year = period.from.components.year
    if chart == .year { return String(year) }
    return "\(wording.shortDay(period.from))–\(wording.shortDay(period.to))"
      + (year == report.from.components.year ? "" : " \(year)")
  }

  var pattern: [Block] {
    var lines: [String] = []
    let meals = report.pattern.meals.sorted { $0.key.order < $1.key.order }
    if meals.count > 1 {
      let total = meals.reduce(0) { $0 + $1.value }
      let list = meals.map {
        "\(wording.name($0.key)) \(wording.mg($0.value)) (\(wording.percent($0.value / total * 100)))"
      }
      lines.append(wording.foodByMeal(list.joined(separator: ", ")))
    }
    let weekdays = report.pattern.weekdays.enumerated().compactMap { index, mg in
      mg.map { "\(wording.weekday(index + 1)) \(wording.decimal($0, places: 0))" }
    }
    if weekdays.count > 1 { lines.append(wording.byWeekday(weekdays.joined(separator: ", "))) }
    return lines.map(Block.remark)
  }

  package var supplements: [Block] {
    guard report.supplementsMean > 0 || !report.daysAboveLimit.isEmpty else { return [] }
    var parts: [String] = []
    if let mean = report.mean {
      parts.append(
        wording.foodAndSupplementsADay(
          food: wording.mg(max(0, mean - report.supplementsMean)),
          supplements: report.supplementsMean))
    }
    if let limit = overview.limitToTell {
      let mg = wording.decimal(limit.mg, places: 0)
      let above = report.daysAboveLimit.count
      parts.append(
        above == 0
          ? wording.supplementsNeverAboveLimit(mg, authority: limit.authority)
          : wording.supplementsAboveLimit(mg, authority: limit.authority, days: above)
            + (isSheet ? "" : ": magtrack notes supplement-limit"))
    }
    var blocks: [Block] = [.text(wording.capitalized(parts.joined(separator: "; ")))]
    let forms = report.supplementForms
    if forms.contains(where: { !$0.forms.isEmpty }) {
      let list = forms.map { form in
        let names = form.forms.map(wording.formName).joined(separator: " + ")
        return "\(names.isEmpty ? wording.formNotSaid : names) \(wording.mg(form.mg))"
      }
      blocks.append(.remark(wording.byForm(list.joined(separator: ", "))))
    }
    return blocks
  }

  var sources: [Block] {
    let most = report.contributions.prefix(5).map {
      "\($0.food.name[wording.language].printable) \(wording.percent($0.percent))"
    }.joined(separator: ", ")
    guard !most.isEmpty else { return [] }
    return [
      .text(
        report.unknownItems > 0 ? wording.mostOfKnownCameFrom(most) : wording.mostCameFrom(most))
    ]
      + (overview.swaps.isEmpty
        ? []
        : [.text(wording.swapsThatCostLittle)]
          + wording.blocks(of: overview.swaps, minding: overview.medicines))
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
