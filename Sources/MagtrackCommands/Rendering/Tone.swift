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
}
