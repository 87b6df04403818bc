import MagnesiumWords
import Platform

/// Reads a line with completion on Tab and earlier lines on the arrow keys.
struct LineEditor {
  let prompt: String
  let width: Int
  /// Whole lines with which a line can go on, the likeliest first.
  let complete: (String) -> [String]
  private var history: [String] = []

  init(prompt: String, width: Int, complete: @escaping (String) -> [String]) {
    self.prompt = prompt
    self.width = width
    self.complete = complete
  }

  /// nil at the end of input, or when the person breaks off.
  mutating func readLine() -> String? {
    var line = ""
    var position = history.count
    show(line)
    while true {
      switch Keyboard.read() {
      case .character(let character): line.append(character)
      case .backspace: _ = line.popLast()
      case .killLine: line = ""
      case .tab: line = completed(line)
      case .up where position > 0:
        position -= 1
        line = history[position]
      case .down where position < history.count:
        position += 1
        line = position < history.count ? history[position] : ""
      case .enter:
        Output.ask("\n", space: false)
        if !line.isEmpty { history.append(line) }
        return line
      case .interrupt, .endOfInput:
        Output.ask("\n", space: false)
        return nil
      case .escape, .up, .down, .other: continue
      }
      show(line)
    }
  }

  private func completed(_ line: String) -> String {
    let candidates = complete(line)
    guard let first = candidates.first else { return line }
    if candidates.count == 1 { return first + " " }
    let shared = candidates.dropFirst().reduce(first) {
      String(zip($0, $1).prefix(while: ==).map(\.0))
    }
    if shared.count > line.count { return shared }
    Output.note("\n" + candidates.prefix(9).joined(separator: " · ").printable)
    return line
  }

  private func show(_ line: String) {
    let room = max(8, width - prompt.columns - 2)
    Output.ask("\r\u{1B}[K" + prompt + Self.end(of: line.printable, columns: room), space: false)
  }

  /// As much of the end of a line as has room.
  static func end(of line: String, columns room: Int) -> String {
    var shown = line[...]
    while shown.columns > room { shown.removeFirst() }
    return String(shown)
  }
}
