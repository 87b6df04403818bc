import Foundation
import Testing

/// The built program in a home of its own.
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

  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("magtrack-\(UUID().uuidString)")
  var home: URL { folder.appendingPathComponent("home") }
  var environment: [String: String]

  init(locale: String = "C.UTF-8", now: String = "2026-11-23T20:00:00+07:00") throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "HOME": folder.path, "MAGTRACK_HOME": folder.appendingPathComponent("home").path,
      "MAGTRACK_NOW": now, "LC_ALL": locale, "COLUMNS": "80", "PATH": "/usr/bin:/bin",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Result {
    try execute(Self.program.path, arguments, input: input)
  }

  /// Runs a line of shell in which `magtrack` is the program.
  func shell(_ line: String) throws -> Result {
    try execute(
      "/bin/sh", ["-c", "magtrack() { \"\(Self.program.path)\" \"$@\"; }\n" + line], input: "")
  }

  private func execute(_ path: String, _ arguments: [String], input: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    // Files, because a full pipe would stop the program.
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .uncaughtSignal ? -1 : process.terminationStatus,
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }

  func json(_ arguments: String...) throws -> [String: Any] {
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
