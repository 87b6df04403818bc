import MagnesiumKit
import Platform

/// An agent of macOS.
struct LaunchAgent: JobKeeper {
  let job: ScheduledJob

  private static let label = "magtrack.alerts"

  private var path: String {
    (EnvironmentVariable.value(of: "HOME") ?? "") + "/Library/LaunchAgents/\(Self.label).plist"
  }

  private struct PropertyList: Codable {
    struct Time: Codable {
      let Hour: Int
      let Minute: Int
    }

    let Label: String
    let ProgramArguments: [String]
    let EnvironmentVariables: [String: String]?
    let StartCalendarInterval: [Time]
  }

  func install(at times: [ClockTime]) throws -> String {
    let list = PropertyList(
      Label: Self.label, ProgramArguments: [job.program] + job.arguments,
      EnvironmentVariables: job.environment.isEmpty
        ? nil : Dictionary(uniqueKeysWithValues: job.environment.map { ($0.name, $0.value) }),
      StartCalendarInterval: times.map {
        PropertyList.Time(Hour: $0.minutes / 60, Minute: $0.minutes % 60)
      })
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .xml
    let text = String(decoding: try encoder.encode(list), as: UTF8.self)
    control("bootout", domain + "/" + Self.label)
    try job.write([(path, text)])
    control("bootstrap", domain, path)
    return "\(path):\n\(text)"
  }

  func installed() -> String? { SmallFile.text(path) }

  func remove() {
    control("bootout", domain + "/" + Self.label)
    unlink(path)
  }

  private var domain: String { "gui/\(getuid())" }

  private func control(_ arguments: String...) {
    _ = try? HelperProgram.run("launchctl", arguments)
  }
}
