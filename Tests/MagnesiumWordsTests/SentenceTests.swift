import Foundation
import MagnesiumKit
import MagnesiumWords
import Testing

/// What is said stands in the phrasebook alone.
@Suite struct SentenceTests {
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// Where two words in a literal are no sentence to the person, and why.
  static let exceptions: [(path: String, reason: String)] = [
    ("MagnesiumWords/", "the phrasebook"),
    ("DiaryStore/", "statements of SQL, and names of columns and errors for who mends a file"),
    ("FoodLibrary/Tables/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Foods/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Kin/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Printed/", "faults of a table, and words that are read"),
    ("TableCompiler/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Phrases/PhraseWords.swift", "words that are read"),
    ("MagnesiumCore/Foods/LabelClaim.swift", "words that are read"),
    ("MagnesiumCore/Notes/Note.swift", "the title of the article"),
    ("MagnesiumCore/References/Authority.swift", "titles of publications"),
    ("MagtrackCommands/Support/ProfileLists.swift", "words that are read"),
    ("MagtrackCommands/Support/Arguments.swift", "words that are read"),
    ("MagtrackCommands/Commands/Setup.swift", "words that are read"),
    ("MagtrackCommands/Commands/Alerts/Init.swift", "what a shell evaluates"),
    ("MagtrackCommands/Schedule/", "files and lines of systemd and cron"),
    ("MagtrackCommands/Support/Configuration.swift", "keys of a file"),
    ("SealedBackups/", "the first bytes of a file"),
  ]
  /// What is typed as it stands, in any language.
  static let commands = [
    "magtrack ", "foods ", "recipe ", "supplement ", "meal ", "SQLite format 3", "Magnesium: ",
  ]

  @Test func `no sentence stands outside of the phrasebook`() throws {
    var looked = 0
    for file in try #require(FileManager.default.enumerator(atPath: Self.sources.path)) {
      guard let path = file as? String, path.hasSuffix(".swift"),
        !Self.exceptions.contains(where: { path.hasPrefix($0.path) })
      else { continue }
      looked += 1
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
      for literal in Literals.of(text) where literal.contains(/[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}/) {
        let start = literal.trimmingCharacters(in: .whitespaces)
        #expect(Self.commands.contains { (start + " ").hasPrefix($0) }, "\(path): \(literal)")
      }
    }
    #expect(looked > 100)
  }

  @Test func `each exception is needed`() throws {
    for (path, reason) in Self.exceptions where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
      #expect(Literals.of(text).contains { $0.contains(" ") }, "\(path): \(reason)")
    }
  }

  @Test func `literals are told from code, comments and what is put into them`() {
    let text = #"""
      let a = "one two" // "three four"
      /// "five six"
      let b = "seven \(c ? "eight nine" : d("ten")) \"eleven\"" + #"twelve "#
      """#
    #expect(
      Set(Literals.of(text)) == [
        "one two", "seven  \\\"eleven\\\"", "eight nine", "ten", "twelve ",
      ])
  }
}

/// The texts of a Swift file's literals, without what is put into them; literals in there come apart.
private enum Literals {
  static func of(_ text: String) -> [String] {
    var rest = Array(text)[...]
    var found: [String] = []
    code(&rest, until: nil, &found)
    return found
  }

  /// - Parameter end: the sign that ends it, where as many were opened.
  private static func code(
    _ rest: inout ArraySlice<Character>, until end: Character?, _ found: inout [String]
  ) {
    var depth = 0
    while let sign = rest.first {
      if sign == "/", rest.dropFirst().first == "/" {
        rest = rest.drop { !$0.isNewline }
      } else if sign == "\"" || sign == "#" && rest.drop(while: { $0 == "#" }).first == "\"" {
        literal(&rest, &found)
      } else {
        rest.removeFirst()
        if sign == "(" { depth += 1 }
        if sign == ")" {
          if depth == 0, end == ")" { return }
          depth -= 1
        }
      }
    }
  }

  private static func literal(_ rest: inout ArraySlice<Character>, _ found: inout [String]) {
    let hashes = rest.prefix { $0 == "#" }
    rest.removeFirst(hashes.count)
    let quotes = rest.starts(with: "\"\"\"") ? "\"\"\"" : "\""
    rest.removeFirst(quotes.count)
    var text = ""
    while !rest.isEmpty, !rest.starts(with: quotes + hashes) {
      if rest.starts(with: "\\" + hashes + "(") {
        rest.removeFirst(hashes.count + 2)
        code(&rest, until: ")", &found)
      } else if rest.starts(with: "\\" + hashes) {
        text += String(rest.prefix(hashes.count + 2))
        rest.removeFirst(min(rest.count, hashes.count + 2))
      } else {
        text.append(rest.removeFirst())
      }
    }
    rest.removeFirst(min(rest.count, quotes.count + hashes.count))
    found.append(text)
  }
}
