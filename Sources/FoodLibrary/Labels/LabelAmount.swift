import MagnesiumCore

/// An amount of magnesium as labels give it: `55`, `100 mg`, `0.1 g`, `10 mmol`, `25%DV`, `15% RI`.
public enum LabelAmount {
  /// mg of one; an amount of substance is of magnesium, 24.305 g/mol (IUPAC).
  static let units = [
    "mg": 1.0, "g": 1_000, "gram": 1_000, "mcg": 0.001, "µg": 0.001, "μg": 0.001, "ug": 0.001,
    "mmol": 24.305, "meq": 12.152_5,
  ]

  /// What a text by itself claims; without a unit it is in mg.
  ///
  /// - Throws: ``LabelError``
  public static func claim(_ text: String) throws(LabelError) -> LabelClaim {
    let shown = text
    let text = text.lowercased().trimming(while: \.isWhitespace)
    if text.hasPrefix("-") { throw .negative }
    guard let (number, rest) = try number(in: text[...], of: shown) else {
      throw .unreadable(shown)
    }
    let unit = rest.trimming(while: \.isWhitespace)
    if unit.hasPrefix("%") {
      return .percent(number, of: try base(unit.dropFirst(), of: shown))
    }
    guard let scale = units[unit.isEmpty ? "mg" : unit] else { throw .unreadable(shown) }
    return .mg(number * scale)
  }

  /// The number with which a text begins, and what follows it; nil where it begins with none.
  ///
  /// - Parameter whole: what is said to be unreadable.
  static func number(
    in text: Substring, of whole: String
  ) throws(LabelError) -> (Double, rest: Substring)? {
    guard let (result, end) = DecimalReader.first(in: text) else { return nil }
    switch result {
    case .success(let value): return (value, text[end...])
    case .failure(.ambiguous): throw .ambiguousNumber(String(text[..<end]))
    case .failure(.unreadable): throw .unreadable(whole)
    }
  }

  /// The base behind a percent sign, which may have a footnote's mark.
  static func base(
    _ text: some StringProtocol, of whole: String
  ) throws(LabelError) -> LabelBase {
    let name = String(text).trimming { !$0.isLetter }
    guard let base = LabelBase(named: name) else { throw .baseMissing(whole) }
    return base
  }
}
