import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary
@testable import TableCompiler

/// The tables of `FoodData/`, checked row by row: a malformed one fails here with file, line and
/// reason.
@Suite struct TableTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("FoodData")

  /// What one row says is as sure of one food as of another that takes its figure.
  @Test func `foods that cite the same row have the same range`() {
    var ranges: [FigureSource: (range: ClosedRange<Double>, food: Food.ID)] = [:]
    for food in FoodLibrary.builtIn.all {
      guard let figure = food.magnesium, figure.source.table != Recipe.source else { continue }
      let known = ranges.updateValue((figure.per100g.range, food.id), forKey: figure.source)
      #expect(known.map { $0.range == figure.per100g.range } ?? true, "\(food.id), \(known!.food)")
    }
    #expect(ranges.count > 2_000)
  }

  /// `gado-gado` is called so; `mint-chutney` is an id.
  @Test func `no food is called by its id`() {
    for food in FoodLibrary.builtIn.all where food.name.english == food.id {
      let parts = Set(food.id.split(separator: "-"))
      #expect(parts.count == 1, "\(food.id)")
    }
  }

  @Test func `every table and note of the folder is compiled in as it stands`() throws {
    let files = try #require(
      FileManager.default.subpaths(atPath: Self.folder.path)
    ).filter { $0.hasSuffix(".tsv") || $0.contains("/") && $0.hasSuffix(".md") }
    #expect(Set(files) == Set(EmbeddedFiles.paths))
    for file in files {
      let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
      #expect(EmbeddedFiles.bytes(of: file).map { Data($0) } == bytes, "\(file) is stale")
    }
  }

  @Test func `the tables are laid out as they stand`() throws {
    let package = Self.folder.deletingLastPathComponent()
    let tables = try SourceTables(folder: Self.folder.path)
    try tables.check()
    var source = EmbeddedSource(tables)
    let (embedded, unchanged, layout) = try source.source()
    for (file, bytes) in [
      ("FoodData/embedded.c", Data(embedded.utf8)), ("FoodData/layout.bin", Data(layout)),
      ("Sources/LaidOutTables/unchanged.c", Data(unchanged.utf8)),
    ] {
      let stands = try Data(contentsOf: package.appendingPathComponent(file))
      #expect(stands == bytes, "\(file): run make tables")
    }
  }

  @Test func `the small tables decode`() throws {
    #expect(try BuiltInTables.decodeReferences().rows.count > 80)
    #expect(try BuiltInTables.decodeForms().count == 44)
    #expect(try BuiltInTables.decodeSources().count > 10)
    let notes = try BuiltInTables.decodeNotes()
    for id in [
      "roles", "how-common", "muscle-relaxation", "back-and-neck", "myofascial-pain",
      "prevention", "nerve-pain", "nerve-excitability", "central-sensitisation",
    ] {
      #expect(notes.contains { $0.id == id })
    }
    for severity in Deficit.Severity.allCases where severity != .strong {
      #expect(notes.contains { $0.severities.contains(severity) })
    }
  }

  @Test func `no two measures share a name, and substitutes exist`() throws {
    let measures = BuiltInTables.measures
    let ids = Set(measures.map(\.id))
    #expect(ids.count == measures.count)
    var owners: [[String]: String] = [:]
    for measure in measures {
      for name in measure.namesEnglish + measure.namesIndonesian {
        let words = NameKey.words(of: name)
        if let owner = owners[words], owner != measure.id {
          Issue.record("measures.tsv: \(name) names \(owner) and \(measure.id)")
        }
        owners[words] = measure.id
      }
      for substitute in measure.substitutes where !ids.contains(substitute) {
        Issue.record("measures.tsv: \(measure.id) falls back on unknown \(substitute)")
      }
    }
  }

  @Test(arguments: EmbeddedFiles.names(in: "foods"))
  func `every row decodes and fits the others`(group: String) throws {
    let table = try FoodTable(group: group)
    let measures = Set(BuiltInTables.measures.map(\.id))
    let sources = Set(BuiltInTables.sources.map(\.id)).union(["recipe"])
    var ids: Set<String> = []
    for row in table.foods.rows.indices {
      let food = try table.food(row, in: BuiltInFoods.curated)
      let place = "foods/\(group).tsv:\(row + 2): \(food.id)"
      #expect(ids.insert(food.id).inserted, "\(place) stands twice")
      if let figure = food.magnesium {
        #expect(figure.per100g.mg <= Plausibility.mostMagnesiumPer100g, "\(place): too much")
        #expect(sources.contains(figure.source.table), "\(place): unknown source")
      }
      #expect(!food.portions.isEmpty, "\(place) has no portion")
      for portion in food.portions {
        #expect(measures.contains(portion.measure), "\(place): unknown measure")
      }
      let keys = food.portions.map { [$0.measure, $0.size?.rawValue ?? ""] }
      #expect(Set(keys).count == keys.count, "\(place): a portion stands twice")
    }
    var owners: [String: Int] = [:]
    for row in table.portions.rows.indices {
      let portion = try table.portions.row(row)
      #expect(ids.contains(portion.fields[0]), "portions/\(group).tsv:\(row + 2): no such food")
      owners[portion.fields[0], default: 0] += portion.fields[4] == "*" ? 1 : 0
    }
    for id in ids {
      #expect(owners[id] == 1, "portions/\(group).tsv: \(id) needs exactly one default portion")
    }
  }

  /// What one measure of any food can weigh in grams, sizes aside.
  static let proportions: [Measure.ID: ClosedRange<Double>] = [
    "tsp": 0.3...8, "tbsp": 0.5...23, "fl-oz": 25...45, "cup": 7...370, "glass": 2...290,
    "bowl": 10...750, "plate": 70...550, "ladle": 50...150, "handful": 3...120, "pinch": 0.05...1,
    "slice": 1...300, "cut": 3...300, "sheet": 0.05...150, "skewer": 8...180, "clove": 2...15,
    "piece": 0.05...5_000, "portion": 10...800, "can": 40...600, "bottle": 60...1_600,
    "packet": 2...700, "sachet": 0.5...300, "box": 10...1_100, "jar": 60...500,
  ]

  @Test(arguments: EmbeddedFiles.names(in: "foods"))
  func `no portion is out of proportion`(group: String) throws {
    let table = try FoodTable(group: group)
    for row in table.foods.rows.indices {
      let food = try table.food(row, in: BuiltInFoods.curated)
      var weights: [Measure.ID: [PortionSize?: Double]] = [:]
      for portion in food.portions {
        weights[portion.measure, default: [:]][portion.size] = portion.grams
        guard portion.size == nil, let range = Self.proportions[portion.measure] else { continue }
        #expect(
          range.contains(portion.grams), "\(food.id): \(portion.grams) g for \(portion.measure)")
      }
      for (measure, sizes) in weights {
        let rising = [PortionSize.small, .medium, .large].compactMap { sizes[$0] }
        #expect(zip(rising, rising.dropFirst()).allSatisfy(<), "\(food.id): sizes of \(measure)")
      }
      let densities = [("tsp", 5.0), ("tbsp", 15), ("cup", 240)].compactMap {
        measure, millilitres in
        weights[measure]?[nil].map { $0 / millilitres }
      }
      if let least = densities.min(), let most = densities.max() {
        #expect(least > 0.02 && most < 1.6, "\(food.id): \(least) to \(most) g/mL")
        #expect(most / least < 1.8, "\(food.id): \(least) and \(most) g/mL")
      }
    }
  }

  @Test func `a name of two foods is asked about, and every food answers to its names`() throws {
    let library = FoodLibrary.builtIn
    var ids: Set<String> = []
    var owners: [[String]: String] = [:]
    for food in library.all {
      #expect(ids.insert(food.id).inserted, "\(food.id) stands twice")
      for name in [food.name.english, food.name.indonesian] + food.synonyms {
        let words = NameKey.words(of: name)
        if let owner = owners[words], owner != food.id {
          let items = try PhraseReader(foods: library).read(name).items
          // A spoon of a herb holds next to nothing, dried or fresh.
          let isOfWeight = items.contains { item in
            [owner, food.id].contains {
              library.food(id: $0)?.magnesium(inGrams: item.grams)?.mg ?? 0 >= Certainty.least
            }
          }
          #expect(
            !isOfWeight || items.map(\.match) == [.guess] && !items[0].alternatives.isEmpty,
            "\"\(name)\" names \(owner) and \(food.id)")
        } else {
          owners[words] = food.id
        }
      }
    }
    for (words, id) in owners {
      #expect(library.food(words: words, anyOrder: true)?.id == id, "\(words) does not find \(id)")
    }
  }

  @Test func `the library is large enough to be used`() {
    let foods = FoodLibrary.builtIn.all
    #expect(foods.count { $0.magnesium != nil } >= 250)
  }

  static let header = FoodTable.foodColumns.joined(separator: "\t")

  @Test(arguments: [
    ("x\ty\tz", "3 fields where the header has 14"),
    ("a\tA\tB\t\t\tmany\t\t\t\t\t\tt/1\t\t", "\"many\" is not a number"),
    ("a\tA\tB\t\t\t-5\t\t\t\t\t\tt/1\t\t", "\"-5\" is not a number"),
    ("a\tA\tB\t\t\tnan\t\t\t\t\t\tt/1\t\t", "\"nan\" is not a number"),
    ("a\tA\tB\t\t\t70000\t\t\t\t\t\tt/1\t\t", "70000 is not between 0.0 and 60000.0"),
    ("a\tA\tB\t\t\t5\t\t\t\t\t951\tt/1\t\t", "951 is not between 0.0 and 950.0"),
    ("a\tA\tB\t\t\t5\t\t\t\t\t100\t\t\t", "field 12 is empty"),
    ("a\tA\tB\t\t\t5\t\t\t\t\t100\tsomewhere\t\t", "\"somewhere\" is not a source and its id"),
    ("a\tA\tB\t\t\t\t\t\t\t\t\t\t\t", "magnesium is unknown, and no note says why"),
    ("a\t\tB\t\t\t5\t\t\t\t\t\tt/1\t\t", "field 2 is empty"),
  ])
  func `a broken row is told with file, line and reason`(row: String, reason: String) throws {
    let foods = try Table(
      path: "foods/test.tsv", bytes: lasting("\(Self.header)\n\(row)\n"),
      columns: FoodTable.foodColumns)
    let portions = try Table(
      path: "portions/test.tsv",
      bytes: lasting(FoodTable.portionColumns.joined(separator: "\t") + "\n"),
      columns: FoodTable.portionColumns)
    let error = #expect(throws: TableError.self) {
      try FoodTable(foods: foods, portions: portions).food(0, in: BuiltInFoods.curated)
    }
    #expect(error?.description.hasPrefix("foods/test.tsv:2: \(reason)") == true, "\(error!)")
  }

  @Test func `a wrong header is told`() {
    #expect(throws: TableError.self) {
      try Table(path: "t", bytes: lasting("id\tname\n"), columns: FoodTable.foodColumns)
    }
  }

  @Test func `every recipe has its food, and every computed food its recipe`() throws {
    let table = BuiltInFoods.curated.recipes.table
    var named: Set<Food.ID> = []
    for index in table.rows.indices { named.insert(try table.row(index).text(0)) }
    let computed = FoodLibrary.builtIn.all.filter { $0.magnesium?.source.table == Recipe.source }
    #expect(Set(computed.map(\.id)) == named)
    for food in computed {
      let recipe = try #require(BuiltInFoods.recipe(ofDish: food))
      let weight = recipe.ingredients.reduce(0) { $0 + $1.grams }
      // Roasts and fries lose water, rice takes it up, and a drink is mostly water.
      #expect(
        (0.3...12).contains(recipe.yieldGrams / weight),
        "\(food.id): \(weight) g, then \(recipe.yieldGrams)")
      #expect((food.kcalPer100g ?? 0) <= 950)
    }
  }
}

@Suite struct SupplementFormTests {
  /// Elemental magnesium in 1,000 mg by molar mass, as chemistry handbooks give it.
  @Test(arguments: [
    ("oxide", 603.0), ("hydroxide", 416.8), ("chloride-hexahydrate", 119.6),
    ("sulfate-heptahydrate", 98.6), ("citrate-trimagnesium-anhydrous", 161.6),
    ("bisglycinate-anhydrous", 141.0), ("gluconate-dihydrate", 53.9),
  ])
  func `elemental magnesium follows from the molar mass`(id: String, mg: Double) throws {
    let form = try #require(BuiltInTables.supplementForms.first { $0.id == id })
    #expect(abs(form.elementalMg(inCompoundMg: 1_000) - mg) < 0.1)
    #expect(form.isStoichiometric)
  }
}

/// Bytes that stay as long as the program, as those of the built-in tables do.
func lasting(_ text: String) -> UnsafeBufferPointer<UInt8> {
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
  _ = bytes.initialize(from: text.utf8)
  return UnsafeBufferPointer(bytes)
}
