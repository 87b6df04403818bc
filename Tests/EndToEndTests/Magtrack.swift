import Foundation
import MagtrackCommands
import Testing

/// The program in a home of its own. Commands run inside of the test, unless it is about the process: a shell,
/// files beside it, signals, or other programs that it calls.
final class Magtrack {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("magtrack")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : repository.appendingPathComponent(".build/debug/magtrack")
  }()

  /// Whether calls of the system can be made to fail: strace may be absent, or not permitted.
  static let canTrace: Bool = {
    let result = try? Magtrack().shell("strace -qq -o /dev/null true")
    return result?.status == 0
  }()

  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("magtrack-\(UUID().uuidString)")
  var home: URL { folder.appendingPathComponent("home") }
  var environment: [String: String]
  private var isProcess = false

  init(locale: String = "C.UTF-8", now: String = "2026-11-23T20:00:00+07:00") throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "HOME": folder.path, "MAGTRACK_HOME": folder.appendingPathComponent("home").path,
      "MAGTRACK_NOW": now, "LC_ALL": locale, "COLUMNS": "80", "PATH": "/usr/bin:/bin",
    ]
    // A program that is watched by a sanitizer is watched as the tests are.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
  }

  /// One whose every command is a process, in ``folder``.
  static func process(
    locale: String = "C.UTF-8", now: String = "2026-11-23T20:00:00+07:00"
  ) throws -> Magtrack {
    let magtrack = try Magtrack(locale: locale, now: now)
    magtrack.isProcess = true
    return magtrack
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Result {
    guard isProcess else {
      let surroundings = Surroundings(arguments: arguments, variables: environment, input: input)
      let status = Program.run(arguments, in: surroundings)
      return Result(
        status: status, output: surroundings.written.output, errors: surroundings.written.errors)
    }
    return try execute(
      ([Self.program.path] + arguments).map(quoted).joined(separator: " "), input: input)
  }

  /// Runs a line of shell in which `magtrack` is the program.
  func shell(_ line: String) throws -> Result {
    try execute("magtrack() { \(quoted(Self.program.path)) \"$@\"; }\n" + line, input: "")
  }

  /// Runs a line of shell, and waits for it.
  private func execute(_ line: String, input: String) throws -> Result {
    try Data(input.utf8).write(to: folder.appendingPathComponent("in"))
    let script = "cd '\(folder.path)' || exit 99\n{ \(line)\n} <in >out 2>err"
    let child = try start(script)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return Result(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: try text("out"),
      errors: try text("err"))
  }

  /// Starts a script of shell.
  func start(_ script: String) throws -> pid_t {
    let words: [String] = ["sh", "-c", script]
    let settings = environment.map { "\($0.key)=\($0.value)" }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    // A worker thread blocks signals, and a shell that inherits that waits for ever.
    var attributes = posix_spawnattr_t()
    var noSignals = sigset_t()
    posix_spawnattr_init(&attributes)
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    defer { posix_spawnattr_destroy(&attributes) }
    let started = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, &variables)
    try #require(started == 0)
    return child
  }

  /// Puts a script in the place of a program of the system, for what is run from now on.
  ///
  /// - Parameter script: `{folder}` in it is replaced.
  /// - Returns: the file `sent` in the folder, in which the script can keep what it was given.
  func tool(_ name: String, _ script: String) throws -> URL {
    let tools = folder.appendingPathComponent("tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    let text = folder.appendingPathComponent("tool")
    try ("#!/bin/sh\n" + script.replacingOccurrences(of: "{folder}", with: folder.path) + "\n")
      .write(to: text, atomically: true, encoding: .utf8)
    // Copied by a process of its own: what other tests start at this moment holds ours open, and what is
    // open for writing cannot be run.
    try #require(try shell("cp tool tools/\(name) && chmod 755 tools/\(name)").status == 0)
    environment["PATH"] = "\(tools.path):/usr/bin:/bin"
    isProcess = true
    return folder.appendingPathComponent("sent")
  }

  func configure(_ text: String) throws {
    try text.write(
      to: home.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  func json(_ arguments: String...) throws -> [String: Any] { try json(arguments) }

  func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try run(arguments + ["--json"])
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any],
      "\(arguments): \(result)")
  }
}

/// Compares a text with a file of `Golden/`. With `MAGTRACK_RECORD` set it writes the file, and
/// fails so that a recording is never mistaken for a test.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["MAGTRACK_RECORD"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(text == expected, "Golden/\(name).txt", sourceLocation: sourceLocation)
}
