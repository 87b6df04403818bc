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
    // What could not be shown is still new.
    #expect(try magtrack.shell("magtrack alerts --new >/dev/full").status == 74)
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
    ("[reminders]\nbrunch = \"11:00\"\n", "no setting reminders.brunch"),
    ("[reminders]\nlunch = \"25:00\"\n", "reminders.lunch"),
    ("[reminders]\nlunch = 13\n", "reminders.lunch"),
    ("[report]\nat_prompt = 1\n", "report.at_prompt"),
    ("[report]\nfile = \"week.txt\"\n", "report.file"),
    ("[report]\nday = 1\n", "no setting report.day"),
  ])
  func `a broken configuration is named by line or key, and prompts stay silent`(
    text: String, reason: String
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs")
    try magtrack.configure(text)
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
      try magtrack.configure(text)
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
    let table = try magtrack.tool(
      "crontab",
      """
      case $1 in
        -l) cat '{folder}/sent' 2>/dev/null || { echo "no crontab for you" >&2; exit 1; } ;;
        -r) rm '{folder}/sent' ;;
        -) cat >'{folder}/sent' ;;
      esac
      """)
    func crontab() -> String { (try? String(contentsOf: table, encoding: .utf8)) ?? "" }

    #expect(try magtrack.run("schedule", "--by", "cron").status == 1)
    try "0 1 * * * backup\n\n".write(to: table, atomically: true, encoding: .utf8)
    let installed = try magtrack.run("schedule", "install", "--by", "cron", "--at", "20:05")
    #expect(installed.status == 0)
    #expect(crontab().hasPrefix("0 1 * * * backup\n\n5 20 * * * MAGTRACK_HOME='"))
    #expect(installed.output.contains(crontab().split(separator: "\n")[1]))
    try magtrack.run("schedule", "install", "--by", "cron")
    #expect(crontab().split(separator: "\n").count == 2)
    #expect(try magtrack.run("schedule", "show", "--by", "cron").output.contains("0 9 * * *"))
    #expect(try magtrack.run("schedule", "remove", "--by", "cron").status == 0)
    #expect(crontab() == "0 1 * * * backup\n\n")
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

  @Test func `the job runs at the hours of reminders too, and on macOS as an agent`() throws {
    let magtrack = try Magtrack.process()
    magtrack.environment["PATH"] = "/nowhere"
    try magtrack.run("log", "2 eggs")
    try magtrack.configure("[reminders]\nsiang = \"13:30\"\ndinner = \"20:00\"\n")
    #expect(try magtrack.run("schedule", "install", "--by", "systemd").status == 0)
    let shown = try magtrack.run("schedule", "show", "--by", "systemd").output
    #expect(
      shown.contains(
        "OnCalendar=*-*-* 09:00:00\nOnCalendar=*-*-* 13:30:00\nOnCalendar=*-*-* 20:00:00\n"))

    #expect(try magtrack.run("schedule", "install", "--by", "launchd").status == 0)
    let file = magtrack.folder.appendingPathComponent("Library/LaunchAgents/magtrack.alerts.plist")
    let agent =
      try PropertyListSerialization.propertyList(
        from: Data(contentsOf: file), format: nil) as? [String: Any]
    #expect(
      agent?["ProgramArguments"] as? [String]
        == [Magtrack.program.resolvingSymlinksInPath().path, "alerts", "--notify"])
    #expect(
      agent?["StartCalendarInterval"] as? [[String: Int]] == [
        ["Hour": 9, "Minute": 0], ["Hour": 13, "Minute": 30], ["Hour": 20, "Minute": 0],
      ])
    #expect(try magtrack.run("schedule", "remove", "--by", "launchd").status == 0)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test
  func `the job writes last week's report and sends one notification, which the prompt repeats`()
    throws
  {
    let magtrack = try Magtrack()
    let sent = try magtrack.tool("notify-send", #"echo "$3" >>'{folder}/sent'"#)
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("take", "pill", "--magnesium", "400", "--date", "yesterday")
    try magtrack.configure(
      """
      [reminders]
      lunch = "12:00"
      [report]
      file = "~/week-{week}.txt"
      at_prompt = true
      """)
    for _ in 1...2 { #expect(try magtrack.run("alerts", "--notify").status == 0) }
    #expect(
      try String(contentsOf: sent, encoding: .utf8)
        == "Log your meal: lunch · 2 new alerts: magtrack alerts\n")
    let report = try String(
      contentsOf: magtrack.folder.appendingPathComponent("week-2026-11-16.txt"), encoding: .utf8)
    let week = try magtrack.run("week", "last-monday").output
    #expect(report == week + "\n-- magtrack alerts --notify\n")
    let prompt = try magtrack.run("alerts", "--new").output
    #expect(prompt.contains("No lunch is logged yet today"))
    #expect(prompt.hasSuffix(week))
    #expect(try magtrack.run("alerts", "--new").output.isEmpty)
  }

  @Test func `the scheduled report is written over nothing but itself`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs", "--date", "last-monday")
    try magtrack.run("backup")
    let backup = try #require(
      try FileManager.default.contentsOfDirectory(atPath: magtrack.home.path + "/backups").first)
    func path(_ name: String) -> String { magtrack.folder.appendingPathComponent(name).path }
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: path(name), encoding: .utf8)
    }
    try "mine\n".write(toFile: path("mine.txt"), atomically: true, encoding: .utf8)
    let links = ["to-mine": "mine.txt", "to-diary": "home/diary.sqlite", "to-nothing": "nowhere"]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: path(link), withDestinationPath: path(target))
    }
    let diary = try Data(contentsOf: magtrack.home.appendingPathComponent("diary.sqlite"))
    let taken = [
      "home/diary.sqlite", "home/config.toml", "home/backups/\(backup)", "mine.txt", "home",
    ]
    for name in taken + links.keys {
      try magtrack.configure("[report]\nfile = \"\(path(name))\"\n")
      let result = try magtrack.run("alerts", "--notify")
      #expect(result.status == 78, "\(name)")
      #expect(result.errors.contains("report.file: "))
    }
    #expect(
      try Data(contentsOf: magtrack.home.appendingPathComponent("diary.sqlite")) == diary)
    #expect(try text("mine.txt") == "mine\n")
    #expect(!magtrack.hasFile("nowhere"))

    // Its own it writes again, also through a link.
    try magtrack.configure("[report]\nfile = \"~/week.txt\"\n")
    #expect(try magtrack.run("alerts", "--notify").status == 0)
    let first = try text("week.txt")
    try FileManager.default.createSymbolicLink(
      atPath: path("to-week"), withDestinationPath: path("week.txt"))
    try magtrack.configure("[report]\nfile = \"~/to-week\"\n")
    try magtrack.run("log", "100 g almonds", "--date", "last-monday")
    #expect(try magtrack.run("alerts", "--notify").status == 0)
    #expect(try text("week.txt") != first)
    #expect(try text("week.txt").hasSuffix("-- magtrack alerts --notify\n"))
  }

  @Test func `a notification that hangs holds no job`() throws {
    let magtrack = try Magtrack()
    _ = try magtrack.tool("notify-send", "exec sleep 3600")
    try magtrack.run("take", "pill", "--magnesium", "400")
    try magtrack.configure("[report]\nfile = \"~/week.txt\"\n")
    #expect(try magtrack.run("alerts", "--notify").status == 0)
    #expect(magtrack.hasFile("week.txt"))
    let sent = try magtrack.tool("notify-send", "echo sent >>'{folder}/sent'")
    #expect(try magtrack.run("alerts", "--notify").status == 0)
    #expect(try String(contentsOf: sent, encoding: .utf8) == "sent\n")
  }

  @Test func `a job speaks as the shell that installed it, and takes no line break`() throws {
    let magtrack = try Magtrack(locale: "id_ID.UTF-8")
    let table = try magtrack.tool(
      "crontab",
      """
      case $1 in
        -l) cat '{folder}/sent' 2>/dev/null || { echo "no crontab for you" >&2; exit 1; } ;;
        -r) rm '{folder}/sent' ;;
        -) cat >'{folder}/sent' ;;
      esac
      """)
    magtrack.environment["TZ"] = "Asia/Jayapura"
    #expect(try magtrack.run("schedule", "install", "--by", "cron").status == 0)
    let line = try String(contentsOf: table, encoding: .utf8)
    #expect(line.contains(" TZ='Asia/Jayapura' '"))
    #expect(line.hasSuffix(" alerts --notify --language id # magtrack alerts\n"))
    #expect(try magtrack.run("schedule", "install", "--by", "systemd").status == 0)
    let unit = try String(
      contentsOf: magtrack.folder.appendingPathComponent(".config/systemd/user/magtrack.service"),
      encoding: .utf8)
    #expect(unit.contains("Environment=\"TZ=Asia/Jayapura\"\n"))
    #expect(unit.contains("alerts --notify --language id\n"))
    // A language that setup remembered, the job knows too.
    try magtrack.run("profile", "set", "--language", "id")
    try magtrack.run("schedule", "install", "--by", "cron")
    #expect(try !String(contentsOf: table, encoding: .utf8).contains("--language"))

    let before = try String(contentsOf: table, encoding: .utf8)
    for (name, value) in [
      ("MAGTRACK_HOME", magtrack.folder.path + "/x\n* * * * * touch ran #"),
      ("MAGTRACK_HOME", magtrack.folder.path + "/x\u{1B}[31m"), ("TZ", "UTC\n* * * * * x"),
    ] {
      let usual = magtrack.environment[name]
      magtrack.environment[name] = value
      for keeper in ["cron", "systemd", "launchd"] {
        let result = try magtrack.run("schedule", "install", "--by", keeper)
        #expect(result.status == 73)
        #expect(!(result.output + result.errors).contains("\u{1B}"))
      }
      magtrack.environment[name] = usual
    }
    #expect(try String(contentsOf: table, encoding: .utf8) == before)
    // What somebody else wrote there is shown without what a terminal would act on.
    try "0 9 * * * \u{1B}[31m # magtrack alerts\n".write(
      to: table, atomically: true, encoding: .utf8)
    let shown = try magtrack.run("schedule", "show", "--by", "cron")
    #expect(shown.output == "crontab: 0 9 * * * \u{FFFD}[31m # magtrack alerts\n")
  }

  @Test(arguments: ["mkfifo", "truncate -s 3G", "mkdir", "ln -s nowhere", "ln -s /dev/zero"])
  func `a configuration that is no small file is refused at once`(make: String) throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs")
    #expect(try magtrack.shell("\(make) home/config.toml").status == 0)
    #expect(try magtrack.run("alerts").status == 78)
    for arguments in [["alerts", "--new", "--quiet"], ["status", "--prompt"]] {
      let result = try magtrack.run(arguments)
      #expect(result.status == 0 && result.errors.isEmpty)
    }
  }

  @Test func `what a change to a past day brings stands in its reply, on a terminal once`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    for day in ["3d", "2d"] {
      try magtrack.run("log", "1 plate rice", "--date", day)
      try magtrack.run("done", day)
    }
    for meal in ["breakfast", "lunch"] {
      let reply = try magtrack.run("log", "1 plate rice", "--date", "yesterday", "--meal", meal)
      #expect(!reply.output.contains("in a row"))
    }
    let reply = try magtrack.run("log", "1 egg", "--date", "yesterday", "--meal", "dinner")
    #expect(reply.output.contains("Notice: 3 days in a row below the reference"), "\(reply)")
    try magtrack.run("undo")
    let program = Magtrack.program.path
    let seen = try magtrack.shell(
      "script -qec '\(program) log 1 egg --date yesterday --meal dinner' /dev/null")
    #expect(seen.output.contains("Notice: 3 days in a row below the reference"), "\(seen)")
    #expect(try !magtrack.run("alerts", "--new").output.contains("in a row"))
    #expect(try magtrack.run("alerts").output.contains("in a row"))
  }

  @Test func `a shell does not wait for a process that holds the diary`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("take", "pill", "--magnesium", "400")
    // The bytes that SQLite locks of a file.
    let file = open(magtrack.home.appendingPathComponent("diary.sqlite").path, O_RDWR)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    try #require(fcntl(file, F_SETLK, &lock) == 0)
    let start = ContinuousClock.now
    for arguments in [["alerts", "--new", "--quiet"], ["status", "--prompt"]] {
      let result = try magtrack.run(arguments)
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors.isEmpty)
    }
    // Far below the five seconds that a command waits.
    #expect(ContinuousClock.now - start < .seconds(3))
    close(file)
    #expect(try magtrack.run("alerts", "--new", "--quiet").output.contains("supplements 400.0 mg"))
  }

  @Test(
    arguments: [
      (
        "bash", "bash --norc --noprofile -i", #"eval "$PROMPT_COMMAND""#,
        #"eval "$(magtrack init bash)""#
      ),
      ("zsh", "zsh -f -i", "_magtrack_hook", #"eval "$(magtrack init zsh)""#),
      ("fish", "fish --no-config -i", "emit fish_prompt", "magtrack init fish | source"),
    ].filter { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0.0) })
  func `a shell shows new alerts at its first prompt, the second shell does not`(
    shell: (name: String, start: String, prompt: String, hook: String)
  ) throws {
    let magtrack = try Magtrack()
    try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
    try magtrack.run("take", "pill", "--magnesium", "400")
    magtrack.environment["PATH"] =
      "\(Magtrack.program.deletingLastPathComponent().path):/usr/bin:/bin"
    let script = """
      \(shell.hook)
      \(shell.prompt)
      echo "<1>"
      \(shell.prompt)
      magtrack_prompt
      """
    try script.write(
      to: magtrack.folder.appendingPathComponent("hook.sh"), atomically: true, encoding: .utf8)
    let line = shell.name == "zsh" ? "Mg 400/320 █ 125%%\n" : "Mg 400/320 █ 125%\n"
    let first = try magtrack.shell("\(shell.start) hook.sh")
    let parts = first.output.components(separatedBy: "<1>\n")
    #expect(parts.first?.contains("supplements 400.0 mg, above their limit") == true, "\(first)")
    #expect(parts.last == line, "\(first)")
    #expect(try magtrack.shell("\(shell.start) hook.sh").output == "<1>\n" + line)
  }

  @Test func `a prompt keeps the exit code of what was run before`() throws {
    let magtrack = try Magtrack()
    try #"eval "$(magtrack init bash)"; false; eval "$PROMPT_COMMAND"; echo $?"#.write(
      to: magtrack.folder.appendingPathComponent("hook.sh"), atomically: true, encoding: .utf8)
    magtrack.environment["PATH"] =
      "\(Magtrack.program.deletingLastPathComponent().path):/usr/bin:/bin"
    #expect(try magtrack.shell("bash --norc --noprofile -i hook.sh").output == "1\n")
  }

  @Test func `the hook ends no strict shell, and works in a bash without a clock`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("take", "pill", "--magnesium", "400")
    magtrack.environment["PATH"] =
      "\(Magtrack.program.deletingLastPathComponent().path):/usr/bin:/bin"
    func shown(_ script: String) throws -> Magtrack.Result {
      try (script + "\neval \"$PROMPT_COMMAND\"\necho \"<$?>\"\n").write(
        to: magtrack.folder.appendingPathComponent("hook.sh"), atomically: true, encoding: .utf8)
      return try magtrack.shell("bash --norc --noprofile -i hook.sh")
    }
    let hook = #"eval "$(magtrack init bash)""#
    // As bash 3.2 answers it.
    let old = """
      printf() {
        case "$*" in *'%('*) echo "printf: \\`(': invalid format character" >&2; return 1 ;; esac
        builtin printf "$@"
      }
      """
    let first = try shown("\(old)\n\(hook)\n(exit 3)")
    #expect(first.output.contains("above their limit"), "\(first)")
    #expect(first.output.hasSuffix("<3>\n"))
    #expect(!first.errors.contains("invalid format"))
    // Under -e what was exempt from it stays so.
    for settings in ["set -eu", "set -e; PATH=/nowhere"] {
      #expect(try shown("\(hook)\n\(settings)\n[ -f nothing ] && echo").output == "<0>\n")
    }
  }
}
