import MagnesiumCore

/// What the program knows of symptoms: what people call them, and which of them are signs to get help for.
package enum SymptomTables {
  /// In the order of their ids.
  package static let kinds = BuiltInTables.orStop { () throws(TableError) in try decodeKinds() }
  /// Of each kind those that ask for more come first.
  package static let flags = BuiltInTables.orStop { () throws(TableError) in try decodeFlags() }
  static let words = BuiltInTables.orStop { () throws(TableError) in try decodeWords() }

  static let kindColumns = ["symptom", "measure", "name_en", "name_id", "words"]
  static let flagColumns = [
    "symptom", "where", "longer_than", "urgency", "advice_en", "advice_id", "source", "verified",
  ]
  static let wordColumns = ["word", "language", "is"]

  static func decodeKinds() throws(TableError) -> [SymptomKind] {
    try EmbeddedFiles.table("words/symptoms.tsv", columns: kindColumns).map {
      row throws(TableError) in
      SymptomKind(
        id: try row.text(0),
        name: Bilingual(english: try row.text(2), indonesian: try row.text(3)),
        measure: try row.choice(1, of: SymptomMeasure.self), words: row.list(4))
    }
  }

  static func decodeFlags() throws(TableError) -> [RedFlag] {
    try EmbeddedFiles.table("symptom_flags.tsv", columns: flagColumns).map {
      row throws(TableError) in
      RedFlag(
        kind: try row.text(0), places: Set(row.list(1).flatMap { NameKey.words(of: $0) }),
        longerThan: try row.optionalNumber(2, in: 1...1_440).map { Int($0) },
        urgency: try row.choice(3, of: RedFlag.Urgency.self),
        advice: Bilingual(english: try row.text(4), indonesian: try row.text(5)),
        source: try row.text(6), isVerified: try row.flag(7))
    }
  }

  /// What a word is in a line about a symptom.
  enum Meaning: String, CaseIterable {
    /// Where it is, or how it came.
    case place
    case filler, none, worst, minutes, hours, times
  }

  static func decodeWords() throws(TableError) -> [String: Meaning] {
    var words: [String: Meaning] = [:]
    for row in try EmbeddedFiles.table("words/symptom_words.tsv", columns: wordColumns).map({ $0 })
    {
      words[SymptomReader.key(of: try row.text(0))] = try row.choice(2, of: Meaning.self)
    }
    return words
  }

  /// The flags that an answer matches, the gravest first.
  package static func flags(of symptom: Symptom) -> [RedFlag] {
    let words = NameKey.words(of: symptom.place ?? "")
    var kinds: Set<String> = []
    return flags.filter { flag in
      // The first of a kind says the most.
      flag.matches(symptom, words: words) && kinds.insert(flag.kind).inserted
    }
    .sorted { $1.urgency < $0.urgency }
  }
}
