import Foundation

/// Histories of other programs and our own, as large as people have them, each taken into a diary of one profile.
struct Imports {
  let program: String
  /// The folder with the programs that make them and that do the least with them.
  let tools: URL
  let folder: URL

  private static let days = 1_095
  private static let rowsOfDay = 92

  func pairs() throws -> [Pair] {
    let (home, untouched) = (folder.appendingPathComponent("taken"), path("untouched"))
    var profile = Command(
      program, "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority",
      "us-dri-1997")
    profile.environment = ["MAGTRACK_HOME": untouched]
    _ = profile.run()
    let copy = path("floor.sqlite")
    func reset() throws {
      for place in [home.path, copy] { try? FileManager.default.removeItem(atPath: place) }
      try FileManager.default.copyItem(atPath: untouched, toPath: home.path)
      try FileManager.default.copyItem(atPath: untouched + "/diary.sqlite", toPath: copy)
    }
    try reset()
    func pair(_ name: String, _ file: String, against floor: [String], asked: Double) -> Pair {
      var command = Command(program, "import", file, "--yes")
      command.environment = ["MAGTRACK_HOME": home.path]
      return Pair(
        name: name, command: command, floor: Command([tool("import-floor")] + floor), asked: asked,
        reset: reset)
    }
    let rows = Self.days * Self.rowsOfDay
    shell(
      "'\(tool("history"))' cronometer \(Self.days) \(Self.rowsOfDay) > '\(path("servings.csv"))'")
    shell("'\(tool("make-diary"))' \(rows / 25) 25 2026-11-23 > '\(path("own.json"))'")
    shell("'\(tool("history"))' apple 1000 '\(path("apple.zip"))'")
    return [
      pair(
        "Apple, 1 GB in a zip", path("apple.zip"), against: ["apple", path("apple.zip")], asked: 2),
      pair(
        "Cronometer, three years", path("servings.csv"), against: ["insert", "\(rows)", copy],
        asked: 3),
      pair(
        "our own, as many rows", path("own.json"), against: ["insert", "\(rows)", copy], asked: 3),
    ]
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func tool(_ name: String) -> String { tools.appendingPathComponent(name).path }

  private func shell(_ line: String) { _ = Command("/bin/sh", "-c", line).run() }
}
