import MagnesiumWords
import Platform

/// The terminal, as far as a text depends on it.
struct Screen: Sendable {
  /// Columns, 20 or more.
  let width: Int
  let isTerminal: Bool
  let hasColor: Bool
  /// Whether a question can be asked and answered.
  let isInteractive: Bool

  static var current: Screen { Screen(of: STDOUT_FILENO) }

  /// Breaks a paragraph into lines no wider than the screen, all but the first indented.
  func wrap(_ text: String, indent: Int = 0, hanging: Int = 0) -> String {
    let limit = min(width, 100)
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var columns = indent
    var isEmpty = true
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(Substring(word))
      let width = Tone.columns(of: word)
      if !isEmpty, columns + 1 + width > limit {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        columns = indent + hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      columns += (isEmpty ? 0 : 1) + width
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}

extension Screen {
  /// The terminal, file or pipe behind a descriptor.
  init(of descriptor: Int32) {
    let isProcess = Surroundings.current.isProcess
    isTerminal = isProcess && isatty(descriptor) == 1
    hasColor =
      isTerminal && EnvironmentVariable.value(of: "NO_COLOR") == nil
      && EnvironmentVariable.value(of: "TERM") != "dumb"
    width = max(
      20,
      EnvironmentVariable.value(of: "COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        ?? (isTerminal ? Self.terminalWidth(of: descriptor) : nil) ?? 80)
    isInteractive = isProcess && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
