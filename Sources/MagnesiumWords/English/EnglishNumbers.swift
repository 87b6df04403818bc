import MagnesiumKit

extension English {
  package var decimalSeparator: String { "." }
  package func atLeast(_ figure: String) -> String { "at least \(figure)" }
  package func atMost(_ figure: String) -> String { "at most \(figure)" }
  package var over99Percent: String { "over 99%" }
  package var under1Percent: String { "under 1%" }
  package func between(_ low: String, and high: String) -> String { "\(low) and \(high)" }
  package func joined(_ list: [String], last: String) -> String {
    list.joined(separator: ", ") + " and " + last
  }
  package var orElse: String { ", or " }

  package var weekdayNames: [String] { Self.weekdays }
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  package var monthNames: [String] { Self.months }
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
  package func countedDays(_ count: Int) -> String {
    count == 1 ? "1 day that counts" : "\(count) days that count"
  }
  package func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }
  package func energy(_ kcal: Double) -> String { "\(decimal(kcal, places: 0)) kcal" }

  package func name(_ measure: Measure, count: Double) -> String {
    let name = measure.namesEnglish.first ?? measure.id
    return count > 1 && !Self.symbols.contains(name) ? plural(name) : name
  }

  private static let symbols = [
    "mg", "g", "kg", "ml", "cl", "dl", "l", "cm", "tsp", "tbsp", "fl oz",
  ]

  private func plural(_ noun: String) -> String {
    if noun.hasSuffix("af") { return String(noun.dropLast()) + "ves" }
    return noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch")
      ? noun + "es" : noun + "s"
  }
}
