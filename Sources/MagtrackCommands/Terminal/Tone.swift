import MagnesiumWords

extension Tone {
  /// With which a terminal makes letters bold, dim, green or yellow.
  private var code: Int {
    switch self {
    case .heading: 1
    case .muted: 2
    case .good: 32
    case .low: 33
    }
  }

  func callAsFunction(_ text: String, on screen: Screen) -> String {
    screen.hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// How many columns a text takes, which its colours do not.
  static func columns(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\u{1B}")) else { return text.columns }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts[0].columns
      + parts.dropFirst().reduce(0) { $0 + $1.drop { $0 != "m" }.dropFirst().columns }
  }
}

extension Screen {
  func tone(_ tone: Tone?, _ text: String) -> String { tone.map { $0(text, on: self) } ?? text }
}
