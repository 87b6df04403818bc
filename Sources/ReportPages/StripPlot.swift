import MagnesiumKit
import MagnesiumWords

/// The days of a period on a scale from 0: a dot a day, a line up to what its unknown items hold at most,
/// hollow where the day does not count, and nothing where nothing was logged.
struct StripPlot {
  struct Point {
    let label: String
    /// What is known, in mg; nil where nothing is.
    let mg: Double?
    /// With all that unknown items can hold, in mg.
    let atMost: Double
    let isCounted: Bool
    /// What the table says of it.
    let state: String
  }

  struct Line {
    let label: String
    let mg: Double
  }

  let points: [Point]
  let lines: [Line]
  /// Between what the usual intake lies, in mg; nil where nothing is said of it.
  let usual: ClosedRange<Double>?
  let title: String
  let description: String
  let wording: any Phrasebook

  private static let width = 720.0
  private static let height = 236.0
  private static let left = 46.0
  private static let right = 80.0
  private static let top = 12.0
  private static let bottom = 34.0
  private static let labelWidth = 50.0

  /// The end of the scale and the step between its marks: four to eight of them, at round numbers.
  private var scale: (end: Double, step: Double) {
    let most =
      points.map { max($0.mg ?? 0, $0.atMost) }.max().map { max($0, lines.map(\.mg).max() ?? 0) }
      ?? 0
    let highest = max(most, 40)
    var step = 10.0
    var digit = 0
    // 10, 20, 50, 100 and so on.
    while highest / step > 6 {
      step *= digit % 3 == 1 ? 2.5 : 2
      digit += 1
    }
    return ((highest / step).rounded(.up) * step, step)
  }

  private func x(_ index: Int) -> Double {
    let room = Self.width - Self.left - Self.right
    return Self.left + room * (Double(index) + 0.5) / Double(max(1, points.count))
  }

  /// - Parameter style: what stands in a file of its own, which has no other.
  func svg(style: Markup = "") -> Markup {
    let (end, step) = scale
    let room = Self.height - Self.top - Self.bottom
    func y(_ mg: Double) -> Double { Self.top + room * (1 - min(mg, end) / end) }
    let plotRight = Self.width - Self.right
    let marks = stride(from: 0, through: end, by: step).map { mg -> Markup in
      """
      <line class="grid" x1="\(Self.left)" x2="\(plotRight)" y1="\(y(mg))" y2="\(y(mg))"/>\
      <text class="tick" x="\(Self.left - 6)" y="\(y(mg) + 4)" text-anchor="end">\(
        wording.decimal(mg, places: 0))</text>
      """
    }
    let band: Markup =
      usual.map { usual in
        """
        <rect class="band" x="\(Self.left)" width="\(plotRight - Self.left)" y="\(
          y(usual.upperBound))" height="\(max(1, y(usual.lowerBound) - y(usual.upperBound)))"/>
        """
      } ?? ""
    var lowest = -Double.infinity
    // Names beside lines that lie together are moved apart.
    let references = lines.sorted { $0.mg > $1.mg }.map { line -> Markup in
      let text = max(y(line.mg) + 4, lowest + 13)
      lowest = text
      return """
        <line class="reference" x1="\(Self.left)" x2="\(plotRight)" y1="\(y(line.mg))" y2="\(y(line.mg))"/>\
        <text class="name" x="\(plotRight + 5)" y="\(text)">\(line.label)</text>
        """
    }
    let dots = points.enumerated().map { index, point -> Markup in
      guard let mg = point.mg else { return "" }
      let open: Markup =
        point.atMost > mg + 0.5
        ? """
        <line class="open" x1="\(x(index))" x2="\(x(index))" y1="\(y(mg))" y2="\(y(point.atMost))"/>
        """ : ""
      let kind = point.isCounted ? "counted" : "partial"
      return """
        \(open)<circle class="\(kind)" cx="\(x(index))" cy="\(y(mg))" r="\(radius)"/>
        """
    }
    // So many that they do not touch.
    let across = Self.width - Self.left - Self.right
    let every = max(1, Int((Double(points.count) * Self.labelWidth / across).rounded(.up)))
    let labels = points.enumerated().filter { $0.offset % every == 0 }.map {
      index, point -> Markup in
      """
      <text class="tick" x="\(x(index))" y="\(Self.height - 14)" text-anchor="middle">\(point.label)</text>
      """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" role="img" \
      aria-label="\(title). \(description)"><title>\(title)</title><desc>\(description)</desc>\(style)<g aria-hidden="true">\
      \(marks)\(band)\(references)\(dots)\(labels)</g></svg>
      """
  }

  private var radius: Double { points.count > 40 ? 3 : 4.5 }
}
