import MagnesiumCore
import Testing

@testable import FoodLibrary

/// Antacids and supplements that are known by their names.
@Suite struct KnownSupplementTests {
  /// What follows from the compounds: Mg(OH)2 holds 24.305 / 58.319 of its weight, hydrotalcite
  /// (Mg6Al2(OH)16CO3·4H2O) 6 × 24.305 / 603.98.
  private static let hydroxide = 24.305 / 58.319
  private static let promag = 200 * 6 * 24.305 / 603.98 + 150 * hydroxide

  private static let contents: [(name: String, unit: String, mg: Double)] = [
    ("promag", "tablet", promag), ("Promag", "sachet", 2 * promag),
    ("mylanta", "tablet", 200 * hydroxide), ("mylanta cair", "ml", 40 * hydroxide),
    ("antasida", "tablet", 200 * hydroxide), ("plantacid", "tsp", 300 * hydroxide),
    ("anflat forte", "tablet", 400 * hydroxide), ("susu magnesia", "tbsp", 500),
    ("milk of magnesia", "ml", 33.333), ("garam inggris", "g", 98.61),
    ("tums", "tablet", 0), ("neurobion forte", "tablet", 0),
  ]

  @Test(arguments: contents)
  func `what a product holds follows from its label`(
    name: String, unit: String, mg: Double
  ) throws {
    let known = try #require(FoodLibrary.knownSupplement(named: name))
    let product = try #require(known.product(in: unit))
    #expect(abs(product.content.mg - mg) < 0.1, "\(name): \(product.content.mg)")
    #expect(known.basis == .formula || known.source?.isEmpty == false)
  }

  @Test(arguments: ["polysilane", "Blackmores", "cdr", "holisticare"])
  func `of what no label was read nothing is said`(name: String) throws {
    let known = try #require(FoodLibrary.knownSupplement(named: name))
    #expect(known.basis == .ask)
    #expect(known.product() == nil)
    let reading = try PhraseReader(foods: .builtIn).read("nasi goreng, \(name) 1 tablet")
    #expect(reading.unresolved.map(\.reason) == [.labelUnknown(known.name)])
  }

  @Test(arguments: [
    ("nasi 1 piring, promag 2 tablet", 221.6), ("2 promag", 221.6), ("promag 1 saset", 221.6),
    ("mylanta 5 ml", 83.4), ("mylanta 1 sdm", 250.1), ("1 tbsp milk of magnesia", 500),
    ("tums 2", 0),
  ])
  func `phrases know it, and ask once`(phrase: String, mg: Double) throws {
    let item = try #require(
      PhraseReader(foods: .builtIn).read(phrase).items.first { $0.food.supplementForms != nil })
    #expect(abs((item.magnesium?.mg ?? -1) - mg) < 0.1)
    #expect(item.match == .guess)
    let taught = FoodLibrary.builtIn.remembering(
      Lessons(names: [item.name.joined(separator: " "): item.food.id]))
    let again = try PhraseReader(foods: taught).read(phrase).items
    #expect(again.allSatisfy { $0.match != .guess })
    #expect(again.contains { $0.food.id == item.food.id })
  }

  @Test func `no product has the name of a food, or of another product`() throws {
    let table = KnownSupplementTable(
      try EmbeddedFiles.table(
        KnownSupplementTable.path, columns: KnownSupplementTable.columns))
    var owners: [String: String] = [:]
    for row in table.table.rows {
      let product = try table.product(row)
      for name in [product.name] + product.synonyms {
        let food = FoodLibrary.builtIn.food(named: name)
        #expect(food?.id == product.id, "\(name)")
        let other = owners.updateValue(product.id, forKey: name.lowercased())
        #expect(other == nil, "\(name)")
      }
    }
    #expect(owners.count > 20)
  }
}
