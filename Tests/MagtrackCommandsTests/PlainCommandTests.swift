import ArgumentParser
import MagnesiumCore
import MagnesiumKit
import TestSupport
import Testing

@testable import MagtrackCommands

/// What passes the argument parser by is read as the parser reads it.
@Suite struct PlainCommandTests {
  /// What the parser makes of arguments, where it is what a plain command can be.
  static func meaning(_ command: any ParsableCommand) -> PlainCommand? {
    switch command {
    case let day as Day where day.data.speech.language == nil:
      return .day(day.dayText, asJSON: day.data.json)
    case let week as Week where week.target.data.speech.language == nil:
      return .week(week.target.dayText, asJSON: week.target.data.json)
    case let log as Log:
      guard log.when.isEmpty, !log.strict, !log.explain, !log.force, !log.isDryRun,
        log.data.speech.language == nil
      else { return nil }
      return log.magnesium.map { .logFigure(log.words, magnesium: $0, asJSON: log.data.json) }
        ?? .log(log.words, asJSON: log.data.json)
    case let search as FoodsSearch where search.data.speech.language == nil:
      guard search.limit == FoodsSearch.usualLimit else { return nil }
      return .searchFoods(search.words, asJSON: search.data.json)
    default: return nil
    }
  }

  static let words = [
    "day", "week", "log", "foods", "search", "--json", "--magnesium", "55", "2d", "2", "eggs",
    "2 eggs", "today",
    "2026-11", "-", "--", "-3", "--strict", "--force", "--dry-run", "--date", "--language", "id",
    "", "--json=1", "--help", "take", "month", "-h", "--magnesium=5", "1.000",
  ]

  @Test(arguments: 0..<8) func `the parser reads it alike`(seed: UInt64) throws {
    var chance = SeededNumbers(seed: seed)
    var plain = 0
    for _ in 0..<150 {
      let arguments = (0..<Int.random(in: 0...6, using: &chance)).map { index in
        // Mostly one of the commands first, so that much of it is plain.
        index == 0 && Bool.random(using: &chance)
          ? Self.words[Int.random(in: 0..<4, using: &chance)]
          : Self.words.randomElement(using: &chance)!
      }
      guard let command = PlainCommand(arguments) else { continue }
      plain += 1
      let parsed = try? Program.parsed(arguments)
      #expect(
        parsed.flatMap(Self.meaning) == command, "seed \(seed): \(arguments) is \(command)")
    }
    #expect(plain > 10)
  }

  @Test(arguments: [
    (["foods", "search", "almond"], true), (["foods", "search", "brown", "rice", "--json"], true),
    (["foods", "search"], false), (["foods", "show", "almond"], false),
    (["foods", "search", "--limit", "3", "almond"], false),
    (["foods", "--json", "search", "almond"], false),
  ])
  func `a search without options is plain`(arguments: [String], isPlain: Bool) throws {
    let command = PlainCommand(arguments)
    #expect((command != nil) == isPlain)
    guard let command else { return }
    #expect(Self.meaning(try Program.parsed(arguments)) == command)
  }

  @Test func `an option before the command is the parser's to read`() {
    #expect(PlainCommand(["--json", "day", "2d"]) == nil)
    #expect(PlainCommand(["day", "2d", "--json"]) == .day("2d", asJSON: true))
    #expect(PlainCommand(["--json"]) == .day(nil, asJSON: true))
  }
}
