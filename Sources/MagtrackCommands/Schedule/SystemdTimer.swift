import MagnesiumKit
import Platform

/// A timer of the person's own systemd.
struct SystemdTimer: JobKeeper {
  let job: ScheduledJob

  private var folder: String {
    (EnvironmentVariable.value(of: "XDG_CONFIG_HOME")
      ?? (EnvironmentVariable.value(of: "HOME") ?? "") + "/.config") + "/systemd/user"
  }

  private var service: String { folder + "/magtrack.service" }
  private var timer: String { folder + "/magtrack.timer" }

  func install(at times: [ClockTime]) throws -> String {
    func quoted(_ text: String) -> String {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"" + escaped.replacing("%", with: "%%") + "\""
    }
    let environment = job.environment
      .map { "Environment=\(quoted("\($0.name)=\($0.value)"))\n" }.joined()
    let command = quoted(job.program) + " " + job.arguments.joined(separator: " ")
    let calendar = times.map { "OnCalendar=*-*-* \($0.text):00" }.joined(separator: "\n")
    let files = [
      (
        path: service,
        text: """
        [Unit]
        Description=Magtrack alerts

        [Service]
        Type=oneshot
        \(environment)ExecStart=\(command)

        """
      ),
      (
        path: timer,
        text: """
        [Unit]
        Description=Magtrack alerts at their hours

        [Timer]
        \(calendar)
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
      ),
    ]
    try job.write(files)
    control("daemon-reload")
    control("enable", "--now", "magtrack.timer")
    return files.map { "\($0.path):\n\($0.text)" }.joined(separator: "\n")
  }

  func installed() -> String? { SmallFile.text(timer) }

  func remove() {
    control("disable", "--now", "magtrack.timer")
    unlink(timer)
    unlink(service)
    control("daemon-reload")
  }

  /// Where systemd does not run, the units wait for it.
  private func control(_ arguments: String...) {
    _ = try? HelperProgram.run("systemctl", ["--user"] + arguments)
  }
}
