/// What a text is, for those who see colours. No meaning stands in the colour alone.
enum Tone: Int {
  /// By the codes with which a terminal makes letters bold, dim, green or yellow.
  case heading = 1
  case muted = 2
  case good = 32
  case low = 33

  func callAsFunction(_ text: String, on screen: Screen) -> String {
    screen.hasColor ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }

  /// How many columns a text takes, which its colours do not.
  static func columns(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\u{1B}")) else { return text.columns }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts[0].columns
      + parts.dropFirst().reduce(0) { $0 + $1.drop { $0 != "m" }.dropFirst().columns }
  }
}
