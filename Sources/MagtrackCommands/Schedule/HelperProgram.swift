import Foundation
import MagnesiumKit

/// A program of the system that does one thing for us.
enum HelperProgram {
  struct Result {
    let status: Int32
    /// nil where it is not UTF-8.
    let output: String?
    let errors: String
  }

  /// Runs a program whose words nobody reads, and ends it where it does not end by itself in time.
  ///
  /// - Returns: whether it did what it should.
  static func tell(_ name: String, _ arguments: [String], within seconds: Double) throws -> Bool {
    let process = try process(name, arguments)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(seconds)
    while process.isRunning, ContinuousClock.now < end { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// - Throws: a failure where there is no such program.
  static func run(_ name: String, _ arguments: [String], input: String = "") throws -> Result {
    let process = try process(name, arguments)
    let (given, taken, complained) = (Pipe(), Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = taken
    process.standardError = complained
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try given.fileHandleForWriting.close()
    let output = taken.fileHandleForReading.readDataToEndOfFile()
    let errors = complained.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(validating: Array(output), as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  private static func process(_ name: String, _ arguments: [String]) throws -> Process {
    let folders = (EnvironmentVariable.value(of: "PATH") ?? "/usr/bin:/bin").split(separator: ":")
    let path = folders.map { (folder: Substring) -> String in "\(folder)/\(name)" }
      .first { access($0, X_OK) == 0 }
    guard let path else {
      throw Failure(
        .missingFile,
        say("\(name) is not installed", "\(name) tidak terpasang"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    return process
  }
}
