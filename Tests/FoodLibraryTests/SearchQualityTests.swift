import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// The queries of `Benchmarks/search-queries.tsv` were written by people who did not know the
/// search, with the foods that they would want to find.
@Suite struct SearchQualityTests {
  struct Query {
    let text: String
    let kind: String
    let expected: Set<Food.ID>
  }

  static func queries() throws -> [Query] {
    let file = TableTests.folder.deletingLastPathComponent()
      .appendingPathComponent("Benchmarks/search-queries.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let fields = $0.split(separator: "\t").map(String.init)
      return Query(
        text: fields[0], kind: fields[2],
        expected: Set(fields[3].split(separator: ";").map(String.init)))
    }
  }

  @Test func `what was meant is among the first three`() throws {
    let queries = try Self.queries()
    #expect(queries.count >= 300)
    #expect(queries.count { ["misspelt", "regional"].contains($0.kind) } * 3 >= queries.count)
    var missed: [String] = []
    for query in queries {
      let found = FoodLibrary.builtIn.search(query.text, limit: 3).map(\.id)
      if query.expected.isDisjoint(with: found) {
        missed.append("\(query.text) [\(query.kind)] gave \(found) for \(query.expected)")
      }
    }
    let recall = 1 - Double(missed.count) / Double(queries.count)
    #expect(recall >= 0.97, "\(recall):\n\(missed.joined(separator: "\n"))")
  }

  @Test func `every expected food exists`() throws {
    let library = FoodLibrary.builtIn
    for query in try Self.queries() {
      for id in query.expected { #expect(library.food(id: id) != nil, "\(query.text): \(id)") }
    }
  }
}
