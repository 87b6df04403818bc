import MagnesiumKit

extension Indonesian {
  package var decimalSeparator: String { "," }
  package func atLeast(_ figure: String) -> String { "sedikitnya \(figure)" }
  package func atMost(_ figure: String) -> String { "paling banyak \(figure)" }
  package var over99Percent: String { "lebih dari 99%" }
  package var under1Percent: String { "kurang dari 1%" }
  package func between(_ low: String, and high: String) -> String { "\(low) dan \(high)" }
  package func joined(_ list: [String], last: String) -> String {
    list.joined(separator: ", ") + " dan " + last
  }
  package var orElse: String { ", atau " }

  package var weekdayNames: [String] { Self.weekdays }
  private static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

  package var monthNames: [String] { Self.months }
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  package func days(_ count: Int) -> String { "\(count) hari" }
  package func countedDays(_ count: Int) -> String { "\(count) hari yang dihitung" }
  package func entries(_ count: Int) -> String { "\(count) catatan" }
  package func energy(_ kcal: Double) -> String { "\(decimal(kcal, places: 0)) kkal" }

  package func name(_ measure: Measure, count: Double) -> String {
    measure.namesIndonesian.first ?? measure.namesEnglish.first ?? measure.id
  }
}
