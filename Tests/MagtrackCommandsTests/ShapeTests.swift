import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// The keys of all that is printed for programs.
@Suite struct ShapeTests {
  /// A diary in which each shape has something to show.
  static func filledHome() throws -> ProgramHome {
    let home = try ProgramHome()
    for arguments in [
      ["profile", "set", "--born", "1990-04-12", "--sex", "female", "--medicine", "levothyroxine"],
      ["supplement", "add", "Tablet Lima", "--form", "citrate", "--elemental", "400mg"],
      ["supplement", "schedule", "Tablet Lima", "daily", "08:00"],
      ["foods", "add", "Granola Sari", "--per", "40g", "--magnesium", "55", "--kcal", "180"],
      [
        "recipe", "add", "green pot", "--ingredients", "200 g raw spinach, 1 onion", "--servings",
        "2",
      ],
      ["meal", "save", "sunrise", "1 banana, 2 eggs"],
      ["log", "300 g white rice, 100 g raw spinach", "--date", "3d"], ["done", "3d"],
      ["log", "1 apple, 1 serving green pot", "--date", "2d"], ["done", "2d"],
      ["log", "1 banana, sunrise", "--date", "yesterday"],
      ["take", "Tablet Lima", "--date", "yesterday"],
      ["done", "yesterday"], ["log", "granola sari, 2 eggs"],
      ["symptom", "log", "cramp", "2", "--worst", "6", "--minutes", "12", "--where", "calf"],
      ["symptom", "log", "pain", "4", "--date", "yesterday"],
      ["supplement", "add", "Tablet Satu", "--form", "citrate", "--elemental", "100mg"],
    ] {
      let reply = home.run(arguments)
      #expect(reply.status == 0, "\(arguments): \(reply)")
    }
    return home
  }

  @Test func `each key of each shape is written down`() throws {
    let home = try Self.filledHome()
    let backup = home.folder.appendingPathComponent("copy.sqlite").path
    let export = home.folder.appendingPathComponent("all.json").path
    let shared = home.folder.appendingPathComponent("shared")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    home.run("export", "--format", "json", "--output", export)
    var text = ""
    for arguments in [
      ["day"], ["day", "yesterday"], ["week"], ["month"], ["year"],
      ["range", "3d", "today"], ["entries"], ["log", "--dry-run", "2 eggs, 3 xyzzy"],
      ["log", "lunch: 1 banana; 2 xyzzy", "--explain"],
      ["log", "1 banana"], ["take", "Tablet Lima"], ["copy", "2d", "--dry-run"],
      ["edit", "1", "--amount", "100g"], ["suggest"], ["suggest", "--week"], ["alerts"],
      ["alerts", "--new"], ["alerts", "history"], ["status"], ["notes"], ["notes", "roles"],
      ["notes", "search", "cramp"], ["foods", "search", "rice"], ["foods", "show", "banana"],
      ["foods", "show", "gado-gado"], ["foods", "list"], ["foods", "sources"],
      ["foods", "edit", "my-granola-sari", "--kcal", "190"], ["recipe", "list"],
      ["recipe", "show", "green pot"], ["meal", "list"], ["meal", "show", "sunrise"],
      ["supplement", "list"], ["supplement", "show", "Tablet Lima"], ["reference", "list"],
      ["reference", "show", "--authority", "us-dri-1997", "--sex", "female", "--age", "36"],
      ["symptom", "list"], ["symptom", "log", "cramp", "3"], ["symptom", "add", "restless legs"],
      ["symptom", "week"], ["trial", "plan", "cramp", "--supplement", "Tablet Satu"],
      ["trial", "start"], ["trial", "stop"],
      ["profile", "show"], ["paths"], ["backup", backup], ["doctor"],
      ["import", export, "--dry-run"], ["restore", backup, "--yes"], ["--version", "--verbose"],
      ["sync", "init", shared.path], ["sync"], ["sync", "status"], ["doctor"],
    ] {
      text +=
        "magtrack \(arguments.map { $0.hasPrefix("/") ? "FILE" : $0 }.joined(separator: " "))\n"
      let reply = home.run(arguments + ["--json"])
      let value = try JSONDecoder().decode(Value.self, from: Data(reply.output.utf8))
      text += Self.paths(value, "").sorted().map { "  \($0)\n" }.joined()
    }
    try expectRecorded(text, "Tests/MagtrackCommandsTests/Recorded/shapes.txt")
  }

  /// `entries[].at: text`; what is null or empty says nothing of what is in it.
  private static func paths(_ value: Value, _ path: String) -> Set<String> {
    switch value {
    case .object(let object):
      object.reduce(into: []) { paths, pair in
        paths.formUnion(self.paths(pair.value, path.isEmpty ? pair.key : path + "." + pair.key))
      }
    case .list(let list):
      list.isEmpty
        ? ["\(path)[]"] : list.reduce(into: []) { $0.formUnion(paths($1, path + "[]")) }
    case .truth: ["\(path): true or false"]
    case .number: ["\(path): number"]
    case .text: ["\(path): text"]
    case .null: ["\(path): null"]
    }
  }

  private enum Value: Decodable {
    case object([String: Value])
    case list([Value])
    case number, truth, text, null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if (try? container.decode(Bool.self)) != nil {
        self = .truth
      } else if (try? container.decode(Double.self)) != nil {
        self = .number
      } else if (try? container.decode(String.self)) != nil {
        self = .text
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }
  }
}
