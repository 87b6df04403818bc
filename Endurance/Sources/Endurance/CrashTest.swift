import Foundation

/// Kills the program at random instants of each kind of change. What is on the disk afterwards must be
/// the diary as it was before or as it is after the change, whole; after it, if the program had said so.
struct CrashTest {
  let path: String
  let oldDiary: String
  let budget: Budget

  private struct Change {
    let arguments: [String]
    /// The home on which it is made.
    let base: String
    /// The content before and after, and after how long the program ends by itself.
    var before = ""
    var after = ""
    var microseconds = 0.0
    /// How its output ends: who has read that may rely on the change. Of files of other programs a preview
    /// comes before it.
    var lastLine = Substring()

    func acknowledges(_ output: String) -> Bool {
      arguments.first == "import" ? output.contains(lastLine) : !output.isEmpty
    }
  }

  func run() -> Bool {
    var generator = SeededGenerator(state: 20_261_123)
    var changes = prepare()
    let target = Program(path: path, home: workshop + "/crash")
    for index in changes.indices {
      copyHome(changes[index].base, to: target.home)
      changes[index].before = DiaryFile(path: target.diary).content() ?? ""
      // The second run finds the program in the cache.
      _ = target.run("--version")
      let run = target.run(changes[index].arguments)
      if run.status != 0 { fail("\(changes[index].arguments): \(run)") }
      changes[index].microseconds = run.seconds * 1e6
      changes[index].lastLine = run.output.split(separator: "\n").last ?? ""
      changes[index].after = DiaryFile(path: target.diary).content() ?? ""
    }
    var killed = 0
    var round = 0
    var (unchanged, changed, hot) = (0, 0, 0)
    while budget.allows(killed) {
      let index = round % changes.count
      let change = changes[index]
      round += 1
      copyHome(change.base, to: target.home)
      let delay = UInt32(Double.random(in: 0...change.microseconds * 1.1, using: &generator))
      let run = target.run(change.arguments, killedAfter: delay)
      if FileManager.default.fileExists(atPath: target.diary + "-journal") { hot += 1 }
      if run.wasKilled {
        killed += 1
      } else {
        // How long it takes depends on what else the machine does.
        changes[index].microseconds += (run.seconds * 1e6 - change.microseconds) / 4
      }
      let file = DiaryFile(path: target.diary)
      guard let content = file.content(), file.integrity() == "ok" else {
        fail("\(change.arguments) killed after \(delay) µs: \(file.integrity())")
      }
      switch content {
      case change.after: changed += 1
      case change.before where run.status == nil && !change.acknowledges(run.output): unchanged += 1
      default:
        fail("\(change.arguments) killed after \(delay) µs: neither before nor after; said \(run)")
      }
      checkBackups(of: target, change)
      // The next run works, whatever was left.
      if round % 10 == 0, target.run("day").status != 0 { fail("day after \(change.arguments)") }
    }
    report(
      "crash: \(killed) kills in \(round) runs of \(changes.count) kinds of change; \(unchanged) left the diary as it was, \(changed) with the change, \(hot) with a journal; nothing acknowledged was lost"
    )
    return true
  }

  /// A backup that has its name is whole.
  private func checkBackups(of program: Program, _ change: Change) {
    let folder = program.home + "/backups"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".sqlite") {
      let content = DiaryFile(path: folder + "/" + name).content()
      guard content == change.before || content == change.after else {
        fail("\(change.arguments): the backup \(name) is half there")
      }
    }
  }

  private func prepare() -> [Change] {
    let base = Program(path: path, home: workshop + "/base")
    base.prepare("profile", "set", "--born", "1990-04-12", "--sex", "female")
    for day in ["3d", "2d", "yesterday"] {
      base.prepare("log", "2 telur rebus, 1 piring nasi, kopi", "--date", day, "--meal", "lunch")
      base.prepare("done", day)
    }
    base.prepare("log", "150 g tempe goreng, 20 g petai")
    base.prepare("take", "pill", "--magnesium", "400")
    base.prepare("undo")
    base.prepare("foods", "add", "Granola", "--per", "40g", "--magnesium", "55")
    base.prepare("supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet")
    let archive = workshop + "/archive.json"
    base.prepare("export", "--format", "json", "--output", archive)
    let backup = workshop + "/backup.sqlite"
    base.prepare("backup", backup)
    let servings = workshop + "/servings.csv"
    let rows = (1...300).map { "2026-03-02,Lunch,Food \($0),10.00 g,\($0)\n" }.joined()
    try? Data(("Day,Group,Food Name,Amount,Magnesium (mg)\n" + rows).utf8).write(
      to: URL(fileURLWithPath: servings))
    // Undone changes to redo, and other entries than those of the backup.
    base.prepare("log", "3 apples")
    base.prepare("undo")
    // Only the backup that a change makes itself is looked at.
    try? FileManager.default.removeItem(atPath: base.home + "/backups")

    let empty = Program(path: path, home: workshop + "/empty")
    empty.prepare("log", "1 banana")
    try? FileManager.default.removeItem(atPath: empty.home + "/backups")

    let old = workshop + "/old"
    try? FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    guard let sql = try? String(contentsOfFile: oldDiary, encoding: .utf8),
      DiaryFile(path: old + "/diary.sqlite").execute(sql)
    else { fail("\(oldDiary) cannot be read") }

    let onBase: [[String]] = [
      ["log", "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam"],
      ["log", "bar", "--magnesium", "55"], ["take", "mag", "2"], ["edit", "1", "3 eggs"],
      ["delete", "2"], ["undo"], ["undo", "5"], ["redo"], ["done"],
      ["profile", "set", "--pregnant"],
      ["foods", "add", "Bar", "--per", "40g", "--magnesium", "60"],
      ["recipe", "add", "pot", "--ingredients", "300 g dried lentils, 1 onion"],
      ["backup"], ["restore", backup, "--yes"], ["import", servings, "--yes"],
    ]
    return onBase.map { Change(arguments: $0, base: base.home) } + [
      Change(arguments: ["import", archive], base: empty.home),
      // Any command migrates.
      Change(arguments: ["day"], base: old), Change(arguments: ["entries"], base: old),
    ]
  }
}
