import MagnesiumKit
import MagnesiumWords

/// The days of a month as one line of blocks, with what it shows in words below.
struct Sparkline {
  let report: PeriodReport
  /// What the days are compared with; nil where it is no aim.
  let aim: ReferenceIntake?
  let wording: any Phrasebook
  let screen: Screen

  private static let blocks = Array("▁▂▃▄▅▆▇█")

  var lines: [String] {
    let counted = report.countedDays
    guard counted.count > 1, let most = counted.max(by: isLower),
      let least = counted.min(by: isLower)
    else { return [] }
    let top = max(most.tally.total.mg, aim?.mg ?? 0)
    let line = report.days.map { record -> Character in
      guard record.state.isCounted, top > 0 else { return "·" }
      return Self.blocks[min(7, Int(nearest: (record.tally.total.mg / top * 8).rounded(.down)))]
    }
    return ["  " + String(line)]
      + [
        wording.sparklineCaption(top: top),
        wording.lowestAndHighest(lowest: told(least), highest: told(most)),
      ].map { screen.wrap($0, indent: 2) }
  }

  private func isLower(_ left: DayRecord, _ right: DayRecord) -> Bool {
    left.tally.total.mg < right.tally.total.mg
  }

  private func told(_ record: DayRecord) -> String {
    "\(wording.mg(record.tally.total.mg)) (\(wording.shortDate(record.day)))"
  }
}

/// The days of a year, a column a week and a row a weekday. The shade says how much of the
/// reference a counted day reached; the months below say the same in numbers.
struct Calendar {
  let report: PeriodReport
  let wording: any Phrasebook
  let screen: Screen

  var lines: [String] {
    guard report.reference != nil, !report.countedDays.isEmpty else { return [] }
    // Four columns for the weekday and the margin.
    let weeks = max(13, screen.width - 7)
    var lines: [String] = []
    var first = report.from - (report.from.weekday - 1)
    while first <= report.days.last?.day ?? report.from {
      if !lines.isEmpty { lines.append("") }
      let count = min(weeks, (report.to.daysSince1970 - first.daysSince1970) / 7 + 1)
      lines += block(from: first, weeks: count)
      first = first + 7 * count
    }
    return lines + [
      screen.wrap(
        wording.calendarLegend, indent: 2)
    ]
  }

  private func block(from monday: CivilDay, weeks: Int) -> [String] {
    [months(from: monday, weeks: weeks)]
      + (0..<7).map { weekday in
        let cells = (0..<weeks).map { cell(monday + $0 * 7 + weekday) }
        let name = weekday % 2 == 0 ? wording.weekday(weekday + 1) : "   "
        return "  \(name) " + String(cells)
      }
  }

  /// The names of the months above the week in which each begins.
  private func months(from monday: CivilDay, weeks: Int) -> String {
    var line = ""
    for week in 0..<weeks {
      let days = (0..<7).map { monday + week * 7 + $0 }
      if let first = days.first(where: { $0.components.day == 1 && $0 >= report.from }),
        line.count <= week, week + 3 <= weeks
      {
        line = line.rightPadded(to: week) + wording.shortMonth(first.components.month)
      }
    }
    return "      " + line
  }

  private func cell(_ day: CivilDay) -> Character {
    let index = day.daysSince1970 - report.from.daysSince1970
    guard report.days.indices.contains(index), let reference = report.reference else { return " " }
    let record = report.days[index]
    guard record.state.isCounted else { return "·" }
    switch record.tally.total.mg.tenths / reference.mg.tenths {
    case ..<0.5: return "░"
    case ..<0.75: return "▒"
    case ..<1: return "▓"
    default: return "█"
    }
  }
}
