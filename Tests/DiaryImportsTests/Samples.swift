import CSQLite
import Foundation
import MagnesiumCore
import Testing

@testable import DiaryImports

/// An export as its program writes it, with invented meals, and what it tells.
struct Sample: Sendable, CustomTestStringConvertible {
  let format: String
  /// Files by their names.
  let files: [String: Data]
  /// Known magnesium in mg and how many records know none, by app and day.
  let days: [String: [String: (mg: Double, unknown: Int)]]
  var foods: [String: Double?] = [:]
  var refused = 0

  var testDescription: String { format }

  /// - Parameter files: those of the folder with the format's name beside this file when nil.
  init(
    _ format: String, data files: [String: Data]? = nil,
    _ days: [String: [String: (mg: Double, unknown: Int)]], foods: [String: Double?] = [:],
    refused: Int = 0
  ) {
    self.format = format
    self.files = files ?? Self.files(of: format)
    (self.days, self.foods, self.refused) = (days, foods, refused)
  }

  private static func files(of format: String) -> [String: Data] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Samples/\(format)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data())
      })
  }

  static let all: [Sample] = [
    Sample(
      "Cronometer servings",
      ["Cronometer": ["2026-03-02": (45.4, 0), "2026-03-03": (0, 1)]]),
    Sample(
      "Cronometer daily summary",
      ["Cronometer": ["2026-03-02": (288.4, 0), "2026-03-03": (95.5, 0), "2026-03-05": (0, 1)]]),
    Sample(
      "Cronometer foods",
      [:], foods: ["Lentil pot": 180]),
    Sample(
      "Cronometer", [:]),
    Sample(
      "Apple Health",
      ["MealLog": ["2026-03-02": (86, 0)], "Sums": ["2026-03-04": (255, 0)]], refused: 1),
    Sample(
      "Health Connect", data: ["health.db": healthConnect()],
      [
        "Plates": ["2026-03-02": (64, 1), "2026-03-03": (0, 0)],
        "com.sums.daily": ["2026-03-02": (290, 0)],
      ], refused: 1),
    Sample(
      "MacroFactor",
      ["MacroFactor": ["2026-03-02": (48.6, 0), "2026-03-03": (0, 1)]]),
    Sample(
      "Lose It!",
      ["Lose It!": ["2026-03-02": (0, 1)]]),
    Sample(
      "MyFitnessPal",
      ["MyFitnessPal": ["2026-03-02": (0, 2)]]),
    Sample(
      "FoodYou products",
      [:], foods: ["Crackers Plain": 41, "Oat drink": nil]),
    Sample(
      "OpenNutriTracker",
      ["OpenNutriTracker": ["2026-03-02": (140, 1)]]),
    Sample(
      "Yazio",
      ["Yazio": ["2026-03-02": (270, 1)]], refused: 1),
    Sample(
      "SparkyFitness",
      ["SparkyFitness": ["2026-03-02": (40.5, 1)]]),
    Sample(
      "FHIR",
      ["FHIR": ["2026-03-02": (312, 0), "2026-03-04": (40.75, 0)]]),
    Sample(
      "ASA24 items",
      ["ASA24": ["2026-03-02": (72.5, 0)]]),
    Sample(
      "ASA24 supplements",
      ["ASA24": ["2026-03-02": (150, 0)]]),
    Sample(
      "ASA24 totals",
      ["ASA24": ["2026-03-02": (72.5, 0)]]),
    Sample(
      "Intake24",
      ["Intake24": ["2026-03-02": (55, 1)]]),
    Sample(
      "Samsung Health",
      [:]),
    Sample(
      "Waistline",
      ["Waistline": ["2026-03-14": (301.5, 0), "2026-03-15": (0, 1), "2026-03-16": (0, 0)]]),
  ]

  /// A database as Android writes it: grams, milliseconds, and the smallest number for what is not there.
  private static func healthConnect() -> Data {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("health-\(UUID().uuidString).db")
    defer { try? FileManager.default.removeItem(at: file) }
    var db: OpaquePointer?
    sqlite3_open(file.path, &db)
    sqlite3_exec(
      db,
      """
      CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
      INSERT INTO application_info_table VALUES (1, 'com.plates', 'Plates'), (2, 'com.sums.daily', '');
      CREATE TABLE nutrition_record_table (
        row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, start_time INTEGER,
        start_zone_offset INTEGER, end_time INTEGER, local_date INTEGER, meal_type INTEGER,
        meal_name TEXT, magnesium REAL, energy REAL);
      INSERT INTO nutrition_record_table VALUES
        (1, x'01', 1, 1772434800000, 3600, 1772434860000, 20514, 1, 'Muesli', 0.064, 350000),
        (2, x'02', 1, 1772450000000, 3600, 1772450060000, 20514, 2, 'Soup', 4.9406564584124654e-324, 1),
        (3, x'03', 2, 1772406000000, 3600, 1772492399000, 20514, 0, NULL, 0.29, 1),
        (4, x'04', 1, 1772521200000, 3600, 1772521260000, 20515, 0, 'Water', 0.0, 0),
        (5, x'05', 1, 1772521300000, 3600, 1772521360000, 20515, 3, 'Spinach', 64.0, 1);
      """, nil, nil, nil)
    sqlite3_close(db)
    return (try? Data(contentsOf: file)) ?? Data()
  }
}

/// A folder that goes with the object.
final class Folder {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("imports-\(UUID().uuidString)")

  init(_ files: [String: Data] = [:]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, data) in files { try data.write(to: url.appendingPathComponent(name)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// A zip whose parts are stored as they are.
func zip(_ parts: [(name: String, data: Data)], declaring size: Int? = nil) -> Data {
  func bytes(_ value: Int, _ width: Int) -> Data {
    Data((0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }
  var file = Data()
  var directory = Data()
  for (name, data) in parts {
    let sum = checksum(data)
    let fields =
      bytes(20, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4) + bytes(sum, 4)
      + bytes(data.count, 4) + bytes(size ?? data.count, 4) + bytes(name.utf8.count, 2)
      + bytes(0, 2)
    directory +=
      bytes(0x0201_4B50, 4) + bytes(20, 2) + fields + bytes(0, 2) + bytes(0, 2) + bytes(0, 2)
      + bytes(0, 4) + bytes(file.count, 4) + Data(name.utf8)
    file += bytes(0x0403_4B50, 4) + fields + Data(name.utf8) + data
  }
  return file + directory + bytes(0x0605_4B50, 4) + bytes(0, 4) + bytes(parts.count, 2)
    + bytes(parts.count, 2) + bytes(directory.count, 4) + bytes(file.count, 4) + bytes(0, 2)
}

private func checksum(_ data: Data) -> Int {
  var crc: UInt32 = .max
  for byte in data {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return Int(~crc)
}
