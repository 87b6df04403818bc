/// A note in which the words of a query stand.
public struct NoteFinding: Sendable, Hashable {
  public let note: Note
  /// The paragraph in which most of the words stand, without its markup.
  public let passage: String
}

extension Note {
  /// The notes in which every word of a query stands, the most to the point first.
  ///
  /// A word also stands for longer ones that begin with it: `cramp` finds cramps. The id and the
  /// title count most. The language of the reader is searched first; where it has nothing, the
  /// other one is.
  ///
  /// - Returns: an empty list for a query without letters or digits.
  public static func search(
    _ query: String, in notes: [Note], language: Language
  ) -> [NoteFinding] {
    let wanted = words(query)
    guard !wanted.isEmpty else { return [] }
    for language in [language] + Language.allCases.filter({ $0 != language }) {
      let found = notes.compactMap { finding(wanted, in: $0, language) }
        .sorted { ($1.score, $0.finding.note.id) < ($0.score, $1.finding.note.id) }
      if !found.isEmpty { return found.map(\.finding) }
    }
    return []
  }

  private static func finding(
    _ wanted: [String], in note: Note, _ language: Language
  ) -> (finding: NoteFinding, score: Int)? {
    let name = words(note.id + " " + note.title[language])
    // What it says on its matter comes first; whom to see and what to read stand in the last two
    // sections and answer only where nothing before them does.
    let sections = note.text[language].split(separator: "\n## ").map {
      $0.split(separator: "\n").dropFirst().map(String.init)
    }
    let matter = sections.dropLast(2).flatMap(\.self)
    let paragraphs = matter + sections.suffix(2).flatMap(\.self)
    let texts = paragraphs.map { words($0) }
    var score = 0
    for word in wanted {
      let inName = name.contains { $0.hasPrefix(word) }
      let times = texts.reduce(0) { $0 + $1.count { $0.hasPrefix(word) } }
      guard inName || times > 0 else { return nil }
      score += (inName ? 100 : 0) + min(times, 20)
    }
    func best(_ range: Range<Int>) -> Int? {
      // The first of equals.
      range.reversed().max { hits(wanted, texts[$0]) < hits(wanted, texts[$1]) }
    }
    var index = best(0..<matter.count)
    if index.map({ hits(wanted, texts[$0]) == 0 }) ?? true { index = best(0..<texts.count) }
    let passage = index.map { String(paragraphs[$0].trimmingPrefix("- ")) } ?? ""
    return (NoteFinding(note: note, passage: passage), score)
  }

  /// How many of the words stand in a text.
  private static func hits(_ wanted: [String], _ text: [String]) -> Int {
    wanted.count { word in text.contains { $0.hasPrefix(word) } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
