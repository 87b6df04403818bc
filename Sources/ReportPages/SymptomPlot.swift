import MagnesiumWords

/// Lanes of answers below each other, on the days of the strip above: a bar for what there was, a ring for the
/// answer that there was nothing, and nothing where nothing was answered.
struct SymptomPlot: Chart {
  let chart: SymptomChart
  let wording: any Phrasebook
  var isNarrow = false

  var title: String { chart.title }
  var description: String { chart.description }
  var height: Double { Double(chart.lanes.count) * Self.laneHeight + 22 }

  private static let laneHeight = 42.0
  private static let nameHeight = 16.0
  private static let barHeight = 18.0

  private var axis: DayAxis { DayAxis(labels: chart.labels, width: width) }

  var drawing: Markup {
    "\(chart.lanes.enumerated().map(lane))\(axis.names(at: height - 6))"
  }

  private func lane(_ number: Int, _ lane: SymptomChart.Lane) -> Markup {
    let top = Double(number) * Self.laneHeight
    let base = top + Self.nameHeight + Self.barHeight
    let marks = [(lane.most, base - Self.barHeight), (0, base)].map { value, y -> Markup in
      """
      <line class="grid" x1="\(DayAxis.left)" x2="\(axis.right)" y1="\(y)" y2="\(y)"/>\
      <text class="tick" x="\(DayAxis.left - 6)" y="\(y + 4)" text-anchor="end">\(
        wording.decimal(value, places: 0))</text>
      """
    }
    let width = max(1.5, min(9, axis.step * 0.6))
    let answers = lane.values.enumerated().map { index, value -> Markup in
      guard let value else { return "" }
      let x = axis.x(index)
      guard value > 0 else {
        return "<circle class=\"hollow\" cx=\"\(x)\" cy=\"\(base)\" r=\"\(min(3, width / 2))\"/>"
      }
      let height = max(1, Self.barHeight * min(1, value / lane.most))
      return """
        <rect class="bar" x="\(x - width / 2)" y="\(base - height)" width="\(width)" height="\(height)"/>
        """
    }
    return """
      <text x="\(DayAxis.left)" y="\(top + 11)">\(
        isNarrow ? lane.name.shortened(to: 36) : lane.figure)</text>\
      \(marks)\(answers)
      """
  }

  var signs: [(drawing: Markup, name: String)] {
    let values = chart.lanes.flatMap(\.values)
    let none: Markup = "<circle class=\"hollow\" cx=\"7\" cy=\"6\" r=\"3\"/>"
    let nothing: Markup = ""
    return (values.contains { $0 == 0 } ? [(none, wording.answeredNone)] : [])
      + (values.contains { $0 == nil } ? [(nothing, wording.gapIsNoAnswer)] : [])
  }
}
