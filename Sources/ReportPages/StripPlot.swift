import MagnesiumWords

/// A strip of days: a dot a day, a line up to what its unknown items hold at most, with an arrow where that is beyond
/// the scale and a question mark where nobody can say, hollow where the day does not count, and nothing where nothing
/// was logged.
struct StripPlot: Chart {
  let strip: StripChart
  let wording: any Phrasebook
  var isNarrow = false

  let height = 166.0
  var title: String { strip.title }
  var description: String { strip.description }

  private static let left = DayAxis.left
  private static let top = 14.0
  private static let bottom = 26.0

  var drawing: Markup { "\(band)\(grid)\(references)\(dots)\(axis.names(at: height - 8))" }

  private var axis: DayAxis { DayAxis(labels: strip.points.map(\.label), width: width) }
  private var plotRight: Double { axis.right }

  private func y(_ value: Double) -> Double {
    let end = strip.marks.last ?? 1
    return Self.top + (height - Self.top - Self.bottom) * (1 - min(value, end) / end)
  }

  private var grid: [Markup] {
    strip.marks.map { value in
      """
      <line class="grid" x1="\(Self.left)" x2="\(plotRight)" y1="\(y(value))" y2="\(y(value))"/>\
      <text class="tick" x="\(Self.left - 6)" y="\(y(value) + 4)" text-anchor="end">\(
        wording.decimal(value, places: 0))</text>
      """
    }
  }

  private var band: Markup {
    guard let usual = strip.usual else { return "" }
    let (top, bottom) = (y(usual.upperBound), y(usual.lowerBound))
    return """
      <rect class="band" x="\(Self.left)" width="\(plotRight - Self.left)" y="\(top)" height="\(
        max(1, bottom - top))"/>
      """
  }

  private var references: [Markup] {
    var lowest = -Double.infinity
    // Names beside lines that lie together are moved apart.
    return strip.lines.map { line in
      let text = max(y(line.value) + 4, lowest + 13)
      lowest = text
      return """
        <line class="reference" x1="\(Self.left)" x2="\(plotRight)" y1="\(y(line.value))" y2="\(
          y(line.value))"/><text x="\(plotRight + 5)" y="\(text)">\(line.label)</text>
        """
    }
  }

  private var dots: [Markup] {
    let axis = axis
    return strip.points.enumerated().map { index, point in
      let x = axis.x(index)
      let open: Markup =
        strip.end(of: point).map { end in
          let reach = strip.reach(of: point)
          let kind: Markup = reach == .unbounded ? "far" : "open"
          return """
            <line class="\(kind)" x1="\(x)" x2="\(x)" y1="\(y(point.known ?? 0))" y2="\(y(end))"/>\(
              Self.head(reach, at: x, Self.top))
            """
        } ?? ""
      let dot: Markup =
        point.known.map { known in
          """
          <circle class="\(point.sign == .notCounted ? "hollow" : "full")" cx="\(x)" cy="\(
            y(known))" r="\(radius)"/>
          """
        } ?? ""
      return "\(open)\(dot)"
    }
  }

  /// What stands at the upper end of a line that is not its end.
  private static func head(_ reach: StripChart.Sign?, at x: Double, _ y: Double) -> Markup {
    switch reach {
    case .beyond: "<path class=\"full\" d=\"M\(x - 4) \(y)L\(x) \(y - 8)L\(x + 4) \(y)Z\"/>"
    case .unbounded: "<text x=\"\(x)\" y=\"\(y - 2)\" text-anchor=\"middle\">?</text>"
    default: ""
    }
  }

  var signs: [(drawing: Markup, name: String)] {
    strip.key.map { key in
      let sign: Markup =
        switch key.sign {
        case .counted, .month: "<circle class=\"full\" cx=\"7\" cy=\"6\" r=\"4.5\"/>"
        case .notCounted: "<circle class=\"hollow\" cx=\"7\" cy=\"6\" r=\"4.5\"/>"
        case .open: "<line class=\"open\" x1=\"7\" x2=\"7\" y1=\"0\" y2=\"12\"/>"
        case .beyond:
          "<line class=\"open\" x1=\"7\" x2=\"7\" y1=\"8\" y2=\"12\"/>\(Self.head(.beyond, at: 7, 8))"
        case .unbounded:
          "<line class=\"far\" x1=\"3\" x2=\"3\" y1=\"0\" y2=\"12\"/>\(Self.head(.unbounded, at: 10, 13))"
        case .usual: "<rect class=\"band\" x=\"1\" y=\"2\" width=\"12\" height=\"8\"/>"
        case .gap: ""
        }
      return (sign, key.name)
    }
  }

  private var radius: Double {
    min(4.5, max(1.5, axis.step * 0.42))
  }
}
