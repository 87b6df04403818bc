import Foundation

/// Diaries of one month and of ten years, 25 entries a day, and what reading them takes.
struct YearsOfEntries {
  let program: String
  let sqlite: String
  /// The SQL that fills a diary.
  let script: URL
  let folder: URL

  static let firstDay = "2016-11-26"
  static let lastDay = "2026-11-23"

  /// - Returns: the folder for `MAGTRACK_HOME`.
  private func diary(days: Int) throws -> URL {
    let home = folder.appendingPathComponent("days-\(days)")
    var profile = Command(
      program, "profile", "set", "--born", "1990-04-12", "--sex", "female", "--authority",
      "us-dri-1997")
    profile.environment = ["MAGTRACK_HOME": home.path]
    _ = profile.run()
    let commands = folder.appendingPathComponent("fill.sql")
    try """
    .param set :days \(days)
    .param set :each 25
    .param set :last "'\(Self.lastDay)'"
    .read \(script.path)

    """.write(to: commands, atomically: true, encoding: .utf8)
    _ = Command(
      "/bin/sh", "-c", "'\(sqlite)' '\(home.path)/diary.sqlite' < '\(commands.path)'"
    ).run()
    return home
  }

  func pairs() throws -> [Pair] {
    let years = try diary(days: 3_650)
    let month = try diary(days: 30)
    func ours(_ home: URL, _ arguments: String...) -> Command {
      var command = Command([program] + arguments)
      command.environment = ["MAGTRACK_HOME": home.path]
      return command
    }
    let week = Command(
      sqlite, years.appendingPathComponent("diary.sqlite").path,
      """
      SELECT day, total(magnesium_mg) FROM entry
      WHERE day BETWEEN '2026-11-16' AND '2026-11-22' GROUP BY day
      """)
    let all = Command(
      sqlite, years.appendingPathComponent("diary.sqlite").path,
      "SELECT day, total(magnesium_mg) FROM entry GROUP BY day")
    return [
      Pair(
        name: "week, against sqlite3", command: ours(years, "week", "2026-11-18"), floor: week),
      Pair(
        name: "week, against a month", command: ours(years, "week", "2026-11-18"),
        floor: ours(month, "week", "2026-11-18")),
      Pair(
        name: "day, against a month", command: ours(years, "day", "2026-11-18"),
        floor: ours(month, "day", "2026-11-18")),
      Pair(
        name: "status --prompt", command: ours(years, "status", "--prompt"),
        floor: Command(
          floorProgram, "day", years.appendingPathComponent("diary.sqlite").path, Self.lastDay)),
      Pair(
        name: "range of ten years",
        command: ours(years, "range", Self.firstDay, Self.lastDay), floor: all),
    ]
  }
}
