/// Reads a number as people write it, with a point or a comma: `12`, `0.5`, `,5`, `1,250.5`, `1/2`,
/// `½`, `1 1/2`.
///
/// A point or comma before three digits may end the thousands or begin a fraction. Where a number can
/// be read either way it is none: the wrong guess would be wrong a thousandfold.
package enum DecimalReader {
  package enum Problem: Error, Sendable, Hashable {
    /// `1,000`, `1.250` and `12,125`: a thousand to one reader, a fraction to another.
    case ambiguous
    case unreadable
  }

  /// The number that a text is.
  package static func number(_ text: some StringProtocol) throws(Problem) -> Double {
    let text = Substring(text)
    guard let (result, end) = first(in: text), end == text.endIndex else { throw .unreadable }
    return try result.get()
  }

  /// The number with which a text begins, and where it ends; nil where the text begins with none.
  package static func first(
    in text: Substring
  ) -> (result: Result<Double, Problem>, end: Substring.Index)? {
    var rest = text
    let numeral = take(from: &rest) { isDigit($0) || isSeparator($0) && isDigit($1) }
    guard !numeral.isEmpty else {
      guard let symbol = takeSymbol(from: &rest) else { return nil }
      return (.success(symbol), rest.startIndex)
    }
    var result = value(of: numeral)
    if case .success(let whole) = result, !numeral.contains(where: isSeparator) {
      if let bottom = takeDenominator(from: &rest) {
        result = fraction(numeral, bottom)
      } else if let part = takePartOfMixed(from: &rest) {
        result = part.map { whole + $0 }
      }
    }
    return (result, rest.startIndex)
  }

  /// More digits than these are nobody's figure.
  private static let longest = 15

  private static func value(of numeral: Substring) -> Result<Double, Problem> {
    var groups = numeral.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    let separators = numeral.filter(isSeparator)
    var decimals: Substring = "0"
    if separators.count == 1 {
      if beginsThousands(groups[0]), groups[1].count == 3 { return .failure(.ambiguous) }
      decimals = groups.removeLast()
    } else if separators.count > 1 {
      // 1,250.5 and 1.250.000 can be read in one way only.
      if separators.last != separators.first { decimals = groups.removeLast() }
      guard beginsThousands(groups[0]), Set(separators.prefix(groups.count - 1)).count == 1,
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return .failure(.unreadable) }
    }
    let whole = groups.reduce(into: "0") { $0.append(contentsOf: $1) }
    guard numeral.utf8.count <= longest, let value = Double("\(whole).\(decimals)")
    else { return .failure(.unreadable) }
    return .success(value)
  }

  /// Whether digits can stand before those of the thousands: 0,125 is no thousand.
  private static func beginsThousands(_ digits: Substring) -> Bool {
    (1...3).contains(digits.count) && digits.first != "0"
  }

  // MARK: Fractions

  /// 23/11 is a date, not an amount.
  private static func fraction(
    _ numerator: Substring, _ denominator: Substring
  ) -> Result<Double, Problem> {
    guard let top = Double(numerator), let bottom = Double(denominator),
      (1...12).contains(bottom) && (bottom <= 6 || top < bottom) || bottom == 16
    else { return .failure(.unreadable) }
    return .success(top / bottom)
  }

  private static func takeDenominator(from text: inout Substring) -> Substring? {
    guard let slash = text.first, "/⁄".contains(slash) else { return nil }
    var rest = text.dropFirst()
    let digits = take(from: &rest) { character, _ in isDigit(character) }
    guard !digits.isEmpty else { return nil }
    text = rest
    return digits
  }

  /// The `½` of `1½`, and the `1/2` or `½` of `1 1/2`; nothing of `1 1 2`.
  private static func takePartOfMixed(from text: inout Substring) -> Result<Double, Problem>? {
    if let symbol = takeSymbol(from: &text) { return .success(symbol) }
    guard text.first == " " else { return nil }
    var rest = text.dropFirst()
    if let symbol = takeSymbol(from: &rest) {
      text = rest
      return .success(symbol)
    }
    let top = take(from: &rest) { character, _ in isDigit(character) }
    guard !top.isEmpty, let bottom = takeDenominator(from: &rest) else { return nil }
    text = rest
    return fraction(top, bottom)
  }

  private static func takeSymbol(from text: inout Substring) -> Double? {
    guard let symbol = text.unicodeScalars.first.flatMap(share),
      text.first?.unicodeScalars.count == 1
    else {
      return nil
    }
    text = text.dropFirst()
    return symbol
  }

  private static func share(of symbol: Unicode.Scalar) -> Double? {
    switch symbol {
    case "½": 1 / 2
    case "¼": 1 / 4
    case "¾": 3 / 4
    case "⅓": 1 / 3
    case "⅔": 2 / 3
    case "⅕": 1 / 5
    case "⅖": 2 / 5
    case "⅗": 3 / 5
    case "⅘": 4 / 5
    case "⅙": 1 / 6
    case "⅚": 5 / 6
    case "⅛": 1 / 8
    case "⅜": 3 / 8
    case "⅝": 5 / 8
    case "⅞": 7 / 8
    default: nil
    }
  }

  // MARK: Characters

  private static func take(
    from text: inout Substring, while belongs: (Character, _ next: Character) -> Bool
  ) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      let after = text.index(after: end)
      guard belongs(text[end], after < text.endIndex ? text[after] : " ") else { break }
      end = after
    }
    defer { text = text[end...] }
    return text[..<end]
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.asciiValue.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "." || character == ","
  }
}
