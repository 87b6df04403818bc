/// A drawing with its name and what it shows in words, for who does not see it.
protocol Chart {
  var title: String { get }
  var description: String { get }
  /// Whether it is for a screen as narrow as a phone's.
  var isNarrow: Bool { get set }
  var height: Double { get }
  /// What the description says already.
  var drawing: Markup { get }
}

extension Chart {
  var width: Double { isNarrow ? 320 : 720 }

  /// Within a page, in the page's style, which shows the one that fits the screen.
  var inPage: Markup {
    var narrow = self
    narrow.isNarrow = true
    return "\(svg())\(narrow.svg())"
  }

  /// A file of its own: on paper, because not every viewer of pictures knows of light and dark.
  var inFile: Markup {
    svg(
      above: """
        <style>\(Markup(written: PageStyle.chartInFile))</style><rect class="ground" width="\(width)" \
        height="\(height)"/>
        """)
  }

  private func svg(above: Markup = "") -> Markup {
    let kind: Markup = isNarrow ? "narrow" : "wide"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="\(kind)" viewBox="0 0 \(width) \(height)" \
      role="img" aria-label="\(title). \(description)"><title>\(title)</title><desc>\(description)</desc>\
      \(above)<g aria-hidden="true">\(drawing)</g></svg>
      """
  }
}
