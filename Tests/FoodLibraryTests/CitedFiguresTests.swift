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
    var unchecked: [String] = []
    var figures = 0
    for food in FoodLibrary.builtIn.all {
      guard let figure = food.magnesium, figure.source.table != "recipe" else { continue }
      figures += 1
      guard tables.sources.contains(figure.source.table) else {
        unchecked.append("\(food.id) (\(figure.source))")
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
    let list = unchecked.joined(separator: ", ")
    print("\(figures) figures compared, \(unchecked.count) of them unchecked: \(list)")
    #expect(Double(unchecked.count) <= 0.05 * Double(figures), "unchecked: \(list)")
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

  @Test func `no portion differs from the one that it cites`() throws {
    let tables = try CitedTables()
    let measureLists = Set(BuiltInTables.sources.map(\.id)).subtracting(tables.sources)
    var cited = 0
    for food in FoodLibrary.builtIn.all {
      for portion in food.portions {
        // Of lists that disagree the first has the weight, the others an end of its range.
        let lists = portion.source.split(separator: ";").map(String.init)
        for other in lists.dropFirst() {
          let ends = [portion.range?.lowerBound, portion.range?.upperBound].compactMap(\.self)
          #expect(ends.count == 2, "\(food.id), \(portion.measure): \(other) without a range")
          if let weights = tables.portions[other] {
            #expect(
              weights.contains { weight in ends.contains { abs($0 - weight) <= 0.051 } },
              "\(food.id), \(portion.measure): no end of the range is of \(other)")
          } else {
            let list = String(other.prefix { $0 != "/" })
            #expect(other == "estimate" || measureLists.contains(list), "\(other)")
          }
        }
        let portion = Portion(
          measure: portion.measure, grams: portion.grams, source: lists.first ?? "")
        let place = "\(food.id), \(portion.measure): \(portion.grams) g"
        if let weights = tables.portions[portion.source] {
          cited += 1
          #expect(
            weights.contains { abs($0 - portion.grams) <= 0.051 },
            "\(place) is no portion of \(portion.source)")
        } else if portion.source.hasPrefix("as/") {
          let other = FoodLibrary.builtIn.food(id: String(portion.source.dropFirst(3)))
          #expect(other != nil, "\(place) is taken from \(portion.source), which is not there")
        } else {
          // A list of measures that is not beside the clone: known, and what of it is meant.
          let (list, row) = (portion.source.prefix { $0 != "/" }, portion.source.drop { $0 != "/" })
          #expect(
            ["estimate", "volume"].contains(portion.source)
              || measureLists.contains(String(list)) && row.count > 1,
            "\(place): \(portion.source)?")
        }
      }
    }
    #expect(cited > 3_000)
  }

  @Test func `the published tables stand whole and as they are printed`() throws {
    let tables = try CitedTables()
    var differences: [String] = []
    var rows = 0
    var portions = 0
    for position in PrintedFoods.positions {
      rows += 1
      let food = PrintedFoods.food(at: position)
      guard let cited = tables.figures[food.id] else {
        differences.append("\(food.id) does not exist")
        continue
      }
      if food.magnesium?.per100g.mg != cited.mg || food.kcalPer100g != cited.kcal {
        differences.append("\(food.id): \(cited)")
      }
      let weights = tables.portions[food.id] ?? []
      for portion in food.portions {
        portions += 1
        if !weights.contains(where: { abs($0 - portion.grams) <= 0.051 }) {
          differences.append("\(food.id): \(portion.grams) g is no portion of it")
        }
      }
    }
    print(
      "\(rows) printed rows and \(portions) portions compared, \(differences.count) differences")
    #expect(differences.isEmpty)
    let published = tables.figures.keys.count { id in
      PrintedTable.sources.contains { id.hasPrefix($0 + "/") }
    }
    #expect(rows == published)
    #expect(portions > 25_000)
  }
}

/// The source tables, as far as copies of them are here.
struct CitedTables {
  var figures: [String: (mg: Double?, kcal: Double?)] = [:]
  /// What their rows are called, in English too where the table has that.
  var names: [String: [String]] = [:]
  var sources: Set<String> = []
  /// Weights in grams of one household measure, by the food that has them.
  var portions: [String: [Double]] = [:]

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
        names["\(source)/\(row[id] ?? "")"] = ["name", "description", "alt_name"]
          .compactMap { row[$0] }.filter { !$0.isEmpty }
        figures["\(source)/\(row[id] ?? "")"] = (
          row["mg_per_100g"].flatMap(Double.init), row["kcal_per_100g"].flatMap(Double.init)
        )
      }
    }
    for (file, source, id) in [
      ("usda/srlegacy_portions.csv", "usda-sr-legacy-2018", "fdc_id"),
      ("usda/fndds_2021_2023_portions.csv", "usda-fndds-2021-2023", "food_code"),
    ] {
      for row in try Self.rows(of: file) {
        guard let grams = row["gram_weight"].flatMap(Double.init) else { continue }
        // "0.5 cup 90" is 180 g a cup; some rows have the amount in the text of the unit: 1/2 bottle.
        let amount = row["amount"].flatMap(Double.init) ?? 1
        let count = (row["unit"] ?? "").prefix { $0 != " " }.split(separator: "/")
          .compactMap { Double($0) }
        let counted = count.count == 2 ? count[0] / count[1] : count.first ?? 1
        portions["\(source)/\(row[id] ?? "")", default: []] += [
          grams, grams / amount, grams / (amount * counted),
        ]
      }
    }
  }

  /// Comma-separated values with quoted fields.
  static func rows(of file: String) throws -> [[String: String]] {
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
