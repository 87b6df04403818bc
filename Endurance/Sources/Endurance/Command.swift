import Foundation

/// What is typed.
struct Command: Sendable {
  var arguments: [String]
  /// What it reads as standard input.
  var input: String?

  init(_ arguments: [String], input: String? = nil) {
    self.arguments = arguments
    self.input = input
  }

  /// As a shell takes it.
  var line: String {
    let words = "magtrack " + arguments.map(\.quoted).joined(separator: " ")
    return input.map { "printf %s \($0.quoted) | \(words)" } ?? words
  }

  /// The command without its arguments.
  var name: String {
    let groups: Set = [
      "meal", "recipe", "supplement", "foods", "profile", "alerts", "reference", "notes",
    ]
    return arguments.prefix(groups.contains(arguments.first ?? "") ? 2 : 1).joined(separator: " ")
  }
}

extension String {
  /// One word of a shell line.
  var quoted: String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_./:=+%@,"))
    if !isEmpty, unicodeScalars.allSatisfy({ $0.isASCII && plain.contains($0) }) { return self }
    guard unicodeScalars.contains(where: { $0.value < 32 || (127..<160).contains($0.value) }) else {
      return "'" + replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    }
    let escaped = unicodeScalars.map { scalar in
      switch scalar {
      case "'", "\\": "\\\(scalar)"
      case _ where scalar.value < 32 || (127..<160).contains(scalar.value):
        "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: String(scalar)
      }
    }
    return "$'" + escaped.joined() + "'"
  }
}

/// A folder whose programs do nothing: no trial asks the machine's own scheduler or desktop for anything.
let stubs: String = {
  let folder = workshop + "/bin"
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for name in ["crontab", "systemctl", "launchctl", "notify-send", "osascript", "xdg-open", "open"]
  {
    _ = FileManager.default.createFile(
      atPath: folder + "/" + name, contents: Data("#!/bin/sh\n".utf8),
      attributes: [.posixPermissions: 0o755])
  }
  return folder
}()

extension Program {
  /// A program that finds nothing of the machine but the folder it runs in.
  init(path: String, home: String, now: String, in folder: String, capture: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.init(
      path: path, home: home, now: now, capture: capture, folder: folder, search: stubs)
  }

  /// The shell lines that begin in a new home.
  var opening: String {
    "export MAGTRACK_HOME=$(mktemp -d) MAGTRACK_NOW=\(now) LC_ALL=C.UTF-8"
  }

  func run(_ command: Command) -> Run {
    guard let input = command.input else { return run(command.arguments) }
    let file = capture + ".in"
    try? Data(input.utf8).write(to: URL(fileURLWithPath: file))
    return run(command.arguments, input: file)
  }
}

extension Run {
  /// The exit codes of the contract.
  static let codes: Set<Int32> = [0, 1, 10, 64, 65, 66, 69, 73, 74, 75, 78]

  /// The first line of what it said, for people; of a report that complains, the complaint.
  var summary: String {
    let lines = (errors.isEmpty ? output : errors).split(separator: "\n").map(String.init)
    let line = lines.first { $0.hasPrefix("!") } ?? lines.first ?? ""
    return line.isEmpty ? "" : "\"\(line.prefix(200))\""
  }

  /// What no run may show, whatever was asked of it.
  func fault(of command: Command) -> Fault? {
    guard let status else { return Fault("\(command.name): \(ending)", command, self) }
    guard Self.codes.contains(status) else {
      return Fault("\(command.name): \(ending), which the contract does not have", command, self)
    }
    for (name, text) in [("output", output), ("standard error", errors)] {
      if let control = text.firstControl(linesEndWithReturn: command.arguments.contains("csv")) {
        let code = String(control.value, radix: 16, uppercase: true)
        return Fault("\(command.name): U+\(code) on \(name)", command, self)
      }
    }
    guard status != 0, status != 1, status != 10 else { return nil }
    if errors.isEmpty, output.isEmpty, !command.arguments.contains("--quiet") {
      return Fault("\(command.name): \(ending) without a word", command, self)
    }
    // One message, however many lines a terminal breaks it into; a meal has one for each of its items.
    let lines = errors.split(separator: "\n")
    if status == 64, lines.count > 1 || lines.first?.hasPrefix("magtrack: ") == false {
      return Fault("\(command.name): \(lines.count) lines for wrong usage", command, self)
    }
    if errors.contains("Fatal error") { return Fault("\(command.name): a trap", command, self) }
    return nil
  }
}

extension String {
  /// The first control character that a terminal would act on.
  func firstControl(linesEndWithReturn: Bool) -> Unicode.Scalar? {
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      let isEnd = scalar == "\n"
      if previous == "\r", !(isEnd && linesEndWithReturn) { return previous }
      previous = scalar
      // Tabs stand before the lines of launchd's own files.
      if isEnd || scalar == "\r" || scalar == "\t" { continue }
      if scalar.value < 32 || (127..<160).contains(scalar.value) { return scalar }
    }
    return previous == "\r" ? previous : nil
  }
}
