import MagnesiumCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A bag of words that is looked for in the printed names.
struct PrintedQuery {
  private let asked: [String]
  /// How much each says: a word of few names says more.
  private let weights: [String: Double]

  init(_ text: String) {
    asked = PrintedWords.builtIn.words(of: text).filter { !PrintedWords.neutral.contains($0) }
    var weights: [String: Double] = [:]
    for word in Set(asked) {
      var names = 0
      if let place = PrintedFoods.words.word(word) {
        PrintedFoods.words.forEachName(of: place) { _ in names += 1 }
      }
      weights[word] = log2(Double(PrintedFoods.words.names) / Double(max(names, 1)))
    }
    self.weights = weights
  }

  func best(_ limit: Int) -> [PrintedCandidate] {
    // What the words weigh that each name has; then the likeliest are looked at more closely.
    var sums = [Float](repeating: 0, count: PrintedFoods.words.names)
    for (word, weight) in weights {
      guard let place = PrintedFoods.words.word(word) else { continue }
      PrintedFoods.words.forEachName(of: place) { sums[$0] += Float(weight) }
    }
    var likely = sums.indices.filter { sums[$0] > 0 }
    guard !likely.isEmpty else { return [] }
    func roughly(_ name: Int) -> Float {
      sums[name] - 0.35 * Float(PrintedFoods.words.length(ofName: name))
    }
    likely.sort { (roughly($1), $0) < (roughly($0), $1) }
    return likely.prefix(60).map { candidate(PrintedFoods.position(ofName: $0)) }
      .enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(limit).map(\.element.made)
  }

  private struct Scored {
    let score: Double
    let make: () -> PrintedCandidate
    var made: PrintedCandidate { make() }
  }

  private func candidate(_ position: TablePlace) -> Scored {
    let name = PrintedFoods.name(at: position)
    let plain = Self.withoutBrackets(name)
    let comma = plain.firstIndex(of: ",") ?? plain.endIndex
    let head = PrintedWords.builtIn.words(of: String(plain[..<comma]))
      .filter { !PrintedWords.neutral.contains($0) }
    let rest = PrintedWords.builtIn.words(of: String(plain[comma...]))
      .filter { !PrintedWords.neutral.contains($0) }
    let wanted = Set(asked)
    let written = PrintedWords.builtIn.words(of: name)
    let all = Set(written)
    let leftOver = asked.filter { !all.contains($0) }
    let unasked = (head + rest).filter { !wanted.contains($0) }
    let headMatched = head.count { wanted.contains($0) }
    var score = 0.0
    for word in wanted { score += (weights[word] ?? 0) * (all.contains(word) ? 1 : -1) }
    // A name is that of its head; what stands behind says which kind.
    score += headMatched == head.count ? 4 : -2 * Double(head.count - headMatched)
    score -= 0.6 * Double(unasked.count)
    // What is left away is left away of one thing: `without skin` is not `without sauce`.
    for (word, next) in zip(asked, asked.dropFirst()) where word == "without" {
      score += zip(written, written.dropFirst()).contains { $0 == (word, next) } ? 2 : -2
    }
    let restMatched = rest.count { wanted.contains($0) }
    return Scored(score: score) {
      PrintedCandidate(
        food: PrintedFoods.foodToShow(at: position),
        row: PrintedFoods.tables[position.table].source + "/"
          + PrintedFoods.tables[position.table].id(position.row),
        printedName: name, head: (headMatched, head.count),
        qualifiers: (restMatched, rest.count), leftOver: leftOver, unasked: unasked, score: score)
    }
  }

  /// `(Includes foods for USDA's Food Distribution Program)` is no part of what a food is.
  private static func withoutBrackets(_ name: String) -> String {
    var plain = ""
    var depth = 0
    for letter in name {
      if letter == "(" { depth += 1 }
      if depth == 0 { plain.append(letter) }
      if letter == ")" { depth = max(0, depth - 1) }
    }
    return plain
  }
}
