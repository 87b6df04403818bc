import MagnesiumKit

/// The days of a period, or its months, side by side on a scale from 0.
package struct StripChart: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let label: String
    /// nil where nothing is known.
    package let known: Double?
    /// With all that unknown items can hold; nil where there are none.
    package let atMost: Double?
    /// Whether that is more than a day can have, so that it says nothing.
    package let isOpenEnded: Bool
    /// Counted, not counted, or a month.
    package let sign: Sign
    /// How far it is logged.
    package let state: String
  }

  /// A value to compare with.
  package struct Line: Sendable, Hashable {
    package let label: String
    package let value: Double
  }

  package enum Sign: Sendable, Hashable, CaseIterable {
    case counted, notCounted, month
    /// What unknown items leave open, that it goes on beyond the scale, and that nobody can say how far.
    case open, beyond, unbounded
    case usual
    /// Nothing is logged.
    case gap
  }

  package struct Key: Sendable, Hashable {
    package let sign: Sign
    package let name: String
  }

  package let title: String
  /// What it shows, for who does not see it.
  package let description: String
  package let points: [Point]
  /// The highest first.
  package let lines: [Line]
  /// Between what the usual intake lies; nil where nothing is said of it.
  package let usual: ClosedRange<Double>?
  /// What the signs mean that stand in it.
  package fileprivate(set) var key: [Key] = []

  /// The marks of the scale, four to eight at round numbers from 0 on. What unknown items leave open may end
  /// beyond it: a guess of a thousand would press what is known into a line.
  package var marks: [Double] {
    let known = points.compactMap(\.known) + lines.map(\.value) + [usual?.upperBound ?? 0]
    let firm = max(known.max() ?? 0, 40)
    let bounded = points.filter { !$0.isOpenEnded }.compactMap(\.atMost)
    let highest = max(firm, min(bounded.max() ?? 0, firm * 1.5))
    var step = 10.0
    var digit = 0
    // 10, 20, 50, 100 and so on.
    while highest / step > 6 {
      step *= digit % 3 == 1 ? 2.5 : 2
      digit += 1
    }
    return Array(stride(from: 0, through: (highest / step).rounded(.up) * step, by: step))
  }

  fileprivate func has(_ sign: Sign) -> Bool {
    switch sign {
    case .counted, .notCounted, .month: points.contains { $0.sign == sign && $0.known != nil }
    case .open, .beyond, .unbounded: points.contains { reach(of: $0) == sign }
    case .usual: usual != nil
    case .gap: points.contains { $0.known == nil && $0.atMost == nil }
    }
  }

  /// How far what unknown items leave open goes; nil where there are none.
  package func reach(of point: Point) -> Sign? {
    point.atMost.map { most in
      point.isOpenEnded ? .unbounded : most > marks.last ?? 0 ? .beyond : .open
    }
  }

  /// Where its line ends: at the scale's end where it goes on; nil where it has none.
  package func end(of point: Point) -> Double? {
    reach(of: point) == .open ? point.atMost : point.atMost == nil ? nil : marks.last
  }

  /// Whether there is anything in it.
  package var isEmpty: Bool { points.allSatisfy { $0.known == nil && $0.atMost == nil } }

  /// How many rows of text lie from one mark to the next.
  package var rowsOfMark: Int { marks.count > 6 ? 1 : 2 }

  /// How many lines of text it takes, with the names of its days.
  package var textLines: Int { (marks.count - 1) * rowsOfMark + 2 }
}

extension PeriodDocument {
  /// Longer periods show their months.
  private static let mostDays = 93

  package var isInMonths: Bool { report.days.count > Self.mostDays }

  package var strip: StripChart {
    var lines: [StripChart.Line] = []
    // What does not count is compared with nothing.
    if let aim = overview.aim, report.mean != nil {
      for (label, reference) in [("EAR", report.ear), (aim.label, aim)] {
        guard let mg = reference?.mg else { continue }
        lines.append(
          StripChart.Line(label: "\(label) \(wording.decimal(mg, places: 0))", value: mg))
      }
    }
    var strip = StripChart(
      title: isInMonths ? wording.monthsOfPeriod : wording.daysOfPeriod,
      description: wording.stripDescription(
        counted: report.countedDays.count, from: wording.date(report.from),
        to: wording.date(report.to), lines: lines.map(\.label)),
      points: isInMonths
        ? report.days.chunkedByMonth.map(point) : zip(report.days, report.targets).map(point),
      lines: lines.sorted { $0.value > $1.value },
      usual: overview.aim == nil ? nil : report.adequacy?.intake.confidenceInterval)
    strip.key = StripChart.Sign.allCases.filter(strip.has)
      .map { StripChart.Key(sign: $0, name: wording.name($0)) }
    return strip
  }

  private func point(_ record: DayRecord, target: Double?) -> StripChart.Point {
    let (known, unknown) = (record.magnesiumMg, record.tally.unknownAtMost)
    let atMost = unknown > 0 ? (known ?? 0) + unknown : nil
    return StripChart.Point(
      label: wording.shortDay(record.day), known: known, atMost: atMost,
      isOpenEnded: record.tally.unreadItems > 0 || says(nothing: atMost, around: target),
      sign: record.isCounted ? .counted : .notCounted,
      state: record.tally.unreadItems > 0 ? wording.notUnderstood : wording.shortName(record.state))
  }

  private func point(ofMonth month: [DayRecord]) -> StripChart.Point {
    let (known, unknown) = (month.meanMg, month.meanUnknownAtMost ?? 0)
    let atMost = unknown > 0 ? (known ?? 0) + unknown : nil
    return StripChart.Point(
      label: wording.monthAndYear(month[0].day), known: known, atMost: atMost,
      isOpenEnded: says(nothing: atMost, around: report.reference?.mg), sign: .month,
      state: wording.countedDays(month.counted.count))
  }

  private func says(nothing most: Double?, around target: Double?) -> Bool {
    most.map { Plausibility.dayTotal(around: target).upperBound < $0 } ?? false
  }
}
