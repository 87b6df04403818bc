import MagnesiumKit
import MagnesiumWords

/// Help of the argument parser, which would break its lines before they are translated, and leaves the one
/// of the usage unbroken.
enum HelpText {
  /// More columns than any line of help has: the parser then breaks none.
  static let unbroken = 100_000

  /// Where descriptions begin.
  private static let column = 26

  /// Help that the parser did not break, between words, and never within what belongs together in brackets.
  static func fitted(_ text: String, to screen: Screen) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { broken(String($0), on: screen) }.joined(separator: "\n")
  }

  private static func broken(_ line: String, on screen: Screen) -> String {
    guard line.columns > screen.width else { return line }
    let indent = line.prefix { $0 == " " }.count
    if indent >= column { return row("", String(line.dropFirst(indent)), on: screen) }
    if indent > 0, let start = startOfDescription(line, behind: indent) {
      let label = line[..<start].trimming { $0 == " " }
      return row(String(repeating: " ", count: indent) + label, String(line[start...]), on: screen)
    }
    // The title of the usage is the one in capitals before options.
    let title = line.prefix { $0 != " " }
    if title.hasSuffix(":"), title == title.uppercased(), line.contains(" [") {
      return screen.wrap(kept(line), hanging: 2).replacing("\u{1F}", with: " ")
    }
    return screen.wrap(line, indent: indent)
  }

  /// Where what a label means begins; nil where no label stands before it.
  private static func startOfDescription(_ line: String, behind indent: Int) -> String.Index? {
    let text = line.dropFirst(indent)
    if let gap = text.firstRange(of: "  ") {
      return text[gap.lowerBound...].firstIndex { $0 != " " }
    }
    // A label that fills its column leaves one space.
    guard text.hasPrefix("-") || text.hasPrefix("<"),
      let start = line.index(line.startIndex, offsetBy: column, limitedBy: line.endIndex),
      start < line.endIndex, line[line.index(before: start)] == " "
    else { return nil }
    return start
  }

  /// Beside each other where there is room, else below.
  private static func row(_ label: String, _ words: String, on screen: Screen) -> String {
    let isBeside = screen.width >= column + 30
    let wrapped = screen.wrap(words, indent: isBeside ? column : 6)
    guard !label.isEmpty else { return wrapped }
    guard isBeside, label.columns < column else { return label + "\n" + wrapped }
    return label.rightPadded(to: column) + wrapped.dropFirst(column)
  }

  /// The line with what stands in brackets as one word each.
  private static func kept(_ line: String) -> String {
    var depth = 0
    return String(
      line.map { sign -> Character in
        switch sign {
        case "[", "<": depth += 1
        case "]", ">": depth -= 1
        case " " where depth > 0: return "\u{1F}"
        default: break
        }
        return sign
      })
  }
}
