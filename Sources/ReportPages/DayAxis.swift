/// The days or months of a chart from left to right, the same in each chart of a page.
struct DayAxis {
  let labels: [String]
  /// Of the whole chart.
  let width: Double

  static let left = 40.0
  private static let rightMargin = 68.0
  private static let labelWidth = 54.0

  var right: Double { width - Self.rightMargin }

  /// From one to the next.
  var step: Double { (right - Self.left) / Double(max(1, labels.count)) }

  func x(_ index: Int) -> Double { Self.left + step * (Double(index) + 0.5) }

  /// So many that they do not touch.
  func names(at y: Double) -> [Markup] {
    let every = max(1, Int((Self.labelWidth / step).rounded(.up)))
    return labels.enumerated().filter { $0.offset % every == 0 }.map { index, label in
      "<text class=\"tick\" x=\"\(x(index))\" y=\"\(y)\" text-anchor=\"middle\">\(label)</text>"
    }
  }
}
