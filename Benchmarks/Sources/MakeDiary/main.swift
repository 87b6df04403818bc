import Foundation

// usage: make-diary DAYS ENTRIES-A-DAY [LAST-DAY] > archive.json
//
// Writes a diary of any size, in the form that `magtrack import` takes. Every seventh day is half logged.

let arguments = CommandLine.arguments
guard arguments.count >= 3, let days = Int(arguments[1]), let each = Int(arguments[2]), days > 0,
  each > 0
else {
  FileHandle.standardError.write(
    Data("usage: make-diary DAYS ENTRIES-A-DAY [LAST-DAY] > archive.json\n".utf8))
  exit(64)
}

struct Food {
  let id: String?
  let english: String
  let indonesian: String
  let grams: Double?
  let mg: Double
}

let foods = [
  Food(
    id: "rice-white-cooked", english: "cooked white rice", indonesian: "nasi putih", grams: 150,
    mg: 18),
  Food(id: "egg-boiled", english: "boiled egg", indonesian: "telur rebus", grams: 100, mg: 10),
  Food(id: "banana", english: "banana", indonesian: "pisang", grams: 118, mg: 31.9),
  Food(id: "milk-whole", english: "whole milk", indonesian: "susu sapi", grams: 244, mg: 24.4),
  Food(id: "bread-white", english: "white bread", indonesian: "roti tawar", grams: 58, mg: 13.3),
  Food(
    id: "spinach-boiled", english: "boiled spinach", indonesian: "bayam Inggris rebus", grams: 90,
    mg: 78.3),
  Food(id: "water-tap", english: "water", indonesian: "air putih", grams: 240, mg: 2.4),
  Food(id: "coffee-black", english: "black coffee", indonesian: "kopi", grams: 240, mg: 7.2),
  Food(id: "pizza-cheese", english: "cheese pizza", indonesian: "pizza keju", grams: 119, mg: 28.6),
  Food(
    id: "fish-cooked", english: "cooked white fish", indonesian: "ikan kukus", grams: 85, mg: 25.5),
  Food(
    id: "beans-boiled", english: "boiled beans", indonesian: "kacang-kacangan rebus", grams: 90,
    mg: 49.5),
]
let tablet = Food(
  id: nil, english: "magnesium tablet", indonesian: "tablet magnesium", grams: nil, mg: 100)

let formatter = ISO8601DateFormatter()
let last = formatter.date(from: (arguments.count > 3 ? arguments[3] : "2026-11-23") + "T00:00:00Z")!

@MainActor func entry(_ id: Int, day back: Int, item: Int) -> [String: Any] {
  let isTablet = item == 24
  let food = isTablet ? tablet : foods[(back * 7 + item * 3 + back * item) % foods.count]
  let midnight = last.addingTimeInterval(Double(-back) * 86_400)
  let day = String(formatter.string(from: midnight).prefix(10))
  let part = item * 3 / each
  let minutes = 360 + item * 1_000 / each
  let time = String(format: "%02d:%02d", minutes / 60, minutes % 60)
  return [
    "id": id, "day": day, "at": "\(day)T\(time):00+07:00", "recorded_at": "\(day)T23:00:00Z",
    "meal": part == 0 ? "breakfast" : part == 1 && back % 7 != 3 ? "lunch" : "dinner",
    "kind": isTablet ? "supplement" : "food", "name_en": food.english,
    "name_id": food.indonesian, "phrase": food.english, "food_id": food.id ?? NSNull(),
    "quantity": 1, "unit": "g", "amount_g": food.grams ?? NSNull(), "magnesium_mg": food.mg,
    "magnesium_low_mg": food.mg * 0.8, "magnesium_high_mg": food.mg * 1.2,
    "kcal": food.grams ?? NSNull(), "match": "exact", "source": "usda-sr-legacy-2018/1",
    "forms": NSNull(),
  ]
}

let output = FileHandle.standardOutput
output.write(Data("{\"schema_version\": 1, \"entries\": [".utf8))
var id = 0
for back in (0..<days).reversed() {
  for item in 0..<each {
    id += 1
    let line = try JSONSerialization.data(
      withJSONObject: entry(id, day: back, item: item), options: .sortedKeys)
    output.write(Data((id == 1 ? "\n" : ",\n").utf8) + line)
  }
}
output.write(Data("\n]}\n".utf8))
