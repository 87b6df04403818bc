import MagnesiumWords

/// Foods and their shares of what is known, a bar each: beside its name, or below it where it is narrow.
struct SourceBars: Chart {
  let rows: [(name: String, percent: Double)]
  let title: String
  let description: String
  let wording: any Phrasebook
  var isNarrow = false

  /// It has room beside text.
  let widest = 480.0
  var height: Double { Double(rows.count) * rowHeight + 4 }

  private var rowHeight: Double { isNarrow ? 32 : 18 }
  private var left: Double { isNarrow ? 0 : 212 }
  private static let right = 46.0
  private static let mostLetters = 29

  var drawing: Markup {
    let longest = max(rows.map(\.percent).max() ?? 0, 1)
    let room = width - left - Self.right
    let bars = rows.enumerated().map { index, row -> Markup in
      let top = Double(index) * rowHeight + 3
      let bar = isNarrow ? top + 14 : top
      let length = max(1, room * row.percent / longest)
      let place: Markup =
        isNarrow
        ? "x=\"0\" y=\"\(top + 10)\"" : "x=\"\(left - 8)\" y=\"\(top + 11)\" text-anchor=\"end\""
      return """
        <text \(place)>\(row.name.shortened(to: Self.mostLetters))</text>\
        <rect class="bar" x="\(left)" y="\(bar)" width="\(length)" height="13"/>\
        <text x="\(left + length + 6)" y="\(bar + 11)">\(wording.percent(row.percent))</text>
        """
    }
    return "\(bars)"
  }
}
