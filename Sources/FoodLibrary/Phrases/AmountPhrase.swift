import MagnesiumCore

/// An amount as it stands alone, without a food: `40g`, `1 oz`, `2`, `setengah cup`, `2 large slices`.
public struct AmountPhrase: Sendable, Hashable {
  /// More than 0.
  public let quantity: Double
  /// nil for a bare number.
  public let measure: Measure?
  public let size: PortionSize?

  public init(grams: Double) {
    (quantity, measure, size) = (grams, MeasureNames.builtIn["g"], nil)
  }

  /// - Throws: ``AmountProblem``
  public init(_ text: String) throws(AmountProblem) {
    var tokens = PhraseLexer.tokens(of: text)[...]
    var number: Double?
    switch tokens.first?.kind {
    case .number(let value): number = value
    case .article: number = 1
    case .unreadable(.amountNotPositive): throw .notPositive
    case .unreadable(.ambiguousNumber(let text)): throw .ambiguousNumber(text)
    default: break
    }
    if number != nil { tokens = tokens.dropFirst() }
    guard tokens.allSatisfy({ $0.kind == .word }) else { throw .unreadable }
    var words = ItemReading.words(tokens)[...]
    var size = PhraseWords.takeSize(&words)
    let found = MeasureNames.builtIn.read(words)
    words = words.dropFirst(found?.length ?? 0)
    size = size ?? PhraseWords.takeSize(&words)
    guard words.isEmpty, number != nil || size != nil || found != nil else { throw .unreadable }
    (quantity, measure, self.size) = (number ?? 1, found?.measure, size)
  }
}

/// Why a text is no amount.
public enum AmountProblem: Error, Sendable, Hashable {
  /// A number such as 1.000, which is a thousand to one reader and one to another.
  case ambiguousNumber(String)
  case notPositive
  case unreadable
}
