import MagnesiumCore

/// The words of printed names, in which tables and the tools that show them abbreviate.
package struct PrintedWords: Sendable {
  private let meanings: [String: [String]]

  package static let columns = ["abbreviation", "words"]
  package static let path = "usda/abbreviations.tsv"

  static let builtIn = BuiltInTables.orStop { () throws(TableError) in
    try PrintedWords(EmbeddedFiles.table(path, columns: columns))
  }

  package init(_ table: Table) throws(TableError) {
    var meanings: [String: [String]] = [:]
    for index in table.rows {
      let row = try table.row(index)
      meanings[try row.text(0)] = NameKey.words(of: try row.text(1))
    }
    self.meanings = meanings
  }

  /// The folded words in their order, abbreviations written out.
  package func words(of text: String) -> [String] {
    var plain = text.utf8.contains(UInt8(ascii: "/")) ? Self.withoutSlashes(text) : text
    if plain.utf8.contains(UInt8(ascii: "&")) { plain = plain.replacing("&", with: " and ") }
    var words = NameKey.words(of: plain)
    if let eaten = words.firstIndex(of: "eaten"), eaten > 0 {
      // `skin eaten`, `skin not eaten`
      let isWithout = words[eaten - 1] == "not"
      let skin = eaten - (isWithout ? 2 : 1)
      if skin >= 0, words[skin] == "skin" {
        words.replaceSubrange(skin...eaten, with: [isWithout ? "without" : "with", "skin"])
      }
    }
    return words.flatMap { meanings[$0] ?? [$0] }
  }

  /// `w/o skin`, `w/salt`: a slash ends no other word.
  private static func withoutSlashes(_ text: String) -> String {
    var plain = ""
    var rest = text.lowercased()[...]
    while let slash = rest.firstIndex(of: "/") {
      let before = rest[..<slash]
      let after = rest[rest.index(after: slash)...]
      if before.isOneLetter("w") {
        plain += before.dropLast()
        let isWithout = after.first == "o" && !(after.dropFirst().first?.isLetter ?? false)
        plain += isWithout ? " without " : " with "
        rest = isWithout ? after.dropFirst() : after
      } else if before.isOneLetter("wo") {
        plain += before.dropLast(2) + " without "
        rest = after
      } else {
        plain += before + "/"
        rest = after
      }
    }
    return plain + rest
  }

  /// Words that say nothing about which food it is.
  static let neutral: Set<String> = Set(
    NameKey.words(
      of: """
        with and or in for to as ns nfs all type variety grade commercial commercially includ only
        regular plain not further specified unspecified usda commodity prepared varieties kind made
        broiler fryer cooked separable
        """))
}

extension Substring {
  /// Whether it ends with a word that is just so.
  fileprivate func isOneLetter(_ word: String) -> Bool {
    guard hasSuffix(word) else { return false }
    return !(dropLast(word.count).last?.isLetter ?? false)
  }
}
