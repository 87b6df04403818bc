import Foundation

/// A diary and all that was typed into it.
struct TypedDiary {
  let checks: Checks
  private var history: [Command]
  private var last: (run: Run, before: Data?)?
  /// Whether the last command was accepted and changed something.
  private(set) var hasChanged = false

  /// - Parameter history: what was typed already into the diary that is there.
  init(checks: Checks, history: [Command] = []) {
    self.checks = checks
    self.history = history
  }

  mutating func type(_ command: Command) {
    let before = content
    let run = checks.program.run(command)
    last = (run, before)
    hasChanged = run.status == 0 && content != before
    history.append(command)
  }

  /// What the last command did wrong.
  var faultOfReply: Fault? {
    guard let (run, before) = last, let command = history.last else { return nil }
    if let fault = run.fault(of: command) { return fault }
    // The alerts that were shown are kept, also where the exit code tells of them; a first diary is made
    // empty before what is typed is read.
    if run.status != 0, run.status != 10, before != nil, content != before {
      return Fault("\(command.name): refused, and the diary has changed", command, run)
    }
    return nil
  }

  /// That the last command is one of very many that changed nothing.
  var refusal: Fault? {
    guard let (run, _) = last, let command = history.last else { return nil }
    return Fault("nothing is accepted any more", command, run)
  }

  /// What the last command did wrong or left behind.
  ///
  /// - Parameter deep: whether what the diary holds goes round, too.
  func fault(deep: Bool) -> Fault? {
    guard let command = history.last else { return nil }
    if let fault = faultOfReply { return fault }
    // After `erase` there is none.
    guard hasChanged, content != nil else { return nil }
    let fault =
      checks.readings(asJSON: command.line.utf8.count.isMultiple(of: 2))
      ?? (deep ? checks.roundTrip() ?? checks.undoAndRedo() : nil)
    return fault.map { Fault("\($0.kind) after \(command.name)", [command.line] + $0.lines) }
  }

  /// The shell lines before the last command without which it does not show.
  func reproduction(of fault: Fault) -> [String] {
    var needed = Array(history.dropLast())
    guard let last = history.last, shows(fault, needed, last) else {
      // It does not show again: what led to it stands as it was.
      return [checks.program.opening] + needed.map(\.line)
    }
    var length = max(1, needed.count / 2)
    while true {
      var start = 0
      while start < needed.count {
        var fewer = needed
        fewer.removeSubrange(start..<min(start + length, fewer.count))
        if shows(fault, fewer, last) { needed = fewer } else { start += length }
      }
      if length == 1 { break }
      length /= 2
    }
    return [checks.program.opening] + needed.map(\.line)
  }

  /// Whether a fault shows in a new diary.
  private func shows(_ fault: Fault, _ before: [Command], _ last: Command) -> Bool {
    for place in [checks.program.home, checks.program.folder!] {
      try? FileManager.default.removeItem(atPath: place)
    }
    try? FileManager.default.createDirectory(
      atPath: checks.program.folder!, withIntermediateDirectories: true)
    var diary = TypedDiary(checks: checks)
    (before + [last]).forEach { diary.type($0) }
    return diary.fault(deep: true)?.kind == fault.kind
  }

  private var content: Data? { FileManager.default.contents(atPath: checks.program.diary) }
}
