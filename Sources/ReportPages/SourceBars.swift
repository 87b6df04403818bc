import MagnesiumKit
import MagnesiumWords

/// Foods and their shares of what is known, a bar each.
struct SourceBars {
  let rows: [(name: String, percent: Double)]
  let title: String
  let description: String
  let wording: any Phrasebook

  private static let width = 720.0
  private static let rowHeight = 19.0
  private static let left = 236.0
  private static let most = 34

  var svg: Markup {
    let height = Double(rows.count) * Self.rowHeight + 4
    let longest = max(rows.map(\.percent).max() ?? 0, 1)
    let room = Self.width - Self.left - 60
    let bars = rows.enumerated().map { index, row -> Markup in
      let top = Double(index) * Self.rowHeight + 3
      let length = max(1, room * row.percent / longest)
      let name = row.name.count > Self.most ? row.name.prefix(Self.most - 1) + "…" : row.name[...]
      return """
        <text class="name" x="\(Self.left - 8)" y="\(top + 11)" text-anchor="end">\(String(name))</text>\
        <rect class="bar" x="\(Self.left)" y="\(top)" width="\(length)" height="14"/>\
        <text class="name" x="\(Self.left + length + 6)" y="\(top + 11)">\(
          wording.percent(row.percent))</text>
        """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" role="img" \
      aria-label="\(title). \(description)"><title>\(title)</title><desc>\(description)</desc><g aria-hidden="true">\(bars)</g></svg>
      """
  }
}
