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
    ("DiaryImports/", "words of other programs' files, which are read"),
    ("FoodLibrary/Tables/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Foods/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Kin/", "faults of a table, told to who edits it before the program exists"),
    ("FoodLibrary/Printed/", "faults of a table, and words that are read"),
    ("TableCompiler/", "faults of a table, told to who edits it before the program exists"),
    ("TrialCalibration/", "rates for who builds the program, printed by a tool of its own"),
    ("FoldBenchmark/", "times for who builds the program, printed by a tool of its own"),
    ("FoodLibrary/Reading/", "words that are read, and faults of a table of words"),
    ("MagnesiumCore/Amounts/MagnesiumAmount.swift", "told to who decodes a value"),
    ("MagnesiumCore/Calendar/CalendarCoding.swift", "told to who decodes a value"),
    ("MagnesiumCore/Foods/LabelClaim.swift", "words that are read"),
    ("MagnesiumCore/Notes/Note.swift", "the title of the article"),
    ("MagnesiumCore/References/Authority.swift", "titles of publications"),
    ("MagnesiumCore/Trials/Trial.swift", "lines that are sealed by their hash"),
    ("MagnesiumKit/Profiles/", "words that are read"),
    ("MagtrackCommands/Support/Arguments.swift", "words that are read"),
    ("MagtrackCommands/Commands/Setup.swift", "words that are read"),
    ("MagtrackCommands/Commands/Alerts/Init.swift", "what a shell evaluates"),
    ("MagtrackCommands/Schedule/", "files and lines of systemd and cron"),
    ("MagtrackCommands/Setup/Configuration.swift", "keys of a file"),
    ("ReportPages/", "markup and style, into which what is said is put"),
    ("SealedBackups/", "the first bytes of a file"),
  ]
  /// What is typed as it stands, in any language.
  static let commands = [
    "magtrack ", "foods ", "recipe ", "supplement ", "meal ", "SQLite format 3", "Magnesium: ",
    "sqlite_sequence ",
  ]
  /// Of which a statement of SQL has one.
  static let keywords: Set<Substring> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "PRAGMA", "ATTACH", "DETACH",
    "VACUUM", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "WHERE", "ORDER", "INDEXED",
    "BETWEEN", "VALUES", "CHECK", "REFERENCES", "NULL",
  ]

  static func isSQL(_ text: String) -> Bool {
    text.split { $0.isWhitespace || "(),;".contains($0) }.contains(where: keywords.contains)
  }

  /// Two words beside each other.
  static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return zip(words, words.dropFirst()).contains { first, second in
      second.prefix(2).count == 2 && second.prefix(2).allSatisfy(\.isLetter)
        && first.filter { !",;:.".contains($0) }.suffix(2).count == 2
        && first.filter { !",;:.".contains($0) }.suffix(2).allSatisfy(\.isLetter)
    }
  }

  @Test func `no sentence stands outside of the phrasebook`() throws {
    var looked = 0
    for file in try #require(FileManager.default.enumerator(atPath: Self.sources.path)) {
      guard let path = file as? String, path.hasSuffix(".swift"),
        !Self.exceptions.contains(where: { path.hasPrefix($0.path) })
      else { continue }
      looked += 1
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
      for literal in Literals.of(text) where Self.isSentence(literal) {
        if path.hasPrefix("DiaryStore/"), Self.isSQL(literal) { continue }
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
private struct Literals {
  private let bytes: [UInt8]
  private var place = 0
  private var found: [String] = []

  static func of(_ text: String) -> [String] {
    var literals = Literals(bytes: Array(text.utf8))
    literals.readCode(untilClosed: false)
    return literals.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func isAt(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  /// - Parameter untilClosed: whether a parenthesis that was not opened ends it.
  private mutating func readCode(untilClosed: Bool) {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where isAt("//"):
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      case UInt8(ascii: "\""): readLiteral(hashes: "")
      case UInt8(ascii: "#"):
        let start = place
        while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
          readLiteral(hashes: String(repeating: "#", count: place - start))
        }
      case UInt8(ascii: "("):
        depth += 1
        place += 1
      case UInt8(ascii: ")"):
        place += 1
        if depth == 0, untilClosed { return }
        depth -= 1
      default: place += 1
      }
    }
  }

  private mutating func readLiteral(hashes: String) {
    let quotes = isAt("\"\"\"") ? "\"\"\"" : "\""
    place += quotes.utf8.count
    let (end, escape) = (quotes + hashes, "\\" + hashes)
    var text: [UInt8] = []
    while place < bytes.count, !isAt(end) {
      if bytes[place] == UInt8(ascii: "\\"), isAt(escape + "(") {
        place += escape.utf8.count + 1
        readCode(untilClosed: true)
      } else if bytes[place] == UInt8(ascii: "\\"), isAt(escape) {
        let next = min(bytes.count, place + escape.utf8.count + 1)
        text += bytes[place..<next]
        place = next
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    place += end.utf8.count
    found.append(String(decoding: text, as: UTF8.self))
  }
}
