import MagnesiumCore

/// How a file writes the fractions of its numbers.
package enum DecimalSign: Sendable {
  case point, comma
}

/// A figure in a cell.
enum ForeignNumber {
  /// nil for an empty cell, and for what stands for one.
  ///
  /// - Throws: ``RowProblem/figure(_:)``
  static func number(_ text: String, _ sign: DecimalSign) throws(RowProblem) -> Double? {
    if isNothing(text) { return nil }
    var rest = text[...]
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative { rest = rest.dropFirst() }
    guard let value = plain(rest, sign) ?? (try? DecimalReader.number(rest)) ?? scientific(rest)
    else { throw .figure(text) }
    return isNegative ? -value : value
  }

  static func isNothing(_ text: String) -> Bool {
    text.isEmpty || text == "-" || text == "—"
      || ["n/a", "na", "null", "nan", "none"].contains(text.lowercased())
  }

  /// Digits with the sign of the file, and with the other one where it parts thousands.
  private static func plain(_ text: Substring, _ sign: DecimalSign) -> Double? {
    let (decimal, group) =
      sign == .point
      ? (UInt8(ascii: "."), UInt8(ascii: ",")) : (UInt8(ascii: ","), UInt8(ascii: "."))
    var value = 0.0
    var scale = 1.0
    var hasDecimal = false
    var digits = 0
    var sinceGroup: Int?
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        if hasDecimal { scale *= 10 }
        digits += 1
        sinceGroup = sinceGroup.map { $0 + (hasDecimal ? 0 : 1) }
      case decimal where !hasDecimal: hasDecimal = true
      // In a file of decimal commas a point before three digits says neither.
      case group where sign == .point && !hasDecimal && digits > 0 && (sinceGroup ?? 3) == 3:
        sinceGroup = 0
      default: return nil
      }
    }
    guard digits > 0, digits <= 15, (sinceGroup ?? 3) == 3 else { return nil }
    return value / scale
  }

  private static func scientific(_ text: Substring) -> Double? {
    guard text.utf8.contains(UInt8(ascii: "e")) || text.utf8.contains(UInt8(ascii: "E")),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".-+eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}

/// A unit of magnesium.
package enum MagnesiumUnit: String, Sendable, Hashable, CaseIterable {
  case milligram = "mg"
  case gram = "g"
  case microgram = "ug"

  /// As labels, spreadsheets and UCUM write it; nil for others.
  init?(written text: some StringProtocol) {
    switch text.lowercased() {
    case "mg", "milligram", "milligrams", "mg/(24.h)", "mg/24 h", "mg/24h", "mg/d":
      self = .milligram
    case "g", "gr", "gram", "grams", "g/(24.h)", "g/d": self = .gram
    case "ug", "mcg", "µg", "μg", "microgram", "micrograms", "ug/(24.h)": self = .microgram
    default: return nil
    }
  }

  func milligrams(_ value: Double) -> Double {
    switch self {
    case .milligram: value
    // 0.081 g are 81 mg, and not 81.00000000000001.
    case .gram: (value * 1_000_000_000).rounded() / 1_000_000
    case .microgram: value / 1_000
    }
  }

  /// The unit between brackets at the end of a heading such as `Magnesium (mg)`.
  static func inHeading(_ heading: String) -> MagnesiumUnit? {
    guard let open = heading.lastIndex(of: "("), let close = heading.lastIndex(of: ")"),
      open < close
    else { return nil }
    return MagnesiumUnit(written: heading[heading.index(after: open)..<close])
  }
}

/// Whether the day stands before the month or behind it, where a file writes neither first of all.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

enum ForeignDate {
  /// The three numbers of a date, as they stand.
  private static func numbers(_ text: Substring) -> (Int, Int, Int)? {
    var numbers: [Int] = []
    var digits = 0
    var number = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        number = number * 10 + Int(byte - 0x30)
        digits += 1
        guard digits <= 4 else { return nil }
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard digits > 0, numbers.count < 2 else { return nil }
        numbers.append(number)
        (number, digits) = (0, 0)
      default: return nil
      }
    }
    guard digits > 0, numbers.count == 2 else { return nil }
    return (numbers[0], numbers[1], number)
  }

  /// What a text begins with, up to a `T` or a blank.
  private static func date(of text: String) -> Substring {
    text.prefix { $0 != " " && $0 != "T" }
  }

  /// - Parameter order: nil where the file must write the year first.
  static func day(_ text: String, _ order: DateOrder? = nil) throws(RowProblem) -> CivilDay {
    let date = date(of: text)
    if let day = CivilDay(iso: String(date)) { return day }
    guard let (first, second, third) = numbers(date) else { throw .day(text) }
    if first > 31, let day = CivilDay(year: first, month: second, day: third) { return day }
    let year = third < 100 ? 2000 + third : third
    let (day, month) = order == .monthFirst ? (second, first) : (first, second)
    guard order != nil, let day = CivilDay(year: year, month: month, day: day) else {
      throw .day(text)
    }
    return day
  }

  /// What a date says of its order: which of its first two numbers no month can be.
  static func evidence(_ text: String) -> (isWrittenSo: Bool, order: DateOrder?) {
    guard let (first, second, _) = numbers(date(of: text)), first <= 31 else { return (false, nil) }
    return (true, first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil)
  }

  /// `07:30`, `7.30`, `07:30:00`, `12:05 AM`; nil for an empty cell.
  static func time(_ text: String) throws(RowProblem) -> ClockTime? {
    if ForeignNumber.isNothing(text) { return nil }
    var parts = text.split { $0 == " " || $0 == "\u{202F}" || $0 == "\u{A0}" }
    var half: Substring?
    if parts.count == 2 { half = parts.removeLast() }
    guard parts.count == 1 else { throw .time(text) }
    let numbers = parts[0].split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (2...4).contains(numbers.count),
      numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      var hour = Int(numbers[0]), let minute = Int(numbers[1])
    else { throw .time(text) }
    if let half = half?.lowercased() {
      guard (1...12).contains(hour), ["am", "pm", "a.m.", "p.m."].contains(half) else {
        throw .time(text)
      }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
    }
    guard let time = ClockTime(hour: hour, minute: minute) else { throw .time(text) }
    return time
  }

  /// The time behind the date of a text such as `2026-09-24 07:30:00` or `2026-09-24T07:30:00.000`.
  static func timeBehindDate(_ text: String) throws(RowProblem) -> ClockTime? {
    let rest = text.dropFirst(date(of: text).count + 1)
    return try time(String(rest.prefix { $0 != "+" && $0 != "Z" && $0 != "-" }))
  }

  /// `2026-09-24 07:30:00 +0700`, as Apple writes it, and RFC 3339.
  static func instant(_ text: String) -> ZonedInstant? {
    if let instant = ZonedInstant(rfc3339: text) { return instant }
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[2].utf8.count == 5 else { return nil }
    return ZonedInstant(
      rfc3339: "\(parts[0])T\(parts[1])\(parts[2].prefix(3)):\(parts[2].suffix(2))")
  }
}

/// An amount as other programs write it.
struct ForeignAmount {
  var quantity = 1.0
  var unit = "portion"
  var grams: Double?
  var isDose = false

  /// Reads `80.00 g`, `2.00 tablet`, `1.00 full recipe`, `1 cup — 240.0g`.
  init(_ text: String, _ sign: DecimalSign = .point) {
    if takePlain(text, sign) { return }
    let text = text.split { $0.isWhitespace }.joined(separator: " ")
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    if let value = (try? ForeignNumber.number(String(number), sign)) ?? nil,
      Plausibility.isAmount(value)
    {
      quantity = value
    }
    let rest = text.dropFirst(number.count).drop { $0 == " " || $0 == "x" || $0 == "×" }
    let word = rest.prefix { $0.isLetter || $0 == "-" }.lowercased()
    take(word)
    if grams == nil, let dash = text.lastIndex(where: { "—–-".contains($0) }) {
      let weight = text[text.index(after: dash)...].drop { $0 == " " }
      let digits = weight.prefix { $0.isNumber || $0 == "." || $0 == "," }
      let unit = weight.dropFirst(digits.count).trimming(while: { $0 == " " }).lowercased()
      if let value = (try? ForeignNumber.number(String(digits), sign)) ?? nil,
        let factor = Self.weights[unit], Plausibility.isAmount(value * factor)
      {
        grams = value * factor
      }
    }
  }

  /// Takes `80.00 g`, as nearly all are written; false for what must be looked at more closely.
  private mutating func takePlain(_ text: String, _ sign: DecimalSign) -> Bool {
    let decimal = sign == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var (value, scale, digits) = (0.0, 0.0, 0)
    var bytes = Substring(text).utf8
    while let byte = bytes.first {
      if (0x30...0x39).contains(byte) {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
        digits += 1
      } else if byte == decimal, scale == 0 {
        scale = 1
      } else {
        break
      }
      bytes = bytes.dropFirst()
    }
    guard 1...15 ~= digits, bytes.first == 0x20 else { return false }
    bytes = bytes.dropFirst()
    guard !bytes.isEmpty, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    value /= max(1, scale)
    if Plausibility.isAmount(value) { quantity = value }
    take(String(Substring(bytes)))
    return true
  }

  init(_ quantity: Double?, _ unit: String) {
    if let quantity, Plausibility.isAmount(quantity) { self.quantity = quantity }
    take(unit.lowercased())
  }

  private mutating func take(_ word: String) {
    if let factor = Self.weights[word] {
      unit = "g"
      quantity *= factor
      grams = quantity
    } else if let measure = Self.measures[word] {
      unit = measure
      isDose = Self.doses.contains(word)
    } else {
      isDose = Self.doses.contains(word)
      unit = isDose ? "tablet" : "portion"
    }
  }

  private static let weights: [String: Double] = [
    "g": 1, "gr": 1, "gram": 1, "grams": 1, "kg": 1_000, "oz": 28.349523125, "ounce": 28.349523125,
    "ounces": 28.349523125, "lb": 453.59237, "lbs": 453.59237, "gramm": 1, "gramme": 1,
    "grammes": 1, "gramo": 1, "gramos": 1,
  ]

  private static let measures: [String: String] = [
    "ml": "ml", "milliliter": "ml", "milliliters": "ml", "cup": "cup", "cups": "cup",
    "tbsp": "tbsp", "tablespoon": "tbsp", "tablespoons": "tbsp", "tsp": "tsp", "teaspoon": "tsp",
    "teaspoons": "tsp", "slice": "slice", "slices": "slice", "piece": "piece", "pieces": "piece",
    "tablet": "tablet", "tablets": "tablet", "capsule": "capsule", "capsules": "capsule",
    "drop": "drop", "drops": "drop", "bottle": "bottle", "can": "can", "glass": "glass",
    "bowl": "bowl", "plate": "plate", "bar": "bar", "tablett": "tablet", "tablette": "tablet",
    "kapsul": "capsule", "kapsel": "capsule", "kaplet": "tablet", "potong": "piece",
    "gelas": "glass", "sendok": "tbsp", "softgel": "capsule", "softgels": "capsule",
  ]

  /// Forms in which medicines and supplements come, and foods do not.
  private static let doses: Set<String> = [
    "tablet", "tablets", "capsule", "capsules", "softgel", "softgels", "caplet", "caplets", "pill",
    "pills", "gummy", "gummies", "lozenge", "lozenges", "tablett", "tabletten", "tablette",
    "tablettes", "kapsul", "kapsel", "kapseln", "kaplet", "pil", "gélule", "gélules", "comprimé",
    "comprimés", "comprimido", "comprimidos", "cápsula", "cápsulas", "compressa", "compresse",
  ]
}
