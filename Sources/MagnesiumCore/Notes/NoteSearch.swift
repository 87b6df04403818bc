/// A note in which the words of a query stand.
package struct NoteFinding: Sendable, Hashable {
  package let note: Note
  /// The paragraph in which most of the words stand, without its markup.
  package let passage: String
}

extension Note {
  /// The notes that a name means: a number of the list, else an id, a title or an alias as it
  /// stands, else those whose names have every word of it.
  ///
  /// - Returns: an empty list where nothing is called so, several where it is not clear which.
  package static func named(_ name: String, in notes: [Note]) -> [Note] {
    let wanted = words(name)
    guard !wanted.isEmpty else { return [] }
    if wanted.count == 1, let number = Int(wanted[0]) {
      return notes.indices.contains(number - 1) ? [notes[number - 1]] : []
    }
    let exact = notes.filter { note in note.names.contains { words($0) == wanted } }
    guard exact.isEmpty else { return exact }
    return notes.filter { note in
      let names = words(note.names.joined(separator: " "))
      return wanted.allSatisfy { word in names.contains { $0.hasPrefix(word) } }
    }
  }

  private var names: [String] { [id, title.english, title.indonesian] + aliases }

  /// The notes in which every word of a query stands, the most to the point first; where none has
  /// all of them, those with the most, if that is half of them at least.
  ///
  /// A word also stands for longer ones that begin with it: `cramp` finds cramps. The id, the title
  /// and the aliases count most. The language of the reader is searched first; where it has nothing,
  /// the other one is.
  ///
  /// - Returns: an empty list for a query without letters or digits.
  package static func search(
    _ query: String, in notes: [Note], language: Language
  ) -> [NoteFinding] {
    let wanted = words(query)
    guard !wanted.isEmpty else { return [] }
    let languages = [language] + Language.allCases.filter { $0 != language }
    for least in (((wanted.count + 1) / 2)...wanted.count).reversed() {
      for language in languages {
        let found = notes.map { finding(wanted, in: $0, language) }.filter { $0.words >= least }
          .sorted { ($1.score, $0.finding.note.id) < ($0.score, $1.finding.note.id) }
        if !found.isEmpty { return found.map(\.finding) }
      }
    }
    return []
  }

  private static func finding(
    _ wanted: [String], in note: Note, _ language: Language
  ) -> (finding: NoteFinding, words: Int, score: Int) {
    let name = words(([note.id, note.title[language]] + note.aliases).joined(separator: " "))
    // What it says on its matter comes first; whom to see and what to read stand in the last two
    // sections and answer only where nothing before them does.
    let sections = note.text[language].split(separator: "\n## ").map {
      $0.split(separator: "\n").dropFirst().map(String.init)
    }
    let matter = sections.dropLast(2).flatMap(\.self)
    let paragraphs = matter + sections.suffix(2).flatMap(\.self)
    let texts = paragraphs.map { words($0) }
    var found = 0
    var score = 0
    for word in wanted {
      let inName = name.contains { $0.hasPrefix(word) }
      let times = texts.reduce(0) { $0 + $1.count { $0.hasPrefix(word) } }
      if inName || times > 0 { found += 1 }
      score += (inName ? 100 : 0) + min(times, 20)
    }
    func best(_ range: Range<Int>) -> String? {
      // The first of equals.
      range.max { hits(wanted, texts[$0]) < hits(wanted, texts[$1]) }
        .flatMap { hits(wanted, texts[$0]) > 0 ? paragraphs[$0] : nil }
    }
    // Where only its names have the words: what the evidence says.
    let passage =
      best(0..<matter.count) ?? best(matter.count..<texts.count)
      ?? sections.dropFirst(2).first?.first ?? ""
    return (NoteFinding(note: note, passage: String(passage.trimmingPrefix("- "))), found, score)
  }

  /// How many of the words stand in a text.
  private static func hits(_ wanted: [String], _ text: [String]) -> Int {
    wanted.count { word in text.contains { $0.hasPrefix(word) } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
