@preconcurrency import Rainbow

/// What a text is, for those who see colours. No meaning stands in the colour alone.
enum Tone {
  case heading, good, low, muted

  func callAsFunction(_ text: String, on screen: Screen) -> String {
    guard screen.hasColor else { return text }
    return switch self {
    case .heading: text.applyingCodes(Style.bold)
    case .good: text.applyingCodes(Color.green)
    case .low: text.applyingCodes(Color.yellow)
    case .muted: text.applyingCodes(Style.dim)
    }
  }

  /// How many columns a text takes, which its colours do not.
  static func columns(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\u{1B}")) else { return text.columns }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts[0].columns
      + parts.dropFirst().reduce(0) { $0 + $1.drop { $0 != "m" }.dropFirst().columns }
  }
}
