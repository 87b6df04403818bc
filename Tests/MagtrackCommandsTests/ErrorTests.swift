import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// Each way in which a command is refused: what was typed, the exit code, and the one line in both languages.
/// `Documentation/Errors.md` is made of them.
@Suite struct ErrorTests {
  /// Run one after the other, in a diary that these commands began.
  private static let beginning = [
    ["profile", "set", "--born", "1990-04-12", "--sex", "female"],
    ["foods", "add", "Granola Sari", "--per", "40g", "--magnesium", "55"],
    ["supplement", "add", "Tablet Lima", "--form", "citrate", "--elemental", "100mg"],
    ["recipe", "add", "green pot", "--ingredients", "200 g raw spinach", "--servings", "2"],
    ["meal", "save", "sunrise", "1 banana"], ["log", "2 eggs"],
  ]

  private static let refused: [(subject: String, commands: [[String]])] = [
    (
      "Meals",
      [
        ["log"], ["log", ""], ["log", "xyzzy"], ["log", "2 eggs, 3 xyzzy"], ["log", "0 eggs"],
        ["log", "1,000 g rice"], ["log", "20 kg rice"], ["log", "100 g"],
        ["log", "2 eggs 3"], ["log", "1 sachet granola sari"], ["log", "\"2 eggs"],
        ["log", "vitamin"],
        ["log", "puasa"], ["log", "-3 bananas"], ["log", "--colour", "2 eggs"],
        ["log", "2 eggs", "--date", "tomorrow"], ["log", "2 eggs", "--date", "2026-13-01"],
        ["log", "2 eggs", "--time", "25:00"], ["log", "2 eggs", "--meal", "tea"],
        ["log", "granola bar", "--magnesium", "-1"], ["log", "granola bar", "--magnesium", "x"],
        ["log", "granola bar", "--magnesium", "1.000"], ["log", "x", "--magnesium", "5000"],
        ["log", "x", "--magnesium", "2000000", "--force"],
        ["take"], ["take", "Nothing Known"], ["take", "Tablet Lima", "2 ml"],
        ["take", "Tablet Lima", "--due", "x"], ["take", "Pill", "1", "2", "--magnesium", "100"],
        ["take", "Pill", "0", "--magnesium", "100"], ["copy", "2020-01-01"],
      ]
    ),
    (
      "Days and entries",
      [
        ["day", "someday"], ["day", "tomorrow"], ["day", "2027-01-01"], ["done", "2026-01-01"],
        ["fast"], ["range", "today", "3d"], ["edit", "1"], ["edit", "99", "--amount", "2"],
        ["edit", "1", "2 eggs, 1 banana"], ["edit", "1", "3 eggs", "--amount", "2"],
        ["edit", "1", "--amount", "blue"], ["edit", "1", "--amount", "1,000"], ["delete"],
        ["delete", "99"], ["undo", "0"], ["redo"], ["entries", "never"],
      ]
    ),
    (
      "Foods, recipes and meals of your own",
      [
        ["foods", "search", "qqqqq"], ["foods", "search", "rice", "--limit", "0"],
        ["foods", "show", "qqqqq"], ["foods", "add", "100 rice"],
        ["foods", "add", "Granola Sari", "--magnesium", "5"],
        ["foods", "add", "Dua", "--per", "blue"], ["foods", "add", "Dua", "--magnesium", "15%"],
        ["foods", "add", "Dua", "--magnesium", "-5"], ["foods", "add", "Dua", "--magnesium", "x"],
        ["foods", "add", "Dua", "--per", "9kg"], ["foods", "add", "Dua", "--kcal", "2000"],
        ["foods", "add", "Dua", "--portion", "blue"], ["foods", "edit", "granola sari"],
        ["foods", "edit", "qqqqq", "--kcal", "5"], ["foods", "delete", "qqqqq"],
        ["recipe", "add", "pot"], ["recipe", "add", "pot", "--ingredients", "2 xyzzy"],
        ["recipe", "add", "pot", "--ingredients", "Tablet Lima"],
        ["recipe", "add", "pot", "--ingredients", "1 onion", "--yield", "blue"],
        ["recipe", "add", "pot", "--ingredients", "1 onion", "--servings", "0"],
        ["recipe", "edit", "green pot"], ["recipe", "show", "qqqqq"], ["meal", "show", "qqqqq"],
        ["meal", "save", "Tablet Lima", "2 eggs"], ["meal", "save", "x", "2 xyzzy"],
        ["meal", "delete", "qqqqq"],
      ]
    ),
    (
      "Supplements",
      [
        ["supplement", "add", "Dua"], ["supplement", "add", "Dua", "--label", "blue"],
        ["supplement", "add", "Dua", "--form", "unobtainate", "--label", "500 mg compound"],
        ["supplement", "add", "Dua", "--label", "500 mg", "--form", "citrate"],
        ["supplement", "add", "Dua", "--label", "500 mg compound"],
        ["supplement", "add", "Dua", "--elemental", "25%"],
        ["supplement", "add", "Dua", "--elemental", "100mg", "--per", "bowl"],
        ["supplement", "add", "Dua", "--elemental", "1.000"],
        ["supplement", "add", "Dua", "--elemental", "-5"],
        ["supplement", "add", "banana", "--elemental", "100mg"],
        ["supplement", "edit", "Tablet Lima"],
        ["supplement", "edit", "Tablet Lima", "--per", "2 capsules"],
        ["supplement", "show", "qqqqq"], ["supplement", "schedule", "Tablet Lima", "often"],
        ["supplement", "schedule", "Tablet Lima", "daily", "08:00", "--count", "0"],
      ]
    ),
    (
      "Profile, references and notes",
      [
        ["profile", "set"], ["profile", "set", "--born", "yesterday"],
        ["profile", "set", "--born", "2027-01-01"], ["profile", "set", "--born", "1850-01-01"],
        ["profile", "set", "--sex", "male", "--pregnant"],
        ["profile", "set", "--day-start", "late"], ["profile", "set", "--complete-when", "tea"],
        ["profile", "set", "--diet", "carnivore"], ["profile", "set", "--avoid", "qqqqq"],
        ["profile", "set", "--condition", "qqqqq"], ["profile", "set", "--medicine", "qqqqq"],
        ["profile", "set", "--diet", "vegan", "--no-diet", "vegan"],
        ["reference", "show", "--authority", "us-dri-1997", "--sex", "female"],
        [
          "reference", "show", "--authority", "us-dri-1997", "--sex", "male", "--age", "30",
          "--pregnant",
        ],
        [
          "reference", "show", "--authority", "us-dri-1997", "--sex", "female", "--age", "30",
          "--trimester", "2",
        ],
        [
          "reference", "show", "--authority", "us-dri-1997", "--sex", "female", "--age", "30",
          "--weight", "0",
        ],
        ["notes", "qqqqq"], ["notes", "search", "qqqqq"],
      ]
    ),
    (
      "Alerts and jobs",
      [
        ["alerts", "--ack", "qqqqq"], ["alerts", "--snooze", "soon"],
        ["schedule", "install", "--at", "late"],
      ]
    ),
    (
      "The diary's file",
      [
        ["backup", "--encrypt"], ["restore", "absent.sqlite"], ["import", "absent.json"],
        ["import", "-"], ["erase"], ["export", "--format", "xml"],
        ["--generate-completion-script", "tcsh"], ["magic"], ["log", "--meal"],
      ]
    ),
  ]

  @Test func `each refusal is one line, with its exit code, in both languages`() throws {
    var text = """
      # What is refused, and how

      Made by a test (`ErrorTests.swift`) of what the program says; exit codes are those of
      [the interface](Interface.md).

      """
    let homes = try ["C.UTF-8", "id_ID.UTF-8"].map { try ProgramHome(locale: $0) }
    for home in homes { for command in Self.beginning { #expect(home.run(command).status == 0) } }
    let before = homes.map { $0.run("export", "--format", "json").output }
    for (subject, commands) in Self.refused {
      text += "\n## \(subject)\n"
      for command in commands {
        let replies = homes.map { $0.run(command) }
        let typed = command.map { $0.contains(" ") || $0.isEmpty ? "'\($0)'" : $0 }
        text += "\n`magtrack \(typed.joined(separator: " "))` · \(replies[0].status)\n"
        for (home, reply) in zip(homes, replies) {
          #expect(reply.status != 0 && reply.status == replies[0].status, "\(command): \(reply)")
          #expect(reply.output.isEmpty, "\(command): \(reply)")
          let lines = reply.errors.split(separator: "\n")
          #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("magtrack: ") }, "\(reply)")
          for line in lines {
            text += "- \(line.dropFirst(10))\n".replacing(home.folder.path, with: "~")
          }
        }
      }
    }
    // What is refused changes nothing.
    for (home, export) in zip(homes, before) {
      #expect(home.run("export", "--format", "json").output == export)
    }
    try expectRecorded(text, "Documentation/Errors.md")
  }
}
