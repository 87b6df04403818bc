import Foundation
import MagnesiumKit

/// The job that tells of alerts at a time of day, where the system keeps such jobs.
struct ScheduledJob {
  /// What keeps it.
  enum Keeper: String, CaseIterable {
    case systemd, cron

    /// systemd where it runs, else cron.
    static var usual: Keeper {
      access("/run/systemd/system", F_OK) == 0 ? .systemd : .cron
    }
  }

  let keeper: Keeper
  let home: Home
  let wording: Wording

  private static let mark = "# magtrack alerts"

  private var program: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// The folder is told only where it is not the usual one.
  private var isElsewhere: Bool { EnvironmentVariable.value(of: "MAGTRACK_HOME") != nil }

  // MARK: systemd

  private var unitFolder: URL {
    let base =
      EnvironmentVariable.value(of: "XDG_CONFIG_HOME")
      ?? (EnvironmentVariable.value(of: "HOME") ?? "") + "/.config"
    return URL(fileURLWithPath: base + "/systemd/user", isDirectory: true)
  }

  private func units(at time: ClockTime) -> [(name: String, text: String)] {
    func quoted(_ text: String) -> String {
      "\""
        + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
          "%", with: "%%") + "\""
    }
    let environment =
      isElsewhere ? "Environment=\(quoted("MAGTRACK_HOME=" + home.folder.path))\n" : ""
    return [
      (
        "magtrack.service",
        """
        [Unit]
        Description=Magtrack alerts

        [Service]
        Type=oneshot
        \(environment)ExecStart=\(quoted(program)) alerts --notify

        """
      ),
      (
        "magtrack.timer",
        """
        [Unit]
        Description=Magtrack alerts at \(time.text)

        [Timer]
        OnCalendar=*-*-* \(time.text):00
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
      ),
    ]
  }

  // MARK: cron

  private func line(at time: ClockTime) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
    }
    let environment = isElsewhere ? "MAGTRACK_HOME=\(quoted(home.folder.path)) " : ""
    return
      "\(time.minutes % 60) \(time.minutes / 60) * * * \(environment)\(quoted(program)) alerts --notify \(Self.mark)"
  }

  /// The lines of the person's crontab; none where there is no crontab.
  private func crontab() throws -> [String] {
    let result = try HelperProgram.run("crontab", ["-l"])
    return result.status == 0 ? result.output.split(separator: "\n").map(String.init) : []
  }

  private func replaceCrontab(_ lines: [String]) throws {
    let result =
      lines.isEmpty
      ? try HelperProgram.run("crontab", ["-r"])
      : try HelperProgram.run("crontab", ["-"], input: lines.joined(separator: "\n") + "\n")
    guard result.status == 0 else {
      throw Failure(
        .cannotCreate,
        wording(
          "crontab refused the change: \(result.output.printable)",
          "crontab menolak perubahan: \(result.output.printable)"))
    }
  }

  // MARK: What a person asks for

  /// - Returns: what was written, as it stands there.
  func install(at time: ClockTime) throws -> String {
    switch keeper {
    case .cron:
      let line = line(at: time)
      try replaceCrontab(try crontab().filter { !$0.hasSuffix(Self.mark) } + [line])
      return "crontab: \(line)"
    case .systemd:
      let units = units(at: time)
      do {
        try FileManager.default.createDirectory(at: unitFolder, withIntermediateDirectories: true)
        for (name, text) in units {
          try text.write(
            to: unitFolder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
      } catch {
        throw Failure(
          .cannotCreate,
          wording(
            "cannot write in \(unitFolder.path.printable)",
            "tidak bisa menulis di \(unitFolder.path.printable)"))
      }
      _ = try? HelperProgram.run("systemctl", ["--user", "daemon-reload"])
      _ = try? HelperProgram.run("systemctl", ["--user", "enable", "--now", "magtrack.timer"])
      return units.map { "\(unitFolder.appendingPathComponent($0.name).path):\n\($0.text)" }
        .joined(separator: "\n")
    }
  }

  /// What is installed; nil where nothing is.
  func installed() throws -> String? {
    switch keeper {
    case .cron: try crontab().first { $0.hasSuffix(Self.mark) }.map { "crontab: \($0)" }
    case .systemd:
      try? String(
        contentsOf: unitFolder.appendingPathComponent("magtrack.timer"), encoding: .utf8)
    }
  }

  /// Takes back what was installed.
  ///
  /// - Returns: whether there was something.
  func remove() throws -> Bool {
    guard try installed() != nil else { return false }
    switch keeper {
    case .cron: try replaceCrontab(try crontab().filter { !$0.hasSuffix(Self.mark) })
    case .systemd:
      _ = try? HelperProgram.run("systemctl", ["--user", "disable", "--now", "magtrack.timer"])
      for name in ["magtrack.timer", "magtrack.service"] {
        try? FileManager.default.removeItem(at: unitFolder.appendingPathComponent(name))
      }
      _ = try? HelperProgram.run("systemctl", ["--user", "daemon-reload"])
    }
    return true
  }
}

/// A program of the system that does one thing for us.
enum HelperProgram {
  struct Result {
    let status: Int32
    let output: String
  }

  /// - Throws: a failure where there is no such program.
  static func run(_ name: String, _ arguments: [String], input: String = "") throws -> Result {
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
    let (given, taken) = (Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = taken
    process.standardError = taken
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try given.fileHandleForWriting.close()
    let output = taken.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: output, as: UTF8.self))
  }
}
