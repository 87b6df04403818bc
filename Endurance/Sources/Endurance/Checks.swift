import Foundation

/// What every diary must do that an accepted command left behind.
struct Checks: Sendable {
  let program: Program
  /// Where a second diary is made.
  let other: Program

  init(of path: String, in folder: String, now: String) {
    program = Program(
      path: path, home: folder + "/home", now: now, in: folder + "/work", capture: folder + "/out")
    other = Program(
      path: path, home: folder + "/other", now: now, in: folder + "/work", capture: folder + "/out")
  }

  /// A home of a worker with a copy of another's diary and files.
  func copy(of base: Checks) {
    copyHome(base.program.home, to: program.home)
    copyHome(base.program.folder!, to: program.folder!)
  }

  /// Without a reference, and for infants, `suggest` has no answer.
  private static let readings: [(arguments: [String], codes: Set<Int32>)] = [
    (["doctor"], [0]), (["day"], [0]), (["week"], [0]), (["entries"], [0]),
    (["suggest"], [0, 65, 78]),
    (["alerts"], [0]), (["status", "--prompt"], [0]), (["foods", "list"], [0]),
    (["supplement", "list"], [0]), (["meal", "list"], [0]), (["recipe", "list"], [0]),
    (["export", "--format", "json"], [0]), (["export", "--format", "csv"], [0]),
  ]

  /// - Parameter asJSON: whether the reports are read as programs read them.
  func readings(asJSON: Bool) -> Fault? {
    for (arguments, codes) in Self.readings {
      let isPlain = arguments.contains("--format") || arguments.contains("--prompt")
      let command = Command(arguments + (asJSON && !isPlain ? ["--json"] : []))
      let run = program.run(command)
      if let fault = run.fault(of: command) { return fault }
      guard let status = run.status, codes.contains(status) else {
        return Fault("\(command.name): \(run.ending)", command, run)
      }
      let isJSON = asJSON && !isPlain || arguments.last == "json"
      if isJSON, status == 0, !run.isObject {
        return Fault("\(command.name): what it prints is no JSON", command, run)
      }
    }
    return nil
  }

  private static let export = Command(["export", "--format", "json"])

  /// What is exported comes back from another diary that has taken it in.
  func roundTrip() -> Fault? {
    let before = program.run(Self.export)
    let file = program.folder! + "/trip.json"
    try? Data(before.output.utf8).write(to: URL(fileURLWithPath: file))
    try? FileManager.default.removeItem(atPath: other.home)
    let command = Command(["import", "trip.json"])
    let run = other.run(command)
    let lines = ["magtrack export --format json > trip.json", "export MAGTRACK_HOME=$(mktemp -d)"]
    guard run.status == 0 else {
      return Fault(
        "import of what was exported: \(run.ending)",
        lines + [command.line, "  → \(run.ending) \(run.summary)"])
    }
    let after = other.run(Self.export)
    guard after.output == before.output else {
      return Fault(
        "an export differs after import",
        lines + [command.line, Self.export.line, difference(before.output, after.output)])
    }
    return nil
  }

  /// What is undone and done again is as it was.
  func undoAndRedo() -> Fault? {
    let before = program.run(Self.export)
    for word in ["undo", "redo"] {
      let command = Command([word])
      let run = program.run(command)
      if let fault = run.fault(of: command) { return fault }
      if word == "undo", run.status == 1 { return nil }
      guard run.status == 0 else { return Fault("\(word): \(run.ending)", command, run) }
      let doctor = Command(["doctor"])
      let health = program.run(doctor)
      if health.status != 0 {
        return Fault("doctor after \(word): \(health.ending)", doctor, health)
      }
    }
    let after = program.run(Self.export)
    guard after.output == before.output else {
      return Fault(
        "an export differs after undo and redo",
        ["magtrack undo; magtrack redo", Self.export.line, difference(before.output, after.output)])
    }
    return nil
  }

  private func difference(_ before: String, _ after: String) -> String {
    let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
    let place = zip(old, new).prefix { $0 == $1 }.count
    let (left, right) = (old.dropFirst(place).first ?? "", new.dropFirst(place).first ?? "")
    return "  → before: \(left.prefix(300))\n      after:  \(right.prefix(300))"
  }
}

extension Run {
  fileprivate var isObject: Bool {
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return object?["schema_version"] as? Int == 1
  }
}
