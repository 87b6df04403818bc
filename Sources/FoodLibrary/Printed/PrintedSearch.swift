import MagnesiumCore

/// A search in the printed names: those that have every word of a query, as it is or begun.
struct PrintedSearch {
  /// What is typed, and the same without the English plural.
  private let terms: [(typed: String, stem: String)]

  init(_ query: String) {
    terms = NameKey.words(of: query, stems: false).compactMap { typed in
      guard let stem = PrintedWords.builtIn.words(of: typed).last else { return nil }
      return PrintedWords.neutral.contains(stem) ? nil : (typed, stem)
    }
  }

  /// - Parameter others: ids of foods that are found already.
  func best(_ limit: Int, besides others: Set<Food.ID>) -> [Food] {
    guard !terms.isEmpty else { return [] }
    let index = PrintedFoods.words
    // How many of the words each name has, and how many of them as they were typed.
    var begun = [UInt8](repeating: 0, count: index.names)
    var whole = [UInt8](repeating: 0, count: index.names)
    for (number, term) in terms.prefix(Int(UInt8.max) - 1).enumerated() {
      // A letter or two begin too many words to be looked for.
      let beginnings = term.typed.utf8.count > 2 ? index.range(beginningWith: term.typed) : 0..<0
      let exact = index.word(term.stem)
      for word in beginnings where word != exact {
        index.forEachName(of: word) { if begun[$0] == number { begun[$0] += 1 } }
      }
      guard let exact else { continue }
      index.forEachName(of: exact) {
        if whole[$0] == number { whole[$0] += 1 }
        if begun[$0] == number { begun[$0] += 1 }
      }
    }
    let found = begun.indices.filter { Int(begun[$0]) == terms.count }
      .sorted { rank($0, whole) < rank($1, whole) }
    var foods: [Food] = []
    var seen = others
    for name in found where foods.count < limit {
      let food = PrintedFoods.foodToShow(at: PrintedFoods.position(ofName: name))
      if seen.insert(food.id).inserted { foods.append(food) }
    }
    return foods
  }

  /// Names with the words as typed before those that have them begun, short before long.
  private func rank(_ name: Int, _ whole: [UInt8]) -> (Int, Int, Int) {
    (
      Int(whole[name]) == terms.count ? 0 : 1, PrintedFoods.words.length(ofName: name), name
    )
  }
}
