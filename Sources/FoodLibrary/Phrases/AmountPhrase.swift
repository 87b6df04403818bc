import MagnesiumCore

/// Reads an amount that stands alone, without a food: `40g`, `1 oz`, `250 ml`, `setengah cup`.
public enum AmountPhrase {
  /// nil where the text is not one amount; a quantity of 0 stands for any that is not positive.
  public static func read(_ text: String) -> (quantity: Double, measure: Measure)? {
    let tokens = PhraseLexer.tokens(of: text)
    var words = tokens.filter { $0.kind == .word }.map(\.word)[...]
    var quantity = 1.0
    switch tokens.first?.kind {
    case .number(let number) where tokens.count == words.count + 1: quantity = number
    case .unreadable(.amountNotPositive) where tokens.count == words.count + 1: quantity = 0
    default:
      guard tokens.count == words.count else { return nil }
      if let spoken = SpokenNumber.read(words) {
        quantity = spoken.value
        words = words.dropFirst(spoken.length)
      }
    }
    guard let found = MeasureNames.builtIn.read(words), found.length == words.count else {
      return nil
    }
    return (quantity, found.measure)
  }
}
