import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// What other tables have of a food is in its range, or is listed as left out of it and why. Run by
/// `make omissions`, where copies of the tables lie beside the repository.
@Suite(.enabled(if: CitedTables.folder != nil, "the source tables are not here"))
struct OmissionTests {
  /// Rows of the same words are of the same food where their energy does not differ more: else one is
  /// dry, or sweetened.
  private static let mostOtherEnergy = (share: 0.25, kcal: 15.0)
  /// Beyond the range by so much of the figure, or so many mg, a row is left out.
  private static let notable = (share: 0.1, mg: 1.0)

  @Test func `no table is left out of a range in silence`() throws {
    let tables = try CitedTables()
    var rows: [Set<String>: [String]] = [:]
    for (id, names) in tables.names {
      for words in Set(names.map(Self.words)) where !words.isEmpty {
        rows[words, default: []].append(id)
      }
    }
    var (listed, silent): ([String], [String]) = ([], [])
    for food in FoodLibrary.builtIn.all {
      guard let figure = food.magnesium, figure.source.table != Recipe.source else { continue }
      let range = figure.per100g.range
      let place = "\(food.id) \(figure.per100g.mg) (\(range.lowerBound)–\(range.upperBound))"
      let omissions = FoodLibrary.omissions(of: food.id)
      for omission in omissions {
        let source = omission.source.description
        let name = tables.names[source]?.first ?? "?"
        listed.append(
          "\(place) · \(source) \(name): \(omission.mgPer100g) · \(omission.reason.english)")
        #expect(
          tables.figures[source]?.mg.map { abs($0 - omission.mgPer100g) <= 0.051 } == true,
          "\(food.id): \(source) has another figure")
      }
      let cited = tables.names[figure.source.description] ?? []
      let names = Set(([food.name.english] + food.synonyms + cited).map(Self.words))
      for id in Set(names.flatMap { rows[$0] ?? [] }).subtracting(
        omissions.map(\.source.description))
      {
        guard let row = tables.figures[id], let mg = row.mg else { continue }
        if let own = food.kcalPer100g, let other = row.kcal,
          abs(own - other) > max(Self.mostOtherEnergy.kcal, Self.mostOtherEnergy.share * own)
        {
          continue
        }
        let beyond = max(range.lowerBound - mg, mg - range.upperBound)
        if beyond > max(Self.notable.mg, Self.notable.share * figure.per100g.mg) {
          silent.append("\(place) · \(id) \(tables.names[id] ?? []): \(mg)")
        }
      }
    }
    print(listed.sorted().joined(separator: "\n"))
    print("\(listed.count) figures are left out of ranges, each with its reason")
    #expect(silent.isEmpty, "\(silent.sorted().joined(separator: "\n"))")
  }

  private static let fillers: Set = [
    "and", "or", "with", "in", "of", "the", "a", "nfs", "plain", "ns", "as", "to", "type", "all",
    "types", "average", "commercial", "commercially",
  ]

  /// The words of a name in whatever order, singular.
  private static func words(_ name: String) -> Set<String> {
    Set(
      name.lowercased().split { !("a"..."z").contains($0) }.map(String.init)
        .filter { !fillers.contains($0) }.map(singular))
  }

  private static func singular(_ word: String) -> String {
    for (ending, instead) in [("ies", "y"), ("oes", "o"), ("ches", "ch"), ("shes", "sh")]
    where word.hasSuffix(ending) && word.count > 4 {
      return word.dropLast(ending.count) + instead
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3
      ? String(word.dropLast()) : word
  }
}
