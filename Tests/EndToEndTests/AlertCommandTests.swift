import Foundation
import Testing

/// Alerts where people look: the prompt, the shell's start, a schedule.
@Suite struct AlertCommandTests {
  @Test func `a prompt gets a line, or nothing on any trouble`() throws {
    let magtrack = try Magtrack()
    func prompt() throws -> String {
      let result = try magtrack.run("status", "--prompt")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      return result.output
    }
    #expect(try prompt().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    #expect(try prompt().isEmpty)
    try magtrack.run("log", "2 eggs", "--date", "yesterday")
    #expect(try prompt() == "Mg –/320\n")
    try magtrack.run("log", "100 g almonds")
    #expect(try prompt() == "Mg 270/320 ▇ 84%\n")
    try magtrack.run("log", "20 g petai")
    #expect(try prompt() == "Mg ≥270/320 ▇ 84%\n")
    magtrack.environment["MAGTRACK_NOW"] = "nonsense"
    #expect(try prompt().isEmpty)
    magtrack.environment["MAGTRACK_NOW"] = "2026-11-23T20:00:00+07:00"
    try Data("no diary".utf8).write(to: magtrack.home.appendingPathComponent("diary.sqlite"))
    #expect(try prompt().isEmpty)
    #expect(try magtrack.run("alerts", "--new", "--quiet").status == 0)
    #expect(try magtrack.run("alerts", "--new", "--quiet").errors.isEmpty)
  }

  @Test func `alerts give 10 for a notice, and are new once`() throws {
    let magtrack = try Magtrack()
    #expect(try magtrack.run("alerts").output == "No alerts.\n")
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    for day in ["3d", "2d", "yesterday"] {
      try magtrack.run("log", "1 plate rice", "--date", day)
      try magtrack.run("done", day)
    }
    #expect(try magtrack.run("alerts", "--exit-code").status == 10)
    let first = try magtrack.run("alerts", "--new", "--exit-code")
    #expect(first.status == 10)
    #expect(first.output.contains("3 days in a row below the reference"))
    let second = try magtrack.run("alerts", "--new", "--exit-code")
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    let alerts = try #require(try magtrack.json("alerts")["alerts"] as? [[String: Any]])
    #expect(Set(alerts.compactMap { $0["kind"] as? String }) == ["streak", "week_deficit"])
    for alert in alerts { try magtrack.run("alerts", "--ack", alert["id"] as? String ?? "") }
    #expect(try magtrack.run("alerts", "--exit-code").status == 0)
    #expect(try magtrack.run("alerts", "--ack", "nothing").status == 1)
    #expect(try magtrack.run("alerts", "--snooze", "soon").status == 64)
    #expect((try magtrack.json("alerts", "history")["alerts"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    ("[alerts\nday_percent = 60\n", "line 1"),
    ("[alerts]\nday_percent = 600\n", "alerts.day_percent"),
    ("[alert]\nx = 1\n", "no setting alert"), ("[alerts]\noff = [\"noise\"]\n", "alerts.off"),
    ("[alerts]\nstreak_day = 3\n", "no setting alerts.streak_day"), ("alerts = 3\n", "[alerts]"),
  ])
  func `a broken configuration is named by line or key, and prompts stay silent`(
    text: String, reason: String
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs")
    try text.write(
      to: magtrack.home.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    let result = try magtrack.run("alerts")
    #expect(result.status == 78)
    #expect(result.errors.hasPrefix("magtrack: config.toml: "))
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(try magtrack.run("alerts", "--new", "--quiet").errors.isEmpty)
    #expect(try magtrack.run("status", "--prompt").output == "Mg 10\n")
  }

  @Test func `thresholds and kinds are those of the configuration`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("log", "200 g spinach", "--date", "yesterday")
    try magtrack.run("done", "yesterday")
    func kinds(_ text: String) throws -> [String] {
      try text.write(
        to: magtrack.home.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
      let alerts = try #require(try magtrack.json("alerts")["alerts"] as? [[String: Any]])
      return alerts.compactMap { $0["kind"] as? String }
    }
    // 158 mg of 320 are 49 %.
    #expect(try kinds("") == ["day_deficit"])
    #expect(try kinds("[alerts]\nday_percent = 100\n") == ["day_deficit"])
    #expect(try kinds("[alerts]\nday_percent = 1\n") == [])
    #expect(try kinds("[alerts]\nday_percent = 100\noff = [\"day_deficit\"]\n") == [])
  }

  @Test func `the scheduled job is written, shown and taken back, and others' jobs stay`() throws {
    let magtrack = try Magtrack()
    // Stands for the system's crontab: it keeps its table in a file.
    let tools = magtrack.folder.appendingPathComponent("tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    let table = magtrack.folder.appendingPathComponent("table")
    try """
    #!/bin/sh
    case $1 in
      -l) cat '\(table.path)' ;;
      -r) rm '\(table.path)' ;;
      -) cat >'\(table.path)' ;;
    esac
    """.write(to: tools.appendingPathComponent("crontab"), atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tools.appendingPathComponent("crontab").path)
    magtrack.environment["PATH"] = "\(tools.path):/usr/bin:/bin"
    func crontab() -> String { (try? String(contentsOf: table, encoding: .utf8)) ?? "" }

    #expect(try magtrack.run("schedule", "--by", "cron").status == 1)
    try "0 1 * * * backup\n".write(to: table, atomically: true, encoding: .utf8)
    let installed = try magtrack.run("schedule", "install", "--by", "cron", "--at", "20:05")
    #expect(installed.status == 0)
    #expect(crontab().hasPrefix("0 1 * * * backup\n5 20 * * * MAGTRACK_HOME='"))
    #expect(installed.output.contains(crontab().split(separator: "\n")[1]))
    try magtrack.run("schedule", "install", "--by", "cron")
    #expect(crontab().split(separator: "\n").count == 2)
    #expect(try magtrack.run("schedule", "show", "--by", "cron").output.contains("0 9 * * *"))
    #expect(try magtrack.run("schedule", "remove", "--by", "cron").status == 0)
    #expect(crontab() == "0 1 * * * backup\n")
    #expect(try magtrack.run("schedule", "remove", "--by", "cron").status == 1)
    #expect(try magtrack.run("schedule", "install", "--at", "25:00").status == 64)
  }

  @Test func `units for systemd are written and taken back`() throws {
    let magtrack = try Magtrack()
    magtrack.environment["PATH"] = "/nowhere"
    let units = magtrack.folder.appendingPathComponent(".config/systemd/user")
    #expect(try magtrack.run("schedule", "install", "--by", "systemd").status == 0)
    let timer = try String(
      contentsOf: units.appendingPathComponent("magtrack.timer"), encoding: .utf8)
    #expect(timer.contains("OnCalendar=*-*-* 09:00:00"))
    #expect(try magtrack.run("schedule", "remove", "--by", "systemd").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: units.path).isEmpty)
  }

  @Test func `bash shows new alerts at its first prompt and not again`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("take", "pill", "--magnesium", "400")
    let script = """
      PATH="\(Magtrack.program.deletingLastPathComponent().path):$PATH"
      eval "$(magtrack init bash)"
      eval "$PROMPT_COMMAND"; echo "<1 $?>"
      false; eval "$PROMPT_COMMAND"; echo "<2 $?>"
      magtrack_prompt
      """
    try script.write(
      to: magtrack.folder.appendingPathComponent("hook.sh"), atomically: true, encoding: .utf8)
    let output = try magtrack.shell("bash --norc --noprofile -i hook.sh").output
    let parts = output.components(separatedBy: "<1 0>\n")
    #expect(parts.first?.contains("supplements 400.0 mg, above their limit") == true, "\(output)")
    #expect(parts.last == "<2 1>\nMg 400/320 █ 125%\n", "\(output)")
  }
}
