import MagnesiumKit
import MagnesiumWords
import TestSupport
import Testing

@testable import MagtrackCommands

/// Whatever the width and the language: words stay whole, and what people call a command is understood.
@Suite struct MannersTests {
  /// The words of a text, without where lines break.
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test(arguments: RunTests.commands)
  func `help breaks between words, and never within an option`(command: [String]) throws {
    let home = try ProgramHome()
    func help(_ language: String, _ width: Int) -> String {
      home.variables["COLUMNS"] = "\(width)"
      return home.run(command + ["--help", "--language", language]).output
    }
    let (wide, narrow) = (help("id", 80), help("id", 40))
    #expect(Self.words(wide) == Self.words(narrow))
    for (text, width) in [(wide, 80), (narrow, 40), (help("en", 52), 52)] {
      for line in text.split(separator: "\n") where line.columns > width {
        // A word or an option that is longer than the line stands alone on it.
        let option = line.trimming(while: \.isWhitespace)
        let isOne = option.hasPrefix("[") && option.hasSuffix("]")
        #expect(isOne || Self.words(String(line)).count <= 2, "\(width): \(line)")
      }
      // An option begins and ends on one line.
      for line in text.split(separator: "\n") where line.contains("[--") {
        #expect(line.filter { $0 == "[" }.count == line.filter { $0 == "]" }.count, "\(line)")
      }
    }
    let joined = Self.words(narrow).joined(separator: " ")
    for english in ["Show the version", "Show help information", "USAGE:", "OPTIONS:"] {
      #expect(!joined.contains(english), "\(command)")
    }
  }

  @Test func `what Indonesians call a command is that command, whatever is spoken`() throws {
    let aliases = Language.allCases.flatMap(\.phrasebook.commandAliases)
    #expect(
      aliases.map(\.alias).sorted()
        == [
          "bulan", "catat", "keluhan", "minum", "pekan", "percobaan", "saran", "selesai",
        ])
    let names = Set(RunTests.commands.map { $0[0] })
    for (alias, command) in aliases {
      #expect(names.contains(command) && !names.contains(alias))
      let replies = try [alias, command].map { name in
        let home = try ProgramHome(locale: "id_ID.UTF-8")
        home.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
        home.run("log", "40 g cashews")
        return [
          home.run(name), home.run(name, "--help"), home.run(name, "--json"),
          home.run(name, "2 telur", "--language", "en"),
        ].map { ($0.status, $0.errors) }.map { "\($0)" }
      }
      #expect(replies[0] == replies[1], "\(alias)")
      // A day is no command.
      #expect(CommandAlias.resolved(["day", alias]) == ["day", alias])
    }
    #expect(CommandAlias.command(for: "minggu") == nil)
  }

  @Test func `commands below a command have such names too`() throws {
    for parent in ["symptom", "trial"] {
      let names = RunTests.commands.filter { $0.count == 2 && $0[0] == parent }.map { $0[1] }
      var called: [String] = []
      for language in Language.allCases {
        for name in language.phrasebook.subcommandAliases where name.command == parent {
          called.append(name.subcommand)
          let resolved = CommandAlias.resolved([parent, name.alias, name.alias])
          #expect(resolved == [parent, name.subcommand, name.alias])
          #expect(!names.contains(name.alias))
          #expect(CommandAlias.resolved(["log", name.alias])[1] == name.alias)
        }
      }
      #expect(called.sorted() == names.sorted())
    }
    let home = try ProgramHome(locale: "id_ID.UTF-8")
    #expect(home.run("keluhan", "catat", "kram", "2").status == 0)
    #expect(home.run("keluhan", "nihil", "kemarin").flat.contains("tanpa keluhan"))
    #expect(home.run("keluhan", "pekan").output == home.run("symptom", "week").output)
    #expect(home.run("percobaan", "lihat").status == 1)
  }

  @Test(arguments: [
    ("id_ID.UTF-8", "cat", ["catat"]), ("C.UTF-8", "cat", []),
    ("id_ID.UTF-8", "notes kra", ["kram"]),
    ("id_ID.UTF-8", "catat --me", ["--meal"]),
    ("id_ID.UTF-8", "keluhan ca", ["catat"]), ("C.UTF-8", "symptom ca", []),
    ("C.UTF-8", "notes back", ["back-and-neck", "backache"]),
    ("C.UTF-8", "log x --meal s", ["snack", "sahur"]),
    ("id_ID.UTF-8", "log x --meal s", ["sarapan", "siang", "sahur"]),
    ("C.UTF-8", "profile set --diet v", ["vegetarian", "vegan"]),
  ])
  func `Tab offers`(locale: String, line: String, words: [String]) throws {
    let home = try ProgramHome(locale: locale)
    let part = line.split(separator: " ").last.map(String.init) ?? ""
    let reply = home.run(Completion.request, "bash", "magtrack " + line, part)
    #expect(reply.output.split(separator: "\n").map(String.init) == words)
  }

  @Test(arguments: [
    ("tempe goreng", 6, "goreng"), ("北京烤鴨", 5, "烤鴨"), ("a🍣b", 3, "🍣b"), ("nasi", 9, "nasi"),
  ])
  func `the end of a line takes no more columns than there are`(
    line: String, columns: Int, shown: String
  ) {
    #expect(LineEditor.end(of: line, columns: columns) == shown)
  }
}
