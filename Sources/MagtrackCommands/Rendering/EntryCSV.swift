import MagnesiumKit
import MagnesiumWords

/// Entries as a table for spreadsheets: numbers with a decimal point, unknown is empty.
enum EntryCSV {
  static let header = row([
    "id", "day", "at", "meal", "kind", "name_en", "name_id", "phrase", "food_id", "quantity",
    "unit", "amount_g", "magnesium_mg", "magnesium_low_mg", "magnesium_high_mg", "kcal", "match",
    "source", "forms",
  ])

  static func line(_ entry: Entry) -> String {
    let intake = entry.intake
    func number(_ value: Double?) -> String {
      guard let value else { return "" }
      return Int(exactly: value).map(String.init) ?? String(value)
    }
    return row([
      String(entry.id), intake.day.iso, intake.occurredAt.rfc3339, intake.meal.rawValue,
      intake.kind.rawValue, intake.name.english, intake.name.indonesian, intake.phrase,
      intake.foodID ?? "", number(intake.quantity), intake.unit, number(intake.grams),
      number(intake.magnesium?.mg), number(intake.magnesium?.range.lowerBound),
      number(intake.magnesium?.range.upperBound), number(intake.kcal), intake.match.rawValue,
      intake.source, intake.forms.joined(separator: " "),
    ])
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Spreadsheets run what begins with one of these signs, also behind spaces and signs that nobody sees,
  /// and in full width. Where they part cells at semicolons, our quotes keep nothing together, and a cell
  /// begins behind each. Figures of the diary are never negative.
  static func cell(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var isStart = true
    // Scalars, because a combining mark makes another character of a sign.
    for scalar in text.unicodeScalars.lazy.map(printable) {
      if isStart, formulaSigns.contains(scalar) { safe.append("'") }
      if scalar == ";" {
        isStart = true
      } else if !isPassedOver(scalar) {
        isStart = false
      }
      if scalar == "\"" { safe.append(scalar) }
      safe.append(scalar)
    }
    let cell = String(safe)
    return safe.contains(where: special.contains) ? "\"" + cell + "\"" : cell
  }

  /// A line break is a space in a cell; what else a terminal would act on is no text.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.isUnprintable else { return scalar }
    return scalar.properties.isWhitespace ? " " : "\u{FFFD}"
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || scalar == "\"" }
    return scalar == "\u{FFFD}" || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .format
      || scalar.properties.isDefaultIgnorableCodePoint
  }

  private static let formulaSigns = Set("=+-@|＝＋－＠".unicodeScalars)
  private static let special = Set("\",;".unicodeScalars)
}
