import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// Commands that run inside of the test.
@Suite struct RunTests {
  /// The words of each command, those of its groups before them.
  static let commands: [[String]] = {
    func below(_ type: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
      type.configuration.subcommands.flatMap { command in
        let path = path + [command.configuration.commandName ?? ""]
        return [path] + below(command, path)
      }
    }
    return below(Magtrack.self, [])
  }()

  @Test(arguments: commands)
  func `each command tells of itself in both languages`(command: [String]) throws {
    let home = try ProgramHome()
    let texts = ["en", "id"].map { language in
      home.run(command + ["--help", "--language", language])
    }
    for text in texts {
      #expect(text.status == 0 && text.errors.isEmpty)
      #expect(text.output.contains("magtrack " + command.joined(separator: " ")))
    }
    #expect(texts[0].output.contains("OVERVIEW: ") && texts[1].output.contains("RINGKASAN: "))
    let abstracts = texts.map { $0.output.split(separator: "\n").first ?? "" }
    #expect(
      abstracts[0].dropFirst("OVERVIEW: ".count) != abstracts[1].dropFirst("RINGKASAN: ".count))
  }

  /// What passes the argument parser by answers as the parser's command does.
  @Test(arguments: [
    [], ["--json"], ["day"], ["day", "--json"], ["day", "yesterday"],
    ["week"], ["week", "--json"], ["week", "2026-11-10"], ["week", "2026-10"], ["log", "2 eggs"],
    ["log", "2", "eggs,", "30 g", "almonds"], ["log", "--json", "1 banana"],
    ["log", "granola", "--magnesium", "55"], ["log", "--magnesium", "55", "granola"],
    ["log", "granola", "--magnesium", "1.000"], ["log", "granola", "--magnesium", "x"],
    ["log", "3 xyzzy"], ["log", "3 xyzzy", "--json"], ["log", "yesterday lunch: 2 eggs"],
    ["day", "xyzzy"], ["week", "xyzzy"], ["day", "tomorrow"], ["log", ""],
  ])
  func `what passes the parser by answers as it does`(arguments: [String]) throws {
    #expect(PlainCommand(arguments) != nil)
    let replies = try [[], ["--language", "en"]].map { language in
      let home = try ProgramHome()
      home.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
      home.run("log", "40 g cashews", "--date", "yesterday")
      return [
        home.run(arguments + language), home.run("entries", "--json"),
        home.run("entries", "yesterday", "--json"),
      ].map(Self.withoutUUIDs)
    }
    #expect(replies[0] == replies[1])
  }

  /// Each entry has one of its own.
  private static func withoutUUIDs(_ reply: ProgramHome.Reply) -> ProgramHome.Reply {
    var reply = reply
    reply.output.replace(/"uid":"[^"]*"/, with: "")
    return reply
  }

  @Test func `runs beside each other have their own language, clock and diary`() async throws {
    await withTaskGroup(of: Bool.self) { group in
      for (locale, word) in [("C.UTF-8", "Nothing"), ("id_ID.UTF-8", "Belum")] {
        for _ in 0..<8 {
          group.addTask {
            guard let home = try? ProgramHome(locale: locale, now: "2026-11-24T08:00:00+07:00")
            else { return false }
            let empty = home.run("entries")
            home.run("log", "2 eggs")
            let full = home.run("entries")
            return empty.output.hasPrefix(word) && full.output.contains("08:00")
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
