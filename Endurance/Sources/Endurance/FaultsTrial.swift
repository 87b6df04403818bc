import Foundation

/// Lets a call of the system fail, or kills the program in it. What is on the disk afterwards is the diary
/// of before or of after the change, whole, and what the program says of it is so.
struct FaultsTrial {
  let path: String
  let budget: Budget
  let seed: UInt64

  private struct Change: Sendable {
    let command: Command
    let before: String
    let after: String
    /// Which of each call are its own.
    let calls: [String: ClosedRange<Int>]
  }

  private static let errors = [
    "openat": ["EMFILE", "EACCES", "EIO"], "read": ["EIO", "EINTR"], "pread64": ["EIO", "EINTR"],
    "write": ["EIO", "ENOSPC", "EINTR"], "pwrite64": ["EIO", "ENOSPC", "EINTR"],
    "fsync": ["EIO", "EINVAL", "ENOSPC"], "fdatasync": ["EIO", "EINVAL", "ENOSPC"],
    "fcntl": ["EIO", "ENOLCK", "EINTR"], "ftruncate": ["EIO", "EINTR"], "link": ["EIO", "EPERM"],
    "rename": ["EIO", "EACCES"], "unlink": ["EIO", "EACCES"], "mkdir": ["EACCES", "ENOSPC"],
    "fstat": ["EIO"], "newfstatat": ["EIO", "EACCES"],
  ]
  private static let beginning = [
    ["profile", "set", "--born", "1990-04-12", "--sex", "female"], ["log", "2 eggs"],
    ["log", "1 banana, 100 g tempeh", "--date", "yesterday"], ["done", "yesterday"],
    ["export", "--format", "json", "--output", "archive.json"], ["backup", "copy.sqlite"],
    ["log", "3 apples"], ["edit", "1", "--amount", "4"], ["delete", "2"], ["undo"],
  ].map { Command($0) }
  private static let commands = [
    ["log", "2 telur rebus, 150 g tempe goreng"], ["edit", "1", "--amount", "3"], ["undo", "3"],
    ["undo"],
    ["redo"], ["import", "archive.json"], ["restore", "copy.sqlite", "--yes"], ["backup"],
    ["profile", "set", "--pregnant"], ["done"],
    ["supplement", "add", "Mag", "--elemental", "100mg", "--per", "tablet"],
  ].map { Command($0) }

  func run() -> Bool {
    let tally = Tally("faults")
    guard let strace = Self.strace else {
      report(
        "faults: left out, calls cannot be made to fail here (strace is not there or not permitted)"
      )
      return true
    }
    let base = Checks(of: path, in: workshop + "/faults", now: "2026-11-23T20:00:00+07:00")
    for command in Self.beginning { base.program.prepare(command.arguments) }
    // Only the backup that a change makes itself is looked at.
    try? FileManager.default.removeItem(atPath: base.program.home + "/backups")
    let changes = Self.commands.map { change($0, of: base, strace) }
    let tried = inParallel(budget) { number, worker in
      var generator = SeededGenerator(state: seed &+ UInt64(number))
      let change = changes[number % changes.count]
      let call = change.calls.keys.sorted().randomElement(using: &generator)!
      let place = Int.random(in: change.calls[call]!, using: &generator)
      let isKilled = Int.random(in: 0..<4, using: &generator) == 0
      let error = Self.errors[call]!.randomElement(using: &generator)!
      // What is interrupted once works when it is tried again; for ever it never would.
      let isForEver = !isKilled && error != "EINTR" && Bool.random(using: &generator)
      let fault = isKilled ? "signal=KILL" : "error=\(error)"
      let options = [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
        "-e", "inject=\(call):\(fault):when=\(place)\(isForEver ? "+" : "")",
      ]
      let checks = Checks(of: path, in: workshop + "/faults-\(worker)", now: base.program.now)
      checks.copy(of: base)
      let found = self.fault(of: change, with: [strace] + options, isKilled: isKilled, in: checks)
      tally.count(found) { [checks.program.opening] + Self.beginning.map(\.line) }
    }
    return tally.close("\(tried) runs of \(changes.count) kinds of change, seed \(seed)")
  }

  private func fault(
    of change: Change, with tracer: [String], isKilled: Bool, in checks: Checks
  ) -> Fault? {
    let command = change.command
    let run = traced(command, with: tracer, in: checks)
    let line = tracer.dropFirst().map(\.quoted).joined(separator: " ")
    let lines = [
      "strace \(line) \(command.line)", "  → \(run.ending) \(run.errors.split(separator: "\n"))",
    ]
    let name = command.line
    // The loader, not the program.
    if run.status == 127 { return nil }
    if !(isKilled && run.signal == SIGKILL), let fault = run.fault(of: command), run.status == nil {
      return Fault("\(name): \(fault.kind)", lines)
    }
    let file = DiaryFile(path: checks.program.diary)
    guard let content = file.content(), file.integrity() == "ok" else {
      return Fault("\(name): \(file.integrity())", lines)
    }
    guard content == change.before || content == change.after else {
      return Fault("\(name): half done", lines)
    }
    let isMade = content == change.after && change.before != change.after
    if run.status == 0, content != change.after {
      return Fault("\(name): done, and it is not", lines)
    }
    // Where the diary cannot be read any more it may be said that nobody knows.
    if let status = run.status, status != 0, change.before != change.after, !run.says(["whether"]) {
      if isMade, run.says(Self.denials) { return Fault("\(name): denied, and it stands", lines) }
      if isMade, !run.errors.isEmpty, !run.says(Self.admissions) {
        return Fault("\(name): it stands, and nothing says so", lines)
      }
      if !isMade, run.says(Self.admissions), !run.says(Self.denials) {
        return Fault("\(name): said to stand, and it does not", lines)
      }
    }
    // Whatever happened, the next works.
    let day = Command(["day"])
    let next = checks.program.run(day)
    if next.status != 0 {
      return Fault(
        "\(name): then day: \(next.ending)",
        lines + [day.line, "  → \(next.ending) \(next.summary)"])
    }
    return nil
  }

  private static let denials = ["nothing was changed", "nothing was logged", "left as it"]
  private static let admissions = ["the change stands", "it is logged"]

  private func change(_ command: Command, of base: Checks, _ strace: String) -> Change {
    let checks = Checks(of: path, in: workshop + "/faults-counted", now: base.program.now)
    checks.copy(of: base)
    let file = DiaryFile(path: checks.program.diary)
    let before = file.content() ?? ""
    let log = checks.program.capture + ".calls"
    let names = Self.errors.keys.sorted().joined(separator: ",")
    let run = traced(
      command, with: [strace, "-f", "-qq", "-o", log, "-e", "trace=\(names)"], in: checks)
    if run.status != 0 { fail("\(command.line): \(run)") }
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return Change(
      command: command, before: before, after: file.content() ?? "", calls: Self.calls(in: text))
  }

  /// The calls of a run, but for those by which it is loaded and finds its arguments.
  private static func calls(in log: String) -> [String: ClosedRange<Int>] {
    let names = log.split(separator: "\n").map { line in
      (String(line.drop { $0.isNumber || $0 == " " }.prefix { $0 != "(" }), line)
    }
    let opening = names.lastIndex { $0.1.contains("/proc/self/maps") }
    let start = opening.flatMap { opening in
      names[opening...].firstIndex { $0.0 == "read" && $0.1.hasSuffix("= 0") }
    }
    var counts: [String: ClosedRange<Int>] = [:]
    for name in errors.keys {
      let places = names.indices.filter { names[$0].0 == name }
      let first = places.filter { $0 <= start ?? -1 }.count + 1
      if first <= places.count { counts[name] = first...places.count }
    }
    return counts
  }

  /// Runs a command below strace.
  private func traced(_ command: Command, with tracer: [String], in checks: Checks) -> Run {
    var program = checks.program
    program.path = tracer[0]
    return program.run(tracer.dropFirst() + [path] + command.arguments)
  }

  /// Where strace is and may do its work; nil elsewhere.
  private static let strace: String? = {
    let places = ["/usr/bin/strace", "/usr/local/bin/strace", "/bin/strace"]
    guard let place = places.first(where: FileManager.default.isExecutableFile) else { return nil }
    let arguments = ["-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "/bin/true"]
    return Program(path: place, home: workshop).run(arguments).status == 0 ? place : nil
  }()
}

extension Run {
  fileprivate func says(_ words: [String]) -> Bool { words.contains { errors.contains($0) } }
}
