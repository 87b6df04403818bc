import MagnesiumKit

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

  /// Spreadsheets run what begins with one of these signs, also after spaces and in full width. Figures of the
  /// diary are never negative.
  static func cell(_ text: String) -> String {
    // Scalars, because a combining mark makes another character of a sign.
    let scalars = text.unicodeScalars
    let isFormula = scalars.first { $0 != " " }.map(formulaSigns.contains) ?? false
    let safe = isFormula ? "'" + text : text
    guard scalars.contains(where: special.contains) else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }

  private static let formulaSigns = Set("=+-@\t\r\n|＝＋－＠".unicodeScalars)
  private static let special = Set("\",;\n\r\t".unicodeScalars)
}
