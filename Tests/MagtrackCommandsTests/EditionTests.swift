import Foundation
import MagnesiumKit
import TestSupport
import Testing

/// What the program says of itself, and that pages and packages say the same.
@Suite struct EditionTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the version stands in one place, and the changelog tells of it`() throws {
    let version = try ProgramHome().run("--version").output
    #expect(version == Edition.version + "\n")
    #expect(Edition.version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    let releases = try Self.text("CHANGELOG.md").matches(
      of: /\n## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)\n/)
    #expect(releases.first.map { String($0.1) } == Edition.version)
    let days = releases.map { String($0.2) }
    #expect(days == days.sorted(by: >))
    // What takes it from there does not say it again.
    for path in [
      "Documentation/magtrack.1", "Documentation/magtrack.id.1", "Packaging/magtrack.rb",
      "Packaging/debian/control", "Makefile", "README.md",
    ] {
      #expect(!(try Self.text(path).contains(Edition.version)), "\(path)")
    }
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `all that a build is made of is told on demand`(locale: String) throws {
    let home = try ProgramHome(locale: locale)
    let reply = home.run("--version", "--verbose")
    #expect(reply.status == 0 && reply.errors.isEmpty)
    #expect(home.run("--verbose", "--version") == reply)
    let lines = reply.output.split(separator: "\n")
    #expect(lines.first == "magtrack \(Edition.version)")
    #expect(lines.contains { $0.hasPrefix("SQLite 3.") })
    for table in BuiltInTables.sources {
      let told = reply.output.replacing("\n    ", with: " ")
      #expect(told.contains("\(table.name), \(table.edition)"), "\(table.id)")
    }
    // A diary is neither needed nor made for it.
    home.variables["MAGTRACK_HOME"] = "/nonexistent"
    #expect(home.run("--version", "--verbose") == reply)
  }

  @Test func `the notice names each table with its edition and licence`() throws {
    let rows = BuiltInTables.sources.map { table in
      "\(table.name), \(table.edition)\n    \(table.licence)\n    \(table.citation)\n"
    }
    try expectRecorded(
      """
      Magtrack

      Copyright 2026 The Magtrack authors. MIT licence, see LICENSE.

      The figures and weights in FoodData/, and in the program that is made of it, come from these tables, each under
      the licence given with it. Single figures of the others are cited as facts; no table is copied whole but those
      of the USDA. This file is made by a test of FoodData/sources.tsv. No row of Open Food Facts is among them.


      """ + rows.joined(separator: "\n"), "NOTICE")
  }
}
