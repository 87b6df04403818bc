import MagnesiumCore

/// Finds measures by what people call them.
struct MeasureNames: Sendable {
  static let builtIn = MeasureNames()

  subscript(id: Measure.ID) -> Measure? { BuiltInTables.measure(id) }

  struct Found {
    let measure: Measure
    /// How many words the name took.
    let length: Int
    /// Whether `se-` stood before it, which says one.
    let saysOne: Bool
  }

  /// The measure whose name begins the words, the longest name first.
  func read(_ words: ArraySlice<String>) -> Found? {
    for length in stride(
      from: min(WordTables.longestEntry, words.count), through: 1, by: -1)
    {
      var name = Array(words.prefix(length))
      if let measure = Lexicon.builtIn.measure(called: name) {
        return Found(measure: measure, length: length, saysOne: false)
      }
      guard name[0].hasPrefix("se"), name[0].count > 4 else { continue }
      name[0].removeFirst(2)
      if let measure = Lexicon.builtIn.measure(called: name) {
        return Found(measure: measure, length: length, saysOne: true)
      }
    }
    return nil
  }
}
