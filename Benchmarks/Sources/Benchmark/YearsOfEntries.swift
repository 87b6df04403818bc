import Foundation

/// Diaries of one month and of ten years, 25 entries a day, and what they take.
struct YearsOfEntries {
  let program: String
  let sqlite: String
  /// The program that writes a diary of any size.
  let generator: String
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
    let archive = folder.appendingPathComponent("archive.json").path
    _ = Command(
      "/bin/sh", "-c", "'\(generator)' \(days) 25 \(Self.lastDay) > '\(archive)'"
    ).run()
    var fill = Command(program, "import", archive)
    fill.environment = ["MAGTRACK_HOME": home.path]
    _ = fill.run()
    return home
  }

  func pairs() throws -> [Pair] {
    let years = try diary(days: 3_650)
    let month = try diary(days: 30)
    func oursOf(_ home: URL, _ arguments: [String]) -> Command {
      var command = Command([program] + arguments)
      command.environment = ["MAGTRACK_HOME": home.path]
      return command
    }
    func ours(_ home: URL, _ arguments: String...) -> Command { oursOf(home, arguments) }
    func flat(_ name: String, _ arguments: String...) -> Pair {
      Pair(
        name: name, command: oursOf(years, arguments), floor: oursOf(month, arguments))
    }
    // The report compares with the eight weeks before; the shell is asked for the same rows, and for
    // those of the week alone.
    func sums(from first: String) -> Command {
      Command(
        sqlite, years.appendingPathComponent("diary.sqlite").path,
        """
        SELECT day, total(magnesium_mg) FROM entry
        WHERE day BETWEEN '\(first)' AND '2026-11-22' GROUP BY day
        """)
    }
    let all = Command(
      sqlite, years.appendingPathComponent("diary.sqlite").path,
      "SELECT day, total(magnesium_mg) FROM entry GROUP BY day")
    return [
      Pair(
        name: "week, against sqlite3", command: ours(years, "week", "2026-11-18"),
        floor: sums(from: "2026-09-21"), asked: 1.5),
      Pair(
        name: "week, its days alone", command: ours(years, "week", "2026-11-18"),
        floor: sums(from: "2026-11-16")),
      Pair(
        name: "week, against a month", command: ours(years, "week", "2026-11-18"),
        floor: ours(month, "week", "2026-11-18")),
      flat("day, against a month", "day", "2026-11-18"),
      flat("search, against a month", "foods", "search", "almond"),
      flat("status, against a month", "status", "--prompt"),
      Pair(
        name: "log, against a month", command: ours(years, "log", "2 telur rebus"),
        floor: ours(month, "log", "2 telur rebus"),
        reset: {
          // The entry that was logged last goes, so that the day stays as it is.
          _ = ours(years, "undo").run()
          _ = ours(month, "undo").run()
          _ = ours(years, "log", "1 pisang").run()
          _ = ours(month, "log", "1 pisang").run()
        }),
      Pair(
        name: "status --prompt", command: ours(years, "status", "--prompt"),
        floor: Command(
          floorProgram, "day", years.appendingPathComponent("diary.sqlite").path, Self.lastDay)),
    ] + timewarrior(ours(years, "status", "--prompt")) + [
      Pair(
        name: "range of ten years",
        command: ours(years, "range", Self.firstDay, Self.lastDay), floor: all, asked: 3)
    ]
  }

  /// A peer that says in a line where a day stands, where it is installed.
  private func timewarrior(_ status: Command) -> [Pair] {
    let path = "/usr/bin/timew"
    guard FileManager.default.isExecutableFile(atPath: path) else { return [] }
    let database = folder.appendingPathComponent("timew").path
    func timew(_ arguments: String...) -> Command {
      var command = Command([path, "rc.confirmation=off"] + arguments)
      command.environment = ["TIMEWARRIORDB": database]
      return command
    }
    try? FileManager.default.createDirectory(atPath: database, withIntermediateDirectories: true)
    // It knows no pinned clock.
    let today = "$(date +%F)"
    _ = Command(
      "/bin/sh", "-c",
      "yes | TIMEWARRIORDB='\(database)' '\(path)' track \(today)T00:00 - \(today)T00:01"
    ).run()
    return [
      Pair(name: "status, against timew", command: status, floor: timew("summary", ":day"))
    ]
  }
}
