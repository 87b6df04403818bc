import MagnesiumKit
import MagnesiumWords

/// A calendar in as many columns as there is room for, a column a week and a row a weekday.
struct CalendarLines {
  let chart: CalendarChart
  let width: Int

  var lines: [String] {
    // Seven columns for the weekday and the margin.
    let weeks = max(13, width - 7)
    var lines: [String] = []
    var first = DaySpan.week(of: chart.from).from
    let last = chart.from + max(0, chart.fractions.count - 1)
    while first <= last {
      if !lines.isEmpty { lines.append("") }
      let count = min(weeks, (chart.to.daysSince1970 - first.daysSince1970) / 7 + 1)
      lines += block(from: first, weeks: count)
      first = first + 7 * count
    }
    return lines
  }

  private func block(from monday: CivilDay, weeks: Int) -> [String] {
    [months(from: monday, weeks: weeks)]
      + (0..<7).map { weekday in
        let cells = (0..<weeks).map { cell(monday + $0 * 7 + weekday) }
        let name = weekday % 2 == 0 ? chart.weekdays[weekday] : "   "
        return "  \(name) " + String(cells)
      }
  }

  /// The names of the months above the week in which each begins.
  private func months(from monday: CivilDay, weeks: Int) -> String {
    var line = ""
    for week in 0..<weeks {
      let days = (0..<7).map { monday + week * 7 + $0 }
      if let first = days.first(where: { $0.components.day == 1 && $0 >= chart.from }),
        line.count <= week, week + 3 <= weeks
      {
        line = line.rightPadded(to: week) + chart.months[first.components.month - 1]
      }
    }
    return "      " + line
  }

  private func cell(_ day: CivilDay) -> Character {
    let index = day.daysSince1970 - chart.from.daysSince1970
    guard chart.fractions.indices.contains(index) else { return " " }
    guard let fraction = chart.fractions[index] else { return "·" }
    switch fraction {
    case ..<0.5: return "░"
    case ..<0.75: return "▒"
    case ..<1: return "▓"
    default: return "█"
    }
  }
}
