import MagnesiumCore

extension FoodLibrary {
  /// Foods with a name that answers to every word of a query, best first; empty where none does.
  ///
  /// Word order, case and diacritics make no difference, and a word may be begun only. Misspelt
  /// words are understood where no name has the words as they are typed. The fewer other words a
  /// name has, the earlier it comes: the plain food before its processed kin.
  ///
  /// - Parameters:
  ///   - limit: the most foods to give.
  ///   - timesLogged: how often a person logged each food; those logged often come earlier.
  public func search(
    _ query: String, limit: Int = 10, timesLogged: [Food.ID: Int] = [:]
  ) -> [Food] {
    guard let literal = NameMatcher(query, leniency: .none),
      let lenient = NameMatcher(query, leniency: .slips)
    else { return [] }
    var ranking = Ranking(library: self)
    ranking.add(matching: literal, allWords: true)
    if !ranking.hasLiteral {
      ranking.add(matching: lenient, allWords: true)
    }
    return ranking.best(limit, timesLogged: timesLogged)
  }

  /// Foods that answer to a part of a query, for when ``search(_:limit:timesLogged:)`` finds none.
  public func nearest(to query: String, limit: Int = 3) -> [Food] {
    guard let lenient = NameMatcher(query, leniency: .slips) else { return [] }
    var ranking = Ranking(library: self)
    ranking.add(matching: lenient, allWords: false)
    return ranking.best(limit, timesLogged: [:])
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
  private var own: [Int: Double] = [:]
  private var builtIn: [FoodPosition: Double] = [:]
  /// Whether some name has every word as it was typed.
  private(set) var hasLiteral = false

  init(library: FoodLibrary) {
    self.library = library
  }

  /// - Parameter allWords: whether a name has to answer every word, or a quarter of them at least.
  mutating func add(matching matcher: NameMatcher, allWords: Bool) {
    func match(_ name: WordScanner.Bytes) -> NameMatcher.Match? {
      guard let match = matcher.match(name, allWords: allWords), match.likeness > 0.25 else {
        return nil
      }
      return match
    }
    for (index, food) in library.own.enumerated() {
      for name in food.names {
        guard let match = Array(name.utf8).withUnsafeBufferPointer(match) else { continue }
        own[index] = max(match.score, own[index] ?? -1)
        hasLiteral = hasLiteral || match.isLiteral
      }
    }
    for (number, table) in BuiltInFoods.tables.enumerated() {
      table.forEachName { row, name in
        guard let match = match(name) else { return }
        let position = FoodPosition(table: number, row: row)
        builtIn[position] = max(match.score, builtIn[position] ?? -1)
        hasLiteral = hasLiteral || match.isLiteral
      }
    }
  }

  /// Foods that many names put level stand in the order of the tables, which is that of how common
  /// they are.
  func best(_ limit: Int, timesLogged: [Food.ID: Int]) -> [Food] {
    func bonus(_ id: Food.ID) -> Double {
      // Ten times logged outweighs four words too many.
      min(0.3, 0.02 * Double(timesLogged[id] ?? 0))
    }
    let ownFoods = own.map { index, score in
      (
        score: score + 0.02 + bonus(library.own[index].id), order: index - library.own.count,
        food: { library.own[index] }
      )
    }
    let builtInFoods = builtIn.map { position, score in
      let id = timesLogged.isEmpty ? "" : BuiltInFoods.id(at: position)
      return (
        score: score + bonus(id), order: position.table << 24 | position.row,
        food: { BuiltInFoods.food(at: position) }
      )
    }
    return (ownFoods + builtInFoods).sorted { ($1.score, $0.order) < ($0.score, $1.order) }
      .prefix(limit).map { $0.food() }
  }
}
