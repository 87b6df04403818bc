import MagnesiumKit

/// Numbers as the language writes them: a decimal point in English, a comma in Indonesian.
extension Wording {
  /// With a number of decimals that does not depend on the value, so that columns stay straight.
  func decimal(_ value: Double, places: Int = 1) -> String {
    let scale = places == 0 ? 1 : (0..<places).reduce(1) { scale, _ in scale * 10 }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else {
      // 1e+300, nan: what no diary holds, but a message about it may.
      return "\(value)".replacing(".", with: self(".", ","))
    }
    guard places > 0 else { return String(scaled) }
    let fraction = String(abs(scaled) % scale)
    let sign = scaled < 0 && scaled / scale == 0 ? "-" : ""
    return sign + String(scaled / scale) + self(".", ",")
      + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// At most so many decimals, none that say nothing.
  func short(_ value: Double, places: Int = 2) -> String {
    var text = decimal(value, places: places)
    guard places > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return text
  }

  func mg(_ value: Double) -> String { decimal(value.tenths) + " mg" }

  /// What is known of more.
  func mg(_ value: Double, isAtLeast: Bool) -> String {
    (isAtLeast ? self("at least ", "sedikitnya ") : "") + mg(value)
  }

  /// What of it may be there all the same.
  func mg(_ value: Double, isAtMost: Bool) -> String {
    (isAtMost ? self("at most ", "paling banyak ") : "") + mg(value)
  }

  func grams(_ value: Double) -> String { short(value, places: value < 10 ? 1 : 0) + " g" }

  func percent(_ value: Double) -> String { decimal(value, places: 0) + "%" }

  func percent(_ value: Int) -> String { "\(value)%" }

  /// No number of days makes a certainty of a confidence.
  func confidence(of test: AdequacyTest) -> String {
    test.shownConfidence >= 1
      ? self("over 99%", "lebih dari 99%")
      : test.shownConfidence <= 0
        ? self("under 1%", "kurang dari 1%") : percent(test.shownConfidence * 100)
  }

  /// `180 and 240 mg`, to stand after "between".
  func span(_ range: ClosedRange<Double>) -> String {
    decimal(range.lowerBound, places: 0) + self(" and ", " dan ")
      + decimal(range.upperBound, places: 0) + " mg"
  }

  func range(_ range: ClosedRange<Double>) -> String {
    decimal(range.lowerBound, places: 0) + "–" + decimal(range.upperBound, places: 0) + " mg"
  }
}

extension Wording {
  private static let weekdays = [
    ("Monday", "Senin"), ("Tuesday", "Selasa"), ("Wednesday", "Rabu"), ("Thursday", "Kamis"),
    ("Friday", "Jumat"), ("Saturday", "Sabtu"), ("Sunday", "Minggu"),
  ]
  private static let months = [
    ("January", "Januari"), ("February", "Februari"), ("March", "Maret"), ("April", "April"),
    ("May", "Mei"), ("June", "Juni"), ("July", "Juli"), ("August", "Agustus"),
    ("September", "September"), ("October", "Oktober"), ("November", "November"),
    ("December", "Desember"),
  ]

  /// `Monday 23 November 2026`
  func longDate(_ day: CivilDay) -> String {
    let weekday = Self.weekdays[day.weekday - 1]
    return self(weekday.0, weekday.1) + " " + date(day)
  }

  /// `1 day`, `3 days`, `3 hari`
  func days(_ count: Int) -> String {
    self(count == 1 ? "1 day" : "\(count) days", "\(count) hari")
  }

  /// `1 day that counts`, `3 days that count`
  func countedDays(_ count: Int) -> String {
    self(
      count == 1 ? "1 day that counts" : "\(count) days that count", "\(count) hari yang dihitung")
  }

  /// `Mon 23 Nov`, always as wide.
  func shortDate(_ day: CivilDay) -> String {
    "\(weekday(day.weekday)) \(shortDay(day).leftPadded(to: 6))"
  }

  /// `Mon`
  func weekday(_ number: Int) -> String {
    let weekday = Self.weekdays[number - 1]
    return String(self(weekday.0, weekday.1).prefix(3))
  }

  /// `Nov`
  func shortMonth(_ number: Int) -> String {
    let name = Self.months[number - 1]
    return String(self(name.0, name.1).prefix(3))
  }

  /// `23 Nov`
  func shortDay(_ day: CivilDay) -> String {
    let (_, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(shortMonth(month))"
  }

  /// `November 2026`, padded to the longest month.
  func month(_ day: CivilDay) -> String {
    let (year, month, _) = day.components
    let name = Self.months[month - 1]
    return self(name.0, name.1).rightPadded(to: 9) + " \(year)"
  }

  /// `23 November 2026`
  func date(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    let name = Self.months[month - 1]
    return "\(dayOfMonth) \(self(name.0, name.1)) \(year)"
  }
}
