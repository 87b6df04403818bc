import MagnesiumKit
import MagnesiumWords

/// A strip of days in one or two columns a day, with its scale before it and what it is compared with behind.
struct StripLines {
  let chart: StripChart
  let width: Int

  /// What its signs mean.
  static func key(of chart: StripChart) -> String {
    chart.key.map { $0.sign == .gap ? $0.name : "\(glyph($0.sign)) \($0.name)" }
      .joined(separator: " · ")
  }

  private static func glyph(_ sign: StripChart.Sign) -> Character {
    switch sign {
    case .counted, .month: "●"
    case .notCounted: "○"
    case .open: "│"
    case .usual: "┃"
    case .beyond: "┆"
    case .unbounded: "?"
    case .gap: " "
    }
  }

  /// nil where there is no room for it.
  var lines: [String]? {
    let marks = chart.marks.map { "\(Int($0))" }
    let scale = marks.map(\.count).max() ?? 0
    let names = Dictionary(grouping: chart.lines) { row(of: $0.value) }
      .mapValues { $0.map(\.label).joined(separator: ", ") }
    let room = width - scale - 4 - (names.values.map(\.columns).max().map { $0 + 1 } ?? 0)
    guard !chart.points.isEmpty, room >= chart.points.count else { return nil }
    let step = room >= chart.points.count * 2 ? 2 : 1
    let usual = chart.usual.map { row(of: $0.upperBound)...row(of: $0.lowerBound) }
    let rows = (0...bottom).map { row in
      let isMark = row % chart.rowsOfMark == 0
      let mark = isMark ? marks[(bottom - row) / chart.rowsOfMark] : ""
      let axis =
        usual?.contains(row) == true ? (isMark ? "┫" : "┃") : isMark ? "┤" : "│"
      let empty: Character = names[row] != nil ? "┄" : row == bottom ? "─" : " "
      let cells = chart.points.map { point in
        let sign = sign(of: point, in: row) ?? empty
        return step == 1 ? String(sign) : String([empty, sign])
      }
      let name = names[row].map { " " + $0 } ?? ""
      var line = "  \(mark.leftPadded(to: scale)) \(axis)\(cells.joined())\(name)"
      while line.last == " " { line.removeLast() }
      return line
    }
    return rows + [String(repeating: " ", count: scale + 4) + labels(step: step)]
  }

  private var bottom: Int { (chart.marks.count - 1) * chart.rowsOfMark }

  private func row(of value: Double) -> Int {
    let end = chart.marks.last ?? 1
    return bottom - Int((min(value, end) / end * Double(bottom)).rounded())
  }

  private func sign(of point: StripChart.Point, in row: Int) -> Character? {
    let known = point.known.map(self.row(of:))
    if row == known { return Self.glyph(point.sign) }
    guard let most = chart.end(of: point).map(self.row(of:)), most <= row,
      row < known ?? bottom + 1
    else { return nil }
    guard let reach = chart.reach(of: point) else { return nil }
    return Self.glyph(reach == .unbounded && row > most ? .beyond : reach)
  }

  /// So many that they do not touch.
  private func labels(step: Int) -> String {
    let longest = chart.points.map(\.label.columns).max() ?? 0
    let every = longest / step + 1
    var line = ""
    for index in stride(from: 0, to: chart.points.count, by: every) {
      let column = index * step + step - 1
      guard
        column + chart.points[index].label.columns <= chart.points.count * step + 1 || index == 0
      else { break }
      line = line.rightPadded(to: column) + chart.points[index].label
    }
    return line
  }
}
