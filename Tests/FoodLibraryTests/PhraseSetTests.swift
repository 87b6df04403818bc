import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// The phrases of `Benchmarks/meal-phrases.tsv` were written as people write food diaries, by
/// people who did not know the reader; food, grams and milligrams were worked out from the tables.
@Suite struct PhraseSetTests {
  struct Expected {
    let food: Food.ID
    let grams: Double
    let mg: Double?
  }

  struct Phrase {
    let text: String
    /// For each food of the phrase, the readings that are right.
    let items: [[Expected]]
  }

  static func phrases() throws -> [Phrase] {
    let file = TableTests.folder.deletingLastPathComponent()
      .appendingPathComponent("Benchmarks/meal-phrases.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let fields = $0.split(separator: "\t").map(String.init)
      return Phrase(
        text: fields[0].replacingOccurrences(of: "\\n", with: "\n"),
        items: fields[2].split(separator: ";").map { item in
          item.split(separator: "|").map { alternative in
            let parts = alternative.split(separator: ":", omittingEmptySubsequences: false)
            return Expected(food: String(parts[0]), grams: Double(parts[1])!, mg: Double(parts[2]))
          }
        })
    }
  }

  /// Cup and spoon weights are whole grams in the tables, so half a percent is as near as they are.
  private func isRight(_ item: PhraseItem, _ meant: [Expected]) -> Bool {
    func near(_ value: Double?, _ meant: Double?) -> Bool {
      guard let value, let meant else { return value == nil && meant == nil }
      return abs(value - meant) <= 0.05 + meant * 0.005
    }
    return meant.contains {
      item.food.id == $0.food && near(item.grams, $0.grams) && near(item.magnesium?.mg, $0.mg)
    }
  }

  @Test func `what was meant is read, and nothing wrong is marked exact`() throws {
    let reader = PhraseReader(foods: .builtIn)
    let phrases = try Self.phrases()
    #expect(phrases.count >= 400)
    var wrong: [String] = []
    for phrase in phrases {
      let reading = try reader.read(phrase.text)
      let isRight =
        reading.unresolved.isEmpty && reading.items.count == phrase.items.count
        && zip(reading.items, phrase.items).allSatisfy { self.isRight($0, $1) }
      if isRight { continue }
      let read =
        reading.items.map { "\($0.food.id) \($0.grams) g (\($0.match))" }
        + reading.unresolved.map { "? \($0.phrase)" }
      let meant = phrase.items.map {
        $0.map { "\($0.food) \($0.grams) g" }.joined(separator: " or ")
      }
      wrong.append(
        "\(phrase.text): \(read.joined(separator: ", ")); meant \(meant.joined(separator: ", "))")
      if reading.items.count == phrase.items.count {
        for (item, expected) in zip(reading.items, phrase.items) where item.match == .exact {
          #expect(self.isRight(item, expected), "\(item.phrase) is wrong and marked exact")
        }
      }
    }
    let share = 1 - Double(wrong.count) / Double(phrases.count)
    #expect(share >= 0.96, "\(share):\n\(wrong.joined(separator: "\n"))")
  }
}
