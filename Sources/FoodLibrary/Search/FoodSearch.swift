import MagnesiumCore

extension FoodLibrary {
  /// Foods with a name that answers to every word of a query, best first; empty where none does.
  ///
  /// Word order, case and diacritics make no difference, and a word may be begun only. Misspelt
  /// words are understood where no name has the words as they are typed. The fewer other words a
  /// name has, the earlier it comes, and names of which a word is the head: the plain food before
  /// its processed kin.
  ///
  /// - Parameters:
  ///   - limit: the most foods to give.
  ///   - timesLogged: how often a person logged each food; those logged often come earlier.
  ///   - withPrinted: whether rows of the published tables come behind, by their printed names.
  package func search(
    _ query: String, limit: Int = 10, timesLogged: [Food.ID: Int] = [:], withPrinted: Bool = false
  ) -> [Food] {
    guard let literal = NameMatcher(query, leniency: .none),
      let lenient = NameMatcher(query, leniency: .slips)
    else { return [] }
    var ranking = Ranking(library: self)
    ranking.add(matching: literal, atLeast: 1)
    if !ranking.hasLiteral {
      ranking.add(matching: lenient, atLeast: 1)
    }
    let found = ranking.best(limit, timesLogged: timesLogged)
    guard withPrinted, found.count < limit else { return found }
    return found + PrintedSearch(query).best(limit - found.count, besides: Set(found.map(\.id)))
  }

  /// Foods that answer to a part of a query, for when ``search(_:limit:timesLogged:)`` finds none.
  package func nearest(to query: String, limit: Int = 3) -> [Food] {
    nearest(to: [query], answering: 0.25, limit: limit)
  }

  /// - Parameter share: the least share of the words that a name has to answer.
  func nearest(to words: [String], answering share: Double, limit: Int) -> [Food] {
    for leniency in [NameMatcher.Leniency.none, .slips] {
      guard let matcher = NameMatcher(words.joined(separator: " "), leniency: leniency) else {
        return []
      }
      var ranking = Ranking(library: self)
      ranking.add(matching: matcher, atLeast: share)
      let best = ranking.best(limit, timesLogged: [:])
      if !best.isEmpty { return best }
    }
    return []
  }

  /// What may have been meant by words that name no food.
  func likest(_ query: String, limit: Int = 3) -> [Food] {
    let found = search(query, limit: limit)
    return found.isEmpty ? nearest(to: query, limit: limit) : found
  }
}

/// The best match of each food so far.
private struct Ranking {
  private let library: FoodLibrary
  private var own: [Int: NameMatcher.Match] = [:]
  /// By the packed places of their rows.
  private var builtIn: [Int: NameMatcher.Match] = [:]
  /// Whether some name has every word as it was typed.
  private(set) var hasLiteral = false
  /// Whether some name is just what was typed: then no word was only begun.
  private var hasName = false

  init(library: FoodLibrary) {
    self.library = library
  }

  /// - Parameter share: the least share of the query's words that a name has to answer.
  mutating func add(matching matcher: NameMatcher, atLeast share: Double) {
    func match(
      _ name: WordScanner.Bytes, _ language: Language?
    ) -> NameMatcher.Match? {
      let match = matcher.match(name, in: language, allWords: share == 1)
      return match.flatMap { $0.isComplete || $0.likeness > share ? $0 : nil }
    }
    for (index, food) in library.own.enumerated() {
      for name in food.names {
        let bytes = Array(name.utf8)
        guard let match = bytes.withUnsafeBufferPointer({ match($0, nil) }) else { continue }
        if own[index].map({ $0.isWorse(than: match) }) ?? true { own[index] = match }
        note(match)
      }
    }
    matcher.foods(allWords: share == 1).forEach { number in
      let position = BuiltInFoods.position(ofNumber: number)
      let key = Int(position.packed)
      BuiltInFoods.tables[position.table].forEachName(ofRow: position.row) { name, language in
        guard let match = match(name, language) else { return }
        if builtIn[key].map({ $0.isWorse(than: match) }) ?? true { builtIn[key] = match }
        note(match)
      }
    }
  }

  private mutating func note(_ match: NameMatcher.Match) {
    hasLiteral = hasLiteral || match.isLiteral
    hasName = hasName || match.isLiteral && match.isWhole
  }

  /// Foods that are level stand in the order of the tables, plain ones before dishes.
  func best(_ limit: Int, timesLogged: [Food.ID: Int]) -> [Food] {
    func score(_ match: NameMatcher.Match, _ id: Food.ID) -> Double {
      // Being logged ten times outweighs four words too many.
      match.score - (hasName && !match.isLiteral ? 0.1 : 0)
        + min(0.3, 0.02 * Double(timesLogged[id] ?? 0))
    }
    let ownFoods = own.map { index, match in
      (
        score: score(match, library.own[index].id) + 0.05, order: index - library.own.count,
        food: { library.own[index] }
      )
    }
    let builtInFoods = builtIn.map { key, match in
      let position = TablePlace(packed: UInt64(key))
      return (
        score: score(match, timesLogged.isEmpty ? "" : BuiltInFoods.id(at: position)),
        order: position.table << 24 | position.row, food: { BuiltInFoods.food(at: position) }
      )
    }
    return (ownFoods + builtInFoods).sorted { ($1.score, $0.order) < ($0.score, $1.order) }
      .prefix(limit).map { $0.food() }
  }
}
