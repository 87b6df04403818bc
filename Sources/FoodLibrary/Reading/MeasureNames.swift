import MagnesiumCore

/// Finds measures by what people call them.
struct MeasureNames: Sendable {
  private let measures: [Measure.ID: Measure]
  private let idsByWords: [[String]: Measure.ID]
  private let longestName: Int

  static let builtIn = MeasureNames(BuiltInTables.measures)

  init(_ measures: [Measure]) {
    self.measures = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0) })
    var ids: [[String]: Measure.ID] = [:]
    for measure in measures {
      for name in measure.namesEnglish + measure.namesIndonesian {
        ids[NameKey.words(of: name)] = measure.id
      }
    }
    idsByWords = ids
    longestName = ids.keys.map(\.count).max() ?? 0
  }

  subscript(id: Measure.ID) -> Measure? { measures[id] }

  struct Found {
    let measure: Measure
    /// How many words the name took.
    let length: Int
    /// Whether `se-` stood before it, which says one.
    let saysOne: Bool
  }

  /// The measure whose name begins the words, the longest name first.
  func read(_ words: ArraySlice<String>) -> Found? {
    for length in stride(from: min(longestName, words.count), through: 1, by: -1) {
      var name = Array(words.prefix(length))
      if let id = idsByWords[name], let measure = measures[id] {
        return Found(measure: measure, length: length, saysOne: false)
      }
      guard name[0].hasPrefix("se"), name[0].count > 4 else { continue }
      name[0].removeFirst(2)
      if let id = idsByWords[name], let measure = measures[id] {
        return Found(measure: measure, length: length, saysOne: true)
      }
    }
    return nil
  }
}
