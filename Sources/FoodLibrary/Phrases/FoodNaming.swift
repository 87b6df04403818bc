import MagnesiumCore

/// Finds the food that words name, and how sure that is.
struct FoodNaming {
  struct Named {
    let food: Food
    let match: Intake.Match
    var alternatives: [Food] = []
  }

  /// How freely words are read, the strictest first.
  enum Freedom: CaseIterable {
    /// The name as it stands.
    case asWritten
    /// Its words in any order.
    case anyOrder
    /// Without words that say who ate and when.
    case withoutNoise
    /// With the preparation in the other language: `sweet potato rebus`.
    case translated
    /// Without words that hardly change the figure: fresh, sliced.
    case withoutNeutral
    /// Whatever the search finds, misspelt words too.
    case searched
    /// Without words on preparation, or with one word not understood.
    case inPart
  }

  let foods: FoodLibrary

  /// - Parameter typed: words as they were typed, by their folded form, where that is another: what
  ///   looks like a plural may be a slip.
  func food(_ words: [String], _ freedom: Freedom, typed: [String: String] = [:]) -> Named? {
    if freedom == .searched || freedom == .inPart,
      words.contains(where: PhraseWords.unguessable.contains)
        || words.count == 1 && words[0].count < Self.fewestLetters
    {
      return nil
    }
    switch freedom {
    case .asWritten:
      return foods.food(words: words, anyOrder: false).map { Named(food: $0, match: .exact) }
    case .anyOrder:
      return foods.food(words: words, anyOrder: true).map { Named(food: $0, match: .exact) }
    case .withoutNoise:
      return food(words, without: PhraseWords.noise).map { Named(food: $0, match: .exact) }
    case .translated:
      return translated(words).map { Named(food: $0, match: .likely) }
    case .withoutNeutral:
      return food(words, without: PhraseWords.noise.union(PhraseWords.neutral))
        .map { Named(food: $0, match: .likely) }
    case .searched:
      let query = telling(words).map { typed[$0] ?? $0 }.joined(separator: " ")
      return guess(foods.search(query, limit: Self.mostFound))
    case .inPart:
      let telling = telling(words)
      let core = telling.filter { !PhraseWords.preparations.contains($0) }
      if core.count < telling.count {
        if let food = foods.food(words: core, anyOrder: true) {
          return Named(food: food, match: .guess, alternatives: others(than: food, telling))
        }
        let query = core.map { typed[$0] ?? $0 }.joined(separator: " ")
        if let named = guess(foods.search(query, limit: Self.mostFound)) { return named }
      }
      return guess(
        foods.nearest(to: telling.map { typed[$0] ?? $0 }, answering: 0.6, limit: Self.mostFound))
    }
  }

  private static let mostFound = 5

  /// Of a word that may be guessed alone: a shorter one, such as a script answers a question with, begins
  /// too many names.
  private static let fewestLetters = 3

  private func food(_ words: [String], without dropped: Set<String>) -> Food? {
    let kept = words.filter { !dropped.contains($0) }
    guard !kept.isEmpty, kept.count < words.count else { return nil }
    return foods.food(words: kept, anyOrder: true)
  }

  private func translated(_ words: [String]) -> Food? {
    for (index, word) in words.enumerated() {
      for other in PhraseWords.translations[word] ?? [] {
        var words = words
        words[index] = other
        if let food = foods.food(words: words, anyOrder: true) { return food }
      }
    }
    return nil
  }

  /// The same food as it comes in a measure, such as canned chickpeas in a can.
  func food(_ words: [String], in measure: Measure.ID) -> Named? {
    guard measure == "can" else { return nil }
    return foods.food(words: words + ["canned"], anyOrder: true)
      .map { Named(food: $0, match: .likely) }
  }

  /// The words that can name a food.
  func telling(_ words: [String]) -> [String] {
    let kept = words.filter { !PhraseWords.noise.contains($0) && !PhraseWords.neutral.contains($0) }
    return kept.isEmpty ? words : kept
  }

  private func guess(_ found: [Food]) -> Named? {
    found.first.map { Named(food: $0, match: .guess, alternatives: Array(found.dropFirst())) }
  }

  private func others(than food: Food, _ words: [String]) -> [Food] {
    foods.likest(words.joined(separator: " "), limit: Self.mostFound).filter { $0.id != food.id }
  }
}
