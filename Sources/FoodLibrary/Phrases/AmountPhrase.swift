import MagnesiumCore

/// Reads an amount that stands alone, without a food: `40g`, `1 oz`, `250 ml`, `setengah cup`.
public enum AmountPhrase {
  /// nil where the text is not one amount; a quantity of 0 stands for any that is not positive.
  public static func read(_ text: String) -> (quantity: Double, measure: Measure)? {
    var tokens = PhraseLexer.tokens(of: text)[...]
    var quantity = 1.0
    switch tokens.first?.kind {
    case .number(let number):
      quantity = number
      tokens = tokens.dropFirst()
    case .unreadable(.amountNotPositive):
      quantity = 0
      tokens = tokens.dropFirst()
    case .article: tokens = tokens.dropFirst()
    default: break
    }
    guard tokens.allSatisfy({ $0.kind == .word }) else { return nil }
    let words = ItemReading.words(tokens)
    guard let found = MeasureNames.builtIn.read(words[...]), found.length == words.count else {
      return nil
    }
    return (quantity, found.measure)
  }
}
