import Foundation

/// The terminal, as far as a text depends on it.
struct Screen: Sendable {
  /// Columns, 20 or more.
  let width: Int
  let isTerminal: Bool
  let hasColor: Bool
  /// Whether a question can be asked and answered.
  let isInteractive: Bool

  static var current: Screen {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let hasColor =
      isTerminal && EnvironmentVariable.value(of: "NO_COLOR") == nil
      && EnvironmentVariable.value(of: "TERM") != "dumb"
    return Screen(
      width: max(
        20,
        EnvironmentVariable.value(of: "COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
          ?? terminalWidth
          ?? 80),
      isTerminal: isTerminal, hasColor: hasColor,
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Breaks a paragraph into lines no wider than the screen, all but the first indented.
  func wrap(_ text: String, indent: Int = 0, hanging: Int = 0) -> String {
    let limit = min(width, 100)
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(Substring(word))
      if !isEmpty, line.count + 1 + word.count > limit {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}
