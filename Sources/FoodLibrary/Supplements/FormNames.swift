import MagnesiumCore

/// Finds magnesium compounds by what labels call them.
package enum FormNames {
  /// What a text names; nil where it names no form. `magnesium` may stand before or after.
  package static func forms(named text: String) -> NamedForms? {
    let wanted = key(words(text))
    guard !wanted.isEmpty else { return nil }
    return all.first { $0.keys.contains(wanted) }?.named
  }

  /// The longest name of a form that stands in a text; nil where none does.
  package static func forms(in text: String) -> NamedForms? {
    let words = words(text)
    for length in stride(from: words.count, to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let run = key(Array(words[start..<(start + length)]))
        if !run.isEmpty, let found = all.first(where: { $0.keys.contains(run) }) {
          return found.named
        }
      }
    }
    return nil
  }

  /// Whether a word stands in the name of any form.
  static func hasWord(_ word: String) -> Bool { words(word).allSatisfy(allWords.contains) }

  private static let allWords: Set<String> = Set(
    all.flatMap(\.keys).flatMap { $0.split(separator: " ").map(String.init) })

  /// The name nearest to a misspelt one; nil where none is near.
  package static func nearest(to text: String) -> String? {
    let wanted = key(words(text))
    let limit = SpellingDistance.tolerance(ofLength: wanted.utf8.count) + 1
    return all.flatMap { entry in
      entry.keys.compactMap { key in
        SpellingDistance.between(wanted, key, atMost: limit).map { (entry.named.id, $0) }
      }
    }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// What families are called, without the word magnesium.
  package static func families(in language: Language) -> [String] {
    familyNames.map { language == .english ? $0.family : $0.indonesian }
  }

  /// What a family or form is called, such as `magnesium sitrat`; nil where there is none.
  package static func name(of id: String) -> Bilingual? {
    BuiltInTables.supplementForms.first { $0.id == id }?.name
      ?? familyNames.first { $0.family == id }.map {
        Bilingual(english: "magnesium \($0.family)", indonesian: "magnesium \($0.indonesian)")
      }
  }

  // MARK: Names

  private struct Entry {
    let named: NamedForms
    let keys: Set<String>
  }

  /// Families come first: `citrate` is not the one form whose name is shortest.
  private static let all: [Entry] = {
    let families = familyNames.map { family, _, names in
      let forms = BuiltInTables.supplementForms.filter { $0.family == family }
      return Entry(
        named: forms.count == 1
          ? NamedForms(id: forms[0].id, forms: forms) : NamedForms(id: family, forms: forms),
        keys: Set((names + [family]).map { key(words($0)) }))
    }
    let exact = BuiltInTables.supplementForms.map { form in
      Entry(
        named: NamedForms(id: form.id, forms: [form]),
        keys: Set(
          ([form.id, form.name.english, form.name.indonesian] + form.synonyms).map {
            key(words($0))
          }))
    }
    return families + exact
  }()

  private static let familyNames: [(family: String, indonesian: String, names: [String])] =
    BuiltInTables.orStop { () throws(TableError) in
      let columns = ["family", "name_id", "names"]
      return try EmbeddedFiles.table("supplement_families.tsv", columns: columns).map {
        row throws(TableError) in
        (try row.text(0), try row.text(1), row.list(2) + [try row.text(1)])
      }
    }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The order of the words and the word magnesium make no difference.
  private static func key(_ words: [String]) -> String {
    words.filter { !["magnesium", "mg", "as", "sebagai"].contains($0) }.sorted()
      .joined(separator: " ")
  }
}
