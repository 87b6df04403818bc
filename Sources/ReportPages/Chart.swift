/// A drawing with its name and what it shows in words, for who does not see it.
protocol Chart {
  var title: String { get }
  var description: String { get }
  /// Whether it is for a screen as narrow as a phone's.
  var isNarrow: Bool { get set }
  /// Where it is not.
  var widest: Double { get }
  var height: Double { get }
  /// What the description says already.
  var drawing: Markup { get }
  /// The signs that are in it, 14 wide and 12 high, and what they mean.
  var signs: [(drawing: Markup, name: String)] { get }
}

extension Chart {
  var signs: [(drawing: Markup, name: String)] { [] }

  var widest: Double { 720 }

  var width: Double { isNarrow ? 320 : widest }

  /// Within a page, in the page's style, which shows the one that fits the screen.
  var inPage: Markup {
    var narrow = self
    narrow.isNarrow = true
    return """
      \(svg(width: width, height: height, drawing))\(narrow.svg(
        width: narrow.width, height: narrow.height, narrow.drawing))
      """
  }

  /// What its signs mean, each as it is drawn.
  var key: Markup {
    let items = signs.map { sign -> Markup in
      """
      <li><svg viewBox="0 0 14 12" aria-hidden="true">\(sign.drawing)</svg> \(sign.name)</li>
      """
    }
    return items.isEmpty ? "" : "<ul class=\"key\">\(items)</ul>"
  }

  /// A file of its own, which says what it is: on paper, because not every viewer of pictures knows of light and
  /// dark.
  ///
  /// - Parameter subject: what its title leaves open.
  func inFile(about subject: String) -> Markup {
    let key = keyLines
    let whole = Self.headHeight + height + key.height
    // Its title needs room that what stands beside text has not.
    let width = max(width, Self.leastWidthOfFile)
    return svg(
      width: width, height: whole,
      style: "<style>\(Markup(written: PageStyle.chartInFile))</style>",
      """
      <rect class="ground" width="\(width)" height="\(whole)"/>\
      <text class="head" x="4" y="17">\(title)</text><text class="tick" x="4" y="34">\(subject)</text>\
      <g transform="translate(0 \(Self.headHeight))">\(drawing)</g>\
      <g transform="translate(4 \(Self.headHeight + height))">\(key.drawing)</g>
      """)
  }

  private static var leastWidthOfFile: Double { 720 }
  private static var headHeight: Double { 44 }
  private static var lineHeight: Double { 18 }
  /// Of a letter, in the widest of the typefaces.
  private static var letterWidth: Double { 8 }

  private var keyLines: (drawing: Markup, height: Double) {
    var (x, y) = (0.0, 0.0)
    let items = signs.map { sign -> Markup in
      let length = 34 + Double(sign.name.count) * Self.letterWidth
      if x > 0, x + length > width { (x, y) = (0, y + Self.lineHeight) }
      defer { x += length }
      return """
        <g transform="translate(\(x) \(y))">\(sign.drawing)<text x="19" y="10.5">\(sign.name)</text></g>
        """
    }
    return ("\(items)", items.isEmpty ? 0 : y + Self.lineHeight + 4)
  }

  private func svg(
    width: Double, height: Double, style: Markup = "", _ content: Markup
  ) -> Markup {
    let kind: Markup = isNarrow ? "narrow" : "wide"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="\(kind)" viewBox="0 0 \(width) \(height)" \
      role="img" aria-label="\(title). \(description)"><title>\(title)</title><desc>\(description)</desc>\
      \(style)<g aria-hidden="true">\(content)</g></svg>
      """
  }
}
