import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// Compares every figure with the table that it cites, where copies of those tables lie beside the
/// repository (`../shared/`, or the folder that `MAGTRACK_SOURCE_TABLES` names).
@Suite(.enabled(if: CitedTables.folder != nil, "the source tables are not here"))
struct CitedFiguresTests {
  @Test func `no figure differs from the table that it cites`() throws {
    let tables = try CitedTables()
    var unchecked = 0
    var figures = 0
    for food in FoodLibrary.builtIn.all {
      guard let figure = food.magnesium, figure.source.table != "recipe" else { continue }
      figures += 1
      guard tables.sources.contains(figure.source.table) else {
        unchecked += 1
        continue
      }
      guard let cited = tables.figures[figure.source.description] else {
        Issue.record("\(food.id): \(figure.source) does not exist")
        continue
      }
      let mg = try #require(cited.mg, "\(food.id): \(figure.source) has no figure")
      #expect(abs(mg - figure.per100g.mg) <= 0.051, "\(food.id): \(mg) in \(figure.source)")
      if let kcal = food.kcalPer100g, let citedKcal = cited.kcal {
        #expect(abs(kcal - citedKcal) <= 0.51, "\(food.id): \(citedKcal) kcal in \(figure.source)")
      }
    }
    #expect(Double(unchecked) <= 0.05 * Double(figures), "\(unchecked) of \(figures) unchecked")
  }

  @Test func `no range differs from the tables that it cites`() throws {
    let tables = try CitedTables()
    for group in EmbeddedFiles.names(in: "foods") {
      let table = try FoodTable(group: group)
      for index in table.foods.rows.indices {
        let row = try table.foods.row(index)
        for (end, reference) in [(6, 7), (8, 9)] where !row.fields[end].isEmpty {
          let cited = row.fields[reference]
          guard tables.sources.contains(String(cited.prefix { $0 != "/" })) else { continue }
          let mg = tables.figures[cited]?.mg
          let value = try row.number(end, in: 0...60_000)
          #expect(
            mg.map { abs($0 - value) <= 0.051 } == true,
            "foods/\(group).tsv:\(index + 2): \(value), but \(cited) has \(String(describing: mg))")
        }
      }
    }
  }

  @Test func `recipes add up to the figures of their dishes`() throws {
    let tables = try CitedTables()
    for group in EmbeddedFiles.names(in: "recipes") {
      let table = try EmbeddedFiles.table(
        "recipes/\(group).tsv", columns: ["food", "ingredient", "grams"])
      var sums: [String: (mg: Double, yield: Double)] = [:]
      for index in table.rows.indices {
        let row = try table.row(index)
        let grams = try row.number(2, in: 0.01...20_000)
        if row.fields[1] == "yield" {
          sums[row.fields[0], default: (0, 0)].yield = grams
        } else {
          let mg = try #require(tables.figures[row.fields[1]]?.mg, "\(row.fields)")
          sums[row.fields[0], default: (0, 0)].mg += mg * grams / 100
        }
      }
      for (id, sum) in sums {
        let food = try #require(FoodLibrary.builtIn.food(id: id))
        let mg = try #require(food.magnesium).per100g.mg
        #expect(abs(sum.mg / sum.yield * 100 - mg) <= 0.06, "\(id): \(sum.mg / sum.yield * 100)")
      }
    }
  }
}

/// The source tables, as far as copies of them are here.
struct CitedTables {
  var figures: [String: (mg: Double?, kcal: Double?)] = [:]
  var sources: Set<String> = []

  static let folder: URL? = {
    let beside = TableTests.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared")
    let named = ProcessInfo.processInfo.environment["MAGTRACK_SOURCE_TABLES"]
      .map { URL(fileURLWithPath: $0) }
    return [named, beside].compactMap(\.self)
      .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("usda").path) }
  }()

  private static let nationalSources = [
    "UK CoFID 2021": "uk-cofid-2021", "Denmark Frida 2019": "dk-frida-2019",
    "Japan STFCJ 2015": "jp-stfcj-2015", "France CIQUAL 2017 (NutrienTrackeR)": "fr-ciqual-2017",
    "Canada CNF 2015": "ca-cnf-2015", "Taiwan TFND (2025 copy)": "tw-tfnd-2025",
    "Switzerland V5.3 (2017)": "ch-v5.3-2017",
  ]

  init() throws {
    for (file, source, id) in [
      ("usda/srlegacy_magnesium.csv", "usda-sr-legacy-2018", "fdc_id"),
      ("usda/fndds_2021_2023_magnesium.csv", "usda-fndds-2021-2023", "food_code"),
      ("usda/foundation_magnesium.csv", "usda-foundation-2025-12", "fdc_id"),
      ("foods/national_tables.csv", "", "food_id"),
    ] {
      for row in try Self.rows(of: file) {
        let source = row["source"].flatMap { Self.nationalSources[$0] } ?? source
        sources.insert(source)
        figures["\(source)/\(row[id] ?? "")"] = (
          row["mg_per_100g"].flatMap(Double.init), row["kcal_per_100g"].flatMap(Double.init)
        )
      }
    }
  }

  /// Comma-separated values with quoted fields.
  private static func rows(of file: String) throws -> [[String: String]] {
    let bytes = try Data(contentsOf: #require(folder).appendingPathComponent(file))
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "\n") { rows.append([]) }
      case UInt8(ascii: "\r"): continue
      default: field.append(byte)
      }
    }
    let header = rows[0]
    return rows.dropFirst().filter { $0.count == header.count }
      .map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
