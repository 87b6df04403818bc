import FoodLibrary

/// What words of a line were taken for, and the food that they belong to.
public struct ExplainedWord: Sendable, Hashable {
  /// The word as it was typed.
  public let text: String
  /// What it was taken for.
  public let part: ReadWord.Part
  /// The place among the items; nil for what is about the whole line, or became no item.
  public let item: Int?
}

extension PhraseReading {
  /// What each word was taken for, in their order, by the items that they became.
  public var explanation: [ExplainedWord] {
    // A saved meal stands for foods whose words are not in the line.
    var ahead = items.indices.filter { items[$0].meal == nil }[...]
    var current: (item: Int, rest: Substring)?
    return words.map { word in
      if let rest = current?.rest, let found = rest.firstRange(of: word.text) {
        current?.rest = rest[found.upperBound...]
      } else if let next = ahead.first, let found = items[next].phrase.firstRange(of: word.text) {
        ahead.removeFirst()
        current = (next, items[next].phrase[found.upperBound...])
      } else {
        return ExplainedWord(text: word.text, part: word.part, item: nil)
      }
      return ExplainedWord(text: word.text, part: word.part, item: current?.item)
    }
  }
}

extension Sequence<PhraseReading> {
  /// Those of several lines, whose items follow each other.
  package var explanation: [ExplainedWord] {
    var before = 0
    return flatMap { reading in
      defer { before += reading.items.count }
      let start = before
      return reading.explanation.map {
        ExplainedWord(text: $0.text, part: $0.part, item: $0.item.map { $0 + start })
      }
    }
  }
}
