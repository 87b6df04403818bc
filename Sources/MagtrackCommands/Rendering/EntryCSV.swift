import MagnesiumKit
import MagnesiumWords

/// Entries as a table, a row an entry: unknown is empty.
enum EntryCSV {
  /// Who reads it.
  enum Reader: String, CaseIterable {
    /// Programs: all figures as they are kept, with a decimal point.
    case program
    /// A spreadsheet where commas part cells.
    case englishSpreadsheet = "excel-en"
    /// A spreadsheet where the comma belongs to the numbers, so that semicolons part cells.
    case indonesianSpreadsheet = "excel-id"

    fileprivate var separator: String { self == .indonesianSpreadsheet ? ";" : "," }
  }

  static func header(for reader: Reader) -> String {
    // Without the mark some spreadsheets take UTF-8 for another encoding.
    (reader == .program ? "" : "\u{FEFF}")
      + row(
        [
          "id", "day", "at", "meal", "kind", "name_en", "name_id", "phrase", "food_id", "quantity",
          "unit", "amount_g", "magnesium_mg", "magnesium_low_mg", "magnesium_high_mg", "kcal",
          "match", "source", "forms", "uid", "recorded_at",
        ], for: reader)
  }

  static func line(_ entry: Entry, for reader: Reader) -> String {
    let intake = entry.intake
    func number(_ value: Double?, places: Int = 1) -> String {
      guard let value else { return "" }
      switch reader {
      case .program: return Int(exactly: value).map(String.init) ?? String(value)
      case .englishSpreadsheet: return Language.english.phrasebook.short(value, places: places)
      case .indonesianSpreadsheet:
        return Language.indonesian.phrasebook.short(value, places: places)
      }
    }
    func instant(_ instant: ZonedInstant) -> String {
      reader == .program ? instant.rfc3339 : "\(instant.day.iso) \(instant.time.text)"
    }
    let recorded = ZonedInstant(
      epochSeconds: entry.recordedAt, utcOffsetSeconds: intake.occurredAt.utcOffsetSeconds)
    return row(
      [
        String(entry.id), intake.day.iso, instant(intake.occurredAt), intake.meal.rawValue,
        intake.kind.rawValue, intake.name.english, intake.name.indonesian, intake.phrase,
        intake.foodID ?? "", number(intake.quantity, places: 2), intake.unit, number(intake.grams),
        number(intake.magnesium?.mg), number(intake.magnesium?.range.lowerBound),
        number(intake.magnesium?.range.upperBound), number(intake.kcal, places: 0),
        intake.match.rawValue, intake.source, intake.forms.joined(separator: " "),
        entry.uuid.description, instant(recorded),
      ], for: reader)
  }

  private static func row(_ cells: [String], for reader: Reader) -> String {
    cells.map { cell($0, isNumber: reader == .indonesianSpreadsheet && isNumber($0)) }
      .joined(separator: reader.separator) + "\r\n"
  }

  /// A decimal comma needs no quotes where semicolons part cells, and none stands elsewhere.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") }
  }

  /// Spreadsheets run what begins with one of these signs, also behind spaces and signs that nobody sees,
  /// and in full width. Where they part cells at semicolons, our quotes keep nothing together, and a cell
  /// begins behind each. Figures of the diary are never negative.
  static func cell(_ text: String, isNumber: Bool = false) -> String {
    if isNumber { return text }
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
