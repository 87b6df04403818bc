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

  var supplements: [Block] {
    guard report.supplementsMean > 0 || !report.daysAboveLimit.isEmpty else { return [] }
    var parts = foodAndSupplements
    if let limit = overview.limitToTell {
      let mg = wording.decimal(limit.mg, places: 0)
      let above = report.daysAboveLimit.count
      parts.append(
        above == 0
          ? wording.supplementsNeverAboveLimit(mg, authority: limit.authority)
          : wording.supplementsAboveLimit(mg, authority: limit.authority, days: above)
            + ": magtrack notes supplement-limit")
    }
    return [.text(wording.capitalized(parts.joined(separator: "; ")))]
      + supplementForms.map(Block.remark)
  }

  private var foodAndSupplements: [String] {
    guard let mean = report.mean else { return [] }
    return [
      wording.foodAndSupplementsADay(
        food: wording.mg(max(0, mean - report.supplementsMean)),
        supplements: report.supplementsMean)
    ]
  }

  private var supplementForms: [String] {
    let forms = report.supplementForms
    guard forms.contains(where: { !$0.forms.isEmpty }) else { return [] }
    let list = forms.map { "\(names(ofForms: $0.forms)) \(wording.mg($0.mg))" }
    return [wording.byForm(list.joined(separator: ", "))]
  }

  private func names(ofForms forms: [String]) -> String {
    forms.isEmpty
      ? wording.formNotSaid : forms.map(wording.formName).joined(separator: " + ")
  }

  /// What was taken, on how many days, and what the limit is of, for who has not kept the diary.
  package func supplements(_ taken: [SheetOverview.Supplement]) -> [String] {
    var lines = taken.prefix(Self.mostSupplements).map(line)
    if taken.count > lines.count { lines.append(wording.andMore(taken.count - lines.count)) }
    if taken.contains(where: { $0.doses.contains { $0.mg != nil } }) {
      lines.append(wording.dosesAreElemental)
    }
    if report.supplementsMean > 0 { lines += foodAndSupplements }
    if report.supplementForms.count > 1 { lines += supplementForms }
    if let limit = overview.limitToTell, !taken.isEmpty {
      let above = report.daysAboveLimit
      lines.append(
        wording.limitOfSupplements(limit) + " "
          + (above.isEmpty
            ? wording.limitNeverExceeded
            : wording.limitExceeded(
              on: above.count, of: report.days.count, days: listed(above))))
    }
    return lines
  }

  private static let mostSupplements = 4
  private static let mostDoses = 3

  /// `Magnesium citrate: 200 mg on 19 of 31 days, 400 mg on 2 of 31 days`
  private func line(_ taken: SheetOverview.Supplement) -> String {
    let days = report.days.count
    let known = taken.doses.compactMap(\.mg)
    var parts: [String]
    if taken.doses.count > Self.mostDoses, known.count == taken.doses.count,
      let least = known.min(),
      let most = known.max()
    {
      parts = [wording.taken(wording.range(least...most), on: taken.days, of: days)]
    } else {
      parts = taken.doses.map { dose in
        wording.taken(
          dose.mg.map { wording.short($0, places: 1) + " mg" } ?? wording.magnesiumUnknown,
          on: dose.days, of: days)
      }
    }
    if taken.daysBeside > 0 { parts.append(wording.ofTheseNotCounted(taken.daysBeside)) }
    let name = taken.name[wording.language].printable.shortened(to: 48)
    // A product that is called by its form, in whatever language, has said it.
    let isSaid =
      taken.forms.isEmpty
      || taken.forms.count == 1
        && Language.allCases.contains {
          $0.phrasebook.formName(taken.forms[0]).lowercased() == name.lowercased()
        }
    let form = isSaid ? "" : " (\(names(ofForms: taken.forms)))"
    return "\(name)\(form): \(parts.joined(separator: ", "))"
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
