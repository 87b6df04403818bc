import Foundation

/// Backups and archives by somebody who means harm: what is impossible is refused, and what is taken
/// leaves every command working. The diary of before is in either case still there or in a backup.
struct HostileTrial {
  let path: String
  let budget: Budget
  let seed: UInt64

  private static let now = "2026-11-23T20:00:00+07:00"

  /// Something in each table.
  private static let contents: [[String]] = [
    ["profile", "set", "--born", "1990-04-12", "--sex", "female", "--diet", "vegetarian"],
    ["profile", "set", "--day-start", "04:00", "--avoid", "peanut", "--medicine", "levothyroxine"],
    ["log", "2 eggs, 100 g tempeh, kopi"], ["log", "1 banana", "--date", "3d", "--meal", "lunch"],
    ["log", "bar", "--magnesium", "24", "--date", "yesterday"], ["done", "yesterday"],
    ["done", "3d"],
    ["foods", "add", "Granola", "--per", "40g", "--magnesium", "55", "--portion", "cup=110g"],
    ["supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet", "--form", "citrate"],
    ["supplement", "schedule", "Mag", "daily", "21:00"], ["take", "Mag"],
    ["recipe", "add", "pot", "--ingredients", "300 g dried lentils, 1 onion", "--servings", "4"],
    ["meal", "save", "sarapan", "2 eggs, coffee"], ["edit", "1", "--amount", "3"],
    ["alerts", "--new"], ["delete", "2"], ["undo"], ["log", "1 apple"], ["undo"],
  ]

  func run() -> Bool {
    let tally = Tally("hostile")
    let base = Checks(of: path, in: workshop + "/hostile", now: Self.now)
    for arguments in Self.contents { base.program.prepare(arguments) }
    base.program.prepare("export", "--format", "json", "--output", "archive.json")
    base.program.prepare("backup", "copy.sqlite")
    let own = Checks(of: path, in: workshop + "/hostile-own", now: Self.now)
    own.program.prepare("log", "1 mango")
    var generator = SeededGenerator(state: seed)
    let backups = HostileBackups.statements(for: base.program.folder! + "/copy.sqlite")
      .shuffled(using: &generator)
    let archive = FileManager.default.contents(atPath: base.program.folder! + "/archive.json")!
    let archives = HostileArchives(of: archive)
    let tried = inParallel(budget) { number, worker in
      let checks = Checks(of: path, in: workshop + "/hostile-\(worker)", now: Self.now)
      checks.copy(of: own)
      // Half and half; where all backups are through, archives alone.
      if number.isMultiple(of: 2), number / 2 < backups.count {
        let statement = backups[number / 2]
        let file = checks.program.folder! + "/hostile.sqlite"
        try? FileManager.default.copyItem(
          atPath: base.program.folder! + "/copy.sqlite", toPath: file)
        guard Seal.write(statement.sql, into: file) else { return }
        let command = Command(["restore", "hostile.sqlite", "--yes"])
        tally.count(fault(after: command, in: checks, statement)) {
          ["a backup, sealed, after: \(statement.sql)"]
        }
      } else {
        var generator = SeededGenerator(state: seed &+ UInt64(number))
        let hostile = archives.next(&generator)
        try? Data(hostile.text.utf8).write(
          to: URL(fileURLWithPath: checks.program.folder! + "/hostile.json"))
        let command = Command(["import", "hostile.json"])
        tally.count(fault(after: command, in: checks, nil)) { ["an archive: \(hostile.what)"] }
      }
    }
    for input in HostileInput.all {
      let checks = Checks(of: path, in: workshop + "/hostile-input", now: Self.now)
      checks.copy(of: own)
      tally.count(input.fault(in: checks)) { [checks.program.opening] }
    }
    return tally.close("\(tried) files and \(HostileInput.all.count) inputs, seed \(seed)")
  }

  /// - Parameter statement: what was written into a backup; nil for an archive.
  private func fault(
    after command: Command, in checks: Checks, _ statement: HostileBackups.Statement?
  ) -> Fault? {
    let before = DiaryFile(path: checks.program.diary).content()
    let run = checks.program.run(command)
    if let fault = run.fault(of: command) { return named(fault, statement) }
    if run.status != 0 {
      if DiaryFile(path: checks.program.diary).content() != before {
        return Fault("\(command.name): refused, and the diary has changed", command, run)
      }
      return nil
    }
    for words in [
      ["month"], ["year"], ["alerts", "history"], ["profile", "show"], ["take", "--due"],
    ] {
      let command = Command(words)
      let run = checks.program.run(command)
      if let fault = run.fault(of: command) { return named(fault, statement) }
    }
    // A history with the right checksums may say anything: of it is only asked that nothing traps.
    if let fault = checks.readings(asJSON: false),
      statement?.isHistory != true
        || fault.kind.contains("signal")
    {
      return named(fault, statement)
    }
    for words in [["undo"], ["redo"], ["log", "2 eggs"], ["undo", "3"]] {
      let command = Command(words)
      let run = checks.program.run(command)
      if let fault = run.fault(of: command) { return named(fault, statement) }
      if words[0] == "log", statement?.isHistory != true, run.status != 0 {
        return named(Fault("log: \(run.ending)", command, run), statement)
      }
    }
    return nil
  }

  private func named(_ fault: Fault, _ statement: HostileBackups.Statement?) -> Fault {
    Fault(
      "\(fault.kind) after \(statement.map { "a backup's \($0.place)" } ?? "an archive")",
      fault.lines)
  }
}
