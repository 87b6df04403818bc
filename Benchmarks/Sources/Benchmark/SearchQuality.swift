import Foundation

/// How often the program's search puts what was meant among its first results, over the queries of
/// `search-queries.tsv`.
struct SearchQuality {
  let program: String
  let queries: URL

  private struct Reply: Decodable {
    struct Result: Decodable { let id: String }
    let results: [Result]
  }

  private struct Tally {
    var queries = 0
    var hits = 0
    var reciprocalRanks = 0.0

    mutating func add(rank: Int?) {
      queries += 1
      if let rank, rank <= 3 { hits += 1 }
      if let rank { reciprocalRanks += 1 / Double(rank) }
    }

    func line(_ name: String) -> String {
      let recall = decimal(Double(hits) / Double(queries) * 100, places: 1)
      let rank = decimal(reciprocalRanks / Double(queries), places: 3)
      return "\(name): \(queries) queries, recall in the first three \(recall) %, "
        + "mean reciprocal rank \(rank)"
    }
  }

  /// - Parameter showsMisses: whether each query is named whose answer is not among the first three.
  func report(showsMisses: Bool) throws -> String {
    var all = Tally()
    var kinds: [String: Tally] = [:]
    var misses: [String] = []
    let rows = try String(contentsOf: queries, encoding: .utf8).split(separator: "\n").dropFirst()
    for row in rows {
      let fields = row.split(separator: "\t").map(String.init)
      let expected = Set(fields[3].split(separator: ";").map(String.init))
      let output = try Command(program, "foods", "search", "--json", fields[0]).output()
      let found = try JSONDecoder().decode(Reply.self, from: Data(output.utf8)).results.map(\.id)
      let rank = found.firstIndex(where: expected.contains).map { $0 + 1 }
      all.add(rank: rank)
      for kind in ["\(fields[4])", "\(fields[1]) \(fields[2])"] {
        kinds[kind, default: Tally()].add(rank: rank)
      }
      if rank.map({ $0 > 3 }) ?? true {
        misses.append("  \(fields[0]): \(found.prefix(3).joined(separator: ", "))")
      }
    }
    let lines =
      [all.line("all")] + kinds.sorted { $0.key < $1.key }.map { $0.value.line($0.key) }
    return (lines + (showsMisses ? misses : [])).joined(separator: "\n")
  }
}
